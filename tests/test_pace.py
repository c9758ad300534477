"""The pace: Telegram's law kept for what is owed, and never against whoever is acting. Time is ours here."""

import asyncio
import heapq
import itertools
from collections.abc import Coroutine
from types import SimpleNamespace
from typing import Any

import orjson
import pytest
from telegram.error import RetryAfter

import bot.pace
from bot.config import PaceSettings
from bot.pace import OWED, ROOM, NoTurn, Pace

LAW = PaceSettings()


class Time:
    """A clock that jumps to whatever is slept for next, once nobody else can go on."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._turns = itertools.count()

    def monotonic(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        waking: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        # a clock always goes on: a float's rest is never slept for twice
        heapq.heappush(self._sleepers, (self.now + max(seconds, 1e-6), next(self._turns), waking))
        await waking

    async def until(self, *works: Coroutine[Any, Any, Any]) -> None:
        """Lets the works run to their end, with time passing for those who sleep."""
        tasks = [asyncio.ensure_future(work) for work in works]
        while not all(task.done() for task in tasks):
            for _ in range(20):
                await asyncio.sleep(0)
            if self._sleepers and not all(task.done() for task in tasks):
                at, _, waking = heapq.heappop(self._sleepers)
                self.now = max(self.now, at)
                if not waking.done():
                    waking.set_result(None)
        await asyncio.gather(*tasks)


class Telegram:
    """Takes calls and remembers when; refuses as told."""

    def __init__(self, time: Time, pace: Pace) -> None:
        self.time = time
        self.pace = pace
        self.taken: list[tuple[float, int]] = []
        self.refusals: dict[int, list[int]] = {}

    async def gets(self, chat_id: int, *, owed: bool = True, method: str = "sendMessage", photos: int = 0) -> float:
        """One call; the moment at which it reached Telegram."""
        data: dict[str, Any] = {"chat_id": chat_id}
        if photos:
            data["media"] = orjson.dumps([{"type": "photo"}] * photos).decode()

        async def call() -> float:
            if self.refusals.get(chat_id):
                raise RetryAfter(self.refusals[chat_id].pop(0))
            self.taken.append((self.time.now, chat_id))
            return self.time.now

        at = await self.pace.process_request(call, (), {}, method, data, OWED if owed else None)
        assert isinstance(at, float)
        return at


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Time:
    time = Time()
    monkeypatch.setattr(bot.pace, "monotonic", time.monotonic)
    monkeypatch.setattr(bot.pace, "asyncio", SimpleNamespace(sleep=time.sleep, Lock=asyncio.Lock))
    return time


@pytest.fixture
def telegram(time: Time) -> Telegram:
    """A bot that has been silent for long: its account is full."""
    telegram = Telegram(time, Pace(LAW))
    time.now += 60
    return telegram


async def test_what_is_owed_goes_at_thirty_a_second_and_leaves_room(time: Time, telegram: Telegram) -> None:
    began = time.now
    await time.until(*(telegram.gets(chat) for chat in range(1, 141)))

    moments = sorted(at - began for at, _ in telegram.taken)
    assert sum(at < 1e-6 for at in moments) == 30 - ROOM
    assert moments[-1] == pytest.approx((140 - (30 - ROOM)) / 30, abs=0.05)
    assert all(number <= 30 - ROOM + 30 * at + 0.1 for number, at in enumerate(moments))


async def test_after_a_start_nothing_is_known_of_what_was_sent_before(time: Time) -> None:
    telegram = Telegram(time, Pace(LAW))
    began = time.now
    assert telegram.pace.owed_room() == 0
    await time.until(telegram.gets(1))
    assert telegram.taken[0][0] - began == pytest.approx((ROOM + 1) / 30, abs=0.01)


async def test_answers_to_people_wait_for_nothing(time: Time, telegram: Telegram) -> None:
    owed = [telegram.gets(chat) for chat in range(1, 61)]
    began = time.now

    async def acting() -> None:
        for chat in range(1001, 1101):
            assert await telegram.gets(chat, owed=False) == time.now

    await time.until(acting())
    assert time.now == began
    await time.until(*owed)
    assert max(at for at, _ in telegram.taken) - began > 60 / 30  # what is owed made room for them


async def test_a_chat_gets_one_message_a_second(time: Time, telegram: Telegram) -> None:
    began = time.now
    await time.until(*(telegram.gets(7) for _ in range(4)), *(telegram.gets(chat) for chat in range(100, 110)))

    assert [round(at - began, 3) for at, chat in telegram.taken if chat == 7] == [0, 1, 2, 3]
    assert all(at == began for at, chat in telegram.taken if chat != 7)


async def test_a_group_gets_twenty_a_minute(time: Time, telegram: Telegram) -> None:
    began = time.now

    async def talk() -> None:
        for _ in range(40):
            await telegram.gets(-7)

    await time.until(talk())
    moments = [at - began for at, _ in telegram.taken]
    assert all(number <= 20 + 20 * at / 60 + 0.1 for number, at in enumerate(moments))
    assert moments[-1] == pytest.approx(60, abs=1)


async def test_an_album_counts_each_of_its_items_but_once_in_its_chat(time: Time, telegram: Telegram) -> None:
    began = time.now
    for chat in (1, 2):
        await time.until(telegram.gets(chat, method="sendMediaGroup", photos=10))
    assert time.now == began
    await time.until(telegram.gets(3, method="sendMediaGroup", photos=10))
    assert time.now - began == pytest.approx(10 / 30, abs=0.01)
    await time.until(telegram.gets(1))
    assert time.now - began == pytest.approx(1, abs=0.05)


async def test_edits_count_towards_their_chat_only(time: Time, telegram: Telegram) -> None:
    began = time.now
    for chat in range(1, 101):
        await time.until(telegram.gets(chat, method="editMessageText"))
    assert time.now == began
    assert telegram.pace.owed_room() == 30 - ROOM
    await time.until(telegram.gets(1, method="editMessageText"))
    assert time.now - began == pytest.approx(1)


async def test_a_stop_ends_all_waiting_for_a_turn_and_lets_what_needs_none_go(
    time: Time, telegram: Telegram
) -> None:
    telegram.pace.stop()
    began = time.now
    ways = [telegram.gets(chat) for chat in range(1, 41)] + [telegram.gets(1)]
    outcomes = [asyncio.ensure_future(way) for way in ways]
    await time.until(asyncio.wait(outcomes))
    ends = [type(outcome.exception()) for outcome in outcomes]
    assert (ends.count(type(None)), ends.count(NoTurn)) == (30 - ROOM, 41 - (30 - ROOM))
    await time.until(telegram.gets(41, owed=False))
    assert time.now == began


async def test_answers_to_presses_are_free(time: Time, telegram: Telegram) -> None:
    for _ in range(100):
        await time.until(telegram.gets(1, owed=False, method="sendChatAction"))
    assert telegram.pace.owed_room() == 30 - ROOM


async def test_a_429_stops_its_chat_alone(time: Time, telegram: Telegram) -> None:
    telegram.refusals = {7: [5]}
    with pytest.raises(RetryAfter):
        await time.until(telegram.gets(7))
    assert telegram.pace.seconds_closed(7) == 5
    assert telegram.pace.seconds_closed(8) == 0
    assert telegram.pace.owed_room() > 0

    began = time.now
    await time.until(telegram.gets(7), telegram.gets(8))
    assert {chat: round(at - began) for at, chat in telegram.taken} == {8: 0, 7: 5}


async def test_two_429s_at_once_stop_everything_owed_but_no_answer(time: Time, telegram: Telegram) -> None:
    telegram.refusals = {7: [5], 8: [5]}
    for chat in (7, 8):
        with pytest.raises(RetryAfter):
            await time.until(telegram.gets(chat))
    assert telegram.pace.owed_room() == 0

    began = time.now
    await time.until(telegram.gets(9, owed=False))
    assert time.now == began
    await time.until(telegram.gets(10))
    assert time.now - began == pytest.approx(5)


async def test_an_answer_that_got_a_429_is_tried_again(time: Time, telegram: Telegram) -> None:
    telegram.refusals = {7: [2, 2]}
    began = time.now
    await time.until(telegram.gets(7, owed=False))
    assert time.now - began == pytest.approx(4)

    telegram.refusals = {8: [31]}
    with pytest.raises(RetryAfter):  # nobody waits so long for an answer
        await time.until(telegram.gets(8, owed=False))


async def test_chats_are_forgotten_once_they_are_as_good_as_new(time: Time, telegram: Telegram) -> None:
    for chat in range(1, 501):
        await time.until(telegram.gets(chat, owed=False))
    time.now += 90
    await time.until(telegram.gets(1, owed=False))
    assert len(telegram.pace._chats) == 1
