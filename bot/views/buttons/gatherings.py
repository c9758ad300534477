"""Buttons of gatherings: at the desk, for those who confirm figures, and for everybody once the result is out."""

from dataclasses import dataclass
from typing import ClassVar

from bot.views.buttons.base import Button


@dataclass(frozen=True, slots=True)
class PickPollOfGathering(Button):
    """The polls of a town that may have gatherings, drafts too."""

    code: ClassVar[str] = "dgt"
    town_id: str


@dataclass(frozen=True, slots=True)
class DeskGatherings(Button):
    """A poll's gatherings."""

    code: ClassVar[str] = "dg"
    poll_id: str


@dataclass(frozen=True, slots=True)
class DeskGathering(Button):
    code: ClassVar[str] = "dgo"
    gathering_id: int


@dataclass(frozen=True, slots=True)
class RegisterGathering(Button):
    code: ClassVar[str] = "dgr"
    poll_id: str


@dataclass(frozen=True, slots=True)
class EnterFigures(Button):
    """`late`: knowing that the result is out, with a reason that is published."""

    code: ClassVar[str] = "dge"
    gathering_id: int
    late: bool


@dataclass(frozen=True, slots=True)
class CallOffGathering(Button):
    code: ClassVar[str] = "dgx"
    gathering_id: int


@dataclass(frozen=True, slots=True)
class CheckFigures(Button):
    """For whoever may confirm them: the protocol and the figures side by side."""

    code: ClassVar[str] = "gc"
    gathering_id: int
    number: int


@dataclass(frozen=True, slots=True)
class SayFigures(Button):
    """The figures are those of the protocol, or they are not."""

    code: ClassVar[str] = "gs"
    gathering_id: int
    number: int
    agrees: bool


@dataclass(frozen=True, slots=True)
class SeeGatherings(Button):
    """The gatherings of a poll, with the history of their figures."""

    code: ClassVar[str] = "rg"
    poll_id: str


@dataclass(frozen=True, slots=True)
class SeeProtocol(Button):
    """The photos of the protocol whose figures count."""

    code: ClassVar[str] = "rp"
    gathering_id: int
