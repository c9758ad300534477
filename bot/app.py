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
from bot.correcting import Correcting
from bot.delivery import Delivery
from bot.domain.quiet import Quiet
from bot.erasing import Erasing
from bot.folding import Folding
from bot.inbox import Inbox
from bot.pace import Pace
from bot.pictures import draw
from bot.progress import Progress
from bot.request import AiohttpRequest
from bot.views.words import Words
from handlers.clock import Ticker
from storage.database import Database
from storage.faults import NotOurDatabase, StorageFault
from storage.key import key_of, mark_of
from storage.memory import Memory

log = logging.getLogger(__name__)

LONGEST_PAUSE = 30.0  # seconds between tries while Telegram can't be reached
STOP_SECONDS = 4.0  # of the five a graceful stop may take
COMMANDS = (
    ("dobush", "command-vote"),
    ("jyiyntyk", "command-results"),
    ("dolboor", "command-projects"),
    ("jazyluu", "command-follow"),
    ("arhiv", "command-archive"),
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
    quiet = Quiet(config.sending.quiet_from, config.sending.quiet_until)
    services = Services(
        config, storage, words, now, pace, tick_seconds, phone_key=key_of(storage.path), quiet=quiet
    )
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
    correcting = Correcting(app)
    delivery = Delivery(app, lambda name: draw(app.services, name), progress.wake)

    def owed() -> None:
        delivery.wake()
        progress.wake()
        correcting.wake()

    app.owed = owed
    ticker = Ticker(app, owed)
    try:
        await _claim(app)
        await _note_key(app)
        await inbox.resume()
        intake = _webhook(app, inbox) if app.services.config.telegram.mode == "webhook" else _poll(app, inbox)
        works = (delivery, correcting, progress, ticker, Folding(app), Erasing(app))
        await _until(stop, intake, *(work.run() for work in works), _chores(app, inbox))
        started = monotonic()
        await inbox.stop(STOP_SECONDS / 2)
        left = max(0.5, STOP_SECONDS - (monotonic() - started))
        await asyncio.gather(delivery.stop(left), correcting.stop(left))
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


async def _note_key(app: App) -> None:
    """Whether the numbers that are known were hashed under the key at hand: another one can't tell them again."""
    mark = mark_of(app.services.phone_key)

    def note(memory: Memory) -> bool:
        before = memory.house.find("phone_key")
        memory.house.put("phone_key", mark)
        return before in (None, mark) or not memory.admission.any_phone()

    if not await app.services.storage.transact(note):
        log.warning(
            "the key of phone numbers beside the database is another than before: a number that voted with another"
            " account can't be told until it is shared anew. Put the old file back if you have it"
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


async def _poll(app: App, inbox: Inbox) -> None:
    """A bot that had a webhook until now gives it up first: while it stands, Telegram answers no poll."""
    storage = app.services.storage
    while await storage.read(lambda memory: memory.house.find("webhook")):
        try:
            await app.bot.delete_webhook()
            await storage.transact(lambda memory: memory.house.put("webhook", ""))
        except (NetworkError, StorageFault) as trouble:
            log.warning("the webhook could not be given up: %s", trouble)
            await asyncio.sleep(1.0)
    await inbox.poll()


async def _webhook(app: App, inbox: Inbox) -> None:
    from bot.webhook import serve

    await serve(app, inbox)


async def _chores(app: App, inbox: Inbox) -> None:
    """What nobody waits for."""
    await _introduce(app)
    while True:
        try:
            await inbox.forget_old()
        except StorageFault as trouble:
            log.warning("old updates are not forgotten: %s", trouble)
        await asyncio.sleep(3600)
