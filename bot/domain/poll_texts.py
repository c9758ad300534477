"""What coordinators type for a poll: its question, its choices, why it is ended, cancelled or prolonged."""

import re
from collections.abc import Sequence

from bot.domain import refusals

QUESTION_LIMIT = 300  # code points: a question is read on a small phone, and Telegram's own polls stop here
NAME_LIMIT = 200  # code points of a choice's name: three lines on card and picture
CHOICES_LIMIT = 12  # as many as Telegram's own polls take
REASON_LIMIT = 500
BULLET = re.compile(r"^\s*(?:[-–—•*·▪]+\s*|[0-9]{1,2}[.)](?![0-9])\s*|[0-9]\ufe0f?\u20e3\s*)")


def must_be_reason(reason: str) -> str:
    """The reason, trimmed; raises ReasonMissing or ReasonTooLong."""
    reason = reason.strip()
    if not reason:
        raise refusals.ReasonMissing
    if len(reason) > REASON_LIMIT:
        raise refusals.ReasonTooLong(limit=REASON_LIMIT)
    return reason


def must_be_question(question: str) -> str:
    """The question on one line; raises QuestionMissing or QuestionTooLong."""
    question = " ".join(question.split())
    if not question:
        raise refusals.QuestionMissing
    if len(question) > QUESTION_LIMIT:
        raise refusals.QuestionTooLong(limit=QUESTION_LIMIT)
    return question


def must_be_names(names: Sequence[str], at_least: int = 2) -> tuple[str, ...]:
    """Choice names, trimmed, empty ones dropped; raises where they are too few, too many, too long or twice."""
    clean = tuple(trimmed for name in names if (trimmed := " ".join(name.split())))
    if len(clean) < at_least:
        raise refusals.ChoicesTooFew
    if len(clean) > CHOICES_LIMIT:
        raise refusals.ChoicesTooMany(limit=CHOICES_LIMIT)
    seen: set[str] = set()
    for name in clean:
        if len(name) > NAME_LIMIT:
            raise refusals.ChoiceTooLong(limit=NAME_LIMIT)
        if name.casefold() in seen:
            raise refusals.ChoiceTwice(name=name)
        seen.add(name.casefold())
    return clean


def names_from(text: str) -> tuple[str, ...]:
    """One line a choice; bullets and numbers people type before it are dropped, «1.5 км жол» is left alone."""
    lines = (" ".join(BULLET.sub("", line, count=1).split()) for line in text.splitlines())
    return tuple(line for line in lines if line)
