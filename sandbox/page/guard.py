"""Who may speak to the page, and what a browser may do with what it answers."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from ipaddress import ip_address

from aiohttp import web

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(self)",
    "Cache-Control": "no-store",
}
FILE_POLICY = "default-src 'none'; sandbox"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


class Guard:
    """Loopback only, unless `hosts` names others: the request's sender, its Host (against DNS rebinding), for
    what changes something its Origin, and a token that is new at every start."""

    def __init__(self, hosts: Collection[str] | None = None) -> None:
        self.token = secrets.token_urlsafe(32)
        self._hosts = frozenset(LOOPBACK if hosts is None else hosts)
        self._anyone = hosts is not None

    def check(self, request: web.BaseRequest, *, token: bool) -> None:
        """Raises HTTPForbidden."""
        if not self._anyone and not _is_loopback(request.remote):
            raise web.HTTPForbidden(text="only this machine may ask")
        if _host(request.headers.get("Host", "")) not in self._hosts:
            raise web.HTTPForbidden(text="this page does not go by that name")
        if request.headers.get("Sec-Fetch-Site", "none") not in ("same-origin", "none") and token:
            raise web.HTTPForbidden(text="other pages may not ask")
        if request.method != "GET" and request.headers.get("Origin") != f"http://{request.headers.get('Host')}":
            raise web.HTTPForbidden(text="other pages may not ask")
        given = request.headers.get("X-Token") or request.query.get("token", "")
        if token and not secrets.compare_digest(given.encode(), self.token.encode()):
            raise web.HTTPForbidden(text="the token is missing or from an earlier start")


def _host(header: str) -> str:
    if header.startswith("["):
        return header[1:].partition("]")[0]
    return header.partition(":")[0].lower()


def _is_loopback(remote: str | None) -> bool:
    try:
        return ip_address(remote or "").is_loopback
    except ValueError:
        return False
