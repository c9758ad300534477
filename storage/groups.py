"""Groups and channels the bot is in."""

from dataclasses import dataclass
from datetime import datetime

from storage.moments import stored
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Group:
    id: int
    kind: str  # group, supergroup or channel
    title: str
    here: bool  # the bot is still a member


class Groups(Store):
    def find(self, group_id: int) -> Group | None:
        row = self.connection.execute(
            "SELECT id, kind, title, left_at IS NULL FROM groups WHERE id = ?", (group_id,)
        ).fetchone()
        return Group(row[0], row[1], row[2], bool(row[3])) if row else None

    def put(self, group_id: int, kind: str, title: str, at: datetime) -> bool:
        """Remembers the group as one the bot is in; whether that is news."""
        known = self.find(group_id)
        self.connection.execute(
            """INSERT INTO groups (id, kind, title, joined_at) VALUES (?, ?, ?, ?)
               ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, title = excluded.title,
                   joined_at = CASE WHEN left_at IS NULL THEN joined_at ELSE excluded.joined_at END,
                   left_at = NULL""",
            (group_id, kind, title, stored(at)),
        )
        return known is None or not known.here

    def mark_left(self, group_id: int, at: datetime) -> None:
        self.connection.execute(
            "UPDATE groups SET left_at = ? WHERE id = ? AND left_at IS NULL", (stored(at), group_id)
        )

    def put_moved(self, old_id: int, new_id: int, at: datetime) -> None:
        """A group became a supergroup: its subscriptions, its boards and what is owed to it follow."""
        old = self.find(old_id)
        if old is None:
            return
        self.put(new_id, "supergroup", old.title, at)
        for statement in (
            "UPDATE OR IGNORE town_subscriptions SET chat_id = ? WHERE chat_id = ?",
            "UPDATE OR IGNORE project_subscriptions SET chat_id = ? WHERE chat_id = ?",
            "UPDATE OR IGNORE notices SET chat_id = ? WHERE chat_id = ? AND state IN ('waiting', 'on_way')",
            # the old message can't be edited any more: 0 asks for the board to be posted anew
            "UPDATE OR IGNORE boards SET message_id = 0, stale = 1, group_id = ? WHERE group_id = ?",
        ):
            self.connection.execute(statement, (new_id, old_id))
        for table in ("town_subscriptions", "project_subscriptions"):
            self.connection.execute(f"DELETE FROM {table} WHERE chat_id = ?", (old_id,))
        self.connection.execute("DELETE FROM boards WHERE group_id = ?", (old_id,))
        self.mark_left(old_id, at)
