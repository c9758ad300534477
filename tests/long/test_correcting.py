"""Drills that take minutes: an album to ten, a hundred and a thousand, killed amid sending and correcting it."""

from pathlib import Path

import pytest

from bot.delivery import AT_ONCE
from tests.correction_drill import CorrectionDrill

pytestmark = pytest.mark.long


@pytest.mark.parametrize(("subscribers", "seed"), [(10, 10), (100, 100), (1000, 2026)])
async def test_everybody_has_what_is_right_whatever_dies(tmp_path: Path, subscribers: int, seed: int) -> None:
    figures = await CorrectionDrill(tmp_path, subscribers, seed).run()
    print(figures)
    assert figures.missed == figures.wrong == figures.unforeseen == 0, figures
    assert figures.twice <= figures.admitted == figures.on_way <= 2 * AT_ONCE, figures
    assert figures.told, figures
    assert figures.refused <= 3 * AT_ONCE, (
        figures
    )  # what a process that has just died sent is not known to the next
