"""Buttons of who may vote: the way from another town, and slips at the desk."""

from dataclasses import dataclass
from typing import ClassVar

from bot.views.buttons.base import Button


@dataclass(frozen=True, slots=True)
class MoveHere(Button):
    """Makes the poll's town one's own, and opens the ballot. `gives_up`: the vote that stands in another town's."""

    code: ClassVar[str] = "vh"
    poll_id: str
    gives_up: bool


@dataclass(frozen=True, slots=True)
class DeskSlips(Button):
    """The slips of a poll: figures, and what may be done with them."""

    code: ClassVar[str] = "dn"
    poll_id: str


@dataclass(frozen=True, slots=True)
class StartSlips(Button):
    """Opens the form that asks for slips, counts those handed out, or makes some void; `step` says which."""

    code: ClassVar[str] = "dnf"
    poll_id: str
    step: str


@dataclass(frozen=True, slots=True)
class PrintSlips(Button):
    """The second of two: the batch is printed."""

    code: ClassVar[str] = "dnp"
    poll_id: str
    batch: int


@dataclass(frozen=True, slots=True)
class TakeBackSlips(Button):
    code: ClassVar[str] = "dnb"
    poll_id: str
    batch: int


@dataclass(frozen=True, slots=True)
class DropSlipsFile(Button):
    """Takes the file of printed slips out of the chat; nothing changes for the slips."""

    code: ClassVar[str] = "dnx"
    poll_id: str
