"""One writer, one transaction at a time; all that wait become durable in one commit."""

import asyncio
import logging
import sqlite3
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import TracebackType
from typing import Generic, Self, TypeVar

from storage.faults import DatabaseClosed, DatabaseReadOnly, StorageFault, told
from storage.file import Lock, connect_to_look, connect_to_write, copy, inspect, resolved
from storage.lane import Lane, Turn
from storage.migrate import MIGRATIONS
from storage.scrubbing import empty_log, rewrite

log = logging.getLogger(__name__)

M = TypeVar("M")
T = TypeVar("T")


class Database(Generic[M]):
    """The open file; transactions see what `memory` made of the connection, on a thread that isn't the loop's."""

    def __init__(self, path: Path, memory: Callable[[sqlite3.Connection], M]) -> None:
        """Hold nothing yet: use open() or open_readonly()."""
        self.path = path
        self._memory = memory
        self._lock: Lock | None = None
        self._writer: Lane[M] | None = None
        self._reader: Lane[M] | None = None
        self._closing: asyncio.Task[None] | None = None

    @classmethod
    async def open(
        cls, path: Path, memory: Callable[[sqlite3.Connection], M], folder: Path = MIGRATIONS
    ) -> "Database[M]":
        """Open the only writer of `path`, made if missing or empty, and bring it up to the newest migration.

        Raises a StorageFault whose message says what to do; the file is then as it was.
        """
        database = cls(resolved(path), memory)
        await database._start(database._open(folder))
        return database

    @classmethod
    async def open_readonly(
        cls, path: Path, memory: Callable[[sqlite3.Connection], M], folder: Path = MIGRATIONS
    ) -> "Database[M]":
        """Open `path` to look only: takes no lock, so the bot may run; migrates nothing."""
        database = cls(resolved(path), memory)
        await database._start(database._open_readonly(folder))
        return database

    async def transact(self, decide: Callable[[M], T]) -> T:
        """Run `decide` in a transaction; what it wrote is durable when this returns.

        What `decide` raises undoes only what it did itself. A StorageFault: nothing of it was kept. If the caller
        is cancelled, the effect is whole or not there.
        """
        return await self._may_write().ask(decide)

    async def insist(self, decide: Callable[[M], object]) -> None:
        """What has happened must be written down, even if the disk is full for an hour."""
        pause = 1.0
        while True:
            try:
                await self.transact(decide)
            except StorageFault as trouble:
                log.warning("the storage does not take what has happened: %s", trouble)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 30.0)
            else:
                return

    async def read(self, look: Callable[[M], T]) -> T:
        """Run `look` on one consistent state that holds all that was durable before; waits for no commit."""
        if self._reader is None or self._closing is not None:
            raise DatabaseClosed(f"The database {self.path} is closed.")
        return await self._reader.ask(look)

    async def backup(self, target: Path) -> None:
        """Write a consistent, checked copy of the running database to the new file `target`, safe on disk."""
        stop = threading.Event()
        copying = asyncio.ensure_future(asyncio.to_thread(copy, self.path, resolved(target), stop))
        try:
            await asyncio.shield(copying)
        except asyncio.CancelledError:
            stop.set()
            await asyncio.gather(copying, return_exceptions=True)
            raise

    async def rewrite(self) -> None:
        """Rewrite the file without the traces of what was erased from it; nothing is written meanwhile.

        Raises DiskFull where there is no room for it, or another StorageFault: the file is then as it was.
        """
        stop = threading.Event()
        await self._alone(lambda conn: rewrite(conn, self.path, stop), stop)

    async def empty_log(self) -> None:
        """Leave nothing in the write-ahead log. Raises DatabaseInUse where somebody reads an older state."""
        await self._alone(lambda conn: empty_log(conn, self.path), threading.Event())

    async def close(self) -> None:
        """Finish what waits, then let go of the file; a second call waits for the first."""
        if self._closing is None:
            self._closing = asyncio.ensure_future(self._close())
        await asyncio.shield(self._closing)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    def _may_write(self) -> Lane[M]:
        if self._writer is None or self._closing is not None:
            if self._reader is not None and self._writer is None:
                raise DatabaseReadOnly(f"{self.path} was opened to look only; nothing can be written.")
            raise DatabaseClosed(f"The database {self.path} is closed.")
        return self._writer

    async def _alone(self, work: Callable[[sqlite3.Connection], None], stop: threading.Event) -> None:
        working = asyncio.ensure_future(self._may_write().alone(work))
        try:
            await asyncio.shield(working)
        except asyncio.CancelledError:
            stop.set()
            await asyncio.gather(working, return_exceptions=True)
            raise

    async def _start(self, opening: "Awaitable[None]") -> None:
        # Shielded: a cancelled start must not give the lock away while its thread still migrates.
        task = asyncio.ensure_future(opening)
        try:
            await asyncio.shield(task)
        except BaseException:
            await asyncio.gather(task, return_exceptions=True)
            await self.close()
            raise

    async def _open(self, folder: Path) -> None:
        def connect() -> sqlite3.Connection:
            inspect(self.path, folder)
            self._lock = Lock(self.path)
            return connect_to_write(self.path, folder)

        writer: Lane[M] = Lane(self.path, _commit)
        await writer.start(connect, self._memory)
        self._writer = writer
        reader: Lane[M] = Lane(self.path, _look)
        await reader.start(lambda: connect_to_look(self.path), self._memory)
        self._reader = reader

    async def _open_readonly(self, folder: Path) -> None:
        def connect() -> sqlite3.Connection:
            inspect(self.path, folder, to_look=True)
            return connect_to_look(self.path)

        reader: Lane[M] = Lane(self.path, _look)
        await reader.start(connect, self._memory)
        self._reader = reader

    async def _close(self) -> None:
        try:
            # The writer goes last: only a connection that may write can tidy the -wal file away.
            if self._reader is not None:
                await self._reader.close()
        finally:
            try:
                if self._writer is not None:
                    await self._writer.close()
            finally:
                if self._lock is not None:
                    self._lock.release()


def _commit(conn: sqlite3.Connection, memory: M, turns: list[Turn[M]], path: Path) -> None:
    try:
        if conn.in_transaction:  # the last rollback failed, too
            conn.execute("ROLLBACK")
        conn.execute("BEGIN IMMEDIATE")
        for turn in turns:
            if not turn.future.cancelled():
                _take_alone(conn, memory, turn, path)
        conn.execute("COMMIT")
    except BaseException as error:
        failure = error
        # Disk full and I/O errors may already have made SQLite roll back by itself.
        try:
            if conn.in_transaction:
                conn.execute("ROLLBACK")
        except sqlite3.Error as worse:
            failure = worse
        for turn in turns:
            turn.error = turn.error or _torn(failure, path)


def _take_alone(conn: sqlite3.Connection, memory: M, turn: Turn[M], path: Path) -> None:
    conn.execute("SAVEPOINT turn")
    try:
        turn.take(memory)
    except BaseException as error:
        turn.error = _for_the_caller(error, path)
        if not conn.in_transaction:
            raise
        conn.execute("ROLLBACK TO turn")
    _still_whole(conn)
    conn.execute("RELEASE turn")


def _torn(error: BaseException, path: Path) -> BaseException:
    for_one = _for_the_caller(error, path)
    if for_one is not error:
        return for_one
    fault = StorageFault(f"A commit to {path} failed ({error}); nothing of it was kept.")
    fault.__cause__ = error
    return fault


def _still_whole(conn: sqlite3.Connection) -> None:
    if not conn.in_transaction:
        raise StorageFault("one of its functions ended the transaction")


def _look(conn: sqlite3.Connection, memory: M, turns: list[Turn[M]], path: Path) -> None:
    try:
        conn.execute("BEGIN")
        for turn in turns:
            if not turn.future.cancelled():
                try:
                    turn.take(memory)
                except BaseException as error:
                    turn.error = _for_the_caller(error, path)
        if conn.in_transaction:
            conn.execute("ROLLBACK")
    except sqlite3.Error as error:
        for turn in turns:
            turn.error = turn.error or _for_the_caller(error, path)


def _for_the_caller(error: BaseException, path: Path) -> BaseException:
    return told(error, path) if isinstance(error, sqlite3.Error) else error
