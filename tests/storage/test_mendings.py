"""Mendings: no message that went out is forgotten, wherever its sending broke off."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.announcements import NoticeState, Occasion, Part
from bot.domain.corrections import Copy, MendingState
from bot.domain.people import Town
from storage.memory import Memory
from storage.notices import Settled
from tests.fresh import in_memory

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
CHATS = (1, 2, 3, 4)
PARTS = (Part("", ()), Part("кабар"))


@pytest.fixture
def memory() -> Memory:
    memory = Memory(in_memory())
    memory.towns.put(Town("kara-kol", "Кара-Көл шаары", ""))
    for person in CHATS:
        memory.people.put_started(person, NOW)
        memory.subscriptions.put_town(person, "kara-kol", True, NOW)
    return memory


def withdraw(memory: Memory, announcement_id: int) -> None:
    memory.corrections.add(announcement_id, (Part("кайтарылды"),), 1, NOW, reason="ката")
    last = memory.corrections.find_last(announcement_id)
    assert last
    memory.mendings.owe_some(last, NOW)


def owed(memory: Memory) -> list[int]:
    return [one.chat_id for one in memory.mendings.all_due(NOW + timedelta(hours=1), 9, ())]


def test_what_broke_off_when_it_was_withdrawn_is_taken_back_all_the_same(memory: Memory) -> None:
    id = memory.announcements.add(Occasion.TRANCHE, "kara-kol", PARTS, NOW)
    memory.announcements.owe_some(id)
    killed, faltered, nothing, blocked = memory.notices.take_due(NOW, 4)
    for notice in (killed, faltered, blocked):
        memory.notices.add_copies(notice.id, [Copy(0, 0, 7, "photo", album=True)])
    memory.notices.settle(Settled(blocked.id, NoticeState.BLOCKED))
    withdraw(memory, id)
    correction = memory.corrections.find_last(id)
    assert correction
    assert owed(memory) == [blocked.chat_id]
    assert memory.mendings.any_left(correction)

    memory.notices.settle(Settled(faltered.id, NoticeState.WAITING, due_at=NOW + timedelta(seconds=3)))
    memory.notices.settle(Settled(nothing.id, NoticeState.WAITING))
    memory.corrections.mark_finished(correction, NOW)
    memory.notices.mark_interrupted()
    assert sorted(owed(memory)) == sorted(one.chat_id for one in (killed, faltered, blocked))


def test_a_message_that_was_being_added_at_a_kill_counts_as_repeated_until_the_next_correction(
    memory: Memory,
) -> None:
    id = memory.announcements.add_letter(Occasion.TRANCHE, "kara-kol", Part("кабар"), NOW, CHATS)
    for notice in memory.notices.take_due(NOW, 4):
        memory.notices.add_copies(notice.id, [Copy(0, 0, 7)])
        memory.notices.settle(Settled(notice.id, NoticeState.SENT))
    withdraw(memory, id)
    killed, noted, *_ = memory.mendings.all_due(NOW, 9, ())
    for mending in (killed, noted):
        memory.mendings.mark_adding(mending.notice_id)
    memory.mendings.mark_added(noted.notice_id)
    assert memory.mendings.mark_interrupted() == 1
    assert memory.mendings.report(id).repeated == 1
    withdraw(memory, id)
    assert memory.mendings.report(id).repeated == 1, "it is not over yet"
    memory.mendings.settle(killed.notice_id, MendingState.DONE, 2)
    withdraw(memory, id)
    assert memory.mendings.report(id).repeated == 0


def test_a_group_that_takes_the_bot_back_gets_what_was_corrected_meanwhile(memory: Memory) -> None:
    memory.groups.put(-5, "supergroup", "Жамаат", NOW)
    id = memory.announcements.add_letter(Occasion.TRANCHE, "kara-kol", Part("кабар"), NOW, (-5,))
    (notice,) = memory.notices.take_due(NOW, 1)
    memory.notices.add_copies(notice.id, [Copy(0, 0, 7)])
    memory.notices.settle(Settled(notice.id, NoticeState.SENT))
    withdraw(memory, id)
    memory.mendings.settle(notice.id, MendingState.BLOCKED, 1)
    correction = memory.corrections.find_last(id)
    assert correction
    memory.corrections.mark_finished(correction, NOW)
    memory.groups.mark_left(-5, NOW)
    assert owed(memory) == []
    memory.groups.put_joined(-5, "supergroup", "Жамаат", NOW)
    assert owed(memory) == [-5]
