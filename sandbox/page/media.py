"""Files for the browser: pictures are shown, whatever else it may be is only ever downloaded."""

from urllib.parse import quote

from aiohttp import web

from ..files import StoredFile
from .guard import FILE_POLICY

_PICTURES = ((b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png"), (b"GIF8", "image/gif"))
_LONGEST_NAME = 200


def answer(stored: StoredFile | None) -> web.Response:
    """What the bytes are decides, never what anybody calls them. Raises HTTPNotFound."""
    if stored is None:
        raise web.HTTPNotFound(text="there is no such file")
    kind = picture_type(stored.data) if stored.kind == "photo" else ""
    headers = {"Content-Security-Policy": FILE_POLICY}
    if kind:
        headers["Cache-Control"] = "private, max-age=3600, immutable"
    else:
        kind = "application/octet-stream"
        name = quote((stored.name or stored.path.rpartition("/")[2])[:_LONGEST_NAME], safe="")
        headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    return web.Response(body=stored.data, content_type=kind, headers=headers)


def picture_type(data: bytes) -> str:
    """The type of a picture that browsers show without running anything; empty for all else."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for start, kind in _PICTURES if data.startswith(start)), "")
