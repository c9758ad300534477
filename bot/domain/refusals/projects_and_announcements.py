"""Refusals of projects and announcements."""

from bot.domain.refusals.base import Refusal


class ProjectNotFound(Refusal):
    """No project has this id."""


class NoProjectsYet(Refusal):
    """The town has no project to report on."""


class TrancheNotFound(Refusal):
    """The project has no tranche with this number."""


class WorksMissing(Refusal):
    """An announcement on a tranche names at least one work."""


class WorksTooMany(Refusal):
    """More works in one announcement than a message can hold (`limit`)."""


class WorkTooLong(Refusal):
    """A work's text has more than `limit` characters."""


class PhotosTooMany(Refusal):
    """An album holds at most `limit` pictures."""


class PhotoAsFile(Refusal):
    """A picture or a paper came as a file, which can't stand in an album of photos."""


class AnnouncementGone(Refusal):
    """The announcement was sent or dropped already."""


class QuestionInWordsExpected(Refusal):
    """A resident's question is written words, and something else was sent."""


class AnswerInWordsExpected(Refusal):
    """An answer to a question is written words, and something else was sent."""


class QuestionNotFound(Refusal):
    """No resident's question has this number."""


class QuestionAnswered(Refusal):
    """Somebody answered this question already."""


class QuestionsTooMany(Refusal):
    """`limit` questions of this person wait for an answer already."""


class QuestionsTooManyToday(Refusal):
    """This person has asked `limit` questions within a day."""


class QuestionNotAnswered(Refusal):
    """Only what is answered can be published."""


class AnswerTooLong(Refusal):
    """The answer to a resident has more than `limit` characters."""
