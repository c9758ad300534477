"""Refusals of a poll's life: prolonging, ending, cancelling, deciding a tie."""

from bot.domain.refusals.base import Refusal


class ProlongedAlready(Refusal):
    """A poll is prolonged once."""


class ProlongingTooLate(Refusal):
    """In the last 24 hours before the closing nobody moves it any more."""


class ClosingNotLater(Refusal):
    """The new closing is not after the old one."""


class AskingGone(Refusal):
    """What was asked was taken back, done, or is another asking by now."""


class AskingIsYourOwn(Refusal):
    """It takes another person to agree."""


class AskingIsAnothers(Refusal):
    """Only whoever asked takes it back."""


class NoTieToDecide(Refusal):
    """The poll has no tie, or this choice is none of the tied."""


class TieWaitsForGathering(Refusal):
    """A gathering's figures are still to come, and could break the tie."""


class TieDecidedAlready(Refusal):
    """The tie has a decision, and it stands."""


class DeciderMissing(Refusal):
    """A decision says who made it."""


class DeciderTooLong(Refusal):
    """The name of whoever decided has more than `limit` characters."""
