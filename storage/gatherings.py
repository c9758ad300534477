"""Gatherings of polls: their sheets of figures, who confirmed them, and what a poll's paper comes to."""

import json
from collections import defaultdict
from datetime import datetime
from typing import Any

from bot.domain.gatherings import Check, Gathering, Paper, Sheet, Standing
from bot.domain.polls import Poll
from bot.domain.refusals import GatheringNotFound
from storage.moments import moment, moment_or_none, stored, stored_or_none
from storage.store import Store

GATHERING = (
    "id, poll_id, place, held_at, commission, registered_by, registered_at, is_late,"
    " called_off_at, called_off_reason"
)
SHEET = (
    "gathering_id, number, present, women, voted, votes, spoilt, doors_checked, protocol,"
    " entered_by, entered_name, entered_at, is_late, reason, confirmed_at"
)
SHEET_MARKS = ", ".join("?" * len(SHEET.split(", ")))


class Gatherings(Store):
    def add(self, gathering: Gathering) -> int:
        """The number of the new gathering."""
        row = self.connection.execute(
            """INSERT INTO gatherings (poll_id, place, held_at, commission, registered_by, registered_at, is_late)
               VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id""",
            (
                gathering.poll_id,
                gathering.place,
                stored(gathering.held_at),
                json.dumps(gathering.commission, ensure_ascii=False),
                gathering.registered_by,
                stored(gathering.registered_at),
                gathering.is_late,
            ),
        ).fetchone()
        return int(row[0])

    def get(self, gathering_id: int) -> Standing:
        """Raises GatheringNotFound."""
        found = self._standings("id = ?", gathering_id)
        if not found:
            raise GatheringNotFound
        return found[0]

    def all_of(self, poll_id: str) -> tuple[Standing, ...]:
        """In the order they are held; those that were called off too."""
        return self._standings("poll_id = ?", poll_id)

    def count_of(self, poll_id: str) -> int:
        """Those that were called off are not among them."""
        row = self.connection.execute(
            "SELECT COUNT(*) FROM gatherings WHERE poll_id = ? AND called_off_at IS NULL", (poll_id,)
        ).fetchone()
        return int(row[0])

    def paper(self, poll: Poll) -> Paper:
        """All gatherings of the poll; but for those called off before it opened."""
        shown = (
            one
            for one in self.all_of(poll.id)
            if not (off := one.gathering.called_off_at) or (poll.opens_at is not None and off >= poll.opens_at)
        )
        return Paper(tuple(shown), poll.closed_at)

    def mark_called_off(self, gathering: Gathering) -> None:
        self.connection.execute(
            "UPDATE gatherings SET called_off_at = ?, called_off_reason = ? WHERE id = ?",
            (stored_or_none(gathering.called_off_at), gathering.called_off_reason, gathering.id),
        )

    def add_sheet(self, sheet: Sheet) -> None:
        self.connection.execute(
            f"INSERT INTO sheets ({SHEET}) VALUES ({SHEET_MARKS})",
            (
                sheet.gathering_id,
                sheet.number,
                sheet.present,
                sheet.women,
                sheet.voted,
                json.dumps(sheet.votes),
                sheet.spoilt,
                sheet.doors_checked,
                json.dumps(sheet.protocol),
                sheet.entered_by,
                sheet.entered_name,
                stored(sheet.entered_at),
                sheet.is_late,
                sheet.reason,
                None,
            ),
        )

    def put_check(self, sheet: Sheet, check: Check, at: datetime) -> None:
        self.connection.execute(
            """INSERT INTO sheet_checks VALUES (?, ?, ?, ?, ?, ?)
               ON CONFLICT (gathering_id, number, person_id) DO UPDATE
                   SET name = excluded.name, agrees = excluded.agrees, at = excluded.at""",
            (sheet.gathering_id, sheet.number, check.person_id, check.name, check.agrees, stored(at)),
        )

    def mark_confirmed(self, sheet: Sheet, at: datetime) -> None:
        """From now on these figures count."""
        self.connection.execute(
            "UPDATE sheets SET confirmed_at = ? WHERE gathering_id = ? AND number = ?",
            (stored(at), sheet.gathering_id, sheet.number),
        )

    def _standings(self, where: str, value: object) -> tuple[Standing, ...]:
        ids = f"SELECT id FROM gatherings WHERE {where}"
        checks: dict[tuple[int, int], list[Check]] = defaultdict(list)
        for row in self.connection.execute(
            f"""SELECT gathering_id, number, person_id, name, agrees FROM sheet_checks
                WHERE gathering_id IN ({ids}) ORDER BY at, person_id""",
            (value,),
        ).fetchall():
            checks[row[0], row[1]].append(Check(row[2], row[3], bool(row[4])))
        sheets: dict[int, list[Sheet]] = defaultdict(list)
        for row in self.connection.execute(
            f"SELECT {SHEET} FROM sheets WHERE gathering_id IN ({ids}) ORDER BY gathering_id, number", (value,)
        ).fetchall():
            sheets[row[0]].append(_sheet(row, tuple(checks[row[0], row[1]])))
        rows = self.connection.execute(
            f"SELECT {GATHERING} FROM gatherings WHERE {where} ORDER BY held_at, id", (value,)
        ).fetchall()
        return tuple(Standing(_gathering(row), tuple(sheets[row[0]])) for row in rows)


def _gathering(row: tuple[Any, ...]) -> Gathering:
    return Gathering(
        id=row[0],
        poll_id=row[1],
        place=row[2],
        held_at=moment(row[3]),
        commission=tuple(json.loads(row[4])),
        registered_by=row[5],
        registered_at=moment(row[6]),
        is_late=bool(row[7]),
        called_off_at=moment_or_none(row[8]),
        called_off_reason=row[9],
    )


def _sheet(row: tuple[Any, ...], checks: tuple[Check, ...]) -> Sheet:
    return Sheet(
        gathering_id=row[0],
        number=row[1],
        present=row[2],
        women=row[3],
        voted=row[4],
        votes={int(number): votes for number, votes in sorted(json.loads(row[5]).items(), key=_by_number)},
        spoilt=row[6],
        doors_checked=bool(row[7]),
        protocol=tuple(json.loads(row[8])),
        entered_by=row[9],
        entered_name=row[10],
        entered_at=moment(row[11]),
        is_late=bool(row[12]),
        reason=row[13],
        confirmed_at=moment_or_none(row[14]),
        checks=checks,
    )


def _by_number(item: tuple[str, int]) -> int:
    return int(item[0])
