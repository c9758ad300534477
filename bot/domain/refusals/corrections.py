"""Refusals of correcting and withdrawing what was sent."""

from bot.domain.refusals.base import Refusal


class NotSentYet(Refusal):
    """It is planned, or never began: it is changed where it was written."""


class WithdrawnAlready(Refusal):
    """What was withdrawn stays so."""


class NothingCorrected(Refusal):
    """It says what it said before."""


class CorrectedMeanwhile(Refusal):
    """Somebody else corrected it while this correction was written."""


class WrittenElsewhere(Refusal):
    """It was written in no form, so that there is nothing to correct it in; it can be withdrawn."""
