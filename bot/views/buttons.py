"""Buttons: what stands behind them, written and read here alone. 64 bytes, so ids only."""

import re
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import ClassVar, Self

from bot.domain.refusals import ButtonStale

DATA_LIMIT = 64  # bytes; Bot API, InlineKeyboardButton.callback_data


@dataclass(frozen=True, slots=True)
class Button:
    """`code:field:field…`; fields are str (without a colon), int or bool."""

    code: ClassVar[str]

    @property
    def data(self) -> str:
        values = (getattr(self, field.name) for field in fields(self))
        return ":".join((self.code, *(str(int(v)) if isinstance(v, bool) else str(v) for v in values)))

    @classmethod
    def read(cls, data: str | None) -> Self:
        """Raises ButtonStale where the data is not this button's (an old screen, or a forgery)."""
        return cls(*_values(cls, data or ""))  # type: ignore[arg-type] # mypy finds no hash of a class

    @classmethod
    def pattern(cls) -> re.Pattern[str]:
        return re.compile(rf"^{cls.code}(:|$)")


@lru_cache(maxsize=1024)  # thousands press the same few buttons at once
def _values(button: type[Button], data: str) -> tuple[str | int | bool, ...]:
    code, *texts = data.split(":")
    named = fields(button)
    if code != button.code or len(texts) != len(named):
        raise ButtonStale
    return tuple(_read(str(field.type), text) for field, text in zip(named, texts, strict=True))


def _read(kind: str, text: str) -> str | int | bool:
    if "str" in kind:
        return text
    if not re.fullmatch(r"-?[0-9]{1,18}", text):
        raise ButtonStale
    if "bool" in kind and text not in ("0", "1"):
        raise ButtonStale
    return text == "1" if "bool" in kind else int(text)


# --- ballots ---------------------------------------------------------------------------------------------


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
    """The choices in full, with their descriptions."""

    code: ClassVar[str] = "vc"
    poll_id: str


# --- reading and subscribing -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PickTown(Button):
    code: ClassVar[str] = "t"
    town_id: str


@dataclass(frozen=True, slots=True)
class ChangeTown(Button):
    code: ClassVar[str] = "tc"


@dataclass(frozen=True, slots=True)
class SeeResult(Button):
    code: ClassVar[str] = "r"
    poll_id: str


@dataclass(frozen=True, slots=True)
class SeeProject(Button):
    code: ClassVar[str] = "p"
    project_id: str


@dataclass(frozen=True, slots=True)
class SeeProjects(Button):
    """The projects of a town, to pick from."""

    code: ClassVar[str] = "pl"
    town_id: str


@dataclass(frozen=True, slots=True)
class SeeTranche(Button):
    code: ClassVar[str] = "pt"
    project_id: str
    tranche: int


@dataclass(frozen=True, slots=True)
class FollowTown(Button):
    """In a group: subscribes the group, and asks who pressed."""

    code: ClassVar[str] = "ft"
    town_id: str
    on: bool


@dataclass(frozen=True, slots=True)
class FollowProject(Button):
    code: ClassVar[str] = "fp"
    project_id: str
    on: bool


@dataclass(frozen=True, slots=True)
class SeeFollowed(Button):
    """What one may subscribe to, and what one is subscribed to."""

    code: ClassVar[str] = "fl"


@dataclass(frozen=True, slots=True)
class Ask(Button):
    code: ClassVar[str] = "q"


@dataclass(frozen=True, slots=True)
class AnswerQuestion(Button):
    code: ClassVar[str] = "qa"
    question_id: int


# --- groups ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ShowBoard(Button):
    code: ClassVar[str] = "b"
    poll_id: str


@dataclass(frozen=True, slots=True)
class GroupFollow(Button):
    """In the private chat: subscribes a group or channel, of which the presser must be an administrator."""

    code: ClassVar[str] = "gf"
    chat_id: int
    town_id: str
    on: bool


# --- forms -----------------------------------------------------------------------------------------------


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


# --- the desk --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Desk(Button):
    code: ClassVar[str] = "d"


@dataclass(frozen=True, slots=True)
class DeskTown(Button):
    code: ClassVar[str] = "dt"
    town_id: str


@dataclass(frozen=True, slots=True)
class StartPoll(Button):
    """Opens the form of a new poll."""

    code: ClassVar[str] = "dp"
    town_id: str


@dataclass(frozen=True, slots=True)
class DeskPolls(Button):
    """The open polls of the town: turnout, and ending early."""

    code: ClassVar[str] = "do"
    town_id: str


@dataclass(frozen=True, slots=True)
class DeskPoll(Button):
    code: ClassVar[str] = "dv"
    poll_id: str


@dataclass(frozen=True, slots=True)
class EndPoll(Button):
    code: ClassVar[str] = "de"
    poll_id: str


@dataclass(frozen=True, slots=True)
class StartAnnouncement(Button):
    code: ClassVar[str] = "da"
    town_id: str


@dataclass(frozen=True, slots=True)
class SetWork(Button):
    """Under an announcement's preview: makes a work done or under way. `begun` tells which draft it is of."""

    code: ClassVar[str] = "dw"
    begun: int
    number: int
    done: bool


@dataclass(frozen=True, slots=True)
class SendAnnouncement(Button):
    """Sends the draft that was looked at, and no other: `seal` is another number once anything changes."""

    code: ClassVar[str] = "ds"
    seal: int


@dataclass(frozen=True, slots=True)
class DeskQuestions(Button):
    code: ClassVar[str] = "dq"
    town_id: str


@dataclass(frozen=True, slots=True)
class DeskQuestionsAfter(Button):
    """The open questions that came after this one."""

    code: ClassVar[str] = "dqa"
    town_id: str
    question_id: int


@dataclass(frozen=True, slots=True)
class DeskTeam(Button):
    """The coordinators, a page at a time."""

    code: ClassVar[str] = "dm"
    page: int


@dataclass(frozen=True, slots=True)
class Invite(Button):
    code: ClassVar[str] = "di"
    town_id: str


@dataclass(frozen=True, slots=True)
class ChooseInviteTown(Button):
    code: ClassVar[str] = "dc"


@dataclass(frozen=True, slots=True)
class SeeState(Button):
    """The bot's own state, for administrators."""

    code: ClassVar[str] = "dz"


@dataclass(frozen=True, slots=True)
class RemoveCoordinator(Button):
    code: ClassVar[str] = "dr"
    person_id: int
    town_id: str
    sure: bool
