"""What every test may ask for."""

import gc
import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from _pytest.nodeid import NodeId
from hypothesis import settings

from tests.tried import tried
from tests.village import KARA_KOL, Village, village

settings.register_profile("house", tried(50))
settings.load_profile("house")

RAM = Path("/dev/shm")  # Linux
if RAM.is_dir() and shutil.disk_usage(RAM).free > 2**30:  # a small container has 64 MB
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(RAM))  # stories wait a third of their time for a disk


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """pytest-xdist 3.8 writes an item's group where pytest 9.2 no longer reads it: every worker would start a
    browser of its own."""
    if not config.getoption("loadgroup", False):
        return
    for item in items:
        for mark in item.iter_markers("xdist_group"):
            if not item.nodeid.endswith(f"@{mark.args[0]}"):
                item._id = NodeId.parse(f"{item.nodeid}@{mark.args[0]}")


def pytest_collection_finish() -> None:
    """As `dobush run` does: what has been imported stays, and looking for cycles in it is in vain."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 10, 10)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """More than there are cores: a story waits half its time until the bot has come to rest."""
    return 3 * (os.cpu_count() or 1)


@pytest.fixture
async def kara_kol(tmp_path: Path) -> AsyncIterator[Village]:
    """A running bot that serves one town, Kara-Köl."""
    async with village(tmp_path) as place:
        await place.has_towns(KARA_KOL)
        yield place
