"""People read what is done about their problem, and by whom."""

from dataclasses import replace

from bot.domain.projects import Executor, Project, Tranche, Work, WorkState
from tests.village import AIMYRA, KARA_KOL, TASH_KOMUR, Village

WORDY = "Жолду оңдоо " * 24  # as long as a work may be, and nearly as long as it gets


async def test_the_only_project_opens_at_once_with_everything_about_it(kara_kol: Village) -> None:
    await kara_kol.has_project()
    aigul = await kara_kol.resident()

    await aigul.taps("Долбоорлор")

    page = aigul.chat.last
    for words in (
        "Балдар бөтөн болбойт",
        "Аймак: Кара-Көл шаары",
        "Көйгөй: шарттардын жоктугу",
        "Максаты: мүмкүнчүлүгү чектелүү адамдар үчүн борбор түзүү",
        "Аткаруучу: “Аймира” коомдук фонду\n",
        "+996700000001",
        "aimyra@example.org",
        "Айжан Осмонова",
        "Биргелешкен мониторинг жана баалоо тобу: 8 адам",
        "• жамааттын лидерлери",
        "• №88 кесиптик лицейи",
        "1-транш\n✅ борбор оңдолду\n⏳ эки кызматкер ишке алынды",
        "Белгилер: ✅ — аткарылды, ⏳ — аткарылып жатат",
    ):
        assert words in page.text
    assert "✖️" not in page.text
    assert page.buttons == ["🗓 Транштар сүрөттө", "🔔 Долбоорго жазылуу", "🗄 Архив", "✍️ Суроо берүү"]

    await aigul.taps("Долбоорго жазылуу")
    assert aigul.toasts[-1] == "Сиз жазылдыңыз"
    assert "Долбоорго жазылуудан баш тартуу" in page.buttons[1]
    assert page.text.startswith("🏗 Балдар")  # the page itself stays as it is
    await kara_kol.restarts()
    await aigul.writes("/dolboor")
    assert "Долбоорго жазылуудан баш тартуу" in aigul.chat.last.buttons[1]


async def test_a_long_page_folds_its_tranches_and_cuts_nothing(kara_kol: Village) -> None:
    works = tuple(Work(f"{number}-иш {WORDY}"[:300], state) for number, state in enumerate([*WorkState] * 6, 1))
    tranches = (*(Tranche(number, works) for number in range(1, 6)), Tranche(6, (Work("бак тигилди"),)), Tranche(7))
    hostile = replace(AIMYRA, name="<b>Балдар</b> & 🎈", description="</i>\n\nӨ" * 100, tranches=tranches)
    await kara_kol.has_project(hostile)
    await kara_kol.has_project(replace(AIMYRA, id="other", name="Таза суу"))
    aigul = await kara_kol.resident()

    await aigul.taps("Долбоорлор")
    listed = aigul.chat.last
    assert listed.buttons == ["<b>Балдар</b> & 🎈", "Таза суу", "🗄 Архив"]
    await aigul.taps("<b>Балдар</b> & 🎈")
    page = aigul.chat.last
    assert "<b>Балдар</b> & 🎈" in page.text
    assert "6-транш\n✅ бак тигилди" in page.text
    assert "7-транш\nАзырынча маалымат жок." in page.text
    assert page.buttons[:5] == [f"{number}-транш" for number in range(1, 6)]

    await aigul.taps("3-транш")
    unfolded = [message for message in aigul.chat.messages if message.id > page.id]
    text = "\n".join(message.text for message in unfolded)
    assert all(work.text.strip() in text for work in works)
    assert "✖️ — аткарылган жок" in text
    await aigul.taps("Долбоор жөнүндө")
    assert aigul.chat.last.text == page.text
    await aigul.taps("Башка долбоорлор")
    assert aigul.chat.last.buttons == listed.buttons

    await aigul.forges("pt:baldar:99", on=page)
    assert aigul.alerts[-1] == "Мындай транш табылган жок."
    await aigul.forges("p:gone", on=page)
    assert aigul.alerts[-1] == "Мындай долбоор табылган жок."


async def test_a_posters_link_opens_the_page_and_brings_a_newcomer_the_menu(kara_kol: Village) -> None:
    await kara_kol.has_towns(TASH_KOMUR)
    await kara_kol.has_project()
    aigul = kara_kol.telegram.person("Айгүл")

    await aigul.starts(payload="project_baldar")
    welcome, page = aigul.chat.messages[-2:]
    assert "Кош келиңиз!" in welcome.text
    assert aigul.chat.reply_keyboard[0] == "🗳 Добуш берүү"
    assert "Балдар бөтөн болбойт" in page.text

    await aigul.starts(payload="project_baldar")  # whoever is known gets the page alone
    assert [message.text for message in aigul.chat.messages[-2:]] == ["/start project_baldar", page.text]
    await aigul.starts(payload="project_nowhere")
    assert aigul.chat.last.text == "Мындай долбоор табылган жок."
    await aigul.taps("Долбоорлор")  # the link told the town
    assert "Балдар бөтөн болбойт" in aigul.chat.last.text


async def test_a_town_without_projects_says_so_and_somebody_without_a_town_picks_one(kara_kol: Village) -> None:
    await kara_kol.has_towns(TASH_KOMUR)
    await kara_kol.has_project(
        Project("bare", "tash-komur", "Жарык", "", executor=Executor("Нур", "коомдук фонд"), tranches=())
    )
    aigul = await kara_kol.resident()
    await aigul.writes("/projects")
    assert aigul.chat.last.text == "Аймагыңызды тандаңыз:"
    await aigul.taps(KARA_KOL.name)
    await aigul.taps("Долбоорлор")
    assert "Азырынча долбоор жок." in aigul.chat.last.text
    await aigul.starts(payload="town_tash-komur")
    await aigul.taps("Долбоорлор")
    assert aigul.chat.last.text == "🏗 Жарык\nАймак: Таш-Көмүр шаары\n\nАткаруучу: Нур (коомдук фонд)"
