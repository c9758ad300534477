"""Correcting: every copy of what was corrected or withdrawn is edited where it stands, and how far that has come
is shown to whoever did it."""

import asyncio
import logging
import random
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot.context import App
from bot.domain.announcements import Announcement, Part
from bot.domain.corrections import Copy, Correction, Left, MendingState, Piece, instead, is_young, plan
from bot.domain.media import MediaKind
from bot.domain.people import Town
from bot.pace import OWED, NoTurn
from bot.posting import sent_as
from bot.refused import GIVE_UP_AFTER, is_deleted, is_gone, is_topic_gone, later
from bot.request import may_have_arrived
from bot.rewriting import delete, rewrite
from bot.rounds import go_round
from bot.sending import edit, send
from bot.views import correction as views
from bot.views.announcement import tailored
from bot.views.card import Card, of_part
from bot.views.words import Words
from storage.faults import StorageFault
from storage.memory import Memory
from storage.mendings import Mending

log = logging.getLogger(__name__)

AT_ONCE = 60  # chats at a time: edits count only towards their chat
EVERY = timedelta(seconds=3)  # between two edits of one bar
TICK_SECONDS = 0.1
IDLE_SECONDS = 1.0


class Correcting:
    """The one worker for corrections. A copy that is corrected twice, after a kill, says the same."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._storage = app.services.storage
        self._being_mended: dict[int, asyncio.Task[None]] = {}
        self._waking = asyncio.Event()

    def wake(self) -> None:
        """Something was corrected, or is owed a correction."""
        self._waking.set()

    async def run(self) -> None:
        """Works until cancelled; after a restart it goes on where it was. What was being added at a kill is sent
        again, and counted as repeated."""
        await self._storage.insist(lambda memory: memory.mendings.mark_interrupted())
        await go_round(self._work, "correcting", self._waking)

    async def stop(self, seconds: float) -> None:
        """Lets what is on the wire arrive, at most so long; whatever is cut off is done again after a restart."""
        tasks = list(self._being_mended.values())
        if tasks:
            await asyncio.wait(tasks, timeout=seconds)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _work(self) -> float:
        """One round; the seconds until the next. With nothing to correct it only reads."""
        now = self._app.services.now()
        unfinished = await self._storage.read(lambda memory: memory.corrections.all_unfinished())
        for correction in unfinished:
            await self._storage.transact(lambda memory, one=correction: memory.mendings.owe_some(one, now))  # type: ignore[misc]
        room = AT_ONCE - len(self._being_mended)
        if unfinished and room > 0:
            busy = frozenset(self._being_mended)
            for mending in await self._storage.read(lambda memory: memory.mendings.all_due(now, room, busy)):
                task = asyncio.create_task(self._mend(mending))
                self._being_mended[mending.notice_id] = task
                task.add_done_callback(lambda _, id=mending.notice_id: self._mended(id))  # type: ignore[misc]
        for correction in unfinished:
            await self._storage.transact(lambda memory, one=correction: self._finish(memory, one, now))  # type: ignore[misc]
        try:
            await self._draw_due()
        except StorageFault:
            raise
        except Exception:  # nobody's copy waits for a bar
            log.exception("how far a correction has come could not be shown")
        return TICK_SECONDS if unfinished or self._being_mended else IDLE_SECONDS

    def _mended(self, notice_id: int) -> None:
        self._being_mended.pop(notice_id, None)
        if not self._being_mended:
            self.wake()

    @staticmethod
    def _finish(memory: Memory, correction: Correction, now: datetime) -> None:
        last = memory.corrections.find_last(correction.announcement_id)
        if last and (last.number != correction.number or not memory.mendings.any_left(correction)):
            memory.corrections.mark_finished(correction, now)

    # --- one chat --------------------------------------------------------------------------------------------

    async def _mend(self, mending: Mending) -> None:
        def load(memory: Memory) -> tuple[Announcement, Correction | None, tuple[Copy, ...], Town]:
            announcement = memory.announcements.get(mending.announcement_id)
            return (
                announcement,
                memory.corrections.find_last(announcement.id),
                memory.mendings.all_copies_of(mending.notice_id),
                memory.towns.get(announcement.town_id),
            )

        try:
            announcement, correction, copies, town = await self._storage.read(load)
            assert correction is not None
            try:
                left = await self._bring(mending, announcement, correction, copies, town)
            except TelegramError as error:
                refused = error
                await self._storage.transact(
                    lambda memory: self._refuse(memory, mending, announcement.version, correction, refused)
                )
            else:
                await self._storage.transact(
                    lambda memory: memory.mendings.settle(
                        mending.notice_id, MendingState.DONE, announcement.version, left=left
                    )
                )
        except (NoTurn, StorageFault) as trouble:  # it is still owed
            log.info("notice %s is corrected later: %s", mending.notice_id, trouble)
            await asyncio.sleep(TICK_SECONDS)
        except Exception:
            log.exception("notice %s could not be corrected", mending.notice_id)
            await self._storage.transact(
                lambda memory: memory.mendings.settle(
                    mending.notice_id, MendingState.FAILED, mending.version, error="internal error"
                )
            )

    async def _bring(
        self,
        mending: Mending,
        announcement: Announcement,
        correction: Correction,
        copies: tuple[Copy, ...],
        town: Town,
    ) -> tuple[Left, ...]:
        """Makes the chat's messages say what the announcement says; what could not be changed.

        Raises telegram.error.TelegramError, also where one message alone is refused: the others are made right."""
        parts = tuple(
            tailored(part, mending.by_town, mending.by_project, mending.by_vote) for part in announcement.parts
        )
        wanted = plan(copies, parts, withdrawn=correction.withdrawn)
        left = set(wanted.left or ())
        deletable = copies if correction.withdrawn else tuple(copy for copy in wanted.surplus if copy.kind)
        deleted = set()
        if is_young(announcement, self._app.services.now()):
            deleted = {copy for copy in deletable if await self._delete(mending, copy)}
        said = views.taken_out(self._app.services.words, correction, announcement, town)
        surplus = instead(wanted.surplus, said, withdrawn=correction.withdrawn)
        refused: BadRequest | None = None
        for copy, piece in (*wanted.edited, *surplus):
            if copy in deleted:
                continue
            try:
                stands = await rewrite(self._app.bot, mending.chat_id, copy, piece)
            except BadRequest as error:
                if is_gone(error):
                    raise
                refused = error
                continue
            if not stands:
                left.add(Left.GONE)
            elif copy.kind != MediaKind.VOICE:
                await self._note(mending, copy, piece)
            if copy.kind and piece.media is None:
                left.add(Left.STAYS)
        # Nothing is left where a kill came between taking the old out and sending the new.
        standing = (copy for copy in copies if copy not in deleted)
        last = max(standing, key=lambda one: (one.part, one.item), default=None)
        for number in wanted.added:
            await self._add(mending, announcement, parts[number], last)
        if refused:
            raise refused
        return tuple(one for one in Left if one in left)

    async def _delete(self, mending: Mending, copy: Copy) -> bool:
        if not await delete(self._app.bot, mending.chat_id, copy):
            return False
        await self._storage.transact(lambda memory: memory.mendings.remove_copy(mending.notice_id, copy))
        return True

    async def _note(self, mending: Mending, copy: Copy, piece: Piece) -> None:
        await self._storage.transact(
            lambda memory: memory.mendings.put_shown(mending.notice_id, [(copy, piece.seal)])
        )

    async def _add(self, mending: Mending, announcement: Announcement, part: Part, last: Copy | None) -> None:
        """A part that there is no message for answers the last there is, in the topic that takes the news. It rings
        nowhere."""
        where = (mending.chat_id, announcement.town_id, announcement.project_id)
        thread_id = await self._storage.read(lambda memory: memory.topics.find(*where))
        card = of_part(replace(part, silent=True))
        reply_to = last.message_id if last else None
        await self._storage.transact(lambda memory: memory.mendings.mark_adding(mending.notice_id))
        try:
            try:
                sent = await send(self._app.bot, mending.chat_id, card, OWED, thread_id, reply_to)
            except BadRequest as refused:
                if thread_id is None or not is_topic_gone(refused):
                    raise
                sent = await send(self._app.bot, mending.chat_id, card, OWED, reply_to=reply_to)
        except (TelegramError, NoTurn) as trouble:
            repeated = isinstance(trouble, TelegramError) and may_have_arrived(trouble)
            await self._storage.insist(
                lambda memory: memory.mendings.mark_added(mending.notice_id, repeated=repeated)
            )
            raise

        def note(memory: Memory) -> None:
            memory.mendings.mark_added(mending.notice_id)
            known = memory.mendings.all_copies_of(mending.notice_id)
            number = max((copy.part for copy in known), default=-1) + 1
            memory.notices.add_copies(mending.notice_id, sent_as(part, number, sent))

        await self._storage.insist(note)

    def _refuse(
        self, memory: Memory, mending: Mending, version: int, correction: Correction, refused: TelegramError
    ) -> None:
        now, mendings = self._app.services.now(), memory.mendings
        said = str(refused)
        if isinstance(refused, ChatMigrated):  # what stood in the old group can't be edited any more
            memory.groups.put_moved(mending.chat_id, refused.new_chat_id, now)
            mendings.settle(mending.notice_id, MendingState.DONE, version, left=(Left.GONE,))
        elif isinstance(refused, Forbidden) or is_gone(refused):
            if mending.chat_id > 0:
                memory.people.mark_unreachable(mending.chat_id, now, deleted=is_deleted(refused))
            else:
                memory.groups.mark_left(mending.chat_id, now)
            mendings.settle(mending.notice_id, MendingState.BLOCKED, version, error=said)
        elif isinstance(refused, RetryAfter):
            wait = self._app.services.pace.seconds_closed(mending.chat_id) + random.random()
            mendings.settle(mending.notice_id, MendingState.WAITING, version, due_at=now + timedelta(seconds=wait))
        elif isinstance(refused, BadRequest) or now - correction.made_at > GIVE_UP_AFTER:
            log.warning("the correction of notice %s was refused: %s", mending.notice_id, refused)
            mendings.settle(mending.notice_id, MendingState.FAILED, version, error=said)
        else:
            due_at = later(now, mending.attempts)
            mendings.settle(mending.notice_id, MendingState.WAITING, version, error=said, due_at=due_at)

    # --- the bar ---------------------------------------------------------------------------------------------

    async def _draw_due(self) -> None:
        now = self._app.services.now()  # before the rows are read: an end that comes meanwhile must still be told

        def compose(memory: Memory) -> list[tuple[Correction, Card]]:
            words = self._app.services.words
            due = [one for one in memory.corrections.all_shown() if _is_due(one, now)]
            return [(one, _drawn(words, one, memory)) for one in due]

        for correction, card in await self._storage.read(compose):
            drawn = await self._draw(correction, card)
            if drawn != 0:
                await self._storage.transact(
                    lambda memory, one=correction, drawn=drawn: memory.corrections.put_progress(one, drawn, now)  # type: ignore[misc]
                )

    async def _draw(self, correction: Correction, card: Card) -> int | None:
        """The message that shows it now; 0: not this time; None: whoever made it can't be shown anything."""
        bot, message_id = self._app.bot, correction.progress_message
        pace = OWED if correction.drawn_at else None  # the first is the answer to a press
        try:
            if message_id:
                with suppress(BadRequest):  # they deleted it
                    await edit(bot, correction.made_by, message_id, card, pace)
                    return message_id
            return (await send(bot, correction.made_by, card, pace))[0].message_id
        except (BadRequest, Forbidden):
            return None
        except TelegramError as trouble:
            log.info("the bar of a correction waits: %s", trouble)
            return 0


def _is_due(correction: Correction, now: datetime) -> bool:
    return correction.finished_at is not None or correction.drawn_at is None or now - correction.drawn_at >= EVERY


def _drawn(words: Words, correction: Correction, memory: Memory) -> Card:
    announcement = memory.announcements.get(correction.announcement_id)
    mended = memory.mendings.report(announcement.id)
    project = memory.projects.get_told(announcement)
    return views.progress(words, correction, announcement, project, mended)
