"""Delivery: what is owed goes out, at the pace Telegram allows, and is settled as it went."""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from time import monotonic

from telegram import Message
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot import watch
from bot.context import App
from bot.domain.announcements import Announcement, Notice, NoticeState, Occasion, Part, Sending
from bot.domain.corrections import Copy, pieces
from bot.domain.media import MediaKind
from bot.pace import OWED, NoTurn
from bot.request import may_have_arrived
from bot.sending import send
from bot.views import groups
from bot.views.announcement import tailored
from bot.views.card import of_part
from storage.faults import StorageFault
from storage.memory import Memory
from storage.notices import Settled
from storage.pictures import Picture

log = logging.getLogger(__name__)

AT_ONCE = 30  # notices on their way together: a kill repeats at most these
TICK_SECONDS = 0.1  # between two claims: three messages at Telegram's pace
IDLE_SECONDS = 0.5
BROKEN = 5  # network faults in a row after which one notice at a time tries whether Telegram is back
LONGEST_PAUSE = 30.0  # seconds between those tries
GIVE_UP_AFTER = timedelta(hours=24)
FIRST = 20  # recipients who all get the same refusal stop an announcement
# Refusals that are about the one chat, not about what is sent to it.
GONE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "bot can't initiate",
    "not enough rights",
    "have no rights",
    "need administrator rights",
    "chat_write_forbidden",
    "chat_restricted",
    "topic_closed",
)

TOPIC_GONE = ("message thread not found", "topic_closed", "topic_deleted", "topic_id_invalid")

Draw = Callable[[str], Awaitable[bytes]]


class Delivery:
    """The one worker for everything that is owed. `draw` makes the PNG that a part's picture names;
    `finished` is called when an announcement has come to its end."""

    def __init__(self, app: App, draw: Draw, finished: Callable[[], None] = lambda: None) -> None:
        self._app = app
        self._storage = app.services.storage
        self._draw = draw
        self._finished = finished
        self._announcements: dict[int, Announcement] = {}
        self._preparing: dict[int, asyncio.Task[None]] = {}
        self._uploading = asyncio.Lock()
        self._on_way: set[asyncio.Task[None]] = set()
        self._claiming: asyncio.Task[None] | None = None
        self._waking = asyncio.Event()
        self._faults = 0  # of the network, since the last message that went out
        self._probes = 0  # tries whether Telegram is back, since then

    def wake(self) -> None:
        """Something new is owed."""
        self._waking.set()

    async def run(self) -> None:
        """Works until cancelled. What was on its way at a kill is sent again, and counted as repeated."""
        await self._insist(lambda memory: memory.notices.mark_interrupted())
        while True:
            self._waking.clear()
            try:
                pause = await self._work()
            except StorageFault as trouble:
                log.warning("the delivery waits for the storage: %s", trouble)
                pause = IDLE_SECONDS
            except Exception:
                log.exception("the delivery stumbled")
                pause = LONGEST_PAUSE
            # Not wait_for: Python 3.11's swallows a cancellation that comes together with a wake().
            with suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await self._waking.wait()

    async def stop(self, seconds: float) -> None:
        """Lets what is on the wire arrive, at most so long; what waits for its turn goes back to what is owed."""
        self._app.services.pace.stop()
        for drawing in self._preparing.values():
            drawing.cancel()
        await asyncio.gather(*self._preparing.values(), return_exceptions=True)
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
            done = (one.id for one in unfinished if one.sending is Sending.SENDING)
            ended = tuple(id for id in done if not memory.notices.any_left(id))
            nights = {one.id: until for one in unfinished if (until := self._night_over(memory, one, now))}
            return unfinished, nights, ended, bool(unfinished) and memory.notices.any_due(now)

        unfinished, nights, ended, due = await self._storage.read(look)
        self._announcements = {announcement.id: announcement for announcement in unfinished}
        if nights:
            await self._storage.transact(lambda memory: self._rest(memory, nights, now))
            self._finished()  # the bar says so
        for announcement in unfinished:
            if announcement.sending is Sending.OWING and self._is_prepared(announcement):
                await self._owe(announcement.id)
                self.wake()
        for announcement_id in ended:
            self._preparing.pop(announcement_id, None)
            await self._storage.transact(lambda memory, id=announcement_id: self._finish(memory, id))  # type: ignore[misc]
            self._finished()
        room = self._room(unfinished) if due else 0
        if room:
            # shielded: what is claimed must be delivered, or it would count as repeated after a restart
            self._claiming = asyncio.create_task(self._claim(now, room))
            await asyncio.shield(self._claiming)
        if self._faults >= BROKEN:
            return min(2.0**self._probes, LONGEST_PAUSE)
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
        if not announcement.occasion.by_hand or announcement.urgent or rests:
            return None
        quiet = memory.town_rules.get(announcement.town_id).quiet or self._app.services.quiet
        return quiet.until(now, memory.towns.get(announcement.town_id).timezone)

    def _room(self, unfinished: tuple[Announcement, ...]) -> int:
        """How many notices may be claimed now: only those that need not wait, so that a kill repeats few."""
        if self._faults >= BROKEN:
            self._probes += 1
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
        if not self._on_way and self._faults < BROKEN:
            self.wake()

    def _is_prepared(self, announcement: Announcement) -> bool:
        """Whether its pictures are drawn; they are drawn while others are sent. Raises StorageFault."""
        if not any(part.picture for part in announcement.parts):
            return True
        drawing = self._preparing.get(announcement.id)
        if drawing is None:
            drawing = self._preparing[announcement.id] = asyncio.create_task(self._prepare(announcement))
            drawing.add_done_callback(lambda _: self.wake())
        if not drawing.done():
            return False
        if drawing.exception():
            self._preparing.pop(announcement.id).result()
        return True

    async def _prepare(self, announcement: Announcement) -> None:
        """Draws the pictures that the announcement shows, once; what can't be drawn goes out without."""
        for name in {part.picture for part in announcement.parts if part.picture}:
            if await self._storage.read(lambda memory, name=name: memory.pictures.find(name)):  # type: ignore[misc]
                continue
            try:
                png = await self._draw(name)
            except Exception:
                log.exception("the picture %s could not be drawn", name)
                continue
            await self._storage.transact(lambda memory, name=name, png=png: memory.pictures.put(name, png))  # type: ignore[misc]

    def _finish(self, memory: Memory, announcement_id: int) -> None:
        alike = memory.notices.first_refused_alike(announcement_id, FIRST)
        sending = Sending.STOPPED if alike else Sending.SENT
        memory.announcements.mark_finished(announcement_id, sending, self._app.services.now())

    async def _deliver(self, notice: Notice) -> None:
        announcement = self._announcements.get(notice.announcement_id)
        if announcement is None:
            announcement = await self._storage.read(lambda memory: memory.announcements.get(notice.announcement_id))
        thread_id = await self._topic(notice, announcement)
        try:
            if notice.first_part and notice.version < announcement.version:
                # it was corrected between two of its parts: whoever corrects brings the rest
                await self._insist(lambda memory: self._sent(memory, notice))
                return
            for number, part in enumerate(announcement.parts):
                if number < notice.first_part:
                    continue
                suited = tailored(part, notice.by_town, notice.by_project)
                sent = await self._send(notice.chat_id, suited, thread_id)
                self._faults = self._probes = 0
                copies = sent_as(suited, number, sent)
                last = number == len(announcement.parts) - 1
                await self._insist(
                    lambda memory, copies=copies, last=last: self._note(  # type: ignore[misc]
                        memory, notice, copies, announcement.version, last
                    )
                )
            if notice.first_part >= len(announcement.parts):
                await self._insist(lambda memory: self._sent(memory, notice))
        except TelegramError as error:
            refused = error
            if not isinstance(refused, BadRequest | Forbidden | RetryAfter | ChatMigrated):
                self._faults += 1
            if thread_id and _is_topic_gone(refused):
                await self._insist(lambda memory: self._leave_topic(memory, notice, announcement, thread_id))
                self.wake()
                return
            await self._insist(lambda memory: self._refuse(memory, notice, announcement, refused))
        except NoTurn:
            await self._insist(lambda memory: memory.notices.settle(Settled(notice.id, NoticeState.WAITING)))
        except Exception:
            log.exception("notice %s could not be sent", notice.id)
            await self._insist(
                lambda memory: memory.notices.settle(Settled(notice.id, NoticeState.FAILED, "internal error"))
            )

    def _note(self, memory: Memory, notice: Notice, copies: list[Copy], version: int, last: bool) -> None:
        memory.notices.add_copies(notice.id, copies, version)
        if last:
            self._sent(memory, notice)

    def _sent(self, memory: Memory, notice: Notice) -> None:
        """What was corrected while it was on its way is owed its correction."""
        memory.notices.settle(Settled(notice.id, NoticeState.SENT))
        memory.mendings.owe_late(notice.id, self._app.services.now())

    async def _topic(self, notice: Notice, announcement: Announcement) -> int | None:
        """The topic in which the group wants to hear it."""
        if notice.chat_id > 0:
            return None
        where = (notice.chat_id, announcement.town_id, announcement.project_id)
        return await self._storage.read(lambda memory: memory.topics.find(*where))

    def _leave_topic(self, memory: Memory, notice: Notice, announcement: Announcement, thread_id: int) -> None:
        """The general topic takes the news from now on; whoever chose the topic that is gone is told, once."""
        services = self._app.services
        now = services.now()
        group = memory.groups.find(notice.chat_id)
        letter = groups.topic_gone(services.words, group.title if group else "")
        linkers = watch.reachable(memory, memory.topics.take_lost(notice.chat_id, thread_id))
        watch.write(memory, Occasion.GROUP, announcement.town_id, letter, now, linkers)
        memory.notices.settle(Settled(notice.id, NoticeState.WAITING, due_at=now))

    async def _send(self, chat_id: int, part: Part, thread_id: int | None = None) -> tuple[Message, ...]:
        picture = await self._picture(part)
        if picture is None or picture.file_id:
            card = of_part(part, picture.file_id if picture else None)
            return await send(self._app.bot, chat_id, card, OWED, thread_id)
        async with self._uploading:  # the first upload gives the id that all others use
            picture = await self._picture(part)
            assert picture is not None
            card = of_part(part, picture.file_id or picture.png)
            sent = await send(self._app.bot, chat_id, card, OWED, thread_id)
            if not picture.file_id and sent[0].photo:
                file_id = sent[0].photo[-1].file_id
                await self._insist(lambda memory: memory.pictures.mark_uploaded(part.picture, file_id))
            return sent

    async def _picture(self, part: Part) -> Picture | None:
        """None where there is none, or where it could not be drawn."""
        if not part.picture:
            return None
        return await self._storage.read(lambda memory: memory.pictures.find(part.picture))

    def _refuse(self, memory: Memory, notice: Notice, announcement: Announcement, refused: TelegramError) -> None:
        now = self._app.services.now()
        if isinstance(refused, ChatMigrated):
            memory.groups.put_moved(notice.chat_id, refused.new_chat_id, now)
            followed = memory.notices.find_chat(notice.id) != notice.chat_id
            state = NoticeState.WAITING if followed else NoticeState.FAILED
            memory.notices.settle(Settled(notice.id, state, str(refused), now))
        elif isinstance(refused, Forbidden) or is_gone(refused):
            if notice.chat_id > 0:
                memory.people.mark_unreachable(notice.chat_id, now)
            else:
                memory.groups.mark_left(notice.chat_id, now)
            memory.notices.settle(Settled(notice.id, NoticeState.BLOCKED, str(refused)))
        elif isinstance(refused, RetryAfter):
            wait = self._app.services.pace.seconds_closed(notice.chat_id) + random.random()
            memory.notices.settle(Settled(notice.id, NoticeState.WAITING, due_at=now + timedelta(seconds=wait)))
        elif isinstance(refused, BadRequest) or now - announcement.begins_at > GIVE_UP_AFTER:
            log.warning("notice %s was refused: %s", notice.id, refused)
            memory.notices.settle(Settled(notice.id, NoticeState.FAILED, str(refused)))
            memory.mendings.owe_late(notice.id, now)
            alike = memory.notices.first_refused_alike(announcement.id, FIRST)
            if alike:
                log.error(
                    "announcement %s is stopped: its first %s recipients got %s", announcement.id, FIRST, alike
                )
                memory.notices.mark_stopped(announcement.id, alike)
        else:
            log.warning("notice %s tries again later: %s", notice.id, refused)
            memory.notices.settle(
                Settled(
                    notice.id,
                    NoticeState.WAITING,
                    str(refused),
                    later(now, notice.attempts),
                    repeated=may_have_arrived(refused),
                )
            )

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


def sent_as(part: Part, number: int, messages: Sequence[Message]) -> list[Copy]:
    """The messages that a part went out as."""
    if part.picture:
        return [Copy(number, 0, messages[0].message_id, MediaKind.PHOTO if messages[0].photo else "")]
    return [
        Copy(number, one.item, message.message_id, one.kind, one.album, one.seal)
        for one, message in zip(pieces((part,)), messages, strict=True)
    ]


def later(now: datetime, attempts: int) -> datetime:
    """Exponential backoff with full jitter, at most two minutes."""
    return now + timedelta(seconds=random.uniform(0.5, min(120.0, 2.0**attempts)))


def _is_topic_gone(refused: TelegramError) -> bool:
    return isinstance(refused, BadRequest) and any(sign in str(refused).lower() for sign in TOPIC_GONE)


def is_gone(refused: TelegramError) -> bool:
    """Whether it is the chat that can't be written to, whatever is sent."""
    return isinstance(refused, BadRequest) and any(sign in str(refused).lower() for sign in GONE)
