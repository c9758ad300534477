"""New databases, as a first start makes them: making one anew costs every test a tenth of a second."""

import sqlite3
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.file import connect_to_write
from storage.migrate import MIGRATIONS, migrate


def new_file(path: Path) -> Path:
    """The file that a first start leaves at `path`; what is there already stays."""
    if not path.exists():
        path.write_bytes(_on_disk())
    return path


def in_memory() -> sqlite3.Connection:
    """A database of its own that needs no file; foreign keys are not enforced."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.deserialize(_migrated())
    return connection


@cache
def _on_disk() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "new.sqlite3"
        connect_to_write(path, MIGRATIONS).close()
        return path.read_bytes()


@cache
def _migrated() -> bytes:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    made = connection.serialize()
    connection.close()
    return made
