"""Buttons of correcting and withdrawing what was sent."""

from dataclasses import dataclass
from typing import ClassVar

from bot.views.buttons.base import Button


@dataclass(frozen=True, slots=True)
class CorrectAnnouncement(Button):
    """Opens what was sent to be corrected."""

    code: ClassVar[str] = "xc"
    announcement_id: int


@dataclass(frozen=True, slots=True)
class WithdrawAnnouncement(Button):
    """Asks why what was sent is withdrawn."""

    code: ClassVar[str] = "xw"
    announcement_id: int


@dataclass(frozen=True, slots=True)
class SeeCorrections(Button):
    """What an announcement said before its correction `number`; 0: before the last."""

    code: ClassVar[str] = "xs"
    announcement_id: int
    number: int


@dataclass(frozen=True, slots=True)
class RetryCorrection(Button):
    """Corrects once more where it failed."""

    code: ClassVar[str] = "xy"
    announcement_id: int


@dataclass(frozen=True, slots=True)
class SeeAmendment(Button):
    """What is asked to be corrected or withdrawn."""

    code: ClassVar[str] = "xp"
    announcement_id: int


@dataclass(frozen=True, slots=True)
class AgreeToAmendment(Button):
    """The second of two: just this one is made."""

    code: ClassVar[str] = "xa"
    announcement_id: int
    mark: int


@dataclass(frozen=True, slots=True)
class ReturnAmendment(Button):
    """The second of two returns it, with words."""

    code: ClassVar[str] = "xr"
    announcement_id: int
    mark: int


@dataclass(frozen=True, slots=True)
class TakeBackAmendment(Button):
    """Whoever asked thinks better of it."""

    code: ClassVar[str] = "xt"
    announcement_id: int
    mark: int
