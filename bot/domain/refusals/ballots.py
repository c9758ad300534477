"""Refusals of ballots."""

from bot.domain.refusals.base import Refusal


class PollNotFound(Refusal):
    """No poll has this id."""


class PollNotOpenYet(Refusal):
    """The poll is a draft, or its opening moment has not come."""


class PollClosed(Refusal):
    """The press came in after the closing moment."""


class PollCancelled(Refusal):
    """The poll was called off and has no result."""


class ChoiceNotFound(Refusal):
    """The poll has no choice with this number."""


class ChoicesUsedUp(Refusal):
    """One choice more than the poll allows (`limit`)."""


class WrongKindOfPress(Refusal):
    """The button belongs to another kind of poll than this one."""


class NoBallotYet(Refusal):
    """The person has no vote in this poll."""


class ResultsHidden(Refusal):
    """Figures per choice are shown after the closing (`closes_at`)."""
