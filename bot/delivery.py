"""Delivery: what is owed goes out, at the pace Telegram allows, and is settled as it went."""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from telegram import Message
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.context import App
from bot.domain.announcements import Announcement, Notice, NoticeState, Part, Sending
from bot.pace import OWED
from bot.sending import send
from bot.views.card import of_part
from storage.faults import StorageFault
from storage.memory import Memory
from storage.notices import Settled

log = logging.getLogger(__name__)

AT_ONCE = 30  # notices on their way together: a kill repeats at most these
CHUNK = 10_000  # notices written in one transaction: 37 ms, so that no vote waits longer
IDLE_SECONDS = 0.5
PATIENCE = 8  # tries of one notice against a broken network
FIRST = 20  # recipients who all get the same refusal stop an announcement
GONE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "bot can't initiate",
    "not enough rights",
    "have no rights",
)

Draw = Callable[[str], Awaitable[bytes]]


class Delivery:
    """The one worker for everything that is owed. `draw` makes the PNG that a part's picture names."""

    def __init__(self, app: App, draw: Draw) -> None:
        self._app = app
        self._storage = app.services.storage
        self._draw = draw
        self._announcements: dict[int, Announcement] = {}
        self._uploading = asyncio.Lock()
        self._on_way: set[asyncio.Task[None]] = set()
        self._waking = asyncio.Event()

    def wake(self) -> None:
        """Something new is owed."""
        self._waking.set()

    async def run(self) -> None:
        """Works until cancelled. What was on its way at a kill is sent again, and counted as repeated."""
        await self._insist(lambda memory: memory.notices.mark_interrupted())
        while True:
            try:
                busy = await self._work()
            except StorageFault as trouble:
                log.warning("the delivery waits for the storage: %s", trouble)
                busy = False
            if not busy:
                self._waking.clear()
                try:
                    await asyncio.wait_for(self._waking.wait(), IDLE_SECONDS)
                except TimeoutError:
                    continue

    async def stop(self, seconds: float) -> None:
        """Lets what is on its way arrive, at most so long."""
        if self._on_way:
            await asyncio.wait(self._on_way, timeout=seconds)
        for task in self._on_way:
            task.cancel()
        await asyncio.gather(*self._on_way, return_exceptions=True)

    async def _work(self) -> bool:
        unfinished = await self._storage.read(lambda memory: memory.announcements.all_unfinished())
        self._announcements = {announcement.id: announcement for announcement in unfinished}
        for announcement in unfinished:
            if announcement.sending is Sending.OWING:
                await self._prepare(announcement)
                await self._storage.transact(
                    lambda memory, id=announcement.id: memory.announcements.owe_some(id, CHUNK)  # type: ignore[misc]
                )
        while len(self._on_way) >= AT_ONCE:
            await asyncio.wait(self._on_way, return_when=asyncio.FIRST_COMPLETED)
        now = self._app.services.now()
        room = AT_ONCE - len(self._on_way)
        taken = await self._storage.transact(lambda memory: memory.notices.take_due(now, room))
        for notice in taken:
            task = asyncio.create_task(self._deliver(notice))
            self._on_way.add(task)
            task.add_done_callback(self._on_way.discard)
        for announcement in unfinished:
            if announcement.sending is Sending.SENDING:
                await self._finish(announcement)
        return bool(taken) or any(announcement.sending is Sending.OWING for announcement in unfinished)

    async def _prepare(self, announcement: Announcement) -> None:
        """Draws the pictures that the announcement shows, once."""
        for name in {part.picture for part in announcement.parts if part.picture}:
            known = await self._storage.read(lambda memory, name=name: memory.pictures.find(name))  # type: ignore[misc]
            if known is None:
                png = await self._draw(name)
                await self._storage.transact(lambda memory, name=name, png=png: memory.pictures.put(name, png))  # type: ignore[misc]

    async def _finish(self, announcement: Announcement) -> None:
        now = self._app.services.now()

        def finish(memory: Memory) -> None:
            alike = memory.notices.first_refused_alike(announcement.id, FIRST)
            if alike:
                memory.notices.mark_stopped(announcement.id, alike)
            if not memory.notices.count_left(announcement.id):
                memory.announcements.mark_finished(announcement.id, Sending.STOPPED if alike else Sending.SENT, now)

        await self._storage.transact(finish)

    async def _deliver(self, notice: Notice) -> None:
        announcement = self._announcements.get(notice.announcement_id)
        if announcement is None:
            announcement = await self._storage.read(lambda memory: memory.announcements.get(notice.announcement_id))
        try:
            for number, part in enumerate(announcement.parts):
                if number < notice.first_part:
                    continue
                sent = await self._send(notice.chat_id, part)
                ids = [message.message_id for message in sent]
                last = number == len(announcement.parts) - 1
                await self._insist(
                    lambda memory, number=number, ids=ids, last=last: self._note(memory, notice, number, ids, last)  # type: ignore[misc]
                )
            if not announcement.parts:
                await self._insist(lambda memory: memory.notices.settle(Settled(notice.id, NoticeState.SENT)))
        except TelegramError as error:
            refused = error
            await self._insist(lambda memory: self._refuse(memory, notice, refused))
        except asyncio.CancelledError:
            raise
        except Exception:
            log.exception("notice %s could not be sent", notice.id)
            await self._insist(
                lambda memory: memory.notices.settle(Settled(notice.id, NoticeState.FAILED, "internal error"))
            )
        self._waking.set()

    @staticmethod
    def _note(memory: Memory, notice: Notice, part: int, message_ids: list[int], last: bool) -> None:
        memory.notices.add_copies(notice.id, part, message_ids)
        if last:
            memory.notices.settle(Settled(notice.id, NoticeState.SENT))

    async def _send(self, chat_id: int, part: Part) -> tuple[Message, ...]:
        if not part.picture:
            return await send(self._app.bot, chat_id, of_part(part), OWED)
        picture = await self._storage.read(lambda memory: memory.pictures.find(part.picture))
        assert picture is not None
        if picture.file_id:
            return await send(self._app.bot, chat_id, of_part(part, picture.file_id), OWED)
        async with self._uploading:  # the first upload gives the id that all others use
            picture = await self._storage.read(lambda memory: memory.pictures.find(part.picture))
            assert picture is not None
            sent = await send(self._app.bot, chat_id, of_part(part, picture.file_id or picture.png), OWED)
            if not picture.file_id and sent[0].photo:
                file_id = sent[0].photo[-1].file_id
                await self._storage.transact(lambda memory: memory.pictures.mark_uploaded(part.picture, file_id))
            return sent

    def _refuse(self, memory: Memory, notice: Notice, refused: TelegramError) -> None:
        now = self._app.services.now()
        if isinstance(refused, ChatMigrated):
            memory.groups.put_moved(notice.chat_id, refused.new_chat_id, now)
            memory.notices.settle(Settled(notice.id, NoticeState.WAITING, due_at=now))
        elif isinstance(refused, Forbidden) or _is_gone(refused):
            if notice.chat_id > 0:
                memory.people.mark_unreachable(notice.chat_id, now)
            else:
                memory.groups.mark_left(notice.chat_id, now)
            memory.notices.settle(Settled(notice.id, NoticeState.BLOCKED, str(refused)))
        elif isinstance(refused, RetryAfter):
            wait = self._app.services.pace.seconds_closed(notice.chat_id)
            memory.notices.settle(
                Settled(notice.id, NoticeState.WAITING, due_at=now + timedelta(seconds=wait + random.random()))
            )
        elif isinstance(refused, NetworkError) and not isinstance(refused, BadRequest):
            if notice.attempts >= PATIENCE and not isinstance(refused, InvalidToken):
                log.warning("notice %s waits for the network since %s tries", notice.id, notice.attempts)
            memory.notices.settle(
                Settled(notice.id, NoticeState.WAITING, str(refused), _later(now, notice.attempts))
            )
        else:
            log.warning("notice %s was refused: %s", notice.id, refused)
            memory.notices.settle(Settled(notice.id, NoticeState.FAILED, str(refused)))

    async def _insist(self, decide: Callable[[Memory], object]) -> None:
        """What has happened must be written down, even if the disk is full for an hour."""
        pause = 1.0
        while True:
            try:
                await self._storage.transact(decide)
            except StorageFault as trouble:
                log.warning("the storage does not take what was sent: %s", trouble)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 30.0)
            else:
                return


def _later(now: datetime, attempts: int) -> datetime:
    """Exponential backoff with full jitter, at most two minutes."""
    return now + timedelta(seconds=random.uniform(0.5, min(120.0, 2.0**attempts)))


def _is_gone(refused: TelegramError) -> bool:
    return isinstance(refused, BadRequest) and any(sign in str(refused).lower() for sign in GONE)
