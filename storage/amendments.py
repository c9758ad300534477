"""Amendments: what one of the desk asks to correct or withdraw; here it waits for the second."""

import json

from bot.domain.amendments import Amendment
from bot.domain.drafts import Draft
from storage.moments import moment, stored
from storage.store import Store


class Amendments(Store):
    def find(self, announcement_id: int) -> Amendment | None:
        """None also where the announcement was corrected since."""
        row = self.connection.execute(
            """SELECT announcement_id, asked.version, person_id, at, asked.draft, reason, returned
               FROM amendments AS asked JOIN announcements ON announcements.id = announcement_id
               WHERE announcement_id = ? AND announcements.version = asked.version""",
            (announcement_id,),
        ).fetchone()
        if row is None:
            return None
        draft = Draft.read(json.loads(row[4])) if row[4] else None
        return Amendment(row[0], row[1], row[2], moment(row[3]), draft, row[5], bool(row[6]))

    def put(self, amendment: Amendment) -> None:
        """In the place of what was asked before."""
        self.connection.execute(
            "INSERT OR REPLACE INTO amendments VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                amendment.announcement_id,
                amendment.version,
                amendment.person_id,
                stored(amendment.at),
                json.dumps(amendment.draft.filled, ensure_ascii=False) if amendment.draft else "",
                amendment.reason,
                amendment.returned,
            ),
        )

    def remove(self, announcement_id: int) -> None:
        self.connection.execute("DELETE FROM amendments WHERE announcement_id = ?", (announcement_id,))
