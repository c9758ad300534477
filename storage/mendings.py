"""Mendings: chats that still have to get what a corrected announcement says now, and the messages they have."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.corrections import Copy, Correction, Left, Mended, MendingState
from storage.moments import stored, stored_or_none
from storage.store import Store

CHUNK = 500
REASONS = 3  # a report names the commonest


@dataclass(frozen=True, slots=True)
class Mending:
    """One chat whose copies are to be brought to what their announcement says now."""

    notice_id: int
    announcement_id: int
    chat_id: int
    attempts: int
    by_town: bool
    by_project: bool
    version: int  # of the announcement, when it was taken up
    by_vote: bool = False


class Mendings(Store):
    def owe_some(self, correction: Correction, now: datetime, chunk: int = CHUNK) -> bool:
        """Writes down the next chats that have copies; False once all are written."""
        row = self.connection.execute(
            "SELECT owed_up_to, owed FROM corrections WHERE announcement_id = ? AND number = ?",
            (correction.announcement_id, correction.number),
        ).fetchone()
        if row is None or row[1]:
            return False
        found = self.connection.execute(
            """SELECT id, chat_id FROM notices WHERE announcement_id = ? AND chat_id > ?
               ORDER BY chat_id LIMIT ?""",
            (correction.announcement_id, row[0], chunk),
        ).fetchall()
        # One that is still to be sent tells of itself then: what it is sent as is known only when it is.
        self.connection.executemany(
            """INSERT INTO mendings (notice_id, announcement_id, due_at)
               SELECT id, announcement_id, ? FROM notices
               WHERE id = ? AND (state IN ('sent', 'shown', 'blocked', 'failed') OR ? AND state = 'waiting')
                   AND version < ? AND EXISTS (SELECT 1 FROM copies WHERE notice_id = notices.id)
               ON CONFLICT (notice_id) DO UPDATE SET state = 'waiting', attempts = 0, due_at = excluded.due_at,
                   error = '', remains = '', repeated = IIF(state = 'waiting', repeated, 0)""",
            [(stored(now), notice_id, correction.withdrawn, correction.number) for notice_id, _ in found],
        )
        self.connection.execute(
            "UPDATE corrections SET owed_up_to = ?, owed = ? WHERE announcement_id = ? AND number = ?",
            (
                found[-1][1] if found else row[0],
                len(found) < chunk,
                correction.announcement_id,
                correction.number,
            ),
        )
        return len(found) == chunk

    def owe_late(self, notice_id: int, now: datetime) -> bool:
        """Owes a correction to a chat that has just got what was corrected meanwhile; whether that is so."""
        row = self.connection.execute(
            """SELECT announcements.id, announcements.version FROM notices
               JOIN announcements ON announcements.id = announcement_id
               WHERE notices.id = ? AND announcements.version > notices.version
                   AND EXISTS (SELECT 1 FROM copies WHERE notice_id = notices.id)""",
            (notice_id,),
        ).fetchone()
        if row is None:
            return False
        self.connection.execute(
            """INSERT INTO mendings (notice_id, announcement_id, due_at) VALUES (?, ?, ?)
               ON CONFLICT (notice_id) DO UPDATE SET state = 'waiting', due_at = excluded.due_at""",
            (notice_id, row[0], stored(now)),
        )
        self.connection.execute(
            """UPDATE corrections SET finished_at = NULL WHERE announcement_id = ? AND number = ?""", tuple(row)
        )
        return True

    def owe_withdrawn(self, notice_id: int) -> None:
        """Nothing more goes out of what is withdrawn, so a chat in which it broke off is owed that what came is
        taken back."""
        row = self.connection.execute(
            """INSERT INTO mendings (notice_id, announcement_id, due_at)
               SELECT notices.id, announcements.id, notices.due_at FROM notices
               JOIN announcements ON announcements.id = announcement_id
               WHERE notices.id = ? AND sending = 'withdrawn'
                   AND EXISTS (SELECT 1 FROM copies WHERE notice_id = notices.id)
               ON CONFLICT (notice_id) DO UPDATE SET state = 'waiting', due_at = excluded.due_at
               RETURNING announcement_id""",
            (notice_id,),
        ).fetchone()
        if row:
            self._open_again(row[0])

    def owe_back(self, chat_id: int, now: datetime) -> None:
        """Whoever had blocked the bot is back: what was corrected meanwhile is owed to them."""
        back = self.connection.execute(
            """UPDATE mendings SET state = 'waiting', attempts = 0, error = '', due_at = ?
               WHERE state = 'blocked' AND notice_id IN (SELECT notices.id
                   FROM (SELECT DISTINCT announcement_id FROM corrections) AS corrected
                   CROSS JOIN notices ON notices.announcement_id = corrected.announcement_id AND chat_id = ?)
               RETURNING announcement_id""",
            (stored(now), chat_id),
        ).fetchall()
        for (announcement_id,) in back:
            self._open_again(announcement_id)

    def owe_failed(self, announcement_id: int, now: datetime) -> bool:
        """A coordinator asks for another try where it failed; whether there is any such chat."""
        owed = self.connection.execute(
            """UPDATE mendings SET state = 'waiting', attempts = 0, error = '', due_at = ?
               WHERE announcement_id = ? AND state = 'failed'""",
            (stored(now), announcement_id),
        ).rowcount
        if owed:
            self._open_again(announcement_id)
        return owed > 0

    def _open_again(self, announcement_id: int) -> None:
        """Its newest correction goes on."""
        self.connection.execute(
            """UPDATE corrections SET finished_at = NULL WHERE announcement_id = ?
               AND number = (SELECT version FROM announcements WHERE announcements.id = announcement_id)""",
            (announcement_id,),
        )

    def mark_adding(self, notice_id: int) -> None:
        """A message more goes out now: if its answer never comes, it may have arrived."""
        self.connection.execute("UPDATE mendings SET adding = 1 WHERE notice_id = ?", (notice_id,))

    def mark_added(self, notice_id: int, *, repeated: bool = False) -> None:
        """It went out, or did not; `repeated`: nobody knows, and it goes out again."""
        self.connection.execute(
            "UPDATE mendings SET adding = 0, repeated = MAX(repeated, ?) WHERE notice_id = ?", (repeated, notice_id)
        )

    def mark_interrupted(self) -> int:
        """At a start: what was being added when the bot was stopped goes out again, and counts as repeated."""
        return self.connection.execute("UPDATE mendings SET adding = 0, repeated = 1 WHERE adding = 1").rowcount

    def all_due(self, now: datetime, limit: int, but: Collection[int]) -> tuple[Mending, ...]:
        """Chats to be mended, those of the oldest announcement first; `but`: notices that are being mended.

        They stay waiting until settled: to mend one twice changes nothing."""
        found: list[Mending] = []
        unfinished = self.connection.execute(
            "SELECT DISTINCT announcement_id FROM corrections WHERE finished_at IS NULL ORDER BY announcement_id"
        ).fetchall()
        for (announcement,) in unfinished:
            rows = self.connection.execute(
                """SELECT notice_id, mendings.announcement_id, chat_id, mendings.attempts, by_town, by_project,
                       (SELECT version FROM announcements WHERE id = mendings.announcement_id), by_vote
                   FROM mendings JOIN notices ON notices.id = notice_id
                   WHERE mendings.announcement_id = ? AND mendings.state = 'waiting' AND mendings.due_at <= ?
                   ORDER BY mendings.due_at, notice_id LIMIT ?""",
                (announcement, stored(now), limit + len(but)),
            ).fetchall()
            found += [
                Mending(id, announcement_id, chat_id, attempts, bool(town), bool(project), version, bool(vote))
                for id, announcement_id, chat_id, attempts, town, project, version, vote in rows
                if id not in but
            ]
            if len(found) >= limit:
                break
        return tuple(found[:limit])

    def any_left(self, correction: Correction) -> bool:
        """Whether anything of it is still to be done, or may come to be."""
        row = self.connection.execute(
            """SELECT (SELECT owed FROM corrections WHERE announcement_id = :id AND number = :number) = 0
                   OR EXISTS (SELECT 1 FROM mendings WHERE announcement_id = :id AND state = 'waiting')
                   OR EXISTS (SELECT 1 FROM notices WHERE announcement_id = :id AND state = 'on_way')""",
            {"id": correction.announcement_id, "number": correction.number},
        ).fetchone()
        return bool(row[0])

    def all_copies_of(self, notice_id: int) -> tuple[Copy, ...]:
        """In the order they went out."""
        rows = self.connection.execute(
            "SELECT part, item, message_id, kind, album, shows FROM copies WHERE notice_id = ? ORDER BY part, item",
            (notice_id,),
        ).fetchall()
        return tuple(Copy(row[0], row[1], row[2], row[3], bool(row[4]), row[5]) for row in rows)

    def put_shown(self, notice_id: int, shown: Iterable[tuple[Copy, int | None]]) -> None:
        """What these messages say now, by its seal."""
        self.connection.executemany(
            "UPDATE copies SET shows = ? WHERE notice_id = ? AND part = ? AND item = ?",
            [(seal, notice_id, copy.part, copy.item) for copy, seal in shown],
        )

    def remove_copy(self, notice_id: int, copy: Copy) -> None:
        """The message is not there any more."""
        self.connection.execute(
            "DELETE FROM copies WHERE notice_id = ? AND part = ? AND item = ?", (notice_id, copy.part, copy.item)
        )

    def settle(
        self,
        notice_id: int,
        state: MendingState,
        version: int,
        *,
        left: Iterable[Left] = (),
        error: str = "",
        due_at: datetime | None = None,
    ) -> None:
        """What became of one chat that was to be brought to this version; it waits again where a newer one came."""
        self.connection.execute(
            """UPDATE mendings SET attempts = attempts + 1, remains = ?, error = ?, due_at = COALESCE(?, due_at),
                   state = IIF(? < (SELECT version FROM announcements WHERE id = announcement_id), 'waiting', ?)
               WHERE notice_id = ?""",
            (",".join(left), error, stored_or_none(due_at), version, state, notice_id),
        )
        if state is MendingState.DONE:
            self.connection.execute("UPDATE notices SET version = ? WHERE id = ?", (version, notice_id))

    def report(self, announcement_id: int) -> Mended:
        """How far its newest correction has come."""
        states = self.connection.execute(
            "SELECT state, COUNT(*) FROM mendings WHERE announcement_id = ? GROUP BY state", (announcement_id,)
        ).fetchall()
        (repeated,) = self.connection.execute(
            "SELECT COUNT(*) FROM mendings WHERE announcement_id = ? AND repeated = 1", (announcement_id,)
        ).fetchone()
        left: Counter[Left] = Counter()
        for remains, n in self.connection.execute(
            """SELECT remains, COUNT(*) FROM mendings WHERE announcement_id = ? AND state = 'done' AND remains <> ''
               GROUP BY remains""",
            (announcement_id,),
        ).fetchall():
            left.update({Left(one): n for one in remains.split(",")})
        reasons = self.connection.execute(
            """SELECT error, COUNT(*) FROM mendings WHERE announcement_id = ? AND state = 'failed'
               GROUP BY error ORDER BY 2 DESC, 1 LIMIT ?""",
            (announcement_id, REASONS),
        ).fetchall()
        (deleted, away) = self.connection.execute(
            """SELECT COALESCE(SUM(people.deleted), 0), COALESCE(SUM(chat_id < 0), 0)
               FROM mendings JOIN notices ON notices.id = notice_id LEFT JOIN people ON people.id = chat_id
               WHERE mendings.announcement_id = ? AND mendings.state = 'blocked'""",
            (announcement_id,),
        ).fetchone()
        counted = {MendingState(state): n for state, n in states}
        return Mended(counted, dict(left), tuple(reasons), repeated, deleted, away)
