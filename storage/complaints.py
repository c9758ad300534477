"""Complaints of coercion, and what the monitoring group said to them. Who complained never leaves this store
but as a chat to answer."""

from datetime import datetime
from typing import Any

from bot.domain.complaints import Complaint, Word
from bot.domain.refusals import ComplaintNotFound
from storage.moments import moment, stored
from storage.store import Store

SELECT = """SELECT complaints.id, poll_id, town_id, question, text, made_at FROM complaints
            JOIN polls ON polls.id = poll_id"""
SETTLED = "EXISTS (SELECT 1 FROM complaint_words WHERE complaint_id = complaints.id AND settles = 1)"


class Complaints(Store):
    def add(self, poll_id: str, person_id: int, text: str, at: datetime) -> int:
        row = self.connection.execute(
            "INSERT INTO complaints (poll_id, person_id, text, made_at) VALUES (?, ?, ?, ?) RETURNING id",
            (poll_id, person_id, text, stored(at)),
        ).fetchone()
        return int(row[0])

    def get(self, complaint_id: int) -> Complaint:
        """Raises ComplaintNotFound."""
        row = self.connection.execute(f"{SELECT} WHERE complaints.id = ?", (complaint_id,)).fetchone()
        if row is None:
            raise ComplaintNotFound
        return self._complaint(row)

    def find_chat(self, complaint_id: int) -> int | None:
        """Where an answer goes."""
        row = self.connection.execute("SELECT person_id FROM complaints WHERE id = ?", (complaint_id,)).fetchone()
        return row[0] if row else None

    def all_of(self, town_id: str, before: int, limit: int) -> tuple[Complaint, ...]:
        """The town's complaints numbered below `before`, newest first."""
        rows = self.connection.execute(
            f"{SELECT} WHERE town_id = ? AND complaints.id < ? ORDER BY complaints.id DESC LIMIT ?",
            (town_id, before, limit),
        ).fetchall()
        return tuple(map(self._complaint, rows))

    def count_of(self, poll_id: str) -> int:
        """How many there are of one poll: what its protocol says."""
        row = self.connection.execute("SELECT COUNT(*) FROM complaints WHERE poll_id = ?", (poll_id,)).fetchone()
        return int(row[0])

    def count_in(self, town_id: str) -> tuple[int, int]:
        """The town's complaints, and how many of them nobody has looked into."""
        row = self.connection.execute(
            f"""SELECT COUNT(*), COALESCE(SUM(NOT {SETTLED}), 0) FROM complaints
                JOIN polls ON polls.id = poll_id WHERE town_id = ?""",
            (town_id,),
        ).fetchone()
        return int(row[0]), int(row[1])

    def count_since(self, person_id: int, since: datetime) -> int:
        """How many this person made since then."""
        row = self.connection.execute(
            "SELECT COUNT(*) FROM complaints WHERE person_id = ? AND made_at > ?", (person_id, stored(since))
        ).fetchone()
        return int(row[0])

    def add_word(self, complaint_id: int, person_id: int, text: str, settles: bool, at: datetime) -> None:
        """An answer; one that `settles` marks the complaint as looked into, once."""
        self.connection.execute(
            "INSERT INTO complaint_words VALUES (?, ?, ?, ?, ?)",
            (complaint_id, stored(at), person_id, text, settles),
        )

    def _complaint(self, row: tuple[Any, ...]) -> Complaint:
        words = self.connection.execute(
            "SELECT text, said_at, settles FROM complaint_words WHERE complaint_id = ? ORDER BY said_at", (row[0],)
        ).fetchall()
        said = tuple(Word(text, moment(said_at), bool(settles)) for text, said_at, settles in words)
        return Complaint(row[0], row[1], row[2], row[3], row[4], moment(row[5]), said)
