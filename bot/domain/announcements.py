"""An announcement: what is owed, to whom it goes, and how far it has come."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Occasion(StrEnum):
    TRANCHE = "tranche"  # a coordinator reports works
    RESULT = "result"  # a poll has closed
    OPENING = "opening"  # a poll has opened
    QUESTION = "question"  # a resident asks the coordinators
    ANSWER = "answer"  # a coordinator answers the resident
    OUTAGE = "outage"  # presses of a time may not have arrived
    PROLONGED = "prolonged"  # and a closing fell into that time


class Sending(StrEnum):
    OWING = "owing"  # its recipients are being written down
    SENDING = "sending"
    SENT = "sent"
    STOPPED = "stopped"  # the first twenty recipients all got the same refusal


class NoticeState(StrEnum):
    WAITING = "waiting"
    ON_WAY = "on_way"
    SENT = "sent"
    BLOCKED = "blocked"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Part:
    """One message of an announcement, as it goes to everybody.

    `html` is Telegram's HTML. `photos` are file ids (1: a photo with caption, 2…10: an album).
    `picture` names a picture of ours (see storage/pictures.py) that is drawn before the first is sent.
    `buttons` are rows of (label, callback data or URL).
    """

    html: str
    photos: tuple[str, ...] = ()
    picture: str = ""
    buttons: tuple[tuple[tuple[str, str], ...], ...] = ()

    @property
    def messages(self) -> int:
        """How many messages Telegram counts: an album counts each of its items."""
        return max(1, len(self.photos))


@dataclass(frozen=True, slots=True)
class Announcement:
    id: int
    occasion: Occasion
    town_id: str
    parts: tuple[Part, ...]
    sending: Sending
    created_at: datetime
    poll_id: str | None = None
    project_id: str | None = None
    tranche: int | None = None
    author_id: int | None = None  # who sees the progress; None: the clock made it
    finished_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """What is owed to one chat; `first_part` is the first of its parts not yet sent."""

    id: int
    announcement_id: int
    chat_id: int
    first_part: int
    attempts: int
    by_town: bool = False  # the chat is subscribed to the town
    by_project: bool = False  # the chat is subscribed to the project


@dataclass(frozen=True, slots=True)
class Report:
    """How far an announcement has come, in chats (people and groups)."""

    states: Mapping[NoticeState, int]
    repeated: int  # were on their way when the bot or the network broke off, and may have arrived twice
    reasons: tuple[tuple[str, int], ...] = ()  # why some failed, in Telegram's words: the commonest first

    @property
    def owed(self) -> int:
        return sum(self.states.values())

    @property
    def sent(self) -> int:
        return self.states.get(NoticeState.SENT, 0)

    @property
    def blocked(self) -> int:
        return self.states.get(NoticeState.BLOCKED, 0)

    @property
    def failed(self) -> int:
        return self.states.get(NoticeState.FAILED, 0)

    @property
    def settled(self) -> int:
        """Chats for which there is nothing left to do."""
        return self.sent + self.blocked + self.failed

    @property
    def left(self) -> int:
        return self.owed - self.settled


@dataclass(frozen=True, slots=True)
class Shown:
    """An announcement whose author watches how far it has come, in one message that is edited."""

    announcement: Announcement
    report: Report
    message_id: int
    drawn_at: datetime | None  # None: nothing of it is shown yet
