"""What every story may ask for. `make test-twice` tells them all with every update delivered twice."""

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.crowd import QUICK
from tests.village import KARA_KOL, Village, deliveries, village


@pytest.fixture(autouse=True)
def _deliveries() -> Iterator[None]:
    token = deliveries.set(int(os.environ.get("STORIES_DELIVERED", "1")))
    yield
    deliveries.reset(token)


@pytest.fixture
async def brisk(tmp_path: Path) -> AsyncIterator[Village]:
    """Kara-Köl with a project, whose bot Telegram's pace does not hold up."""
    async with village(tmp_path, QUICK) as place:
        await place.has_towns(KARA_KOL)
        await place.has_project()
        yield place
