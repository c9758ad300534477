"""Reports that the monitoring group reads first, each with its tranche as it stood before."""

import json
from dataclasses import asdict

from bot.domain.holding import HeldReport
from bot.domain.media import Media, MediaKind
from bot.domain.projects import Tranche, Work, WorkState
from storage.moments import moment, moment_or_none
from storage.store import Store


class HeldReports(Store):
    def all_of(self, project_id: str) -> tuple[HeldReport, ...]:
        """Those of the project of which nothing has gone out yet, the earliest first."""
        rows = self.connection.execute(
            """SELECT announcement_id, before, created_at, held_until
               FROM held_reports JOIN announcements ON announcements.id = announcement_id
               WHERE project_id = ? AND sending IN ('owing', 'sending') AND began_at IS NULL
               ORDER BY created_at, announcement_id""",
            (project_id,),
        ).fetchall()
        return tuple(HeldReport(row[0], _tranche(row[1]), moment(row[2]), moment_or_none(row[3])) for row in rows)

    def put(self, announcement_id: int, before: Tranche) -> None:
        self.connection.execute(
            """INSERT INTO held_reports VALUES (?, ?)
               ON CONFLICT (announcement_id) DO UPDATE SET before = excluded.before""",
            (announcement_id, json.dumps(asdict(before), ensure_ascii=False)),
        )


def _tranche(text: str) -> Tranche:
    fields = json.loads(text)
    works = tuple(
        Work(one["text"], WorkState(one["state"]), one["figure"], _media(one["media"])) for one in fields["works"]
    )
    return Tranche(**{**fields, "works": works, "media": _media(fields["media"])})


def _media(fields: list[dict[str, str]]) -> tuple[Media, ...]:
    return tuple(Media(MediaKind(one["kind"]), one["file_id"], one["caption"]) for one in fields)
