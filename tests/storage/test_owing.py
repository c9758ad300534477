"""Notices are owed chunk by chunk: everybody once, however the chunks fall; and taken in the order they matter."""

import sqlite3
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.announcements import NoticeState, Occasion, Part
from bot.domain.people import Town
from bot.domain.polls import Choice, Poll
from storage.memory import Memory
from storage.notices import IN_TURN, WAITING, Settled
from tests.fresh import in_memory

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def connection() -> sqlite3.Connection:
    return in_memory()


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


def test_letters_go_first_then_what_cannot_wait_then_the_news_in_its_order(connection: sqlite3.Connection) -> None:
    memory = Memory(connection)
    memory.towns.put(Town("kara-kol", "Кара-Көл шаары", ""))
    for person in range(1, 4):
        memory.people.put_started(person, NOW)
        memory.subscriptions.put_town(person, "kara-kol", True, NOW)
    for occasion in (Occasion.TRANCHE, Occasion.OPENING, Occasion.PROLONGED):
        memory.announcements.owe_some(memory.announcements.add(occasion, "kara-kol", (Part("кабар"),), NOW))
    memory.announcements.add_letter(Occasion.ANSWER, "kara-kol", Part("жооп"), NOW, (3, 1))
    later = NOW + timedelta(minutes=1)
    waiting, *rest = memory.notices.take_due(NOW, 3)
    assert [notice.announcement_id for notice in (waiting, *rest)] == [4, 4, 3]
    memory.notices.settle(Settled(waiting.id, NoticeState.WAITING, due_at=later))

    assert [notice.announcement_id for notice in memory.notices.take_due(NOW, 20)] == [3] * 2 + [1] * 3 + [2] * 3
    assert not memory.notices.any_due(NOW)
    assert [notice.chat_id for notice in memory.notices.take_due(later, 20)] == [waiting.chat_id]
    assert memory.notices.count_owed() == 11
    plan = connection.execute(
        f"EXPLAIN QUERY PLAN SELECT notices.id {WAITING} ORDER BY {IN_TURN} LIMIT 30", {"now": 1}
    ).fetchall()
    assert not [step for *_, step in plan if "TEMP B-TREE" in step or step.startswith("SCAN notices")], plan


def test_few_recipients_are_counted_and_many_estimated(connection: sqlite3.Connection) -> None:
    memory = Memory(connection)
    memory.towns.put(Town("kara-kol", "Кара-Көл шаары", ""))
    people = range(1, 30_001)
    connection.executemany("INSERT INTO people (id, started_at) VALUES (?, 0)", ((person,) for person in people))
    connection.executemany(
        "INSERT INTO town_subscriptions VALUES ('kara-kol', ?, 0)", ((person,) for person in people[:9_999])
    )
    memory.people.mark_unreachable(7, NOW)
    assert memory.announcements.count_recipients("kara-kol", NOW) == 9_998
    connection.executemany(
        "INSERT INTO town_subscriptions VALUES ('kara-kol', ?, 0)", ((person,) for person in people[9_999:])
    )
    assert memory.announcements.count_recipients("kara-kol", NOW) == 30_000
