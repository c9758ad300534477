"""Delivery: what is owed is claimed and goes out, at the pace Telegram allows, until an announcement has ended."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from time import monotonic

from bot.context import App
from bot.domain.announcements import Announcement, Notice, Sending
from bot.posting import Line, Posting
from bot.preparing import Draw, Preparing
from bot.refused import FIRST
from bot.rounds import go_round
from storage.memory import Memory

log = logging.getLogger(__name__)

AT_ONCE = 30  # notices on their way together: a kill repeats at most these
TICK_SECONDS = 0.1  # between two claims: three messages at Telegram's pace
IDLE_SECONDS = 0.5


class Delivery:
    """The one worker for everything that is owed. `draw` makes the PNG that a part's picture names;
    `finished` is called when an announcement has come to its end."""

    def __init__(self, app: App, draw: Draw, finished: Callable[[], None] = lambda: None) -> None:
        self._app = app
        self._storage = app.services.storage
        self._finished = finished
        self._announcements: dict[int, Announcement] = {}
        self._line = Line()
        self._posting = Posting(app, self._line)
        self._preparing = Preparing(self._storage, draw, self.wake)
        self._on_way: set[asyncio.Task[None]] = set()
        self._claiming: asyncio.Task[None] | None = None
        self._waking = asyncio.Event()

    def wake(self) -> None:
        """Something new is owed."""
        self._waking.set()

    async def run(self) -> None:
        """Works until cancelled. What was on its way at a kill is sent again, and counted as repeated."""
        await self._storage.insist(lambda memory: memory.notices.mark_interrupted())
        await go_round(self._work, "delivery", self._waking)

    async def stop(self, seconds: float) -> None:
        """Lets what is on the wire arrive, at most so long; what waits for its turn goes back to what is owed."""
        self._app.services.pace.stop()
        await self._preparing.stop()
        if self._claiming:
            await asyncio.gather(self._claiming, return_exceptions=True)
        if self._on_way:
            await asyncio.wait(self._on_way, timeout=seconds)
        for task in self._on_way:
            task.cancel()
        await asyncio.gather(*self._on_way, return_exceptions=True)

    async def _work(self) -> float:
        """One round; the seconds until the next. With nothing due it only reads."""
        now = self._app.services.now()

        def look(memory: Memory) -> tuple[tuple[Announcement, ...], dict[int, datetime], tuple[int, ...], bool]:
            unfinished = memory.announcements.all_unfinished()
            done = (one.id for one in unfinished if one.sending is Sending.SENDING and not one.is_held(now))
            ended = tuple(id for id in done if not memory.notices.any_left(id))
            nights = {one.id: until for one in unfinished if (until := self._night_over(memory, one, now))}
            return unfinished, nights, ended, bool(unfinished) and memory.notices.any_due(now)

        unfinished, nights, ended, due = await self._storage.read(look)
        self._announcements = {announcement.id: announcement for announcement in unfinished}
        if nights:
            await self._storage.transact(lambda memory: self._rest(memory, nights, now))
            self._finished()  # the bar says so
        for announcement in unfinished:
            if announcement.sending is Sending.OWING and self._preparing.is_prepared(announcement):
                await self._owe(announcement.id)
                self.wake()
        for announcement_id in ended:
            self._preparing.forget(announcement_id)
            await self._storage.transact(lambda memory, id=announcement_id: self._finish(memory, id))  # type: ignore[misc]
            self._finished()
        room = self._room(unfinished) if due else 0
        if room:
            # shielded: what is claimed must be delivered, or it would count as repeated after a restart
            self._claiming = asyncio.create_task(self._claim(now, room))
            await asyncio.shield(self._claiming)
        if self._line.is_broken:
            return self._line.pause
        return TICK_SECONDS if due or self._on_way else IDLE_SECONDS

    async def _owe(self, announcement_id: int) -> None:
        """Chunk after chunk, each a transaction of its own, until the next is to be claimed."""
        until = monotonic() + TICK_SECONDS
        while await self._storage.transact(lambda memory: memory.announcements.owe_some(announcement_id)):
            if monotonic() > until:
                return

    @staticmethod
    def _rest(memory: Memory, nights: dict[int, datetime], now: datetime) -> None:
        for announcement_id, until in nights.items():
            memory.outbox.mark_resting(announcement_id, until, now)

    def _night_over(self, memory: Memory, announcement: Announcement, now: datetime) -> datetime | None:
        """Until when an announcement that is not resting yet has to: its town sleeps."""
        rests = announcement.rests_until and announcement.rests_until > now
        if not announcement.occasion.rests_at_night or announcement.urgent or rests:
            return None
        quiet = memory.town_rules.get(announcement.town_id).quiet or self._app.services.quiet
        return quiet.until(now, memory.towns.get(announcement.town_id).timezone)

    def _room(self, unfinished: tuple[Announcement, ...]) -> int:
        """How many notices may be claimed now: only those that need not wait, so that a kill repeats few."""
        if self._line.is_broken:
            self._line.probes += 1
            return 0 if self._on_way else 1
        cost = max((sum(part.messages for part in one.parts) for one in unfinished), default=1)
        room = int(self._app.services.pace.owed_room() // max(1, cost))
        return min(max(room, 0 if self._on_way else 1), AT_ONCE - len(self._on_way))

    async def _claim(self, now: datetime, room: int) -> None:
        for notice in await self._storage.transact(lambda memory: memory.notices.take_due(now, room)):
            task = asyncio.create_task(self._deliver(notice))
            self._on_way.add(task)
            task.add_done_callback(self._arrived)

    def _arrived(self, task: asyncio.Task[None]) -> None:
        self._on_way.discard(task)
        if not self._on_way and not self._line.is_broken:
            self.wake()

    async def _deliver(self, notice: Notice) -> None:
        announcement = self._announcements.get(notice.announcement_id)
        if announcement is None:
            announcement = await self._storage.read(lambda memory: memory.announcements.get(notice.announcement_id))
        await self._posting.post(notice, announcement)

    def _finish(self, memory: Memory, announcement_id: int) -> None:
        alike = memory.notices.first_refused_alike(announcement_id, FIRST)
        sending = Sending.STOPPED if alike else Sending.SENT
        memory.announcements.mark_finished(announcement_id, sending, self._app.services.now())
