"""Buttons of a poll that is prepared: changing it, its voters' group, and the trial of its ballot."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.refusals import ButtonStale
from bot.views.buttons.base import Button


@dataclass(frozen=True, slots=True)
class ChangePoll(Button):
    """Opens the form of a draft or a scheduled poll."""

    code: ClassVar[str] = "dpc"
    poll_id: str


@dataclass(frozen=True, slots=True)
class OfferGroups(Button):
    """In the form: asks Telegram which groups could be the voters."""

    code: ClassVar[str] = "dpg"


@dataclass(frozen=True, slots=True)
class PickVoters(Button):
    """In the form: the members of this group may vote."""

    code: ClassVar[str] = "dpm"
    chat_id: int


@dataclass(frozen=True, slots=True)
class Try(Button):
    """A button of a ballot that is only tried. What was tapped so far travels in the buttons: it is kept nowhere.

    `poll_id`: a stored poll, or "" for the one in the presser's form. `picks`: choice numbers as hex digits.
    `press`: the ballot's own button, without its poll."""

    code: ClassVar[str] = "y"
    poll_id: str
    picks: str
    press: str

    OPEN: ClassVar[str] = "vo"  # the ballot, as whoever comes to it finds it

    @classmethod
    def of(cls, data: str, poll_id: str, picks: tuple[int, ...]) -> "Try":
        """The trial's button that does what the ballot's button with this data does."""
        code, _, *rest = data.split(":")
        return cls(poll_id, "".join(f"{pick:x}" for pick in picks), ".".join((code, *rest)))

    @property
    def pressed(self) -> str:
        """The data of the ballot's button, as read by its class."""
        code, *rest = self.press.split(".")
        return ":".join((code, self.poll_id, *rest))

    @property
    def numbers(self) -> tuple[int, ...]:
        """The choices tapped so far; raises ButtonStale."""
        try:
            return tuple(int(digit, 16) for digit in self.picks)
        except ValueError:
            raise ButtonStale from None
