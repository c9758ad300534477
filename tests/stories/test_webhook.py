"""The same bot, called by Telegram instead of asking: what it takes is stored first here, too."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from telegram.error import Conflict

from bot import inbox, webhook
from bot.config import Config, Webhook
from bot.domain.polls import State
from bot.settings import Mode
from sandbox import Sandbox
from tests.stories.test_outage import disk_has_room, disk_is_full
from tests.village import KARA_KOL, TOKEN, Village, deliveries

POLL = "kara-kol-2026"
SECRET = "a-secret-of-the-village"


class Called(Village):
    """A village whose bot is called by Telegram; `mode` is of the next start."""

    mode = Mode.WEBHOOK
    port = 0

    @property
    def config(self) -> Config:
        config = super().config
        hook = Webhook(self.hook, "127.0.0.1", self.port, SECRET)
        return replace(config, telegram=replace(config.telegram, mode=self.mode), webhook=hook)

    @property
    def hook(self) -> str:
        return f"http://127.0.0.1:{self.port}/telegram"


@asynccontextmanager
async def called(folder: Path) -> AsyncIterator[Called]:
    async with Sandbox(token=TOKEN, username="dobush_bot", name="Добуш", timeout=30) as telegram:
        telegram.deliver_twice(deliveries.get() == 2)
        telegram.pace.on = False
        place = Called(telegram, folder)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            place.port = free.getsockname()[1]
        await place.starts()
        await place.has_towns(KARA_KOL)
        yield place
        if not place.has_ended:
            await place.stops()


@pytest.fixture
async def kara_kol(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Called]:
    monkeypatch.setattr(webhook, "HEARD_EVERY", 0.1)
    async with called(tmp_path) as place:
        yield place


async def calls(place: Called, body: bytes, secret: str = SECRET) -> int:
    """Somebody calls the webhook; the status of the answer."""
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
    async with aiohttp.ClientSession() as session, session.post(place.hook, data=body, headers=headers) as answer:
        return answer.status


async def test_votes_are_stored_before_they_are_acknowledged_and_strangers_calls_are_refused(
    kara_kol: Called,
) -> None:
    await kara_kol.has_open_poll()
    aigul = kara_kol.telegram.person("Айгүл")
    await aigul.starts(payload=f"poll_{POLL}")
    await aigul.taps("Таза суу")
    forged = b'{"update_id": 1, "callback_query": {"from": {"id": 7}}}'
    assert await calls(kara_kol, forged, "a guess") == 403
    assert await calls(kara_kol, b"[]") == await calls(kara_kol, b'{"update_id": "1"}') == 400
    assert await calls(kara_kol, b"\xff") == 400

    await kara_kol.administrator.starts()
    await disk_is_full(kara_kol)
    bakyt = kara_kol.telegram.person("Бакыт")
    await bakyt.starts(payload=f"poll_{POLL}", at_once=True)
    for _ in range(40):  # until the last free page is used up
        await bakyt.writes("ж" * 4096, at_once=True)
    await kara_kol.administrator.hears("добуштарды кабыл ала албай жатат", timeout=10)
    await disk_has_room(kara_kol)
    await kara_kol.administrator.hears("добуштарды кайра кабыл алып жатат", timeout=10)
    await bakyt.hears("Таза суу", timeout=10)

    await kara_kol.stops()
    changing = await aigul.taps("Добушту өзгөртүү", at_once=True)
    await kara_kol.starts()
    await changing.answered(timeout=10)
    await aigul.taps("Көчө жарыгы")
    mine = await kara_kol.asks(lambda memory: memory.ballots.find(POLL, aigul.id))
    assert mine is not None
    assert mine.picks == (3,)
    assert await kara_kol.asks(lambda memory: memory.inbox.all_parked()) == ()


async def test_a_closing_waits_while_telegram_cannot_bring_its_updates(
    kara_kol: Called, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox, "BLINK", timedelta(seconds=0.2))
    poll = await kara_kol.has_open_poll(lasts=timedelta(minutes=6))
    aigul = kara_kol.telegram.person("Айгүл")
    await aigul.starts(payload=f"poll_{POLL}")

    hook = kara_kol.telegram.bot.webhook
    assert hook is not None
    assert poll.closes_at is not None
    kara_kol.clock.moves(seconds=(poll.closes_at - kara_kol.clock()).total_seconds() - 0.6)

    async def in_vain(*of: Any) -> bool:
        hook._failed("Connection timed out")
        return False

    with monkeypatch.context() as broken:
        broken.setattr(hook, "_post", in_vain)
        press = await aigul.taps("Таза суу", at_once=True)
        async with asyncio.timeout(5):
            while kara_kol.app.listening:
                await asyncio.sleep(0.02)
        while kara_kol.clock() < poll.closes_at + timedelta(seconds=0.1):
            await asyncio.sleep(0.05)
        assert (await kara_kol.asks(lambda memory: memory.polls.get(POLL))).state is State.OPEN

    await press.answered(timeout=10)
    await aigul.hears("добуш берүү узартылды", timeout=10)
    assert await kara_kol.asks(lambda memory: memory.ballots.has_voted(POLL, aigul.id))


async def test_whoever_loses_the_webhook_leaves_and_a_bot_that_polls_again_gives_it_up(kara_kol: Called) -> None:
    aigul = kara_kol.telegram.person("Айгүл")
    await aigul.starts()
    kara_kol.mode = Mode.POLLING
    await kara_kol.restarts()
    await aigul.writes("/jardam")
    assert "Жардам" in aigul.chat.last.text
    assert kara_kol.telegram.bot.webhook is None

    kara_kol.mode = Mode.WEBHOOK
    await kara_kol.restarts()
    api = f"{kara_kol.telegram.url}/bot{TOKEN}/setWebhook"
    async with aiohttp.ClientSession() as session, session.post(api, json={"url": "http://127.0.0.1:9/other"}):
        pass
    async with asyncio.timeout(5):
        while not kara_kol.has_ended:
            await asyncio.sleep(0.02)
    with pytest.raises(Conflict):
        await kara_kol.stops()
