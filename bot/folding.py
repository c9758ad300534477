"""Folding: ballots that still show what was chosen lose it, when their poll is over or a newer one is open."""

import asyncio
import logging
from dataclasses import dataclass

from telegram.error import BadRequest, Forbidden, TelegramError

from bot.context import App
from bot.pace import OWED
from bot.rounds import go_round
from bot.sending import edit
from bot.views import ballot
from bot.views.card import Card
from storage.memory import Memory
from storage.ticks import Ticked

log = logging.getLogger(__name__)

BEAT = 1.0  # seconds in which at most as many are folded as messages may be sent


@dataclass(frozen=True, slots=True)
class Fold:
    """What a ballot's message is to say from now on."""

    ticked: Ticked
    card: Card


class Folding:
    """Some at a time, at Telegram's pace; what is left to be folded are rows, so a restart forgets none."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._storage = app.services.storage
        self._at_once = max(1, int(app.services.config.pace.messages_per_second))

    async def run(self) -> None:
        """Works until cancelled."""
        await go_round(self._fold_some, "folding", asyncio.Event())

    async def _fold_some(self) -> float:
        """The seconds until the next ones."""
        services = self._app.services
        due = await self._storage.read(self._look)
        folds = [fold for fold in due if not services.pace.seconds_closed(fold.ticked.person_id)]
        folded = await asyncio.gather(*map(self._fold, folds))
        done = [ticked for ticked in folded if ticked]
        if done:
            await self._storage.transact(lambda memory: memory.ticks.remove(done))
        if len(done) < len(due):
            return BEAT
        return max(services.tick_seconds, BEAT * len(due) / self._at_once)

    def _look(self, memory: Memory) -> list[Fold]:
        words = self._app.services.words
        folds = []
        for ticked in memory.ticks.all_to_fold(self._at_once):
            poll = memory.polls.get(ticked.poll_id)
            voted = memory.ballots.has_voted(poll.id, ticked.person_id)
            timezone = memory.towns.get(poll.town_id).timezone
            folds.append(Fold(ticked, ballot.folded(words, poll, voted, timezone)))
        return folds

    async def _fold(self, fold: Fold) -> Ticked | None:
        """What is folded, or can't be any more; None: it is tried again."""
        try:
            await edit(self._app.bot, fold.ticked.person_id, fold.ticked.message_id, fold.card, OWED)
        except (BadRequest, Forbidden) as refused:
            log.info("a ballot could not be folded: %s", refused)
        except TelegramError as trouble:
            log.warning("a ballot is folded later: %s", type(trouble).__name__)
            return None
        return fold.ticked
