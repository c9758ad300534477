"""The one place where all parts meet: build the application, run it, stop it."""

import asyncio
import logging
import os
from collections.abc import Awaitable
from contextlib import suppress
from time import monotonic

from telegram import BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import ApplicationBuilder, ContextTypes

import handlers
from bot.clock import Clock
from bot.config import Config
from bot.context import App, Context, Services
from bot.delivery import Delivery
from bot.inbox import Inbox
from bot.pace import Pace
from bot.pictures import draw
from bot.progress import Progress
from bot.request import AiohttpRequest
from bot.views.words import Words
from handlers.clock import Ticker
from storage.database import Database
from storage.faults import NotOurDatabase
from storage.memory import Memory

log = logging.getLogger(__name__)

LONGEST_PAUSE = 30.0  # seconds between tries while Telegram can't be reached
STOP_SECONDS = 4.0  # of the five a graceful stop may take
COMMANDS = (
    ("dobush", "command-vote"),
    ("jyiyntyk", "command-results"),
    ("dolboor", "command-projects"),
    ("jazyluu", "command-follow"),
    ("suroo", "command-ask"),
    ("jardam", "command-help"),
    ("cancel", "command-cancel"),
)
GROUP_COMMANDS = (("dobush", "command-vote"), ("jyiyntyk", "command-results"), ("jazyluu", "command-follow"))


def build(
    config: Config,
    storage: Database[Memory],
    words: Words,
    now: Clock,
    tick_seconds: float = 1.0,
) -> App:
    """The whole bot, not yet running."""
    os.environ.setdefault("PTB_TIMEDELTA", "1")  # or PTB warns whenever a 429's retry_after is read
    pace = Pace(config.pace)
    services = Services(config, storage, words, now, pace, tick_seconds)
    proxy = config.telegram.proxy or None
    updates = AiohttpRequest(connection_pool_size=1, proxy=proxy)
    app = (
        ApplicationBuilder()
        .application_class(App, {"services": services, "updates_request": updates})
        .token(config.telegram.token)
        .base_url(f"{config.telegram.api_url}/bot")
        .base_file_url(f"{config.telegram.api_url}/file/bot")
        .request(AiohttpRequest(proxy=proxy))
        .get_updates_request(updates)
        .rate_limiter(pace)
        .context_types(ContextTypes(context=Context))
        .updater(None)
        .job_queue(None)
        .build()
    )
    assert isinstance(app, App)
    handlers.register(app)
    return app


async def run(app: App, stop: asyncio.Event) -> None:
    """Runs until `stop` is set, then finishes what it holds within 5 s.

    Raises NotOurDatabase where the database belongs to another bot, and telegram.error.TelegramError where
    Telegram refuses the token or another process reads its updates."""
    await _until(stop, _greet(app))
    if stop.is_set():
        await _hang_up(app)
        return
    inbox = Inbox(app)
    progress = Progress(app)
    delivery = Delivery(app, lambda name: draw(app.services, name), progress.wake)

    def owed() -> None:
        delivery.wake()
        progress.wake()

    app.owed = owed
    ticker = Ticker(app, owed)
    try:
        await _claim(app)
        await inbox.resume()
        await _introduce(app)
        intake = _webhook(app, inbox) if app.services.config.telegram.mode == "webhook" else inbox.poll()
        await _until(stop, intake, delivery.run(), progress.run(), ticker.run(), _forget(inbox))
        started = monotonic()
        await inbox.stop(STOP_SECONDS / 2)
        await delivery.stop(max(0.5, STOP_SECONDS - (monotonic() - started)))
    finally:
        await app.shutdown()


async def _greet(app: App) -> None:
    """Asks Telegram who this bot is; a broken network is waited out, as at any other time."""
    pause = 1.0
    while True:
        try:
            await app.initialize()
        except (BadRequest, Forbidden, InvalidToken):
            await _hang_up(app)
            raise
        except (NetworkError, RetryAfter) as trouble:
            log.warning(
                "Telegram at %s can't be reached, trying again in %.0f s: %s",
                app.services.config.telegram.api_url,
                pause,
                trouble,
            )
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
        else:
            return


async def _hang_up(app: App) -> None:
    """Closes the connections of a bot that has not begun; PTB closes only those of one that has."""
    await app.shutdown()
    await asyncio.gather(app.bot.request.shutdown(), app.updates_request.shutdown())


async def _until(stop: asyncio.Event, *works: Awaitable[None]) -> None:
    """Until `stop` is set, or one of the works fails: its exception is raised."""
    tasks = [asyncio.ensure_future(work) for work in works]
    waiting = asyncio.create_task(stop.wait())
    try:
        done, _ = await asyncio.wait([waiting, *tasks], return_when=asyncio.FIRST_COMPLETED)
        for task in done - {waiting}:
            task.result()
    finally:
        for task in (waiting, *tasks):
            task.cancel()
        await asyncio.gather(waiting, *tasks, return_exceptions=True)


async def _claim(app: App) -> None:
    """This database is this bot's, from the first start on."""
    mine = str(app.bot.id)

    def claim(memory: Memory) -> str:
        owner = memory.house.find("bot_id")
        if owner is None:
            memory.house.put("bot_id", mine)
        return owner or mine

    owner = await app.services.storage.transact(claim)
    if owner != mine:
        raise NotOurDatabase(
            f"This database belongs to the bot with the id {owner}, but the token is of the bot {mine}."
            " Nothing was changed. Give each bot a database of its own ([storage] path)."
        )


async def _introduce(app: App) -> None:
    """The menu of commands, in Kyrgyz; a failure here keeps nobody from voting."""
    words = app.services.words
    with suppress(TelegramError):
        for commands, scope in (
            (COMMANDS, BotCommandScopeAllPrivateChats()),
            (GROUP_COMMANDS, BotCommandScopeAllGroupChats()),
        ):
            await app.bot.set_my_commands([BotCommand(name, words.plain(key)) for name, key in commands], scope)


async def _webhook(app: App, inbox: Inbox) -> None:
    from bot.webhook import serve

    await serve(app, inbox)


async def _forget(inbox: Inbox) -> None:
    while True:
        await inbox.forget_old()
        await asyncio.sleep(3600)
