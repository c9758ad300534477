"""Progress: the one message in which a coordinator sees how far an announcement has come, edited as it goes."""

import asyncio
import logging
from datetime import datetime, timedelta

from telegram.error import BadRequest, Forbidden, TelegramError

from bot.context import App
from bot.domain.announcements import Shown
from bot.pace import OWED
from bot.rounds import go_round
from bot.sending import edit, send
from bot.views import outbox as views
from bot.views.card import Card
from bot.views.words import Words
from storage.memory import Memory

log = logging.getLogger(__name__)

EVERY = timedelta(seconds=3)  # between two edits of one bar


class Progress:
    """Draws the bars of announcements under way and the reports of those that ended. Nobody else edits them."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._storage = app.services.storage
        self._waking = asyncio.Event()

    def wake(self) -> None:
        """An announcement was sent off, or has come to its end."""
        self._waking.set()

    async def run(self) -> None:
        """Works until cancelled; after a restart the bars go on in the same messages."""
        await go_round(self._draw_due, "progress", self._waking)

    async def _draw_due(self) -> float:
        # read before the rows: an end that comes while the bar is drawn must still be told
        now = self._app.services.now()

        def compose(memory: Memory) -> list[tuple[Shown, Card]]:
            words = self._app.services.words
            return [
                (shown, _drawn(words, shown, memory, now))
                for shown in memory.announcements.all_shown()
                if _is_due(shown, now)
            ]

        async def draw(shown: Shown, card: Card) -> None:
            message_id = await self._draw(shown, card)
            id = shown.announcement.id
            if message_id is None:
                await self._storage.transact(lambda memory: memory.announcements.mark_unwatched(id))
            elif message_id:
                await self._storage.transact(lambda memory: memory.announcements.put_progress(id, message_id, now))

        due = await self._storage.read(compose)
        await asyncio.gather(*(draw(shown, card) for shown, card in due))
        return EVERY.total_seconds()

    async def _draw(self, shown: Shown, card: Card) -> int | None:
        """The message that shows it now; 0: not this time; None: the author can't be shown anything."""
        bot, author_id = self._app.bot, shown.announcement.author_id
        if author_id is None:
            return None
        pace = OWED if shown.drawn_at else None  # the first is the answer to a press
        try:
            if not shown.message_id:  # the clock began it, or a second person
                return (await send(bot, author_id, card, pace))[0].message_id
            try:
                await edit(bot, author_id, shown.message_id, card, pace)
            except BadRequest:  # they deleted it
                return (await send(bot, author_id, card, pace))[0].message_id
        except (BadRequest, Forbidden):
            return None
        except TelegramError as trouble:
            log.info("a progress bar waits: %s", trouble)
            return 0
        return shown.message_id


def _is_due(shown: Shown, now: datetime) -> bool:
    """What is held, rests or was paused doesn't move: it is drawn once."""
    announcement, drawn_at = shown.announcement, shown.drawn_at
    if announcement.finished_at or drawn_at is None:
        return True
    # Not just before: the row may have changed while the bar was being drawn.
    if announcement.changed_at and drawn_at - announcement.changed_at < EVERY:
        return True
    return now - drawn_at >= EVERY and announcement.may_go_out(now)


def _drawn(words: Words, shown: Shown, memory: Memory, now: datetime) -> Card:
    project = memory.projects.get_told(shown.announcement)
    return views.progress(words, shown, project, now, memory.towns.get(project.town_id).timezone)
