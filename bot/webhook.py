"""The webhook: Telegram calls us; an update is stored first, then acknowledged."""

import asyncio
import hmac
import logging
from datetime import datetime

import orjson
from aiohttp import web
from telegram import WebhookInfo
from telegram.error import BadRequest, Conflict, Forbidden, NetworkError, RetryAfter

from bot.context import App
from bot.inbox import ALLOWED_UPDATES, Inbox
from bot.pace import seconds_of
from storage.faults import StorageFault

HEARD_EVERY = 20.0  # seconds
STOP_SECONDS = 1.0  # for requests under way when the bot is stopped; Telegram brings the rest again

log = logging.getLogger(__name__)


async def serve(app: App, inbox: Inbox) -> None:
    """Registers the webhook and serves it until cancelled; waits out a broken network and a full disk.

    Raises telegram.error.BadRequest or InvalidToken where Telegram refuses the webhook, and Conflict where another
    process has taken it."""
    settings = app.services.config.webhook
    assert settings is not None

    async def receive(request: web.Request) -> web.Response:
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        if not hmac.compare_digest(secret.encode(), settings.secret_token.encode()):
            return web.Response(status=403)
        try:
            update = orjson.loads(await request.read())
            known = isinstance(update, dict) and isinstance(update.get("update_id"), int)
        except orjson.JSONDecodeError:
            known = False
        if not known:
            return web.Response(status=400)
        try:
            await inbox.take([update])
        except StorageFault as trouble:  # not stored, so not acknowledged: Telegram will send it again
            log.warning("an update could not be stored: %s", trouble)
            return web.Response(status=503)
        return web.Response()

    server = web.Application(client_max_size=4 * 2**20)
    server.router.add_post("/{path:.*}", receive)
    runner = web.AppRunner(server, access_log=None, shutdown_timeout=STOP_SECONDS)
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.listen, settings.port).start()
        await _keep(app, inbox)
    finally:
        await runner.cleanup()


async def _keep(app: App, inbox: Inbox) -> None:
    """Nobody calls in a quiet night: as long as Telegram says that it brought everything, nothing is lost."""
    settings = app.services.config.webhook
    assert settings is not None
    registered = False
    failed_at: datetime | None = None  # when Telegram last failed to bring an update, as it says
    while True:
        pause = HEARD_EVERY
        try:
            if not registered:
                await app.bot.set_webhook(
                    settings.url,
                    secret_token=settings.secret_token,
                    allowed_updates=ALLOWED_UPDATES,
                    max_connections=100,
                )
                await app.services.storage.transact(lambda memory: memory.house.put("webhook", "set"))
            info = await app.bot.get_webhook_info()
            if info.url != settings.url:
                raise Conflict("another process has taken the webhook")
            if registered and _fails(info, failed_at, app.listening):
                app.listening = False
                log.warning("Telegram can't bring its updates: %s", info.last_error_message)
            else:
                await inbox.take([])
            registered, failed_at = True, info.last_error_date
        except RetryAfter as refused:
            pause = seconds_of(refused)
        except (BadRequest, Conflict, Forbidden):
            raise
        except (NetworkError, StorageFault) as trouble:
            app.listening = False
            log.warning("the webhook could not be looked after: %s", trouble)
        await asyncio.sleep(pause)


def _fails(info: WebhookInfo, failed_at: datetime | None, brought: bool) -> bool:
    """Whether updates wait at Telegram, and it failed anew to bring one, or has brought none since it failed."""
    return bool(info.pending_update_count) and (info.last_error_date != failed_at or not brought)
