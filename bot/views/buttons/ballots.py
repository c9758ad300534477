"""Buttons of the ballot."""

from dataclasses import dataclass
from typing import ClassVar

from bot.views.buttons.base import Button


@dataclass(frozen=True, slots=True)
class Vote(Button):
    code: ClassVar[str] = "v"
    poll_id: str
    number: int


@dataclass(frozen=True, slots=True)
class Approve(Button):
    """Carries the state it asks for, so that handling it twice does no harm."""

    code: ClassVar[str] = "va"
    poll_id: str
    number: int
    on: bool


@dataclass(frozen=True, slots=True)
class Rank(Button):
    code: ClassVar[str] = "vr"
    poll_id: str
    number: int
    place: int


@dataclass(frozen=True, slots=True)
class Unrank(Button):
    code: ClassVar[str] = "vu"
    poll_id: str
    place: int


@dataclass(frozen=True, slots=True)
class FinishBallot(Button):
    """Folds a ballot of several choices; they count since each was tapped."""

    code: ClassVar[str] = "vf"
    poll_id: str


@dataclass(frozen=True, slots=True)
class OpenBallot(Button):
    """Opens a ballot, or opens it again to change the vote."""

    code: ClassVar[str] = "vo"
    poll_id: str


@dataclass(frozen=True, slots=True)
class LookAtBallot(Button):
    """The ballot, or for whoever has voted the card that says so."""

    code: ClassVar[str] = "vl"
    poll_id: str


@dataclass(frozen=True, slots=True)
class ShowMyVote(Button):
    code: ClassVar[str] = "vm"
    poll_id: str


@dataclass(frozen=True, slots=True)
class ReadChoices(Button):
    """The list of choices, each of which can be read in full."""

    code: ClassVar[str] = "vc"
    poll_id: str


@dataclass(frozen=True, slots=True)
class ReadChoice(Button):
    """One choice in full: its description, photo and voice note."""

    code: ClassVar[str] = "vd"
    poll_id: str
    number: int
