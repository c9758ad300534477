"""One file, one writer, one transaction at a time; all that wait become durable in one commit."""

import asyncio
import os
import sqlite3
import stat
import sys
import tempfile
import threading
import unicodedata
from collections.abc import Awaitable, Callable, Generator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

import aiosqlite

from storage.faults import (
    DatabaseClosed,
    DatabaseInUse,
    DatabaseReadOnly,
    NoDatabase,
    NotOurDatabase,
    OlderDatabase,
    StorageFault,
    damaged,
    told,
)
from storage.migrate import MIGRATIONS, migrate, migrations, version_of

M = TypeVar("M")
T = TypeVar("T")


class Database(Generic[M]):
    """The open file; transactions see what `memory` made of the connection, on a thread that isn't the loop's."""

    def __init__(self, path: Path, memory: Callable[[sqlite3.Connection], M]) -> None:
        """Hold nothing yet: use open() or open_readonly()."""
        self.path = path
        self._memory = memory
        self._lock: _Lock | None = None
        self._writer: _Lane[M] | None = None
        self._reader: _Lane[M] | None = None
        self._closing: asyncio.Task[None] | None = None

    @classmethod
    async def open(
        cls, path: Path, memory: Callable[[sqlite3.Connection], M], folder: Path = MIGRATIONS
    ) -> "Database[M]":
        """Open the only writer of `path`, made if missing or empty, and bring it up to the newest migration.

        Raises a StorageFault whose message says what to do; the file is then as it was.
        """
        database = cls(_resolved(path), memory)
        await database._start(database._open(folder))
        return database

    @classmethod
    async def open_readonly(
        cls, path: Path, memory: Callable[[sqlite3.Connection], M], folder: Path = MIGRATIONS
    ) -> "Database[M]":
        """Open `path` to look only: takes no lock, so the bot may run; migrates nothing."""
        database = cls(_resolved(path), memory)
        await database._start(database._open_readonly(folder))
        return database

    async def transact(self, decide: Callable[[M], T]) -> T:
        """Run `decide` in a transaction; what it wrote is durable when this returns.

        What `decide` raises undoes only what it did itself. A StorageFault: nothing of it was kept. If the caller
        is cancelled, the effect is whole or not there.
        """
        if self._writer is None or self._closing is not None:
            if self._reader is not None and self._writer is None:
                raise DatabaseReadOnly(f"{self.path} was opened to look only; nothing can be written.")
            raise DatabaseClosed(f"The database {self.path} is closed.")
        return await self._writer.ask(decide)

    async def read(self, look: Callable[[M], T]) -> T:
        """Run `look` on one consistent state that holds every transaction that returned before; waits for no commit."""
        if self._reader is None or self._closing is not None:
            raise DatabaseClosed(f"The database {self.path} is closed.")
        return await self._reader.ask(look)

    async def backup(self, target: Path) -> None:
        """Write a consistent, checked copy of the running database to the new file `target`, safe on disk."""
        stop = threading.Event()
        copying = asyncio.ensure_future(asyncio.to_thread(_copy, self.path, _resolved(target), stop))
        try:
            await asyncio.shield(copying)
        except asyncio.CancelledError:
            stop.set()
            await asyncio.gather(copying, return_exceptions=True)
            raise

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
        def prepare() -> sqlite3.Connection:
            _inspect(self.path, folder)
            self._lock = _Lock(self.path)
            return _open_for_writing(self.path, folder)

        self._writer = await _Lane.start(self.path, prepare, self._memory, _commit)
        self._reader = await _Lane.start(self.path, lambda: _connect(self.path, "mode=ro"), self._memory, _look)

    async def _open_readonly(self, folder: Path) -> None:
        def prepare() -> sqlite3.Connection:
            version, newest = _inspect(self.path, folder), len(migrations(folder))
            if version < newest:
                raise OlderDatabase(
                    f"{self.path} is at version {version}, this program needs {newest}. Start the bot once: it"
                    " brings the file up to date."
                )
            return _connect_to_look(self.path)

        self._reader = await _Lane.start(self.path, prepare, self._memory, _look)

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


class _Turn(Generic[M]):
    """One caller's function, and what became of it."""

    __slots__ = ("act", "answer", "error", "future")

    def __init__(self, act: Callable[[M], Any], future: asyncio.Future[Any]) -> None:
        self.act = act
        self.future = future
        self.answer: Any = None
        self.error: BaseException | None = None

    def settle(self) -> None:
        if self.future.done():
            return
        if self.error is None:
            self.future.set_result(self.answer)
        elif isinstance(self.error, StopIteration):  # a future refuses it, and its caller would wait for ever
            self.future.set_exception(RuntimeError("a transaction raised StopIteration"))
        else:
            self.future.set_exception(self.error)
