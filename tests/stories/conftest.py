"""What every story may ask for; each is told twice: with every update delivered once, and delivered twice."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.crowd import QUICK
from tests.village import KARA_KOL, Village, deliveries, village


@pytest.fixture(autouse=True, params=[1, 2], ids=["once", "twice"])
def _deliveries(request: pytest.FixtureRequest) -> Iterator[None]:
    token = deliveries.set(request.param)
    yield
    deliveries.reset(token)


@pytest.fixture
async def brisk(tmp_path: Path) -> AsyncIterator[Village]:
    """Kara-Köl with a project, whose bot Telegram's pace does not hold up."""
    async with village(tmp_path, QUICK) as place:
        await place.has_towns(KARA_KOL)
        await place.has_project()
        yield place
