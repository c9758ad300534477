"""Sending and editing cards: one way for answers, previews and what is owed."""

from telegram import InlineKeyboardMarkup, InputMediaPhoto, LinkPreviewOptions, Message, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.ext import ExtBot

from bot.views.card import Card

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


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
    reply = ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None
    if len(card.photos) > 1:
        media = [
            InputMediaPhoto(photo, caption=card.html or None if first else None, parse_mode=ParseMode.HTML)
            for first, photo in zip((True, *[False] * (len(card.photos) - 1)), card.photos, strict=True)
        ]
        return await bot.send_media_group(
            chat_id,
            media,
            protect_content=card.protected,
            disable_notification=card.silent,
            message_thread_id=thread_id,
            rate_limit_args=pace,
        )
    picture = card.picture or (card.photos[0] if card.photos else None)
    if picture is not None:
        return (
            await bot.send_photo(
                chat_id,
                picture,
                caption=card.html or None,
                parse_mode=ParseMode.HTML,
                reply_markup=card.keyboard,
                protect_content=card.protected,
                disable_notification=card.silent,
                message_thread_id=thread_id,
                reply_parameters=reply,
                rate_limit_args=pace,
            ),
        )
    return (
        await bot.send_message(
            chat_id,
            card.html,
            parse_mode=ParseMode.HTML,
            reply_markup=card.keyboard,
            link_preview_options=NO_PREVIEW,
            protect_content=card.protected,
            disable_notification=card.silent,
            message_thread_id=thread_id,
            reply_parameters=reply,
            rate_limit_args=pace,
        ),
    )


async def edit(bot: "ExtBot[str]", chat_id: int, message_id: int, card: Card, pace: str | None = None) -> None:
    """Makes the message read like the card: a text, or the caption of its one photo.

    Raises telegram.error.TelegramError."""
    keyboard = card.keyboard if isinstance(card.keyboard, InlineKeyboardMarkup) else None
    try:
        if card.photos:
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
