"""The inbox: updates from Telegram, stored raw before they are confirmed, struck off with their effect."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from storage.moments import moment, moment_or_none, stored
from storage.store import Store

HOUR = 3_600_000_000  # microseconds
NOTHING = "CAST('{}' AS BLOB)"  # the content of a parked update that may not be kept


@dataclass(frozen=True, slots=True)
class Arrival:
    """A stored update. `lane` is the person (else the chat): within a lane, order is kept."""

    seq: int
    update_id: int
    lane: int
    kind: str
    received_at: datetime
    attempts: int
    body: bytes


@dataclass(frozen=True, slots=True)
class Parked:
    """An update that failed by its own fault: never its content."""

    seq: int
    kind: str
    error: str


class Inbox(Store):
    def add(self, update_id: int, lane: int, kind: str, body: bytes, at: datetime) -> Arrival | None:
        """Stores an update; None if this id is known already (Telegram repeats what was not confirmed)."""
        row = self.connection.execute(
            """INSERT INTO inbox (update_id, lane, kind, received_at, body) VALUES (?, ?, ?, ?, ?)
               ON CONFLICT (update_id) DO NOTHING RETURNING seq""",
            (update_id, lane, kind, stored(at), body),
        ).fetchone()
        return Arrival(row[0], update_id, lane, kind, at, 0, body) if row else None

    def all_waiting(self, after_seq: int, limit: int) -> tuple[Arrival, ...]:
        rows = self.connection.execute(
            """SELECT seq, update_id, lane, kind, received_at, attempts, body FROM inbox
               WHERE state = 'waiting' AND seq > ? ORDER BY seq LIMIT ?""",
            (after_seq, limit),
        ).fetchall()
        return tuple(map(_arrival, rows))

    def strike(self, seq: int) -> None:
        """Handled: its id stays known; its content goes, and whose it was, and the minute it came in."""
        self.connection.execute(
            f"""UPDATE inbox SET state = 'handled', body = NULL, lane = 0,
                received_at = received_at - received_at % {HOUR} WHERE seq = ?""",
            (seq,),
        )

    def mark_failed(self, seq: int, error: str, park: bool) -> None:
        """A parked contact loses its content at once: of a phone number nothing but a keyed hash is ever kept."""
        self.connection.execute(
            "UPDATE inbox SET attempts = attempts + 1, error = ?, state = ? WHERE seq = ?",
            (error, "parked" if park else "waiting", seq),
        )
        if park:
            self.connection.execute(
                f"""UPDATE inbox SET lane = 0, body = {NOTHING}
                    WHERE seq = ? AND instr(body, CAST('"contact"' AS BLOB)) > 0""",
                (seq,),
            )

    def any_waiting_before(self, at: datetime) -> bool:
        """Whether something stored before `at` is still to be handled: a poll closing at `at` waits for it."""
        row = self.connection.execute(
            "SELECT 1 FROM inbox WHERE state = 'waiting' AND received_at < ? LIMIT 1", (stored(at),)
        ).fetchone()
        return row is not None

    def any_more_of_albums(self, lane: int) -> bool:
        """Whether several items of albums wait to be handled: the one at hand is not the last. What is more than
        ten comes as several albums, one right after the other."""
        row = self.connection.execute(
            """SELECT COUNT(*) FROM inbox WHERE state = 'waiting' AND lane = ? AND kind = 'message'
               AND json_extract(CAST(body AS TEXT), '$.message.media_group_id') IS NOT NULL""",
            (lane,),
        ).fetchone()
        return int(row[0]) > 1

    def count_waiting(self) -> int:
        return int(self.connection.execute("SELECT COUNT(*) FROM inbox WHERE state = 'waiting'").fetchone()[0])

    def find_last_received(self) -> datetime | None:
        """When the newest update came; None if none came for two days."""
        return moment_or_none(self.connection.execute("SELECT MAX(received_at) FROM inbox").fetchone()[0])

    def all_parked(self) -> tuple[Parked, ...]:
        rows = self.connection.execute(
            "SELECT seq, kind, error FROM inbox WHERE state = 'parked' ORDER BY seq"
        ).fetchall()
        return tuple(Parked(*row) for row in rows)

    def forget_handled(self, before: datetime, limit: int) -> int:
        """Drops the ids of updates handled long ago."""
        return self.connection.execute(
            """DELETE FROM inbox WHERE seq IN
                   (SELECT seq FROM inbox WHERE received_at < ? AND state = 'handled' LIMIT ?)""",
            (stored(before), limit),
        ).rowcount


def _arrival(row: tuple[Any, ...]) -> Arrival:
    return Arrival(row[0], row[1], row[2], row[3], moment(row[4]), row[5], row[6])
