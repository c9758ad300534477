"""Web addresses: which ones Telegram takes for links, buttons and deep links."""

import re
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")
_HOST = re.compile(r"(?:[\w-]+\.)+[^\W\d][\w-]*|localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-fA-F:]+\]")


class DeepLink(NamedTuple):
    """https://t.me/<username>?start=<payload> (core.telegram.org/bots/features#deep-linking)."""

    username: str
    parameter: str
    payload: str


def checked_url(address: str) -> str | None:
    """The address as Telegram keeps it, or None where it takes it for no address."""
    address = address.strip()
    if not address or any(character.isspace() for character in address):
        return None
    scheme, separator, _ = address.partition("://")
    if not separator:
        if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:(?!\d+(?:/|$))", address):
            return None
        address = f"http://{address}"
        scheme = "http"
    if scheme.lower() in ("tg", "ton", "tonsite"):
        return address
    if scheme.lower() not in ("http", "https"):
        return None
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return None
    if not _HOST.fullmatch(host) and ":" not in host:
        return None
    return address if parts.path or parts.query or parts.fragment else f"{address}/"


def deep_link(address: str) -> DeepLink | None:
    """The bot and the payload of a t.me or tg://resolve link, or None for any other address."""
    url = address if "://" in address else f"https://{address}"
    parts = urlsplit(url)
    query = {name: values[0] for name, values in parse_qs(parts.query, keep_blank_values=True).items()}
    if parts.scheme == "tg" and parts.netloc == "resolve":
        username = query.pop("domain", "")
    elif parts.scheme in ("http", "https") and parts.netloc.lower() in ("t.me", "telegram.me", "telegram.dog"):
        username = parts.path.strip("/")
    else:
        return None
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{3,31}", username):
        return None
    for parameter in ("start", "startgroup", "startchannel"):
        if parameter in query:
            if not PAYLOAD.fullmatch(query[parameter]):
                return None
            return DeepLink(username, parameter, query[parameter])
    return DeepLink(username, "", "")
