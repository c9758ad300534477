"""A sandbox without a bot, and a raw HTTP client that speaks the Bot API to it."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from sandbox import BotAccount, Person, Sandbox

Json = dict[str, Any]


class ApiError(Exception):
    def __init__(self, body: Json) -> None:
        super().__init__(f"{body['error_code']} {body['description']}")
        self.code = body["error_code"]
        self.description = body["description"]
        self.parameters = body.get("parameters", {})


class Api:
    """Calls methods as a bot does, and raises what Telegram refuses."""

    def __init__(self, session: aiohttp.ClientSession, telegram: Sandbox, bot: BotAccount) -> None:
        self.session = session
        self.telegram = telegram
        self.bot = bot

    async def __call__(self, method: str, **params: Any) -> Any:
        url = f"{self.telegram.url}/bot{self.bot.token}/{method}"
        async with self.session.post(url, json=params) as answer:
            return self._result(answer.status, await answer.json())

    async def form(self, method: str, fields: aiohttp.FormData) -> Any:
        url = f"{self.telegram.url}/bot{self.bot.token}/{method}"
        async with self.session.post(url, data=fields) as answer:
            return self._result(answer.status, await answer.json())

    async def say(self, person: Person, text: str = "hello", **params: Any) -> Json:
        message: Json = await self("sendMessage", chat_id=person.id, text=text, **params)
        return message

    async def updates(self, **params: Any) -> list[Json]:
        """Everything that waits, confirmed at once."""
        got: list[Json] = await self("getUpdates", **params)
        if got:
            await self("getUpdates", offset=got[-1]["update_id"] + 1, limit=1)
        return got

    @staticmethod
    def _result(status: int, body: Json) -> Any:
        assert status == (200 if body["ok"] else body["error_code"])
        if not body["ok"]:
            raise ApiError(body)
        return body["result"]


@pytest.fixture
async def telegram() -> AsyncIterator[Sandbox]:
    async with Sandbox(waits=False) as sandbox:
        sandbox.pace.on = False
        yield sandbox


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
async def api(session: aiohttp.ClientSession, telegram: Sandbox) -> Api:
    return Api(session, telegram, telegram.bot)


@pytest.fixture
async def aigul(telegram: Sandbox, api: Api) -> Person:
    """A person who has started the bot, which has fetched that."""
    person = telegram.person("Aigul", phone="+996555000001")
    await person.starts()
    await api.updates()
    return person


def button(text: str, **kind: Any) -> Json:
    return {"text": text, **kind}


def inline(*rows: list[Json]) -> Json:
    return {"inline_keyboard": list(rows)}
