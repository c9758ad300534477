"""Buttons of those who watch over a vote and over works: complaints, reminders, the monitoring group."""

from dataclasses import dataclass
from typing import ClassVar

from bot.views.buttons.base import Button


@dataclass(frozen=True, slots=True)
class Complain(Button):
    """Opens the form of a complaint about this poll."""

    code: ClassVar[str] = "kc"
    poll_id: str


@dataclass(frozen=True, slots=True)
class SeeComplaints(Button):
    """The town's complaints numbered below `before`; 0: the newest."""

    code: ClassVar[str] = "kl"
    town_id: str
    before: int


@dataclass(frozen=True, slots=True)
class AnswerComplaint(Button):
    """Opens the form of an answer; one that `settles` marks the complaint as looked into."""

    code: ClassVar[str] = "ka"
    complaint_id: int
    settles: bool


@dataclass(frozen=True, slots=True)
class MuteReminders(Button):
    """Mutes reminders, or lets them come again; nothing else is touched."""

    code: ClassVar[str] = "rm"
    on: bool


@dataclass(frozen=True, slots=True)
class DeskReminders(Button):
    """When a poll's reminders go out, to how many, in what words."""

    code: ClassVar[str] = "dy"
    poll_id: str


@dataclass(frozen=True, slots=True)
class DeskMonitors(Button):
    """The monitoring group at the desk, a page at a time."""

    code: ClassVar[str] = "mm"
    town_id: str
    page: int


@dataclass(frozen=True, slots=True)
class InviteMonitor(Button):
    code: ClassVar[str] = "mi"
    town_id: str


@dataclass(frozen=True, slots=True)
class RemoveMonitor(Button):
    code: ClassVar[str] = "mr"
    person_id: int
    town_id: str
    sure: bool


@dataclass(frozen=True, slots=True)
class SetHeadStart(Button):
    """The monitors get a report so many hours before the public; 0: together with it."""

    code: ClassVar[str] = "mh"
    town_id: str
    hours: int


@dataclass(frozen=True, slots=True)
class DeskDisputes(Button):
    """Disputed works of the town, from the one in this place on."""

    code: ClassVar[str] = "mo"
    town_id: str
    skip: int


@dataclass(frozen=True, slots=True)
class ReplyToDispute(Button):
    code: ClassVar[str] = "md"
    verdict_id: int


@dataclass(frozen=True, slots=True)
class Monitoring(Button):
    """What a monitor may look at in this town."""

    code: ClassVar[str] = "m"
    town_id: str


@dataclass(frozen=True, slots=True)
class JudgeTranche(Button):
    """The works of a tranche, with what this monitor said of each. `anew`: what it stands under stays as it is."""

    code: ClassVar[str] = "mt"
    project_id: str
    tranche: int
    anew: bool


@dataclass(frozen=True, slots=True)
class JudgeWork(Button):
    code: ClassVar[str] = "mw"
    project_id: str
    tranche: int
    position: int


@dataclass(frozen=True, slots=True)
class ConfirmWork(Button):
    """Confirms the work that was looked at, and no other: `seal` is another number once it says something else."""

    code: ClassVar[str] = "mv"
    project_id: str
    tranche: int
    position: int
    seal: int


@dataclass(frozen=True, slots=True)
class CommentWork(Button):
    """Opens the form for a dispute, or for a confirmation with words or a photo."""

    code: ClassVar[str] = "mc"
    project_id: str
    tranche: int
    position: int
    confirms: bool


@dataclass(frozen=True, slots=True)
class SeeVerdicts(Button):
    """What the monitoring group said of a project's works, for everybody, from this place on."""

    code: ClassVar[str] = "pv"
    project_id: str
    skip: int
