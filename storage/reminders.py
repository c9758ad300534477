"""Reminders of open polls: when they are due, which went out, and who wants none."""

from collections.abc import Iterable
from datetime import datetime

from bot.domain.reminders import Reminder
from storage.moments import moment, moment_or_none, stored
from storage.store import Store


class Reminders(Store):
    def put(self, poll_id: str, moments: Iterable[datetime]) -> None:
        """The poll's reminders become exactly these; before its opening only."""
        self.connection.execute("DELETE FROM reminders WHERE poll_id = ?", (poll_id,))
        self.connection.executemany(
            "INSERT INTO reminders (poll_id, due_at) VALUES (?, ?)",
            [(poll_id, stored(due_at)) for due_at in sorted(set(moments))],
        )

    def all_of(self, poll_id: str) -> tuple[Reminder, ...]:
        """In the order they are due."""
        rows = self.connection.execute(
            "SELECT poll_id, due_at, sent_at FROM reminders WHERE poll_id = ? ORDER BY due_at", (poll_id,)
        ).fetchall()
        return tuple(Reminder(row[0], moment(row[1]), moment_or_none(row[2])) for row in rows)

    def all_due(self, now: datetime) -> tuple[str, ...]:
        """Open polls that have a reminder due and not sent."""
        rows = self.connection.execute(
            """SELECT DISTINCT poll_id FROM reminders JOIN polls ON polls.id = poll_id
               WHERE sent_at IS NULL AND due_at <= ? AND state = 'open' ORDER BY poll_id""",
            (stored(now),),
        ).fetchall()
        return tuple(row[0] for row in rows)

    def mark_sent(self, poll_id: str, at: datetime) -> bool:
        """All that are due by now go out as one; whether there were any."""
        return (
            self.connection.execute(
                "UPDATE reminders SET sent_at = ? WHERE poll_id = ? AND sent_at IS NULL AND due_at <= ?",
                (stored(at), poll_id, stored(at)),
            ).rowcount
            > 0
        )

    def put_muted(self, person_id: int, on: bool) -> None:
        """Mutes reminders for this person, or lets them come again; nothing else is touched."""
        if on:
            self.connection.execute("INSERT OR IGNORE INTO muted_reminders VALUES (?)", (person_id,))
        else:
            self.connection.execute("DELETE FROM muted_reminders WHERE person_id = ?", (person_id,))
