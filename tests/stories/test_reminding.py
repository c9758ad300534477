"""Those who have not voted are reminded at most twice, by day, in words that say nothing of figures."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, time, timedelta

import pytest

from bot.domain.journal import Act
from bot.domain.polls import Choice, Poll
from bot.domain.refusals import OnlySomeVoters
from bot.domain.reminders import must_not_single_out_voters
from sandbox import Message, Person
from tests.stories.lifetimes import POLL, ZONE, acts_of, comes, day, local
from tests.village import NAMES, QUESTION, Village


def last(person: Person) -> Message:
    message = person.chat.last
    assert message is not None
    return message


async def opens(village: Village, *reminders: datetime, days: int = 5) -> Poll:
    """A poll that has just opened, with reminders set before."""
    choices = tuple(Choice(number, name) for number, name in enumerate(NAMES, start=1))
    draft, now = Poll(POLL, "kara-kol", QUESTION, choices), village.clock()

    def add(memory):  # type: ignore[no-untyped-def]
        memory.polls.add(draft, now)
        memory.reminders.put(draft.id, reminders)
        opened = draft.opened(now, now + timedelta(days=days))
        memory.polls.put(opened)
        return opened

    return await village.knows(add)


def at(village: Village, days: int, hour: int) -> datetime:
    return datetime.combine(day(village, days), time(hour), ZONE)


def reminded(people: Sequence[Person]) -> list[int]:
    return [sum("Добуш берүү жүрүп жатат" in text for text in person.chat.texts) for person in people]


async def test_only_subscribers_who_have_not_voted_are_reminded_and_may_mute_it(kara_kol: Village) -> None:
    await kara_kol.administrator.starts()
    await comes(kara_kol, day(kara_kol, 1), 12)
    await opens(kara_kol, at(kara_kol, 1, 18), at(kara_kol, 2, 10))  # tomorrow, and the day after
    gulnara = await kara_kol.has_coordinator("Гүлнара")
    names = ("Айгүл", "Бакыт", "Жылдыз", "Данияр")
    aigul, bakyt, jyldyz, _ = people = [await kara_kol.resident(name) for name in names]
    group = await kara_kol.in_group(aigul, "Кара-Көл")
    await kara_kol.has_subscribers(aigul, bakyt, jyldyz, group)  # the fourth wants no news at all
    await bakyt.taps("Добуш берүү")
    await bakyt.taps("Таза суу")

    await gulnara.forges(f"dy:{POLL}", on=last(gulnara))
    shown = last(gulnara).text
    assert "Азыр алардын саны: 2" in shown
    assert "18:00" in shown
    assert "10:00" in shown
    await aigul.forges(f"dy:{POLL}", on=last(aigul))
    assert "координаторлор гана" in aigul.alerts[-1]

    kara_kol.telegram.deliver_twice()
    await comes(kara_kol, day(kara_kol, 1), 18, 1)
    await kara_kol.restarts()
    letter = await aigul.hears("Добуш берүү жүрүп жатат")
    await jyldyz.hears("Добуш берүү жүрүп жатат")
    assert "Добуш бергендер" not in letter.text
    await jyldyz.taps("Эскертүүлөрдү өчүрүү")
    assert "Башка кабарлар мурдагыдай эле келет" in jyldyz.alerts[-1]
    await jyldyz.taps("Эскертүүлөрдү кайра алуу")
    await jyldyz.taps("Эскертүүлөрдү өчүрүү")
    assert await kara_kol.asks(lambda memory: memory.subscriptions.all_towns_of(jyldyz.id)) == {"kara-kol"}

    await comes(kara_kol, day(kara_kol, 1), 10, 1)
    for _ in range(100):
        if reminded([aigul]) == [2]:
            break
        await asyncio.sleep(0.05)
    await asyncio.sleep(0.3)
    assert reminded(people) == [2, 0, 1, 0]
    assert not [text for text in group.texts if "Добуш берүү жүрүп жатат" in text]
    await aigul.taps("🗳 Добуш берүү", on=letter)
    await aigul.taps("Таза суу")
    assert (await acts_of(kara_kol)).count(Act.REMINDED) == 2
    assert all(one.sent_at for one in await kara_kol.asks(lambda memory: memory.reminders.all_of(POLL)))


async def test_what_an_outage_pushed_into_the_night_waits_for_the_morning_and_goes_out_once(
    kara_kol: Village,
) -> None:
    await kara_kol.administrator.starts()
    await comes(kara_kol, day(kara_kol, 1), 12)
    await opens(kara_kol, at(kara_kol, 0, 18), at(kara_kol, 0, 20))
    aigul = await kara_kol.resident()
    await kara_kol.has_subscribers(aigul)
    await kara_kol.stops()
    hours = (datetime.combine(day(kara_kol, 0), time(23), ZONE) - local(kara_kol)).total_seconds() / 3600
    kara_kol.clock.moves(hours=hours)
    kara_kol.telegram.clock.move(hours * 3600)
    await kara_kol.starts()
    await aigul.writes("/jardam")
    await asyncio.sleep(0.3)
    assert reminded([aigul]) == [0]
    await comes(kara_kol, day(kara_kol, 1), 9, 1)
    await aigul.hears("Добуш берүү жүрүп жатат")
    await asyncio.sleep(0.3)
    assert reminded([aigul]) == [1], "two that are due together are one"
    assert (await acts_of(kara_kol)).count(Act.REMINDED) == 1


async def test_nothing_is_sent_to_voters_alone_while_the_poll_is_open(kara_kol: Village) -> None:
    await kara_kol.administrator.starts()
    poll = await opens(kara_kol, days=1)
    with pytest.raises(OnlySomeVoters):
        must_not_single_out_voters(poll)
    kara_kol.clock.moves(days=2)
    kara_kol.telegram.clock.move(2 * 86400)
    await kara_kol.administrator.writes("/jardam")
    for _ in range(100):
        closed = await kara_kol.asks(lambda memory: memory.polls.get(POLL))
        if not closed.is_open:
            break
        await asyncio.sleep(0.05)
    must_not_single_out_voters(closed)
