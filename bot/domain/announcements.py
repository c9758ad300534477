"""An announcement: what is owed, to whom it goes, and how far it has come."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.media import Media


class Occasion(StrEnum):
    TRANCHE = "tranche"  # a coordinator reports works
    RESULT = "result"  # a poll has closed
    RESULT_ANEW = "result-anew"  # figures came late, or were corrected
    GATHERING = "gathering"  # a letter about figures of a gathering, to those who enter and confirm them
    OPENING = "opening"  # a poll has opened
    QUESTION = "question"  # a resident asks the coordinators
    ANSWER = "answer"  # a coordinator answers the resident
    SHARING = "sharing"  # a result as coordinators carry it on
    OUTAGE = "outage"  # presses of a time may not have arrived
    PROLONGED = "prolonged"  # a closing was moved: it fell into that time, or by a coordinator
    CANCELLED = "cancelled"  # a poll is over without a result
    DECIDED = "decided"  # a tie was decided
    ASKING = "asking"  # somebody waits for a second to agree
    HEAD = "head"  # of a poll's journal, for others to keep
    REMINDER = "reminder"  # to subscribers of the town who have not voted
    COMPLAINT = "complaint"  # of coercion, and what the monitoring group says to it
    MONITORING = "monitoring"  # between the monitoring group and the executor
    CORRECTION = "correction"  # to the others at the desk, and those who watch
    ADMISSION = "admission"  # slips wait for a second person; a group shows its members no more

    PROJECT = "project"  # a poll's problem got its project
    GROUP = "group"  # to whoever linked a group: its topic is gone

    @property
    def by_hand(self) -> bool:
        """A coordinator sends it off: it stands at the desk under «Кулактандыруулар», can be planned and paused,
        and rests at night. Letters (questions, complaints …) never stand there."""
        return self is Occasion.TRANCHE

    @property
    def rests_at_night(self) -> bool:
        """Nobody need hear of it before the morning."""
        return self.by_hand or self is Occasion.PROJECT

    @property
    def cannot_wait(self) -> bool:
        """It is worth little an hour later: it overtakes what only tells the news."""
        return self in (Occasion.OUTAGE, Occasion.PROLONGED)


class Scope(StrEnum):
    """Whom an announcement reaches; people are counted once, however many scopes hold them."""

    TOWN = "town"  # people subscribed to the town
    PROJECT = "project"  # people subscribed to the project
    GROUPS = "groups"  # groups and channels subscribed to either
    VOTERS = "voters"  # people who voted in the poll that chose the project's problem


USUAL_SCOPES = tuple(Scope)


class Sending(StrEnum):
    ASKED = "asked"  # a second person has yet to agree
    SCHEDULED = "scheduled"  # it waits for its moment; nobody is a recipient yet
    DROPPED = "dropped"  # before it began: cancelled, returned, or taken back to be changed
    OWING = "owing"  # its recipients are being written down
    SENDING = "sending"
    SENT = "sent"
    STOPPED = "stopped"  # the first twenty recipients all got the same refusal
    WITHDRAWN = "withdrawn"  # a coordinator took it back: nobody gets it any more

    @property
    def is_planned(self) -> bool:
        return self in (Sending.ASKED, Sending.SCHEDULED)

    @property
    def is_under_way(self) -> bool:
        return self in (Sending.OWING, Sending.SENDING)


class NoticeState(StrEnum):
    WAITING = "waiting"
    ON_WAY = "on_way"
    SENT = "sent"
    SHOWN = "shown"  # to whoever subscribed later, as the latest news: no recipient, but corrected like all
    BLOCKED = "blocked"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Part:
    """One message of an announcement, as it goes to everybody.

    `html` is Telegram's HTML. `media`: one with a caption, or an album of 2…10.
    `picture` names a picture of ours (see storage/pictures.py) that is drawn before the first is sent.
    `buttons` are rows of (label, callback data or URL).
    """

    html: str
    media: tuple[Media, ...] = ()
    picture: str = ""
    buttons: tuple[tuple[tuple[str, str], ...], ...] = ()
    silent: bool = False  # rings nowhere

    @property
    def messages(self) -> int:
        """How many messages Telegram counts: an album counts each of its items."""
        return max(1, len(self.media))


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
    held_until: datetime | None = None  # it waits for its moment: nothing goes out before
    due_at: datetime | None = None  # when a planned one begins
    began_at: datetime | None = None  # when its first notice was claimed
    paused_at: datetime | None = None  # a coordinator paused it
    rests_until: datetime | None = None  # it is night in its town
    urgent: bool = False  # goes out at night, too
    changed_at: datetime | None = None  # when it was paused, rested or went on
    version: int = 0  # how often it was corrected

    @property
    def begins_at(self) -> datetime:
        """When its first notice may go out, or its rest after a night."""
        return max(at for at in (self.created_at, self.held_until, self.rests_until) if at)

    def is_held(self, now: datetime) -> bool:
        """Whether it waits for its moment, also where nobody is to get it."""
        return self.held_until is not None and self.held_until > now

    def may_go_out(self, now: datetime) -> bool:
        """Whether anything of it goes out now."""
        waits = any(at and at > now for at in (self.held_until, self.rests_until))
        return self.sending.is_under_way and self.paused_at is None and not waits


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
    version: int = 0  # as what its first parts were sent, where some were
    by_vote: bool = False  # the chat voted in the poll, or held its counter


@dataclass(frozen=True, slots=True)
class Report:
    """How far an announcement has come, in chats (people and groups)."""

    states: Mapping[NoticeState, int]
    repeated: int  # were on their way when the bot or the network broke off, and may have arrived twice
    reasons: tuple[tuple[str, int], ...] = ()  # why some failed, in Telegram's words: the commonest first
    deleted: int = 0  # of the blocked: accounts that are no more
    away: int = 0  # of the blocked: groups and channels the bot was removed from, or may not write to

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
class Audience:
    """How many chats each scope holds, and how many an announcement to the chosen ones reaches."""

    chosen: tuple[Scope, ...]
    counts: Mapping[Scope, int]
    together: int


@dataclass(frozen=True, slots=True)
class Shown:
    """An announcement whose author watches how far it has come, in one message that is edited."""

    announcement: Announcement
    report: Report
    message_id: int
    drawn_at: datetime | None  # None: nothing of it is shown yet
