"""Finds the button a person means by some words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from .errors import Json, NoSuchButton
from .messages import Message

_ICONS = re.compile(r"^[\W_]+|[\W_]+$")
_NUMBERED = re.compile(r"^[\W\d_]+")
OLDER = 200


class Found(NamedTuple):
    """A button, and the message it stands under (None: the reply keyboard)."""

    button: Json
    message: Message | None


def bare(words: str) -> str:
    """The words without icons and emoji around them, folded."""
    return _ICONS.sub("", words).casefold()


def _means(words: str, label: str) -> bool:
    """Whether the label is these words but for icons and a number before them."""
    wanted, icons_off = bare(words), bare(label)
    return wanted != "" and wanted in (icons_off, _NUMBERED.sub("", icons_off))


def equal(words: str, buttons: list[Json]) -> Json | None:
    """The one button that bears exactly these words, or these words but for decoration."""
    for same in (
        [button for button in buttons if button["text"].strip() == words.strip()],
        [button for button in buttons if _means(words, button["text"])],
    ):
        if same:
            return _only(words, same)
    return None


def containing(words: str, buttons: list[Json]) -> Json | None:
    folded = words.strip().casefold()
    return _only(words, [button for button in buttons if folded in button["text"].casefold()])


def _only(words: str, found: list[Json]) -> Json | None:
    if len(found) > 1:
        raise NoSuchButton(f"{words!r} may mean any of {[button['text'] for button in found]}")
    return found[0] if found else None


def flat(rows: list[list[Json]]) -> list[Json]:
    return [button for row in rows for button in row]


def on_message(words: str, message: Message) -> Found:
    buttons = flat(message.keyboard)
    button = equal(words, buttons) or containing(words, buttons)
    if button is None:
        raise NoSuchButton(f"no button {words!r} under {message!r}; there are {message.buttons}")
    return Found(button, message)


def in_chat(words: str, messages: Iterable[Message], person_id: int, keyboard: list[list[Json]]) -> Found:
    """Looks as a person looks: at the newest messages, at the reply keyboard, then further up.

    The newest messages are those since the person's own last one, at least the last that has buttons. A label
    equal to the words goes before one that only contains them, in the reply keyboard as well.
    `messages` come newest first.
    """
    newest: list[Message] = []
    older: list[Message] = []
    own_passed = False
    for message in messages:
        if message.author is not None and message.author.id == person_id:
            own_passed = True
        if message.markup is not None and not message.deleted:
            (older if own_passed and newest else newest).append(message)
        if len(older) >= OLDER:
            break
    reply = flat(keyboard)
    for message in newest:
        button = equal(words, flat(message.keyboard))
        if button is not None:
            return Found(button, message)
    button = equal(words, reply)
    if button is not None:
        return Found(button, None)
    for message in newest:
        button = containing(words, flat(message.keyboard))
        if button is not None:
            return Found(button, message)
    for message in older:
        buttons = flat(message.keyboard)
        button = equal(words, buttons) or containing(words, buttons)
        if button is not None:
            return Found(button, message)
    button = containing(words, reply)
    if button is not None:
        return Found(button, None)
    seen = "\n".join(f"  {message.buttons}" for message in (newest + older)[:6]) or "  none"
    below = [button["text"] for button in reply]
    raise NoSuchButton(f"no button {words!r}. Inline buttons, newest first:\n{seen}\nReply keyboard: {below}")
