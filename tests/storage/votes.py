"""A memory with one noun, for the tests of what is under all of them."""

import sqlite3
from pathlib import Path

SCHEMA = (
    "-- votes\n"
    "CREATE TABLE votes (voter INTEGER PRIMARY KEY, choice INTEGER NOT NULL CHECK (choice > 0)) STRICT;\n"
    "CREATE TABLE effects (voter INTEGER PRIMARY KEY REFERENCES votes, note BLOB) STRICT;\n"
)


class Votes:
    """Puts votes, and keeps what SQLite was told in `heard`."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self.conn = conn
        self.heard: list[str] = []
        conn.set_trace_callback(self.heard.append)

    def put(self, voter: int, choice: int = 1) -> int:
        self.conn.execute("INSERT OR REPLACE INTO votes VALUES (?, ?)", (voter, choice))
        return voter

    def swell(self, voter: int, size: int = 5_000_000) -> None:
        self.conn.execute("INSERT INTO effects VALUES (?, zeroblob(?))", (voter, size))

    def voters(self) -> list[int]:
        return [voter for (voter,) in self.conn.execute("SELECT voter FROM votes ORDER BY voter")]


def migrations_in(place: Path) -> Path:
    """Make a folder with one migration; return it."""
    folder = place / "migrations"
    folder.mkdir(exist_ok=True)
    (folder / "0001_votes.sql").write_text(SCHEMA)
    return folder
