import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from storage.database import Database
from storage.faults import NoDatabase, StorageFault, TargetExists
from storage.migrate import APPLICATION_ID
from tests.storage.votes import Votes, migrations_in


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return migrations_in(tmp_path)


@pytest.fixture
async def database(tmp_path: Path, folder: Path) -> AsyncIterator[Database[Votes]]:
    async with await Database.open(tmp_path / "town.db", Votes, folder) as opened:
        yield opened


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    made = tmp_path / "copies"
    made.mkdir()
    return made


def inside(path: Path) -> list[int]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as conn:
        assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert conn.execute("PRAGMA journal_mode").fetchone() == ("delete",)  # readable from any medium
        assert conn.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        return [voter for (voter,) in conn.execute("SELECT voter FROM votes ORDER BY voter")]


def swollen(votes: Votes, voter: int) -> None:
    votes.swell(votes.put(voter), 40_000)


async def test_a_backup_taken_while_votes_come_in_is_one_state_and_holds_all_acknowledged_before(
    database: Database[Votes], copies: Path, folder: Path
) -> None:
    await asyncio.gather(*(database.transact(partial(swollen, voter=voter)) for voter in range(500)))
    copying = asyncio.create_task(database.backup(copies / "copy.db"))
    during = 500
    while not copying.done():
        await database.transact(partial(Votes.put, voter=during))
        during += 1
    await copying
    assert os.listdir(copies) == ["copy.db"]  # noqa: PTH208
    kept = inside(copies / "copy.db")
    assert kept == list(range(len(kept)))
    assert 500 <= len(kept) <= during
    async with await Database.open(copies / "copy.db", Votes, folder) as restored:
        assert await restored.read(Votes.voters) == kept
        await restored.transact(lambda votes: votes.put(-1))


async def test_a_backup_never_replaces_a_file(database: Database[Votes], copies: Path) -> None:
    kept = copies / "kept.txt"
    kept.write_text("мурунку")
    with pytest.raises(TargetExists, match=r"kept\.txt already exists\. Choose another name"):
        await database.backup(kept)
    with pytest.raises(TargetExists):
        await database.backup(database.path)
    assert kept.read_text() == "мурунку"
    results = await asyncio.gather(*(database.backup(copies / "one.db") for _ in range(4)), return_exceptions=True)
    assert sorted(map(repr, map(type, results))) == sorted(map(repr, [TargetExists] * 3 + [type(None)]))
    assert sorted(os.listdir(copies)) == ["kept.txt", "one.db"]  # noqa: PTH208


async def test_a_backup_into_a_missing_folder_is_told(database: Database[Votes], tmp_path: Path) -> None:
    with pytest.raises(NoDatabase, match=r"nowhere.copy\.db.* folder exists"):
        await database.backup(tmp_path / "nowhere" / "copy.db")


async def test_a_backup_called_off_leaves_nothing(database: Database[Votes], copies: Path) -> None:
    await database.transact(lambda votes: votes.swell(votes.put(1), 60_000_000))
    copying = asyncio.create_task(database.backup(copies / "copy.db"))
    while not os.listdir(copies):  # noqa: PTH208
        await asyncio.sleep(0.001)
    copying.cancel()
    with pytest.raises(asyncio.CancelledError):
        await copying
    assert os.listdir(copies) == []  # noqa: PTH208


async def test_a_damaged_database_makes_no_backup(tmp_path: Path, folder: Path, copies: Path) -> None:
    async with await Database.open(tmp_path / "town.db", Votes, folder) as database:
        await database.transact(lambda votes: [votes.put(voter) for voter in range(3000)])
    async with await Database.open(tmp_path / "town.db", Votes, folder) as database:
        with (tmp_path / "town.db").open("r+b") as file:
            file.seek(4 * 4096)
            file.write(os.urandom(4096))
        with pytest.raises(StorageFault, match=r"town\.db is damaged"):
            await database.backup(copies / "copy.db")
    assert os.listdir(copies) == []  # noqa: PTH208
