"""Monitors of towns, and how long before the public they get a report."""

from datetime import datetime

from bot.domain.monitors import Monitor
from storage.members import Members
from storage.moments import stored


class Monitors(Members):
    table = "monitors"

    def all_of(self, town_id: str) -> tuple[Monitor, ...]:
        """The town's monitors, in the order they came."""
        rows = self.connection.execute(
            """SELECT person_id, town_id, name, office FROM monitors
               WHERE town_id = ? AND removed_at IS NULL ORDER BY added_at, person_id""",
            (town_id,),
        ).fetchall()
        return tuple(Monitor(*row) for row in rows)

    def find(self, person_id: int, town_id: str) -> Monitor | None:
        return next((monitor for monitor in self.all_of(town_id) if monitor.person_id == person_id), None)

    def put(self, monitor: Monitor, added_by: int, at: datetime) -> None:
        self.connection.execute(
            """INSERT INTO monitors (person_id, town_id, name, office, added_by, added_at) VALUES (?, ?, ?, ?, ?, ?)
               ON CONFLICT (person_id, town_id) DO UPDATE SET name = excluded.name, office = excluded.office,
                   added_by = excluded.added_by, added_at = excluded.added_at,
                   removed_by = NULL, removed_at = NULL""",
            (monitor.person_id, monitor.town_id, monitor.name, monitor.office, added_by, stored(at)),
        )

    def head_start(self, town_id: str) -> int:
        """How many hours before the public the town's monitors get a report; 0: together with it."""
        row = self.connection.execute("SELECT hours FROM head_starts WHERE town_id = ?", (town_id,)).fetchone()
        return int(row[0]) if row else 0

    def put_head_start(self, town_id: str, hours: int) -> None:
        if not hours:
            self.connection.execute("DELETE FROM head_starts WHERE town_id = ?", (town_id,))
            return
        self.connection.execute(
            "INSERT INTO head_starts VALUES (?, ?) ON CONFLICT (town_id) DO UPDATE SET hours = excluded.hours",
            (town_id, hours),
        )
