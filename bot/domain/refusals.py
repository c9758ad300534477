"""Every no of the rules: one class each, whose words stand in the locale under its `key`."""

import re


class Refusal(Exception):
    """A rule's no. `values` are what its words may use; they are never put in a log."""

    def __init__(self, **values: object) -> None:
        super().__init__(self.key)
        self.values_for_words = values

    @property
    def key(self) -> str:
        """The message id in the locale: `PollClosed` -> `refusal-poll-closed`."""
        return "refusal" + re.sub(r"(?=[A-Z])", "-", type(self).__name__).lower()


# --- ballots ---------------------------------------------------------------------------------------------


class PollNotFound(Refusal):
    """No poll has this id."""


class PollNotOpenYet(Refusal):
    """The poll is a draft, or its opening moment has not come."""


class PollClosed(Refusal):
    """The press came in after the closing moment."""


class PollCancelled(Refusal):
    """The poll was called off and has no result."""


class ChoiceNotFound(Refusal):
    """The poll has no choice with this number."""


class ChoicesUsedUp(Refusal):
    """One choice more than the poll allows (`limit`)."""


class WrongKindOfPress(Refusal):
    """The button belongs to another kind of poll than this one."""


class NoBallotYet(Refusal):
    """The person has no vote in this poll."""


class ResultsHidden(Refusal):
    """Figures per choice are shown after the closing (`closes_at`)."""


# --- opening and ending a poll ---------------------------------------------------------------------------


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


# --- people ----------------------------------------------------------------------------------------------


class TownNotFound(Refusal):
    """No town has this id."""


class NoTownsYet(Refusal):
    """Nothing was imported so far."""


class NotACoordinator(Refusal):
    """The desk is for coordinators (of this town) and administrators only."""


class NotAnAdministrator(Refusal):
    """Only an administrator of the settings may do this."""


class InvitationUnknown(Refusal):
    """No invitation has this code."""


class InvitationUsed(Refusal):
    """An invitation is good once."""


class InvitationExpired(Refusal):
    """An invitation is good for two days."""


# --- projects and announcements --------------------------------------------------------------------------


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


class QuestionNotFound(Refusal):
    """No resident's question has this number."""


class QuestionAnswered(Refusal):
    """Somebody answered this question already."""


class QuestionsTooMany(Refusal):
    """`limit` questions of this person wait for an answer already."""


class AnswerTooLong(Refusal):
    """The answer to a resident has more than `limit` characters."""


# --- forms, buttons and groups ---------------------------------------------------------------------------


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
