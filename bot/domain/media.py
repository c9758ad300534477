"""Media: what people attach, known to Telegram by file id, and which of it makes an album together."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

ALBUM_LIMIT = 10  # Bot API, sendMediaGroup: 2 to 10 items


class MediaKind(StrEnum):
    PHOTO = "photo"
    VIDEO = "video"
    ANIMATION = "animation"
    DOCUMENT = "document"
    AUDIO = "audio"
    VOICE = "voice"


# Bot API, sendMediaGroup: documents and audio files only with their like; animations and voice notes never.
_TOGETHER = {
    MediaKind.PHOTO: "seen",
    MediaKind.VIDEO: "seen",
    MediaKind.DOCUMENT: "document",
    MediaKind.AUDIO: "audio",
}


@dataclass(frozen=True, slots=True)
class Media:
    """One attachment. A file id is only good with its own kind."""

    kind: MediaKind
    file_id: str
    caption: str = ""  # HTML under it in an album, where the announcement's part itself has no words


def photo(file_id: str) -> Media:
    return Media(MediaKind.PHOTO, file_id)


def albums(media: Iterable[Media]) -> tuple[tuple[Media, ...], ...]:
    """The media in their order, as messages: albums of at most ten that Telegram takes together."""
    found: list[list[Media]] = []
    for one in media:
        together = _TOGETHER.get(one.kind)
        last = found[-1] if found else None
        if together and last and len(last) < ALBUM_LIMIT and _TOGETHER.get(last[0].kind) == together:
            last.append(one)
        else:
            found.append([one])
    return tuple(map(tuple, found))
