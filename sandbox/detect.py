"""Finds what Telegram marks of its own accord: commands, mentions, hashtags, addresses."""

import re

from .entities import sort, utf16_length
from .errors import Json

_HINTS = re.compile(r"[/@#.]")
_FOUND = re.compile(
    r"(?P<url>\bhttps?://[^\s<>\"]+[^\s<>\".,;:!?)\]»]|(?<![\w@.-])(?:[a-zA-Z0-9-]+\.)+"
    r"(?:com|org|net|kg|ru|me|io|info|int|eu|kz|uz)\b(?:/[^\s<>\"]*[^\s<>\".,;:!?)\]»])?(?!@))"
    r"|(?P<email>(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/]))"
    r"|(?P<mention>(?<!\w)@[A-Za-z0-9_]{3,32}\b)"
    r"|(?P<hashtag>(?<!\w)#\w*[^\W\d]\w*)"
)
_KEEP_OUT = frozenset({"code", "pre", "text_link", "text_mention", "url", "custom_emoji"})


def detect(text: str, entities: list[Json]) -> list[Json]:
    """The given entities together with those Telegram finds by itself, in order."""
    if not _HINTS.search(text):
        return entities
    taken = [(e["offset"], e["offset"] + e["length"]) for e in entities if e["type"] in _KEEP_OUT]
    found: list[Json] = []
    for match in _FOUND.finditer(text):
        offset = utf16_length(text[: match.start()])
        length = utf16_length(match[0])
        if any(first < offset + length and offset < last for first, last in taken):
            continue
        found.append({"type": match.lastgroup, "offset": offset, "length": length})
    return sort([*entities, *found]) if found else entities
