"""`dobush run`: the bot as a process, from the settings to a graceful stop."""

import asyncio
import gc
import logging
import signal
import sys
from pathlib import Path

from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, TelegramError

from bot.app import build, run
from bot.clock import moved_by, system
from bot.config import Config
from bot.views.words import kyrgyz
from storage.database import Database
from storage.memory import Memory

log = logging.getLogger(__name__)


async def run_bot(config: Config, clock_file: Path | None = None) -> int:
    """Runs until SIGTERM or SIGINT; 0 for a graceful stop, 1 where Telegram refuses. Raises StorageFault."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        try:
            loop.add_signal_handler(number, stop.set)
        except NotImplementedError:  # Windows: Ctrl-C arrives as KeyboardInterrupt
            break
    async with await Database.open(config.storage.path, Memory) as storage:
        app = build(config, storage, kyrgyz(), moved_by(clock_file) if clock_file else system)
        _spare_the_collector()
        try:
            await run(app, stop)
        except (InvalidToken, Forbidden, BadRequest, Conflict) as refused:
            print(f"dobush: {explained(refused)}", file=sys.stderr)
            return 1
        except TelegramError as trouble:
            print(f"dobush: {explained(trouble)}", file=sys.stderr)
            return 1
    log.info("stopped")
    return 0


def _spare_the_collector() -> None:
    """A vote makes a thousand objects and no cycle; looking for cycles costs a seventh of its CPU."""
    gc.collect()
    gc.freeze()  # what stands at the start stays
    gc.set_threshold(20_000, 10, 10)


def explained(refused: TelegramError) -> str:
    """What Telegram's refusal means, and what to do."""
    if isinstance(refused, InvalidToken):
        return "Telegram does not know this token. Copy it anew from @BotFather into [telegram] token."
    if isinstance(refused, Conflict):
        return (
            "Another process reads this bot's updates with the same token, or a webhook is set."
            " Stop the other one; two would take each other's votes."
        )
    if isinstance(refused, NetworkError) and not isinstance(refused, BadRequest):
        return f"Telegram can't be reached ({refused}). Check the network, and [telegram] api_url and proxy."
    return f"Telegram refuses this bot: {refused}."
