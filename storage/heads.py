"""Heads: when the head of a poll's journal is posted next, and where to."""

from datetime import datetime

from bot.domain.polls import Poll
from storage.moments import stored
from storage.store import Store


class Heads(Store):
    def put(self, poll_id: str, due_at: datetime) -> None:
        self.connection.execute("INSERT OR REPLACE INTO heads VALUES (?, ?)", (poll_id, stored(due_at)))

    def remove(self, poll_id: str) -> None:
        """The last one is out."""
        self.connection.execute("DELETE FROM heads WHERE poll_id = ?", (poll_id,))

    def all_due(self, now: datetime) -> tuple[str, ...]:
        """Polls whose head is to be posted: those waiting longest first."""
        rows = self.connection.execute(
            "SELECT poll_id FROM heads WHERE due_at <= ? ORDER BY due_at, poll_id", (stored(now),)
        ).fetchall()
        return tuple(row[0] for row in rows)

    def all_chats_of(self, poll: Poll) -> tuple[int, ...]:
        """Groups that hold the poll's board, groups and channels subscribed to its town, and the monitors, as far
        as the bot may write to them."""
        rows = self.connection.execute(
            """SELECT id FROM groups WHERE left_at IS NULL AND (
                   id IN (SELECT group_id FROM boards WHERE poll_id = :poll_id)
                   OR id IN (SELECT chat_id FROM town_subscriptions WHERE town_id = :town_id AND chat_id < 0))
               UNION SELECT id FROM people WHERE started_at IS NOT NULL AND unreachable_since IS NULL
                   AND id IN (SELECT person_id FROM monitors WHERE town_id = :town_id AND removed_at IS NULL)
               ORDER BY 1""",
            {"poll_id": poll.id, "town_id": poll.town_id},
        ).fetchall()
        return tuple(row[0] for row in rows)
