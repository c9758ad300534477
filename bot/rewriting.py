"""Rewriting: one message that went out is made to say something else, or is taken away."""

from typing import TYPE_CHECKING

from telegram import InputMediaAnimation
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.ext import ExtBot

from bot.domain.corrections import TEXT, Copy, Piece
from bot.domain.media import MediaKind
from bot.pace import OWED
from bot.sending import IN_ALBUM, NO_PREVIEW
from bot.views.card import inline

if TYPE_CHECKING:
    from telegram import InlineKeyboardMarkup

NOT_MODIFIED = "message is not modified"
# Refusals that are about the one message: somebody deleted it, or it is one that no bot may edit.
GONE = ("message to edit not found", "message_id_invalid", "message can't be edited")
ALREADY_DELETED = "message to delete not found"


async def rewrite(bot: "ExtBot[str]", chat_id: int, copy: Copy, piece: Piece) -> bool:
    """Edits the message; False where it is there no more. What has media keeps it where the piece has none.

    Raises telegram.error.TelegramError, bot.pace.NoTurn."""
    try:
        await _edit(bot, chat_id, copy, piece)
    except BadRequest as refused:
        said = str(refused).lower()
        if NOT_MODIFIED in said:
            return True
        if any(sign in said for sign in GONE):
            return False
        raise
    return True


async def delete(bot: "ExtBot[str]", chat_id: int, copy: Copy) -> bool:
    """Takes the message away; False where Telegram does not let it. Raises telegram.error.TelegramError."""
    try:
        await bot.delete_message(chat_id, copy.message_id)
    except BadRequest as refused:
        return ALREADY_DELETED in str(refused).lower()
    return True


async def _edit(bot: "ExtBot[str]", chat_id: int, copy: Copy, piece: Piece) -> None:
    keyboard: InlineKeyboardMarkup | None = inline(piece.buttons) if piece.buttons else None
    if copy.kind == TEXT:
        await bot.edit_message_text(
            piece.html,
            chat_id,
            copy.message_id,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard,
            link_preview_options=NO_PREVIEW,
            rate_limit_args=OWED,
        )
    elif piece.media is None or piece.media.kind is MediaKind.VOICE:  # the sound of a voice note stays
        await bot.edit_message_caption(
            chat_id,
            copy.message_id,
            caption=piece.html,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard,
            rate_limit_args=OWED,
        )
    else:
        animated = piece.media.kind is MediaKind.ANIMATION
        made = InputMediaAnimation if animated else IN_ALBUM[piece.media.kind]
        media = made(piece.media.file_id, caption=piece.html or None, parse_mode=ParseMode.HTML)
        await bot.edit_message_media(media, chat_id, copy.message_id, reply_markup=keyboard, rate_limit_args=OWED)
