"""Coordinators write a project in the chat: field by field with a look at the page, or new from what was chosen."""

from dataclasses import replace

from bot.domain.media import photo
from bot.domain.projects import Outcome, Tranche, Work, WorkState
from bot.domain.verdicts import Verdict
from sandbox import Person
from tests.village import AIMYRA, NAMES, Village


async def opens_fields(coordinator: Person, name: str = "Балдар бөтөн болбойт") -> None:
    await coordinator.taps("Координатор")
    await coordinator.taps("Долбоорлорду оңдоо")
    await coordinator.taps(name)


async def test_fields_are_changed_one_by_one_and_the_history_tells_who(
    kara_kol: Village,
) -> None:
    kara_kol.telegram.deliver_twice()
    await kara_kol.has_project()
    gulzat = await kara_kol.has_coordinator("Гүлзат")
    await opens_fields(gulzat)
    fields = gulzat.chat.last
    assert "Аталышы: Балдар бөтөн болбойт" in fields.buttons
    assert "Пландалган каражат: —" in fields.buttons

    await gulzat.taps("Телефон номерлери")
    assert "Азыр: +996700000001" in gulzat.chat.last.text
    await gulzat.sends_sticker()
    assert "Түшүнгөн жокмун" in gulzat.chat.last.text
    await gulzat.writes("0772 66-31-22\n12345")
    assert "Бул номерди түшүнгөн жокмун: 12345." in gulzat.chat.last.text
    await kara_kol.restarts()
    await gulzat.writes("1) 0772 66-31-22\n00996 (700) 00 00 01; +7 (901) 234-56-78")
    page, control = gulzat.chat.messages[-2:]
    assert "📞 +996772663122\n📞 +996700000001\n📞 +79012345678" in page.text
    assert not page.buttons
    assert "Мурда: +996700000001\nЭми: +996772663122" in control.text
    await gulzat.taps("Артка")
    assert "Азыр: +996700000001" in gulzat.chat.last.text  # nothing is saved before «Сактоо»
    await gulzat.writes("0772663122")
    await kara_kol.restarts()
    await gulzat.taps("Сактоо")
    assert gulzat.chat.last.text == "✅ Сакталды: Телефон номерлери"

    await gulzat.taps("Дагы өзгөртүү")
    await gulzat.taps("Пландалган каражат")
    await gulzat.writes("1,25 млн")
    assert "Сумманы түшүнгөн жокмун" in gulzat.chat.last.text
    await gulzat.writes("1 250 000 сом")
    assert "Пландалган каражат: 1\u00a0250\u00a0000 сом" in gulzat.chat.messages[-2].text
    await gulzat.taps("Сактоо")
    await opens_fields(gulzat)
    await gulzat.taps("Электрондук дарек")
    await gulzat.writes("aimyra at example")
    assert "Электрондук даректи түшүнгөн жокмун" in gulzat.chat.last.text
    await gulzat.writes("aimyra@example.org")
    assert "эч нерсе өзгөргөн жок" in gulzat.chat.last.text
    await gulzat.taps("Бош калтыруу")
    await gulzat.taps("Сактоо")
    await opens_fields(gulzat)
    await gulzat.taps("1-транш")
    await gulzat.taps("Төлөнгөн каражат")
    await gulzat.writes("400000")
    await gulzat.taps("Сактоо")
    await gulzat.taps("Дагы өзгөртүү")
    await gulzat.taps("Сарпталган каражат")
    await gulzat.taps("Артка")
    assert "Сарпталган каражат: —" in gulzat.chat.last.buttons
    await gulzat.writes("бул эч жакка жазылбайт")
    assert "Сарпталган" not in gulzat.chat.last.text
    await opens_fields(gulzat)
    await gulzat.taps("Баракты көрүү")
    text = gulzat.chat.last.text
    assert "эки кызматкер ишке алынды\nТөлөндү: 400\u00a0000 сом" in text
    assert "aimyra" not in text

    await gulzat.taps("Долбоорду оңдоо")
    await gulzat.taps("Өзгөртүүлөр тарыхы")
    told = gulzat.chat.last.text
    assert told.count("· Гүлзат") == 4
    assert "1-транш: Төлөнгөн каражат\nМурда: —\nЭми: 400\u00a0000 сом" in told
    assert told.index("1-транш") < told.index("aimyra@example.org") < told.index("+996772663122")
    assert "Эми: —" in told


async def test_two_who_edit_one_field_are_told_and_nobody_overwrites_unseen(kara_kol: Village) -> None:
    await kara_kol.has_project()
    gulzat, bakyt = await kara_kol.has_coordinator("Гүлзат"), await kara_kol.has_coordinator("Бакыт")
    for who, words in ((gulzat, "балдар борборун ачуу"), (bakyt, "борбор куруу")):
        await opens_fields(who)
        await who.taps("Максаты")
        await who.writes(words)
    await gulzat.taps("Сактоо")
    await kara_kol.restarts()
    await bakyt.taps("Сактоо")
    told = bakyt.chat.last.text
    assert "башка координатор өзгөрттү: Гүлзат" in told
    assert "Азыр мындай: балдар борборун ачуу\nСиздики: борбор куруу" in told
    assert (await kara_kol.asks(lambda memory: memory.projects.get("baldar"))).goal == "балдар борборун ачуу"
    await bakyt.taps("Меникин сактоо")
    assert (await kara_kol.asks(lambda memory: memory.projects.get("baldar"))).goal == "борбор куруу"
    changes = await kara_kol.asks(lambda memory: memory.project_history.all_of("baldar", 9))
    assert (changes[0].name, changes[0].was) == ("Бакыт", "балдар борборун ачуу")

    await opens_fields(gulzat)  # one whose desk is gone saves nothing
    await gulzat.taps("Аталышы")
    await gulzat.writes("<b>Жаңы</b> & 🎈")
    assert "<b>Жаңы</b> & 🎈" in gulzat.chat.last.text
    form = gulzat.chat.last
    now = kara_kol.clock()
    await kara_kol.knows(
        lambda memory: memory.team.mark_removed(gulzat.id, "kara-kol", kara_kol.administrator.id, now)
    )
    await gulzat.taps("Сактоо")
    assert "уруксатыңыз жок" in gulzat.chat.last.text or "координатор" in gulzat.chat.last.text.lower()
    for data in ("pe:baldar", "pf:baldar:name:0", "pg:baldar:0", "px:baldar:1", "pd:kara-kol:0", "ps:kara-kol"):
        await gulzat.forges(data, on=form)
    assert (await kara_kol.asks(lambda memory: memory.projects.get("baldar"))).name == AIMYRA.name


async def test_a_closed_polls_winner_becomes_a_project_with_its_problem_and_participants(brisk: Village) -> None:
    brisk.telegram.deliver_twice()
    await brisk.knows(lambda memory: memory.projects.mark_removed("baldar", brisk.clock()))
    await brisk.has_outcome(Outcome("kara-kol", "жолдун начардыгы", 503))
    await brisk.has_open_poll()
    gulzat = await brisk.has_coordinator("Гүлзат")
    for name in ("Айгүл", "Чынара"):
        resident = await brisk.resident(name)
        await resident.taps("Добуш берүү")
        await resident.taps(NAMES[1])
    brisk.clock.moves(days=3)
    await resident.hears("жыйынтыгы")

    await gulzat.taps("Координатор")
    await gulzat.taps("Долбоорлорду оңдоо")
    await gulzat.taps("Жаңы долбоор")
    assert gulzat.chat.last.buttons[:2] == ["🗳 Таза суу", "🏛 жолдун начардыгы"]
    await gulzat.taps("жолдун начардыгы")
    assert "Аны тандоого катышкандар: 503" in gulzat.chat.last.text
    await gulzat.taps("Артка")
    await brisk.restarts()
    await gulzat.taps("🗳 Таза суу")
    assert "Көйгөй: Таза суу\nАны тандоого катышкандар: 2" in gulzat.chat.last.text
    await gulzat.writes("Ар бир үйгө таза суу")
    await gulzat.taps("Кийин жазуу")
    assert "Аны тандоого катышкандар: 2" in gulzat.chat.messages[-2].text
    await brisk.restarts()
    await gulzat.taps("Долбоорду түзүү")
    assert "түзүлдү" in gulzat.chat.last.text
    await gulzat.taps("Калганын толтуруу")
    await gulzat.taps("Топтун курамы")
    await gulzat.writes("мугалимдер")
    assert "Адегенде топто канча адам бар" in gulzat.chat.last.text
    await gulzat.taps("Артка")
    await gulzat.taps("Долбоорлор")
    page = gulzat.chat.last
    assert "Аны тандоого катышкандар: 2" in page.text
    assert "добуш" not in page.text.lower()
    (made,) = await brisk.asks(lambda memory: memory.projects.all_of("kara-kol"))
    assert (made.id, made.poll_id) == ("kara-kol-p1", "kara-kol-2026")

    await gulzat.taps("Долбоорду оңдоо")  # who took part was counted, and people have read of the project
    await gulzat.taps("Тандоого катышкандар")
    assert "кол менен өзгөртүүгө болбойт" in gulzat.alerts[-1]
    await gulzat.taps("Долбоорду өчүрүү")
    assert "Аны өчүрүүгө болбойт" in gulzat.alerts[-1]


async def test_a_reworded_problem_keeps_who_chose_it_and_a_removed_project_its_history(brisk: Village) -> None:
    brisk.telegram.deliver_twice()
    await brisk.has_outcome(Outcome("kara-kol", AIMYRA.problem, 503))
    gulzat = await brisk.has_coordinator("Гүлзат")
    for field, before, words in (
        ("Көйгөй", AIMYRA.problem, "балдарга шарт жок"),
        ("Тандоого катышкандар", "503", "504"),
        ("Аймактын аты", "—", "Кара-Көл шаарында"),
    ):
        await opens_fields(gulzat)
        await gulzat.taps(field)
        assert f"Азыр: {before}" in gulzat.chat.last.text
        await gulzat.writes(words)
        page = gulzat.chat.messages[-2].text
        assert "тандоого катышкандар: 503" in page or "504" in page
        await gulzat.taps("Сактоо")
    assert page.startswith("Кара-Көл шаарында артыкчылыктуу көйгөйдү")
    assert (await brisk.asks(lambda memory: memory.towns.get("kara-kol"))).name_locative == "Кара-Көл шаарында"
    await opens_fields(gulzat)
    await gulzat.taps("Баракты көрүү")
    assert "Көйгөй: балдарга шарт жок\nАны тандоого катышкандар: 504" in gulzat.chat.last.text

    await gulzat.taps("Долбоорду оңдоо")
    await gulzat.taps("Жаңы: 2-транш")
    await gulzat.taps("Артка")
    await gulzat.taps("Долбоорду өчүрүү")
    await gulzat.taps("Ооба, өчүрүү")
    await brisk.restarts()
    await gulzat.taps("Долбоорлор")
    assert "Азырынча долбоор жок" in gulzat.chat.last.text
    await gulzat.taps("Координатор")
    await gulzat.taps("Долбоорлорду оңдоо")
    await gulzat.taps("Өчүрүлгөн долбоорлор · 1")
    await gulzat.taps(AIMYRA.name)
    told = gulzat.chat.last
    assert "Долбоорду өчүргөн: Гүлзат" in told.text
    assert f"Мурда: {AIMYRA.problem}\nЭми: балдарга шарт жок" in told.text
    aigul = await brisk.resident()
    await aigul.forges("pxr:baldar", on=aigul.chat.last)
    assert "координаторлор гана" in aigul.alerts[-1]
    await gulzat.taps("Калыбына келтирүү")
    assert "калыбына келтирилди" in gulzat.chat.last.text
    await gulzat.forges("pxr:baldar", on=told)
    assert "Мындай өчүрүлгөн долбоор жок" in gulzat.alerts[-1]
    await aigul.taps("Долбоорлор")
    assert "катышкандар: 504" in aigul.chat.last.text


async def test_a_tranches_works_and_photos_are_changed_one_by_one_with_history(brisk: Village) -> None:
    brisk.telegram.deliver_twice()
    gulzat, bakyt = await brisk.has_coordinator("Гүлзат"), await brisk.has_coordinator("Бакыт")
    await opens_fields(gulzat)
    await gulzat.taps("1-транш")
    screen = gulzat.chat.last
    assert screen.buttons[-4:] == ["✅ борбор оңдолду", "⏳ эки кызматкер ишке алынды", "➕ Иш кошуу", "⬅️ Артка"]
    for field, words in (("Транштын аты", "Борборду ачуу"), ("Мөөнөтү", "2026-жылдын марты–майы")):
        await gulzat.taps(field)
        await gulzat.writes(words)
        await gulzat.taps("Сактоо")
        await gulzat.taps("Дагы өзгөртүү")
    await gulzat.taps("эки кызматкер")
    await gulzat.taps("Абалы: аткарылып жатат")
    await gulzat.writes("аткарылды")
    assert "баскыч" in gulzat.chat.last.text
    await gulzat.taps("аткарылды")
    assert "1-транш: Борборду ачуу\nМөөнөтү: 2026-жылдын марты–майы\n✅ борбор" in gulzat.chat.messages[-2].text
    await brisk.restarts()
    await gulzat.taps("Сактоо")
    await gulzat.taps("Дагы өзгөртүү")
    await gulzat.taps("Саны: —")
    await gulzat.writes("2 адам")
    await gulzat.taps("Сактоо")
    await gulzat.taps("Дагы өзгөртүү")

    await opens_fields(bakyt)  # he rewords it while she looks at its photos
    await bakyt.taps("1-транш")
    await bakyt.taps("эки кызматкер")
    await bakyt.taps("Иш: эки")
    await bakyt.writes("борбор оңдолду")
    assert "Мындай иш" in bakyt.chat.last.text
    await bakyt.writes("- эки мугалим алынды")
    await gulzat.taps("Иштин сүрөттөрү")
    await bakyt.taps("Сактоо")
    await gulzat.sends_photo()
    assert "башка бирөө өзгөрттү" in gulzat.chat.last.text

    await opens_fields(gulzat)
    await gulzat.taps("1-транш")
    await gulzat.taps("эки мугалим")
    await gulzat.taps("Иштин сүрөттөрү")
    await gulzat.sends_album(["", "", ""])
    await gulzat.taps("✖️ 2")
    await brisk.restarts()
    await gulzat.writes("текст")
    assert "файл" in gulzat.chat.last.text
    await gulzat.taps("Улантуу")
    assert "Мурда: —\nЭми: 2 сүрөт" in gulzat.chat.last.text
    await gulzat.taps("Сактоо")
    await gulzat.taps("Дагы өзгөртүү")
    await gulzat.taps("Иштин сүрөттөрү: 2 сүрөт")
    album, control = gulzat.chat.messages[-3:-1], gulzat.chat.last
    assert [message.caption for message in album] == ["№ 1", "№ 2"]
    await gulzat.taps("✖️ 1", on=control)
    assert "↩️ 1" in control.buttons
    await gulzat.sends_photo()
    await gulzat.taps("Улантуу")
    assert "2 сүрөт (кошулду: 1, алынды: 1)" in gulzat.chat.last.text
    await gulzat.taps("Сактоо")
    await gulzat.taps("Баракты көрүү")
    assert "✅ эки мугалим алынды — 2 адам" in gulzat.chat.last.text
    await gulzat.taps("Сүрөттөр")
    assert gulzat.chat.messages[-2].caption == "эки мугалим алынды — 2 адам"

    await opens_fields(gulzat)
    await gulzat.taps("1-транш")
    await gulzat.taps("Иш кошуу")
    await gulzat.writes("бак тигилди")
    await gulzat.taps("Сактоо")
    await gulzat.taps("Дагы өзгөртүү")
    await gulzat.taps("Иш: бак")
    await gulzat.taps("Ишти өчүрүү")
    await gulzat.taps("Сактоо")
    work, now = Work("борбор оңдолду"), brisk.clock()
    verdict = Verdict(0, "baldar", 1, work.text, bakyt.id, False, work, "мугалим", "жок", "", now)
    await brisk.knows(lambda memory: memory.verdicts.put(verdict))
    await gulzat.taps("Дагы өзгөртүү")
    await gulzat.taps("борбор оңдолду")
    await gulzat.taps("Иш: борбор")
    await gulzat.taps("Ишти өчүрүү")  # nobody hides a dispute so, but it may be reworded
    assert "мониторинг тобунун пикири бар" in gulzat.alerts[-1]
    await gulzat.writes("Борбор ачылды")
    await gulzat.taps("Сактоо")
    (verdict,) = await brisk.asks(lambda memory: memory.verdicts.all_of("baldar"))
    assert verdict.about == "борбор ачылды"
    (tranche,) = (await brisk.asks(lambda memory: memory.projects.get("baldar"))).tranches
    assert [work.text for work in tranche.works] == ["Борбор ачылды", "эки мугалим алынды"]
    await gulzat.taps("Долбоорлор")
    await gulzat.taps("Долбоорду оңдоо")
    await gulzat.taps("Өзгөртүүлөр тарыхы")
    told = gulzat.chat.last.text
    assert "1-транш: Иш\nМурда: бак тигилди\nЭми: —" in told
    assert "1-транш: Иш\nМурда: —\nЭми: бак тигилди" in told
    assert "1-транш, “эки мугалим алынды”: Иштин сүрөттөрү\nМурда: 2 сүрөт\nЭми: 2 сүрөт (кошулду: 1" in told
    await gulzat.taps("Кийинки")
    assert (
        "1-транш, “эки кызматкер ишке алынды”: Абалы\nМурда: аткарылып жатат\nЭми: аткарылды"
        in gulzat.chat.last.text
    )


async def test_the_page_leads_to_announcements_photos_and_the_timeline(brisk: Village) -> None:
    works = (Work("борбор оңдолду", figure="128 бала", media=(photo("one"),)), Work("бак", WorkState.NOT_DONE))
    await brisk.has_project(replace(AIMYRA, tranches=(Tranche(1, works, 350_000, "мебель алуу"),)))
    gulzat, aigul = await brisk.has_coordinator("Гүлзат"), await brisk.resident()
    await brisk.has_subscribers(aigul)
    await gulzat.taps("Координатор")
    await gulzat.taps("Кулактандыруу жазуу")
    await gulzat.sends_album(["Терезелер алмашты", "", ""])
    await gulzat.taps("Жаңы: 2-транш")
    await gulzat.taps("Жөнөтүү")
    await aigul.hears("Терезелер алмашты")
    await gulzat.hears("Жөнөтүлдү: 1")

    await aigul.taps("Долбоорлор")
    page = aigul.chat.last
    assert "✅ борбор оңдолду — 128 бала" in page.text
    assert "Сарпталды: 350\u00a0000 сом\nКийинки кадамдар: мебель алуу" in page.text
    assert "2-транш · 20" in page.text  # with its date
    assert "✏️ Долбоорду оңдоо" not in page.buttons
    await aigul.taps("Кулактандыруулар")
    assert len(aigul.chat.last.buttons) == 2
    await aigul.taps("2-транш")
    assert "Терезелер алмашты" in aigul.chat.last.text
    await aigul.taps("Сүрөттөр", on=page)
    assert aigul.chat.last.buttons == ["1-транш", "2-транш"]
    await aigul.taps("2-транш")
    assert [bool(message.photo) for message in aigul.chat.messages[-4:]] == [False, True, True, True]
    await aigul.taps("Транштар сүрөттө", on=page)
    drawn = await aigul.hears("🗓 “Балдар бөтөн болбойт” долбоору")
    assert drawn.photo
    assert drawn.buttons == ["🏗 Долбоор жөнүндө"]

    await opens_fields(gulzat)
    await gulzat.taps("Долбоорду өчүрүү")
    assert "Аны өчүрүүгө болбойт" in gulzat.alerts[-1]
