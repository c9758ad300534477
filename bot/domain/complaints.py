"""Complaints of coercion or money: how long, how many, until when; never who."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain import refusals
from bot.domain.polls import Poll, State

TEXT_LIMIT = 2000  # code points; a complaint goes into one message of 4096
WORD_LIMIT = 1000
A_DAY = timedelta(days=1)
LIMIT_A_DAY = 3  # complaints of one person
AFTER_CLOSING = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Word:
    """What the monitoring group said to a complaint; `settles`: it was looked into."""

    text: str
    said_at: datetime
    settles: bool


@dataclass(frozen=True, slots=True)
class Complaint:
    """`id` is its number in all lists. Who made it is known to the storage alone."""

    id: int
    poll_id: str
    town_id: str
    question: str  # of the poll
    text: str
    made_at: datetime
    words: Sequence[Word] = ()

    @property
    def looked_into(self) -> bool:
        return any(word.settles for word in self.words)

    def must_wait(self) -> None:
        """Raises ComplaintLookedInto where somebody has looked into it already."""
        if self.looked_into:
            raise refusals.ComplaintLookedInto


def must_be_in_time(poll: Poll, now: datetime) -> None:
    """Raises unless the poll is open, or ended at most seven days ago."""
    if poll.state in (State.DRAFT, State.SCHEDULED):
        raise refusals.PollNotOpenYet
    ended = poll.closed_at or poll.closes_at
    if poll.state is not State.OPEN and ended and now >= ended + AFTER_CLOSING:
        raise refusals.ComplaintsOver


def must_have_room(lately: int) -> None:
    """Raises ComplaintsTooMany; `lately`: the person's complaints of the last 24 hours."""
    if lately >= LIMIT_A_DAY:
        raise refusals.ComplaintsTooMany(limit=LIMIT_A_DAY)


def must_be_text(text: str) -> str:
    """The complaint, trimmed; raises TextExpected or ComplaintTooLong."""
    return _fitting(text, TEXT_LIMIT)


def must_be_word(text: str) -> str:
    """What the monitoring group says, trimmed; raises TextExpected or ComplaintTooLong."""
    return _fitting(text, WORD_LIMIT)


def _fitting(text: str, limit: int) -> str:
    text = text.strip()
    if not text:
        raise refusals.TextExpected
    if len(text) > limit:
        raise refusals.ComplaintTooLong(limit=limit)
    return text
