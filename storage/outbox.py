"""The outbox: announcements that coordinators send, from planned to sent, paused and tried again."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from bot.domain.announcements import Announcement, Occasion, Part, Scope, Sending
from storage.announcements import COLUMNS, announcement_from
from storage.archive import Archive
from storage.moments import stored, stored_or_none
from storage.store import Store


class Outbox(Store):
    def add(
        self,
        occasion: Occasion,
        town_id: str,
        parts: Sequence[Part],
        at: datetime,
        sending: Sending,
        *,
        author_id: int,
        scopes: Sequence[Scope],
        draft: dict[str, Any],
        project_id: str | None = None,
        poll_id: str | None = None,
        tranche: int | None = None,
        due_at: datetime | None = None,
        urgent: bool = False,
    ) -> int:
        """A planned announcement: nobody is its recipient yet."""
        row = self.connection.execute(
            """INSERT INTO announcements (occasion, town_id, parts, sending, created_at, author_id, scopes, draft,
                   project_id, poll_id, tranche, due_at, urgent)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""",
            (
                occasion,
                town_id,
                json.dumps([asdict(part) for part in parts], ensure_ascii=False),
                sending,
                stored(at),
                author_id,
                ",".join(scopes),
                json.dumps(draft, ensure_ascii=False),
                project_id,
                poll_id,
                tranche,
                stored_or_none(due_at),
                urgent,
            ),
        ).fetchone()
        return int(row[0])

    def draft_of(self, announcement_id: int) -> dict[str, Any]:
        """The form it was written in, as JSON values; {} where it was written in none."""
        row = self.connection.execute("SELECT draft FROM announcements WHERE id = ?", (announcement_id,)).fetchone()
        draft: dict[str, Any] = json.loads(row[0]) if row and row[0] else {}
        return draft

    def take_draft(self, announcement_id: int) -> dict[str, Any]:
        """The same, for once: what is taken up again is taken up by one person."""
        draft = self.draft_of(announcement_id)
        self.connection.execute("UPDATE announcements SET draft = '' WHERE id = ?", (announcement_id,))
        return draft

    def all_of(self, town_id: str, limit: int, skipped: int = 0) -> tuple[Announcement, ...]:
        """What coordinators of the town sent and plan to send: planned and unfinished first, then the newest."""
        rows = self.connection.execute(
            f"""SELECT {COLUMNS} FROM announcements
                WHERE town_id = ? AND author_id IS NOT NULL AND sending <> 'dropped'
                ORDER BY sending IN ('sent', 'stopped'), id DESC LIMIT ? OFFSET ?""",
            (town_id, limit, skipped),
        ).fetchall()
        return tuple(one for one in map(announcement_from, rows) if one.occasion.by_hand)

    def all_due(self, now: datetime) -> tuple[int, ...]:
        """Ids of those whose moment has come."""
        rows = self.connection.execute(
            "SELECT id FROM announcements WHERE sending = 'scheduled' AND due_at <= ? ORDER BY due_at, id",
            (stored(now),),
        ).fetchall()
        return tuple(row[0] for row in rows)

    def all_unagreed(self, town_id: str) -> tuple[Announcement, ...]:
        """Planned ones of the town that one person has planned alone."""
        rows = self.connection.execute(
            f"""SELECT {COLUMNS} FROM announcements
                WHERE town_id = ? AND sending = 'scheduled' AND agreed_by IS NULL ORDER BY due_at, id""",
            (town_id,),
        ).fetchall()
        return tuple(map(announcement_from, rows))

    def mark_asked(self, announcement_id: int) -> None:
        """A planned one waits for a second person from now on."""
        self.connection.execute(
            "UPDATE announcements SET sending = 'asked' WHERE id = ? AND sending = 'scheduled'", (announcement_id,)
        )

    def mark_begun(self, announcement_id: int, at: datetime) -> bool:
        """From now on its recipients stand. False where it was not planned any more: it never begins twice."""
        begun = self._changed(
            """UPDATE announcements SET sending = 'owing', created_at = ?, due_at = NULL
               WHERE id = ? AND sending IN ('asked', 'scheduled')""",
            stored(at),
            announcement_id,
        )
        if begun:
            Archive(self.connection).put(announcement_id)
        return begun

    def mark_due(self, announcement_id: int, at: datetime, agreed_by: int | None = None) -> bool:
        """A planned one begins then; whoever has agreed is kept."""
        return self._changed(
            """UPDATE announcements SET due_at = ?, agreed_by = COALESCE(?, agreed_by),
                   sending = IIF(? IS NULL, sending, 'scheduled')
               WHERE id = ? AND sending IN ('asked', 'scheduled')""",
            stored(at),
            agreed_by,
            agreed_by,
            announcement_id,
        )

    def mark_agreed(self, announcement_id: int, agreed_by: int) -> None:
        self.connection.execute("UPDATE announcements SET agreed_by = ? WHERE id = ?", (agreed_by, announcement_id))

    def find_agreed_by(self, announcement_id: int) -> int | None:
        row = self.connection.execute(
            "SELECT agreed_by FROM announcements WHERE id = ?", (announcement_id,)
        ).fetchone()
        return row[0] if row else None

    def mark_dropped(self, announcement_id: int, at: datetime) -> bool:
        """It never begins. False where it has begun, or was dropped already."""
        return self._changed(
            """UPDATE announcements SET sending = 'dropped', finished_at = ?
               WHERE id = ? AND sending IN ('asked', 'scheduled')""",
            stored(at),
            announcement_id,
        )

    def mark_paused(self, announcement_id: int, on: bool, at: datetime) -> None:
        """`on`: it pauses, else it goes on. Takes effect at the next claim."""
        self.connection.execute(
            """UPDATE announcements SET paused_at = IIF(?, ?, NULL), changed_at = ?
               WHERE id = ? AND sending IN ('owing', 'sending')""",
            (on, stored(at), stored(at), announcement_id),
        )

    def mark_resting(self, announcement_id: int, until: datetime, at: datetime) -> None:
        """Over a night."""
        self.connection.execute(
            """UPDATE announcements SET rests_until = ?, changed_at = ?
               WHERE id = ? AND urgent = 0 AND COALESCE(rests_until, 0) < ?""",
            (stored(until), stored(at), announcement_id, stored(until)),
        )

    def mark_urgent(self, announcement_id: int, at: datetime) -> None:
        """It goes out at night, too."""
        self.connection.execute(
            "UPDATE announcements SET urgent = 1, rests_until = NULL, changed_at = ? WHERE id = ?",
            (stored(at), announcement_id),
        )

    def mark_retried(self, announcement_id: int, at: datetime) -> bool:
        """Whoever failed up to now is tried once more; False while it is under way."""
        return self._changed(
            """UPDATE announcements SET sending = 'owing', retried_at = ?, finished_at = NULL,
                   progress_drawn_at = NULL, held_until = NULL, paused_at = NULL
               WHERE id = ? AND sending IN ('sent', 'stopped')""",
            stored(at),
            announcement_id,
        )

    def find_progress(self, announcement_id: int) -> int | None:
        """The message in its author's chat that shows how far it has come."""
        row = self.connection.execute(
            "SELECT progress_message FROM announcements WHERE id = ?", (announcement_id,)
        ).fetchone()
        return row[0] if row else None

    def _changed(self, statement: str, *values: object) -> bool:
        return self.connection.execute(statement, values).rowcount > 0
