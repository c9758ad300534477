"""One connection on a thread of its own; those who come while it works are taken together next."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Coroutine, Generator
from pathlib import Path
from typing import Any, Generic, TypeVar

import aiosqlite

from storage.faults import told

M = TypeVar("M")
T = TypeVar("T")

_TOGETHER = 512  # so that the first of many waits for few


class Turn(Generic[M]):
    """One caller's function, and what became of it."""

    __slots__ = ("act", "answer", "error", "future")

    def __init__(self, act: Callable[[M], Any], future: asyncio.Future[Any]) -> None:
        self.act = act
        self.future = future
        self.answer: Any = None
        self.error: BaseException | None = None

    def take(self, memory: M) -> None:
        answer = self.act(memory)
        if isinstance(answer, Awaitable | Generator):
            if isinstance(answer, Coroutine | Generator):
                answer.close()
            raise TypeError(f"{self.act!r} must be a plain function: nothing of it may run after its transaction")
        self.answer = answer

    def settle(self) -> None:
        if self.future.done():  # its caller was cancelled
            return
        if self.error is None:
            self.future.set_result(self.answer)
        elif isinstance(self.error, StopIteration):  # a future refuses it, and its caller would wait for ever
            self.future.set_exception(RuntimeError(f"{self.act!r} raised StopIteration"))
        else:
            self.future.set_exception(self.error)


Work = Callable[[sqlite3.Connection, M, list[Turn[M]], Path], None]


class Lane(Generic[M]):
    """One connection on a thread of its own; those who come while it works are taken together next."""

    def __init__(self, path: Path, work: Work[M]) -> None:
        self.path = path
        self._work = work
        self._waiting: list[Turn[M]] = []
        self._draining: asyncio.Task[None] | None = None

    async def start(
        self, connect: Callable[[], sqlite3.Connection], memory: Callable[[sqlite3.Connection], M]
    ) -> None:
        def connector() -> sqlite3.Connection:
            try:
                self._raw = connect()
                try:
                    self._memory = memory(self._raw)
                except BaseException:
                    self._raw.close()
                    raise
            except (sqlite3.Error, OSError) as error:
                fault = told(error, self.path)
                if fault is error:
                    raise
                raise fault from error
            return self._raw

        self._connection = aiosqlite.Connection(connector, iter_chunk_size=64)
        try:
            await self._connection
        except BaseException:
            await self._end()
            raise

    async def ask(self, act: Callable[[M], T]) -> T:
        turn: Turn[M] = Turn(act, asyncio.get_running_loop().create_future())
        self._waiting.append(turn)
        if self._draining is None:
            self._draining = asyncio.create_task(self._drain())
        answer: T = await turn.future
        return answer

    async def alone(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run `work` outside any transaction, between those that are under way and those that wait."""

        def do(conn: sqlite3.Connection) -> T:
            try:
                return work(conn)
            except (sqlite3.Error, OSError) as error:
                fault = told(error, self.path)
                if fault is error:
                    raise
                raise fault from error

        return await on_its_thread(self._connection, do, self._raw)

    async def close(self) -> None:
        if self._draining is not None:
            await asyncio.wait([self._draining])
        try:
            await self._connection.close()
        finally:
            await self._end()

    async def _end(self) -> None:
        # aiosqlite doesn't wait for its thread, which would trip over a loop closed soon after a failed start.
        await asyncio.to_thread(self._connection._thread.join)

    async def _drain(self) -> None:
        turns: list[Turn[M]] = []
        try:
            while self._waiting:
                turns, self._waiting = self._waiting[:_TOGETHER], self._waiting[_TOGETHER:]
                await on_its_thread(self._connection, self._work, self._raw, self._memory, turns, self.path)
                for turn in turns:
                    turn.settle()
        finally:
            self._draining = None
            for turn in turns + self._waiting:  # only when the loop is being torn down
                turn.future.cancel()
            self._waiting = []


async def on_its_thread(connection: aiosqlite.Connection, work: Callable[..., T], *arguments: Any) -> T:
    """Run `work` on the connection's thread.

    aiosqlite has no public way to hand over a function, and eight awaited statements cost a hundred times one
    function of eight statements; hence the pin of its version.
    """
    answer: T = await connection._execute(work, *arguments)  # type: ignore[no-untyped-call]
    return answer
