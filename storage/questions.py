"""Residents' questions to the coordinators, and the answers."""

from datetime import datetime

from bot.domain.questions import Question
from bot.domain.refusals import QuestionNotFound
from storage.moments import stored
from storage.store import Store


class Questions(Store):
    def add(self, town_id: str, asker_id: int, text: str, at: datetime) -> int:
        row = self.connection.execute(
            "INSERT INTO questions (town_id, asker_id, text, asked_at) VALUES (?, ?, ?, ?) RETURNING id",
            (town_id, asker_id, text, stored(at)),
        ).fetchone()
        return int(row[0])

    def get(self, question_id: int) -> Question:
        """Raises QuestionNotFound."""
        row = self.connection.execute(
            "SELECT id, town_id, asker_id, text, answer IS NOT NULL FROM questions WHERE id = ?",
            (question_id,),
        ).fetchone()
        if row is None:
            raise QuestionNotFound
        return Question(row[0], row[1], row[2], row[3], bool(row[4]))

    def all_open_of(self, town_id: str) -> tuple[Question, ...]:
        """Unanswered ones, oldest first."""
        rows = self.connection.execute(
            """SELECT id, town_id, asker_id, text, 0 FROM questions
               WHERE town_id = ? AND answer IS NULL ORDER BY id""",
            (town_id,),
        ).fetchall()
        return tuple(Question(row[0], row[1], row[2], row[3], bool(row[4])) for row in rows)

    def count_open_of(self, asker_id: int) -> int:
        """How many of this person's questions wait for an answer."""
        row = self.connection.execute(
            "SELECT COUNT(*) FROM questions WHERE asker_id = ? AND answer IS NULL", (asker_id,)
        ).fetchone()
        return int(row[0])

    def mark_answered(self, question_id: int, answer: str, answered_by: int, at: datetime) -> None:
        """The first answer stands."""
        self.connection.execute(
            """UPDATE questions SET answer = ?, answered_by = ?, answered_at = ?
               WHERE id = ? AND answer IS NULL""",
            (answer, answered_by, stored(at), question_id),
        )
