"""Refusals of opening and ending a poll."""

from bot.domain.refusals.base import Refusal


class PollStandsFixed(Refusal):
    """Question, choices, order, kind, closing time and openness are fixed from the opening on."""


class QuestionMissing(Refusal):
    """A poll has a question."""


class QuestionTooLong(Refusal):
    """The question has more than `limit` characters."""


class ChoicesTooFew(Refusal):
    """A poll has at least two choices."""


class ChoicesTooMany(Refusal):
    """A poll has at most `limit` choices."""


class ChoiceTooLong(Refusal):
    """A choice's name has more than `limit` characters."""


class ChoiceTwice(Refusal):
    """Two choices of one poll have the same name (`name`)."""


class ClosingTooSoon(Refusal):
    """The closing moment is past, or only minutes away."""


class ClosingTooFar(Refusal):
    """The closing moment is more than a year away."""


class MomentNotUnderstood(Refusal):
    """What was typed is no date and time that we can read."""


class DateUnknown(Refusal):
    """The calendar has no such day or hour (31 February, 25:00)."""


class ReasonMissing(Refusal):
    """Ending a poll early needs a reason, which is published."""


class ReasonTooLong(Refusal):
    """The reason has more than `limit` characters."""


class LivePollCannotBeEnded(Refusal):
    """A poll with live figures can't be ended early: its moment could be chosen."""
