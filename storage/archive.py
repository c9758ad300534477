"""The archive: what everybody was told, newest first, and by its words."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.domain.announcements import Occasion
from bot.domain.archive import PUBLIC, Entry, Search, head_of, plain
from bot.domain.refusals import AnnouncementGone, ButtonStale
from bot.domain.searching import exact, folded, tells_letters_apart
from storage.moments import moment, moment_or_none
from storage.store import Store

# Of an archived announcement: it has gone out, and not to the monitoring group alone.
TOLD = """EXISTS (SELECT 1 FROM announcements WHERE id = announcement_id
    AND (sending = 'sent' OR sending IN ('owing', 'sending', 'withdrawn') AND began_at IS NOT NULL))"""
ENTRY = f"""SELECT announcement_id, told_at, head,
        COALESCE((SELECT name FROM projects WHERE projects.id = archive.project_id), ''),
        COALESCE((SELECT tranche FROM announcements WHERE announcements.id = announcement_id), 0),
        (SELECT withdrawn FROM corrections AS last WHERE last.announcement_id = archive.announcement_id
            ORDER BY number DESC LIMIT 1),
        (SELECT made_at FROM corrections AS last WHERE last.announcement_id = archive.announcement_id
            ORDER BY number DESC LIMIT 1)
    FROM archive WHERE {TOLD}"""


class Archive(Store):
    def put(self, announcement_id: int) -> None:
        """Files an announcement that was told to everybody, or files it anew after a correction; no letter."""
        row = self.connection.execute(
            """SELECT occasion, town_id, project_id, created_at, parts,
                   (SELECT name FROM towns WHERE towns.id = town_id)
               FROM announcements WHERE id = ?""",
            (announcement_id,),
        ).fetchone()
        if row is None or Occasion(row[0]) not in PUBLIC:
            return
        texts = _texts(json.loads(row[4]))
        words = "\n".join(texts)
        self.connection.execute(
            "INSERT OR REPLACE INTO archive VALUES (?, ?, ?, ?, ?, ?, ?)",
            (announcement_id, row[1], row[2], row[3], head_of(texts, row[5]), exact(words), folded(words)),
        )

    def get(self, announcement_id: int) -> Entry:
        """Raises AnnouncementGone: not told to everybody, or not yet."""
        row = self.connection.execute(f"{ENTRY} AND announcement_id = ?", (announcement_id,)).fetchone()
        if row is None:
            raise AnnouncementGone
        return _entry(row)

    def all_of(self, town_id: str, limit: int, skipped: int = 0) -> tuple[Entry, ...]:
        """What the town was told, newest first."""
        rows = self.connection.execute(
            f"{ENTRY} AND town_id = ? ORDER BY told_at DESC, announcement_id DESC LIMIT ? OFFSET ?",
            (town_id, limit, skipped),
        ).fetchall()
        return tuple(map(_entry, rows))

    def all_of_project(self, project_id: str, limit: int, skipped: int = 0) -> tuple[Entry, ...]:
        """What was told of the project, newest first."""
        rows = self.connection.execute(
            f"{ENTRY} AND project_id = ? ORDER BY told_at DESC, announcement_id DESC LIMIT ? OFFSET ?",
            (project_id, limit, skipped),
        ).fetchall()
        return tuple(map(_entry, rows))

    def all_first_told(self, project_id: str) -> dict[int, datetime]:
        """When each tranche of the project was first told of; what was withdrawn was not."""
        rows = self.connection.execute(
            """SELECT tranche, MIN(told_at) FROM archive JOIN announcements ON announcements.id = announcement_id
               WHERE archive.project_id = ? AND tranche > 0
                   AND (sending = 'sent' OR sending IN ('owing', 'sending') AND began_at IS NOT NULL)
               GROUP BY tranche""",
            (project_id,),
        ).fetchall()
        return {row[0]: moment(row[1]) for row in rows}

    def find_newest(self, town_id: str, project_id: str | None = None) -> Entry | None:
        """The latest news of the town, or of the one project; what was withdrawn is no news."""
        column, value = ("project_id", project_id) if project_id else ("town_id", town_id)
        row = self.connection.execute(
            f"""{ENTRY} AND {column} = ? AND NOT EXISTS (SELECT 1 FROM corrections
                    WHERE corrections.announcement_id = archive.announcement_id AND withdrawn = 1)
                ORDER BY told_at DESC, announcement_id DESC LIMIT 1""",
            (value,),
        ).fetchone()
        return _entry(row) if row else None

    def all_with(self, town_id: str, words: str) -> tuple[int, ...]:
        """Announcements of the town in which every one of the words stands, newest first.

        Typed with ө ү ң, they mean these; where that finds nothing, or none was typed, о у н stand for both."""
        if tells_letters_apart(words) and (ids := self._all_with(town_id, "exact", exact(words).split())):
            return ids
        return self._all_with(town_id, "folded", folded(words).split())

    def _all_with(self, town_id: str, column: str, words: Sequence[str]) -> tuple[int, ...]:
        holds = "".join(f" AND instr({column}, ?)" for _ in words)
        rows = self.connection.execute(
            f"""SELECT announcement_id FROM archive WHERE town_id = ?{holds} AND {TOLD}
                ORDER BY told_at DESC, announcement_id DESC""",
            (town_id, *words),
        ).fetchall()
        return tuple(row[0] for row in rows)

    def got(self, announcement_id: int, chat_id: int) -> bool:
        """Whether it was sent to this chat, or is about to be."""
        row = self.connection.execute(
            "SELECT 1 FROM notices WHERE announcement_id = ? AND chat_id = ?", (announcement_id, chat_id)
        ).fetchone()
        return row is not None

    def put_search(self, person_id: int, town_id: str, words: str) -> Search:
        """What this person searches now; what they searched before is forgotten."""
        self.connection.execute("DELETE FROM searches WHERE person_id = ?", (person_id,))
        row = self.connection.execute(
            "INSERT INTO searches (person_id, town_id, words) VALUES (?, ?, ?) RETURNING id",
            (person_id, town_id, words),
        ).fetchone()
        return Search(row[0], person_id, town_id, words)

    def get_search(self, search_id: int, person_id: int) -> Search:
        """Raises ButtonStale where the person has searched something else since."""
        row = self.connection.execute(
            "SELECT id, person_id, town_id, words FROM searches WHERE id = ? AND person_id = ?",
            (search_id, person_id),
        ).fetchone()
        if row is None:
            raise ButtonStale
        return Search(*row)


def _texts(parts: Sequence[dict[str, Any]]) -> list[str]:
    texts = [[part["html"], *(one["caption"] for one in part["media"])] for part in parts]
    return [plain(text) for some in texts for text in some if text]


def _entry(row: tuple[Any, ...]) -> Entry:
    id, told_at, head, project, tranche, withdrawn, made_at = row
    corrected_at = None if withdrawn else moment_or_none(made_at)
    return Entry(id, moment(told_at), head, project, tranche, bool(withdrawn), corrected_at)
