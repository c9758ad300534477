"""Articles: every fact of the two that the project starts from comes out of the examples, by `dobush export`."""

import io
from pathlib import Path

import pytest
from docx import Document

from bot.__main__ import main
from tests.village import TOKEN

EXAMPLES = Path(__file__).parents[1] / "examples"
GROUP = (
    "биргелешкен мониторинг жана баалоо тобу",
    "жамааттын лидерлери",
    "айыл өкмөттүн адистери",
    "жергиликтүү кеңештин депутаттары",
    "социалдык мекемелердин кызматкерлери",
)
KARA_KOL = (
    "Кара-Көл шаары (Жалал-Абад облусу): “Балдар бөтөн болбойт” долбоору",
    "муниципалдык социалдык тапшырык",
    "Кара-Көл шаарында артыкчылыктуу көйгөйдү тандап алуу процессинин 503 катышуучусу",
    "ден соолугунан мүмкүнчүлүгү чектелүү балдарга алардын дараметине жараша кошумча билим берүү жана тарбиялоо"
    " үчүн шарттардын жоктугу",
    "жамаат үчүн өзгөчө маанилүү жана актуалдуу социалдык маселе катары",
    "Долбоор мүмкүнчүлүгү чектелүү адамдар үчүн борбор түзүү максатын көздөйт.",
    "шарттар, саламаттыкты колдоо системасы түзүлүп, алар эмгек базарында талап кылынган кесиптерге окутулушат.",
    "Муниципалдык социалдык тапшырыкты эффективдүү аткаруу үчүн 8 адамдан турган",
    "Биринчи транштын алкагында “Аймира” коомдук фонду төмөнкүдөй иштерди аткарды:",
    "реабилитациялык борбор оңдолду",
    "эки социалдык кызматкер ишке алынды (юрист жана психолог)",
    "реабилитациялоо, билим берүү, психологиялык жана юридикалык кызмат көрсөтүү программалары иштелип чыкты",
    "ден соолугунан мүмкүнчүлүгү чектелүү 128 бала аныкталды",
    "биргелешкен мониторинг тобунун пландары тууралуу катышуучуларга маалымат берүү үчүн тегерек стол",
    "Долбоорду ишке ашыруу боюнча өнөктөштөр:",
    "Кара-Көл шаарындагы №88 кесиптик лицейи",
    "шаардык социалдык коргоо башкармалыгы",
    "шаардык билим берүү башкармалыгы",
    "КР Өкмөтүнүн Жалал-Абад облусундагы ыйгарым укуктуу өкүлчүлүгү",
    "“Аймира” КФ менен байланышуу үчүн:",
    "(+996) 772 663 122",
    "(+996) 551 171 438",
    "электрондук дарек: Pf-aymira@mail.ru",
    "Анаркүл МАШАЕВА",
    "Айчүрөк АЗИМКАНОВА",
)
TASH_KOMUR = (
    "Таш-Көмүр шаары (Жалал-Абад облусу): “Таш-Көмүр шаарынын жаштарын коомдун социалдык-маданий өнүгүүсүнө"
    " тартуу” долбоору",
    "Таш-Көмүр шаарында артыкчылыктуу көйгөйдү тандап алуу процессинин 638 катышуучусу",
    "шаардагы жаштардын социалдык-маданий өнүгүүсү үчүн шарттардын жоктугу",
    "Долбоор жаштардын жана муниципалдык структуралардын өз ара аракети аркылуу Таш-Көмүр шаарынын жаштарын"
    " социалдык-маданий жактан өнүктүрүү максатын көздөйт.",
    "7 адамдан турган",
    "Биринчи транштын алкагында “Жаштарды өнүктүрүү институту” коомдук уюму төмөнкүдөй иштерди аткарды:",
    "шаар жаштарынын Конгрессин уюштуруу жана өткөрүү",
    "төмөнкүдөй иштер аткарылып жатат:",
    "12 адамдан турган жаштардын социалдык маданий өнүгүүсү боюнча шаардык жаштар Кеңеши түзүлүүдө",
    "мониторинг жүргүзүү үчүн шаардын сайты түзүлүп, иштей баштады",
    "китепкананы маалымат-ресурстук борборго айландыруу үчүн ремонт иштери жасалды",
    "“Жаштарды өнүктүрүү институту” коомдук уюму менен байланышуу үчүн:",
    "(+996) 312 896 304",
    "(+996) 312 896 312",
    "(+996) 773 819 459",
    "(+996) 553 437 008",
    "электрондук дарек: office@dr.kg",
    "ТИЛЕБАЛДЫ уулу Элийзар",
    "Эльнура КАЛЫБАЕВА",
    "Айсулуу МЕЛИСБЕК",
)


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of a database that holds both towns as the examples tell of them."""
    folder = tmp_path_factory.mktemp("articles")
    config = folder / "config.toml"
    config.write_text(f'[telegram]\ntoken = "{TOKEN}"\n[storage]\npath = "{folder / "dobush.sqlite3"}"\n')
    files = [str(EXAMPLES / name) for name in ("kara-kol.toml", "tash-komur.toml")]
    assert main(["import", *files, "--config", str(config)]) == 0
    return config


@pytest.mark.parametrize(
    ("project", "facts"),
    [("baldar-boton-bolboit", KARA_KOL + GROUP), ("tash-komur-jashtary", TASH_KOMUR + GROUP)],
)
def test_an_article_holds_every_fact_of_the_original(
    settings: Path, tmp_path: Path, project: str, facts: tuple[str, ...]
) -> None:
    as_docx = ["b", "--format", "docx", "--tranche", "1"]
    for options in (["a.md"], ["a.docx"], as_docx, ["c.docx", "--format", "md"]):
        file = tmp_path / options[0]
        assert main(["export", "article", project, str(file), *options[1:], "--config", str(settings)]) == 0
        is_docx = options[0] in ("a.docx", "b")
        text = words_of(file.read_bytes()) if is_docx else file.read_text(encoding="utf-8")
        missing = [fact for fact in facts if fact.casefold() not in text.casefold()]
        assert not missing, text
        assert "503 добуш" not in text
    heading = tmp_path / "a.md"
    assert heading.read_text(encoding="utf-8").splitlines()[2].startswith("# ")


def test_what_there_is_not_is_refused_with_what_there_is(
    settings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--config", str(settings)]
    for arguments, said in (
        (["nowhere", str(tmp_path / "a.md")], "There are: baldar-boton-bolboit, tash-komur-jashtary."),
        (["baldar-boton-bolboit", str(tmp_path / "a.md"), "--tranche", "2"], "has no tranche 2"),
        (["baldar-boton-bolboit", str(tmp_path / "no" / "a.md")], "can't be written"),
    ):
        assert main(["export", "article", *arguments, *where]) == 1
        assert said in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def words_of(content: bytes) -> str:
    """The text of a DOCX as an editor shows it."""
    return "\n".join(paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs)
