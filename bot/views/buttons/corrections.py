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
