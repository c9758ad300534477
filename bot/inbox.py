"""The inbox: updates are stored, acknowledged to Telegram, then handled; in order per person."""

import asyncio
import logging
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from time import monotonic
from typing import Any
from urllib.parse import urlencode

import orjson
from telegram import Update
from telegram.error import BadRequest, Conflict, Forbidden, NetworkError, RetryAfter
from telegram.ext import Application

from bot import acts
from bot.alarm import Alarm
from bot.context import App, Handling
from bot.pace import seconds_of
from storage.faults import StorageFault
from storage.inbox import Arrival
from storage.memory import Memory

log = logging.getLogger(__name__)

ALLOWED_UPDATES = ["message", "callback_query", "my_chat_member", "chat_member", "inline_query"]
POLL_SECONDS = 25  # how long Telegram holds an empty getUpdates open
BATCH = 100  # Bot API: getUpdates gives at most this many
SIDE_BY_SIDE = 256  # lanes handled at once
AT_HAND = 5_000  # arrivals kept in memory; the rest wait in the database
TRIES = 3  # an update whose handler fails this often by its own fault is parked
REMEMBERED = timedelta(hours=48)  # Telegram keeps unconfirmed updates for 24 h
PRESSES_KEPT = timedelta(seconds=150)  # Telegram forgets button presses after that
BLINK = timedelta(seconds=5)  # so short a silence prolongs no poll
CONFLICT_SECONDS = 60.0  # so long another process may be the one that is just stopping
CONFLICT_PAUSE = 3.0
LONGEST_PAUSE = 30.0  # seconds between tries while the network or the disk is down


class Inbox:
    """Stores what comes in and hands it to the handlers. One per process."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._storage = app.services.storage
        self._lanes: dict[int, deque[Arrival]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._slots = asyncio.Semaphore(SIDE_BY_SIDE)
        self._at_hand = 0
        self._last_seq = 0
        self._behind = False  # more is waiting in the database than is at hand
        self._refilling = False
        self._stopping = False
        self._heard: float | None = None  # when Telegram last answered, on the monotonic clock
        self._alarm = Alarm(app)

    async def resume(self) -> None:
        """Takes up what was stored but not handled when the bot was stopped."""
        self._behind = True
        await self._refill()

    async def poll(self) -> None:
        """Asks Telegram for updates until cancelled; each batch is durable before the next request confirms it.

        Raises telegram.error.InvalidToken, and Conflict where another process has read the updates for a
        minute; waits out every other trouble."""
        asked = {"limit": BATCH, "allowed_updates": orjson.dumps(ALLOWED_UPDATES).decode()}
        offset = 0
        pause = 1.0
        conflict_since: float | None = None
        while True:
            try:
                # After a start or a trouble the first answer comes at once: polls wait for it to close.
                wait = POLL_SECONDS if self._app.listening else 0
                query = urlencode({**asked, "offset": offset, "timeout": wait})
                batch = await self._app.updates_request.post(
                    f"{self._app.bot.base_url}/getUpdates?{query}", read_timeout=POLL_SECONDS + 5
                )
                assert isinstance(batch, list)
                await self.take(batch)
            except RetryAfter as refused:
                await asyncio.sleep(seconds_of(refused))
                continue
            except Conflict:
                conflict_since = conflict_since or monotonic()
                if monotonic() - conflict_since >= CONFLICT_SECONDS:
                    raise
                await asyncio.sleep(CONFLICT_PAUSE)
                continue
            except (BadRequest, Forbidden):
                raise
            except (NetworkError, StorageFault) as trouble:
                self._app.listening = False
                log.warning("updates could not be taken, trying again in %.0f s: %s", pause, trouble)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
                continue
            pause = 1.0
            conflict_since = None
            if batch:
                offset = int(batch[-1]["update_id"]) + 1

    async def take(self, updates: Sequence[dict[str, Any]]) -> None:
        """Stores the updates in one commit, then hands them on; an empty batch says that Telegram was heard.

        Raises StorageFault: none was stored, and administrators are told."""
        services = self._app.services
        received_at = services.now()
        silent_for = None if self._heard is None else monotonic() - self._heard
        was_listening = self._app.listening

        def store(memory: Memory) -> list[Arrival]:
            since = memory.house.find_heard()
            if since is not None:
                # Within one process the clock may be set while nothing was lost: only its start trusts the row.
                silence = received_at - since if silent_for is None else timedelta(seconds=silent_for)
                lost = silence > PRESSES_KEPT
                if lost or (silence > BLINK and not was_listening):
                    at_least = timedelta(minutes=services.config.voting.prolong_minutes)
                    before = received_at - silence
                    acts.resume_after(memory, before, received_at, services.words, at_least, presses_lost=lost)
            memory.house.mark_heard(received_at)
            stored = (
                memory.inbox.add(
                    int(update["update_id"]), lane_of(update), kind_of(update), orjson.dumps(update), received_at
                )
                for update in updates
            )
            return [arrival for arrival in stored if arrival]

        try:
            arrivals = await self._storage.transact(store)
        except StorageFault as trouble:
            self._app.listening = False
            await self._alarm.raise_for(trouble)
            raise
        self._heard = monotonic()
        self._app.listening = True
        if self._behind or self._at_hand + len(arrivals) > AT_HAND:
            self._behind = True
        else:
            for arrival in arrivals:
                self._hand_on(arrival)
        await self._alarm.clear()

    async def stop(self, seconds: float) -> None:
        """Finishes what is being handled, at most so long; the rest stays stored for the next start."""
        self._stopping = True
        if self._app.listening:  # until now: a quiet poll may have been waiting for half a minute
            now = self._app.services.now()
            with suppress(StorageFault):
                await self._storage.transact(lambda memory: memory.house.mark_heard(now))
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def forget_old(self) -> None:
        """Drops the ids of updates handled two days ago."""
        before = self._app.services.now() - REMEMBERED
        while await self._storage.transact(lambda memory: memory.inbox.forget_handled(before, 5_000)):
            await asyncio.sleep(0.05)

    def _hand_on(self, arrival: Arrival) -> None:
        self._last_seq = max(self._last_seq, arrival.seq)
        self._at_hand += 1
        lane = self._lanes.get(arrival.lane)
        if lane is not None:
            lane.append(arrival)
            return
        self._lanes[arrival.lane] = deque((arrival,))
        task = asyncio.create_task(self._walk(arrival.lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _walk(self, number: int) -> None:
        lane = self._lanes[number]
        while lane and not self._stopping:
            async with self._slots:
                await self._handle(lane[0])
            lane.popleft()
            self._at_hand -= 1
        del self._lanes[number]
        if self._behind and self._at_hand < AT_HAND // 5:
            await self._refill()

    async def _refill(self) -> None:
        if self._refilling or self._stopping:
            return
        self._refilling = True
        try:
            waiting = await self._storage.transact(
                lambda memory: memory.inbox.all_waiting(self._last_seq, AT_HAND // 2)
            )
        finally:
            self._refilling = False
        self._behind = len(waiting) == AT_HAND // 2
        for arrival in waiting:
            self._hand_on(arrival)

    async def _handle(self, arrival: Arrival) -> None:
        pause, told = 1.0, False
        while not self._stopping:
            handling = Handling(arrival, told=told)
            fault = await self._try(handling)
            told = handling.told
            if handling.done:
                return  # its effect is durable; a reply that failed is not worth a second effect
            try:
                if fault is None:
                    await self._storage.transact(lambda memory, seq=arrival.seq: memory.inbox.strike(seq))  # type: ignore[misc]
                    return
                if not _is_nobodys(fault):
                    arrival = replace(arrival, attempts=arrival.attempts + 1)
                    error = type(fault).__name__
                    if await self._note_failure(arrival, error):
                        log.error("update %s (%s) is parked: %s", arrival.seq, arrival.kind, error)
                        await self._alarm.tell_parked(arrival.seq, arrival.kind, error)
                        return
                    continue
            except StorageFault as trouble:
                log.warning("the storage does not take update %s: %s", arrival.seq, trouble)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    async def _note_failure(self, arrival: Arrival, error: str) -> bool:
        """Whether it failed so often that it is parked now."""
        parked = arrival.attempts >= TRIES
        await self._storage.transact(lambda memory: memory.inbox.mark_failed(arrival.seq, error, parked))
        return parked

    async def _try(self, handling: Handling) -> Exception | None:
        arrival = handling.arrival
        try:
            update = Update.de_json(orjson.loads(arrival.body), self._app.bot)
            self._app.arrivals[arrival.update_id] = handling
            await Application.process_update(self._app, update)
        except Exception as fault:  # a broken update must block nobody
            log.exception("update %s (%s) could not be handled", arrival.seq, arrival.kind)
            return fault
        finally:
            self._app.arrivals.pop(arrival.update_id, None)
        return handling.fault


def _is_nobodys(fault: Exception) -> bool:
    """Faults of the disk and the network wait; the update did nothing wrong."""
    if isinstance(fault, StorageFault | RetryAfter):
        return True
    return isinstance(fault, NetworkError) and not isinstance(fault, BadRequest | Forbidden)


def kind_of(update: dict[str, Any]) -> str:
    """`message`, `callback_query`, …: the one field an update has beside its id."""
    return next((key for key in update if key != "update_id"), "empty")


def lane_of(update: dict[str, Any]) -> int:
    """Whose update it is: the person's id, else the chat's, else one lane for all that name nobody."""
    content = update.get(kind_of(update))
    if not isinstance(content, dict):
        return 0
    member = content.get("new_chat_member") if kind_of(update) == "chat_member" else None
    joining = member.get("user") if isinstance(member, dict) else None  # their vote must not overtake their coming
    for holder in (joining, content.get("from"), content.get("chat")):
        if isinstance(holder, dict) and isinstance(holder.get("id"), int):
            return int(holder["id"])
    return 0
