"""Files, contacts and forwards, as a person sends them from the page."""

from __future__ import annotations

from collections.abc import Sequence

from ..chats import Chat
from ..errors import CannotDo, Json
from ..files import UPLOAD_LIMIT, is_picture
from ..people import Person
from . import media
from .acts import Acts, Upload, act

CAPTION = 1024


@act("send")
async def send(acts: Acts, person: Person, asked: Json, uploads: Sequence[Upload]) -> None:
    """A picture, an album of two to ten pictures and films, a film, a round one, a voice message, or files."""
    chat, caption = acts.chat(person, asked), str(asked.get("text", ""))
    if len(caption) > CAPTION:
        raise CannotDo(f"a caption has at most {CAPTION} characters", "caption-length")
    if not uploads or not all(upload.data for upload in uploads):
        raise CannotDo("there is no file, or nothing in it", "no-file")
    if any(len(upload.data) > UPLOAD_LIMIT for upload in uploads):
        raise CannotDo(f"a file has at most {UPLOAD_LIMIT} bytes", "file-size")
    first = uploads[0]
    match asked.get("what"):
        case "document":
            for number, upload in enumerate(uploads):
                words = caption if number == 0 else ""
                await person.sends_document(upload.name, upload.data, words, in_=chat, at_once=True)
        case "album" if len(uploads) > 1:
            await _album(person, uploads, caption, chat)
        case "voice":
            _require(media.sound_type(first.data))
            await person.sends_voice(first.data, in_=chat, at_once=True)
        case "video_note":
            _require(media.film_type(first.data))
            await person.sends_video_note(first.data, in_=chat, at_once=True)
        case "video" if media.picture_type(first.data) == "image/gif":
            await person.sends_animation(caption, first.data, name=first.name, in_=chat, at_once=True)
        case "video":
            _require(media.film_type(first.data))
            await person.sends_video(caption, first.data, name=first.name, in_=chat, at_once=True)
        case _:
            _require(is_picture(first.data))
            await person.sends_photo(caption, first.data, in_=chat, at_once=True)


async def _album(person: Person, uploads: Sequence[Upload], caption: str, chat: Chat) -> None:
    for upload in uploads:
        _require(is_picture(upload.data) or media.film_type(upload.data))
    kinds = ["photo" if is_picture(upload.data) else "video" for upload in uploads]
    captions = [caption, *[""] * (len(uploads) - 1)]
    data = [upload.data for upload in uploads]
    await person.sends_album(captions, data, kinds=kinds, in_=chat, at_once=True)


def _require(kind: str | bool) -> None:
    if not kind:
        raise CannotDo("the file is not what it should be", "file-kind")


@act("contact")
async def contact(acts: Acts, person: Person, asked: Json, uploads: Sequence[Upload]) -> None:
    await person.sends_contact(in_=acts.chat(person, asked), at_once=True)


@act("forward")
async def forward(acts: Acts, person: Person, asked: Json, uploads: Sequence[Upload]) -> None:
    """One message, or those of an album, out of a chat of this person's into another."""
    chat = acts.chat(person, asked)
    found = [chat.message(int(message_id)) for message_id in asked.get("messages") or [0]]
    messages = [message for message in found if message is not None]
    if len(messages) < len(found):
        raise CannotDo("the message is gone", "gone")
    await person.forwards_all(messages, acts.chat(person, {"chat": asked.get("to")}), at_once=True)
