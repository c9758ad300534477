"""A fake Bot API, servers that misbehave, and what the tests send to them."""

import asyncio
import contextlib
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from socket import SO_LINGER, SOL_SOCKET
from typing import IO, Any

import pytest
from aiohttp import web
from telegram import InputFile
from telegram.error import TelegramError
from telegram.request import BaseRequest, HTTPXRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from bot.request import AiohttpRequest

TOKEN = "123456789:AAF-fakefakefakefakefakefakefakefake"
PASSWORD = "proxy-pass-word"
BOTH = pytest.mark.parametrize("transport", [AiohttpRequest, HTTPXRequest])
MESSAGE = {"message_id": 7, "date": 0, "chat": {"id": 42, "type": "private"}, "text": "Салам"}

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
