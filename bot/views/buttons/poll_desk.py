"""Buttons of one poll at the desk: what may be done with it between its opening and its record."""

from dataclasses import dataclass
from typing import ClassVar

from bot.views.buttons.base import Button


@dataclass(frozen=True, slots=True)
class ProlongPoll(Button):
    code: ClassVar[str] = "dkp"
    poll_id: str


@dataclass(frozen=True, slots=True)
class CancelPoll(Button):
    code: ClassVar[str] = "dkc"
    poll_id: str


@dataclass(frozen=True, slots=True)
class DecideTie(Button):
    code: ClassVar[str] = "dkt"
    poll_id: str


@dataclass(frozen=True, slots=True)
class SeeAsking(Button):
    """What somebody asks a second person to agree to."""

    code: ClassVar[str] = "dks"
    poll_id: str
    matter: str


@dataclass(frozen=True, slots=True)
class Agree(Button):
    """Agrees to the asking that was read, and no other: `mark` is of that one."""

    code: ClassVar[str] = "dka"
    poll_id: str
    matter: str
    mark: int


@dataclass(frozen=True, slots=True)
class TakeBack(Button):
    code: ClassVar[str] = "dkb"
    poll_id: str
    matter: str
    mark: int


@dataclass(frozen=True, slots=True)
class SeeJournal(Button):
    """The poll's journal, newest first, a page at a time."""

    code: ClassVar[str] = "dkj"
    poll_id: str
    page: int


@dataclass(frozen=True, slots=True)
class DeskClosedPolls(Button):
    """Polls that are over, newest first, a page at a time."""

    code: ClassVar[str] = "dkl"
    town_id: str
    page: int
