"""Media: what people attach, known to Telegram by file id, and which of it makes an album together."""

import json
import zlib
from collections.abc import Iterable, Sequence
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

    @property
    def seal(self) -> str:
        """A short name of it, for buttons: file ids are too long."""
        return f"{zlib.crc32(self.file_id.encode()):x}"


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


def media_value(media: Sequence[Media]) -> str:
    """As text, without captions; nothing: ''."""
    return json.dumps([[one.kind, one.file_id] for one in media]) if media else ""


def media_from(value: str) -> tuple[Media, ...]:
    return tuple(Media(MediaKind(kind), file_id) for kind, file_id in json.loads(value)) if value else ()
