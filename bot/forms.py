"""Forms: a half-filled thing as a row, filled step by step, each step one transaction."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.media import Media, MediaKind
from bot.domain.people import Rights
from bot.domain.refusals import ButtonStale, FormOpen, PhotoOrTextExpected, PressExpected, TextExpected
from bot.views.card import Card
from storage.forms import Form
from storage.memory import Memory


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody gave to a form's step: typed text, something attached with or without words, or a button's
    value."""

    text: str = ""
    photo: str = ""  # file id
    album: str = ""  # media group id: the photo is one of several
    file: bool = False  # there was an attachment that is no photo
    media: Media | None = None  # whatever was attached, the photo too
    flat: bool = False  # it is a picture that came as a file
    pressed: str | None = None

    @property
    def voice(self) -> str:
        """The file id of a voice note, or nothing."""
        return self.media.file_id if self.media and self.media.kind is MediaKind.VOICE else ""

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


# Forms of one step: they hold nothing before they are done, so that nothing is lost when another one is opened.
LIGHT = frozenset(
    {
        "archive",
        "question",
        "answer",
        "complaint",
        "complaint-word",
        "reword",
        "dispute-reply",
        "send-back",
        "amendment-back",
        "move-sending",
    }
)


def must_lose_nothing(form: Form | None) -> None:
    """Raises FormOpen where a form of several steps is half filled in."""
    if form and form.kind not in LIGHT:
        raise FormOpen


class FormKind(Protocol):
    """One kind of form. All run inside a transaction. A Refusal leaves the form as it was; but whoever is no
    coordinator any more loses it."""

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
