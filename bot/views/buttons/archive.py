"""Buttons of the archive, and of the towns one may subscribe to."""

from dataclasses import dataclass
from typing import ClassVar

from bot.views.buttons.base import Button


@dataclass(frozen=True, slots=True)
class SeeArchive(Button):
    """What the town was told, a page at a time."""

    code: ClassVar[str] = "ar"
    town_id: str
    page: int


@dataclass(frozen=True, slots=True)
class SeeArchived(Button):
    """One announcement, as it was sent."""

    code: ClassVar[str] = "ao"
    announcement_id: int


@dataclass(frozen=True, slots=True)
class SearchArchive(Button):
    code: ClassVar[str] = "as"
    town_id: str


@dataclass(frozen=True, slots=True)
class SeeFound(Button):
    """A page of what was found; `search_id` tells it from an earlier search."""

    code: ClassVar[str] = "af"
    search_id: int
    page: int


@dataclass(frozen=True, slots=True)
class FollowTowns(Button):
    """All towns, a page at a time."""

    code: ClassVar[str] = "fa"
    page: int


@dataclass(frozen=True, slots=True)
class SeeFollowOf(Button):
    """A town and its projects, to subscribe to; a page of projects at a time."""

    code: ClassVar[str] = "fo"
    town_id: str
    page: int
