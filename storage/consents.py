"""Consents: the first of two people has asked; here it waits for the second."""

from bot.domain.consents import Asking, Matter
from storage.moments import moment, stored
from storage.store import Store


class Consents(Store):
    def find(self, poll_id: str, matter: Matter) -> Asking | None:
        row = self.connection.execute(
            "SELECT person_id, reason, at FROM consents WHERE poll_id = ? AND act = ?", (poll_id, matter)
        ).fetchone()
        return Asking(poll_id, matter, row[0], row[1], moment(row[2])) if row else None

    def put(self, asking: Asking) -> None:
        """In the place of what was asked before in the same matter."""
        self.remove(asking.poll_id, asking.matter)
        self.connection.execute(
            "INSERT INTO consents VALUES (?, ?, ?, ?, ?)",
            (asking.poll_id, asking.matter, asking.person_id, asking.reason, stored(asking.at)),
        )

    def remove(self, poll_id: str, matter: Matter) -> None:
        self.connection.execute("DELETE FROM consents WHERE poll_id = ? AND act = ?", (poll_id, matter))

    def forget_of(self, poll_id: str) -> None:
        """The poll is over: nothing of what was asked stands any more."""
        self.connection.execute("DELETE FROM consents WHERE poll_id = ?", (poll_id,))
