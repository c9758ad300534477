"""A resident's question to the coordinators: how long it may be, and how many one person may have open."""

from dataclasses import dataclass

from bot.domain import refusals

TEXT_LIMIT = 1000  # code points; question and answer go into one message of 4096
ANSWER_LIMIT = 2000
OPEN_LIMIT = 5  # unanswered questions of one person


@dataclass(frozen=True, slots=True)
class Question:
    id: int
    town_id: str
    asker_id: int
    text: str
    answered: bool


def must_have_room(open_already: int) -> None:
    """Raises QuestionsTooMany where the person must wait for answers first."""
    if open_already >= OPEN_LIMIT:
        raise refusals.QuestionsTooMany(limit=OPEN_LIMIT)


def must_be_text(text: str) -> str:
    """The question, trimmed; raises QuestionMissing or QuestionTooLong."""
    text = text.strip()
    if not text:
        raise refusals.QuestionMissing
    if len(text) > TEXT_LIMIT:
        raise refusals.QuestionTooLong(limit=TEXT_LIMIT)
    return text


def must_be_answer(text: str) -> str:
    """The answer, trimmed; raises TextExpected or AnswerTooLong."""
    text = text.strip()
    if not text:
        raise refusals.TextExpected
    if len(text) > ANSWER_LIMIT:
        raise refusals.AnswerTooLong(limit=ANSWER_LIMIT)
    return text
