"""The Bot API over HTTP: decodes requests, lets faults strike, logs every call."""

from __future__ import annotations

import asyncio
import inspect
import re
import socket
import struct
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Any

import orjson
from aiohttp import StreamReader, web
from aiohttp.abc import AbstractStreamWriter
from aiohttp.http_parser import RawRequestMessage

from .bots import BotAccount
from .errors import Json, Refused
from .faults import Fault
from .methods import METHODS, Call
from .params import Params, Upload
from .world import ApiCall, World

BODY_LIMIT = 64 * 1024 * 1024
_QUIET = frozenset({"getupdates", "getwebhookinfo"})
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")

Page = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]


class Server:
    """`page` answers everything that is not the Bot API; a live page can be hung in there."""

    def __init__(self, world: World) -> None:
        self.page: Page | None = None
        self._world = world
        self._runner: web.ServerRunner | None = None
        self.port = 0

    async def start(self, host: str, port: int) -> None:
        server = web.Server(self._handle, request_factory=_request, handler_cancellation=True, access_log=None)
        self._runner = web.ServerRunner(server, shutdown_timeout=0.05)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port, backlog=2048)
        await site.start()
        self.port = self._runner.addresses[0][1]
        self._world.perform = self.perform

    async def stop(self) -> None:
        for bot in self._world.bots.values():
            if bot.webhook is not None:
                await bot.webhook.stop()
        if self._runner is not None:
            await self._runner.cleanup()

    async def perform(self, bot: BotAccount, name: str, values: Json) -> Json:
        """A call without HTTP, as when a webhook's answer names a method."""
        return await self._call(bot, name, Params(values))

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        path = request.path
        if path.startswith("/bot"):
            return await self._api(request, path[4:])
        if path.startswith("/file/bot"):
            return self._download(path[9:])
        if self.page is not None:
            return await self.page(request)
        return _answer(Refused(404, "Not Found").body())

    async def _api(self, request: web.BaseRequest, path: str) -> web.StreamResponse:
        token, _, name = path.partition("/")
        bot = self._world.bots.get(token)
        if bot is None:
            known = re.fullmatch(r"\d+:[\w-]+", token)
            return _answer(Refused(401, "Unauthorized").body() if known else Refused(404, "Not Found").body())
        activity = self._world.activity
        idle = name.lower() in _QUIET
        if not idle:
            activity.call_begins()
            bot.queue.calls_made += 1
        try:
            return await self._answer_call(request, bot, name)
        finally:
            if not idle:
                activity.call_ends()

    async def _answer_call(self, request: web.BaseRequest, bot: BotAccount, name: str) -> web.StreamResponse:
        try:
            params = await _decode(request)
        except Refused as refused:
            return _answer(refused.body())
        except web.HTTPRequestEntityTooLarge:
            return _answer(Refused(413, "Request Entity Too Large").body())
        struck = self._world.faults.strike(name, params.values.get("chat_id"))
        for fault in struck:
            if fault.kind == "latency":
                await asyncio.sleep(fault.seconds)
        worst = struck[-1] if struck and struck[-1].kind != "latency" else None
        if worst is not None and worst.kind != "lost":
            return await self._fail(request, bot, name, params, worst)
        body = await self._call(bot, name, params)
        if worst is not None:
            return _lose(request)
        return _answer(body)

    async def _fail(
        self, request: web.BaseRequest, bot: BotAccount, name: str, params: Params, fault: Fault
    ) -> web.StreamResponse:
        self._log(bot, name, params, None, f"fault: {fault.kind}")
        if fault.kind == "error":
            parameters = {} if fault.retry_after is None else {"retry_after": fault.retry_after}
            return _answer(Refused(fault.code, fault.description, **parameters).body())
        if fault.kind == "never":
            await self._hang(name.lower() in _QUIET)
        return _reset(request)

    async def _hang(self, idle: bool) -> None:
        """Until the bot gives up; meanwhile this is no call under way, or nobody could wait for rest."""
        activity = self._world.activity
        if not idle:
            activity.call_ends()
        try:
            await asyncio.Event().wait()
        finally:
            if not idle:
                activity.call_begins()

    async def _call(self, bot: BotAccount, name: str, params: Params) -> Json:
        declared = METHODS.get(name.lower())
        if declared is None:
            self._log(bot, name, params, None, "404 Not Found")
            return Refused(404, "Not Found").body()
        proper, function = declared
        started = time.monotonic()
        try:
            result = function(Call(self._world, bot, proper, params))
            if inspect.isawaitable(result):
                result = await result
        except Refused as refused:
            self._log(bot, proper, params, None, str(refused))
            return refused.body()
        if proper != "getUpdates":
            self._log(bot, proper, params, result, None)
        elif result or time.monotonic() - started > 1:
            self._log(bot, proper, params, len(result), None)
        return {"ok": True, "result": result}

    def _log(self, bot: BotAccount, method: str, params: Params, result: Any, error: str | None) -> None:
        files = tuple(params.uploads)
        call = ApiCall(bot.bot_username, method, params.values, files, result, error, self._world.clock.now())
        self._world.calls.append(call)
        self._world.emit("call", data=call)

    def _download(self, path: str) -> web.StreamResponse:
        token, _, name = path.partition("/")
        file = self._world.files.at(name)
        if token not in self._world.bots:
            return _answer(Refused(401, "Unauthorized").body())
        if file is None:
            return _answer(Refused(404, "Not Found").body())
        return web.Response(body=file.data, content_type="application/octet-stream")


def _request(
    message: RawRequestMessage,
    payload: StreamReader,
    protocol: web.RequestHandler,
    writer: AbstractStreamWriter,
    task: asyncio.Task[None],
) -> web.BaseRequest:
    loop = asyncio.get_running_loop()
    return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=BODY_LIMIT)


async def _decode(request: web.BaseRequest) -> Params:
    kind = request.content_type
    query = dict(request.query)
    if kind == "application/json":
        body = await request.read()
        try:
            values = orjson.loads(body) if body else {}
        except orjson.JSONDecodeError:
            raise Refused(400, "Bad Request: can't parse JSON in the request") from None
        if not isinstance(values, dict):
            raise Refused(400, "Bad Request: object expected as the request's JSON")
        return Params({**query, **values})
    values, uploads = dict[str, Any](query), dict[str, Upload]()
    if kind in _FORMS:
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                uploads[name] = Upload(value.filename, value.content_type, value.file.read())
                value.file.close()
            else:
                values[name] = value if isinstance(value, str) else bytes(value).decode()
    return Params.of_form(values, uploads)


def _answer(body: Json) -> web.Response:
    return web.Response(
        body=orjson.dumps(body), status=body.get("error_code", 200), content_type="application/json"
    )


def _reset(request: web.BaseRequest) -> web.Response:
    transport = request.transport
    if transport is not None:
        connection = transport.get_extra_info("socket")
        if connection is not None:
            linger = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        transport.abort()
    return web.Response()


def _lose(request: web.BaseRequest) -> web.Response:
    if request.transport is not None:
        request.transport.close()
    return web.Response()
