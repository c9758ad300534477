"""Decisions between tied choices: entered by one, standing once another has agreed."""

from datetime import datetime

from bot.domain.decisions import Decision
from storage.moments import stored
from storage.store import Store


class Decisions(Store):
    def find_entered(self, poll_id: str) -> Decision | None:
        """What one person entered and nobody has agreed to yet; what stands is the poll's own."""
        row = self.connection.execute(
            "SELECT number, decided_by, reason FROM decisions WHERE decided_at IS NULL AND poll_id = ?", (poll_id,)
        ).fetchone()
        return Decision(*row) if row else None

    def put(self, poll_id: str, decision: Decision) -> None:
        """Entered, in the place of what was entered before."""
        self.connection.execute(
            """INSERT INTO decisions VALUES (?, ?, ?, ?, NULL)
               ON CONFLICT (poll_id) DO UPDATE SET number = excluded.number, decided_by = excluded.decided_by,
                   reason = excluded.reason""",
            (poll_id, decision.number, decision.by, decision.reason),
        )

    def mark_decided(self, poll_id: str, at: datetime) -> None:
        """From now on it stands."""
        self.connection.execute("UPDATE decisions SET decided_at = ? WHERE poll_id = ?", (stored(at), poll_id))

    def remove(self, poll_id: str) -> None:
        """What was entered is taken back; what stands, stays."""
        self.connection.execute("DELETE FROM decisions WHERE poll_id = ? AND decided_at IS NULL", (poll_id,))
