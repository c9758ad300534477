"""The ballot in depth: several choices, reading and hearing them, and what is left of it in the chat."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain.polls import Choice, Kind, Poll
from bot.views import buttons
from sandbox import CannotDo, Message, Person
from storage.memory import Memory
from tests.stories.test_voting import answer, labels, last, must_keep_the_secret, picks_of
from tests.village import KARA_KOL, NAMES, QUESTION, Village

POLL = "kara-kol-2026"
POSTER = f"poll_{POLL}"


async def ballot_of(place: Village, name: str) -> tuple[Person, Message]:
    person = place.telegram.person(name)
    await person.starts(payload=POSTER)
    return person, last(person)


async def until(place: Village, message: Message, words: str, seconds: float = 8) -> None:
    """Until the message reads so."""
    for _ in range(int(seconds / 0.05)):
        if words in message.text:
            return
        await asyncio.sleep(0.05)
    raise AssertionError(message)


def must_show_no_choice(message: Message) -> None:
    assert "✅" not in " ".join(labels(message))
    assert not any(name in message.text or name in " ".join(labels(message)) for name in NAMES)


async def test_of_several_choices_each_tap_counts_and_says_how_many_are_left(kara_kol: Village) -> None:
    await kara_kol.has_open_poll(kind=Kind.APPROVAL, max_choices=2)
    aigul, ballot = await ballot_of(kara_kol, "Айгүл")
    assert "Эң көбү: 2. Калганы: 2" in ballot.text
    assert "Бүттү" not in labels(ballot)
    await aigul.taps("1.")
    assert "Калганы: 1\nАр бир басканыңыз дароо эсептелет." in ballot.text
    await aigul.taps("3.")
    assert "Эң көп санда тандадыңыз: 2." in ballot.text
    assert answer(await aigul.taps("2.")).text.startswith("Эң көбү 2 вариант тандоого болот.")
    undone = answer(await aigul.taps("✅ 3."))
    assert undone.text == "Алып салынды: 3. Көчө жарыгы. Калганы: 1"
    # A button carries the state it asks for: what a slow phone still shows does nothing by surprise.
    off = buttons.Approve(POLL, 3, False).data
    assert answer(await aigul.forges(off, on=ballot)).text == "Эч нерсе өзгөргөн жок: бюллетениңиз мурункудай."
    assert await picks_of(kara_kol, aigul) == (1,)


async def test_an_order_tapped_quicker_than_the_screen_stands_as_it_was_tapped(kara_kol: Village) -> None:
    await kara_kol.has_open_poll(kind=Kind.RANKED, max_choices=3)
    aigul, ballot = await ballot_of(kara_kol, "Айгүл")
    quick = [await aigul.taps(label, on=ballot, at_once=True) for label in ("3.", "1.", "2.")]
    told = [(await press.answered(timeout=5)).text for press in quick]
    assert [text.partition(" — ")[0][-6:] for text in told] == ["1-орун", "2-орун", "3-орун"]
    await kara_kol.telegram.settled()
    assert await picks_of(kara_kol, aigul) == (3, 1, 2)

    await aigul.taps("Акыркысын")
    assert "Орундардын баарын толтуруу шарт эмес" in ballot.text
    again = buttons.Unrank(POLL, 3).data  # the undo of a slow phone
    assert answer(await aigul.forges(again, on=ballot)).text.startswith("Эч нерсе өзгөргөн жок")
    stale = answer(await aigul.forges(buttons.Rank(POLL, 2, 9).data, on=ballot))
    assert stale.show_alert
    assert await picks_of(kara_kol, aigul) == (3, 1)


async def test_choices_are_read_and_heard_one_at_a_time_on_the_ballots_own_message(kara_kol: Village) -> None:
    gulzat = await kara_kol.resident("Гүлзат", KARA_KOL)
    photo, voice = await gulzat.sends_photo(), await gulzat.sends_voice()
    long = "Бакчага 128 бала барат. " * 40
    choices = (
        Choice(1, "Балдар бакчасы", long, "Мээрим Асанова", photo.file_id or "", voice.file_id or ""),
        Choice(2, "Таза <суу> & арык"),
        *(Choice(number, f"Көйгөй {number}", picture="no-such-file") for number in range(3, 13)),
    )
    draft = Poll(POLL, "kara-kol", QUESTION, choices)

    def add(memory: Memory) -> None:
        memory.polls.add(draft, kara_kol.clock())

    await kara_kol.knows(add)
    aigul = await kara_kol.resident("Айгүл", KARA_KOL)
    peeped = answer(await aigul.forges(buttons.ReadChoice(POLL, 1).data, on=last(aigul)))
    assert peeped.text == "Добуш берүү азырынча баштала элек."
    opened = draft.opened(kara_kol.clock(), kara_kol.clock() + timedelta(days=2))
    await kara_kol.knows(lambda memory: memory.polls.put(opened))

    aigul, ballot = await ballot_of(kara_kol, "Айнура")
    await aigul.taps("Кененирээк")
    assert labels(ballot)[:2] == ["🔊 1", "2"]
    assert "2. Таза <суу> & арык" in ballot.text
    seen = len(aigul.chat.messages)
    await aigul.taps("🔊 1", on=ballot)
    assert ballot.text.startswith("1. Балдар бакчасы\n\nБакчага 128 бала барат.")
    assert ballot.text.endswith("Сунуштаган: Мээрим Асанова")
    picture, sound = aigul.chat.messages[seen:]
    assert (picture.kind, picture.caption, sound.kind) == ("photo", "1. Балдар бакчасы", "voice")
    for message in (ballot, picture, sound):
        with pytest.raises(CannotDo):
            await aigul.forwards(message)
    await kara_kol.restarts()
    await aigul.taps("2", on=ballot)
    assert labels(ballot)[:3] == ["🔊 1", "• 2 •", "3"]
    await aigul.taps("3", on=ballot)  # its picture can't be shown; its page can
    assert ballot.text == "3. Көйгөй 3"
    assert len(aigul.chat.messages) == seen + 2
    await aigul.taps("Бюллетенге кайтуу")
    await aigul.taps("12. Көйгөй 12", on=ballot)
    assert await picks_of(kara_kol, aigul) == (12,)


async def test_a_ballot_left_without_finishing_loses_its_ticks_at_the_closing_also_over_a_restart(
    brisk: Village,
) -> None:
    await brisk.has_open_poll(kind=Kind.APPROVAL, max_choices=2)
    aigul, left = await ballot_of(brisk, "Айгүл")
    bakyt, finished = await ballot_of(brisk, "Бакыт")
    chynar, emptied = await ballot_of(brisk, "Чынар")
    nurlan, blocked = await ballot_of(brisk, "Нурлан")
    for person in (aigul, bakyt, chynar, nurlan):
        await person.taps("2. Таза суу")
    await bakyt.taps("Бүттү")
    must_keep_the_secret(finished)
    await chynar.taps("✅ 2.")
    await nurlan.blocks()
    brisk.telegram.faults.fails(500, "editMessageText", times=3)  # a bad network meanwhile

    brisk.clock.moves(days=3)
    await brisk.restarts()
    await until(brisk, left, "Катышканыңыз үчүн рахмат!")
    must_show_no_choice(left)
    assert labels(left)[0] == "📊 Толук жыйынтык"
    assert left.protected
    await until(brisk, emptied, "Добуш берүү аяктады")
    assert "рахмат" not in emptied.text, "who took all back has not voted"
    for _ in range(100):
        if not await brisk.asks(lambda memory: memory.ticks.all_to_fold(10)):
            break
        await asyncio.sleep(0.05)
    assert await brisk.asks(lambda memory: memory.ticks.all_to_fold(10)) == ()
    assert "✅ 2. Таза суу" in labels(blocked), "nobody can write to who blocked the bot"
    late = answer(await bakyt.taps("Добушумду көрүү"))  # the bot learns it, and folds that card, too
    assert late.text.startswith("Добуш берүү аяктады")
    assert labels(finished)[0] == "📊 Толук жыйынтык"


async def test_of_two_ballots_only_the_newer_shows_ticks(brisk: Village) -> None:
    await brisk.has_open_poll(kind=Kind.RANKED, max_choices=2)
    aigul, first = await ballot_of(brisk, "Айгүл")
    await aigul.taps("3. Көчө жарыгы")
    await aigul.taps("Добуш берүү")
    second = last(aigul)
    must_keep_the_secret(second)
    await aigul.taps("Добушту өзгөртүү", on=second)
    assert "1-орун · 3. Көчө жарыгы" in labels(second)
    await until(brisk, first, "Добушуңуз кабыл алынды")
    must_keep_the_secret(first)
    await aigul.taps("Добушту өзгөртүү", on=first)  # and back
    await until(brisk, second, "Добушуңуз кабыл алынды")
    assert "1-орун · 3. Көчө жарыгы" in labels(first)
    await aigul.taps("Бүттү", on=first)
    must_keep_the_secret(first)


async def test_a_forged_press_never_puts_ticks_on_a_message_that_can_be_forwarded(brisk: Village) -> None:
    poll = await brisk.has_open_poll(kind=Kind.APPROVAL, max_choices=3)
    aigul = await brisk.resident("Айгүл", KARA_KOL)
    welcome = last(aigul)
    assert not welcome.protected
    await aigul.forges(buttons.Approve(poll.id, 2, True).data, on=welcome)
    assert not welcome.edited
    ballot = last(aigul)
    assert ballot.protected
    assert "✅ 2. Таза суу" in labels(ballot)
    brisk.clock.moves(days=3)
    await until(brisk, ballot, "Добуш берүү аяктады")  # it is remembered, though nobody pressed on it
