"""After an outage: nothing that Telegram kept is lost, and people are told of what it could not keep."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain.polls import Choice, Poll, State
from sandbox import Person
from tests.village import NAMES, QUESTION, Village

TOLD = "жетпей калышы мүмкүн"
POLL = "kara-kol-2026"


async def is_down_for(village: Village, **time: float) -> None:
    """The bot's process is gone for a while; both clocks go on."""
    await village.stops()
    village.clock.moves(**time)
    village.telegram.clock.move(timedelta(**time).total_seconds())
    await village.starts()
    await asyncio.sleep(0.3)


async def votes(village: Village, name: str, choice: str = "Таза суу") -> Person:
    person = village.telegram.person(name)
    await person.starts(payload=f"poll_{POLL}")
    await person.taps(choice)
    return person


async def disk_is_full(village: Village) -> None:
    """The database can't grow any more; it may still have free pages."""
    pages = await village.knows(lambda memory: memory.house.connection.execute("PRAGMA page_count").fetchone()[0])
    await village.knows(lambda memory: memory.house.connection.execute(f"PRAGMA max_page_count = {pages}"))


async def disk_has_room(village: Village) -> None:
    await village.knows(lambda memory: memory.house.connection.execute("PRAGMA max_page_count = 1000000"))


def told(person: Person) -> int:
    return len([text for text in person.chat.texts if TOLD in text])


async def test_whoever_had_a_ballot_is_told_once_after_a_long_outage_and_finds_the_vote_as_it_was(
    kara_kol: Village,
) -> None:
    await kara_kol.has_open_poll()
    voter = await votes(kara_kol, "Айгүл")
    hesitant = kara_kol.telegram.person("Бакыт")
    await hesitant.starts(payload=f"poll_{POLL}")
    stranger = await kara_kol.resident("Гүлнара")
    ballot = hesitant.chat.last
    await kara_kol.stops()
    lost = await hesitant.taps("Көчө жарыгы", on=ballot, at_once=True)
    await kara_kol.starts()
    kara_kol.telegram.clock.move(0)
    assert (await lost.answered(timeout=5)).text, "a short stop loses no press"
    assert told(hesitant) == 0

    await is_down_for(kara_kol, minutes=10)
    await voter.hears(TOLD)
    await hesitant.hears(TOLD)
    await is_down_for(kara_kol, seconds=60)

    assert (told(voter), told(hesitant), told(stranger)) == (1, 1, 0)
    await voter.taps("Добушумду текшерүү")
    await voter.taps("Добушумду көрүү")
    assert voter.alerts[-1] == "Сиздин добушуңуз: 2. Таза суу"


async def test_a_poll_whose_closing_fell_into_an_outage_goes_on_for_what_it_lost(kara_kol: Village) -> None:
    poll = await kara_kol.has_open_poll(lasts=timedelta(hours=1))
    voter = await votes(kara_kol, "Айгүл")

    await is_down_for(kara_kol, hours=3)

    await voter.hears("добуш берүү узартылды")
    prolonged = await kara_kol.asks(lambda memory: memory.polls.get(POLL))
    assert prolonged.state is State.OPEN
    assert prolonged.closes_at is not None
    assert poll.closes_at is not None
    left = prolonged.closes_at - kara_kol.clock()
    assert timedelta(minutes=55) < left < timedelta(hours=1)
    await voter.taps("Добушумду текшерүү")
    await voter.taps("Добушту өзгөртүү")
    await voter.taps("Көчө жарыгы")
    kara_kol.clock.moves(hours=1)
    await voter.hears("Добуш бергендер: 1")


async def test_a_closing_just_after_the_bot_went_down_is_prolonged_by_a_quarter_of_an_hour(
    kara_kol: Village,
) -> None:
    await kara_kol.has_open_poll(lasts=timedelta(minutes=6))
    await votes(kara_kol, "Айгүл")
    kara_kol.clock.moves(minutes=5)
    await kara_kol.restarts()

    await is_down_for(kara_kol, minutes=30)

    prolonged = await kara_kol.asks(lambda memory: memory.polls.get(POLL))
    assert prolonged.closes_at is not None
    assert timedelta(minutes=14) < prolonged.closes_at - kara_kol.clock() <= timedelta(minutes=15)


async def test_a_vote_that_fell_into_a_short_stop_counts_though_its_poll_should_have_closed_meanwhile(
    kara_kol: Village,
) -> None:
    """Telegram kept the press; that nobody took it before the closing is not the voter's fault."""
    await kara_kol.has_open_poll(lasts=timedelta(minutes=10))
    voter = await votes(kara_kol, "Айгүл")
    late = kara_kol.telegram.person("Бакыт")
    await late.starts(payload=f"poll_{POLL}")
    ballot = late.chat.last
    kara_kol.clock.moves(minutes=9, seconds=30)
    await kara_kol.stops()
    press = await late.taps("Көчө жарыгы", on=ballot, at_once=True)
    await kara_kol.starts()
    assert (await press.answered(timeout=5)).text.startswith("Добушуңуз кабыл алынды")
    assert told(voter) == 0, "before the closing a short stop is nobody's business"

    await kara_kol.stops()
    press = await late.forges(f"v:{POLL}:2", on=ballot, at_once=True)
    kara_kol.clock.moves(seconds=60)
    await kara_kol.starts()
    assert (await press.answered(timeout=5)).text.startswith("Добушуңуз өзгөртүлдү")
    await voter.hears("добуш берүү узартылды")
    prolonged = await kara_kol.asks(lambda memory: memory.polls.get(POLL))
    assert prolonged.closes_at is not None
    assert timedelta(minutes=14) < prolonged.closes_at - kara_kol.clock() <= timedelta(minutes=15)


async def test_a_poll_that_should_have_opened_meanwhile_opens(kara_kol: Village) -> None:
    now = kara_kol.clock()
    choices = tuple(Choice(number, name) for number, name in enumerate(NAMES, start=1))
    poll = Poll(
        "kara-kol-later", "kara-kol", QUESTION, choices, state=State.SCHEDULED,
        opens_at=now + timedelta(hours=1), closes_at=now + timedelta(days=2),
    )  # fmt: skip
    await kara_kol.knows(lambda memory: memory.polls.add(poll, now))
    await is_down_for(kara_kol, hours=2)
    opened = await kara_kol.asks(lambda memory: memory.polls.get(poll.id))
    assert opened.state is State.OPEN


async def test_a_clock_set_back_or_forward_reopens_nothing_and_sends_nothing_twice(kara_kol: Village) -> None:
    await kara_kol.has_open_poll(lasts=timedelta(hours=1))
    voter = await votes(kara_kol, "Айгүл")
    kara_kol.clock.moves(hours=2)
    await voter.hears("Добуш бергендер: 1")

    kara_kol.clock.moves(hours=-5)
    await asyncio.sleep(0.3)
    late = await voter.forges(f"v:{POLL}:3", on=voter.chat.last)
    await kara_kol.restarts()
    kara_kol.clock.moves(hours=9)
    await asyncio.sleep(0.3)

    assert late.answer is not None
    assert late.answer.text.startswith("Добуш берүү аяктады")
    assert len([text for text in voter.chat.texts if "Добуш бергендер: 1" in text]) == 1
    assert (await kara_kol.asks(lambda memory: memory.polls.get(POLL))).state is State.CLOSED


async def test_a_clock_that_jumps_while_the_bot_runs_is_no_outage(kara_kol: Village) -> None:
    await kara_kol.has_open_poll()
    voter = await votes(kara_kol, "Айгүл")
    kara_kol.clock.moves(hours=5)
    await voter.writes("/help")
    await asyncio.sleep(0.2)
    assert told(voter) == 0


async def test_a_full_disk_takes_no_votes_tells_administrators_and_goes_on_when_there_is_room(
    kara_kol: Village,
) -> None:
    await kara_kol.has_open_poll()
    await kara_kol.administrator.starts()
    aigul = kara_kol.telegram.person("Айгүл")
    await aigul.starts(payload=f"poll_{POLL}")
    ballot = aigul.chat.last

    await disk_is_full(kara_kol)
    presses = [await aigul.taps("Таза суу", on=ballot, at_once=True)]
    for _ in range(40):  # until the last free page is used up
        presses.append(await aigul.forges("v:" + "x" * 55, on=ballot, at_once=True))
    await kara_kol.administrator.hears("добуштарды кабыл ала албай жатат", timeout=10)
    unanswered = [press for press in presses if press.answer is None]
    assert unanswered, "what is not stored is not answered"

    await disk_has_room(kara_kol)
    await kara_kol.administrator.hears("добуштарды кайра кабыл алып жатат", timeout=10)
    for press in presses:
        assert (await press.answered(timeout=5)).text
    assert await kara_kol.asks(lambda memory: memory.ballots.turnout(POLL)) == 1


@pytest.mark.parametrize("trouble", ["fails", "resets", "loses_answers"])
async def test_a_broken_network_costs_no_vote(kara_kol: Village, trouble: str) -> None:
    await kara_kol.has_open_poll()
    aigul = kara_kol.telegram.person("Айгүл")
    await aigul.starts(payload=f"poll_{POLL}")
    getattr(kara_kol.telegram.faults, trouble)(method="getUpdates", times=2)
    press = await aigul.taps("Таза суу", at_once=True)
    assert (await press.answered(timeout=10)).text == "Добушуңуз кабыл алынды: 2. Таза суу"
    assert await kara_kol.asks(lambda memory: memory.ballots.turnout(POLL)) == 1


@pytest.mark.parametrize("trouble", ["fails", "resets"])
async def test_an_answer_that_the_network_swallowed_comes_all_the_same(kara_kol: Village, trouble: str) -> None:
    await kara_kol.has_open_poll()
    aigul = kara_kol.telegram.person("Айгүл")
    getattr(kara_kol.telegram.faults, trouble)(method="sendMessage", times=2)
    await aigul.starts(payload=f"poll_{POLL}", at_once=True)
    await aigul.hears("Таза суу", timeout=10)
