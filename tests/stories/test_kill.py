"""Stories of a process that dies: whatever the instant, no vote and no recipient is lost."""

from pathlib import Path

from bot.delivery import AT_ONCE
from tests.drill import Drill


async def test_two_kills_lose_no_vote_and_no_recipient(tmp_path: Path) -> None:
    outcome = await Drill(tmp_path, voters=120, subscribers=60, kills=2, seconds=3.0, seed=2026, pace=False).run()
    assert outcome.votes_lost == outcome.votes_wrong == outcome.counted_twice == 0, outcome
    assert outcome.missed == 0, outcome
    assert outcome.repeated_to <= outcome.admitted, outcome
    assert outcome.repeated <= 2 * AT_ONCE, outcome  # what was on its way at a kill
