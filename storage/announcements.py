"""Announcements: what goes out, who is to get it, and how far it has come."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from bot.domain.announcements import Announcement, NoticeState, Occasion, Part, Report, Scope, Sending, Shown
from bot.domain.media import Media, MediaKind
from bot.domain.refusals import AnnouncementGone
from storage.archive import Archive
from storage.moments import moment, moment_or_none, stored, stored_or_none
from storage.recipients import (
    CHUNK,
    COUNTED,
    END_OF_CHUNK,
    FIRST_CHAT,
    LAST_CHAT,
    RECIPIENTS,
    ROWS_BEFORE_AND_AFTER,
    about,
    to_scopes,
)
from storage.store import Store

COLUMNS = """id, occasion, town_id, parts, sending, created_at, poll_id, project_id, tranche, author_id,
    finished_at, held_until, due_at, began_at, paused_at, rests_until, urgent, changed_at, version"""

REASONS = 3  # a report names the commonest


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
        added = self._add(occasion, town_id, parts, at, poll_id, project_id, tranche, author_id)
        Archive(self.connection).put(added)
        return added

    def _add(
        self,
        occasion: Occasion,
        town_id: str,
        parts: Sequence[Part],
        at: datetime,
        poll_id: str | None = None,
        project_id: str | None = None,
        tranche: int | None = None,
        author_id: int | None = None,
    ) -> int:
        row = self.connection.execute(
            """INSERT INTO announcements (occasion, town_id, parts, sending, created_at, poll_id, project_id,
                   tranche, author_id, urgency) VALUES (?, ?, ?, 'owing', ?, ?, ?, ?, ?, ?) RETURNING id""",
            (
                occasion,
                town_id,
                json.dumps([asdict(part) for part in parts], ensure_ascii=False),
                stored(at),
                poll_id,
                project_id,
                tranche,
                author_id,
                int(occasion.cannot_wait),
            ),
        ).fetchone()
        return int(row[0])

    def add_letter(
        self, occasion: Occasion, town_id: str, part: Part, at: datetime, chat_ids: Iterable[int]
    ) -> int:
        """One message owed to just these chats; it waits behind no announcement to many. Its id."""
        return self.add_letters(occasion, town_id, (part,), at, chat_ids)

    def add_letters(
        self, occasion: Occasion, town_id: str, parts: Sequence[Part], at: datetime, chat_ids: Iterable[int]
    ) -> int:
        """Several messages, one after another, owed to just these chats; the id of them all."""
        letter = self._add(occasion, town_id, parts, at)
        self.connection.execute("UPDATE announcements SET sending = 'sending', urgency = 2 WHERE id = ?", (letter,))
        self.connection.executemany(
            "INSERT INTO notices (announcement_id, chat_id, due_at) VALUES (?, ?, ?)",
            [(letter, chat_id, stored(at)) for chat_id in chat_ids],
        )
        return letter

    def get(self, announcement_id: int) -> Announcement:
        """Raises AnnouncementGone."""
        row = self.connection.execute(
            f"SELECT {COLUMNS} FROM announcements WHERE id = ?", (announcement_id,)
        ).fetchone()
        if row is None:
            raise AnnouncementGone
        return announcement_from(row)

    def all_unfinished(self) -> tuple[Announcement, ...]:
        """What is owed or being sent: what can't wait first, then in the order it came."""
        rows = self.connection.execute(
            f"SELECT {COLUMNS} FROM announcements WHERE sending IN ('owing', 'sending') ORDER BY urgency DESC, id"
        ).fetchall()
        return tuple(map(announcement_from, rows))

    def all_of(self, project_id: str) -> tuple[Announcement, ...]:
        """The project's announcements, newest first."""
        rows = self.connection.execute(
            f"""SELECT {COLUMNS} FROM announcements
                WHERE project_id = ? AND sending NOT IN ('asked', 'scheduled', 'dropped') ORDER BY id DESC""",
            (project_id,),
        ).fetchall()
        return tuple(map(announcement_from, rows))

    def count_recipients(
        self,
        town_id: str,
        at: datetime,
        *,
        poll_id: str | None = None,
        project_id: str | None = None,
        occasion: Occasion = Occasion.TRANCHE,
    ) -> int:
        """To how many chats an announcement of this scope would go: counted in COUNTED chunks; beyond them about
        so many, in two figures, for whoever counts in a transaction holds up everybody's votes."""
        scope = {
            "town_id": town_id,
            "project_id": project_id,
            "poll_id": poll_id,
            "created_at": stored(at),
            "occasion": occasion,
            "after": FIRST_CHAT,
            "chunk": CHUNK,
        } | to_scopes(())
        total = 0
        for _ in range(COUNTED):
            (end,) = self.connection.execute(END_OF_CHUNK, scope).fetchone()
            scope["up_to"] = LAST_CHAT if end is None else end
            row = self.connection.execute(
                f"SELECT COUNT(*) FROM ({RECIPIENTS}) WHERE NOT blocked", scope
            ).fetchone()
            total += int(row[0])
            if end is None:
                return total
            scope["after"] = end
        counted, left = self.connection.execute(ROWS_BEFORE_AND_AFTER, scope).fetchone()
        if not left:
            return total
        return about(total + left * total // counted)

    def owe_some(self, announcement_id: int, chunk: int = CHUNK) -> int:
        """Writes the notices of the next chats, `chunk` or some more; with the last of them, sending begins."""
        row = self.connection.execute(
            """SELECT retried_at, scopes, town_id, project_id, poll_id, created_at, owed_up_to, occasion
               FROM announcements WHERE id = ? AND sending = 'owing'""",
            (announcement_id,),
        ).fetchone()
        if row is None:
            return 0
        retried_at, scopes, *facts = row
        if retried_at is not None:
            return self._owe_failed(announcement_id, retried_at, chunk)
        names = ("town_id", "project_id", "poll_id", "created_at", "after", "occasion")
        scope = dict(zip(names, facts, strict=True)) | {"id": announcement_id, "chunk": chunk}
        scope |= to_scopes([Scope(one) for one in scopes.split(",") if one])
        (end,) = self.connection.execute(END_OF_CHUNK, scope).fetchone()
        written = self.connection.execute(
            f"""INSERT INTO notices (announcement_id, chat_id, due_at, by_town, by_project, by_vote, state)
                SELECT :id, chat_id, :created_at, by_town, by_project, by_vote, IIF(blocked, 'blocked', 'waiting')
                FROM ({RECIPIENTS}) WHERE true ORDER BY chat_id
                ON CONFLICT (announcement_id, chat_id) DO NOTHING""",
            scope | {"up_to": LAST_CHAT if end is None else end},
        ).rowcount
        self.connection.execute(
            "UPDATE announcements SET owed_up_to = ?, sending = ? WHERE id = ?",
            (LAST_CHAT if end is None else end, Sending.SENDING if end is None else Sending.OWING, announcement_id),
        )
        return written

    def _owe_failed(self, announcement_id: int, retried_at: int, chunk: int) -> int:
        """Those that had failed when a coordinator asked for another try; who blocked the bot is not among them."""
        owed = self.connection.execute(
            """UPDATE notices SET state = 'waiting', attempts = 0, due_at = :at + 1
               WHERE id IN (SELECT id FROM notices WHERE announcement_id = :id AND state = 'failed'
                   AND due_at <= :at LIMIT :chunk)""",
            {"id": announcement_id, "at": retried_at, "chunk": chunk},
        ).rowcount
        if owed < chunk:
            self.connection.execute("UPDATE announcements SET sending = 'sending' WHERE id = ?", (announcement_id,))
        return owed

    def mark_held(self, announcement_id: int, until: datetime) -> None:
        """None of its notices goes out before; who gets them stands all the same."""
        self.connection.execute(
            "UPDATE announcements SET held_until = ? WHERE id = ?", (stored(until), announcement_id)
        )

    def mark_finished(self, announcement_id: int, sending: Sending, at: datetime) -> None:
        self.connection.execute(
            "UPDATE announcements SET sending = ?, finished_at = ? WHERE id = ? AND sending <> 'withdrawn'",
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
            Shown(announcement_from(row), self.report(row[0]), row[-2], moment_or_none(row[-1])) for row in rows
        )

    def report(self, announcement_id: int) -> Report:
        states = self.connection.execute(
            "SELECT state, COUNT(*) FROM notices WHERE announcement_id = ? AND state <> 'shown' GROUP BY state",
            (announcement_id,),
        ).fetchall()
        (repeated,) = self.connection.execute(
            "SELECT COUNT(*) FROM notices WHERE announcement_id = ? AND repeated = 1", (announcement_id,)
        ).fetchone()
        reasons = self.connection.execute(
            """SELECT error, COUNT(*) FROM notices WHERE announcement_id = ? AND state = 'failed'
               GROUP BY error ORDER BY 2 DESC, 1 LIMIT ?""",
            (announcement_id, REASONS),
        ).fetchall()
        (deleted, away) = self.connection.execute(
            """SELECT COALESCE(SUM(people.deleted), 0), COALESCE(SUM(chat_id < 0), 0)
               FROM notices LEFT JOIN people ON people.id = chat_id
               WHERE announcement_id = ? AND state = 'blocked'""",
            (announcement_id,),
        ).fetchone()
        counted = {NoticeState(row[0]): row[1] for row in states}
        return Report(counted, repeated, tuple(reasons), deleted, away)


def announcement_from(row: tuple[Any, ...]) -> Announcement:
    """Of a row of COLUMNS."""
    return Announcement(
        id=row[0],
        occasion=Occasion(row[1]),
        town_id=row[2],
        parts=tuple(part_from(fields) for fields in json.loads(row[3])),
        sending=Sending(row[4]),
        created_at=moment(row[5]),
        poll_id=row[6],
        project_id=row[7],
        tranche=row[8],
        author_id=row[9],
        finished_at=moment_or_none(row[10]),
        held_until=moment_or_none(row[11]),
        due_at=moment_or_none(row[12]),
        began_at=moment_or_none(row[13]),
        paused_at=moment_or_none(row[14]),
        rests_until=moment_or_none(row[15]),
        urgent=bool(row[16]),
        changed_at=moment_or_none(row[17]),
        version=row[18],
    )


def part_from(fields: dict[str, Any]) -> Part:
    """Of the JSON of a part."""
    return Part(
        html=fields["html"],
        media=tuple(Media(MediaKind(one["kind"]), one["file_id"], one["caption"]) for one in fields["media"]),
        picture=fields["picture"],
        buttons=tuple(tuple((label, to) for label, to in row) for row in fields["buttons"]),
        silent=fields["silent"],
    )
