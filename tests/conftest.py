"""What every test may ask for."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.village import KARA_KOL, Village, village

settings.register_profile("house", deadline=None)  # nothing is asserted by the clock
settings.load_profile("house")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """More than there are cores: a story mostly waits until the bot has come to rest."""
    return 3 * (os.cpu_count() or 1)


@pytest.fixture
async def kara_kol(tmp_path: Path) -> AsyncIterator[Village]:
    """A running bot that serves one town, Kara-Köl."""
    async with village(tmp_path) as place:
        await place.has_towns(KARA_KOL)
        yield place
