"""What goes wrong is raised as PTB's own transport raises it."""

import asyncio
from collections.abc import Callable
from typing import Any

import aiohttp
import pytest
from telegram.error import Conflict, NetworkError, RetryAfter, TelegramError
from telegram.request import BaseRequest, HTTPXRequest

from bot.pace import seconds_of
from bot.request import AiohttpRequest
from tests.request.server import (
    BOTH,
    PASSWORD,
    TOKEN,
    Talk,
    Telegram,
    Transport,
    hang_up,
    nonsense,
    params,
    raised,
    raw_server,
    read_request,
    reply,
    reset,
)

# RetryAfter announces a future type of its retry_after, whichever transport raises it
pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")


@pytest.mark.parametrize(
    "method", ["400", "401", "403", "404", "409", "429", "500", "502", "garbage", "gzipped", "elsewhere", "half"]
)
async def test_a_bad_answer_raises_the_same_error_as_httpx_request(
    telegram: tuple[Telegram, str], method: str
) -> None:
    ours = await raised(AiohttpRequest(), f"{telegram[1]}/{method}")
    theirs = await raised(HTTPXRequest(), f"{telegram[1]}/{method}")
    assert type(ours) is type(theirs)
    if method.isdigit() and method != "500":
        assert str(ours) == str(theirs)


async def test_429_carries_the_seconds_to_wait_and_409_is_a_conflict(telegram: tuple[Telegram, str]) -> None:
    flood = await raised(AiohttpRequest(), f"{telegram[1]}/429")
    assert isinstance(flood, RetryAfter) and seconds_of(flood) == 3
    assert isinstance(await raised(AiohttpRequest(), f"{telegram[1]}/409"), Conflict)


@pytest.mark.parametrize("talk", [reset, hang_up, nonsense])
async def test_a_broken_connection_raises_the_same_error_as_httpx_request(talk: Talk) -> None:
    async with raw_server(talk) as address:
        ours, theirs = [
            await raised(transport(), f"http://{address}/bot{TOKEN}/x")
            for transport in (AiohttpRequest, HTTPXRequest)
        ]
    assert type(ours) is type(theirs) is NetworkError
    assert ours.__cause__ is not None and theirs.__cause__ is not None


@BOTH
@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "http://no-such-host.invalid", "ftp://127.0.0.1", "nowhere"])
async def test_an_unreachable_server_is_a_network_error(transport: Transport, url: str) -> None:
    assert type(await raised(transport(), f"{url}/bot{TOKEN}/x")) is NetworkError


async def test_a_refused_connection_keeps_its_aiohttp_error_as_cause() -> None:
    error = await raised(AiohttpRequest(), f"http://127.0.0.1:1/bot{TOKEN}/x")
    assert isinstance(error.__cause__, aiohttp.ClientConnectorError)


@BOTH
async def test_a_post_that_a_closing_kept_alive_connection_swallowed_is_not_sent_again(
    transport: Transport,
) -> None:
    requests: list[bytes] = []

    async def closing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        requests.append(await read_request(reader))
        await reply(writer, "200 OK", b'{"ok":true,"result":true}')
        requests.append(await read_request(reader))

    async with raw_server(closing) as address, transport() as request:
        url = f"http://{address}/bot{TOKEN}/sendMessage"
        assert await request.post(url, params(text="one")) is True
        with pytest.raises(NetworkError) as caught:
            await request.post(url, params(text="two"))
        await asyncio.sleep(0.05)
    assert type(caught.value) is NetworkError
    assert [b"two" in r[-10:] for r in requests] == [False, True]


@BOTH
@pytest.mark.parametrize("scheme", ["http", "https"])
async def test_a_proxy_that_refuses_is_a_network_error(transport: Transport, scheme: str) -> None:
    async def proxy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        await reply(writer, "407 Proxy Authentication Required", b"no")

    async with raw_server(proxy) as address:
        request = transport(proxy=f"http://user:{PASSWORD}@{address}")
        assert type(await raised(request, f"{scheme}://telegram.invalid/bot{TOKEN}/x")) is NetworkError


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1080", "127.0.0.1:3128", "http://", ""])
def test_a_proxy_that_is_no_http_url_is_refused_without_being_quoted(proxy: str) -> None:
    with pytest.raises(ValueError, match=r"^the proxy must be an http:// or https:// URL$"):
        AiohttpRequest(proxy=proxy)


@pytest.mark.parametrize(
    "payload",
    [b"", b"{", b"<html>", b'{"a": "\xff"}', b'{"a": NaN}', b"\xff", b'{"a": "\xd2\xae"}', b'{"a": 1e400}'],
)
def test_a_payload_is_parsed_or_refused_as_the_base_class_does(payload: bytes) -> None:
    def outcome(parse: Callable[[bytes], dict[str, Any]]) -> str:
        try:
            return repr(parse(payload))
        except TelegramError as error:
            return repr(error)

    assert outcome(AiohttpRequest.parse_json_payload) == outcome(BaseRequest.parse_json_payload)
