"""The aiohttp transport against a real server, and side by side with PTB's HTTPXRequest."""

import asyncio
import contextlib
import json
import logging
import shutil
import ssl
import struct
import subprocess
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from io import BytesIO, UnsupportedOperation
from pathlib import Path
from socket import SO_LINGER, SOL_SOCKET
from typing import IO, Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import Bot, InputFile
from telegram.error import Conflict, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import BaseRequest, HTTPXRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from bot.request import AiohttpRequest

TOKEN = "123456789:AAF-fakefakefakefakefakefakefakefake"
PASSWORD = "proxy-pass-word"
BOTH = pytest.mark.parametrize("transport", [AiohttpRequest, HTTPXRequest])
MESSAGE = {"message_id": 7, "date": 0, "chat": {"id": 42, "type": "private"}, "text": "Салам"}

# RetryAfter announces a future type of its retry_after, whichever transport raises it
pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

Transport = Callable[..., BaseRequest]
Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


class Telegram:
    """A Bot API whose `silent` never answers and whose `ask/<status>` answers with that status."""

    def __init__(self) -> None:
        self.connections: set[Any] = set()
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.arrived = 0
        self.asked = asyncio.Event()

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.arrived += 1
        self.asked.set()
        assert request.transport is not None
        self.connections.add(request.transport.get_extra_info("peername"))
        method = request.path.rpartition("/")[2]
        given = await request.json() if request.content_type == "application/json" else await request.post()
        form = {name: _part(value) for name, value in given.items()}
        self.calls.append((method, form))
        match method:
            case "silent":
                await asyncio.Event().wait()
            case "slow":
                await asyncio.sleep(0.05)
            case "half":
                response = web.StreamResponse(headers={"Content-Length": "100"})
                await response.prepare(request)
                await response.write(b"{")
                request.transport.abort()
                return response
            case "garbage":
                return web.Response(body=b"<html>you asked for " + request.path.encode())
            case "gzipped":
                return web.Response(body=b"not gzip at all", headers={"Content-Encoding": "gzip"})
            case "elsewhere":
                return web.Response(status=302, headers={"Location": f"/bot{TOKEN}/getMe"})
            case "500":
                return web.Response(status=500, text=f"Cannot POST {request.path}")
            case "429":
                return _failure(429, "Too Many Requests: retry after 3", {"retry_after": 3})
            case "409":
                return _failure(409, "Conflict: terminated by other getUpdates request")
            case "400" | "401" | "403" | "404" | "502":
                return _failure(int(method), "no")
            case "sendMessage" | "sendPhoto":
                return web.json_response({"ok": True, "result": MESSAGE})
            case "file.bin":
                return web.Response(body=TOKEN.encode())
        return web.json_response({"ok": True, "result": True})


def _part(value: object) -> object:
    if isinstance(value, web.FileField):
        return value.filename, value.content_type, value.file.read()
    return value


def _failure(status: int, description: str, parameters: dict[str, int] | None = None) -> web.Response:
    body = {"ok": False, "error_code": status, "description": description}
    return web.json_response(body | ({"parameters": parameters} if parameters else {}), status=status)


@pytest.fixture
async def telegram() -> AsyncIterator[tuple[Telegram, str]]:
    fake = Telegram()
    app = web.Application(client_max_size=2**30)
    app.router.add_route("*", "/{path:.*}", fake.answer)
    async with TestServer(app) as server:
        yield fake, f"{server.make_url('/')!s}bot{TOKEN}"


@contextlib.asynccontextmanager
async def raw_server(talk: Talk) -> AsyncIterator[str]:
    """A TCP server that speaks only what `talk` says; yields host:port."""
    tasks: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        try:
            await talk(reader, writer)
        except (asyncio.CancelledError, ConnectionError):
            writer.transport.abort()
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    try:
        yield f"{host}:{port}"
    finally:
        server.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def read_request(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(
        (int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")), 0
    )
    return head + await reader.readexactly(length)


async def reply(writer: asyncio.StreamWriter, status: str, body: bytes) -> None:
    writer.write(b"HTTP/1.1 %s\r\nContent-Length: %d\r\n\r\n%s" % (status.encode(), len(body), body))
    await writer.drain()


async def never(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await asyncio.Event().wait()


async def reset(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await read_request(reader)
    writer.get_extra_info("socket").setsockopt(SOL_SOCKET, SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await read_request(reader)


async def nonsense(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await read_request(reader)
    writer.write(b"SSH-2.0-OpenSSH\r\n\r\n")
    await writer.drain()


def params(**values: object) -> RequestData:
    return RequestData([RequestParameter.from_input(key, value) for key, value in values.items()])


def photo(content: bytes | IO[bytes]) -> RequestData:
    return params(chat_id=42, photo=InputFile(content, filename="a.png", read_file_handle=False))


async def raised(request: BaseRequest, url: str, **arguments: Any) -> TelegramError:
    with pytest.raises(TelegramError) as caught:
        async with request, asyncio.timeout(20):
            await request.post(url, **({"request_data": params(chat_id=42)} | arguments))
    return caught.value


# --- what works -----------------------------------------------------------------------------------------


async def test_a_bot_call_sends_its_parameters_and_returns_the_parsed_message(
    telegram: tuple[Telegram, str],
) -> None:
    fake, url = telegram
    base = url.removesuffix(TOKEN)
    async with AiohttpRequest() as request:
        bot = Bot(TOKEN, base_url=base, request=request, get_updates_request=request)
        sent = await bot.send_message(42, "Салам & 100 %", disable_notification=True)
    assert sent.text == "Салам"
    assert fake.calls == [
        ("sendMessage", {"chat_id": "42", "text": "Салам & 100 %", "disable_notification": "true"})
    ]


@pytest.mark.parametrize("read_file_handle", [True, False])
async def test_a_photo_arrives_byte_for_byte_under_its_cyrillic_name(
    telegram: tuple[Telegram, str], tmp_path: Path, read_file_handle: bool
) -> None:
    fake, url = telegram
    content = bytes(range(256)) * 1000
    path = tmp_path / "сүрөт 1.png"
    path.write_bytes(content)
    async with AiohttpRequest() as request:
        bot = Bot(TOKEN, base_url=url.removesuffix(TOKEN), request=request, get_updates_request=request)
        with path.open("rb") as handle:
            await bot.send_photo(42, InputFile(handle, read_file_handle=read_file_handle), caption="Көчө")
    [(method, form)] = fake.calls
    assert (method, form["chat_id"], form["caption"]) == ("sendPhoto", "42", "Көчө")
    assert form["photo"] == ("сүрөт 1.png", "image/png", content)


@BOTH
async def test_a_file_of_unknown_length_arrives_whole(telegram: tuple[Telegram, str], transport: Transport) -> None:
    class Pipe(BytesIO):
        def seek(self, *_: int) -> int:
            raise UnsupportedOperation

        def tell(self) -> int:
            raise UnsupportedOperation

    fake, url = telegram
    async with transport() as request:
        await request.post(f"{url}/sendPhoto", photo(Pipe(b"x" * 200_000)))
    assert fake.calls == [("sendPhoto", {"chat_id": "42", "photo": ("a.png", "image/png", b"x" * 200_000)})]


@BOTH
async def test_both_transports_put_the_same_form_on_the_wire(
    telegram: tuple[Telegram, str], transport: Transport
) -> None:
    fake, url = telegram
    async with transport() as request:
        await request.post(f"{url}/sendMessage", params(text="ң ө ү + & = %", ids=[1, 2], on=True))
        await request.post(f"{url}/getMe", params())
        await request.post(f"{url}/getMe")
    assert fake.calls == [
        ("sendMessage", {"text": "ң ө ү + & = %", "ids": "[1, 2]", "on": "true"}),
        ("getMe", {}),
        ("getMe", {}),
    ]


@BOTH
async def test_a_downloaded_file_is_left_as_it_is_even_when_it_holds_the_token(
    telegram: tuple[Telegram, str], transport: Transport
) -> None:
    async with transport() as request:
        assert await request.retrieve(f"{telegram[1]}/file.bin") == TOKEN.encode()


async def test_one_connection_serves_calls_that_follow_each_other(telegram: tuple[Telegram, str]) -> None:
    fake, url = telegram
    async with AiohttpRequest() as request:
        for status in ("getMe", "400", "500", "getMe"):
            await request.do_request(f"{url}/{status}", "POST", params(a=1))
    assert len(fake.connections) == 1 and fake.arrived == 4


async def test_three_hundred_calls_at_once_succeed_over_at_most_256_connections(
    telegram: tuple[Telegram, str],
) -> None:
    fake, url = telegram
    async with AiohttpRequest(connection_pool_size=256, pool_timeout=5) as request:
        answers = await asyncio.gather(*(request.post(f"{url}/slow", params(n=n)) for n in range(300)))
    assert answers == [True] * 300
    assert len(fake.connections) <= 256


@pytest.mark.parametrize("proxy_credentials", ["", f"user:{PASSWORD}@"])
async def test_the_proxy_carries_every_request(proxy_credentials: str) -> None:
    heads: list[bytes] = []

    async def proxy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            heads.append(await read_request(reader))
            await reply(writer, "200 OK", b'{"ok":true,"result":true}')

    async with (
        raw_server(proxy) as address,
        AiohttpRequest(proxy=f"http://{proxy_credentials}{address}") as request,
    ):
        for _ in range(2):
            assert await request.post(f"http://telegram.invalid/bot{TOKEN}/getMe") is True
    assert all(h.startswith(f"POST http://telegram.invalid/bot{TOKEN}/getMe ".encode()) for h in heads)
    assert all((b"Proxy-Authorization: Basic" in h) is bool(proxy_credentials) for h in heads)


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("needs the openssl command to make a certificate")
    cert, key = (tmp_path_factory.getbasetemp() / name for name in ("cert.pem", "key.pem"))
    subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"]
    curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    command = [openssl, "req", "-x509", *curve, *subject, "-keyout", str(key), "-out", str(cert)]
    subprocess.run(command, check=True, capture_output=True)
    return cert, key


async def tunnel(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    host, port = (await read_request(reader)).split(b" ")[1].decode().split(":")
    far_reader, far_writer = await asyncio.open_connection(host, int(port))
    writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")

    async def copy(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        while chunk := await source.read(65536):
            target.write(chunk)
        target.close()

    try:
        await asyncio.gather(copy(reader, far_writer), copy(far_reader, writer))
    finally:
        far_writer.close()


@BOTH
@pytest.mark.parametrize("proxied", [False, True])
async def test_https_is_verified_against_the_same_certificates_as_httpx_request(
    certificate: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, transport: Transport, proxied: bool
) -> None:
    fake = Telegram()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", fake.answer)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(*certificate)
    server = TestServer(app)
    await server.start_server(ssl=context)
    async with server, raw_server(tunnel) as address:
        url = f"{server.make_url('/')!s}bot{TOKEN}/getMe"
        proxy = f"http://{address}" if proxied else None
        stranger = await raised(transport(proxy=proxy), url)
        assert type(stranger) is NetworkError and "CERTIFICATE_VERIFY_FAILED" in str(stranger)
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
        async with transport(proxy=proxy) as request:
            assert await request.post(url, photo(bytes(500_000))) is True


# --- life cycle -----------------------------------------------------------------------------------------


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


# --- time-outs ------------------------------------------------------------------------------------------


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
        await asyncio.sleep(0.1)
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


# --- errors ---------------------------------------------------------------------------------------------


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
    assert isinstance(flood, RetryAfter) and flood.retry_after == 3
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


# --- JSON -----------------------------------------------------------------------------------------------


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


# --- secrets --------------------------------------------------------------------------------------------


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
