"""The bot's own state, for administrators: what waits, what is parked, what is wrong."""

from collections.abc import Sequence
from datetime import datetime

from bot.views.card import Card
from bot.views.words import Html, Words

PARKED_SHOWN = 20


def storage_trouble(words: Words) -> Card:
    return Card(words("storage-trouble"))


def storage_recovered(words: Words) -> Card:
    return Card(words("storage-recovered"))


def erasing_trouble(words: Words, full: bool) -> Card:
    """Traces of who chose what can't be taken off the disk: for want of room, or because a copy is being made."""
    return Card(words("erasing-no-room" if full else "erasing-held-up"))


def erasing_done(words: Words) -> Card:
    return Card(words("erasing-done"))


def parked(words: Words, seq: int, kind: str, error: str) -> Card:
    """An update could not be handled: its number, kind and error, never its content."""
    return Card(words("update-parked", seq=str(seq), kind=kind, error=error))


def overview(
    words: Words,
    waiting: int,
    owed: int,
    oldest_owed: datetime | None,
    heard: datetime | None,
    last_update: datetime | None,
    parked: Sequence[tuple[int, str, str]],
) -> Card:
    """Queue lengths, the oldest thing owed, when Telegram and the last update were heard, the parked updates."""
    lines: list[Html] = [
        words("state-waiting", n=waiting),
        words("state-owed", n=owed),
        words("state-parked", n=len(parked)),
    ]
    if oldest_owed:
        lines.append(words("state-oldest-owed", at=words.moment(oldest_owed)))
    if heard:
        lines.append(words("state-heard", at=words.moment(heard)))
    if last_update:
        lines.append(words("state-last-update", at=words.moment(last_update)))
    lines += [words("state-parked-line", seq=str(s), kind=k, error=e) for s, k, e in parked[:PARKED_SHOWN]]
    return Card(words("state", lines=Html("\n".join(lines))))
