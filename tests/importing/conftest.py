"""What every test of the import may ask for."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from storage.memory import Memory
from tests.fresh import new_file
from tests.importing.desk import Desk


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    database = await Database.open(new_file(tmp_path / "dobush.sqlite3"), Memory)
    try:
        yield Desk(database, tmp_path)
    finally:
        await database.close()
