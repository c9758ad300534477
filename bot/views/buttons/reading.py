"""Buttons of those who read and subscribe."""

from dataclasses import dataclass
from typing import ClassVar

from bot.views.buttons.base import Button


@dataclass(frozen=True, slots=True)
class PickTown(Button):
    code: ClassVar[str] = "t"
    town_id: str


@dataclass(frozen=True, slots=True)
class ChangeTown(Button):
    code: ClassVar[str] = "tc"


@dataclass(frozen=True, slots=True)
class SeeResult(Button):
    code: ClassVar[str] = "r"
    poll_id: str


@dataclass(frozen=True, slots=True)
class SeeProject(Button):
    code: ClassVar[str] = "p"
    project_id: str


@dataclass(frozen=True, slots=True)
class SeeProjects(Button):
    """The projects of a town, to pick from."""

    code: ClassVar[str] = "pl"
    town_id: str


@dataclass(frozen=True, slots=True)
class SeeTranche(Button):
    code: ClassVar[str] = "pt"
    project_id: str
    tranche: int


@dataclass(frozen=True, slots=True)
class FollowTown(Button):
    """In a group: subscribes the group, and asks who pressed."""

    code: ClassVar[str] = "ft"
    town_id: str
    on: bool


@dataclass(frozen=True, slots=True)
class FollowProject(Button):
    code: ClassVar[str] = "fp"
    project_id: str
    on: bool


@dataclass(frozen=True, slots=True)
class SeeFollowed(Button):
    """What one may subscribe to, and what one is subscribed to."""

    code: ClassVar[str] = "fl"


@dataclass(frozen=True, slots=True)
class Ask(Button):
    code: ClassVar[str] = "q"


@dataclass(frozen=True, slots=True)
class AnswerQuestion(Button):
    code: ClassVar[str] = "qa"
    question_id: int
