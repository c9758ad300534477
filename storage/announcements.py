"""Announcements: what goes out, who is to get it, and how far it has come."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from bot.domain.announcements import Announcement, NoticeState, Occasion, Part, Report, Sending, Shown
from bot.domain.refusals import AnnouncementGone
from storage.moments import moment, moment_or_none, stored, stored_or_none
from storage.store import Store

COLUMNS = "id, occasion, town_id, parts, sending, created_at, poll_id, project_id, tranche, author_id, finished_at"

CHUNK = 5_000  # notices written in one transaction: some 20 ms, so that no vote waits longer
REASONS = 3  # a report names the commonest

# Whom an announcement reaches, as chats, and by which subscription: subscribers of the town or of the project,
# voters of the poll, groups that hold its board, and whose desk it is — and among them only those the bot may
# write to. Of presses that may be lost only those hear who had a ballot before them.
RECIPIENTS = """
    SELECT chat_id, MAX(by_town) AS by_town, MAX(by_project) AS by_project,
        EXISTS (SELECT 1 FROM people WHERE id = chat_id AND unreachable_since IS NOT NULL) AS blocked
    FROM (
        SELECT chat_id, 1 AS by_town, 0 AS by_project FROM town_subscriptions
            WHERE town_id = :town_id AND since <= :created_at AND :occasion <> 'outage'
                AND chat_id > :after AND chat_id <= :up_to
        UNION ALL SELECT chat_id, 0, 1 FROM project_subscriptions
            WHERE project_id = :project_id AND since <= :created_at AND chat_id > :after AND chat_id <= :up_to
        UNION ALL SELECT voter_id, 0, 0 FROM ballots
            WHERE poll_id = :poll_id AND voter_id > :after AND voter_id <= :up_to
        UNION ALL SELECT group_id, 0, 0 FROM boards
            WHERE poll_id = :poll_id AND :occasion <> 'outage' AND group_id > :after AND group_id <= :up_to
        UNION ALL SELECT person_id, 0, 0 FROM ballot_cards
            WHERE poll_id = :poll_id AND :occasion IN ('outage', 'prolonged')
                AND person_id > :after AND person_id <= :up_to
        UNION ALL SELECT person_id, 0, 0 FROM coordinators
            WHERE :poll_id IS NOT NULL AND town_id = :town_id AND removed_at IS NULL
                AND person_id > :after AND person_id <= :up_to
    )
    WHERE
        EXISTS (SELECT 1 FROM people WHERE id = chat_id AND started_at IS NOT NULL)
        OR EXISTS (SELECT 1 FROM groups WHERE id = chat_id AND left_at IS NULL)
    GROUP BY chat_id
"""
FIRST_CHAT, LAST_CHAT = -(2**63), 2**63 - 1

# The chat up to which no scope holds more than a chunk: a million recipients are never sorted in one piece.
END_OF_CHUNK = (
    "SELECT MIN(chat_id) FROM ("
    + " UNION ALL ".join(
        f"""SELECT * FROM (SELECT {chat} AS chat_id FROM {table} WHERE {scope} AND {chat} > :after
                       ORDER BY {chat} LIMIT 1 OFFSET :chunk - 1)"""
        for table, chat, scope in (
            ("town_subscriptions", "chat_id", "town_id = :town_id"),
            ("project_subscriptions", "chat_id", "project_id = :project_id"),
            ("ballots", "voter_id", "poll_id = :poll_id"),
            ("ballot_cards", "person_id", "poll_id = :poll_id"),
        )
    )
    + ")"
)


class Announcements(Store):
    def add(
        self,
        occasion: Occasion,
        town_id: str,
        parts: Sequence[Part],
        at: datetime,
        *,
        poll_id: str | None = None,
        project_id: str | None = None,
        tranche: int | None = None,
        author_id: int | None = None,
    ) -> int:
        """A new announcement whose recipients stand from now on; its notices are written chunk by chunk."""
        row = self.connection.execute(
            """INSERT INTO announcements (occasion, town_id, parts, sending, created_at, poll_id, project_id,
                   tranche, author_id) VALUES (?, ?, ?, 'owing', ?, ?, ?, ?, ?) RETURNING id""",
            (
                occasion,
                town_id,
                json.dumps([asdict(part) for part in parts], ensure_ascii=False),
                stored(at),
                poll_id,
                project_id,
                tranche,
                author_id,
            ),
        ).fetchone()
        return int(row[0])

    def add_letter(
        self, occasion: Occasion, town_id: str, part: Part, at: datetime, chat_ids: Iterable[int]
    ) -> None:
        """One message owed to just these chats."""
        letter = self.add(occasion, town_id, (part,), at)
        self.connection.execute("UPDATE announcements SET sending = 'sending' WHERE id = ?", (letter,))
        self.connection.executemany(
            "INSERT INTO notices (announcement_id, chat_id, due_at) VALUES (?, ?, ?)",
            [(letter, chat_id, stored(at)) for chat_id in chat_ids],
        )

    def get(self, announcement_id: int) -> Announcement:
        """Raises AnnouncementGone."""
        row = self.connection.execute(
            f"SELECT {COLUMNS} FROM announcements WHERE id = ?", (announcement_id,)
        ).fetchone()
        if row is None:
            raise AnnouncementGone
        return _announcement(row)

    def all_unfinished(self) -> tuple[Announcement, ...]:
        rows = self.connection.execute(
            f"SELECT {COLUMNS} FROM announcements WHERE sending IN ('owing', 'sending') ORDER BY id"
        ).fetchall()
        return tuple(map(_announcement, rows))

    def all_of(self, project_id: str) -> tuple[Announcement, ...]:
        """The project's announcements, newest first."""
        rows = self.connection.execute(
            f"SELECT {COLUMNS} FROM announcements WHERE project_id = ? ORDER BY id DESC", (project_id,)
        ).fetchall()
        return tuple(map(_announcement, rows))

    def count_recipients(
        self, town_id: str, at: datetime, *, poll_id: str | None = None, project_id: str | None = None
    ) -> int:
        """To how many chats an announcement of this scope would go."""
        scope = {
            "town_id": town_id,
            "project_id": project_id,
            "poll_id": poll_id,
            "created_at": stored(at),
            "occasion": Occasion.TRANCHE,
            "after": FIRST_CHAT,
            "chunk": CHUNK,
        }
        total = 0
        while scope["after"] != LAST_CHAT:
            (end,) = self.connection.execute(END_OF_CHUNK, scope).fetchone()
            scope["up_to"] = LAST_CHAT if end is None else end
            row = self.connection.execute(
                f"SELECT COUNT(*) FROM ({RECIPIENTS}) WHERE NOT blocked", scope
            ).fetchone()
            total += int(row[0])
            scope["after"] = scope["up_to"]
        return total

    def owe_some(self, announcement_id: int, chunk: int = CHUNK) -> int:
        """Writes the notices of the next chats, `chunk` or some more; with the last of them, sending begins."""
        row = self.connection.execute(
            """SELECT town_id, project_id, poll_id, created_at, owed_up_to, occasion FROM announcements
               WHERE id = ? AND sending = 'owing'""",
            (announcement_id,),
        ).fetchone()
        if row is None:
            return 0
        names = ("town_id", "project_id", "poll_id", "created_at", "after", "occasion")
        scope = dict(zip(names, row, strict=True)) | {"id": announcement_id, "chunk": chunk}
        (end,) = self.connection.execute(END_OF_CHUNK, scope).fetchone()
        written = self.connection.execute(
            f"""INSERT INTO notices (announcement_id, chat_id, due_at, by_town, by_project, state)
                SELECT :id, chat_id, :created_at, by_town, by_project, IIF(blocked, 'blocked', 'waiting')
                FROM ({RECIPIENTS}) ORDER BY chat_id""",
            scope | {"up_to": LAST_CHAT if end is None else end},
        ).rowcount
        self.connection.execute(
            "UPDATE announcements SET owed_up_to = ?, sending = ? WHERE id = ?",
            (LAST_CHAT if end is None else end, Sending.SENDING if end is None else Sending.OWING, announcement_id),
        )
        return written

    def mark_finished(self, announcement_id: int, sending: Sending, at: datetime) -> None:
        self.connection.execute(
            "UPDATE announcements SET sending = ?, finished_at = ? WHERE id = ?",
            (sending, stored(at), announcement_id),
        )

    def put_progress(self, announcement_id: int, message_id: int, drawn_at: datetime | None) -> None:
        """The message in the author's chat that shows how far the sending had come at `drawn_at`."""
        self.connection.execute(
            "UPDATE announcements SET progress_message = ?, progress_drawn_at = ? WHERE id = ?",
            (message_id, stored_or_none(drawn_at), announcement_id),
        )

    def mark_unwatched(self, announcement_id: int) -> None:
        """Its author can't be shown anything any more."""
        self.connection.execute("UPDATE announcements SET progress_message = NULL WHERE id = ?", (announcement_id,))

    def all_shown(self) -> tuple[Shown, ...]:
        """Announcements under way that their authors watch, and those whose report is not shown yet."""
        rows = self.connection.execute(
            f"""SELECT {COLUMNS}, progress_message, progress_drawn_at FROM announcements
                WHERE progress_message IS NOT NULL
                    AND (finished_at IS NULL OR progress_drawn_at IS NULL OR progress_drawn_at <= finished_at)
                ORDER BY id"""
        ).fetchall()
        return tuple(
            Shown(_announcement(row), self.report(row[0]), row[-2], moment_or_none(row[-1])) for row in rows
        )

    def report(self, announcement_id: int) -> Report:
        states = self.connection.execute(
            "SELECT state, COUNT(*) FROM notices WHERE announcement_id = ? GROUP BY state", (announcement_id,)
        ).fetchall()
        (repeated,) = self.connection.execute(
            "SELECT COUNT(*) FROM notices WHERE announcement_id = ? AND repeated = 1", (announcement_id,)
        ).fetchone()
        reasons = self.connection.execute(
            """SELECT error, COUNT(*) FROM notices WHERE announcement_id = ? AND state = 'failed'
               GROUP BY error ORDER BY 2 DESC, 1 LIMIT ?""",
            (announcement_id, REASONS),
        ).fetchall()
        return Report({NoticeState(row[0]): row[1] for row in states}, repeated, tuple(reasons))


def _announcement(row: tuple[Any, ...]) -> Announcement:
    return Announcement(
        id=row[0],
        occasion=Occasion(row[1]),
        town_id=row[2],
        parts=tuple(_part(fields) for fields in json.loads(row[3])),
        sending=Sending(row[4]),
        created_at=moment(row[5]),
        poll_id=row[6],
        project_id=row[7],
        tranche=row[8],
        author_id=row[9],
        finished_at=moment_or_none(row[10]),
    )


def _part(fields: dict[str, Any]) -> Part:
    return Part(
        html=fields["html"],
        photos=tuple(fields["photos"]),
        picture=fields["picture"],
        buttons=tuple(tuple((label, to) for label, to in row) for row in fields["buttons"]),
    )
