"""Groups and channels the bot is in."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.mendings import Mendings
from storage.moments import stored
from storage.store import Store

SHOWN = 300  # groups among which somebody looks for their own
POINTER_PAUSE = timedelta(seconds=10)
OF_A_STAY = (
    "DELETE FROM town_subscriptions WHERE chat_id = ?",
    "DELETE FROM muted_polls WHERE chat_id = ?",
    "DELETE FROM project_subscriptions WHERE chat_id = ?",
    "DELETE FROM boards WHERE group_id = ?",
    "DELETE FROM topics WHERE group_id = ?",
)


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

    def now(self, group_id: int) -> int:
        """The id under which Telegram knows the group: a supergroup has another than the group it was."""
        row = self.connection.execute("SELECT moved_to FROM groups WHERE id = ?", (group_id,)).fetchone()
        return int(row[0]) if row and row[0] else group_id

    def all_here(self) -> tuple[Group, ...]:
        """The groups the bot is in, the newest first; channels have no members to ask about."""
        rows = self.connection.execute(
            """SELECT id, kind, title, 1 FROM groups WHERE left_at IS NULL AND kind <> 'channel'
               ORDER BY joined_at DESC, id LIMIT ?""",
            (SHOWN,),
        ).fetchall()
        return tuple(Group(row[0], row[1], row[2], True) for row in rows)

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
        if known and not known.here:
            Mendings(self.connection).owe_back(group_id, at)
        return known is None or not known.here

    def any_joined_since(self, group_id: int, at: datetime) -> bool:
        """Whether the bot came into this very group or channel since then."""
        row = self.connection.execute(
            "SELECT 1 FROM groups WHERE id = ? AND left_at IS NULL AND joined_at >= ?", (group_id, stored(at))
        ).fetchone()
        return row is not None

    def put_joined(self, group_id: int, kind: str, title: str, at: datetime) -> bool:
        """The bot was added; whether it should greet. Boards and subscriptions of an earlier stay are gone."""
        before = self.find(group_id)
        if before and not before.here:
            self._forget(group_id)
        # Telegram also says «added» of the supergroup that a known group has just become, before it says so.
        upgraded = kind == "supergroup" and self._has_namesake(title)
        news = self.put(group_id, kind, title, at)
        self.take_turn_to_point(group_id, at)  # the greeting shows it
        return news and not upgraded

    def mark_left(self, group_id: int, at: datetime) -> None:
        self.connection.execute(
            "UPDATE groups SET left_at = ? WHERE id = ? AND left_at IS NULL", (stored(at), group_id)
        )

    def take_turn_to_point(self, group_id: int, at: datetime) -> bool:
        """Claims the right to show the way to the private chat: one is enough for all who ask in a moment."""
        return (
            self.connection.execute(
                """UPDATE groups SET pointed_at = :at
                   WHERE id = :id AND (pointed_at IS NULL OR pointed_at <= :before OR pointed_at > :at)""",
                {"id": group_id, "at": stored(at), "before": stored(at - POINTER_PAUSE)},
            ).rowcount
            > 0
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
            "UPDATE OR IGNORE muted_polls SET chat_id = ? WHERE chat_id = ?",
            "UPDATE OR IGNORE notices SET chat_id = ? WHERE chat_id = ? AND state IN ('waiting', 'on_way')",
            # the old message can't be edited any more: 0 asks for the board to be posted anew
            "UPDATE OR IGNORE boards SET message_id = 0, stale = 1, drawn_at = 0, group_id = ? WHERE group_id = ?",
        ):
            self.connection.execute(statement, (new_id, old_id))
        self._forget(old_id)
        self.mark_left(old_id, at)
        self.connection.execute("UPDATE groups SET moved_to = ? WHERE id = ?", (new_id, old_id))

    def _forget(self, group_id: int) -> None:
        for statement in OF_A_STAY:
            self.connection.execute(statement, (group_id,))

    def _has_namesake(self, title: str) -> bool:
        row = self.connection.execute(
            "SELECT 1 FROM groups WHERE kind = 'group' AND left_at IS NULL AND title = ? LIMIT 1", (title,)
        ).fetchone()
        return row is not None
