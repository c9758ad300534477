"""The tick: opens and closes polls that are due, redraws boards that are stale."""

import asyncio
import logging
from collections.abc import Callable

from bot import acts
from bot.context import App
from bot.domain.polls import Poll
from bot.domain.refusals import Refusal
from bot.drawing import Drawing
from storage.faults import StorageFault
from storage.memory import Memory

log = logging.getLogger(__name__)


class Ticker:
    """Reads due rows every `tick_seconds`; `owed` is called when an announcement came to be owed."""

    def __init__(self, app: App, owed: Callable[[], None]) -> None:
        self._app = app
        self._owed = owed
        self._drawing = Drawing(app)

    async def run(self) -> None:
        """Ticks until cancelled; a tick that fails is told in the log, and the next one tries again."""
        try:
            while True:
                await self._try_to_tick()
                await asyncio.sleep(self._app.services.tick_seconds)
        finally:
            await self._drawing.stop()

    async def _try_to_tick(self) -> None:
        try:
            await self.tick()
        except StorageFault as trouble:
            log.warning("the clock waits for the storage: %s", trouble)
        except Exception:
            log.exception("a tick failed")

    async def tick(self) -> None:
        services = self._app.services
        now = services.now()

        def look(memory: Memory) -> tuple[tuple[Poll, ...], tuple[Poll, ...]]:
            return memory.polls.all_due_to_open(now), memory.polls.all_due_to_close(now)

        to_open, to_close = await services.storage.read(look)
        for poll in to_open:
            await services.storage.transact(lambda memory, id=poll.id: self._open(memory, id))  # type: ignore[misc]
        for poll in to_close if self._app.listening else ():  # presses from before the closing may still come in
            if await services.storage.transact(lambda memory, id=poll.id: self._close(memory, id)):  # type: ignore[misc]
                self._owed()
        await self._drawing.draw_due()

    def _open(self, memory: Memory, poll_id: str) -> None:
        poll = memory.polls.get(poll_id)
        try:
            acts.open_poll(memory, poll, self._app.services.words, self._app.services.now())
        except Refusal as refusal:
            log.error("poll %s could not be opened: %s", poll_id, refusal.key)

    def _close(self, memory: Memory, poll_id: str) -> int | None:
        now = self._app.services.now()
        poll = memory.polls.get(poll_id)
        if not poll.is_open or poll.closes_at is None or poll.closes_at > now:
            return None
        return acts.close_poll(memory, poll, self._app.services.words, now)
