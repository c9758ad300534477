"""The schema repeats the rules of those who watch, and a reminder's recipients are counted as they are owed."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.announcements import Occasion
from bot.domain.ballots import Ballot
from bot.domain.monitors import Monitor
from bot.domain.people import Coordinator
from bot.domain.polls import Choice, Poll
from storage.announcements import Announcements
from storage.file import connect_to_write
from storage.memory import Memory
from storage.migrate import MIGRATIONS
from tests.fresh import new_file
from tests.village import KARA_KOL

NOW = datetime(2026, 12, 1, 6, tzinfo=UTC)
PEOPLE = range(1, 41)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    connection = connect_to_write(new_file(tmp_path / "dobush.sqlite3"), MIGRATIONS)
    memory = Memory(connection)
    memory.towns.put(KARA_KOL)
    for person in PEOPLE:
        memory.people.put_started(person, NOW)
    yield memory
    connection.close()


def test_nobody_is_coordinator_and_monitor_of_one_town(memory: Memory) -> None:
    memory.team.put(Coordinator(1, KARA_KOL.id, "Гүлнара"), 9, NOW)
    memory.monitors.put(Monitor(2, KARA_KOL.id, "Нурлан", "мугалим"), 1, NOW)
    with pytest.raises(sqlite3.IntegrityError, match="can't be its monitor"):
        memory.monitors.put(Monitor(1, KARA_KOL.id, "Гүлнара", "мугалим"), 1, NOW)
    with pytest.raises(sqlite3.IntegrityError, match="can't be its coordinator"):
        memory.team.put(Coordinator(2, KARA_KOL.id, "Нурлан"), 9, NOW)
    memory.monitors.mark_removed(2, KARA_KOL.id, 1, NOW)
    memory.team.put(Coordinator(2, KARA_KOL.id, "Нурлан"), 9, NOW)
    with pytest.raises(sqlite3.IntegrityError, match="can't be its monitor"):
        memory.monitors.put(Monitor(2, KARA_KOL.id, "Нурлан", "мугалим"), 1, NOW)


def test_reminders_are_two_at_most_and_set_before_the_opening(memory: Memory) -> None:
    draft = Poll("suu", KARA_KOL.id, "?", (Choice(1, "Суу"), Choice(2, "Жол")))
    memory.polls.add(draft, NOW)
    moments = [NOW + timedelta(hours=hours) for hours in (1, 2, 3)]
    with pytest.raises(sqlite3.IntegrityError, match="at most two"):
        memory.reminders.put("suu", moments)
    memory.reminders.put("suu", moments[:2])
    memory.reminders.put("suu", moments[1:])
    assert [one.due_at for one in memory.reminders.all_of("suu")] == moments[1:]
    memory.polls.put(draft.opened(NOW, NOW + timedelta(days=1)))
    with pytest.raises(sqlite3.IntegrityError, match="before the opening"):
        memory.reminders.put("suu", moments[:1])


def test_a_reminder_is_owed_chunk_by_chunk_to_those_who_have_not_voted(memory: Memory) -> None:
    draft = Poll("suu", KARA_KOL.id, "?", (Choice(1, "Суу"), Choice(2, "Жол")))
    memory.polls.add(draft, NOW)
    memory.polls.put(draft.opened(NOW, NOW + timedelta(days=1)))
    for person in PEOPLE:
        if person <= 30:
            memory.subscriptions.put_town(person, KARA_KOL.id, True, NOW)
        if person % 2 == 0:
            memory.ballots.put(Ballot("suu", person, (1,)))
        if person % 5 == 0:
            memory.reminders.put_muted(person, True)
    memory.subscriptions.put_town(-7, KARA_KOL.id, True, NOW)
    memory.team.put(Coordinator(40, KARA_KOL.id, "Гүлнара"), 9, NOW)
    expected = [person for person in range(1, 31, 2) if person % 5]
    announcements: Announcements = memory.announcements
    counted = announcements.count_recipients(KARA_KOL.id, NOW, poll_id="suu", occasion=Occasion.REMINDER)
    assert counted == len(expected)
    letter = announcements.add(Occasion.REMINDER, KARA_KOL.id, (), NOW, poll_id="suu")
    chunks = 0
    while announcements.get(letter).sending == "owing":
        announcements.owe_some(letter, chunk=7)
        chunks += 1
    assert chunks > 3
    rows = announcements.connection.execute("SELECT chat_id FROM notices ORDER BY id").fetchall()
    assert [row[0] for row in rows] == expected
