"""Sending and editing cards: one way for answers, previews and what is owed."""

import re
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from telegram import (
    InlineKeyboardMarkup,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError
from telegram.ext import ExtBot

from bot.domain.media import Media, MediaKind
from bot.views.card import Card

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
ITEM = re.compile(r"message #([0-9]+) ")  # which of an album, in Telegram's words
AlbumItem = InputMediaPhoto | InputMediaVideo | InputMediaDocument | InputMediaAudio
IN_ALBUM: dict[MediaKind, type[AlbumItem]] = {
    MediaKind.PHOTO: InputMediaPhoto,
    MediaKind.VIDEO: InputMediaVideo,
    MediaKind.DOCUMENT: InputMediaDocument,
    MediaKind.AUDIO: InputMediaAudio,
}


async def send(
    bot: "ExtBot[str]",
    chat_id: int,
    card: Card,
    pace: str | None = None,
    thread_id: int | None = None,
    reply_to: int | None = None,
) -> tuple[Message, ...]:
    """Sends the card, into a topic where `thread_id` names one; an album comes back as several messages.

    Raises telegram.error.TelegramError."""
    options: dict[str, Any] = {
        "protect_content": card.protected,
        "disable_notification": card.silent,
        "message_thread_id": thread_id,
        "reply_parameters": ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None,
        "rate_limit_args": pace,
    }
    if len(card.media) > 1:
        return await bot.send_media_group(chat_id, album(card.media, card.html), **options)
    options |= {"parse_mode": ParseMode.HTML, "reply_markup": card.keyboard}
    caption = card.html or (card.media[0].caption if card.media else "") or None
    if card.file is not None:
        content, name = card.file.content, card.file.name
        return (await bot.send_document(chat_id, content, filename=name, caption=caption, **options),)
    if card.picture is not None:
        return (await bot.send_photo(chat_id, card.picture, caption=caption, **options),)
    if card.media:
        return (await _sender(bot, card.media[0].kind)(chat_id, card.media[0].file_id, caption=caption, **options),)
    return (await bot.send_message(chat_id, card.html, link_preview_options=NO_PREVIEW, **options),)


def album(media: Sequence[Media], caption: str) -> list[AlbumItem]:
    """An album as Telegram takes it: its words under the first item, else each item with its own."""
    words = (caption, *("" for _ in media[1:])) if caption else [one.caption for one in media]
    return [
        IN_ALBUM[one.kind](one.file_id, caption=said or None, parse_mode=ParseMode.HTML)
        for one, said in zip(media, words, strict=True)
    ]


async def refused_media(bot: "ExtBot[str]", chat_id: int, card: Card, refused: BadRequest) -> tuple[int, ...]:
    """Places (0, 1, …) of the card's media that Telegram does not take; nothing where it takes each alone.

    What its refusal does not name is tried one by one; what arrives so is taken away again."""
    if len(card.media) == 1:
        return (0,)
    named = ITEM.search(str(refused))
    if named and 0 < int(named[1]) <= len(card.media):
        return (int(named[1]) - 1,)
    found: list[int] = []
    for place, one in enumerate(card.media):
        try:
            sent = await send(bot, chat_id, Card("", media=(one,), silent=True))
            await bot.delete_messages(chat_id, [message.message_id for message in sent])
        except BadRequest:
            found.append(place)
        except TelegramError:
            return ()
    return tuple(found)


def _sender(bot: "ExtBot[str]", kind: MediaKind) -> Callable[..., Awaitable[Message]]:
    senders: dict[MediaKind, Callable[..., Awaitable[Message]]] = {
        MediaKind.PHOTO: bot.send_photo,
        MediaKind.VIDEO: bot.send_video,
        MediaKind.ANIMATION: bot.send_animation,
        MediaKind.DOCUMENT: bot.send_document,
        MediaKind.AUDIO: bot.send_audio,
        MediaKind.VOICE: bot.send_voice,
    }
    return senders[kind]


async def edit(bot: "ExtBot[str]", chat_id: int, message_id: int, card: Card, pace: str | None = None) -> None:
    """Makes the message read like the card: a text, or the caption of its one photo, video, file or voice note.

    Raises telegram.error.TelegramError."""
    keyboard = card.keyboard if isinstance(card.keyboard, InlineKeyboardMarkup) else None
    try:
        if card.media or card.picture is not None:
            await bot.edit_message_caption(
                chat_id,
                message_id,
                caption=card.html,
                parse_mode=ParseMode.HTML,
                reply_markup=keyboard,
                rate_limit_args=pace,
            )
            return
        await bot.edit_message_text(
            card.html,
            chat_id,
            message_id,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard,
            link_preview_options=NO_PREVIEW,
            rate_limit_args=pace,
        )
    except BadRequest as refused:
        if "message is not modified" not in str(refused).lower():
            raise
