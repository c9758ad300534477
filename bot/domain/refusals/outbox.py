"""Refusals of sending announcements."""

from bot.domain.refusals.base import Refusal


class MomentPassed(Refusal):
    """An announcement is planned for a moment to come."""


class MomentTooFar(Refusal):
    """An announcement is planned at most `n` days ahead."""


class ScopeMissing(Refusal):
    """An announcement goes to somebody: one scope at least is chosen."""


class SendingBegun(Refusal):
    """It has begun, or was cancelled: it can't be planned anew."""


class NothingFailed(Refusal):
    """There is nobody to whom it could be sent once more."""


class NobodyToAgree(Refusal):
    """The town wants a second person, and there is none the bot may write to."""


class TwoPeopleStay(Refusal):
    """Only an administrator lifts the rule that an announcement takes two."""


class WordsTooLong(Refusal):
    """What goes back with a returned announcement has more than `limit` characters."""
