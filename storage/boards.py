"""What is shown where: a poll's boards in groups, and to whom a ballot was shown."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from storage.moments import moment, stored
from storage.store import Store

COLUMNS = "poll_id, group_id, message_id, drawn_at, drawn_voters, drawn_votes"


@dataclass(frozen=True, slots=True)
class Board:
    poll_id: str
    group_id: int
    message_id: int  # 0: to be posted anew
    drawn_at: datetime
    drawn_voters: int  # voters when figures per choice were last shown (live polls)
    drawn_votes: tuple[int, ...]  # those figures, in the ballot's order; empty: none shown yet


class Boards(Store):
    def find(self, poll_id: str, group_id: int) -> Board | None:
        row = self.connection.execute(
            f"SELECT {COLUMNS} FROM boards WHERE poll_id = ? AND group_id = ?", (poll_id, group_id)
        ).fetchone()
        return _board(row) if row else None

    def all_stale(self, drawn_before: datetime) -> tuple[Board, ...]:
        rows = self.connection.execute(
            f"SELECT {COLUMNS} FROM boards WHERE stale = 1 AND drawn_at <= ? ORDER BY drawn_at",
            (stored(drawn_before),),
        ).fetchall()
        return tuple(map(_board, rows))

    def put(self, board: Board) -> None:
        """The board as it now stands in its group."""
        self.connection.execute(
            f"""INSERT INTO boards ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (poll_id, group_id) DO UPDATE SET message_id = excluded.message_id,
                    drawn_at = excluded.drawn_at, drawn_voters = excluded.drawn_voters,
                    drawn_votes = excluded.drawn_votes""",
            (
                board.poll_id,
                board.group_id,
                board.message_id,
                stored(board.drawn_at),
                board.drawn_voters,
                ",".join(map(str, board.drawn_votes)),
            ),
        )

    def mark_stale(self, poll_id: str) -> None:
        self.connection.execute("UPDATE boards SET stale = 1 WHERE poll_id = ? AND stale = 0", (poll_id,))

    def mark_fresh(self, poll_id: str, group_id: int) -> None:
        """Taken for redrawing: whatever happens from now on makes it stale again."""
        self.connection.execute(
            "UPDATE boards SET stale = 0 WHERE poll_id = ? AND group_id = ?", (poll_id, group_id)
        )

    def remove(self, poll_id: str, group_id: int) -> None:
        """Its message is gone, or the bot is."""
        self.connection.execute("DELETE FROM boards WHERE poll_id = ? AND group_id = ?", (poll_id, group_id))

    def put_ballot_card(self, poll_id: str, person_id: int) -> None:
        """A ballot was shown to this person."""
        self.connection.execute("INSERT OR IGNORE INTO ballot_cards VALUES (?, ?)", (poll_id, person_id))


def _board(row: tuple[Any, ...]) -> Board:
    votes = tuple(map(int, row[5].split(","))) if row[5] else ()
    return Board(row[0], row[1], row[2], moment(row[3]), row[4], votes)
