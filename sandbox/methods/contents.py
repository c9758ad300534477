"""What a call says: text or caption with entities, files, keyboards; checked as Telegram checks them."""

from __future__ import annotations

from typing import Any

from ..detect import detect
from ..entities import parse_html, trim, utf16_length
from ..errors import Json, bad_request
from ..files import PHOTO_LIMIT, UPLOAD_LIMIT, StoredFile, is_picture
from ..params import Upload
from ..world import World
from .registry import Call

TEXT_LIMIT = 4096  # core.telegram.org/bots/api#sendmessage
CAPTION_LIMIT = 1024  # core.telegram.org/bots/api#sendphoto
_NOUNS = {"photo": "Photo", "video": "Video", "document": "Document", "voice": "VoiceNote", "audio": "Audio",
          "animation": "Animation", "video_note": "VideoNote", "sticker": "Sticker"}  # fmt: skip


def formatted(world: World, source: str, parse_mode: str, entities: list[Any] | None) -> tuple[str, list[Json]]:
    """The plain text and its entities, parsed or as given, with those Telegram finds itself."""
    mode = parse_mode.lower()
    if mode == "html":
        text, found = parse_html(source)
    elif mode in ("markdown", "markdownv2"):
        raise bad_request("can't parse entities: the sandbox understands parse_mode HTML only")
    elif mode:
        raise bad_request("unsupported parse_mode")
    else:
        text, found = source, [dict(entity) for entity in entities or []]
        length = utf16_length(text)
        found = [e for e in found if e.get("length", 0) > 0 and 0 <= e.get("offset", -1) < length]
        if any("type" not in entity for entity in found):
            raise bad_request("can't parse MessageEntity: type must be specified")
        for entity in found:
            entity["length"] = min(entity["length"], length - entity["offset"])
    text, found = trim(text.replace("\r", ""), found)
    return text, detect(text, _mentions(world, found))


def _mentions(world: World, entities: list[Json]) -> list[Json]:
    kept = []
    for entity in entities:
        user_id = entity.get("user_id")
        if entity["type"] == "text_mention" and user_id is not None:
            account = world.accounts.get(user_id)
            if account is None:
                continue
            entity = {name: value for name, value in entity.items() if name != "user_id"}
            entity["user"] = account.user()
        kept.append(entity)
    return kept


def text_content(call: Call) -> Json:
    params = call.params
    source = params.text("text")
    if not source.strip():
        raise bad_request("message text is empty")
    text, entities = formatted(call.world, source, params.text("parse_mode"), params.items("entities"))
    if not text:
        raise bad_request("message text is empty")
    if len(text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return {"text": text, "entities": entities} if entities else {"text": text}


def caption_content(world: World, caption: str, parse_mode: str, given: list[Any] | None) -> Json:
    if not caption.strip():
        return {}
    text, entities = formatted(world, caption, parse_mode, given)
    if len(text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    if not text:
        return {}
    return {"caption": text, "caption_entities": entities} if entities else {"caption": text}


def caption_of(call: Call) -> Json:
    params = call.params
    return caption_content(
        call.world, params.text("caption"), params.text("parse_mode"), params.items("caption_entities")
    )


def stored(world: World, kind: str, given: Upload | str | None, duration: int = 0) -> StoredFile:
    """The file that is meant: an upload is kept, an id is looked up."""
    if given is None:
        raise bad_request(f"there is no {kind} in the request")
    if isinstance(given, Upload):
        _check_upload(kind, given.data)
        return world.files.add(kind, given.data, given.name, given.mime, duration)
    if given.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    file = world.files.get(given)
    if file.kind != kind:
        raise bad_request(f"can't use file of type {_NOUNS[file.kind]} as {_NOUNS[kind]}")
    return file


def _check_upload(kind: str, data: bytes) -> None:
    if not data:
        raise bad_request("file must be non-empty")
    if len(data) > UPLOAD_LIMIT:
        raise bad_request("file is too big")
    if kind == "photo":
        if len(data) > PHOTO_LIMIT:
            raise bad_request("file is too big for a photo")
        if not is_picture(data):
            raise bad_request("IMAGE_PROCESS_FAILED")


def link_preview(call: Call) -> Json | None:
    return call.params.object("link_preview_options")
