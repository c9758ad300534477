"""Refusals of forms, buttons and groups."""

from bot.domain.refusals.base import Refusal


class ButtonStale(Refusal):
    """The button is of an older screen, or was never ours."""


class TextExpected(Refusal):
    """The form waits for plain text and got something else."""


class PhotoOrTextExpected(Refusal):
    """The form waits for photos or lines and got something else."""


class FormOpen(Refusal):
    """Something else is half filled in, and would be lost."""


class PressExpected(Refusal):
    """The form waits for one of its buttons and got something else."""


class NoFormOpen(Refusal):
    """There is nothing to cancel."""


class NotUnderstood(Refusal):
    """A message that is neither a command, nor a menu button, nor part of a form."""


class UnknownCommand(Refusal):
    """A command that the bot does not have."""


class GroupAdministratorOnly(Refusal):
    """Only an administrator of the group may change what the group gets."""


class GroupAdministratorUnknown(Refusal):
    """Telegram does not tell the bot who administers this group or channel."""


class GroupGone(Refusal):
    """The bot is no longer in this group or channel."""
