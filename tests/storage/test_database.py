import asyncio
import inspect
import os
import sqlite3
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import aiosqlite
import pytest

from storage.database import Database
from storage.faults import DatabaseClosed, DatabaseInUse, DatabaseReadOnly, DiskFull, StorageFault
from storage.lane import on_its_thread
from tests.storage.votes import Votes, migrations_in


class No(Exception):
    """A rule's no."""


class Halt(BaseException):
    """Not even an Exception."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return migrations_in(tmp_path)


@pytest.fixture
async def database(tmp_path: Path, folder: Path) -> AsyncIterator[Database[Votes]]:
    async with await Database.open(tmp_path / "town.db", Votes, folder) as opened:
        yield opened


def refuse(votes: Votes) -> None:
    votes.put(99)
    raise No


def put_quietly(votes: Votes, voter: int) -> None:
    votes.put(voter)


async def together(database: Database[Votes], *decisions: Any) -> list[Any]:
    return await asyncio.gather(*map(database.transact, decisions), return_exceptions=True)


async def test_what_was_decided_is_returned_and_there_after_reopening(tmp_path: Path, folder: Path) -> None:
    for _ in range(2):
        async with await Database.open(tmp_path / "town.db", Votes, folder) as database:
            assert await database.transact(lambda votes: votes.put(7)) == 7
    async with await Database.open(tmp_path / "town.db", Votes, folder) as database:
        assert await database.read(Votes.voters) == [7]
    assert sorted(os.listdir(tmp_path)) == ["migrations", "town.db"]  # noqa: PTH208


async def test_all_that_wait_share_one_commit(database: Database[Votes]) -> None:
    answers = await together(database, *(lambda votes, voter=voter: votes.put(voter) for voter in range(300)))
    assert answers == list(range(300))
    heard = await database.transact(lambda votes: tuple(votes.heard))
    assert heard.count("COMMIT") == 1
    assert await database.read(Votes.voters) == list(range(300))


@pytest.mark.parametrize("error", [No, Halt, asyncio.CancelledError, sqlite3.IntegrityError])
async def test_a_no_undoes_what_it_did_itself_and_nothing_else(
    error: type[BaseException], database: Database[Votes]
) -> None:
    def fail(votes: Votes) -> None:
        votes.put(99)
        raise error

    first, failed, last = await together(database, lambda votes: votes.put(1), fail, lambda votes: votes.put(2))
    assert (first, type(failed), last) == (1, error, 2)
    assert await database.read(Votes.voters) == [1, 2]


async def test_a_lone_no_undoes_what_it_did(database: Database[Votes]) -> None:
    with pytest.raises(No):
        await database.transact(refuse)
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        await database.transact(lambda votes: votes.put(1, choice=-1))
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        await database.transact(lambda votes: votes.swell(1, size=1))
    assert await database.read(Votes.voters) == []


async def test_a_stray_stop_iteration_reaches_its_caller(database: Database[Votes]) -> None:
    with pytest.raises(RuntimeError, match="StopIteration"):
        await database.transact(lambda votes: next(iter(())))


async def test_a_function_that_would_go_on_after_its_transaction_is_refused(database: Database[Votes]) -> None:
    async def late(votes: Votes) -> None:
        votes.put(1)

    def lazily(votes: Votes) -> Iterator[int]:
        yield votes.put(3)

    def awaitable(votes: Votes) -> object:
        votes.put(4)
        return Later()

    class Later:
        def __await__(self) -> Iterator[None]:
            yield

    for decide in (late, lazily, awaitable):
        with pytest.raises(TypeError, match="plain function"):
            await database.transact(decide)
    assert await database.read(Votes.voters) == []


@pytest.mark.parametrize("others", [0, 1, 5])
async def test_who_is_cancelled_while_waiting_is_not_run(others: int, database: Database[Votes]) -> None:
    begun, held = threading.Event(), threading.Event()

    def hold(votes: Votes) -> None:
        begun.set()
        held.wait(5)

    first = asyncio.create_task(database.transact(hold))
    await asyncio.to_thread(begun.wait, 5)
    away = asyncio.create_task(database.transact(lambda votes: votes.put(99)))
    staying = [asyncio.create_task(database.transact(partial(Votes.put, voter=voter))) for voter in range(others)]
    await asyncio.sleep(0)
    away.cancel()
    held.set()
    await asyncio.gather(first, *staying)
    await database.transact(lambda votes: None)
    assert away.cancelled()
    assert await database.read(Votes.voters) == list(range(others))


async def test_who_is_cancelled_at_work_leaves_all_or_nothing(database: Database[Votes]) -> None:
    begun, held = threading.Event(), threading.Event()

    def slow(votes: Votes) -> None:
        votes.put(1)
        begun.set()
        held.wait(5)
        votes.put(2)

    task = asyncio.create_task(database.transact(slow))
    await asyncio.to_thread(begun.wait, 5)
    task.cancel()
    held.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    await database.transact(lambda votes: votes.put(3))
    assert await database.read(Votes.voters) == [1, 2, 3]


async def test_a_look_never_waits_for_the_writer_and_sees_only_what_is_committed(database: Database[Votes]) -> None:
    await database.transact(lambda votes: votes.put(1))
    begun, held = threading.Event(), threading.Event()

    def slow(votes: Votes) -> None:
        votes.put(2)
        begun.set()
        held.wait(5)

    writing = asyncio.create_task(database.transact(slow))
    await asyncio.to_thread(begun.wait, 5)
    assert await database.read(Votes.voters) == [1]
    assert not writing.done()
    held.set()
    await writing
    assert await database.read(Votes.voters) == [1, 2]


async def test_a_look_sees_one_state_however_long_it_takes(database: Database[Votes]) -> None:
    begun, held = threading.Event(), threading.Event()

    def twice(votes: Votes) -> tuple[list[int], list[int]]:
        before = votes.voters()
        begun.set()
        held.wait(5)
        return before, votes.voters()

    looking = asyncio.create_task(database.read(twice))
    await asyncio.to_thread(begun.wait, 5)
    await database.transact(lambda votes: votes.put(1))
    held.set()
    assert await looking == ([], [])


async def test_a_look_cannot_write_and_its_error_is_its_own(database: Database[Votes]) -> None:
    wrote, failed, saw = await asyncio.gather(
        database.read(lambda votes: votes.put(1)),
        database.read(refuse),
        database.read(Votes.voters),
        return_exceptions=True,
    )
    assert isinstance(wrote, DatabaseReadOnly)
    assert isinstance(failed, DatabaseReadOnly)
    assert saw == []


async def test_a_full_disk_is_told_to_all_who_share_the_commit_and_the_next_votes_are_taken(
    database: Database[Votes],
) -> None:
    await database.transact(lambda votes: votes.conn.execute("PRAGMA max_page_count = 60").fetchone())
    await database.transact(lambda votes: votes.put(5))
    with pytest.raises(DiskFull, match=r"town\.db.* Free some space"):
        await database.transact(lambda votes: votes.swell(5))
    # SQLite gives up the whole transaction when the disk is full, savepoints and all.
    answers = await together(
        database, lambda votes: votes.put(1), lambda votes: votes.swell(5), lambda votes: votes.put(2)
    )
    assert [type(answer) for answer in answers] == [DiskFull, DiskFull, DiskFull]
    assert await database.read(Votes.voters) == [5]
    await together(database, lambda votes: votes.put(1), lambda votes: votes.put(2))
    assert await database.read(Votes.voters) == [1, 2, 5]


async def test_a_transaction_ended_from_inside_fails_all_who_share_it(database: Database[Votes]) -> None:
    def tear(votes: Votes) -> None:
        votes.conn.execute("ROLLBACK")

    assert [type(answer) for answer in await together(database, lambda votes: votes.put(1), tear)] == [
        StorageFault,
        StorageFault,
    ]
    with pytest.raises(StorageFault, match=r"town\.db failed .*ended the transaction.* nothing of it was kept"):
        await database.transact(tear)
    assert await database.read(Votes.voters) == []
    assert await database.transact(lambda votes: votes.put(2)) == 2


async def test_another_program_that_holds_the_file_is_told(database: Database[Votes]) -> None:
    await database.transact(lambda votes: votes.conn.execute("PRAGMA busy_timeout = 0").fetchone())
    other = sqlite3.connect(database.path, isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseInUse, match=r"town\.db.*then try again"):
            await database.transact(lambda votes: votes.put(1))
        other.execute("ROLLBACK")
    finally:
        other.close()
    await database.transact(lambda votes: votes.put(1))


async def test_a_reference_still_missing_at_the_commit_fails_it_and_lets_go_of_the_file(
    database: Database[Votes],
) -> None:
    def late(votes: Votes) -> None:
        votes.conn.execute("PRAGMA defer_foreign_keys = ON")
        votes.swell(404, size=1)

    with pytest.raises(StorageFault, match=r"town\.db failed \(FOREIGN KEY .* nothing of it was kept"):
        await database.transact(late)
    with closing(sqlite3.connect(database.path, timeout=0)) as other:
        other.execute("INSERT INTO votes VALUES (1, 1)")
        other.commit()
    assert await database.read(Votes.voters) == [1]


async def test_closing_finishes_what_waits_and_takes_nothing_new(database: Database[Votes]) -> None:
    begun, held = threading.Event(), threading.Event()

    def hold(votes: Votes) -> None:
        begun.set()
        held.wait(5)

    waiting = [asyncio.create_task(database.transact(hold))]
    await asyncio.to_thread(begun.wait, 5)
    waiting += [asyncio.create_task(database.transact(partial(put_quietly, voter=voter))) for voter in range(9)]
    await asyncio.sleep(0)
    closing_ = [asyncio.create_task(database.close()) for _ in range(2)]
    await asyncio.sleep(0.05)
    with pytest.raises(DatabaseClosed):
        await database.transact(lambda votes: votes.put(99))
    held.set()
    await asyncio.gather(*closing_)
    await asyncio.gather(*waiting)
    with pytest.raises(DatabaseClosed):
        await database.read(Votes.voters)


async def test_aiosqlite_still_takes_a_function_to_its_thread() -> None:
    assert list(inspect.signature(aiosqlite.Connection._execute).parameters) == ["self", "fn", "args", "kwargs"]
    assert list(inspect.signature(aiosqlite.Connection).parameters)[:2] == ["connector", "iter_chunk_size"]
    async with aiosqlite.Connection(lambda: sqlite3.connect(":memory:"), 64) as connection:
        there = await on_its_thread(connection, lambda *seen: (threading.get_ident(), *seen), 1, 2)
        assert there == (connection._thread.ident, 1, 2)
        assert there[0] != threading.get_ident()
