import asyncio
import time

import aiohttp
import pytest

from sandbox import Person, Sandbox

from .conftest import Api, ApiError


async def test_latency_delays_the_effect(telegram: Sandbox, api: Api, aigul: Person) -> None:
    fault = telegram.faults.slows(0.1, "sendMessage", times=1)
    started = time.monotonic()
    await api.say(aigul)
    assert time.monotonic() - started >= 0.1
    assert fault.hits == 1


async def test_errors_have_no_effect(telegram: Sandbox, api: Api, aigul: Person) -> None:
    before = len(aigul.chat.messages)
    telegram.faults.fails(500, "sendMessage")
    with pytest.raises(ApiError, match="500 Internal Server Error"):
        await api.say(aigul)
    assert len(aigul.chat.messages) == before
    telegram.faults.fails(429, retry_after=7)
    with pytest.raises(ApiError) as refused:
        await api.say(aigul)
    assert refused.value.parameters == {"retry_after": 7}
    await api.say(aigul)


async def test_a_reset_connection_has_no_effect(telegram: Sandbox, api: Api, aigul: Person) -> None:
    before = len(aigul.chat.messages)
    telegram.faults.resets("sendMessage")
    with pytest.raises((aiohttp.ClientError, ConnectionError)):
        await api.say(aigul)
    assert len(aigul.chat.messages) == before


async def test_a_lost_answer_has_its_effect(telegram: Sandbox, api: Api, aigul: Person) -> None:
    telegram.faults.loses_answers("sendMessage")
    with pytest.raises((aiohttp.ClientError, ConnectionError)):
        await api.say(aigul, "arrived")
    assert aigul.chat.last.text == "arrived"


async def test_a_call_may_never_be_answered(telegram: Sandbox, api: Api, aigul: Person) -> None:
    telegram.faults.never_answers("sendMessage")
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(api.say(aigul, "lost"), 0.1)
    await telegram.settled(timeout=1)
    assert aigul.chat.last.text != "lost"
    telegram.faults.never_answers("getUpdates")
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(api("getUpdates"), 0.1)
    await telegram.settled(timeout=1)


async def test_faults_strike_by_method_count_and_place(telegram: Sandbox, api: Api, aigul: Person) -> None:
    bakyt = telegram.person("Bakyt")
    await bakyt.starts()
    telegram.faults.fails(502, "sendMessage", skip=1, times=2, chat_id=aigul.id)
    outcomes = []
    for person in (aigul, bakyt, aigul, bakyt, aigul, aigul):
        try:
            await api.say(person)
            outcomes.append("ok")
        except ApiError:
            outcomes.append("502")
    assert outcomes == ["ok", "ok", "502", "ok", "502", "ok"]


async def test_chance_is_the_same_for_the_same_seed(telegram: Sandbox, api: Api, aigul: Person) -> None:
    async def run() -> list[bool]:
        telegram.faults.clear()
        telegram.faults.seed(7)
        telegram.faults.fails(500, times=None, probability=0.5)
        outcomes = []
        for _ in range(20):
            try:
                await api.say(aigul)
                outcomes.append(True)
            except ApiError:
                outcomes.append(False)
        return outcomes

    first = await run()
    assert first == await run()
    assert 3 <= sum(first) <= 17
