"""Notices: an announcement owed to one chat, from waiting to sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.announcements import Notice, NoticeState
from bot.domain.corrections import Copy
from storage.mendings import Mendings
from storage.moments import moment_or_none, stored, stored_or_none
from storage.store import Store

# By announcement (CROSS JOIN keeps SQLite to that order): the index of its notices by state gives those that are
# due, however many millions wait, and one index on so many rows is enough.
OF_UNFINISHED = """FROM announcements CROSS JOIN notices ON announcement_id = announcements.id
    WHERE sending IN ('owing', 'sending')"""
GOES_OUT = "paused_at IS NULL AND COALESCE(held_until, 0) <= :now AND COALESCE(rests_until, 0) <= :now"
WAITING = f"{OF_UNFINISHED} AND state = 'waiting' AND notices.due_at <= :now AND {GOES_OUT}"
IN_TURN = "urgency DESC, announcements.id, notices.due_at, notices.id"


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
        """Claims notices that are due, letters first; they are `on_way` until settled."""
        rows = self.connection.execute(
            f"SELECT notices.id {WAITING} ORDER BY {IN_TURN} LIMIT :limit", {"now": stored(now), "limit": limit}
        ).fetchall()
        taken = tuple(self._take(notice_id) for (notice_id,) in rows)
        for announcement_id in {notice.announcement_id for notice in taken}:
            self.connection.execute(
                "UPDATE announcements SET began_at = ? WHERE id = ? AND began_at IS NULL",
                (stored(now), announcement_id),
            )
        return taken

    def _take(self, notice_id: int) -> Notice:
        row = self.connection.execute(
            """UPDATE notices SET state = 'on_way', attempts = attempts + 1 WHERE id = ?
               RETURNING id, announcement_id, chat_id, attempts, by_town, by_project, version, by_vote""",
            (notice_id,),
        ).fetchone()
        id, announcement_id, chat_id, attempts, by_town, by_project, version, by_vote = row
        first_part, why = self._next_part(id), (bool(by_town), bool(by_project))
        return Notice(id, announcement_id, chat_id, first_part, attempts, *why, version, bool(by_vote))

    def _next_part(self, notice_id: int) -> int:
        row = self.connection.execute(
            "SELECT COALESCE(MAX(part), -1) + 1 FROM copies WHERE notice_id = ?", (notice_id,)
        ).fetchone()
        return int(row[0])

    def add_copies(self, notice_id: int, copies: Sequence[Copy], version: int = 0) -> None:
        """One part went out as these messages; `version`: how often its announcement had been corrected."""
        self.connection.executemany(
            """INSERT OR REPLACE INTO copies (notice_id, part, item, message_id, kind, album, shows)
               VALUES (?, ?, ?, ?, ?, ?, ?)""",
            [(notice_id, one.part, one.item, one.message_id, one.kind, one.album, one.shows) for one in copies],
        )
        if version:
            self.connection.execute("UPDATE notices SET version = ? WHERE id = ?", (version, notice_id))

    def add_shown(
        self,
        announcement_id: int,
        chat_id: int,
        why: tuple[bool, bool],
        copies: Sequence[Copy],
        version: int,
        at: datetime,
    ) -> int | None:
        """It was shown as the latest news to a chat that is no recipient of it; None where it is one after all.

        `why`: subscribed to its town, to its project."""
        row = self.connection.execute(
            """INSERT INTO notices (announcement_id, chat_id, state, due_at, by_town, by_project, version)
               VALUES (?, ?, 'shown', ?, ?, ?, ?)
               ON CONFLICT (announcement_id, chat_id) DO NOTHING RETURNING id""",
            (announcement_id, chat_id, stored(at), *why, version),
        ).fetchone()
        if row is None:
            return None
        self.add_copies(row[0], copies)
        return int(row[0])

    def count_owed(self) -> int:
        """Notices still to be sent, those on their way included."""
        row = self.connection.execute(
            f"SELECT COUNT(*) {OF_UNFINISHED} AND state IN ('waiting', 'on_way')"
        ).fetchone()
        return int(row[0])

    def find_oldest_owed(self) -> datetime | None:
        """When the oldest announcement came that somebody has yet to get."""
        row = self.connection.execute(
            """SELECT MIN(created_at) FROM announcements
               WHERE sending IN ('owing', 'sending') AND paused_at IS NULL AND (sending = 'owing' OR EXISTS
                   (SELECT 1 FROM notices WHERE announcement_id = announcements.id
                        AND state IN ('waiting', 'on_way')))"""
        ).fetchone()
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
        if settled.state is NoticeState.WAITING:
            Mendings(self.connection).owe_withdrawn(settled.notice_id)

    def mark_interrupted(self) -> int:
        """At a start: what was on its way when the bot was stopped waits again, and counts as repeated."""
        interrupted = self.connection.execute(
            "UPDATE notices SET state = 'waiting', repeated = 1 WHERE state = 'on_way' RETURNING id"
        ).fetchall()
        for (notice_id,) in interrupted:
            Mendings(self.connection).owe_withdrawn(notice_id)
        return len(interrupted)

    def any_left(self, announcement_id: int) -> bool:
        row = self.connection.execute(
            "SELECT 1 FROM notices WHERE announcement_id = ? AND state IN ('waiting', 'on_way') LIMIT 1",
            (announcement_id,),
        ).fetchone()
        return row is not None

    def any_due(self, now: datetime) -> bool:
        row = self.connection.execute(f"SELECT 1 {WAITING} LIMIT 1", {"now": stored(now)}).fetchone()
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
            """SELECT error FROM notices WHERE announcement_id = ? AND state = 'failed'
               ORDER BY due_at, id LIMIT ?""",
            (announcement_id, first),
        ).fetchall()
        return str(rows[0][0]) if len(rows) == first and len(set(rows)) == 1 else None

    def mark_stopped(self, announcement_id: int, error: str) -> None:
        """The rest of a stopped announcement is not sent."""
        self.connection.execute(
            "UPDATE notices SET state = 'failed', error = ? WHERE announcement_id = ? AND state = 'waiting'",
            (error, announcement_id),
        )
