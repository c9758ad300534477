"""The page's own files: its scripts and styles, which a browser may keep, and the page that names them."""

from hashlib import sha256
from importlib.resources import files

from aiohttp import web

FILES = {file.name: file.read_bytes() for file in files(__package__).joinpath("static").iterdir() if file.is_file()}
VERSION = sha256(b"".join(FILES[name] for name in sorted(FILES))).hexdigest()[:16]
_KINDS = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}


def index(token: str, language: str, no_script: str) -> web.Response:
    body = FILES["index.html"].decode()
    for field, value in (("token", token), ("version", VERSION), ("language", language), ("no_script", no_script)):
        body = body.replace(f"{{{field}}}", value)
    return web.Response(text=body, content_type="text/html")


def answer(path: str) -> web.Response:
    """A script or style by its path, which changes with what is in them. Raises HTTPNotFound."""
    version, _, name = path.partition("/")
    kind = _KINDS.get(name.rpartition(".")[2])
    if version != VERSION or kind is None or name not in FILES:
        raise web.HTTPNotFound(text="there is nothing here")
    kept = {"Cache-Control": "private, max-age=31536000, immutable"}
    return web.Response(body=FILES[name], content_type=kind, charset="utf-8", headers=kept)
