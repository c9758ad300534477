"""Methods by which a bot fetches its updates, or has them brought."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import orjson

from ..errors import Json, bad_request, conflict
from ..webhooks import Webhook
from .registry import Call, method

LONGEST_POLL = 50  # seconds, as in tdlib/telegram-bot-api


@method("getUpdates")
async def get_updates(call: Call) -> list[orjson.Fragment]:
    queue = call.bot.queue
    if call.bot.webhook is not None:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    _allow(call)
    limit = call.params.number("limit", 100)
    limit = limit if 1 <= limit <= 100 else 100
    wait = min(max(call.params.number("timeout"), 0), LONGEST_POLL)
    entries = await queue.poll(call.params.number("offset"), limit, wait)
    return [orjson.Fragment(entry.payload) for entry in entries]


@method("setWebhook")
async def set_webhook(call: Call) -> bool:
    url = call.params.text("url").strip()
    secret = call.params.text("secret_token")
    if url:
        parts = urlsplit(url)
        local = parts.hostname in ("127.0.0.1", "localhost", "::1")
        if parts.scheme != "https" and not (parts.scheme == "http" and local):
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise bad_request("secret token contains unallowed characters")
    _allow(call)
    await _remove(call)
    call.bot.queue.interrupt("setWebhook request")
    if url:
        most = min(max(call.params.number("max_connections", 40), 1), 100)
        call.bot.webhook = Webhook(call.world, call.bot, url, secret, most)
        call.bot.webhook.start()
    return True


@method("deleteWebhook")
async def delete_webhook(call: Call) -> bool:
    await _remove(call)
    return True


@method("getWebhookInfo")
def get_webhook_info(call: Call) -> Json:
    webhook, queue = call.bot.webhook, call.bot.queue
    info: Json = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": queue.count(),
    }
    if webhook is not None:
        info["max_connections"] = webhook.max_connections
        info["ip_address"] = "127.0.0.1"
        if webhook.last_error:
            info["last_error_date"] = int(webhook.last_error_at)
            info["last_error_message"] = webhook.last_error
    if queue.allowed:
        info["allowed_updates"] = sorted(queue.allowed)
    return info


async def _remove(call: Call) -> None:
    if call.bot.webhook is not None:
        await call.bot.webhook.stop()
        call.bot.webhook = None
    if call.params.flag("drop_pending_updates"):
        call.bot.queue.clear()


def _allow(call: Call) -> None:
    allowed = call.params.items("allowed_updates")
    if allowed is not None:
        call.bot.queue.allowed = frozenset(str(name) for name in allowed) or None


@method("close")
@method("logOut")
def close(call: Call) -> bool:
    return True
