"""Monitors of towns, the one-time invitations that make them, and how long before the public they get a report."""

from datetime import datetime

from bot.domain.monitors import Monitor
from bot.domain.people import Invitation
from storage.moments import moment, stored
from storage.store import Store


class Monitors(Store):
    def all_towns_of(self, person_id: int) -> tuple[str, ...]:
        """The towns in whose monitoring group this person is now, in the order of towns."""
        rows = self.connection.execute(
            """SELECT town_id FROM monitors JOIN towns ON towns.id = town_id
               WHERE person_id = ? AND removed_at IS NULL ORDER BY position""",
            (person_id,),
        ).fetchall()
        return tuple(row[0] for row in rows)

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

    def mark_removed(self, person_id: int, town_id: str, removed_by: int, at: datetime) -> bool:
        """Whether they were a monitor until now."""
        return (
            self.connection.execute(
                """UPDATE monitors SET removed_by = ?, removed_at = ?
                   WHERE person_id = ? AND town_id = ? AND removed_at IS NULL""",
                (removed_by, stored(at), person_id, town_id),
            ).rowcount
            > 0
        )

    def add_invitation(self, invitation: Invitation, at: datetime) -> None:
        self.connection.execute(
            """INSERT INTO monitor_invitations (code_hash, town_id, created_by, created_at, expires_at)
               VALUES (?, ?, ?, ?, ?)""",
            (
                invitation.code_hash,
                invitation.town_id,
                invitation.created_by,
                stored(at),
                stored(invitation.expires_at),
            ),
        )

    def find_invitation(self, code_hash: str) -> Invitation | None:
        row = self.connection.execute(
            """SELECT code_hash, town_id, created_by, expires_at, used_by FROM monitor_invitations
               WHERE code_hash = ?""",
            (code_hash,),
        ).fetchone()
        return Invitation(row[0], row[1], row[2], moment(row[3]), row[4]) if row else None

    def mark_invitation_used(self, code_hash: str, person_id: int) -> None:
        self.connection.execute(
            "UPDATE monitor_invitations SET used_by = ? WHERE code_hash = ?", (person_id, code_hash)
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
