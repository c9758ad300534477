"""A town for a bot under load: a database with a poll and people in it, written before the bot starts."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain.people import Town
from bot.domain.polls import Choice, Poll
from bot.domain.projects import Project, Tranche, Work
from bot.views import buttons
from storage.database import Database
from storage.memory import Memory

KARA_KOL = Town("kara-kol", "Кара-Көл шаары", "Жалал-Абад облусу")
POLL_ID = "kara-kol-2026"
QUESTION = "Жамаатыбыз үчүн кайсы көйгөйдү биринчи чечүү керек?"
CHOICES = (Choice(1, "Балдар бакчасы"), Choice(2, "Таза суу"), Choice(3, "Көчө жарыгы"))
BUTTONS = tuple(buttons.Vote(POLL_ID, choice.number).data for choice in CHOICES)
FIRST_PERSON = 500_000_001
ADMINISTRATOR = 400_000_001
PROJECT = Project(
    "baldar",
    KARA_KOL.id,
    "Балдар бөтөн болбойт",
    "мүмкүнчүлүгү чектелүү адамдар үчүн борбор түзүү",
    tranches=(Tranche(1, (Work("борбор оңдолду"),)),),
)


def people(count: int, after: int = 0) -> range:
    """The Telegram ids of so many residents."""
    return range(FIRST_PERSON + after, FIRST_PERSON + after + count)


async def build(path: Path, residents: int, ballots: int = 0, subscribers: int = 0) -> None:
    """A town with an open poll; of the residents, the last so many have voted, the first so many subscribed."""
    now = datetime.now(UTC)
    draft = Poll(POLL_ID, KARA_KOL.id, QUESTION, CHOICES)

    def found(memory: Memory) -> None:
        memory.towns.put(KARA_KOL)
        memory.projects.put(PROJECT)
        memory.polls.add(draft, now)
        memory.polls.put(draft.opened(now, now + timedelta(days=2)))

    async with await Database.open(path, Memory) as storage:
        await storage.transact(found)
    _settle(path, residents, ballots, subscribers, int(now.timestamp() * 1_000_000))


def _settle(path: Path, residents: int, ballots: int, subscribers: int, now: int) -> None:
    everybody = people(residents)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.executemany(
            "INSERT INTO people (id, town_id, started_at) VALUES (?, ?, ?)",
            ((person, KARA_KOL.id, now) for person in everybody),
        )
        connection.executemany("INSERT INTO ballots VALUES (?, ?, ?)", _picks(everybody[residents - ballots :]))
        connection.executemany(
            "INSERT INTO town_subscriptions VALUES (?, ?, ?)",
            ((KARA_KOL.id, person, now) for person in everybody[:subscribers]),
        )
    connection.close()


def _picks(voters: range) -> Iterator[tuple[str, int, str]]:
    return ((POLL_ID, person, str(person % len(CHOICES) + 1)) for person in voters)
