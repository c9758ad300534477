"""What is sent arrives, over one connection or many, through proxies and certificates."""

import asyncio
import ssl
from io import BytesIO, UnsupportedOperation
from pathlib import Path

import httpx
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import Bot, InputFile
from telegram.error import NetworkError

from bot.request import AiohttpRequest
from tests.request.server import (
    BOTH,
    PASSWORD,
    TOKEN,
    Telegram,
    Transport,
    params,
    photo,
    raised,
    raw_server,
    read_request,
    reply,
)

# RetryAfter announces a future type of its retry_after, whichever transport raises it
pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")


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
        monkeypatch.setattr("bot.request._trust", httpx.create_ssl_context)  # else read once in a process
        async with transport(proxy=proxy) as request:
            assert await request.post(url, photo(bytes(500_000))) is True
