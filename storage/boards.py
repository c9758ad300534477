"""What is shown where: a poll's boards in groups, and to whom a ballot was shown."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from storage.moments import stored
from storage.store import Store

COLUMNS = "poll_id, group_id, thread_id, message_id"
FRESH, STALE, REDRAWN = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Board:
    poll_id: str
    group_id: int
    thread_id: int | None  # the topic it stands in, where the group has topics
    message_id: int  # 0: to be posted


class Boards(Store):
    def find(self, poll_id: str, group_id: int) -> Board | None:
        row = self.connection.execute(
            f"SELECT {COLUMNS} FROM boards WHERE poll_id = ? AND group_id = ?", (poll_id, group_id)
        ).fetchone()
        return _board(row) if row else None

    def all_in(self, group_id: int) -> tuple[Board, ...]:
        rows = self.connection.execute(
            f"SELECT {COLUMNS} FROM boards WHERE group_id = ? ORDER BY poll_id", (group_id,)
        ).fetchall()
        return tuple(map(_board, rows))

    def all_stale(self, drawn_before: datetime, now: datetime) -> tuple[Board, ...]:
        """Boards to be redrawn, in groups the bot is in: those waiting longest first."""
        rows = self.connection.execute(
            # a moment to come: the clock was set back, and the board must not wait until then
            f"""SELECT {COLUMNS} FROM boards WHERE stale > 0 AND (drawn_at <= ? OR drawn_at > ?)
                AND EXISTS (SELECT 1 FROM groups WHERE id = group_id AND left_at IS NULL) ORDER BY drawn_at""",
            (stored(drawn_before), stored(now)),
        ).fetchall()
        return tuple(map(_board, rows))

    def put_wanted(self, poll_id: str, group_id: int, thread_id: int | None = None) -> int:
        """A board is to be posted in the group; the message of the one it replaces (0: there is none)."""
        before = self.find(poll_id, group_id)
        self.connection.execute(
            f"""INSERT INTO boards ({COLUMNS}, stale, drawn_at) VALUES (?, ?, ?, 0, {STALE}, 0)
                ON CONFLICT (poll_id, group_id) DO UPDATE SET thread_id = excluded.thread_id,
                    message_id = 0, stale = {STALE}, drawn_at = 0""",
            (poll_id, group_id, thread_id),
        )
        return before.message_id if before else 0

    def take(self, board: Board, now: datetime) -> bool:
        """Claims the board for redrawing; whether it still stands as it was read.

        It is not fresh until `mark_drawn`: a kill in between loses nothing, and whatever happens in between
        makes it stale again."""
        return self._changed(
            f"""UPDATE boards SET stale = {REDRAWN}, drawn_at = ?
                WHERE poll_id = ? AND group_id = ? AND message_id = ? AND stale > 0""",
            (stored(now), board.poll_id, board.group_id, board.message_id),
        )

    def mark_drawn(self, board: Board, message_id: int) -> bool:
        """The board shows in this message what was true when it was taken; False: nobody wants it any more."""
        return self._changed(
            f"""UPDATE boards SET stale = CASE stale WHEN {REDRAWN} THEN {FRESH} ELSE stale END, message_id = ?
                WHERE poll_id = ? AND group_id = ? AND message_id = ?""",
            (message_id, board.poll_id, board.group_id, board.message_id),
        )

    def mark_stale(self, poll_id: str) -> None:
        self.connection.execute(
            f"UPDATE boards SET stale = {STALE} WHERE poll_id = ? AND stale <> {STALE}", (poll_id,)
        )

    def remove(self, board: Board) -> None:
        """Its message is gone; a board that took its place since then stays."""
        self.connection.execute(
            "DELETE FROM boards WHERE poll_id = ? AND group_id = ? AND message_id = ?",
            (board.poll_id, board.group_id, board.message_id),
        )

    def put_ballot_card(self, poll_id: str, person_id: int) -> None:
        """A ballot was shown to this person."""
        self.connection.execute("INSERT OR IGNORE INTO ballot_cards VALUES (?, ?)", (poll_id, person_id))

    def _changed(self, statement: str, values: tuple[object, ...]) -> bool:
        return self.connection.execute(statement, values).rowcount > 0


def _board(row: tuple[Any, ...]) -> Board:
    return Board(*row)
