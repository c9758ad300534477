"""What must never break, repeated by the schema: a slip works once, a number votes once; and the key."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.admission import Coming, Phone
from bot.domain.ballots import Ballot
from bot.domain.people import Town
from bot.domain.polls import Admission, Choice, Poll
from bot.domain.slips import SlipFigures
from storage.faults import KeyFailed
from storage.key import key_file, key_of
from storage.memory import Memory
from tests.fresh import in_memory

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
GROUP = -100
HASHES = [f"{number:064}" for number in range(10)]


@pytest.fixture
def memory() -> Memory:
    """Two towns, four people, a group, and an open poll of each admission."""
    connection = in_memory()
    connection.execute("PRAGMA foreign_keys = ON")
    memory = Memory(connection)
    memory.towns.put(Town("kara-kol", "Кара-Көл шаары"))
    memory.towns.put(Town("tash-komur", "Таш-Көмүр шаары"))
    for person in (1, 2, 3, 4):
        memory.people.put_started(person, NOW)
    memory.groups.put(GROUP, "supergroup", "Көчө", NOW)
    for admission in (Admission.ANYONE, Admission.PHONE, Admission.MEMBERS, Admission.SLIPS):
        group = GROUP if admission is Admission.MEMBERS else None
        choices = (Choice(1, "Суу"), Choice(2, "Жол"))
        draft = Poll(str(admission), "kara-kol", "?", choices, admission=admission, group_id=group)
        memory.polls.add(draft, NOW)
        memory.polls.put(draft.opened(NOW, NOW + timedelta(days=2)))
    return memory


def printed(memory: Memory) -> None:
    batch = memory.slips.add_asked("slips", 3, 1, NOW)
    memory.slips.put_printed(batch, HASHES[:3], 2, NOW)


def held(memory: Memory, number: int, holder: int) -> None:
    slip = memory.slips.find(HASHES[number - 1])
    assert slip is not None
    memory.slips.put_holder(slip, holder)


def test_a_slip_works_once_and_a_used_one_stays_good(memory: Memory) -> None:
    printed(memory)
    with pytest.raises(sqlite3.IntegrityError, match="hold a slip"):
        memory.ballots.put(Ballot("slips", 3, (1,)))
    held(memory, 1, 3)
    memory.ballots.put(Ballot("slips", 3, (1,)))
    with pytest.raises(sqlite3.IntegrityError, match="works once"):
        held(memory, 1, 4)
    with pytest.raises(sqlite3.IntegrityError, match="a vote stands"):
        memory.slips.connection.execute("UPDATE slips SET voided_at = 1 WHERE number = 1")
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        held(memory, 2, 3)  # one person, one slip

    assert memory.slips.mark_void("slips", (range(1, 4),), NOW) == 2
    with pytest.raises(sqlite3.IntegrityError, match="opens nothing"):
        held(memory, 3, 4)
    assert memory.slips.mark_void("slips", (range(1, 4),), NOW) == 0
    memory.slips.put_handed_out("slips", 2)
    before = memory.admission.slip_figures("slips")
    assert before == SlipFigures(printed=3, handed_out=2, opened=1, used=1, void=2)
    memory.admission.settle("slips")
    assert memory.admission.slip_figures("slips") == before
    assert memory.slips.find_of("slips", 3) is None


def test_slips_are_asked_for_one_batch_at_a_time_and_printed_by_another(memory: Memory) -> None:
    batch = memory.slips.add_asked("slips", 3, 1, NOW)
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        memory.slips.add_asked("slips", 3, 2, NOW)
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        memory.slips.put_printed(batch, HASHES[:3], 1, NOW)
    memory.slips.put_printed(batch, HASHES[:3], 2, NOW)
    assert [one.number for one in memory.slips.all_lost("slips")] == [1]
    memory.slips.mark_arrived(batch)
    assert memory.slips.all_lost("slips") == ()
    after = memory.slips.add_asked("slips", 2, 2, NOW)
    assert (after.number, after.first, after.last) == (2, 4, 5)


def test_a_number_is_one_persons_and_votes_while_that_vote_stands(memory: Memory) -> None:
    phone = Phone("a" * 64, "996")
    memory.admission.put_phone(1, phone, NOW)
    memory.admission.put_phone(2, phone, NOW)
    assert memory.admission.find_phone(1) is None
    memory.admission.put_voter_by("phone", phone, 2)
    assert memory.admission.find_voter_by("phone", phone) is None  # no vote yet
    memory.ballots.put(Ballot("phone", 2, (1,)))
    assert memory.admission.find_voter_by("phone", phone) == 2
    memory.ballots.put(Ballot("phone", 2, ()))
    assert memory.admission.find_voter_by("phone", phone) is None


def test_a_vote_stands_in_one_town_at_a_time(memory: Memory) -> None:
    memory.ballots.put(Ballot("anyone", 1, (1,)))
    printed(memory)
    held(memory, 1, 1)
    memory.ballots.put(Ballot("slips", 1, (1,)))  # a slip is not the town one names
    assert memory.admission.all_votes_elsewhere(1, "tash-komur", NOW) == ("anyone",)
    assert memory.admission.all_votes_elsewhere(1, "kara-kol", NOW) == ()
    assert memory.admission.all_votes_elsewhere(1, "tash-komur", NOW + timedelta(days=2)) == ()  # over by then


def test_comings_are_noted_only_where_members_vote_and_follow_the_group(memory: Memory) -> None:
    def coming(group_id: int, minutes: int, joined: bool) -> Coming:
        return Coming(group_id, 3, NOW + timedelta(minutes=minutes), joined)

    memory.groups.put(-200, "group", "Башка", NOW)
    memory.admission.add_coming(coming(-200, 1, True))
    assert memory.admission.find_coming_since(-200, 3, NOW) is None
    for minutes, joined in ((5, True), (1, False), (1, False)):
        memory.admission.add_coming(coming(GROUP, minutes, joined))
    assert memory.admission.find_coming_since(GROUP, 3, NOW) == coming(GROUP, 1, False)
    assert memory.admission.find_coming_since(GROUP, 3, NOW + timedelta(minutes=2)) == coming(GROUP, 5, True)

    memory.groups.put_moved(GROUP, -300, NOW)
    assert memory.groups.now(GROUP) == -300
    memory.admission.add_coming(coming(-300, 9, True))
    assert memory.admission.find_coming_since(-300, 3, NOW) == coming(-300, 9, True)
    memory.admission.settle("members")
    assert memory.admission.find_coming_since(-300, 3, NOW) is None


def test_the_key_is_made_once_for_its_owner_alone_and_a_torn_one_is_told(tmp_path: Path) -> None:
    database = tmp_path / "dobush.sqlite3"
    key = key_of(database)
    assert (len(key), key_of(database)) == (32, key)
    assert key_file(database).stat().st_mode & 0o777 == 0o600
    key_file(database).write_text("abc")
    with pytest.raises(KeyFailed, match="is no key"):
        key_of(database)
    with pytest.raises(KeyFailed, match="can't be read or made"):
        key_of(tmp_path / "nowhere" / "dobush.sqlite3")
