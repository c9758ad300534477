"""Forms: a half-filled thing as a row, filled step by step, each step one transaction."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.people import Rights
from bot.domain.refusals import ButtonStale, PhotoOrTextExpected, PressExpected, TextExpected
from bot.views.card import Card
from storage.forms import Form
from storage.memory import Memory


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody gave to a form's step: typed text, a photo with or without caption, or a button's value."""

    text: str = ""
    photo: str = ""  # file id
    album: str = ""  # media group id: the photo is one of several
    file: bool = False  # there was an attachment that is no photo
    pressed: str | None = None

    def must_be_text(self) -> str:
        """What was typed; raises TextExpected for anything else."""
        if self.pressed is not None:
            raise ButtonStale
        if not self.text or self.photo:
            raise TextExpected
        return self.text

    def must_be_photo_or_text(self) -> None:
        """Raises PhotoOrTextExpected where there is neither."""
        if self.pressed is not None:
            raise ButtonStale
        if not (self.text or self.photo):
            raise PhotoOrTextExpected

    def must_be_pressed(self) -> str:
        """The value of the pressed button; raises PressExpected where something was typed or sent instead."""
        if self.pressed is None:
            raise PressExpected
        return self.pressed


@dataclass(frozen=True, slots=True)
class Moment:
    """When and by whom a form is filled."""

    now: datetime
    rights: Rights


@dataclass(frozen=True, slots=True)
class Filled:
    """A form after an answer (None: finished, or dropped), and what to show. Nothing to show: silence."""

    form: Form | None
    cards: tuple[Card, ...] = ()


class FormKind(Protocol):
    """One kind of form. Both run inside a transaction; a Refusal leaves the form as it was."""

    kind: str

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        """Takes an answer to the form's step."""
        ...

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        """The cards of the form's step, for whoever comes back to it."""
        ...

    def back(self, form: Form) -> Form | None:
        """The form one step earlier; None where this is the first."""
        ...
