"""Drawing: boards in groups are posted, and made to say what is true now."""

import asyncio
import logging
from dataclasses import dataclass
from datetime import timedelta

from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

from bot import acts
from bot.context import App
from bot.domain.gatherings import NO_PAPER, Paper
from bot.domain.people import Town
from bot.domain.polls import Poll, State
from bot.domain.tallies import Tally
from bot.pace import OWED
from bot.sending import edit, send
from bot.views import board as views
from bot.views.card import Card
from storage.boards import Board
from storage.faults import StorageFault
from storage.memory import Memory

log = logging.getLogger(__name__)

REDRAW_TICKS = 5  # ticks (of a second) between two edits of one board, however many vote
AT_ONCE = 20  # groups redrawn side by side
MESSAGE_GONE = ("message to edit not found", "message_id_invalid", "message can't be edited")


@dataclass(frozen=True, slots=True)
class Page:
    """What a board is to say."""

    poll: Poll
    town: Town
    voters: int
    tally: Tally | None
    paper: Paper = NO_PAPER
    members_here: bool = False  # the board stands in the group whose members may vote


class Drawing:
    """Redraws stale boards, one at a time in each group; `draw_due` starts what is due and does not wait."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._storage = app.services.storage
        self._under_way: dict[int, asyncio.Task[None]] = {}

    async def draw_due(self) -> None:
        """Called at every tick. Raises StorageFault."""
        services = self._app.services
        now = services.now()
        before = now - timedelta(seconds=REDRAW_TICKS * services.tick_seconds)
        for board in await self._storage.read(lambda memory: memory.boards.all_stale(before, now)):
            if len(self._under_way) >= AT_ONCE:
                return
            if board.group_id in self._under_way or services.pace.seconds_closed(board.group_id):
                continue
            task = asyncio.create_task(self._draw(board))
            self._under_way[board.group_id] = task
            task.add_done_callback(lambda _, group_id=board.group_id: self._under_way.pop(group_id))  # type: ignore[misc]

    async def stop(self) -> None:
        """What was under way stays stale, and is redrawn after the next start."""
        tasks = list(self._under_way.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _draw(self, board: Board) -> None:
        try:
            page = await self._storage.transact(lambda memory: self._take(memory, board))
            if page is None:
                return
            try:
                message_id = await self._show(board, self._card(page))
            except TelegramError as refused:
                await self._refuse(board, refused)
            else:
                await self._storage.transact(lambda memory: memory.boards.mark_drawn(board, message_id))
        except StorageFault as trouble:
            log.warning("a board waits for the storage: %s", trouble)
        except Exception:
            log.exception("the board of poll %s could not be drawn", board.poll_id)

    def _take(self, memory: Memory, board: Board) -> Page | None:
        """Hazard: figures per choice are the poll's, not the board's — the same on all boards and pages, and
        anew only when at least five more people have voted (acts.live_figures). Two boards renewed at
        different moments, or figures renewed when somebody changed their vote, would tell a single tap;
        so a changed vote waits hidden among five new ones. How many voted may be told at once."""
        if not memory.boards.take(board, self._app.services.now()):
            return None
        poll = memory.polls.get(board.poll_id)
        town = memory.towns.get(poll.town_id)
        tally = memory.polls.find_tally(poll)
        if poll.state is State.OPEN and poll.is_live:
            tally = acts.live_figures(memory, poll)
        members_here = poll.group_id is not None and memory.groups.now(poll.group_id) == board.group_id
        paper = memory.gatherings.paper(poll)
        return Page(poll, town, memory.ballots.turnout(poll.id), tally, paper, members_here)

    def _card(self, page: Page) -> Card:
        bot = self._app.bot.username
        words = self._app.services.words
        return views.board(words, page.poll, page.voters, page.tally, page.town, bot, page.members_here, page.paper)

    async def _show(self, board: Board, card: Card) -> int:
        if board.message_id:
            await edit(self._app.bot, board.group_id, board.message_id, card, OWED)
            return board.message_id
        sent = await send(self._app.bot, board.group_id, card, OWED, board.thread_id)
        return sent[0].message_id

    async def _refuse(self, board: Board, refused: TelegramError) -> None:
        if isinstance(refused, RetryAfter) or _is_passing(refused):
            log.info("a board waits: %s", refused)
            return
        now = self._app.services.now()

        def settle(memory: Memory) -> None:
            if isinstance(refused, ChatMigrated):
                memory.groups.put_moved(board.group_id, refused.new_chat_id, now)
            elif isinstance(refused, Forbidden):
                memory.groups.mark_left(board.group_id, now)
            elif not board.message_id or any(sign in str(refused).lower() for sign in MESSAGE_GONE):
                memory.boards.remove(board)
            else:
                memory.boards.mark_drawn(board, board.message_id)  # the next vote tries again

        log.warning("the board of poll %s was refused: %s", board.poll_id, refused)
        await self._storage.transact(settle)


def _is_passing(refused: TelegramError) -> bool:
    """A fault of the network: the board stays stale for a later tick."""
    return isinstance(refused, NetworkError) and not isinstance(refused, BadRequest)
