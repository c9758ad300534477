"""The tick: opens and closes due polls, reminds, brings up questions, posts heads of journals, redraws boards."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass

from bot import acts, outbox, watch
from bot.context import App
from bot.domain.polls import State
from bot.domain.refusals import Refusal
from bot.drawing import Drawing
from storage.faults import StorageFault
from storage.memory import Memory

log = logging.getLogger(__name__)

Act = Callable[[Memory, str], bool]  # on what has this id; whether something came to be owed


@dataclass(frozen=True, slots=True)
class Due:
    """Ids of polls for which something is due."""

    to_open: tuple[str, ...]
    to_close: tuple[str, ...]
    heads: tuple[str, ...]
    to_remind: tuple[str, ...]
    to_send: tuple[int, ...]  # planned announcements whose moment has come
    to_bring_up: tuple[str, ...]  # towns in which questions wait since yesterday


class Ticker:
    """Reads due rows every `tick_seconds`; `owed` is called when an announcement came to be owed."""

    def __init__(self, app: App, owed: Callable[[], None]) -> None:
        self._app = app
        self._owed = owed
        self._drawing = Drawing(app)
        self._told: set[tuple[str, str]] = set()  # what failed and is in the log: not once a second

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
        now = self._app.services.now()

        def look(memory: Memory) -> Due:
            to_open, to_close = memory.polls.all_due_to_open(now), memory.polls.all_due_to_close(now)
            return Due(
                tuple(poll.id for poll in to_open),
                tuple(poll.id for poll in to_close),
                memory.heads.all_due(now),
                watch.all_to_remind(memory, now),
                memory.outbox.all_due(now),
                acts.all_to_bring_up(memory, now),
            )

        due = await self._app.services.storage.read(look)
        await self._do_each(self._open, due.to_open)
        if self._app.listening:  # presses from before the closing may still come in
            await self._do_each(self._close, due.to_close)
        await self._do_each(self._remind, due.to_remind)
        await self._do_each(self._send, tuple(map(str, due.to_send)))
        await self._do_each(self._bring_up, due.to_bring_up)
        await self._do_each(self._post_head, due.heads)
        await self._drawing.draw_due()

    async def _do_each(self, act: Act, poll_ids: tuple[str, ...]) -> None:
        """One transaction each; a poll that can't be helped keeps none of the others waiting."""
        for poll_id in poll_ids:
            try:
                if await self._app.services.storage.transact(
                    lambda memory, poll_id=poll_id: act(memory, poll_id)  # type: ignore[misc]
                ):
                    self._owed()
            except StorageFault:
                raise
            except Exception as trouble:
                if (act.__name__, poll_id) not in self._told:
                    self._told.add((act.__name__, poll_id))
                    why = trouble.key if isinstance(trouble, Refusal) else type(trouble).__name__
                    log.exception("%s: %s failed: %s", poll_id, act.__name__, why)

    def _open(self, memory: Memory, poll_id: str) -> bool:
        now = self._app.services.now()
        poll = memory.polls.get(poll_id)
        if poll.state is not State.SCHEDULED or poll.opens_at is None or poll.opens_at > now:
            return False  # a coordinator was quicker
        acts.open_poll(memory, poll, self._app.services.words, now)
        return True

    def _close(self, memory: Memory, poll_id: str) -> bool:
        now = self._app.services.now()
        poll = memory.polls.get(poll_id)
        if not poll.is_open or poll.closes_at is None or poll.closes_at > now:
            return False
        words = self._app.services.words
        if acts.close_poll(memory, poll, words, now) is None:
            return False
        acts.owe_result_to_carry(memory, poll_id, words, self._app.bot.username, now)
        return True

    def _remind(self, memory: Memory, poll_id: str) -> bool:
        return watch.remind(memory, poll_id, self._app.services.words, self._app.services.now()) is not None

    def _send(self, memory: Memory, announcement_id: str) -> bool:
        services = self._app.services
        return acts.begin_due(memory, int(announcement_id), outbox.house(services), services.now())

    def _bring_up(self, memory: Memory, town_id: str) -> bool:
        services = self._app.services
        return acts.bring_up(memory, town_id, services.words, services.administrators, services.now())

    def _post_head(self, memory: Memory, poll_id: str) -> bool:
        acts.post_head(memory, poll_id, self._app.services.words, self._app.services.now())
        return True
