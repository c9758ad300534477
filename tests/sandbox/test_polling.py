import asyncio
import time

import aiohttp
import pytest

from sandbox import Person, Sandbox

from .conftest import Api, ApiError, button, inline

CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


async def test_an_update_is_repeated_until_a_later_offset_confirms_it(api: Api, aigul: Person) -> None:
    await aigul.writes("one")
    first = await api("getUpdates")
    assert await api("getUpdates") == first
    assert await api("getUpdates", offset=first[0]["update_id"]) == first
    assert await api("getUpdates", offset=first[0]["update_id"] + 1) == []
    assert await api("getUpdates") == []


async def test_a_negative_offset_keeps_only_the_newest_updates(api: Api, aigul: Person) -> None:
    for word in "abc":
        await aigul.writes(word)
    assert [update["message"]["text"] for update in await api("getUpdates", offset=-2)] == ["b", "c"]
    assert len(await api("getUpdates")) == 2


async def test_limit_bounds_a_batch(api: Api, aigul: Person) -> None:
    for number in range(120):
        await aigul.writes(str(number))
    assert len(await api("getUpdates", limit=7)) == 7
    assert len(await api("getUpdates", limit=1000)) == 100


async def test_long_polling_returns_when_something_happens(api: Api, aigul: Person) -> None:
    waiting = asyncio.create_task(api("getUpdates", timeout=5))
    await asyncio.sleep(0.05)
    assert not waiting.done()
    await aigul.writes("now")
    assert (await waiting)[0]["message"]["text"] == "now"


async def test_of_two_pollers_the_older_gets_409(api: Api, aigul: Person) -> None:
    older = asyncio.create_task(api("getUpdates", timeout=5))
    await asyncio.sleep(0.05)
    newer = asyncio.create_task(api("getUpdates", timeout=5))
    with pytest.raises(ApiError) as refused:
        await older
    assert (refused.value.code, refused.value.description) == (409, CONFLICT)
    await aigul.writes("still here")
    assert len(await newer) == 1


async def test_only_kinds_asked_for_are_queued(telegram: Sandbox, api: Api, aigul: Person) -> None:
    await api("getUpdates", allowed_updates=["callback_query"])
    await aigul.writes("unheard")
    assert await api("getUpdates") == []
    await api("getUpdates", allowed_updates=[])
    await aigul.writes("heard")
    assert len(await api("getUpdates")) == 1


async def test_updates_wait_a_day_but_presses_150_seconds(telegram: Sandbox, api: Api, aigul: Person) -> None:
    await api.say(aigul, reply_markup=inline([button("A", callback_data="a")]))
    await aigul.taps("A")
    await aigul.writes("words")
    telegram.clock.move(151)
    assert [set(update) for update in await api("getUpdates")] == [{"update_id", "message"}]
    telegram.clock.move(24 * 3600)
    assert await api("getUpdates") == []


async def test_every_update_can_be_delivered_twice(telegram: Sandbox, api: Api, aigul: Person) -> None:
    telegram.deliver_twice()
    await aigul.writes("once")
    (first,) = await api("getUpdates")
    (second,) = await api("getUpdates", offset=first["update_id"] + 1)
    assert first == second
    assert await api("getUpdates", offset=first["update_id"] + 1) == []


@pytest.mark.parametrize("start", [5, 999_000_000])
async def test_update_ids_can_start_anew_anywhere(telegram: Sandbox, api: Api, aigul: Person, start: int) -> None:
    await aigul.writes("before")
    (before,) = await api("getUpdates")
    old_offset = before["update_id"] + 1
    assert await api("getUpdates", offset=old_offset) == []
    telegram.restart_update_ids(at=start)
    await aigul.writes("after")
    (after,) = await api("getUpdates", offset=old_offset)
    assert (after["update_id"], after["message"]["text"]) == (start, "after")
    assert await api("getUpdates", offset=start + 1) == []


async def test_a_wrong_token_is_401_and_an_unknown_method_404(api: Api) -> None:
    with pytest.raises(ApiError, match="404 Not Found"):
        await api("sendNothing")
    right, api.bot.token = api.bot.token, "1:wrong"
    with pytest.raises(ApiError, match="401 Unauthorized"):
        await api("getMe")
    api.bot.token = right
    assert (await api("getME"))["username"] == "sandbox_bot"


async def test_a_poller_that_went_away_takes_no_updates_with_it(telegram: Sandbox, api: Api, aigul: Person) -> None:
    gone = asyncio.create_task(api("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    gone.cancel()
    await asyncio.gather(gone, return_exceptions=True)
    await asyncio.sleep(0.05)
    await aigul.writes("for the next one")
    assert telegram.world.activity.unfetched == 1
    assert len(await api("getUpdates", timeout=5)) == 1


async def test_thousands_of_people_are_queued_and_fetched(telegram: Sandbox, api: Api) -> None:
    people = [telegram.person(f"P{number}") for number in range(5000)]
    for person in people:
        await person.starts(at_once=True)
    senders: list[int] = []
    offset = 0
    while got := await api("getUpdates", offset=offset):
        senders += [update["message"]["from"]["id"] for update in got]
        offset = got[-1]["update_id"] + 1
    assert senders == [person.id for person in people]
    await telegram.settled()


async def test_the_sandbox_closes_at_once_though_a_bot_still_polls() -> None:
    async with aiohttp.ClientSession() as session:
        async with Sandbox() as closing:
            url = f"{closing.url}/bot{closing.bot.token}/getUpdates"
            polling = asyncio.create_task(session.post(url, json={"timeout": 50}).__aenter__())
            await asyncio.sleep(0.05)
            started = time.monotonic()
        assert time.monotonic() - started < 1
        with pytest.raises(aiohttp.ClientError):
            await polling
