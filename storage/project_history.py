"""Who changed what of a project in the chat, when, and what it said before."""

from typing import Any

from bot.domain.project_fields import Change
from storage.moments import moment, stored
from storage.store import Store

COLUMNS = "project_id, field, tranche, was, became, changed_by, name, changed_at, work"


class AllChanges(Store):
    def add(self, change: Change) -> None:
        self.connection.execute(
            f"INSERT INTO project_history ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                change.project_id,
                change.field,
                change.tranche,
                change.was,
                change.became,
                change.person_id,
                change.name,
                stored(change.at),
                change.work,
            ),
        )

    def all_of(self, project_id: str, limit: int, skipped: int = 0) -> tuple[Change, ...]:
        """Newest first."""
        rows = self.connection.execute(
            f"SELECT {COLUMNS} FROM project_history WHERE project_id = ? ORDER BY id DESC LIMIT ? OFFSET ?",
            (project_id, limit, skipped),
        ).fetchall()
        return tuple(map(_change, rows))

    def find_last(self, project_id: str, field: str, tranche: int, work: str = "") -> Change | None:
        """The last change of this field; `work`: the text of the work whose field it is."""
        row = self.connection.execute(
            f"""SELECT {COLUMNS} FROM project_history
               WHERE project_id = ? AND field = ? AND tranche = ? AND work = ? ORDER BY id DESC LIMIT 1""",
            (project_id, field, tranche, work),
        ).fetchone()
        return _change(row) if row else None

    def all_fields(self, project_id: str) -> frozenset[tuple[str, int, str]]:
        """(field, tranche, text of the work) of everything that was ever changed in the chat."""
        rows = self.connection.execute(
            "SELECT DISTINCT field, tranche, work FROM project_history WHERE project_id = ?", (project_id,)
        ).fetchall()
        return frozenset((row[0], row[1], row[2]) for row in rows)


def _change(row: tuple[Any, ...]) -> Change:
    project_id, field, tranche, was, became, person_id, name, at, work = row
    return Change(project_id, field, tranche, was, became, person_id, name, moment(at), work)
