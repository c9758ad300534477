"""Buttons of groups and their boards."""

from dataclasses import dataclass
from typing import ClassVar

from bot.views.buttons.base import Button


@dataclass(frozen=True, slots=True)
class ShowBoard(Button):
    code: ClassVar[str] = "b"
    poll_id: str


@dataclass(frozen=True, slots=True)
class LinkChat(Button):
    """In the private chat: asks Telegram to offer one's groups and channels."""

    code: ClassVar[str] = "gl"


@dataclass(frozen=True, slots=True)
class GroupFollow(Button):
    """In the private chat: subscribes a group or channel, of which the presser must be an administrator."""

    code: ClassVar[str] = "gf"
    chat_id: int
    town_id: str
    on: bool
