"""Refusals of a project while it is written down and changed."""

from bot.domain.refusals.base import Refusal


class PhoneNotUnderstood(Refusal):
    """No telephone number as it is dialled: `phone`."""


class EmailNotUnderstood(Refusal):
    """No e-mail address, such as `example`."""


class LinesTooMany(Refusal):
    """A list has more than `limit` lines."""


class LineTooLong(Refusal):
    """A line of a list has more than `limit` characters."""


class ExecutorMissing(Refusal):
    """Contacts belong to an executor, whose name is not told yet."""


class GroupMissing(Refusal):
    """The composition belongs to a monitoring group, whose size is not told yet."""


class FieldSame(Refusal):
    """The new value is the one that stands there."""


class ProjectHasNews(Refusal):
    """Announcements, questions or the monitoring group's verdicts name this project: it can't be removed."""


class WorkGone(Refusal):
    """The work that was to be changed has another text by now, or stands there no more."""


class WorkJudged(Refusal):
    """The monitoring group has said something of this work: it can't be removed."""


class ParticipantsCounted(Refusal):
    """Who took part in choosing the problem was counted in the bot's poll: that is nobody's to write."""


class ProjectNotRemoved(Refusal):
    """The project to be restored stands there already."""


class NoPhotosYet(Refusal):
    """Nothing that can be seen was attached to the project's reports."""
