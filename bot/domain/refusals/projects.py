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


class NoPhotosYet(Refusal):
    """Nothing that can be seen was attached to the project's reports."""
