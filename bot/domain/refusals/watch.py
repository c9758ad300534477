"""Refusals of monitors, complaints and reminders."""

from bot.domain.refusals.base import Refusal


class NotAMonitor(Refusal):
    """This is for the town's monitoring group."""


class OwnWork(Refusal):
    """Whoever coordinates a town, or reported a work, can't watch over it."""


class MonitorCannotCoordinate(Refusal):
    """A monitor of the town can't become its coordinator."""


class NameTooLong(Refusal):
    """A name or an office has more than `limit` characters."""


class VerdictTooLong(Refusal):
    """A comment or a reply has more than `limit` characters."""


class CommentMissing(Refusal):
    """A dispute says why."""


class VerdictGone(Refusal):
    """There is no such dispute, or it was taken back."""


class ComplaintNotFound(Refusal):
    """No complaint has this number."""


class ComplaintsOver(Refusal):
    """The poll ended more than seven days ago."""


class ComplaintsTooMany(Refusal):
    """`limit` complaints of this person came within a day."""


class ComplaintTooLong(Refusal):
    """A complaint, or an answer to it, has more than `limit` characters."""


class ComplaintLookedInto(Refusal):
    """Somebody of the group has looked into it already."""


class OnlySomeVoters(Refusal):
    """While a poll is open, nothing is sent to just some of those who may vote."""
