"""Waits until the bot has come to rest; one ticker serves all who wait."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .activity import Activity
from .errors import NotSettled
from .messages import Press
from .updates import Pending

TICK = 0.005
LOOK = 0.25


@dataclass(slots=True, eq=False)
class _Waiter:
    done: asyncio.Future[None]
    pending: Sequence[Pending] | None
    press: Press | None
    quiet: float
    patience: float
    seconds: float
    deadline: float

    def at_rest(self, still: float, activity: Activity) -> bool:
        """Whether so many seconds of stillness are enough; a bot that hasn't called yet gets patience."""
        if self.pending is None:
            if activity.unfetched:
                return False
            spoken = activity.spoken
        else:
            if self.unfetched():
                return False
            spoken = not self.pending or any(e.queue.calls_made > e.calls_before for e in self.pending)
        heard = self.press is None or self.press.answer is not None
        return still >= (self.quiet if heard and spoken else self.patience)

    def unfetched(self) -> list[str]:
        return [entry.kind for entry in self.pending or () if not (entry.fetched or entry.gone)]


class Rest:
    def __init__(self, activity: Activity) -> None:
        self._activity = activity
        self.at_work: Callable[[], bool] = lambda: False  # of a bot in this process: what no call shows
        self._waiters: list[_Waiter] = []
        self._ticker: asyncio.Task[None] | None = None

    async def wait(
        self,
        pending: Sequence[Pending] | None,
        press: Press | None,
        quiet: float,
        patience: float,
        seconds: float,
    ) -> None:
        """Until these updates (None: all) are fetched, the press is answered and nothing has happened for `quiet`.

        A bot that has not called at all since it fetched them is given `patience` instead.
        """
        loop = asyncio.get_running_loop()
        done: asyncio.Future[None] = loop.create_future()
        deadline = time.monotonic() + seconds
        self._waiters.append(_Waiter(done, pending, press, quiet, patience, seconds, deadline))
        if self._ticker is None or self._ticker.done():
            self._ticker = loop.create_task(self._tick())
        await done

    async def stop(self) -> None:
        if self._ticker is not None:
            self._ticker.cancel()
            await asyncio.gather(self._ticker, return_exceptions=True)

    async def _tick(self) -> None:
        activity = self._activity
        still, looked = 0.0, time.monotonic()
        while self._waiters:
            events, began = activity.events, time.monotonic()
            await asyncio.sleep(TICK)
            now = time.monotonic()
            # A loop that wakes us late is busy with a bot in this process: that is no stillness.
            at_work = activity.calls_under_way or self.at_work()
            if activity.events != events or at_work or now - began > 2 * TICK:
                still = 0.0
            else:
                still += now - began
            if still or now - looked > LOOK:
                looked = now
                self._look(still, now)

    def _look(self, still: float, now: float) -> None:
        waiting: list[_Waiter] = []
        for waiter in self._waiters:
            if waiter.done.done():
                continue
            if still and waiter.at_rest(still, self._activity):
                waiter.done.set_result(None)
            elif now > waiter.deadline:
                own = ", ".join(waiter.unfetched()) or "none"
                reason = f"not at rest in {waiter.seconds} s; own updates not fetched: {own}; {self._activity}"
                waiter.done.set_exception(NotSettled(reason))
            else:
                waiting.append(waiter)
        self._waiters = waiting
