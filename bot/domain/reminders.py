"""Reminders: a due one goes out by day while its poll takes votes; nothing else may single voters out."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain import daytime, refusals
from bot.domain.polls import Admission, Poll


@dataclass(frozen=True, slots=True)
class Reminder:
    """One of a poll's two reminders at most; set before its opening."""

    poll_id: str
    due_at: datetime
    sent_at: datetime | None = None


def may_go_out(poll: Poll, now: datetime, timezone: str) -> bool:
    """Whether a due reminder goes out now: the poll takes votes here; at night it waits for the morning."""
    takes_votes = poll.is_open and poll.admission is not Admission.PAPER
    if not takes_votes or poll.closes_at is None or now >= poll.closes_at:
        return False
    return daytime.by_day(now, timezone) == now


def must_not_single_out_voters(poll: Poll) -> None:
    """Raises OnlySomeVoters: while a poll is open, nothing may be sent to its voters alone.

    For whoever offers «voters of the poll» as a scope. A reminder is the one exception: its words and its
    moments are fixed before the opening."""
    if poll.is_open:
        raise refusals.OnlySomeVoters
