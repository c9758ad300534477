"""Files by id: stored whole in memory, reusable, downloadable, described as Telegram describes them."""

import base64
import mimetypes
import struct
from dataclasses import dataclass

from .errors import Json, bad_request

DOWNLOAD_LIMIT = 20 * 1024 * 1024  # core.telegram.org/bots/api#getfile
UPLOAD_LIMIT = 50 * 1024 * 1024  # core.telegram.org/bots/api#sending-files
PHOTO_LIMIT = 10 * 1024 * 1024
_FOLDERS = {
    "photo": ("photos", "jpg"), "video": ("videos", "mp4"), "animation": ("animations", "mp4"),
    "document": ("documents", "bin"),
    "voice": ("voice", "oga"), "audio": ("music", "mp3"), "sticker": ("stickers", "webp"),
    "video_note": ("video_notes", "mp4"),
}  # fmt: skip
_MIMES = {
    "video": "video/mp4", "animation": "video/mp4", "voice": "audio/ogg", "audio": "audio/mpeg",
    "photo": "image/jpeg",
}  # fmt: skip


@dataclass(slots=True)
class StoredFile:
    file_id: str
    file_unique_id: str
    kind: str
    path: str
    data: bytes
    name: str
    mime: str
    width: int = 0
    height: int = 0
    duration: int = 0

    def wire(self) -> Json:
        """The object under the message's field of this kind."""
        base: Json = {"file_id": self.file_id, "file_unique_id": self.file_unique_id}
        size = {"file_size": len(self.data)}
        named = {"file_name": self.name} if self.name else {}
        match self.kind:
            case "photo":
                return {**base, "width": self.width, "height": self.height, **size}
            case "video" | "animation":
                shape = {"width": self.width or 640, "height": self.height or 360, "duration": self.duration}
                return {**base, **shape, **named, "mime_type": self.mime, **size}
            case "voice":
                return {**base, "duration": self.duration, "mime_type": self.mime, **size}
            case "audio":
                return {**base, "duration": self.duration, **named, "mime_type": self.mime, **size}
            case "video_note":
                return {**base, "length": 240, "duration": self.duration, **size}
            case "sticker":
                shape = {"width": 512, "height": 512, "is_animated": False, "is_video": False}
                return {**base, "type": "regular", **shape, **size}
        return {**base, **named, "mime_type": self.mime, **size}


class Files:
    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._count = 0

    def add(self, kind: str, data: bytes, name: str = "", mime: str = "", duration: int = 0) -> StoredFile:
        width, height = picture_size(data) or (1280, 960) if kind == "photo" else (0, 0)
        return self._store(kind, data, name, mime, width, height, duration)

    def get(self, file_id: str) -> StoredFile:
        stored = self._by_id.get(file_id)
        if stored is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return stored

    def find(self, file_id: str) -> StoredFile | None:
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)

    def sizes(self, photo: StoredFile) -> list[Json]:
        """A photo's sizes, smallest first; each has an id of its own, both give the same bytes."""
        if max(photo.width, photo.height) <= 320:
            return [photo.wire()]
        small = self._by_id.get(f"{photo.file_id}m")
        if small is None:
            scale = 320 / max(photo.width, photo.height)
            small = StoredFile(
                f"{photo.file_id}m", f"{photo.file_unique_id}m", "photo", photo.path, photo.data, "",
                photo.mime, max(1, round(photo.width * scale)), max(1, round(photo.height * scale)),
            )  # fmt: skip
            self._by_id[small.file_id] = small
        return [small.wire(), photo.wire()]

    def content(self, file: StoredFile) -> Json:
        """The field of a message that bears the file, and its attributes."""
        if file.kind == "photo":
            return {"photo": self.sizes(file)}
        if file.kind == "animation":  # core.telegram.org/bots/api#message: document is set, too
            return {"animation": file.wire(), "document": file.wire()}
        return {file.kind: file.wire()}

    def _store(
        self, kind: str, data: bytes, name: str, mime: str, width: int, height: int, duration: int
    ) -> StoredFile:
        self._count += 1
        folder, ending = _FOLDERS.get(kind, ("documents", "bin"))
        unique = base64.urlsafe_b64encode(struct.pack(">HIH", 0xAC8A, self._count, len(folder))).decode()
        if name and "." in name and kind != "photo":
            ending = name.rpartition(".")[2]
        mime = mime or _MIMES.get(kind) or mimetypes.guess_type(name)[0] or "application/octet-stream"
        stored = StoredFile(
            f"AgACAgI{kind[:2].upper()}{unique.rstrip('=')}", unique.rstrip("="), kind,
            f"{folder}/file_{self._count}.{ending}", data, name, mime, width, height, duration,
        )  # fmt: skip
        self._by_id[stored.file_id] = stored
        self._by_path[stored.path] = stored
        return stored


def is_picture(data: bytes) -> bool:
    return data.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"BM")) or data[8:12] == b"WEBP"


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, GIF or JPEG."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    if data.startswith(b"GIF8") and len(data) >= 10:
        width, height = struct.unpack("<HH", data[6:10])
        return width, height
    if not data.startswith(b"\xff\xd8"):
        return None
    position = 2
    while position + 9 < len(data):
        marker, length = data[position + 1], struct.unpack(">H", data[position + 2 : position + 4])[0]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[position + 5 : position + 9])
            return width, height
        position += 2 + length
    return None


PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)
