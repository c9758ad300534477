"""What whoever starts the page gives it: who is seen first, what the levers do, the steps of the tour."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from ..chats import Group
from ..people import Person


@dataclass(frozen=True, slots=True)
class Place:
    """One person's chat with the bot, or a group as this person sees it; `role` stands under the name."""

    person: Person
    role: str = ""
    group: Group | None = None

    @property
    def key(self) -> str:
        return f"{self.person.id}:{self.group.now.id}" if self.group else str(self.person.id)


@dataclass(frozen=True, slots=True)
class Lever:
    """A button at the side; `run` does it and may return a sentence to show, or raise CannotDo with one."""

    name: str
    label: str
    run: Callable[[], Awaitable[str | None]]


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the tour: whose chat it plays in, and the buttons there that are pressed one after the other.

    The one to press next is marked; pressing the last leads on to the next step.
    """

    title: str
    text: str
    person: Person | None = None
    buttons: tuple[str, ...] = ()
