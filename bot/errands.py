"""`dobush import`, `check` and `backup`: short errands around the database."""

import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

from telegram import Bot
from telegram.error import TelegramError

from bot.clock import system
from bot.config import Config
from bot.importing import load
from bot.request import AiohttpRequest
from bot.running import explained
from bot.townfile import ImportMistake, read
from bot.views.words import kyrgyz
from storage.database import Database
from storage.faults import StorageFault
from storage.memory import Memory


async def import_files(config: Config, files: Sequence[Path]) -> int:
    """Loads the files, all or nothing; prints what came of it. Raises StorageFault."""
    try:
        towns = read(files, kyrgyz().plain("default-question"))
        async with await Database.open(config.storage.path, Memory) as storage:
            report = await storage.transact(lambda memory: load(memory, towns, system()))
    except ImportMistake as mistake:
        for sentence in mistake.sentences:
            print(f"dobush: {sentence}", file=sys.stderr)
        print("dobush: Nothing was imported.", file=sys.stderr)
        return 1
    for noun in ("towns", "polls", "outcomes", "projects", "tranches"):
        counts = getattr(report, noun)
        print(f"{noun}: {counts.created} created, {counts.changed} changed, {counts.unchanged} unchanged")
    for poll_id in report.opened:
        print(f"open: {poll_id}")
    return 0


async def check(config: Config) -> int:
    """Looks at the settings, the database and the token; a line for each that is fine or not."""
    print("settings: fine")  # or they would not have been read
    fine = [await _database_is_fine(config), await _token_is_fine(config)]
    return 0 if all(fine) else 1


async def backup(config: Config, target: Path) -> int:
    """Copies the database while the bot runs. Raises StorageFault."""
    async with await Database.open_readonly(config.storage.path, Memory) as storage:
        await storage.backup(target)
    print(f"backup: {target}")
    print("While a vote is open, a backup holds who chose what: keep it secret, and delete it once the vote is closed.")
    return 0


async def _database_is_fine(config: Config) -> bool:
    path = config.storage.path
    if not await asyncio.to_thread(path.exists):
        print(f"database: {path} does not exist yet; the first start makes it")
        return True
    try:
        async with await Database.open_readonly(path, Memory) as storage:
            waiting, parked, heard = await storage.read(
                lambda memory: (
                    memory.inbox.count_waiting(),
                    memory.inbox.all_parked(),
                    memory.house.find_heard(),
                )
            )
    except StorageFault as fault:
        print(f"database: {fault}", file=sys.stderr)
        return False
    last = f"{heard:%Y-%m-%d %H:%M:%S} UTC" if heard else "never"
    print(f"database: fine ({path}); updates waiting: {waiting}, parked: {len(parked)}, last one: {last}")
    for update in parked:
        print(f"parked: update {update.seq} ({update.kind}): {update.error}")
    return True


async def _token_is_fine(config: Config) -> bool:
    bot = Bot(
        config.telegram.token,
        base_url=f"{config.telegram.api_url}/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(),
    )
    try:
        async with bot:
            print(f"token: fine (@{bot.username})")
    except TelegramError as refused:
        print(f"token: {explained(refused)}", file=sys.stderr)
        return False
    return True
