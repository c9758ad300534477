"""Telegram's HTTP transport over aiohttp: the time-outs, errors and upload bytes of PTB's HTTPXRequest."""

import asyncio
import math
import re
import ssl
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any, cast

import aiohttp
import httpx
import orjson
from aiohttp.abc import AbstractStreamWriter
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

_POOL_TIMEOUT = (
    "Pool timeout: All connections in the connection pool are occupied. Request was *not* sent to Telegram. "
    "Consider adjusting the connection pool size or the pool timeout."
)
_SMALL = 16 * 1024  # bytes that fit into the socket's own buffer: their writing can't stall
_TOKEN = re.compile(r"(?<=/bot)[^/?#]+|(?<=\d:)[\w-]{6,}")


@cache
def _trust() -> ssl.SSLContext:
    """Whose certificates are trusted; read once, which takes 30 ms. aiohttp's default trusts the system's
    certificates, which slim images lack; httpx brings certifi's."""
    return httpx.create_ssl_context()


class AiohttpRequest(BaseRequest):
    """Requests to the Bot API, from `initialize()` to `shutdown()`; both may be repeated.

    All time-outs are in seconds, None waits for ever. `proxy` is an http:// or https:// URL, credentials
    included; anything else raises ValueError. The environment's proxy variables are not read.
    """

    def __init__(
        self,
        connection_pool_size: int = 256,
        read_timeout: float | None = 5.0,
        write_timeout: float | None = 5.0,
        connect_timeout: float | None = 5.0,
        pool_timeout: float | None = 1.0,
        proxy: str | None = None,
        media_write_timeout: float | None = 20.0,
    ) -> None:
        self._size = connection_pool_size
        self._read = read_timeout
        self._write = write_timeout
        self._connect = connect_timeout
        self._pool = pool_timeout
        self._media_write = media_write_timeout
        if proxy is not None and not re.match(r"https?://[^/]", proxy):
            raise ValueError("the proxy must be an http:// or https:// URL")
        self._proxy = None if proxy is None else URL(proxy)
        passwords = (self._proxy.password, self._proxy.raw_password) if self._proxy else ()
        self._proxy_secrets = {password for password in passwords if password}
        self._session: aiohttp.ClientSession | None = None
        self._slots = asyncio.Semaphore(connection_pool_size)

    @property
    def read_timeout(self) -> float | None:
        return self._read

    async def initialize(self) -> None:
        if self._session is not None:
            return
        # aiohttp counts the wait for a free connection into its connect time-out; the slots alone bound
        # the pool, so that the two time-outs stay apart.
        self._slots = asyncio.Semaphore(self._size)
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0, ssl=_trust()),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"User-Agent": self.USER_AGENT},
            proxy=self._proxy,
        )

    async def shutdown(self) -> None:
        """Close every connection; a request under way ends in NetworkError."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The HTTP status and the body; a redirect is returned, not followed.

        Raises TimedOut, NetworkError for whatever else goes wrong on the way, RuntimeError before
        `initialize()`. The cause is aiohttp's own error unless that one names the token: then a
        ClientError with its text, the token cut out.
        """
        session, slots = self._session, self._slots
        if session is None:
            raise RuntimeError("This AiohttpRequest is not initialized!")
        files = request_data.multipart_data if request_data else None
        write = _chosen(write_timeout, self._media_write if files else self._write)
        read, connect = _chosen(read_timeout, self._read), _chosen(connect_timeout, self._connect)
        timeout = _timeout(connect, read)
        try:
            async with asyncio.timeout(_chosen(pool_timeout, self._pool) if slots.locked() else None):
                await slots.acquire()
        except TimeoutError as err:
            raise TimedOut(_POOL_TIMEOUT) from err

        # A server may close a kept-alive connection while our bytes are on their way, and may have acted on
        # them. aiohttp resends GET and its like, never POST: a POST ends in NetworkError
        # (ServerDisconnectedError, ClientOSError), delivered or not. Do not add a retry here.
        try:
            body = _body(request_data, files, write)
            async with session.request(
                method, _parsed(url), data=body, timeout=timeout, allow_redirects=False
            ) as answer:
                return answer.status, _quotable(await answer.read(), answer.status, method, url)
        except Exception as err:
            cause = err
        finally:
            slots.release()
        # Outside the except block: there, Python would hang the unscrubbed error on as __context__.
        secrets = _tokens(url) | self._proxy_secrets
        failure = TimedOut() if isinstance(cause, TimeoutError) else NetworkError(_named(cause, secrets))
        raise failure from _harmless(cause, secrets)

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The payload as a dict; broken UTF-8 is replaced, broken JSON raises TelegramError."""
        try:
            return cast("dict[str, Any]", orjson.loads(payload))
        except orjson.JSONDecodeError:
            return BaseRequest.parse_json_payload(payload)


def may_have_arrived(error: TelegramError) -> bool:
    """Whether Telegram may have acted on the request that ended so: its answer got lost, or never came."""
    if str(error) == _POOL_TIMEOUT:
        return False
    unsent = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
    if isinstance(error, NetworkError):
        return error.__cause__ is not None and not isinstance(error.__cause__, unsent)
    return type(error) is TelegramError  # an answer that can't be read


class _Body(aiohttp.Payload):
    _autoclose = True

    def __init__(self, chunks: Iterable[bytes], size: int | None, kind: str, timeout: float | None) -> None:
        super().__init__(chunks, content_type=kind)
        self._size = size
        self._timeout = timeout

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        raise TypeError("a streamed body has no text")

    async def write(self, writer: AbstractStreamWriter) -> None:
        for chunk in self._value:
            async with asyncio.timeout(self._timeout):
                await writer.write(chunk)
                await writer.drain()


def _body(data: RequestData | None, files: dict[str, Any] | None, timeout: float | None) -> aiohttp.Payload | None:
    if data is None:
        return None
    if not files:
        # In JSON, too, Telegram takes numbers, flags and objects as text; in a form, Cyrillic is thrice as long.
        text = orjson.dumps(data.json_parameters)
        if len(text) > _SMALL:
            return _Body([text], len(text), "application/json", timeout)
        return aiohttp.BytesPayload(text, content_type="application/json") if data.json_parameters else None
    # aiohttp's own multipart writer percent-encodes Cyrillic file names.
    encoded = httpx.Request("POST", "https://api.telegram.org", data=data.json_parameters, files=files)
    assert isinstance(encoded.stream, httpx.SyncByteStream)
    length = encoded.headers.get("Content-Length")
    return _Body(encoded.stream, int(length) if length else None, encoded.headers["Content-Type"], timeout)


@lru_cache(maxsize=64)
def _parsed(url: str) -> URL:
    return URL(url)


@lru_cache(maxsize=64)
def _timeout(connect: float | None, read: float | None) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(connect=connect, sock_read=read, ceil_threshold=math.inf)


def _chosen(given: ODVInput[float], default: float | None) -> float | None:
    seconds = default if isinstance(given, DefaultValue) else given
    # aiohttp takes 0 for "no limit"; PTB means "at once".
    return None if seconds is None else max(seconds, 1e-6)


def _tokens(url: str) -> set[str]:
    return {match.rpartition(":")[2] for match in _TOKEN.findall(url)} - {""}


def _quotable(body: bytes, status: int, method: str, url: str) -> bytes:
    # PTB logs and quotes a body it cannot use, and proxies print the asked URL into their error pages.
    if 200 <= status <= 299 and (method == "GET" or body.startswith(b"{")):
        return body
    return _without(_tokens(url), body.decode("latin-1")).encode("latin-1")


def _without(secrets: set[str], text: str) -> str:
    for secret in secrets:
        text = text.replace(secret, "<secret>")
    return text


def _named(error: Exception, secrets: set[str]) -> str:
    return f"{type(error).__name__}: {_without(secrets, str(error))}"


def _harmless(error: Exception, secrets: set[str]) -> Exception:
    chain: list[BaseException] = [error]
    for link in chain:
        chain += [e for e in (link.__cause__, link.__context__) if e is not None and e not in chain]
    shown = "".join(f"{link}{link!r}" for link in chain)
    return error if _without(secrets, shown) == shown else aiohttp.ClientError(_named(error, secrets))
