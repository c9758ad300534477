import asyncio
import os
import shutil
import sqlite3
import stat
import sys
import tempfile
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from storage import faults
from storage.database import Database
from storage.file import fold
from tests.storage.votes import SCHEMA, Votes, migrations_in


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return migrations_in(tmp_path)


@pytest.fixture
async def database(tmp_path: Path, folder: Path) -> AsyncIterator[Database[Votes]]:
    async with await Database.open(tmp_path / "town.db", Votes, folder) as opened:
        yield opened


@pytest.fixture
def fixed_folder() -> Iterator[Path]:
    """Make a folder that a stranger may enter, but not change."""
    made = Path(tempfile.mkdtemp(prefix="dobush-"))
    made.chmod(0o755)
    (made / "hidden").mkdir(mode=0o000)
    yield made
    for folder in (made, made / "hidden"):
        folder.chmod(0o755)
    shutil.rmtree(made)


@contextmanager
def as_a_stranger() -> Iterator[None]:
    """Root may write everywhere; so for a moment be somebody else."""
    if sys.platform == "win32" or os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def snapshot(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def connections() -> int:
    return sum("_connection_worker_thread" in thread.name for thread in threading.enumerate())


async def opened_and_closed(path: Path, folder: Path) -> None:
    async with await Database.open(path, Votes, folder) as database:
        await database.transact(lambda votes: votes.put(1))


async def test_a_missing_and_an_empty_file_are_new_ones_that_only_their_owner_reads(
    tmp_path: Path, folder: Path
) -> None:
    empty = tmp_path / "empty.db"
    empty.touch()
    for path in (empty, tmp_path / "Добуш ?mode=memory#100%.db"):
        await opened_and_closed(path, folder)
        assert b"SQLite format 3" in snapshot(tmp_path)[path.name]
    assert stat.S_IMODE(os.stat(tmp_path / "Добуш ?mode=memory#100%.db").st_mode) == 0o600  # noqa: PTH116


async def test_the_policy_holds_on_both_connections(database: Database[Votes]) -> None:
    def policy(votes: Votes) -> dict[str, object]:
        names = ("journal_mode", "foreign_keys", "trusted_schema", "recursive_triggers", "temp_store")
        return {name: votes.conn.execute(f"PRAGMA {name}").fetchone()[0] for name in names}

    expected = {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "trusted_schema": 0,
        "recursive_triggers": 1,
        "temp_store": 2,
    }
    assert await database.transact(policy) == await database.read(policy) == expected
    full, deleted = await database.transact(
        lambda votes: [
            votes.conn.execute(f"PRAGMA {name}").fetchone()[0] for name in ("synchronous", "secure_delete")
        ]
    )
    assert (full, deleted) == (2, 1)


async def test_names_are_compared_as_people_see_them(database: Database[Votes]) -> None:
    for written in ("ЖАҢЫ-ЖОЛ", "жаңы-жол", "жаӊы-жол", "ЖАӉЫ-ЖОЛ"):
        assert fold(written) == "жаңы-жол"
        for run in (database.transact, database.read):
            asked = await run(lambda votes, w=written: votes.conn.execute("SELECT ky_fold(?)", (w,)).fetchone())  # type: ignore[misc]
            assert asked == ("жаңы-жол",)
    assert fold("и\u0306") == fold("Й")
    assert await database.read(lambda votes: votes.conn.execute("SELECT ky_fold(NULL)").fetchone()) == (None,)


def not_a_database(path: Path) -> None:
    path.write_bytes("Бул китеп, маалымат базасы эмес.".encode() * 200)


def ten_bytes(path: Path) -> None:
    path.write_bytes(b"0123456789")


def another_programs(path: Path) -> None:
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA journal_mode = WAL")
        conn.execute("CREATE TABLE theirs (x)")


def a_newer_one(path: Path) -> None:
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA journal_mode = WAL")
        conn.execute(f"PRAGMA application_id = {0x444F4255}")
        conn.execute("PRAGMA user_version = 2")


def a_damaged_one(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute(f"PRAGMA application_id = {0x444F4255}")
        conn.execute(SCHEMA.splitlines()[1])
        conn.execute("BEGIN")
        conn.executemany("INSERT INTO votes VALUES (?, 1)", ((voter,) for voter in range(3000)))
        conn.execute("COMMIT")
        conn.execute("PRAGMA user_version = 1")
    content = bytearray(path.read_bytes())
    content[3 * 4096 : 4 * 4096] = os.urandom(4096)
    path.write_bytes(content)


def a_cut_one(path: Path) -> None:
    a_damaged_one(path)
    os.truncate(path, 4096)


@pytest.mark.parametrize(
    ("make", "fault", "message"),
    [
        (not_a_database, faults.NotOurDatabase, "not a database"),
        (ten_bytes, faults.NotOurDatabase, "not a database"),
        (another_programs, faults.NotOurDatabase, "another program"),
        (a_newer_one, faults.NewerDatabase, r"version 2.* up to 1\. Update"),
        (a_damaged_one, faults.DatabaseDamaged, "latest backup"),
        (a_cut_one, faults.DatabaseDamaged, "latest backup"),
        (Path.mkdir, faults.NotOurDatabase, "is a folder"),
    ],
)
async def test_what_is_not_ours_to_write_is_refused_and_left_as_it_was(
    make: Callable[[Path], None], fault: type[faults.StorageFault], message: str, tmp_path: Path, folder: Path
) -> None:
    path = tmp_path / "town.db"
    make(path)
    before = snapshot(tmp_path)
    with pytest.raises(fault, match=message) as refused:
        await opened_and_closed(path, folder)
    assert "town.db" in str(refused.value)
    assert snapshot(tmp_path) == before
    assert connections() == 0


async def test_a_missing_folder_is_named(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(faults.NoDatabase, match=r"nowhere does not exist\. Make it"):
        await opened_and_closed(tmp_path / "nowhere" / "town.db", folder)
    with pytest.raises(faults.NotOurDatabase, match="not a file that could"):
        await opened_and_closed(Path(os.devnull), folder)


async def test_what_may_not_be_written_is_told(fixed_folder: Path, tmp_path: Path, folder: Path) -> None:
    missing, kept, hidden = fixed_folder / "new.db", fixed_folder / "town.db", fixed_folder / "hidden"
    await opened_and_closed(kept, folder)
    shutil.copytree(folder, fixed_folder / "migrations")
    kept.chmod(0o444)
    os.chmod(fixed_folder, 0o555)  # noqa: PTH101
    before = snapshot(fixed_folder)
    with as_a_stranger():
        for path in (missing, kept, hidden / "town.db"):
            with pytest.raises(faults.DatabaseReadOnly, match="the right to write"):
                await opened_and_closed(path, fixed_folder / "migrations")
        looked_at = await Database.open_readonly(kept, Votes, fixed_folder / "migrations")
        assert await looked_at.read(Votes.voters) == [1]
        with pytest.raises(faults.DatabaseReadOnly, match="opened to look only"):
            await looked_at.transact(lambda votes: votes.put(2))
        await looked_at.close()
        with pytest.raises(faults.DatabaseReadOnly):
            await looked_at.backup(fixed_folder / "copy.db")
    os.chmod(fixed_folder, 0o777)  # noqa: PTH101
    with as_a_stranger(), pytest.raises(faults.DatabaseReadOnly):
        await opened_and_closed(kept, fixed_folder / "migrations")
    assert snapshot(fixed_folder) == before


async def test_a_second_writer_is_refused_until_the_first_has_closed(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "link.db").symlink_to(tmp_path / "town.db")
    async with await Database.open(tmp_path / "town.db", Votes, folder) as first:
        for name in ("town.db", "link.db"):
            with pytest.raises(faults.DatabaseInUse, match=r"town\.db is in use by another process"):
                await opened_and_closed(tmp_path / name, folder)
        await first.transact(lambda votes: votes.put(1))
        async with await Database.open_readonly(tmp_path / "link.db", Votes, folder) as onlooker:
            assert await onlooker.read(Votes.voters) == [1]
            await first.transact(lambda votes: votes.put(2))
            assert await onlooker.read(Votes.voters) == [1, 2]
    await opened_and_closed(tmp_path / "town.db", folder)


async def test_looking_only_wants_a_file_that_is_there_and_up_to_date(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(faults.NoDatabase, match="the bot once"):
        await Database.open_readonly(tmp_path / "town.db", Votes, folder)
    await opened_and_closed(tmp_path / "town.db", folder)
    (folder / "0002_more.sql").write_text("-- more\nCREATE TABLE more (x);\n")
    with pytest.raises(faults.OlderDatabase, match=r"at version 1, .* needs 2"):
        await Database.open_readonly(tmp_path / "town.db", Votes, folder)
    assert sorted(snapshot(tmp_path)) == ["town.db"]


async def test_a_cancelled_opening_gives_the_file_back(tmp_path: Path, folder: Path) -> None:
    for yields in range(12):
        opening = asyncio.create_task(Database.open(tmp_path / "town.db", Votes, folder))
        for _ in range(yields):
            await asyncio.sleep(0)
        if opening.cancel():
            with pytest.raises(asyncio.CancelledError):
                await opening
        else:  # its thread was quicker than we
            await (await opening).close()
    assert connections() == 0
    await opened_and_closed(tmp_path / "town.db", folder)


async def test_a_memory_that_cannot_be_made_gives_the_file_back(tmp_path: Path, folder: Path) -> None:
    def fails(conn: sqlite3.Connection) -> Votes:
        raise LookupError(conn)

    with pytest.raises(LookupError):
        await Database.open(tmp_path / "town.db", fails, folder)
    await opened_and_closed(tmp_path / "town.db", folder)
