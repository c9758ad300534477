"""`dobush import`, `check` and `backup`: short errands around the database."""

import asyncio
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

import aiohttp
from telegram import Bot
from telegram.error import TelegramError

from bot import acts, winners
from bot.articles import participants_of
from bot.clock import system
from bot.config import Config
from bot.domain.projects import Project
from bot.importing import ImportReport, load
from bot.request import AiohttpRequest
from bot.running import explained
from bot.settings import Mode
from bot.townfile import ImportMistake, TownFile, read
from bot.views.words import Words, kyrgyz
from storage.database import Database
from storage.faults import KeyFailed, StorageFault
from storage.file import must_be_writable
from storage.key import find_mark, key_file
from storage.memory import Memory

CLOCK_SECONDS = 5.0  # more is told as a mistake


async def import_files(config: Config, files: Sequence[Path]) -> int:
    """Loads the files, all or nothing; prints what came of it. Raises StorageFault."""
    try:
        words = kyrgyz()
        towns = read(files, words.plain("default-question"))
        async with await Database.open(config.storage.path, Memory) as storage:
            report = await storage.transact(lambda memory: _bring_in(memory, towns, words, system()))
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


def _bring_in(memory: Memory, towns: Sequence[TownFile], words: Words, now: datetime) -> ImportReport:
    report = load(memory, towns, now)
    for poll_id in report.opened:
        acts.announce_opening(memory, memory.polls.get(poll_id), words, now)
    for project_id in report.begun:
        _tell_of(memory, memory.projects.get(project_id), words, now)
    return report


def _tell_of(memory: Memory, project: Project, words: Words, now: datetime) -> None:
    """Whoever chose its problem in a closed poll hears of the project, as where it is made in the chat."""
    if poll := winners.find_poll(memory, project.town_id, project.problem):
        project = replace(project, poll_id=poll.id)
        memory.projects.put(project)
        acts.tell_of_project(memory, project, words, participants_of(memory, project), now)


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
    async with await Database.open_readonly(target, Memory) as made:
        for line in await made.read(_secrets):
            print(line)
    if (key := key_file(config.storage.path)).exists():
        print(f"It does not hold {key.name}, the key of phone numbers: keep a copy of that file somewhere else.")
    return 0


def _secrets(memory: Memory) -> list[str]:
    """What a copy tells of who chose what, and how long it may be kept; a line each."""
    polls = memory.polls.all_open()
    lines = [
        f"It holds who chose what in {poll.id}, a vote that is open until {poll.closes_at:%Y-%m-%d %H:%M} UTC."
        for poll in polls
    ]
    if polls:
        lines.append("Keep this copy secret, and delete it when the last of these votes is closed.")
    if memory.erasing.find_owed():
        lines.append(
            "It may hold traces of who chose what in a vote that was closed just now:"
            " delete it, and make another copy in a few minutes."
        )
    return lines or ["It holds nothing of who chose what: no vote is open."]


async def _database_is_fine(config: Config) -> bool:
    path = config.storage.path
    try:
        await asyncio.to_thread(must_be_writable, path)
        if not await asyncio.to_thread(path.exists):
            print(f"database: {path} does not exist yet; the first start makes it")
            return True
        async with await Database.open_readonly(path, Memory) as storage:
            lines = await storage.read(lambda memory: _state(memory, system()))
            mark = await storage.read(lambda memory: memory.house.find("phone_key"))
            hashed = await storage.read(lambda memory: memory.admission.any_phone())
        if hashed and mark != find_mark(path):
            raise KeyFailed(
                f"{key_file(path)} is not the key under which phone numbers were hashed. Put the right file back:"
                " with another, a number that voted with one account can't be told when it comes with a second."
            )
    except StorageFault as fault:
        print(f"database: {fault}", file=sys.stderr)
        return False
    print(f"database: fine ({path})")
    for line in lines:
        print(line)
    return True


def _state(memory: Memory, now: datetime) -> list[str]:
    """What waits and what is parked, a line each."""
    parked = memory.inbox.all_parked()
    oldest, heard = memory.notices.find_oldest_owed(), memory.house.find_heard()
    came = memory.inbox.find_last_received()
    return [
        f"inbox: {memory.inbox.count_waiting()} updates waiting, {len(parked)} parked",
        f"delivery: {memory.notices.count_owed()} notices owed"
        + (f", the oldest for {timedelta(seconds=round((now - oldest).total_seconds()))}" if oldest else ""),
        "Telegram: " + (f"last heard {heard:%Y-%m-%d %H:%M:%S} UTC" if heard else "not heard yet"),
        "last update: " + (f"{came:%Y-%m-%d %H:%M:%S} UTC" if came else "none in the last two days"),
        *(f"parked: update {update.seq} ({update.kind}): {update.error}" for update in parked),
    ]


async def _token_is_fine(config: Config) -> bool:
    bot = Bot(
        config.telegram.token,
        base_url=f"{config.telegram.api_url}/bot",
        request=AiohttpRequest(proxy=config.telegram.proxy or None),
        get_updates_request=AiohttpRequest(proxy=config.telegram.proxy or None),
    )
    try:
        async with bot:
            print(f"token: fine (@{bot.username})")
            await _tell_queue(bot, config)
            await _tell_clock(config)
    except TelegramError as refused:
        print(f"token: {explained(refused)}", file=sys.stderr)
        return False
    return True


async def _tell_queue(bot: Bot, config: Config) -> None:
    """What Telegram holds for this bot, and whether it can bring it."""
    info = await bot.get_webhook_info()
    print(f"Telegram: {info.pending_update_count} updates wait there")
    if config.telegram.mode is Mode.POLLING and info.url:
        print("Telegram: a webhook is set; a bot that polls gets nothing until it is deleted.", file=sys.stderr)
    elif config.webhook and info.last_error_date and info.pending_update_count:
        print(
            f"Telegram: the webhook failed last at {info.last_error_date:%Y-%m-%d %H:%M:%S} UTC:"
            f" {info.last_error_message}",
            file=sys.stderr,
        )


async def _tell_clock(config: Config) -> None:
    """How far this machine's clock is from Telegram's: what closes a vote is this machine's."""
    try:
        async with (
            aiohttp.ClientSession() as session,
            session.get(
                config.telegram.api_url,
                proxy=config.telegram.proxy or None,
                allow_redirects=False,
                timeout=aiohttp.ClientTimeout(total=10),
            ) as answer,
        ):
            theirs = parsedate_to_datetime(answer.headers["Date"])
    except (aiohttp.ClientError, TimeoutError, KeyError, ValueError):
        print("clock: Telegram did not say what time it is")
        return
    ahead = (system() - theirs).total_seconds()
    print(f"clock: {abs(ahead):.0f} s {'ahead of' if ahead >= 0 else 'behind'} Telegram's")
    if abs(ahead) > CLOCK_SECONDS:
        print(
            "clock: votes would open and close at the wrong minute; set this machine's clock (NTP).",
            file=sys.stderr,
        )
