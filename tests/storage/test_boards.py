"""Boards and the groups they stand in: what is to be redrawn, and what follows a group."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.people import Town
from bot.domain.polls import Choice, Poll
from storage.boards import Board
from storage.database import Database
from storage.memory import Memory
from tests.fresh import new_file

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)
GROUP, SUPERGROUP = -4001, -1004001


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Database[Memory]]:
    """A poll, and a group with its board yet to be posted."""

    def found(memory: Memory) -> None:
        memory.towns.put(Town("ak-suu", "Ак-Суу"))
        memory.polls.add(Poll("p", "ak-suu", "Кайсынысы?", (Choice(1, "Суу"), Choice(2, "Жол"))), NOW)
        memory.groups.put_joined(GROUP, "group", "Көчө", NOW)
        memory.boards.put_wanted("p", GROUP)

    async with await Database.open(new_file(tmp_path / "dobush.sqlite3"), Memory) as database:
        await database.transact(found)
        yield database


def only_board(memory: Memory) -> Board:
    (board,) = memory.boards.all_stale(NOW, LATER)
    return board


async def test_a_board_is_fresh_only_once_it_is_drawn(storage: Database[Memory]) -> None:
    def draw(memory: Memory) -> None:
        board = only_board(memory)
        assert memory.boards.take(board, NOW)
        assert memory.boards.all_stale(NOW, LATER) == (board,)  # a kill now loses nothing
        assert memory.boards.mark_drawn(board, 17)
        assert memory.boards.all_stale(NOW, LATER) == ()
        memory.boards.mark_stale("p")
        assert memory.boards.all_stale(NOW - timedelta(seconds=1), LATER) == ()  # not so soon again
        assert memory.boards.all_stale(NOW, LATER)[0].message_id == 17
        assert memory.boards.all_stale(NOW - timedelta(days=1), NOW - timedelta(hours=1))  # the clock was set back

    await storage.transact(draw)


async def test_what_happens_while_a_board_is_drawn_makes_it_stale_again(storage: Database[Memory]) -> None:
    def draw(memory: Memory) -> None:
        posted = only_board(memory)
        memory.boards.take(posted, NOW)
        memory.boards.mark_stale("p")
        memory.boards.mark_drawn(posted, 17)
        drawn = only_board(memory)
        assert drawn.message_id == 17
        memory.boards.take(drawn, NOW)
        assert memory.boards.put_wanted("p", GROUP, 5) == 17  # shown again, in a topic
        assert not memory.boards.mark_drawn(drawn, 17)
        memory.boards.remove(drawn)
        assert not memory.boards.take(drawn, NOW)
        assert only_board(memory) == Board("p", GROUP, 5, 0)

    await storage.transact(draw)


async def test_a_group_takes_boards_and_subscriptions_along_when_it_becomes_a_supergroup(
    storage: Database[Memory],
) -> None:
    def move(memory: Memory) -> None:
        memory.boards.mark_drawn(only_board(memory), 17)
        memory.subscriptions.put_town(GROUP, "ak-suu", True, NOW)
        # Telegram says «added» of the supergroup before it says that the group moved: no second greeting
        assert not memory.groups.put_joined(SUPERGROUP, "supergroup", "Көчө", NOW)
        for _ in range(2):  # both chats say so
            memory.groups.put_moved(GROUP, SUPERGROUP, NOW)
        assert only_board(memory) == Board("p", SUPERGROUP, None, 0)
        assert memory.subscriptions.all_towns_of(SUPERGROUP) == {"ak-suu"}
        assert memory.subscriptions.all_towns_of(GROUP) == frozenset()
        assert not memory.groups.find(GROUP).here  # type: ignore[union-attr]
        assert memory.groups.put_joined(-1005, "supergroup", "Көчө", NOW)  # another group of that name

    await storage.transact(move)


async def test_a_group_left_is_not_drawn_in_and_a_new_stay_begins_with_nothing(storage: Database[Memory]) -> None:
    def leave(memory: Memory) -> None:
        memory.subscriptions.put_town(GROUP, "ak-suu", True, NOW)
        memory.groups.mark_left(GROUP, NOW)
        assert memory.boards.all_stale(NOW, LATER) == ()
        assert memory.groups.put_joined(GROUP, "group", "Көчө", LATER)
        assert memory.boards.all_in(GROUP) == ()
        assert memory.subscriptions.all_towns_of(GROUP) == frozenset()

    await storage.transact(leave)


async def test_the_way_to_the_private_chat_is_shown_once_for_all_who_ask(storage: Database[Memory]) -> None:
    def ask(memory: Memory) -> list[bool]:
        moments = [NOW, LATER, LATER + timedelta(seconds=9), LATER + timedelta(seconds=10)]
        return [memory.groups.take_turn_to_point(GROUP, at) for at in moments]

    assert await storage.transact(ask) == [False, True, False, True]  # the greeting was just there
