"""One notice goes to its chat: part after part, each noted as it went, and what Telegram says is settled."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass

from telegram import Message
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot import watch
from bot.context import App
from bot.domain.announcements import Announcement, Notice, NoticeState, Occasion, Part
from bot.domain.corrections import Copy, pieces
from bot.domain.media import MediaKind
from bot.pace import OWED, NoTurn
from bot.refused import is_topic_gone, settle
from bot.sending import send
from bot.views import groups
from bot.views.announcement import tailored
from bot.views.card import of_part
from storage.memory import Memory
from storage.notices import Settled
from storage.pictures import Picture

log = logging.getLogger(__name__)

BROKEN = 5  # network faults in a row after which one notice at a time tries whether Telegram is back
LONGEST_PAUSE = 30.0  # seconds between those tries


@dataclass(slots=True)
class Line:
    """The line to Telegram, as the last messages found it."""

    faults: int = 0  # since the last message that went out
    probes: int = 0  # tries whether Telegram is back, since then

    @property
    def is_broken(self) -> bool:
        return self.faults >= BROKEN

    @property
    def pause(self) -> float:
        """Seconds until the next try."""
        return min(2.0**self.probes, LONGEST_PAUSE)

    def went(self) -> None:
        self.faults = self.probes = 0

    def failed(self) -> None:
        self.faults += 1


class Posting:
    def __init__(self, app: App, line: Line) -> None:
        self._app = app
        self._storage = app.services.storage
        self._line = line
        self._uploading = asyncio.Lock()

    async def post(self, notice: Notice, announcement: Announcement) -> None:
        """Sends what is left of it; whatever becomes of it is settled."""
        thread_id = await self._topic(notice, announcement)
        try:
            if notice.first_part and notice.version < announcement.version:
                # it was corrected between two of its parts: whoever corrects brings the rest
                await self._storage.insist(lambda memory: self._sent(memory, notice))
                return
            for number, part in enumerate(announcement.parts):
                if number < notice.first_part:
                    continue
                suited = tailored(part, notice.by_town, notice.by_project, notice.by_vote)
                sent = await self._send(notice.chat_id, suited, thread_id)
                self._line.went()
                copies = sent_as(suited, number, sent)
                last = number == len(announcement.parts) - 1
                await self._storage.insist(
                    lambda memory, copies=copies, last=last: self._note(  # type: ignore[misc]
                        memory, notice, copies, announcement.version, last
                    )
                )
            if notice.first_part >= len(announcement.parts):
                await self._storage.insist(lambda memory: self._sent(memory, notice))
        except TelegramError as error:
            refused = error
            if not isinstance(refused, BadRequest | Forbidden | RetryAfter | ChatMigrated):
                self._line.failed()
            if thread_id and is_topic_gone(refused):
                await self._storage.insist(
                    lambda memory: self._leave_topic(memory, notice, announcement, thread_id)
                )
                return
            await self._storage.insist(lambda memory: self._refuse(memory, notice, announcement, refused))
        except NoTurn:
            await self._storage.insist(
                lambda memory: memory.notices.settle(Settled(notice.id, NoticeState.WAITING))
            )
        except Exception:
            log.exception("notice %s could not be sent", notice.id)
            await self._storage.insist(
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
                await self._storage.insist(lambda memory: memory.pictures.mark_uploaded(part.picture, file_id))
            return sent

    async def _picture(self, part: Part) -> Picture | None:
        """None where there is none, or where it could not be drawn."""
        if not part.picture:
            return None
        return await self._storage.read(lambda memory: memory.pictures.find(part.picture))

    def _refuse(self, memory: Memory, notice: Notice, announcement: Announcement, refused: TelegramError) -> None:
        services = self._app.services
        settle(memory, notice, announcement, refused, services.now(), services.pace.seconds_closed(notice.chat_id))


def sent_as(part: Part, number: int, messages: Sequence[Message]) -> list[Copy]:
    """The messages that a part went out as."""
    if part.picture:
        return [Copy(number, 0, messages[0].message_id, MediaKind.PHOTO if messages[0].photo else "")]
    return [
        Copy(number, one.item, message.message_id, one.kind, one.album, one.seal)
        for one, message in zip(pieces((part,)), messages, strict=True)
    ]
