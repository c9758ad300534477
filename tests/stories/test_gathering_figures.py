"""Figures of a gathering: who enters them and who confirms, and what becomes of a correction."""

from bot.domain.polls import Kind
from bot.views import buttons
from tests.stories.gathering import (
    COMMISSION,
    NAMES,
    POLL,
    answer,
    begins_to_enter,
    comes_to_pass,
    confirm,
    fills_in,
    goes_to_gatherings,
    has_gathering,
    has_no_need_of_pictures,
    has_poll_ahead,
    last,
    reads_result,
    team_of,
)
from tests.village import Village


async def test_two_who_did_not_enter_the_figures_confirm_them_and_nobody_else(brisk: Village) -> None:
    gulzat, meerim, bakyt = await team_of(brisk)
    aigul = await brisk.resident("Айгүл")
    await has_poll_ahead(brisk)
    await has_gathering(brisk, gulzat)
    await comes_to_pass(brisk, hours=30)
    await begins_to_enter(gulzat)
    await fills_in(gulzat, 155, 56, (65, 38, 33), doors="Ооба, текшерилди")
    await gulzat.taps("Ырастоого жөнөтүү")
    assert "билдирүү жөнөтүлдү: 2" in last(gulzat).text

    say = buttons.SayFigures(1, 1, True).data
    own = answer(await gulzat.forges(say, on=last(gulzat)))
    assert (own.text, own.show_alert) == ("Бул сандарды Сиз киргизгенсиз: аларды башка эки киши ырастайт.", True)
    for data in (say, buttons.CheckFigures(1, 1).data, buttons.EnterFigures(1, False).data):
        assert answer(await aigul.forges(data, on=last(aigul))).show_alert
    assert answer(await aigul.forges(buttons.SeeProtocol(1).data, on=last(aigul))).show_alert  # sealed
    assert await confirm(meerim, meerim) == ["Ырастаганыңыз кабыл алынды: 1 / 2"] * 2

    await bakyt.hears("Жыйындын сандары киргизилди")
    await bakyt.taps("Протокол менен салыштыруу")
    sheet = last(bakyt)
    await brisk.restarts()
    await bakyt.taps("Дал келбейт")
    await gulzat.hears("Муну билдирген: Бакыт")
    await gulzat.taps("🏛 Жыйындар")
    assert "протокол менен дал келбейт деп билдирилди" in last(gulzat).text
    await gulzat.taps("Сандарды оңдоо")
    await fills_in(gulzat, 155, 56, (64, 39, 33), doors="Ооба, текшерилди")
    await gulzat.writes("Эки сан алмашып калган")
    await gulzat.taps("Ырастоого жөнөтүү")
    old = answer(await bakyt.forges(say, on=sheet))
    assert old.text.startswith("Бул жыйынга жаңы сандар киргизилди.")

    away = bakyt.id
    await brisk.knows(lambda memory: memory.team.mark_removed(away, "kara-kol", 1, brisk.clock()))
    say = buttons.SayFigures(1, 2, True).data
    assert "гана ырастай алат" in answer(await bakyt.forges(say, on=last(bakyt))).text
    await brisk.administrator.starts()
    await confirm(meerim, brisk.administrator, sheet=2)
    late = answer(await meerim.forges(say, on=last(meerim)))
    assert late.text == "Бул сандарды эки киши ырастап койгон."
    standing = await brisk.asks(lambda memory: memory.gatherings.get(1))
    assert standing.counted
    assert tuple(standing.counted.votes.values()) == (64, 39, 33)
    assert not standing.is_corrected  # nothing else ever counted


async def test_where_too_few_may_confirm_the_coordinator_hears_who_is_missing(brisk: Village) -> None:
    gulzat = await brisk.has_coordinator("Гүлзат")
    await has_poll_ahead(brisk)
    await has_gathering(brisk, gulzat)
    await comes_to_pass(brisk, hours=30)
    await begins_to_enter(gulzat)
    await fills_in(gulzat, 155, 56, (65, 38, 33), doors="Ооба, текшерилди")
    await gulzat.taps("Ырастоого жөнөтүү")
    assert "Азыр бар: 1. Жетпегени: 1" in last(gulzat).text


async def test_a_form_of_a_gathering_takes_nothing_that_does_not_add_up(brisk: Village) -> None:
    gulzat = await brisk.has_coordinator("Гүлзат")
    await has_poll_ahead(brisk)
    await goes_to_gatherings(gulzat)
    await gulzat.taps("Жыйын каттоо")
    for wrong in ("о" * 101, " \u00a0\n"):
        if wrong.strip():
            await gulzat.writes(wrong)
            assert "өтө узун" in last(gulzat).text
    await gulzat.sends_sticker()
    await gulzat.writes("<b>Клуб</b> & {мектеп}")
    for wrong in ("качан?", "31.02.2027", "25.12.2031 18:00", "1.1.2020"):
        await gulzat.writes(wrong)
        assert "Жыйын качан өтөт?" not in last(gulzat).text
    await gulzat.writes("эртең 10:00")
    twenty = "\n".join(f"Мүчө {n}-киши" for n in range(20))
    for wrong in ("Асанова Бурул", "Асанова\nАсанова\nасанова", twenty, "ж" * 300):
        await gulzat.writes(wrong)
        assert "Алдын ала" not in last(gulzat).text
    await brisk.restarts()
    await gulzat.writes(COMMISSION)
    assert "<b>Клуб</b> & {мектеп}" in last(gulzat).text
    await gulzat.taps("Артка")
    await gulzat.writes("Асанова Бурул, Токтогулов Эркин, Сыдыкова Нурила")
    await gulzat.taps("✅ Каттоо")

    await comes_to_pass(brisk, hours=30)
    await begins_to_enter(gulzat)
    for wrong in ("көп", "-5", "1000000", "10 20"):
        await gulzat.writes(wrong)
        assert last(gulzat).text.startswith("Бир бүтүн сан жазыңыз") or wrong == "-5"
    await gulzat.taps("Артка", on=await gulzat.hears("Жыйынга канча киши келди?"))


async def test_a_correction_keeps_its_history_and_the_result_comes_anew(brisk: Village) -> None:
    gulzat, meerim, bakyt = await team_of(brisk)
    aigul = await brisk.resident("Айгүл")
    await has_poll_ahead(brisk, kind=Kind.APPROVAL, max_choices=2)
    await has_no_need_of_pictures(brisk, POLL)
    await has_gathering(brisk, gulzat)
    await comes_to_pass(brisk, hours=1.1)
    await aigul.taps("Добуш берүү")
    await aigul.taps("1.")
    await comes_to_pass(brisk, hours=29)
    await begins_to_enter(gulzat)
    for text in ("100", "40"):
        await gulzat.writes(text)
    await gulzat.writes("101")
    assert last(gulzat).text.startswith("Сандар дал келбейт. Келгендер: 100, а бул жерде андан көп: 101.")
    await gulzat.writes("90")
    await gulzat.writes("91 2 3")
    assert last(gulzat).text.startswith("Сандар дал келбейт. Бюллетень тапшыргандар: 90.")
    await gulzat.writes("60")
    await gulzat.writes("50 20")
    await gulzat.writes("11")
    assert "андан көп: 101" in last(gulzat).text
    await gulzat.writes("2")
    await gulzat.taps("Ооба, текшерилди")
    await gulzat.sends_document("протокол.pdf", b"%PDF-1.4")
    assert "файл катары эмес" in last(gulzat).text
    await gulzat.sends_photo()
    await gulzat.taps("Бүттү")
    await gulzat.taps("Ырастоого жөнөтүү")
    await confirm(meerim, bakyt)
    await comes_to_pass(brisk, days=1)
    await aigul.hears("Эң көп", timeout=20)
    result = await reads_result(aigul)
    assert "Добуш бергендер: 91 (ботто: 1 · жыйында: 90)\nБерилген добуштар: 131\nКелгендер: 100" in result
    assert f"1. {NAMES[0]}\n— 61 добуш · 67%" in result  # of the people who voted, not of the votes

    await begins_to_enter(meerim, late=True)
    for text in ("100", "40", "90", "50 60 20"):
        await meerim.writes(text)
    await meerim.taps("Жок (0)")
    await meerim.taps("Ооба, текшерилди")
    await meerim.sends_photo()
    await meerim.taps("Бүттү")
    await meerim.writes("<i>Эки</i> сан алмашып калган")
    await meerim.taps("Ырастоого жөнөтүү")
    assert "— 61 добуш" in await reads_result(aigul)  # until two have confirmed, what counted counts
    await confirm(gulzat, bakyt, sheet=2)
    await aigul.hears("Жыйынтык толукталды", timeout=20)
    result = await reads_result(aigul)
    assert f"2. {NAMES[1]}\n— 60 добуш · 65,9%" in result
    assert "жыйынтык жарыялангандан кийин оңдолгон" in result
    await aigul.taps("Жыйындар жөнүндө")
    history = last(aigul).text
    assert "1. " in history
    assert "Гүлзат. Келгендер: 100 (аялдар: 40); Добуш бергендер: 90; Жараксыз" in history
    assert "бюллетендер: 2; 60 / 50 / 20" in history
    assert "50 / 60 / 20; Себеби: <i>Эки</i> сан алмашып калган" in history
