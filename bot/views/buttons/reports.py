"""Buttons of a tranche's report: while it is written, and what comes out of it."""

from dataclasses import dataclass
from typing import ClassVar

from bot.views.buttons.base import Button


@dataclass(frozen=True, slots=True)
class DropFlatPictures(Button):
    """Takes the pictures that came as files out of the draft. `begun` tells which draft it is of."""

    code: ClassVar[str] = "wf"
    begun: int


@dataclass(frozen=True, slots=True)
class MakeArticle(Button):
    """An article on the project as files; `tranche`: on one of them, 0: on all."""

    code: ClassVar[str] = "wa"
    project_id: str
    tranche: int


@dataclass(frozen=True, slots=True)
class ShareTranche(Button):
    """A picture, a short text and a link, to be carried into other chats."""

    code: ClassVar[str] = "ws"
    project_id: str
    tranche: int
