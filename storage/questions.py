"""Residents' questions to the coordinators, the answers, and what of both is published."""

from datetime import date, datetime
from typing import Any

from bot.domain.questions import Question, Waiting
from bot.domain.refusals import QuestionNotFound
from storage.moments import moment, stored
from storage.store import Store

COLUMNS = """id, town_id, asker_id, text, answer IS NOT NULL, COALESCE(answer, ''), project_id, tranche,
    published_at IS NOT NULL, reworded"""


class Questions(Store):
    def add(
        self,
        town_id: str,
        asker_id: int,
        text: str,
        at: datetime,
        project_id: str | None = None,
        tranche: int = 0,
    ) -> int:
        """`project_id` and `tranche`: what it is about, where it is about one."""
        row = self.connection.execute(
            """INSERT INTO questions (town_id, asker_id, text, asked_at, project_id, tranche)
               VALUES (?, ?, ?, ?, ?, ?) RETURNING id""",
            (town_id, asker_id, text, stored(at), project_id, tranche),
        ).fetchone()
        return int(row[0])

    def get(self, question_id: int) -> Question:
        """Raises QuestionNotFound."""
        row = self.connection.execute(f"SELECT {COLUMNS} FROM questions WHERE id = ?", (question_id,)).fetchone()
        if row is None:
            raise QuestionNotFound
        return _question(row)

    def all_open_of(self, town_id: str) -> tuple[Question, ...]:
        """Unanswered ones, oldest first."""
        rows = self.connection.execute(
            f"SELECT {COLUMNS} FROM questions WHERE town_id = ? AND answer IS NULL ORDER BY id", (town_id,)
        ).fetchall()
        return tuple(map(_question, rows))

    def all_waiting(self) -> tuple[Waiting, ...]:
        """What waits for an answer, town by town."""
        rows = self.connection.execute(
            """SELECT questions.town_id, COUNT(*), MIN(asked_at), day
               FROM questions LEFT JOIN brought_up ON brought_up.town_id = questions.town_id
               WHERE answer IS NULL GROUP BY questions.town_id ORDER BY questions.town_id"""
        ).fetchall()
        return tuple(
            Waiting(row[0], row[1], moment(row[2]), date.fromisoformat(row[3]) if row[3] else None) for row in rows
        )

    def mark_brought_up(self, town_id: str, day: date) -> bool:
        """False where that was done on this day already."""
        return (
            self.connection.execute(
                """INSERT INTO brought_up VALUES (?, ?)
                   ON CONFLICT (town_id) DO UPDATE SET day = excluded.day WHERE day <> excluded.day""",
                (town_id, day.isoformat()),
            ).rowcount
            > 0
        )

    def count_open_of(self, asker_id: int) -> int:
        """How many of this person's questions wait for an answer."""
        row = self.connection.execute(
            "SELECT COUNT(*) FROM questions WHERE asker_id = ? AND answer IS NULL", (asker_id,)
        ).fetchone()
        return int(row[0])

    def count_since(self, asker_id: int, at: datetime) -> int:
        """How many questions this person has asked since then."""
        row = self.connection.execute(
            "SELECT COUNT(*) FROM questions WHERE asker_id = ? AND asked_at > ?", (asker_id, stored(at))
        ).fetchone()
        return int(row[0])

    def mark_answered(self, question_id: int, answer: str, answered_by: int, at: datetime) -> None:
        """The first answer stands."""
        self.connection.execute(
            """UPDATE questions SET answer = ?, answered_by = ?, answered_at = ?
               WHERE id = ? AND answer IS NULL""",
            (answer, answered_by, stored(at), question_id),
        )

    def mark_published(self, question_id: int, project_id: str, published_by: int, at: datetime) -> bool:
        """On the project's page from now on; False where it was published already."""
        return self._changed(
            """UPDATE questions SET tranche = IIF(project_id IS ?, tranche, 0), project_id = ?, published_at = ?,
                   published_by = ? WHERE id = ? AND published_at IS NULL""",
            project_id,
            project_id,
            stored(at),
            published_by,
            question_id,
        )

    def put_reworded(self, question_id: int, text: str) -> None:
        """How the page will say it; what is published already stays as it is."""
        self._changed("UPDATE questions SET reworded = ? WHERE id = ? AND published_at IS NULL", text, question_id)

    def mark_taken_back(self, question_id: int) -> bool:
        """Off the page; False where it was not on it."""
        return self._changed(
            """UPDATE questions SET published_at = NULL, published_by = NULL
               WHERE id = ? AND published_at IS NOT NULL""",
            question_id,
        )

    def all_published(self, project_id: str, limit: int, skipped: int = 0) -> tuple[Question, ...]:
        """On the project's page, newest first."""
        rows = self.connection.execute(
            f"""SELECT {COLUMNS} FROM questions WHERE project_id = ? AND published_at IS NOT NULL
                ORDER BY published_at DESC, id DESC LIMIT ? OFFSET ?""",
            (project_id, limit, skipped),
        ).fetchall()
        return tuple(map(_question, rows))

    def count_published(self, project_id: str) -> int:
        row = self.connection.execute(
            "SELECT COUNT(*) FROM questions WHERE project_id = ? AND published_at IS NOT NULL", (project_id,)
        ).fetchone()
        return int(row[0])

    def _changed(self, statement: str, *values: object) -> bool:
        return self.connection.execute(statement, values).rowcount > 0


def _question(row: tuple[Any, ...]) -> Question:
    return Question(row[0], row[1], row[2], row[3], bool(row[4]), row[5], row[6], row[7], bool(row[8]), row[9])
