"""Erasing: after a poll is over, the file is rewritten until no trace is left of who chose what."""

import asyncio
import logging
from time import monotonic

from bot.alarm import Alarm
from bot.context import App
from bot.views import state
from storage.faults import DatabaseInUse, DiskFull, StorageFault

log = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 300.0  # seconds between two tries
TOLD_AFTER = 600.0  # seconds of trying in vain after which administrators hear of it; of a full disk, at once
LOG_KEPT = 3600.0  # seconds for which the write-ahead log may hold what was handled


class Erasing:
    """That it is owed is a row, written with the closing: a kill in between forgets nothing."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._storage = app.services.storage
        self._alarm = Alarm(app)
        self._rewritten = ""  # what was owed when the file was last rewritten
        self._pause = FIRST_PAUSE
        self._since: float | None = None  # of trying in vain
        self._told = False
        self._emptied_at = monotonic()

    async def run(self) -> None:
        """Works until cancelled."""
        while True:
            try:
                pause = await self._work()
            except StorageFault as trouble:
                pause = await self._wait_for(trouble)
            except Exception:
                log.exception("the erasing stumbled")
                pause = LONGEST_PAUSE
            await asyncio.sleep(pause)

    async def _work(self) -> float:
        owed = await self._storage.read(lambda memory: memory.erasing.find_owed())
        if owed is None:
            if monotonic() - self._emptied_at > LOG_KEPT:
                await self._empty_log()
            return self._app.services.tick_seconds
        if owed != self._rewritten:
            began = monotonic()
            await self._storage.rewrite()
            self._rewritten = owed
            log.info("the file was rewritten in %.1f s", monotonic() - began)
        await self._empty_log()
        await self._storage.transact(lambda memory: memory.erasing.settle(owed))
        await self._take_heart()
        return 0.0

    async def _empty_log(self) -> None:
        await self._storage.empty_log()
        self._emptied_at = monotonic()

    async def _wait_for(self, trouble: StorageFault) -> float:
        """The seconds until the next try; whoever reads an older state is waited for, a full disk is told."""
        log.warning("who chose what is erased, but its traces on the disk are not yet: %s", trouble)
        self._since = self._since or monotonic()
        patience = TOLD_AFTER if isinstance(trouble, DatabaseInUse) else 0.0
        if not self._told and monotonic() - self._since >= patience:
            self._told = True
            await self._alarm.tell(state.erasing_trouble(self._app.services.words, isinstance(trouble, DiskFull)))
        pause, self._pause = self._pause, min(self._pause * 2, LONGEST_PAUSE)
        return pause

    async def _take_heart(self) -> None:
        if self._told:
            await self._alarm.tell(state.erasing_done(self._app.services.words))
        self._pause, self._since, self._told, self._rewritten = FIRST_PAUSE, None, False, ""
