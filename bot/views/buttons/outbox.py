"""Buttons of sending announcements: under a preview, in the outbox, and of a town's rules."""

from dataclasses import dataclass
from typing import ClassVar

from bot.views.buttons.base import Button


@dataclass(frozen=True, slots=True)
class LookOptions(Button):
    """Under a preview: opens or closes who gets it, and whether it rings."""

    code: ClassVar[str] = "ol"
    begun: int
    on: bool


@dataclass(frozen=True, slots=True)
class SetScope(Button):
    """Under a preview: whether a scope gets it."""

    code: ClassVar[str] = "os"
    begun: int
    scope: str
    on: bool


@dataclass(frozen=True, slots=True)
class SetSilent(Button):
    """Under a preview: whether it rings nowhere."""

    code: ClassVar[str] = "on"
    begun: int
    on: bool


@dataclass(frozen=True, slots=True)
class PlanSending(Button):
    """Under a preview: to the calendar."""

    code: ClassVar[str] = "op"
    seal: int


@dataclass(frozen=True, slots=True)
class DeskOutbox(Button):
    """The town's announcements, a page at a time."""

    code: ClassVar[str] = "ox"
    town_id: str
    page: int


@dataclass(frozen=True, slots=True)
class SeeSending(Button):
    """One announcement: how far it has come, and what may be done with it."""

    code: ClassVar[str] = "oi"
    announcement_id: int


@dataclass(frozen=True, slots=True)
class PauseSending(Button):
    """`on`: it pauses; else it goes on."""

    code: ClassVar[str] = "ou"
    announcement_id: int
    on: bool


@dataclass(frozen=True, slots=True)
class SendNow(Button):
    """A planned one begins at once; one that rests over the night goes on."""

    code: ClassVar[str] = "og"
    announcement_id: int


@dataclass(frozen=True, slots=True)
class MoveSending(Button):
    """Gives a planned one another moment."""

    code: ClassVar[str] = "om"
    announcement_id: int


@dataclass(frozen=True, slots=True)
class DropSending(Button):
    """Cancels a planned one; `sure`: after being asked."""

    code: ClassVar[str] = "od"
    announcement_id: int
    sure: bool


@dataclass(frozen=True, slots=True)
class ReopenSending(Button):
    """Takes a planned or returned one back into the form it was written in."""

    code: ClassVar[str] = "or"
    announcement_id: int


@dataclass(frozen=True, slots=True)
class RetrySending(Button):
    """Sends once more to those for whom it failed."""

    code: ClassVar[str] = "oy"
    announcement_id: int


@dataclass(frozen=True, slots=True)
class AgreeToSending(Button):
    """The second of two agrees."""

    code: ClassVar[str] = "oa"
    announcement_id: int


@dataclass(frozen=True, slots=True)
class ReturnSending(Button):
    """The second of two returns it, with words."""

    code: ClassVar[str] = "ob"
    announcement_id: int


@dataclass(frozen=True, slots=True)
class SeeTownRules(Button):
    """What the town has settled about sending."""

    code: ClassVar[str] = "ot"
    town_id: str


@dataclass(frozen=True, slots=True)
class SetQuietHours(Button):
    """Hours of the town's day; both 0: none."""

    code: ClassVar[str] = "oq"
    town_id: str
    begins: int
    ends: int


@dataclass(frozen=True, slots=True)
class SetTwoPeople(Button):
    """Whether an announcement takes a second coordinator."""

    code: ClassVar[str] = "oz"
    town_id: str
    on: bool
