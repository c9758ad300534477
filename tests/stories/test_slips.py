"""Slips: asked for by one, printed by another, good once; photographed, guessed or void, they open nothing."""

import io
import sqlite3

import pypdf
import pytest

from bot.domain import slips
from bot.domain.polls import Admission
from bot.domain.slips import SlipFigures
from bot.views import buttons
from sandbox import Message, Person
from tests.village import Village

POLL = "kara-kol-2026"
REFUSED = "Бул аракетке уруксатыңыз жок"


@pytest.fixture
def codes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What stands on the slips, in the order of their numbers: a story has no camera."""
    made: list[str] = []

    def watched(count: int) -> tuple[str, ...]:
        new = slips.new_codes(count)
        made.extend(new)
        return new

    monkeypatch.setattr("handlers.slips.new_codes", watched)
    return made


@pytest.fixture
def no_press(monkeypatch: pytest.MonkeyPatch) -> None:
    """Printing takes a second; what it prints is for one story and its own tests."""

    async def printed(make: object, value: object) -> bytes:
        return b"%PDF-1.4"

    monkeypatch.setattr("handlers.slips.printed", printed)


async def picks_of(place: Village, person: Person) -> tuple[int, ...]:
    ballot = await place.asks(lambda memory: memory.ballots.find(POLL, person.id))
    return ballot.picks if ballot else ()


async def figures(place: Village) -> SlipFigures:
    return await place.asks(lambda memory: memory.admission.slip_figures(POLL))


async def at_the_slips(person: Person) -> Message:
    """The desk's page of slips, through the desk's pages or straight from where it was shown before."""
    if not person.chat.find("Басылганы:"):
        await person.taps("Координатор")
        await person.taps("📋 Добуш берүүлөр")
        await person.taps("Жамаатыбыз үчүн")
    await person.forges(buttons.DeskSlips(POLL).data, on=person.chat.last)
    page = person.chat.find("Басылганы:")
    assert page is not None
    return page


async def asks_for(person: Person, count: int) -> None:
    await at_the_slips(person)
    await person.taps("Барак басуу")
    await person.writes(str(count))
    await person.taps("Өтүнүч жөнөтүү")


async def have_printed(place: Village, asker: Person, printer: Person, count: int) -> None:
    await asks_for(asker, count)
    letter = await printer.hears("басууга өтүнүч")
    await printer.taps("Ырастоо жана басуу", on=letter)
    await printer.hears(f": {count} барак", timeout=30)
    await place.telegram.settled()


async def test_one_asks_another_prints_and_each_slip_opens_one_ballot_once(
    brisk: Village, codes: list[str]
) -> None:
    brisk.telegram.deliver_twice()
    gulzat, meerim = await brisk.has_coordinator("Гүлзат"), await brisk.has_coordinator("Мээрим")
    await brisk.has_open_poll(admission=Admission.SLIPS)

    for step in ("Координатор", "📋 Добуш берүүлөр", "Жамаатыбыз үчүн", "Добуш берүү барактары"):
        await gulzat.taps(step)
    assert "Басылганы: 0" in gulzat.chat.last.text
    await gulzat.taps("Барак басуу")
    for wrong in ("көп", "501"):
        await gulzat.writes(wrong)
    await gulzat.sends_sticker()
    await brisk.restarts()
    await gulzat.writes("12")
    assert "Саны: 12 (№ 1–12)" in gulzat.chat.last.text
    assert "А4 беттер: 2" in gulzat.chat.last.text
    await gulzat.taps("Өтүнүч жөнөтүү")
    letter = await meerim.hears("басууга өтүнүч")
    assert "Сураган: Гүлзат" in letter.text
    await gulzat.forges(letter.keyboard[0][0]["callback_data"], on=gulzat.chat.last)
    assert "Экинчи киши" in gulzat.alerts[-1]  # nobody agrees with themselves
    assert codes == []

    await brisk.restarts()
    await meerim.taps("Ырастоо жана басуу", on=letter)
    sent = await meerim.hears("№ 1–12: 12 барак", timeout=30)
    assert sent.document is not None
    text = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(sent.document)).pages]
    assert ("№ 10" in text[0], "№ 12" in text[1], len(text)) == (True, True, 2)
    assert "Кара-Көл шаары" in text[0]
    await gulzat.hears("Сиз сураган барактар басылды")
    assert not [m for m in gulzat.chat.messages if m.document]
    with sqlite3.connect(brisk.config.storage.path) as connection:
        assert not [line for line in connection.iterdump() if any(code in line for code in codes)]
    connection.close()
    await meerim.taps("Ырастоо жана басуу", on=letter)
    assert len(codes) == 12  # twice pressed, once printed
    await meerim.taps("Файлды өчүрүү", on=sent)
    assert sent.deleted

    aigul = brisk.telegram.person("Айгүл")
    await aigul.starts(payload=f"slip_{codes[2]}")
    assert [text.splitlines()[0] for text in aigul.chat.texts[1:]] == [
        "Кош келиңиз!",
        "🎫 № 3 барак кабыл алынды. Эми ал Сиз үчүн гана иштейт.",
        "🗳 Жамаатыбыз үчүн кайсы көйгөйдү биринчи чечүү керек?",
    ]
    assert (await figures(brisk)).opened == 1
    await brisk.restarts()
    thief = await brisk.resident("Ууру")
    await thief.starts(payload=f"slip_{codes[2]}")  # photographed it before she voted
    assert thief.chat.last.text.startswith("№ 3 баракты башка бирөө ачып койгон")
    await aigul.taps("Таза суу")
    await thief.starts(payload=f"slip_{codes[2]}")
    assert "башка бирөө ачып койгон" in thief.chat.last.text
    assert (await picks_of(brisk, aigul), await picks_of(brisk, thief)) == ((2,), ())

    await aigul.starts(payload=f"slip_{codes[2]}")  # her own opens what she has
    assert aigul.chat.last.text.startswith("✅ Добушуңуз кабыл алынды.")
    await aigul.starts(payload=f"slip_{codes[4]}")  # her mother's, scanned by mistake, stays her mother's
    assert "№ 3 баракты ачкансыз" in aigul.chat.last.text
    mother = brisk.telegram.person("Апа")
    await mother.starts(payload=f"slip_{codes[4]}")
    await mother.taps("Көчө жарыгы")
    assert await figures(brisk) == SlipFigures(printed=12, opened=2, used=2)

    visitor = brisk.telegram.person("Бакыт")
    await visitor.starts(payload=f"poll_{POLL}")
    assert "Добуш берүү барагын алган адам гана" in visitor.chat.last.text

    brisk.clock.moves(days=3)
    await aigul.hears("Добуш бергендер: 2", timeout=20)
    assert await figures(brisk) == SlipFigures(printed=12, opened=2, used=2)  # and nobody knows any more by whom
    with sqlite3.connect(brisk.config.storage.path) as connection:
        assert connection.execute("SELECT COUNT(*) FROM slips WHERE holder_id IS NOT NULL").fetchone() == (0,)
    connection.close()
    await visitor.starts(payload=f"result_{POLL}")
    assert "Басылганы: 12" in visitor.chat.last.text
    await visitor.starts(payload=f"slip_{codes[7]}")
    assert "Добуш берүү аяктады" in visitor.chat.last.text


async def test_slips_are_counted_and_made_void_in_the_open(
    brisk: Village, codes: list[str], no_press: None
) -> None:
    gulzat, meerim = await brisk.has_coordinator("Гүлзат"), await brisk.has_coordinator("Мээрим")
    await brisk.has_open_poll(admission=Admission.SLIPS)
    await have_printed(brisk, gulzat, meerim, 10)
    await have_printed(brisk, meerim, gulzat, 5)
    aigul, bakyt = await brisk.resident("Айгүл"), await brisk.resident("Бакыт")
    await aigul.starts(payload=f"slip_{codes[0]}")
    await aigul.taps("Таза суу")
    await bakyt.starts(payload=f"slip_{codes[1]}")

    assert "⚠️ Ачылганы таратылганынан көп" in (await at_the_slips(gulzat)).text
    await gulzat.taps("Таратылганын жазуу")
    await gulzat.writes("16")
    assert gulzat.chat.last.text == "Басылган барактар: 15. Таратылганы андан көп боло албайт."
    await gulzat.writes("12")
    assert "Таратылганы: 12" in gulzat.chat.last.text

    await at_the_slips(gulzat)
    await gulzat.taps("Жараксыз кылуу")
    for wrong, told in (("бир", "15 же 20-40"), ("3-99", "Эң акыркы барак: № 15")):
        await gulzat.writes(wrong)
        assert told in gulzat.chat.last.text
    await gulzat.writes("1-2, 11-15")
    assert "Жараксыз боло турганы: 6" in gulzat.chat.last.text  # a vote stands by the first
    await brisk.restarts()
    await gulzat.taps("Ооба, жараксыз кылуу")
    assert await figures(brisk) == SlipFigures(printed=15, handed_out=12, opened=2, used=1, void=6)

    await bakyt.taps("Таза суу")
    assert await picks_of(brisk, bakyt) == ()
    assert "Добуш берүү барагын алган адам гана" in bakyt.chat.last.text
    await bakyt.starts(payload=f"slip_{codes[1]}")
    assert bakyt.chat.last.text.startswith("№ 2 барак жараксыз")
    await bakyt.starts(payload=f"slip_{codes[5]}")  # another in its place
    await bakyt.taps("Көчө жарыгы")
    assert await picks_of(brisk, bakyt) == (3,)
    await aigul.taps("Добушту өзгөртүү")
    await aigul.taps("Балдар бакчасы")
    assert await picks_of(brisk, aigul) == (1,)

    acts = await brisk.asks(lambda memory: [e.details for e in memory.journal.all_of(POLL) if e.act == "slips"])
    assert [list(details) for details in acts] == [["asked_by", "printed"]] * 2 + [
        ["handed_out"],
        ["count", "void"],
    ]
    assert acts[-1]["void"] == "1–2, 11–15"


async def test_who_guesses_has_to_wait_and_who_left_the_desk_prints_nothing(
    brisk: Village, codes: list[str], no_press: None
) -> None:
    gulzat, meerim = await brisk.has_coordinator("Гүлзат"), await brisk.has_coordinator("Мээрим")
    await brisk.has_open_poll(admission=Admission.SLIPS)
    await have_printed(brisk, gulzat, meerim, 3)
    guesser = brisk.telegram.person("Ууру")
    for guess in range(5):
        await guesser.starts(payload=f"slip_AAAAAAAAAAAAAA{guess:02}")
        assert guesser.chat.last.text.startswith("Мындай барак жок")
    await brisk.restarts()
    await guesser.starts(payload=f"slip_{codes[0]}")  # even a right one waits
    assert "Бир сааттан кийин" in guesser.chat.last.text
    assert guesser.chat.reply_keyboard
    brisk.clock.moves(hours=1, minutes=1)
    await guesser.starts(payload=f"slip_{codes[0]}")
    assert "Бир вариант тандаңыз" in guesser.chat.last.text

    await asks_for(gulzat, 50)
    letter = await meerim.hears("Саны: 50")
    await at_the_slips(meerim)
    assert "Ырастоону күтүүдө: 50 барак (№ 4–53). Сураган: Гүлзат" in meerim.chat.last.text
    resident = await brisk.resident("Айгүл")
    await resident.forges(letter.keyboard[0][0]["callback_data"], on=resident.chat.last)
    assert REFUSED in resident.alerts[-1]
    await gulzat.taps("Барактары")
    await gulzat.taps("Өтүнүчтү артка алуу")
    await meerim.taps("Ырастоо жана басуу", on=letter)
    assert meerim.alerts[-1]

    await asks_for(gulzat, 20)
    letter = await meerim.hears("Саны: 20")
    at = brisk.clock()
    await brisk.knows(lambda memory: memory.team.mark_removed(gulzat.id, "kara-kol", 1, at))
    await meerim.taps("Ырастоо жана басуу", on=letter)  # whoever asked has left: so it is nobody's wish any more
    assert (await figures(brisk)).printed == 3
    await asks_for(meerim, 10)
    assert "Өтүнүч жөнөтүлдү" in meerim.chat.last.text
    await brisk.knows(lambda memory: memory.team.mark_removed(meerim.id, "kara-kol", 1, at))
    await meerim.forges("dn:" + POLL, on=meerim.chat.last)
    assert REFUSED in meerim.alerts[-1]
