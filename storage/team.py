"""Coordinators, and the one-time invitations that make them."""

from datetime import datetime
from typing import Any

from bot.domain.people import Coordinator, Invitation
from storage.moments import moment, stored
from storage.store import Store


class Team(Store):
    def all_towns_of(self, person_id: int) -> tuple[str, ...]:
        """The towns whose coordinator this person is now, in the order of towns."""
        rows = self.connection.execute(
            """SELECT town_id FROM coordinators JOIN towns ON towns.id = town_id
               WHERE person_id = ? AND removed_at IS NULL ORDER BY position""",
            (person_id,),
        ).fetchall()
        return tuple(row[0] for row in rows)

    def all(self) -> tuple[Coordinator, ...]:
        rows = self.connection.execute(
            """SELECT person_id, town_id, coordinators.name FROM coordinators
               JOIN towns ON towns.id = town_id WHERE removed_at IS NULL ORDER BY position, added_at"""
        ).fetchall()
        return tuple(Coordinator(*row) for row in rows)

    def all_of(self, town_id: str) -> tuple[Coordinator, ...]:
        return tuple(coordinator for coordinator in self.all() if coordinator.town_id == town_id)

    def put(self, coordinator: Coordinator, added_by: int, at: datetime) -> None:
        self.connection.execute(
            """INSERT INTO coordinators (person_id, town_id, name, added_by, added_at) VALUES (?, ?, ?, ?, ?)
               ON CONFLICT (person_id, town_id) DO UPDATE SET name = excluded.name,
                   added_by = excluded.added_by, added_at = excluded.added_at,
                   removed_by = NULL, removed_at = NULL""",
            (coordinator.person_id, coordinator.town_id, coordinator.name, added_by, stored(at)),
        )

    def mark_removed(self, person_id: int, town_id: str, removed_by: int, at: datetime) -> bool:
        """Whether they were a coordinator until now."""
        return (
            self.connection.execute(
                """UPDATE coordinators SET removed_by = ?, removed_at = ?
                   WHERE person_id = ? AND town_id = ? AND removed_at IS NULL""",
                (removed_by, stored(at), person_id, town_id),
            ).rowcount
            > 0
        )

    def add_invitation(self, invitation: Invitation, at: datetime) -> None:
        self.connection.execute(
            "INSERT INTO invitations (code_hash, town_id, created_by, created_at, expires_at)"
            " VALUES (?, ?, ?, ?, ?)",
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
            "SELECT code_hash, town_id, created_by, expires_at, used_by FROM invitations WHERE code_hash = ?",
            (code_hash,),
        ).fetchone()
        return _invitation(row) if row else None

    def mark_invitation_used(self, code_hash: str, person_id: int) -> None:
        self.connection.execute("UPDATE invitations SET used_by = ? WHERE code_hash = ?", (person_id, code_hash))


def _invitation(row: tuple[Any, ...]) -> Invitation:
    return Invitation(row[0], row[1], row[2], moment(row[3]), row[4])
