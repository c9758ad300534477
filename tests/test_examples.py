"""Promises of the examples: every published fact stands in them, and nothing else is claimed."""

import datetime
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.domain.people import Town
from bot.domain.polls import Kind, State
from bot.domain.projects import Executor, MonitoringGroup, Outcome, Project, Tranche, Work, WorkState
from bot.importing import Counts, TownFile, load, read
from storage.database import Database
from storage.memory import Memory
from tests.fresh import new_file

EXAMPLES = Path(__file__).parents[1] / "examples"
SOURCES = Path(__file__).parents[2] / "shared" / "examples"
GATHERINGS = ("bosteri", "sumsar", "ak-chi", "toguz-toro", "beshik-zhon", "lipenka")
QUESTION = "Жамаатыбыз үчүн кайсы көйгөйдү биринчи чечүү керек?"
NOW = datetime.datetime(2026, 11, 21, tzinfo=datetime.UTC)
KYRGYZ = set("абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя")

DISABLED_CHILDREN = (
    "ден соолугунан мүмкүнчүлүгү чектелүү балдарга алардын дараметине жараша кошумча билим берүү жана тарбиялоо "
    "үчүн шарттардын жоктугу"
)
YOUTH = "шаардагы жаштардын социалдык-маданий өнүгүүсү үчүн шарттардын жоктугу"
GROUP = (
    "жамааттын лидерлери",
    "айыл өкмөттүн адистери",
    "жергиликтүү кеңештин депутаттары",
    "социалдык мекемелердин кызматкерлери",
)
TOLD_OF_BOTH = (
    "«Муниципалитет»",
    "Илимий-популярдуу журнал",
    "1 (111) 7 Февраль 2021",
    "1694-7053",
    "1785",
    "dpi",
    "Муниципалитет - бул аймактын, ал жерде жашаган калктын жана жергиликтүү өз алдынча башкаруу органынын "
    "үчилтиги",
    "Пилот: Кыргызстанда муниципалдык социалдык тапшырык.",
    "2015-04-07",
    "Механизми: муниципалдык социалдык тапшырык",
    "биргелешкен мониторинг жана баалоо тобу",
    "Биринчи транш",
    "электрондук дарек",
    "Баш сап макалада эки жолу басылган; бир жолу алынды.",
)


def text_of(name: str) -> str:
    return (EXAMPLES / f"{name}.toml").read_text(encoding="utf-8")


def file_of(name: str) -> TownFile:
    (file,) = read([EXAMPLES / f"{name}.toml"], "")
    return file


async def test_all_examples_load_together_and_the_second_time_change_nothing(tmp_path: Path) -> None:
    files = read(sorted(EXAMPLES.glob("*.toml")), "")
    assert {file.town.id for file in files} == {"kara-kol", "tash-komur", *GATHERINGS}
    async with await Database.open(new_file(tmp_path / "dobush.sqlite3"), Memory) as database:
        report = await database.transact(lambda memory: load(memory, files, NOW))
        assert (report.towns, report.polls, report.projects) == (Counts(8), Counts(6), Counts(2))
        assert (report.outcomes, report.tranches) == (Counts(2), Counts(2))
        assert (await database.transact(lambda memory: load(memory, files, NOW))).changes_nothing


def test_kara_kol_holds_every_fact_of_the_article() -> None:
    file = file_of("kara-kol")
    place = Town("kara-kol", "Кара-Көл шаары", "Жалал-Абад облусу", name_locative="Кара-Көл шаарында")
    assert file.town == place
    assert file.polls == ()
    assert file.outcomes == (Outcome("kara-kol", DISABLED_CHILDREN, 503),)
    assert file.projects == (
        Project(
            id="baldar-boton-bolboit",
            town_id="kara-kol",
            name="Балдар бөтөн болбойт",
            goal="мүмкүнчүлүгү чектелүү адамдар үчүн борбор түзүү",
            problem=DISABLED_CHILDREN,
            description="Ал жерде ошондой адамдардын мүмкүнчүлүктөрүн өнүктүрүү үчүн шарттар, саламаттыкты колдоо "
            "системасы түзүлүп, алар эмгек базарында талап кылынган кесиптерге окутулушат.",
            partners=(
                "Кара-Көл шаарындагы №88 кесиптик лицейи",
                "шаардык социалдык коргоо башкармалыгы",
                "шаардык билим берүү башкармалыгы",
                "КР Өкмөтүнүн Жалал-Абад облусундагы ыйгарым укуктуу өкүлчүлүгү",
            ),
            executor=Executor(
                "“Аймира” коомдук фонду",
                "коомдук фонд",
                ("+996772663122", "+996551171438"),
                "Pf-aymira@mail.ru",
                ("Анаркүл МАШАЕВА", "Айчүрөк АЗИМКАНОВА"),
                "“Аймира” КФ",
            ),
            monitoring_group=MonitoringGroup(8, GROUP),
            tranches=(
                Tranche(
                    1,
                    (
                        Work("реабилитациялык борбор оңдолду"),
                        Work("эки социалдык кызматкер ишке алынды (юрист жана психолог)"),
                        Work(
                            "реабилитациялоо, билим берүү, психологиялык жана юридикалык кызмат көрсөтүү "
                            "программалары иштелип чыкты"
                        ),
                        Work("ден соолугунан мүмкүнчүлүгү чектелүү 128 бала аныкталды"),
                        Work(
                            "долбоордун мазмуну жана туруктуулугу, биргелешкен мониторинг тобунун пландары "
                            "тууралуу катышуучуларга маалымат берүү үчүн тегерек стол уюштурулду"
                        ),
                    ),
                ),
            ),
        ),
    )


def test_tash_komur_holds_every_fact_of_the_article() -> None:
    file = file_of("tash-komur")
    place = Town("tash-komur", "Таш-Көмүр шаары", "Жалал-Абад облусу", name_locative="Таш-Көмүр шаарында")
    assert file.town == place
    assert file.polls == ()
    assert file.outcomes == (Outcome("tash-komur", YOUTH, 638),)
    assert file.projects == (
        Project(
            id="tash-komur-jashtary",
            town_id="tash-komur",
            name="Таш-Көмүр шаарынын жаштарын коомдун социалдык-маданий өнүгүүсүнө тартуу",
            goal="жаштардын жана муниципалдык структуралардын өз ара аракети аркылуу Таш-Көмүр шаарынын жаштарын "
            "социалдык-маданий жактан өнүктүрүү",
            problem=YOUTH,
            executor=Executor(
                "“Жаштарды өнүктүрүү институту” коомдук уюму",
                "коомдук уюм",
                ("+996312896304", "+996312896312", "+996773819459", "+996553437008"),
                "office@dr.kg",
                ("ТИЛЕБАЛДЫ уулу Элийзар", "Эльнура КАЛЫБАЕВА", "Айсулуу МЕЛИСБЕК"),
            ),
            monitoring_group=MonitoringGroup(7, GROUP),
            tranches=(
                Tranche(
                    1,
                    (
                        Work(
                            "шаардын өнүгүүсүндө жаштардын жигердүүлүгүн жана катышуусун жогорулатуу үчүн шаар "
                            "жаштарынын Конгрессин уюштуруу жана өткөрүү"
                        ),
                        Work(
                            "12 адамдан турган жаштардын социалдык маданий өнүгүүсү боюнча шаардык жаштар Кеңеши "
                            "түзүлүүдө",
                            WorkState.UNDER_WAY,
                        ),
                        Work(
                            "Таш-Көмүр шаарынын бардык органдарынын жана структураларынын жеткиликтүүлүгүнө "
                            "жана ишинин айкындуулугуна мониторинг жүргүзүү үчүн шаардын сайты түзүлүп, иштей "
                            "баштады"
                        ),
                        Work("китепкананы маалымат-ресурстук борборго айландыруу үчүн ремонт иштери жасалды"),
                    ),
                ),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (
            "kara-kol",
            (
                "Кара-Көл шаары (Жалал-Абад облусу): “Балдар бөтөн болбойт” долбоору",
                "Кара-Көл шаарында",
                "Кара-Көл шаарындагы",
                "процессинин 503 катышуучусу",
                "“Аймира” КФ менен байланышуу үчүн:",
                "(+996) 772 663 122",
                "(+996) 551 171 438",
                "Биринчи транштын алкагында “Аймира” коомдук фонду төмөнкүдөй иштерди аткарды:",
                "Долбоорду ишке ашыруу боюнча өнөктөштөр:",
                "8 адамдан турган биргелешкен мониторинг жана баалоо тобу түзүлдү.",
                "сүйлөмдүн ортосуна сүрөттүн жазуусу кирип кеткен",
                "тыныш белгиден кийинки жоголгон боштук коюлду.",
            ),
        ),
        (
            "tash-komur",
            (
                "Таш-Көмүр шаары (Жалал-Абад облусу): “Таш-Көмүр шаарынын жаштарын",
                "Таш-Көмүр шаарында",
                "Таш-Көмүр шаарынын",
                "процессинин 638 катышуучусу",
                "менен байланышуу жолдору:",
                "(+996 312) 896 304",
                "896 312 (2-номер",
                "(+996) 773 819 459",
                "(+996) 553 437008",
                "коомдук уюму төмөнкүдөй иштерди аткарды:",
                "7 адамдан турган биргелешкен мониторинг жана баалоо тобу түзүлдү.",
                "«ка-тары» → «катары» (ташымал дефиси).",
                "чекиттен кийинки жоголгон боштук коюлду.",
            ),
        ),
    ],
)
def test_what_is_no_data_is_told_in_comments(name: str, told: tuple[str, ...]) -> None:
    for fact in (*TOLD_OF_BOTH, *told):
        assert fact in text_of(name)


@pytest.mark.parametrize(
    ("name", "place", "figures", "choices"),
    [
        (
            "bosteri",
            ("Бостери айыл аймагы", "Ысык-Көл облусу", 0),
            ("155", "56 аял", "7 депутат", "12 адиси", "13 мүчөсү", "136 (65 + 38 + 33)", "175.html"),
            (
                ("Балдар – биздин келечегибиз", "Дети наше будущее: 65 добуш"),
                ("Ден соолук – ийгиликтин ачкычы", "Здоровье - ключ к успеху: 38 добуш"),
                ("Таза суу – ден соолуктун булагы", "Чистая вода – источник здоровья: 33 добуш"),
            ),
        ),
        (
            "sumsar",
            ("Сумсар айыл аймагы", "Жалал-Абад облусу, Чаткал району", 0),
            ("130", "80 аял", "9 депутат", "12 адис", "111 (89 + 15 + 7)", "192.html"),
            (
                ("Тазалык – ыймандын жарымы", "Cleanliness is next to godliness: 89 добуш"),
                ("Жарык шооласы", "Lighting ray: 15 добуш"),
                ("Жолдор – мамлекеттин келечеги", "The roads - the future of the state: 7 добуш"),
            ),
        ),
        (
            "ak-chi",
            ("Ак-Чий айыл аймагы", "", 0),
            ("Келгендер: 50", "31 + 12 + 7", "195.html", "Ak-Chi ayil aimak"),
            (
                ("Ак-Жол", "Ak-Jol: 31 добуш"),
                ("Муз аянтчасы", "Ice Rink: 12 добуш"),
                ("Маданият борбору", "Cultural Center: 7 добуш"),
            ),
        ),
        (
            "toguz-toro",
            ("Тогуз-Торо айыл аймагы", "Жалал-Абад облусу", 0),
            ("болжол менен 60", "ачык добуш берүү", "193.html"),
            (
                (
                    "Айкындуулук жана маалымдуулук – ийгиликтин башаты",
                    "Transparency and awareness – beginning of success: 32 добуш",
                ),
                (
                    "Айылдын көркү – түз жолдор, таза көчөлөр",
                    "The shape of the village - level roads, clean streets: 27 добуш",
                ),
                ("Эмгекчи 2013", "Worker 2013: 0 добуш"),
            ),
        ),
        (
            "beshik-zhon",
            ("Бешик-Жон айыл аймагы", "Жалал-Абад облусу", 0),
            ("2013-03-29", "535.html"),
            (
                (
                    "Балдар – биздин келечегибиз, аларга бала бакча керек",
                    "Дети наше будущее - им нужен детский сад: 64 добуш",
                ),
                ("Бешик-Жон калкынын ден соолугу", "Здоровье населения Бешик - Жона: 11 добуш"),
                ("Суу – жашоонун булагы", "Вода источник жизни: 5 добуш"),
            ),
        ),
        (
            "lipenka",
            ("Липенка айыл аймагы", "Ысык-Көл облусу, Жети-Өгүз району", 4601),
            ("2013-04-02", "Келгендер: 47", "ачык добуш берүү", "194.html"),
            (
                ("Жарык айыл – жаркын келечек", "Bright village is a bright future: 39 добуш"),
                ("Жакшы жол – ийгиликке жол", "Good road is a way to success: 4 добуш"),
                (
                    "Мектепке чейинки билим берүүнү уюштуруу",
                    "Organization of pre-school education: «үчүнчү орун», добуштарынын саны жарыяланган эмес",
                ),
            ),
        ),
    ],
)
def test_a_gathering_is_a_draft_in_kyrgyz_with_its_published_figures_beside(
    name: str, place: tuple[str, str, int], figures: tuple[str, ...], choices: tuple[tuple[str, str], ...]
) -> None:
    file, text = file_of(name), text_of(name)
    assert file.town == Town(name, place[0], place[1], "Asia/Bishkek", place[2])
    assert (file.outcomes, file.projects) == ((), ())
    (poll,) = file.polls
    assert (poll.id, poll.question, poll.kind, poll.state) == (f"{name}-jyiyn", QUESTION, Kind.SINGLE, State.DRAFT)
    assert [choice.name for choice in poll.choices] == [kyrgyz for kyrgyz, _ in choices]
    for fact in (*figures, *(published for _, published in choices)):
        assert fact in text
    for kyrgyz, published in choices:
        assert abs(text.index(kyrgyz) - text.index(f"# {published}")) < 150, kyrgyz


def test_everything_people_read_is_in_kyrgyz_letters() -> None:
    for path in EXAMPLES.glob("*.toml"):
        (file,) = read([path], "")
        read_by_people = [file.town.name, file.town.region]
        read_by_people += [text for poll in file.polls for text in (poll.question, *(c.name for c in poll.choices))]
        for text in read_by_people:
            assert {letter for letter in text.casefold() if letter.isalpha()} <= KYRGYZ, text


def leaves(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner)
    elif not isinstance(value, bool):
        yield str(value)


def source(name: str) -> dict[str, object]:
    if not SOURCES.is_dir():
        pytest.skip("the shared facts stand beside the tree only in development")
    return tomllib.loads((SOURCES / f"{name}.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["kara-kol", "tash-komur"])
def test_no_fact_of_the_source_is_lost(name: str) -> None:
    text = text_of(name)
    for fact in leaves(source(name)):
        if not fact.isdecimal() or len(fact) > 1:  # the works are numbered by their order
            assert fact in text, fact


def test_no_figure_of_the_gatherings_is_lost() -> None:
    gatherings = source("kyrgyz-gatherings")["gathering"]
    assert isinstance(gatherings, list)
    assert len(gatherings) == len(GATHERINGS)
    for name, gathering in zip(GATHERINGS, gatherings, strict=True):
        text = text_of(name)
        for fact in leaves(gathering):
            assert re.search(rf"(?<!\d){re.escape(fact)}(?!\d)", text), (name, fact)
