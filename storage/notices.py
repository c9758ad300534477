"""Notices: an announcement owed to one chat, from waiting to sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.announcements import Notice, NoticeState
from storage.moments import moment_or_none, stored, stored_or_none
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of one notice on its way: its new state, and when to try again where it waits."""

    notice_id: int
    state: NoticeState
    error: str = ""
    due_at: datetime | None = None
    repeated: bool = False  # it may have arrived already, and will go out again


class Notices(Store):
    def take_due(self, now: datetime, limit: int) -> tuple[Notice, ...]:
        """Claims notices that are due; they are `on_way` until settled."""
        rows = self.connection.execute(
            """UPDATE notices SET state = 'on_way', attempts = attempts + 1
               WHERE id IN (SELECT id FROM notices WHERE state = 'waiting' AND due_at <= ?
                            ORDER BY due_at, id LIMIT ?)
               RETURNING id, announcement_id, chat_id, attempts, by_town, by_project""",
            (stored(now), limit),
        ).fetchall()
        return tuple(
            Notice(row[0], row[1], row[2], self._next_part(row[0]), row[3], bool(row[4]), bool(row[5]))
            for row in sorted(rows)
        )

    def _next_part(self, notice_id: int) -> int:
        row = self.connection.execute(
            "SELECT COALESCE(MAX(part), -1) + 1 FROM copies WHERE notice_id = ?", (notice_id,)
        ).fetchone()
        return int(row[0])

    def add_copies(self, notice_id: int, part: int, message_ids: Sequence[int]) -> None:
        """One part went out, as these messages."""
        self.connection.executemany(
            "INSERT OR REPLACE INTO copies VALUES (?, ?, ?, ?)",
            [(notice_id, part, item, message_id) for item, message_id in enumerate(message_ids)],
        )

    def count_owed(self) -> int:
        """Notices still to be sent, those on their way included."""
        row = self.connection.execute(
            """SELECT (SELECT COUNT(*) FROM notices WHERE state = 'waiting')
                    + (SELECT COUNT(*) FROM notices WHERE state = 'on_way')"""
        ).fetchone()
        return int(row[0])

    def find_oldest_owed(self) -> datetime | None:
        """Since when the oldest of them is due."""
        row = self.connection.execute("SELECT MIN(due_at) FROM notices WHERE state = 'waiting'").fetchone()
        return moment_or_none(row[0])

    def settle(self, settled: Settled) -> None:
        self.connection.execute(
            """UPDATE notices SET state = ?, error = ?, due_at = COALESCE(?, due_at), repeated = MAX(repeated, ?)
               WHERE id = ?""",
            (
                settled.state,
                settled.error,
                stored_or_none(settled.due_at),
                settled.repeated,
                settled.notice_id,
            ),
        )

    def mark_interrupted(self) -> int:
        """At a start: what was on its way when the bot was stopped waits again, and counts as repeated."""
        return self.connection.execute(
            "UPDATE notices SET state = 'waiting', repeated = 1 WHERE state = 'on_way'"
        ).rowcount

    def any_left(self, announcement_id: int) -> bool:
        row = self.connection.execute(
            "SELECT 1 FROM notices WHERE announcement_id = ? AND state IN ('waiting', 'on_way') LIMIT 1",
            (announcement_id,),
        ).fetchone()
        return row is not None

    def any_due(self, now: datetime) -> bool:
        row = self.connection.execute(
            "SELECT 1 FROM notices WHERE state = 'waiting' AND due_at <= ? LIMIT 1", (stored(now),)
        ).fetchone()
        return row is not None

    def find_chat(self, notice_id: int) -> int | None:
        """Where the notice goes: another chat than before, once its group has moved."""
        row = self.connection.execute("SELECT chat_id FROM notices WHERE id = ?", (notice_id,)).fetchone()
        return row[0] if row else None

    def first_refused_alike(self, announcement_id: int, first: int) -> str | None:
        """The error, if nobody got the announcement and `first` recipients failed, all with the same one."""
        sent = self.connection.execute(
            "SELECT 1 FROM notices WHERE announcement_id = ? AND state = 'sent' LIMIT 1", (announcement_id,)
        ).fetchone()
        if sent:
            return None
        rows = self.connection.execute(
            "SELECT error FROM notices WHERE announcement_id = ? AND state = 'failed' ORDER BY id LIMIT ?",
            (announcement_id, first),
        ).fetchall()
        return str(rows[0][0]) if len(rows) == first and len(set(rows)) == 1 else None

    def mark_stopped(self, announcement_id: int, error: str) -> None:
        """The rest of a stopped announcement is not sent."""
        self.connection.execute(
            "UPDATE notices SET state = 'failed', error = ? WHERE announcement_id = ? AND state = 'waiting'",
            (error, announcement_id),
        )
