"""The journal: every act on a poll but the votes; it only grows, and each entry seals the one before."""

import json
from datetime import datetime
from typing import Any

from bot.domain.journal import NOTHING, Act, Entry, seal_of
from storage.moments import moment, stored
from storage.store import Store


class Journal(Store):
    def add(self, poll_id: str, act: Act, who: int | None, at: datetime, **details: object) -> Entry:
        """One more act, sealed with the head before it. `details` are JSON values, never a choice of a person."""
        row = self.connection.execute(
            "SELECT number, seal FROM journal WHERE poll_id = ? ORDER BY number DESC LIMIT 1", (poll_id,)
        ).fetchone()
        number, before = (row[0] + 1, row[1]) if row else (1, NOTHING)
        kept = moment(stored(at))  # as it will be read
        seal = seal_of(before, poll_id, number, kept, act, who, details)
        self.connection.execute(
            "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?)",
            (poll_id, number, stored(at), act, who, json.dumps(details, ensure_ascii=False, sort_keys=True), seal),
        )
        return Entry(poll_id, number, kept, act, who, details, seal)

    def head(self, poll_id: str) -> str:
        """The seal of the last entry; 64 zeros where there is none."""
        row = self.connection.execute(
            "SELECT seal FROM journal WHERE poll_id = ? ORDER BY number DESC LIMIT 1", (poll_id,)
        ).fetchone()
        return str(row[0]) if row else NOTHING

    def count(self, poll_id: str) -> int:
        row = self.connection.execute("SELECT COUNT(*) FROM journal WHERE poll_id = ?", (poll_id,)).fetchone()
        return int(row[0])

    def all_of(self, poll_id: str) -> tuple[Entry, ...]:
        """In order."""
        rows = self.connection.execute(
            "SELECT poll_id, number, at, act, who, details, seal FROM journal WHERE poll_id = ? ORDER BY number",
            (poll_id,),
        ).fetchall()
        return tuple(map(_entry, rows))


def _entry(row: tuple[Any, ...]) -> Entry:
    return Entry(row[0], row[1], moment(row[2]), row[3], row[4], _details(row[5]), row[6])


def _details(text: str) -> dict[str, object]:
    """What can't be read was not written here: it breaks its seal."""
    try:
        return dict(json.loads(text))
    except ValueError:
        return {"unreadable": text}
