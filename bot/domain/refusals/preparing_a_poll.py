"""Refusals of preparing a poll before it opens."""

from bot.domain.refusals.base import Refusal


class OpeningPast(Refusal):
    """The opening moment is not ahead."""


class OpeningTooFar(Refusal):
    """The opening moment is more than a year away."""


class ClosesBeforeItOpens(Refusal):
    """Between opening and closing there are less than five minutes."""


class DescriptionTooLong(Refusal):
    """A choice's description has more than `limit` characters."""


class PresenterTooLong(Refusal):
    """The name of whoever presents a choice has more than `limit` characters."""


class DescriptionExpected(Refusal):
    """A choice takes words, a photo or a voice note, and got something else."""


class ResidentsUnclear(Refusal):
    """What was typed is no number of people."""


class CountryUnclear(Refusal):
    """What was typed is no calling code of a country."""


class CountriesTooMany(Refusal):
    """More calling codes than a ballot can state (`limit`)."""


class RemindersTooMany(Refusal):
    """A poll has at most `limit` reminders."""


class BotMustAdminister(Refusal):
    """The bot is no administrator of the group, so it can't ask who is a member."""


class PollChangedMeanwhile(Refusal):
    """Somebody else changed the draft or the scheduled poll while this form was open."""


class TrialOver(Refusal):
    """The poll that was tried is open, gone, or no longer in this person's form."""
