"""The archive: what everybody was told, found again by words typed with or without Kyrgyz letters."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from html import unescape

from bot.domain.announcements import Occasion

PAGE = 8  # of a list
WORDS_LIMIT = 100  # code points of what is searched
HEAD_LIMIT = 200  # code points of the first words that a list shows
TAG = re.compile(r"<[^>]*>")
# What was told to everybody. Letters to a few (questions, complaints, the desk's own) are never among them.
PUBLIC = (
    Occasion.TRANCHE,
    Occasion.OPENING,
    Occasion.PROLONGED,
    Occasion.CANCELLED,
    Occasion.RESULT,
    Occasion.RESULT_ANEW,
    Occasion.DECIDED,
    Occasion.PROJECT,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One announcement as a list shows it. `head`: its first words; `project`: the project's name."""

    announcement_id: int
    told_at: datetime
    head: str
    project: str = ""
    tranche: int = 0
    withdrawn: bool = False
    corrected_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Search:
    """What somebody searched last. `id` tells it from what they searched before."""

    id: int
    person_id: int
    town_id: str
    words: str


def plain(html: str) -> str:
    """The words of a text of Telegram's HTML."""
    return unescape(TAG.sub("", html))


def head_of(texts: Iterable[str], town: str) -> str:
    """The first line that says more than the town's name: the lists are of one town."""
    lines = [line.strip() for text in texts for line in text.splitlines()]
    told = [line for line in lines if any(map(str.isalpha, line))]
    return next((line for line in told if town not in line), "".join(told[:1]))[:HEAD_LIMIT]


def trimmed(words: str) -> str:
    """What was typed, in one line and not too long; a longer text finds no more."""
    return " ".join(words.split())[:WORDS_LIMIT].strip()
