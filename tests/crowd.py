"""A crowd of subscribers, and announcements owed to it."""

import asyncio
import time

from bot.config import PaceSettings
from bot.domain.announcements import Announcement, Occasion, Part, Report
from sandbox import Group, Message, Person
from storage.memory import Memory
from tests.village import Village

QUICK = PaceSettings(1000, 0.002, 60_000)  # a bot that Telegram's pace does not hold up
NEWS = (Part("Кабар"),)


async def crowd(place: Village, n: int) -> list[Person]:
    """People who started the bot some time ago, and are subscribed to the town."""
    people = [place.telegram.person(f"Тургун {number}") for number in range(n)]
    now = place.clock()

    def settle(memory: Memory) -> None:
        for person in people:
            memory.people.put_started(person.id, now)
            memory.subscriptions.put_town(person.id, "kara-kol", True, now)

    for person in people:
        person.chat.started = True
    await place.knows(settle)
    return people


async def announces(place: Village, parts: tuple[Part, ...] = NEWS, author: Person | None = None) -> int:
    """Owed from now on; where there is an author, they watch how it goes."""
    shown = await place.app.bot.send_message(author.id, "…") if author else None
    now = place.clock()

    def add(memory: Memory) -> int:
        author_id = author.id if author else None
        id = memory.announcements.add(
            Occasion.TRANCHE, "kara-kol", parts, now, project_id="baldar", tranche=1, author_id=author_id
        )
        if not any(part.picture for part in parts):
            memory.announcements.owe_some(id)
        if shown:
            memory.announcements.put_progress(id, shown.message_id, None)
        return id

    id = await place.knows(add)
    place.app.owed()
    return id


async def ended(place: Village, id: int, seconds: float = 8.0) -> tuple[Announcement, Report]:
    """The announcement once nothing of it is left to be done."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        announcement, report = await place.asks(
            lambda memory: (memory.announcements.get(id), memory.announcements.report(id))
        )
        if announcement.finished_at:
            return announcement, report
        await asyncio.sleep(0.02)
    raise AssertionError(f"not at its end in {seconds} s: {report}")


def copies_of(person: Person | Group, words: str = "Кабар") -> list[Message]:
    chat = person if isinstance(person, Group) else person.chat
    return [message for message in chat.messages if message.text == words]
