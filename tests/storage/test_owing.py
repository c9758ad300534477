"""Notices are owed chunk by chunk: everybody once, however the chunks fall."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.announcements import Occasion, Part
from bot.domain.people import Town
from bot.domain.polls import Choice, Poll
from storage.memory import Memory
from storage.migrate import MIGRATIONS

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def connection() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for file in sorted(Path(MIGRATIONS).glob("*.sql")):
        connection.executescript(file.read_text(encoding="utf-8"))
    return connection


@pytest.mark.parametrize("chunk", [1, 3, 4, 7, 25, 1000])
def test_everybody_is_owed_once_whatever_the_chunk(connection: sqlite3.Connection, chunk: int) -> None:
    memory = Memory(connection)
    memory.towns.put(Town("kara-kol", "Кара-Көл шаары", ""))
    draft = Poll("kara-kol-2026", "kara-kol", "?", (Choice(1, "Суу"), Choice(2, "Жол")))
    memory.polls.add(draft, NOW)
    memory.polls.put(draft.opened(NOW, NOW.replace(day=25)))
    for person in range(1, 41):
        memory.people.put_started(person, NOW)
    for subscriber in range(1, 26):
        memory.subscriptions.put_town(subscriber, "kara-kol", True, NOW)
    for voter in range(15, 31):
        connection.execute("INSERT INTO ballots VALUES ('kara-kol-2026', ?, '1')", (voter,))
    id = memory.announcements.add(Occasion.RESULT, "kara-kol", (Part("жыйынтык"),), NOW, poll_id="kara-kol-2026")
    rounds = 0
    while connection.execute("SELECT sending FROM announcements").fetchone()[0] == "owing":
        memory.announcements.owe_some(id, chunk)
        rounds += 1
    owed = [row[0] for row in connection.execute("SELECT chat_id FROM notices ORDER BY chat_id")]
    assert owed == list(range(1, 31))
    assert rounds <= 41 // chunk + 1
