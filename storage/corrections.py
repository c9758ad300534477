"""Corrections: what announcements said before they were corrected or withdrawn, by whom and when."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from bot.domain.announcements import Part, Sending
from bot.domain.corrections import Correction, Foreseen
from bot.domain.projects import Work, WorkState
from storage.announcements import part_from
from storage.archive import Archive
from storage.moments import moment, moment_or_none, stored, stored_or_none
from storage.store import Store

COLUMNS = """announcement_id, number, withdrawn, reason, parts, made_by, made_at, finished_at, progress_message,
    progress_drawn_at, agreed_by,
    EXISTS (SELECT 1 FROM corrections AS later WHERE later.announcement_id = corrections.announcement_id
        AND later.number > corrections.number)"""


class Corrections(Store):
    def add(
        self,
        announcement_id: int,
        parts: Sequence[Part],
        who: int,
        at: datetime,
        *,
        draft: dict[str, Any] | None = None,
        reason: str = "",
        agreed_by: int | None = None,
        shown: bool = True,
    ) -> int:
        """From now on the announcement says `parts`; the number of this correction.

        No `draft`: it is withdrawn for this reason, and whoever waits for it gets nothing. `agreed_by`: the second,
        where it took two. `shown`: whoever made it sees how far it has come."""
        withdrawn = draft is None
        row = self.connection.execute(
            """INSERT INTO corrections (announcement_id, number, withdrawn, reason, parts, made_by, made_at,
                   agreed_by, progress_message)
               SELECT id, version + 1, ?, ?, parts, ?, ?, ?, IIF(?, 0, NULL)
               FROM announcements WHERE id = ? RETURNING number""",
            (withdrawn, reason, who, stored(at), agreed_by, shown, announcement_id),
        ).fetchone()
        number = int(row[0])
        self.connection.execute(
            """UPDATE corrections SET finished_at = ?
               WHERE announcement_id = ? AND number < ? AND finished_at IS NULL""",
            (stored(at), announcement_id, number),
        )
        self.connection.execute(
            "UPDATE announcements SET parts = ?, version = ? WHERE id = ?",
            (json.dumps([asdict(part) for part in parts], ensure_ascii=False), number, announcement_id),
        )
        Archive(self.connection).put(announcement_id)
        if draft is not None:
            self.connection.execute(
                "UPDATE announcements SET draft = ? WHERE id = ?",
                (json.dumps(draft, ensure_ascii=False), announcement_id),
            )
        if withdrawn:
            self.connection.execute(
                "UPDATE announcements SET sending = ?, finished_at = COALESCE(finished_at, ?) WHERE id = ?",
                (Sending.WITHDRAWN, stored(at), announcement_id),
            )
        return number

    def all_of(self, announcement_id: int) -> tuple[Correction, ...]:
        """The oldest first."""
        return self._all("announcement_id = ? ORDER BY number", announcement_id)

    def find_last(self, announcement_id: int) -> Correction | None:
        found = self._all("announcement_id = ? ORDER BY number DESC LIMIT 1", announcement_id)
        return found[0] if found else None

    def all_unfinished(self) -> tuple[Correction, ...]:
        return self._all("finished_at IS NULL ORDER BY announcement_id, number")

    def all_shown(self) -> tuple[Correction, ...]:
        """Those under way that somebody watches, and those whose end is not shown yet."""
        return self._all(
            """progress_message IS NOT NULL AND (finished_at IS NULL OR progress_drawn_at IS NULL
                   OR progress_drawn_at <= finished_at) ORDER BY announcement_id, number"""
        )

    def count_chats(self, announcement_id: int) -> Foreseen:
        """Chats by what is known of them; what stays in each is the rule's to say."""
        (chats, waiting, blocked, gone) = self.connection.execute(
            """SELECT COALESCE(SUM(state IN ('sent', 'shown')), 0),
                   COALESCE(SUM(state IN ('waiting', 'on_way')), 0),
                   COALESCE(SUM(state IN ('sent', 'shown') AND people.unreachable_since IS NOT NULL), 0),
                   COALESCE(SUM(state IN ('sent', 'shown') AND groups.left_at IS NOT NULL), 0)
               FROM notices LEFT JOIN people ON people.id = chat_id LEFT JOIN groups ON groups.id = chat_id
               WHERE announcement_id = ?""",
            (announcement_id,),
        ).fetchone()
        return Foreseen(chats, waiting, blocked, gone, {})

    def put_letter(self, announcement_id: int, letter_id: int) -> None:
        """What the town's monitors got of it is corrected with it."""
        self.connection.execute("UPDATE announcements SET letter_id = ? WHERE id = ?", (letter_id, announcement_id))

    def find_letter(self, announcement_id: int) -> int | None:
        row = self.connection.execute(
            "SELECT letter_id FROM announcements WHERE id = ?", (announcement_id,)
        ).fetchone()
        return row[0] if row else None

    def put_told_before(self, announcement_id: int, works: Iterable[Work]) -> None:
        """The works that its tranche named before the announcement began."""
        told = {work.text.casefold(): work.state for work in works}
        self.connection.execute(
            "UPDATE announcements SET told_before = ? WHERE id = ?",
            (json.dumps(told, ensure_ascii=False), announcement_id),
        )

    def all_told_before(self, announcement_id: int) -> dict[str, WorkState]:
        """Their texts, casefolded, and what they were."""
        row = self.connection.execute(
            "SELECT told_before FROM announcements WHERE id = ?", (announcement_id,)
        ).fetchone()
        return {text: WorkState(state) for text, state in json.loads(row[0]).items()} if row else {}

    def mark_finished(self, correction: Correction, at: datetime) -> None:
        self.connection.execute(
            "UPDATE corrections SET finished_at = ? WHERE announcement_id = ? AND number = ?",
            (stored(at), correction.announcement_id, correction.number),
        )

    def put_progress(self, correction: Correction, message_id: int | None, drawn_at: datetime | None) -> None:
        """The message that shows how far it had come at `drawn_at`; None: nobody can be shown it."""
        self.connection.execute(
            """UPDATE corrections SET progress_message = ?, progress_drawn_at = ?
               WHERE announcement_id = ? AND number = ?""",
            (message_id, stored_or_none(drawn_at), correction.announcement_id, correction.number),
        )

    def _all(self, where: str, *values: object) -> tuple[Correction, ...]:
        rows = self.connection.execute(f"SELECT {COLUMNS} FROM corrections WHERE {where}", values).fetchall()
        return tuple(map(_correction, rows))


def _correction(row: tuple[Any, ...]) -> Correction:
    return Correction(
        announcement_id=row[0],
        number=row[1],
        withdrawn=bool(row[2]),
        reason=row[3],
        parts=tuple(part_from(fields) for fields in json.loads(row[4])),
        made_by=row[5],
        made_at=moment(row[6]),
        finished_at=moment_or_none(row[7]),
        progress_message=row[8],
        drawn_at=moment_or_none(row[9]),
        agreed_by=row[10],
        followed=bool(row[11]),
    )
