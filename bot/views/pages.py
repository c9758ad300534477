"""Pages: a long text over as many messages as it takes, nothing cut."""

import re
from collections.abc import Iterable, Sequence
from html import unescape
from typing import TypeVar

from bot.views.card import TEXT_LIMIT
from bot.views.words import Html

T = TypeVar("T")

TAG = re.compile(r"<[^>]*>")
ROWS = 20  # buttons of one list under one message
TOWNS = 90  # of them: everybody looks for one name, and Telegram takes 100 buttons


def length(html: str) -> int:
    """Code points that people see: what Telegram's limits count."""
    return len(unescape(TAG.sub("", html)))


def packed(lines: Iterable[str], limit: int = TEXT_LIMIT) -> tuple[Html, ...]:
    """The lines, one after another, over as few texts as hold them; an empty line parts paragraphs.

    Each line closes the tags it opens, and is itself within the limit."""
    pages: list[list[str]] = [[]]
    room = limit
    for line in lines:
        needed = length(line) + 1
        if needed > room and pages[-1]:
            pages.append([])
            room = limit
        if line or pages[-1]:  # no page begins with an empty line
            pages[-1].append(line)
            room -= needed
    return tuple(Html("\n".join(page).strip("\n")) for page in pages if any(page))


def paragraphs(*blocks: Sequence[str]) -> list[str]:
    """The lines of all blocks, an empty one between two blocks; empty blocks are left out."""
    lines: list[str] = []
    for block in blocks:
        if block:
            lines += ["", *block] if lines else block
    return lines


def in_rows(items: Sequence[T], most: int = ROWS) -> list[Sequence[T]]:
    """The items of a list of buttons, as many at a time as go under one message."""
    return [items[start : start + most] for start in range(0, len(items), most)]
