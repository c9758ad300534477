"""Neither the token nor the password of a proxy is in an error or a log line."""

import asyncio
import json
import logging
import traceback
from io import BytesIO

import pytest
from telegram.error import TelegramError
from telegram.request import BaseRequest

from bot.request import AiohttpRequest
from tests.request.server import (
    PASSWORD,
    TOKEN,
    Telegram,
    hang_up,
    never,
    nonsense,
    params,
    photo,
    raised,
    raw_server,
    read_request,
    reply,
    reset,
)

# RetryAfter announces a future type of its retry_after, whichever transport raises it
pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")


def spoken(error: BaseException) -> str:
    """All that printing, logging or chaining the error can show."""
    seen, text = [error], "".join(traceback.format_exception(error))
    for link in seen:
        text += f"{link}{link!r}{link.args!r}"
        seen += [e for e in (link.__cause__, link.__context__) if e is not None and e not in seen]
    return text


async def _server_failures(url: str, request: BaseRequest) -> list[TelegramError]:
    names = ["400", "404", "409", "429", "500", "502", "garbage", "gzipped", "elsewhere", "half"]
    errors = [await raised(request, f"{url}/{name}") for name in names]
    errors.append(await raised(request, f"{url}/silent", read_timeout=0.05))
    return errors


async def _raw_failures(request: BaseRequest) -> list[TelegramError]:
    errors = []
    for talk in (reset, hang_up, nonsense):
        async with raw_server(talk) as address:
            errors.append(await raised(request, f"http://{address}/bot{TOKEN}/x"))
            # A handshake that these servers never understand: it ends with the patience.
            errors.append(await raised(request, f"https://{address}/bot{TOKEN}/x", connect_timeout=0.2))
    async with raw_server(never) as address:
        url = f"{address}/bot{TOKEN}/x"
        errors.append(await raised(request, f"https://{url}", connect_timeout=0.05))
        errors.append(await raised(request, f"http://{url}", request_data=photo(bytes(2**25)), write_timeout=0.05))
    for base in (
        "http://127.0.0.1:1",
        "http://no-such-host.invalid",
        "ftp://x",
        "nowhere",
        "http://[::1",
        "http://",
    ):
        errors.append(await raised(request, f"{base}/bot{TOKEN}/x"))
    return errors


async def test_the_token_is_in_no_error_and_no_log_line(
    telegram: tuple[Telegram, str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("aiohttp.access").setLevel(logging.CRITICAL)  # the fake Telegram's own log
    asyncio.get_running_loop().set_debug(True)
    asyncio.get_running_loop().slow_callback_duration = 0
    request = AiohttpRequest()
    errors = await _server_failures(telegram[1], request) + await _raw_failures(request)
    async with request:
        await request.post(f"{telegram[1]}/sendMessage", params(text="ok"))
    secret = TOKEN.partition(":")[2]
    assert [e for e in errors if secret in spoken(e)] == []
    assert secret not in caplog.text


async def test_the_proxy_password_and_the_token_are_in_no_error_behind_a_failing_proxy(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def forbid(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked = (await read_request(reader)).split(b" ")[1]
        await reply(writer, "403 Forbidden", b"<html>no access to " + asked)

    caplog.set_level(logging.DEBUG)
    errors = []
    for talk in (forbid, reset, hang_up, nonsense):
        async with raw_server(talk) as address:
            for scheme in ("http", "https"):
                request = AiohttpRequest(proxy=f"http://user:{PASSWORD}@{address}")
                errors.append(await raised(request, f"{scheme}://telegram.invalid/bot{TOKEN}/x"))
    request = AiohttpRequest(proxy=f"http://user:{PASSWORD}@127.0.0.1:1")
    errors.append(await raised(request, f"https://telegram.invalid/bot{TOKEN}/x"))
    shown = caplog.text + "".join(map(spoken, errors))
    assert PASSWORD not in shown
    assert TOKEN.partition(":")[2] not in shown


async def test_a_failed_upload_shows_neither_token_nor_proxy_password() -> None:
    class Broken(BytesIO):
        def read(self, *_: int | None) -> bytes:
            raise ValueError("I/O operation on closed file")

    data = photo(Broken(b"x"))
    async with raw_server(hang_up) as address:
        request = AiohttpRequest(proxy=f"http://user:{PASSWORD}@{address}")
        error = await raised(request, f"http://telegram.invalid/bot{TOKEN}/x", request_data=data)
    assert PASSWORD not in spoken(error)
    assert TOKEN.partition(":")[2] not in spoken(error)


async def test_a_webhook_url_that_holds_the_token_comes_back_whole() -> None:
    answer = json.dumps({"ok": True, "result": {"url": f"https://example.org/{TOKEN}"}}).encode()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        await reply(writer, "200 OK", answer)

    async with raw_server(talk) as address, AiohttpRequest() as request:
        result = await request.post(f"http://{address}/bot{TOKEN}/getWebhookInfo")
    assert result == {"url": f"https://example.org/{TOKEN}"}
