"""Verdicts of monitors on reported works, and the executor's replies to disputes."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.domain.projects import Work, WorkState
from bot.domain.refusals import VerdictGone
from bot.domain.verdicts import Verdict
from storage.moments import moment, stored
from storage.store import Store

COLUMNS = """verdicts.id, project_id, tranche, about, person_id, confirms, work, state, figure, office, comment,
             photo, given_at, reply"""
# A confirmation by somebody who coordinates the town by now counts no more: nobody confirms their own work.
COUNTS = """(confirms = 0 OR NOT EXISTS (
    SELECT 1 FROM coordinators JOIN projects ON projects.town_id = coordinators.town_id
    WHERE projects.id = project_id AND coordinators.person_id = verdicts.person_id
        AND coordinators.removed_at IS NULL))"""


class Verdicts(Store):
    def get(self, verdict_id: int) -> Verdict:
        """Raises VerdictGone."""
        row = self.connection.execute(f"SELECT {COLUMNS} FROM verdicts WHERE id = ?", (verdict_id,)).fetchone()
        if row is None:
            raise VerdictGone
        return _verdict(row)

    def all_of(self, project_id: str) -> tuple[Verdict, ...]:
        """Those that count, newest first."""
        rows = self.connection.execute(
            f"SELECT {COLUMNS} FROM verdicts WHERE project_id = ? AND {COUNTS} ORDER BY given_at DESC, id DESC",
            (project_id,),
        ).fetchall()
        return tuple(map(_verdict, rows))

    def all_by(self, person_id: int, project_id: str) -> tuple[Verdict, ...]:
        """What one monitor said of the project's works."""
        rows = self.connection.execute(
            f"SELECT {COLUMNS} FROM verdicts WHERE project_id = ? AND person_id = ?", (project_id, person_id)
        ).fetchall()
        return tuple(map(_verdict, rows))

    def all_disputes_of(self, town_id: str) -> tuple[Verdict, ...]:
        """Disputes of the town's works: those without a reply first, then the newest."""
        rows = self.connection.execute(
            f"""SELECT {COLUMNS} FROM verdicts JOIN projects ON projects.id = project_id
                WHERE town_id = ? AND confirms = 0 ORDER BY reply <> '', given_at DESC""",
            (town_id,),
        ).fetchall()
        return tuple(map(_verdict, rows))

    def put(self, verdict: Verdict) -> int:
        """The monitor's word on this work, in place of an earlier one (whose reply goes with it); its id."""
        row = self.connection.execute(
            """INSERT INTO verdicts (project_id, tranche, about, person_id, confirms, work, state, figure, office,
                   comment, photo, given_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               ON CONFLICT (project_id, tranche, about, person_id) DO UPDATE SET confirms = excluded.confirms,
                   work = excluded.work, state = excluded.state, figure = excluded.figure, office = excluded.office,
                   comment = excluded.comment, photo = excluded.photo, given_at = excluded.given_at,
                   reply = '', replied_by = NULL, replied_at = NULL
               RETURNING id""",
            (
                verdict.project_id,
                verdict.tranche,
                verdict.about,
                verdict.person_id,
                verdict.confirms,
                verdict.work.text,
                verdict.work.state,
                verdict.work.figure,
                verdict.office,
                verdict.comment,
                verdict.photo,
                stored(verdict.given_at),
            ),
        ).fetchone()
        return int(row[0])

    def put_renamed(self, project_id: str, tranche: int, names: Mapping[str, str]) -> None:
        """Works have other names now: what was said of them stays about them, as it was said. `names`: old to new,
        each as `key_of` makes it."""
        for old, new in names.items():
            # Somebody who has judged both keeps both: one of a work that is named no more.
            self.connection.execute(
                "UPDATE OR IGNORE verdicts SET about = ? WHERE project_id = ? AND tranche = ? AND about = ?",
                (new, project_id, tranche, old),
            )

    def put_reply(self, verdict_id: int, reply: str, replied_by: int, at: datetime) -> None:
        self.connection.execute(
            "UPDATE verdicts SET reply = ?, replied_by = ?, replied_at = ? WHERE id = ?",
            (reply, replied_by, stored(at), verdict_id),
        )

    def has_reported(self, person_id: int, project_id: str, tranche: int) -> bool:
        """Whether this person sent out a report on the tranche."""
        row = self.connection.execute(
            "SELECT 1 FROM announcements WHERE author_id = ? AND project_id = ? AND tranche = ? LIMIT 1",
            (person_id, project_id, tranche),
        ).fetchone()
        return row is not None


def _verdict(row: tuple[Any, ...]) -> Verdict:
    return Verdict(
        id=row[0],
        project_id=row[1],
        tranche=row[2],
        about=row[3],
        person_id=row[4],
        confirms=bool(row[5]),
        work=Work(row[6], WorkState(row[7]), row[8]),
        office=row[9],
        comment=row[10],
        photo=row[11],
        given_at=moment(row[12]),
        reply=row[13],
    )
