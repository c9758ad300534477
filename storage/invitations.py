"""One-time invitations of coordinators and monitors, by the hash of their code."""

from datetime import datetime

from bot.domain.invitations import Invitation, Role
from storage.moments import moment, stored
from storage.store import Store


class Invitations(Store):
    def add(self, invitation: Invitation, at: datetime) -> None:
        self.connection.execute(
            """INSERT INTO invitations (code_hash, role, town_id, created_by, created_at, expires_at)
               VALUES (?, ?, ?, ?, ?, ?)""",
            (
                invitation.code_hash,
                invitation.role,
                invitation.town_id,
                invitation.created_by,
                stored(at),
                stored(invitation.expires_at),
            ),
        )

    def find(self, code_hash: str, role: Role) -> Invitation | None:
        """The role is asked for: no link to a monitor's place can ever open the desk."""
        row = self.connection.execute(
            """SELECT town_id, created_by, expires_at, used_by FROM invitations
               WHERE code_hash = ? AND role = ?""",
            (code_hash, role),
        ).fetchone()
        return Invitation(code_hash, role, row[0], row[1], moment(row[2]), row[3]) if row else None

    def mark_used(self, code_hash: str, person_id: int) -> None:
        self.connection.execute("UPDATE invitations SET used_by = ? WHERE code_hash = ?", (person_id, code_hash))
