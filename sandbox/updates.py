"""A bot's queue of updates: numbered, kept until confirmed or expired, handed to one poller at a time."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from itertools import islice

import orjson

from .activity import Activity
from .clock import Clock
from .errors import Json, conflict

KEPT = 24 * 3600.0  # core.telegram.org/bots/api#getting-updates
PRESS_KEPT = 150.0  # undocumented by Telegram; the figure this project goes by
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(slots=True, eq=False)
class Pending:
    """One update on its way; `fetched` once a bot was given it, `gone` once it expired unfetched."""

    update_id: int
    kind: str
    payload: bytes
    key: int
    expires: float
    epoch: int
    place: int
    queue: UpdateQueue
    fetched: bool = False
    gone: bool = False
    calls_before: int = 0


@dataclass(slots=True)
class Epoch:
    start: int
    next: int


class UpdateQueue:
    def __init__(self, clock: Clock, activity: Activity, first_id: int) -> None:
        self.allowed: frozenset[str] | None = None
        self.calls_made = 0
        self.deliver_twice = False
        self.arrived = asyncio.Event()
        self._arrivals: list[Pending] | None = None
        self._clock = clock
        self._activity = activity
        self._pending: dict[int, Pending] = {}
        self._put = 0
        self._epochs = [Epoch(first_id, first_id)]
        self._again: list[Pending] = []
        self._poller: asyncio.Future[None] | None = None

    def restart_ids(self, at: int) -> None:
        """The next update gets this id, as after a week without updates; those waiting keep theirs."""
        self._epochs.append(Epoch(at, at))

    def wants(self, kind: str) -> bool:
        return kind not in ON_REQUEST if not self.allowed else kind in self.allowed

    def put(self, kind: str, body: Json, key: int) -> Pending | None:
        """Queues the update, or drops it where the bot doesn't ask for its kind."""
        if not self.wants(kind):
            return None
        epoch = self._epochs[-1]
        life = PRESS_KEPT if kind == "callback_query" else KEPT
        payload = orjson.dumps({"update_id": epoch.next, kind: body})
        self._put += 1
        expires = self._clock.now() + life
        entry = Pending(epoch.next, kind, payload, key, expires, len(self._epochs) - 1, self._put, self)
        epoch.next += 1
        self._pending[self._put] = entry
        self._activity.unfetched += 1
        self._activity.touch()
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(None)
        if self._arrivals is not None:
            self._arrivals.append(entry)
            self.arrived.set()
        return entry

    def expire(self) -> None:
        """Lets go of what nobody fetched in time."""
        now = self._clock.now()
        for place in [place for place, entry in self._pending.items() if entry.expires <= now]:
            self._let_go(place)

    def count(self) -> int:
        self.expire()
        return len(self._pending)

    def clear(self) -> None:
        for place in list(self._pending):
            self._let_go(place)
        self._again.clear()

    def interrupt(self, by: str) -> None:
        """Ends the request that is waiting, with 409."""
        if self._poller is not None and not self._poller.done():
            self._poller.set_exception(conflict(f"terminated by {by}"))

    def take(self, offset: int, limit: int) -> list[Pending]:
        """Confirms everything before the offset and hands out what follows."""
        self._confirm(offset)
        again, self._again = self._again[:limit], self._again[limit:]
        now = self._clock.now()
        fresh: list[Pending] = []
        expired: list[int] = []
        for place, entry in self._pending.items():
            if len(again) + len(fresh) >= limit:
                break
            if entry.expires <= now:
                expired.append(place)
            else:
                fresh.append(entry)
        for place in expired:
            self._let_go(place)
        for entry in fresh:
            if not entry.fetched:
                self.mark_fetched(entry)
                if self.deliver_twice:
                    self._again.append(entry)
        return again + fresh

    async def poll(self, offset: int, limit: int, wait: float) -> list[Pending]:
        """Long polling: the older of two requests is ended with 409."""
        self.interrupt("other getUpdates request; make sure that only one bot instance is running")
        got = self.take(offset, limit)
        if got or wait <= 0:
            return got
        poller = self._poller = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(wait):
                await poller
        except TimeoutError:
            return []
        finally:
            if self._poller is poller:
                self._poller = None
        return self.take(offset, limit)

    def collect(self, on: bool) -> None:
        """Gathers arrivals for a webhook, beginning with all that waits; or stops gathering."""
        self._arrivals = None
        if on:
            for entry in self._pending.values():
                if entry.fetched:
                    entry.fetched = False
                    self._activity.unfetched += 1
            self._arrivals = list(self._pending.values())
            self.arrived.set()

    async def arrivals(self) -> list[Pending]:
        """What came since it was last asked; waits for at least one."""
        await self.arrived.wait()
        self.arrived.clear()
        arrivals, self._arrivals = self._arrivals or [], []
        return arrivals

    def mark_fetched(self, entry: Pending, calls_before: int | None = None) -> None:
        """The bot has it; a bot that called since `calls_before` has spoken already."""
        entry.fetched = True
        entry.calls_before = self.calls_made if calls_before is None else calls_before
        self._activity.fetched(spoken=self.calls_made > entry.calls_before)

    def remove(self, entry: Pending) -> None:
        if entry.place in self._pending:
            self._let_go(entry.place)

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            for place in list(islice(self._pending, max(0, len(self._pending) + offset))):
                self._let_go(place)
        if offset <= 0:
            return
        for number in range(len(self._epochs) - 1, -1, -1):
            epoch = self._epochs[number]
            # An offset far ahead of the newest id is no confirmation: Telegram starts from the oldest again.
            if epoch.start < offset <= epoch.next + 10:
                break
        else:
            return
        for place in list(self._confirmed(offset, number)):
            self._let_go(place)

    def _confirmed(self, offset: int, number: int) -> list[int]:
        confirmed = []
        for place, entry in self._pending.items():
            if entry.epoch > number or (entry.epoch == number and entry.update_id >= offset):
                break
            confirmed.append(place)
        return confirmed

    def _let_go(self, place: int) -> None:
        entry = self._pending.pop(place)
        if not entry.fetched:
            entry.gone = True
            self._activity.unfetched -= 1
            self._activity.touch()
