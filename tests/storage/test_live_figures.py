import sqlite3
from pathlib import Path

import pytest

from bot.domain.people import Town
from bot.domain.polls import Choice, Poll
from bot.domain.tallies import Tally, may_be_shown_anew
from storage.database import Database
from storage.memory import Memory
from storage.moments import EPOCH
from tests.fresh import new_file

POLL = Poll("p", "t", "?", (Choice(1, "а"), Choice(2, "б"), Choice(3, "в")))


async def test_figures_are_kept_as_they_were_shown(tmp_path: Path) -> None:
    storage = await Database.open(new_file(tmp_path / "dobush.sqlite3"), Memory)

    def show(memory: Memory) -> tuple[Tally | None, Tally | None]:
        memory.towns.put(Town("t", "Шаар"))
        memory.polls.add(POLL, EPOCH)
        before = memory.live_figures.find(POLL)
        memory.live_figures.put(POLL, Tally(POLL.kind, {1: 4, 2: 1, 3: 0}, 5))
        memory.live_figures.put(POLL, Tally(POLL.kind, {1: 9, 2: 1, 3: 0}, 10))
        return before, memory.live_figures.find(POLL)

    def too_early(memory: Memory) -> None:
        memory.live_figures.put(POLL, Tally(POLL.kind, {1: 4, 2: 0, 3: 0}, 4))

    try:
        assert await storage.transact(show) == (None, Tally(POLL.kind, {1: 9, 2: 1, 3: 0}, 10))
        with pytest.raises(sqlite3.IntegrityError):
            await storage.transact(too_early)
    finally:
        await storage.close()


@pytest.mark.parametrize(("shown", "voters", "anew"), [(0, 4, False), (0, 5, True), (7, 11, False), (7, 12, True)])
def test_five_more_voters_are_needed(shown: int, voters: int, anew: bool) -> None:
    last = Tally(POLL.kind, {1: shown, 2: 0, 3: 0}, shown) if shown else None
    assert may_be_shown_anew(last, voters) is anew
