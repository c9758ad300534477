"""Buttons that make something to carry on: a poster, a result for other chats, a protocol."""

from dataclasses import dataclass
from typing import ClassVar

from bot.views.buttons.base import Button


@dataclass(frozen=True, slots=True)
class MakePoster(Button):
    """The poster of a poll, to print and to send on."""

    code: ClassVar[str] = "dk"
    poll_id: str


@dataclass(frozen=True, slots=True)
class ShareResult(Button):
    """The result as people carry it into other chats."""

    code: ClassVar[str] = "rs"
    poll_id: str


@dataclass(frozen=True, slots=True)
class MakeProtocol(Button):
    """The protocol of a closed poll, for those who may see it."""

    code: ClassVar[str] = "dpt"
    poll_id: str


@dataclass(frozen=True, slots=True)
class SeeProtocols(Button):
    """The polls of a town that are over, to pick one's protocol."""

    code: ClassVar[str] = "dpts"
    town_id: str
    page: int


@dataclass(frozen=True, slots=True)
class BoardPolls(Button):
    """In a group: another page of the polls that may be shown there."""

    code: ClassVar[str] = "bp"
    page: int
