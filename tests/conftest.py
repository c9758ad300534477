"""What every test may ask for."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.village import KARA_KOL, Village, village


@pytest.fixture
async def kara_kol(tmp_path: Path) -> AsyncIterator[Village]:
    """A running bot that serves one town, Kara-Köl."""
    async with village(tmp_path) as place:
        await place.has_towns(KARA_KOL)
        yield place
