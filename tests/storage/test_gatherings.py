"""Gatherings in the storage: what must never happen to figures is refused even where the program is wrong."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.gatherings import Check, Gathering, Sheet
from bot.domain.people import Town
from bot.domain.polls import Choice, Poll, Results, State
from bot.domain.refusals import GatheringNotFound
from bot.domain.tallies import Tally
from storage.file import connect_to_write
from storage.memory import Memory
from storage.migrate import MIGRATIONS
from tests.fresh import new_file

NOW = datetime(2026, 12, 20, 12, tzinfo=UTC)
POLL = Poll(
    "p", "t", "?", (Choice(1, "Суу"), Choice(2, "Жол")), state=State.SCHEDULED,
    opens_at=NOW + timedelta(hours=1), closes_at=NOW + timedelta(days=3),
)  # fmt: skip
GATHERING = Gathering(0, "p", "Клуб", NOW, ("Асан", "Үсөн", "Чынара"), 7, NOW)
SHEET = Sheet(1, 1, 155, 56, 136, {1: 100, 2: 36}, 3, True, ("a", "b"), 7, "Гүлзат", NOW)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    connection = connect_to_write(new_file(tmp_path / "dobush.sqlite3"), MIGRATIONS)
    memory = Memory(connection)
    memory.towns.put(Town("t", "Көк-Дөбө"))
    memory.polls.add(POLL, NOW)
    yield memory
    connection.close()


def opened(memory: Memory) -> Poll:
    memory.polls.put(replace(POLL, state=State.OPEN))
    return memory.polls.get("p")


def confirm(memory: Memory, sheet: Sheet, at: datetime = NOW) -> None:
    for person_id, name in ((8, "Мээрим"), (9, "Бакыт")):
        memory.gatherings.put_check(sheet, Check(person_id, name, True), at)
    memory.gatherings.mark_confirmed(sheet, at)


def refused(what: str) -> "pytest.RaisesExc[sqlite3.IntegrityError]":
    return pytest.raises(sqlite3.IntegrityError, match=what)


def test_what_was_entered_is_read_as_it_was_and_a_correction_stands_beside_it(memory: Memory) -> None:
    number = memory.gatherings.add(GATHERING)
    opened(memory)
    memory.gatherings.add_sheet(SHEET)
    standing = memory.gatherings.get(number)
    assert standing.gathering == replace(GATHERING, id=number)
    assert standing.sheets == (SHEET,)
    assert standing.counted is None
    confirm(memory, SHEET)
    memory.gatherings.add_sheet(replace(SHEET, number=2, votes={1: 36, 2: 100}, reason="Алмашып калган"))
    standing = memory.gatherings.get(number)
    assert standing.counted
    assert standing.counted.votes == {1: 100, 2: 36}
    assert [check.name for check in standing.counted.checks] == ["Мээрим", "Бакыт"]
    assert memory.gatherings.count_of("p") == 1
    with pytest.raises(GatheringNotFound):
        memory.gatherings.get(404)


def test_whoever_called_off_a_gathering_before_the_opening_is_not_told_to_everybody(memory: Memory) -> None:
    for at in (NOW, NOW + timedelta(hours=2)):
        number = memory.gatherings.add(GATHERING)
        known = memory.gatherings.get(number).gathering
        memory.gatherings.mark_called_off(known.called_off("Бороон", False, at))
    poll = opened(memory)
    assert len(memory.gatherings.all_of("p")) == 2
    assert [one.gathering.id for one in memory.gatherings.paper(poll).standings] == [2]
    assert memory.gatherings.count_of("p") == 0


def test_a_gathering_and_its_figures_are_never_changed_only_corrected(memory: Memory) -> None:
    memory.gatherings.add(GATHERING)
    opened(memory)
    memory.gatherings.add_sheet(SHEET)
    sql = memory.gatherings.connection.execute
    for change in ("place = '!'", "held_at = 1", "commission = '[]'", "is_late = 1"):
        with refused("a registered gathering stands fixed"):
            sql(f"UPDATE gatherings SET {change}")
    for change in ("present = 999", "votes = '{}'", "entered_by = 8", "is_late = 1", "reason = '!'"):
        with refused("entered figures stand fixed"):
            sql(f"UPDATE sheets SET {change}")
    for table in ("gatherings", "sheets"):
        with refused("stand"):
            sql(f"DELETE FROM {table}")
    for wrong in (replace(SHEET, number=2), replace(SHEET, number=2, reason="!", present=138)):
        with refused("CHECK"):
            memory.gatherings.add_sheet(wrong)


def test_only_two_others_make_figures_count(memory: Memory) -> None:
    memory.gatherings.add(GATHERING)
    opened(memory)
    memory.gatherings.add_sheet(SHEET)
    with refused("nobody confirms figures they entered"):
        memory.gatherings.put_check(SHEET, Check(7, "Гүлзат", True), NOW)
    memory.gatherings.put_check(SHEET, Check(8, "Мээрим", True), NOW)
    memory.gatherings.put_check(SHEET, Check(9, "Бакыт", False), NOW)
    with refused("confirmed once, by two people"):
        memory.gatherings.mark_confirmed(SHEET, NOW)
    confirm(memory, SHEET)
    with refused("confirmed once, by two people"):
        memory.gatherings.mark_confirmed(SHEET, NOW)


def test_what_comes_after_the_opening_or_the_closing_says_that_it_is_late(memory: Memory) -> None:
    memory.gatherings.add(GATHERING)
    with refused("live figures"):
        memory.polls.put(replace(POLL, results=Results.LIVE))
    poll = opened(memory)
    with refused("late"):
        memory.gatherings.add(GATHERING)
    memory.gatherings.add(replace(GATHERING, is_late=True))
    memory.polls.settle(poll, Tally(poll.kind, {1: 0, 2: 0}, 0), NOW + timedelta(days=3))
    with refused("late"):
        memory.gatherings.add_sheet(SHEET)
    with refused("before the result is out"):
        memory.gatherings.add(replace(GATHERING, is_late=True))
    late = replace(SHEET, is_late=True, reason="Жол жабылып калды")
    memory.gatherings.add_sheet(late)
    confirm(memory, late, NOW + timedelta(days=4))
    paper = memory.gatherings.paper(memory.polls.get("p"))
    assert paper.version == 1
    assert [one.id for one in paper.awaited] == [2]
