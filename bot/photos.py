"""Photos out of Telegram, by their file ids: as many as come in time."""

import asyncio
import logging
from collections.abc import Iterable

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.domain.media import Media

log = logging.getLogger(__name__)

LONGEST = 20.0  # seconds for all of them; whoever asked waits


async def fetched(bot: "ExtBot[str]", photos: Iterable[Media]) -> dict[str, bytes]:
    """By file id; what Telegram keeps no more, or doesn't bring in time, is left out."""
    found: dict[str, bytes] = {}
    try:
        async with asyncio.timeout(LONGEST):
            for photo in photos:
                try:
                    file = await bot.get_file(photo.file_id)
                    found[photo.file_id] = bytes(await file.download_as_bytearray())
                except TelegramError as refused:
                    log.info("a photo of an article was not to be had: %s", type(refused).__name__)
    except TimeoutError:
        log.info("photos of an article did not come in time")
    return found
