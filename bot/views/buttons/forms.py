"""Buttons of every form."""

from dataclasses import dataclass
from typing import ClassVar

from bot.views.buttons.base import Button


@dataclass(frozen=True, slots=True)
class Fill(Button):
    """An answer to the step of a form; on another step, or another form, it is stale."""

    code: ClassVar[str] = "f"
    form: str
    step: str
    value: str


@dataclass(frozen=True, slots=True)
class BackInForm(Button):
    code: ClassVar[str] = "fb"
    form: str
    step: str


@dataclass(frozen=True, slots=True)
class LeaveForm(Button):
    code: ClassVar[str] = "fx"


@dataclass(frozen=True, slots=True)
class ResumeForm(Button):
    code: ClassVar[str] = "fr"
