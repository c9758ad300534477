"""Buttons of the coordinator's desk."""

from dataclasses import dataclass
from typing import ClassVar

from bot.views.buttons.base import Button


@dataclass(frozen=True, slots=True)
class Desk(Button):
    code: ClassVar[str] = "d"


@dataclass(frozen=True, slots=True)
class DeskTown(Button):
    code: ClassVar[str] = "dt"
    town_id: str


@dataclass(frozen=True, slots=True)
class StartPoll(Button):
    """Opens the form of a new poll."""

    code: ClassVar[str] = "dp"
    town_id: str


@dataclass(frozen=True, slots=True)
class DeskPolls(Button):
    """The open polls of the town: turnout, and ending early."""

    code: ClassVar[str] = "do"
    town_id: str


@dataclass(frozen=True, slots=True)
class DeskPoll(Button):
    code: ClassVar[str] = "dv"
    poll_id: str


@dataclass(frozen=True, slots=True)
class EndPoll(Button):
    code: ClassVar[str] = "de"
    poll_id: str


@dataclass(frozen=True, slots=True)
class StartAnnouncement(Button):
    code: ClassVar[str] = "da"
    town_id: str


@dataclass(frozen=True, slots=True)
class SetWork(Button):
    """Under an announcement's preview: makes a work done or under way. `begun` tells which draft it is of."""

    code: ClassVar[str] = "dw"
    begun: int
    number: int
    done: bool


@dataclass(frozen=True, slots=True)
class SendAnnouncement(Button):
    """Sends the draft that was looked at, and no other: `seal` is another number once anything changes."""

    code: ClassVar[str] = "ds"
    seal: int


@dataclass(frozen=True, slots=True)
class DeskQuestions(Button):
    code: ClassVar[str] = "dq"
    town_id: str


@dataclass(frozen=True, slots=True)
class DeskQuestionsAfter(Button):
    """The open questions that came after this one."""

    code: ClassVar[str] = "dqa"
    town_id: str
    question_id: int


@dataclass(frozen=True, slots=True)
class DeskTeam(Button):
    """The coordinators, a page at a time."""

    code: ClassVar[str] = "dm"
    page: int


@dataclass(frozen=True, slots=True)
class Invite(Button):
    code: ClassVar[str] = "di"
    town_id: str


@dataclass(frozen=True, slots=True)
class ChooseInviteTown(Button):
    code: ClassVar[str] = "dc"


@dataclass(frozen=True, slots=True)
class SeeState(Button):
    """The bot's own state, for administrators."""

    code: ClassVar[str] = "dz"


@dataclass(frozen=True, slots=True)
class RemoveCoordinator(Button):
    code: ClassVar[str] = "dr"
    person_id: int
    town_id: str
    sure: bool
