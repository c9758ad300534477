"""What stories of a poll's life share: the desk's page of the poll, and the hours of Kara-Köl."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.journal import Act
from bot.domain.polls import Poll
from sandbox import Message, Person
from tests.village import QUESTION, Village

POLL = "kara-kol-2026"
ZONE = ZoneInfo("Asia/Bishkek")


def last(person: Person) -> Message:
    message = person.chat.last
    assert message is not None
    return message


def local(village: Village) -> datetime:
    return village.clock().astimezone(ZONE)


def day(village: Village, days: int) -> date:
    """So many days from the town's today."""
    return local(village).date() + timedelta(days=days)


async def comes(village: Village, on: date, hour: int, minute: int = 0) -> None:
    """The clock of everybody moves to that moment of the town; a bot that runs is heard by Telegram since then."""
    ahead = (datetime.combine(on, time(hour, minute), ZONE) - local(village)).total_seconds()
    village.clock.moves(seconds=ahead)
    village.telegram.clock.move(ahead)
    await village.administrator.writes("/jardam")


async def opens_poll_page(person: Person, question: str = QUESTION) -> Message:
    """The desk's page of a poll under way."""
    await person.writes("/koordinator")
    await person.taps("📋 Добуш берүүлөр")
    press = await person.taps(question)
    assert press.message is not None
    return press.message


async def the_poll(village: Village, poll_id: str = POLL) -> Poll:
    return await village.asks(lambda memory: memory.polls.get(poll_id))


async def acts_of(village: Village, poll_id: str = POLL) -> list[str]:
    """The acts in the poll's journal, but for posted heads."""
    entries = await village.asks(lambda memory: memory.journal.all_of(poll_id))
    return [entry.act for entry in entries if entry.act != Act.HEAD]


async def votes(village: Village, name: str, choice: str, poll_id: str = POLL) -> Person:
    person = village.telegram.person(name)
    await person.starts(payload=f"poll_{poll_id}")
    await person.taps(choice)
    return person
