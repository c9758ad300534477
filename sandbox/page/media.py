"""Files for the browser: pictures, sounds and films are shown, whatever else it may be is only ever downloaded."""

from urllib.parse import quote

from aiohttp import web

from ..files import StoredFile
from .guard import FILE_POLICY

_PICTURES = ((b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png"), (b"GIF8", "image/gif"))
_SOUNDS = (
    (b"OggS", "audio/ogg"), (b"\x1aE\xdf\xa3", "audio/webm"), (b"ID3", "audio/mpeg"), (b"\xff\xfb", "audio/mpeg"),
    (b"\xff\xf3", "audio/mpeg"), (b"\xff\xf2", "audio/mpeg"), (b"fLaC", "audio/flac"),
)  # fmt: skip
_FILMS = ((b"\x1aE\xdf\xa3", "video/webm"), (b"OggS", "video/ogg"))
_LONGEST_NAME = 200


def answer(stored: StoredFile | None, part: slice) -> web.Response:
    """The file, or the part of it that was asked for. Raises HTTPNotFound."""
    if stored is None:
        raise web.HTTPNotFound(text="there is no such file")
    kind = shown_as(stored)
    headers = {"Content-Security-Policy": FILE_POLICY}
    if kind:
        headers["Cache-Control"] = "private, max-age=3600, immutable"
        headers["Accept-Ranges"] = "bytes"
    else:
        kind = "application/octet-stream"
        name = quote((stored.name or stored.path.rpartition("/")[2])[:_LONGEST_NAME], safe="")
        headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    size = len(stored.data)
    start, end, _ = part.indices(size)
    if (start, end) == (0, size):
        return web.Response(body=stored.data, content_type=kind, headers=headers)
    headers["Content-Range"] = f"bytes {start}-{max(start, end - 1)}/{size}"
    return web.Response(body=stored.data[start:end], status=206, content_type=kind, headers=headers)


def shown_as(stored: StoredFile) -> str:
    """The type under which a browser shows the file, empty for none: what the bytes are decides, never what anybody
    calls them."""
    match stored.kind:
        case "photo" | "sticker":
            return picture_type(stored.data)
        case "voice" | "audio":
            return sound_type(stored.data)
        case "animation":
            return picture_type(stored.data) or film_type(stored.data)
        case "video" | "video_note":
            return film_type(stored.data)
    return ""


def picture_type(data: bytes) -> str:
    """The type of a picture that browsers show without running anything; empty for all else."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return _type(_PICTURES, data)


def sound_type(data: bytes) -> str:
    if data[:4] == b"RIFF" and data[8:12] == b"WAVE":
        return "audio/wav"
    return "audio/mp4" if data[4:8] == b"ftyp" else _type(_SOUNDS, data)


def film_type(data: bytes) -> str:
    return "video/mp4" if data[4:8] == b"ftyp" else _type(_FILMS, data)


def _type(known: tuple[tuple[bytes, str], ...], data: bytes) -> str:
    return next((kind for start, kind in known if data.startswith(start)), "")
