"""The alarm: administrators are told when votes can't be taken, and when they can again."""

import logging
from time import monotonic

from telegram.error import TelegramError

from bot.context import App
from bot.sending import send
from bot.views import state
from bot.views.card import Card
from storage.faults import StorageFault

QUIET_SECONDS = 60.0

log = logging.getLogger(__name__)


class Alarm:
    """Told at once and directly: with a full disk nothing can be owed."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._raised = False
        self._parked_told = -QUIET_SECONDS

    async def raise_for(self, trouble: StorageFault) -> None:
        """Tells once; further troubles until `clear` are the same one."""
        if self._raised:
            return
        self._raised = True
        log.error("votes can't be taken: %s", trouble)
        await self.tell(state.storage_trouble(self._app.services.words))

    async def clear(self) -> None:
        if self._raised:
            self._raised = False
            log.warning("votes are taken again")
            await self.tell(state.storage_recovered(self._app.services.words))

    async def tell_parked(self, seq: int, kind: str, error: str) -> None:
        """An update was parked; of many in a minute the first is told, all stand in the bot's state."""
        if monotonic() - self._parked_told < QUIET_SECONDS:
            return
        self._parked_told = monotonic()
        await self.tell(state.parked(self._app.services.words, seq, kind, error))

    async def tell(self, card: Card) -> None:
        """Sends the card to every administrator that can be reached."""
        for person_id in self._app.services.administrators:
            try:
                await send(self._app.bot, person_id, card)
            except TelegramError as refused:
                log.warning("an administrator could not be told: %s", refused)
