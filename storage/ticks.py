"""Ticks: messages that show what somebody chose, where several may be chosen; they are to be folded one day."""

from collections.abc import Sequence
from dataclasses import dataclass

from storage.store import Store


@dataclass(frozen=True, slots=True)
class Ticked:
    """An open ballot in a private chat, by its message."""

    poll_id: str
    person_id: int
    message_id: int


class Ticks(Store):
    def put(self, poll_id: str, person_id: int, message_id: int) -> None:
        """This message shows the person's ticks from now on; older ones of the same poll are to lose theirs."""
        self.connection.execute(
            """INSERT INTO ticks VALUES (?, ?, ?, 0)
               ON CONFLICT (poll_id, person_id, message_id) DO UPDATE SET is_old = 0 WHERE is_old = 1""",
            (poll_id, person_id, message_id),
        )
        self.connection.execute(
            "UPDATE ticks SET is_old = 1 WHERE poll_id = ? AND person_id = ? AND message_id <> ? AND is_old = 0",
            (poll_id, person_id, message_id),
        )

    def mark_old(self, poll_id: str, person_id: int) -> None:
        """Whatever shows the person's ticks of this poll is to lose them: they have no vote there any more."""
        self.connection.execute(
            "UPDATE ticks SET is_old = 1 WHERE poll_id = ? AND person_id = ?", (poll_id, person_id)
        )

    def all_to_fold(self, limit: int) -> tuple[Ticked, ...]:
        """Those that have a newer one beside them, and those whose poll is over; `limit` at most."""
        rows = self.connection.execute(
            # CROSS JOIN: the few polls that are over come first, not the million ticks
            """SELECT poll_id, person_id, message_id FROM ticks WHERE is_old = 1
               UNION
               SELECT * FROM (
                   SELECT poll_id, person_id, message_id FROM polls CROSS JOIN ticks ON poll_id = polls.id
                   WHERE state IN ('closed', 'cancelled') LIMIT ?)
               LIMIT ?""",
            (limit, limit),
        ).fetchall()
        return tuple(Ticked(*row) for row in rows)

    def remove(self, folded: Sequence[Ticked]) -> None:
        """They show nothing any more, or are gone."""
        self.connection.executemany(
            "DELETE FROM ticks WHERE poll_id = ? AND person_id = ? AND message_id = ?",
            [(one.poll_id, one.person_id, one.message_id) for one in folded],
        )
