"""The webhook: Telegram calls us; an update is stored first, then acknowledged."""

import asyncio
import hmac
import logging

import orjson
from aiohttp import web

from bot.context import App
from bot.inbox import ALLOWED_UPDATES, Inbox
from storage.faults import StorageFault

HEARD_EVERY = 20.0  # seconds

log = logging.getLogger(__name__)


async def serve(app: App, inbox: Inbox) -> None:
    """Registers the webhook and serves it until cancelled."""
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
    runner = web.AppRunner(server, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.listen, settings.port).start()
        await app.bot.set_webhook(
            settings.url, secret_token=settings.secret_token, allowed_updates=ALLOWED_UPDATES, max_connections=100
        )
        while True:  # nobody calls in a quiet night: as long as this runs, nothing was lost
            await inbox.take([])
            await asyncio.sleep(HEARD_EVERY)
    finally:
        await runner.cleanup()
