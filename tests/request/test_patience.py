"""Life cycle and time-outs: what waits, ends in time, and can be begun again."""

import asyncio
import contextlib

import pytest
from telegram.error import NetworkError, TimedOut
from telegram.request import HTTPXRequest

from bot.request import AiohttpRequest
from tests.request.server import (
    BOTH,
    TOKEN,
    Telegram,
    Transport,
    never,
    params,
    photo,
    raised,
    raw_server,
    read_request,
    reply,
)

# RetryAfter announces a future type of its retry_after, whichever transport raises it
pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")


async def test_initialize_and_shutdown_may_be_repeated_and_the_request_restarted(
    telegram: tuple[Telegram, str],
) -> None:
    request = AiohttpRequest()
    await request.shutdown()
    for _ in range(2):
        await request.initialize()
        await request.initialize()
        assert await request.post(f"{telegram[1]}/getMe") is True
        await request.shutdown()
        await request.shutdown()


@pytest.mark.parametrize("shut", [False, True])
async def test_a_request_that_is_not_initialized_says_so(shut: bool) -> None:
    request = AiohttpRequest()
    if shut:
        await request.initialize()
        await request.shutdown()
    with pytest.raises(RuntimeError, match="not initialized"):
        await request.do_request(f"http://127.0.0.1/bot{TOKEN}/getMe", "POST")


def test_it_restarts_in_another_event_loop_even_after_calls_queued_for_a_connection() -> None:
    request = AiohttpRequest(connection_pool_size=1)

    async def once() -> None:
        async with raw_server(answering) as address, request:
            calls = [request.post(f"http://{address}/bot{TOKEN}/getMe") for _ in range(3)]
            assert await asyncio.gather(*calls) == [True] * 3

    async def answering(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while not reader.at_eof():
            with contextlib.suppress(asyncio.IncompleteReadError):
                await read_request(reader)
                await reply(writer, "200 OK", b'{"ok":true,"result":true}')

    asyncio.run(once())
    asyncio.run(once())


async def test_shutdown_ends_a_request_under_way_with_a_network_error(telegram: tuple[Telegram, str]) -> None:
    fake, url = telegram
    request = AiohttpRequest()
    await request.initialize()
    call = asyncio.create_task(request.post(f"{url}/silent", params(a=1)))
    await asyncio.wait_for(fake.asked.wait(), 2)
    await request.shutdown()
    with pytest.raises(NetworkError):
        await asyncio.wait_for(call, 2)


@pytest.mark.parametrize("ends", [{"cancelled_after": 0.05}, {"read_timeout": 0.05}])
async def test_a_cancelled_or_failed_request_gives_its_place_in_the_pool_back(
    telegram: tuple[Telegram, str], ends: dict[str, float]
) -> None:
    async with AiohttpRequest(connection_pool_size=1, pool_timeout=0.5) as request:
        for _ in range(3):
            call = request.post(f"{telegram[1]}/silent", read_timeout=ends.get("read_timeout", 5))
            with pytest.raises((TimeoutError, TimedOut), match=r"^$|^Timed out$"):
                await asyncio.wait_for(call, ends.get("cancelled_after", 5))
        assert await request.post(f"{telegram[1]}/getMe") is True


async def test_the_default_time_outs_are_those_of_httpx_request() -> None:
    ours, theirs = AiohttpRequest(), HTTPXRequest()
    timeout = theirs._client.timeout
    assert (ours._read, ours._write, ours._connect, ours._pool) == (
        timeout.read,
        timeout.write,
        timeout.connect,
        timeout.pool,
    )
    assert ours._media_write == theirs._media_write_timeout
    assert ours._size == theirs._client_kwargs["limits"].max_connections
    assert ours.read_timeout == theirs.read_timeout == 5
    await theirs.shutdown()


@BOTH
@pytest.mark.parametrize("given", [{"read_timeout": 0.1}, {"read_timeout": 0}, {}])
async def test_a_silent_server_ends_in_timed_out_after_the_read_time_out(
    telegram: tuple[Telegram, str], transport: Transport, given: dict[str, float]
) -> None:
    began = asyncio.get_running_loop().time()
    error = await raised(transport(read_timeout=0.2), f"{telegram[1]}/silent", **given)
    assert type(error) is TimedOut and error.message == "Timed out"
    assert asyncio.get_running_loop().time() - began < 1


@BOTH
async def test_read_time_out_none_waits_longer_than_the_default(
    telegram: tuple[Telegram, str], transport: Transport
) -> None:
    async with transport(read_timeout=0.01) as request:
        assert await request.post(f"{telegram[1]}/slow", read_timeout=None) is True


@BOTH
@pytest.mark.parametrize("given", [{}, {"write_timeout": 0.1}])
async def test_an_upload_nobody_reads_ends_in_timed_out_after_the_media_write_time_out(
    transport: Transport, given: dict[str, float]
) -> None:
    default = 60 if given else 0.1
    request = transport(media_write_timeout=default, write_timeout=60, read_timeout=60)
    async with raw_server(never) as address:
        url = f"http://{address}/bot{TOKEN}/x"
        error = await raised(request, url, request_data=photo(bytes(2**25)), **given)
    assert type(error) is TimedOut


@BOTH
async def test_a_form_nobody_reads_ends_in_timed_out_after_the_write_time_out(transport: Transport) -> None:
    request = transport(media_write_timeout=60, write_timeout=0.1, read_timeout=60)
    async with raw_server(never) as address:
        url = f"http://{address}/bot{TOKEN}/x"
        error = await raised(request, url, request_data=params(text="x" * 2**25))
    assert type(error) is TimedOut


@BOTH
async def test_a_handshake_that_never_ends_is_timed_out_by_the_connect_time_out(transport: Transport) -> None:
    async with raw_server(never) as address:
        request = transport(read_timeout=60, connect_timeout=0.1)
        error = await raised(request, f"https://{address}/bot{TOKEN}/x")
    assert type(error) is TimedOut


@BOTH
async def test_256_calls_that_find_two_connections_busy_get_the_pool_time_out_and_are_not_sent(
    telegram: tuple[Telegram, str], transport: Transport
) -> None:
    fake, url = telegram
    async with transport(connection_pool_size=2, pool_timeout=0.2, read_timeout=30) as request:
        holders = [asyncio.create_task(request.post(f"{url}/silent")) for _ in range(2)]
        async with asyncio.timeout(10):
            while fake.arrived < 2:
                await asyncio.sleep(0.01)
        calls = (request.post(f"{url}/getMe") for _ in range(256))
        waiting = await asyncio.gather(*calls, return_exceptions=True)
        assert {type(error) for error in waiting} == {TimedOut}
        assert {str(error) for error in waiting} == {
            "Pool timeout: All connections in the connection pool are occupied. Request was *not* sent to "
            "Telegram. Consider adjusting the connection pool size or the pool timeout."
        }
        assert fake.arrived == 2
        for holder in holders:
            holder.cancel()
        await asyncio.gather(*holders, return_exceptions=True)
        assert await request.post(f"{url}/getMe", pool_timeout=5) is True
