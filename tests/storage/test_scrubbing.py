"""The file is rewritten without what was erased, and the log is emptied; whoever votes meanwhile only waits."""

import asyncio
import shutil
import sqlite3
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage import scrubbing
from storage.database import Database
from storage.faults import DatabaseClosed, DatabaseInUse, DatabaseReadOnly, DiskFull
from storage.file import connect_to_look
from tests.storage.votes import Votes, migrations_in


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database[Votes]]:
    async with await Database.open(tmp_path / "town.db", Votes, migrations_in(tmp_path)) as opened:
        yield opened


def log_of(database: Database[Votes]) -> Path:
    return database.path.with_name("town.db-wal")


async def test_votes_that_come_while_the_file_is_rewritten_wait_and_are_all_kept(database: Database[Votes]) -> None:
    await database.transact(lambda votes: votes.swell(votes.put(-1), 8_000_000))
    await database.transact(lambda votes: votes.conn.execute("DELETE FROM effects") and None)
    rewriting = asyncio.create_task(database.rewrite())
    kept = await asyncio.gather(*(database.transact(lambda votes, n=n: votes.put(n)) for n in range(300)))  # type: ignore[misc]
    await rewriting
    await database.empty_log()
    assert await database.read(Votes.voters) == [-1, *kept]
    assert database.path.stat().st_size < 1_000_000
    assert log_of(database).stat().st_size == 0


async def test_a_log_that_somebody_still_reads_is_not_emptied_until_they_are_done(
    database: Database[Votes],
) -> None:
    await database.transact(lambda votes: votes.put(1))
    reader = connect_to_look(database.path)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM votes").fetchall()
    await database.transact(lambda votes: votes.put(2))
    await database.rewrite()
    with pytest.raises(DatabaseInUse):
        await database.empty_log()
    assert reader.execute("SELECT COUNT(*) FROM votes").fetchone() == (1,)
    await database.transact(lambda votes: votes.put(3))
    reader.close()
    await database.empty_log()
    assert log_of(database).stat().st_size == 0
    assert await database.read(Votes.voters) == [1, 2, 3]


async def test_nothing_is_rewritten_where_it_would_fill_the_disk(
    database: Database[Votes], monkeypatch: pytest.MonkeyPatch
) -> None:
    await database.transact(lambda votes: votes.put(1))
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(1000, 999, 1))
        with pytest.raises(DiskFull, match="Free some space"):
            await database.rewrite()
    await database.rewrite()
    assert await database.read(Votes.voters) == [1]


async def test_a_rewriting_called_off_leaves_the_file_as_it_was(database: Database[Votes]) -> None:
    await database.transact(lambda votes: [votes.put(voter) for voter in range(200_000)])
    rewriting = asyncio.create_task(database.rewrite())
    await asyncio.sleep(0)
    rewriting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await rewriting
    assert await database.transact(lambda votes: votes.put(200_000)) == 200_000
    assert len(await database.read(Votes.voters)) == 200_001


def test_a_large_file_is_rewritten_by_way_of_the_disk_and_a_stopped_one_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scrubbing, "IN_MEMORY", 0)
    monkeypatch.setattr(scrubbing, "STEPS", 10)
    conn = sqlite3.connect(tmp_path / "large.db", isolation_level=None)
    conn.execute("CREATE TABLE t (x)")
    conn.executemany("INSERT INTO t VALUES (?)", [(number,) for number in range(5000)])
    stop = threading.Event()
    scrubbing.rewrite(conn, tmp_path / "large.db", stop)
    stop.set()
    with pytest.raises(sqlite3.OperationalError, match="interrupted"):
        scrubbing.rewrite(conn, tmp_path / "large.db", stop)
    assert conn.execute("SELECT COUNT(*) FROM t").fetchone() == (5000,)
    conn.close()


async def test_only_the_writer_of_an_open_file_may(database: Database[Votes]) -> None:
    async with await Database.open_readonly(database.path, Votes, database.path.parent / "migrations") as looking:
        with pytest.raises(DatabaseReadOnly):
            await looking.rewrite()
    await database.close()
    with pytest.raises(DatabaseClosed):
        await database.empty_log()
