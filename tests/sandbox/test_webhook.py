import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from aiohttp import web

from sandbox import Person, Sandbox

from .conftest import Api, ApiError

Json = dict[str, Any]


class Hook:
    def __init__(self) -> None:
        self.url = ""
        self.status = 200
        self.reply: Json | None = None
        self.got: list[tuple[Json, str | None]] = []
        self.changed = asyncio.Event()

    async def take(self, request: web.Request) -> web.Response:
        self.got.append((await request.json(), request.headers.get("X-Telegram-Bot-Api-Secret-Token")))
        self.changed.set()
        if self.reply is not None:
            return web.json_response(self.reply)
        return web.Response(status=self.status)

    async def until(self, true: Callable[[], bool]) -> None:
        async with asyncio.timeout(5):
            while not true():
                self.changed.clear()
                await self.changed.wait()


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook", hook.take)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.05)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hook
    await runner.cleanup()


async def until(true: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(5):
        while not await true():
            await asyncio.sleep(0.01)


async def test_updates_are_brought_with_the_secret_and_in_order(api: Api, aigul: Person, hook: Hook) -> None:
    await aigul.writes("waiting already")
    await api("setWebhook", url=hook.url, secret_token="s_e-cret")
    for number in range(5):
        await aigul.writes(str(number))
    await hook.until(lambda: len(hook.got) == 6)
    assert [body["message"]["text"] for body, _ in hook.got] == ["waiting already", *"01234"]
    assert {secret for _, secret in hook.got} == {"s_e-cret"}
    await api("deleteWebhook")
    assert await api("getUpdates") == []


async def test_delivery_is_repeated_until_it_is_accepted(api: Api, aigul: Person, hook: Hook) -> None:
    hook.status = 500
    await api("setWebhook", url=hook.url)
    await aigul.writes("again and again")
    await hook.until(lambda: len(hook.got) >= 2)
    info = await api("getWebhookInfo")
    assert info["pending_update_count"] == 1
    assert info["last_error_message"].startswith("Wrong response from the webhook: 500")
    hook.status = 200

    async def delivered() -> bool:
        return bool((await api("getWebhookInfo"))["pending_update_count"] == 0)

    await until(delivered)
    assert len({body["update_id"] for body, _ in hook.got}) == 1


async def test_polling_is_a_conflict_while_a_webhook_is_set(api: Api, aigul: Person, hook: Hook) -> None:
    await api("setWebhook", url=hook.url)
    with pytest.raises(ApiError, match="409 Conflict: can't use getUpdates method while webhook is active"):
        await api("getUpdates")
    await api("deleteWebhook")
    assert await api("getUpdates") == []


async def test_setting_a_webhook_ends_the_poller(api: Api, hook: Hook) -> None:
    polling = asyncio.create_task(api("getUpdates", timeout=5))
    await asyncio.sleep(0.05)
    await api("setWebhook", url=hook.url)
    with pytest.raises(ApiError, match="409 Conflict: terminated by setWebhook request"):
        await polling


async def test_pending_updates_can_be_dropped(api: Api, aigul: Person) -> None:
    await aigul.writes("dropped")
    await api("deleteWebhook", drop_pending_updates=True)
    assert await api("getUpdates") == []


async def test_the_answer_to_a_webhook_may_be_a_method_call(api: Api, aigul: Person, hook: Hook) -> None:
    hook.reply = {"method": "sendMessage", "chat_id": aigul.id, "text": "by answer"}
    await api("setWebhook", url=hook.url)
    await aigul.writes("hello")
    assert (await aigul.hears("by answer")).text == "by answer"


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"url": "http://example.org/"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "https://example.org/", "secret_token": "a b"}, "secret token contains unallowed characters"),
    ],
)
async def test_bad_webhooks_are_refused(api: Api, params: Json, reason: str) -> None:
    with pytest.raises(ApiError, match=reason):
        await api("setWebhook", **params)


async def test_a_webhook_is_at_rest_once_all_is_delivered(
    telegram: Sandbox, api: Api, aigul: Person, hook: Hook
) -> None:
    await api("setWebhook", url=hook.url)
    telegram.waits = True
    await aigul.writes("hello")
    assert len(hook.got) == 1
