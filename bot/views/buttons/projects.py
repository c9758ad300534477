"""Buttons of a project's page, and of the desk where it is written."""

from dataclasses import dataclass
from typing import ClassVar

from bot.views.buttons.base import Button


@dataclass(frozen=True, slots=True)
class SeePhotos(Button):
    """What was attached to a tranche's reports; tranche 0: to any."""

    code: ClassVar[str] = "ph"
    project_id: str
    tranche: int


@dataclass(frozen=True, slots=True)
class SeeTimeline(Button):
    """The tranches as a picture."""

    code: ClassVar[str] = "pi"
    project_id: str


@dataclass(frozen=True, slots=True)
class SeeProjectNews(Button):
    """Every announcement on the project, a page at a time."""

    code: ClassVar[str] = "pn"
    project_id: str
    page: int


@dataclass(frozen=True, slots=True)
class DeskProjects(Button):
    """The town's projects at the desk, a page at a time."""

    code: ClassVar[str] = "pd"
    town_id: str
    page: int


@dataclass(frozen=True, slots=True)
class DeskProject(Button):
    """A project's fields, each with what stands there."""

    code: ClassVar[str] = "pe"
    project_id: str


@dataclass(frozen=True, slots=True)
class DeskTranche(Button):
    """The fields of one tranche."""

    code: ClassVar[str] = "per"
    project_id: str
    tranche: int


@dataclass(frozen=True, slots=True)
class EditField(Button):
    """Opens the form of one field; tranche 0: the project's own, work 0: the tranche's own."""

    code: ClassVar[str] = "pf"
    project_id: str
    field: str
    tranche: int
    work: int


@dataclass(frozen=True, slots=True)
class DeskWork(Button):
    """The fields of one of a tranche's works."""

    code: ClassVar[str] = "pw"
    project_id: str
    tranche: int
    work: int


@dataclass(frozen=True, slots=True)
class SeeHistory(Button):
    """Who changed what of a project, a page at a time."""

    code: ClassVar[str] = "pg"
    project_id: str
    page: int


@dataclass(frozen=True, slots=True)
class StartProject(Button):
    """Opens the form of a new project."""

    code: ClassVar[str] = "ps"
    town_id: str


@dataclass(frozen=True, slots=True)
class RemoveProject(Button):
    code: ClassVar[str] = "px"
    project_id: str
    sure: bool


@dataclass(frozen=True, slots=True)
class DeskRemoved(Button):
    """The town's removed projects, whose history is kept."""

    code: ClassVar[str] = "pdr"
    town_id: str


@dataclass(frozen=True, slots=True)
class RestoreProject(Button):
    code: ClassVar[str] = "pxr"
    project_id: str


@dataclass(frozen=True, slots=True)
class MuteProject(Button):
    """Whoever hears of a project because they voted hears no more of it, or hears again."""

    code: ClassVar[str] = "pm"
    project_id: str
    on: bool
