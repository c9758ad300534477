"""What the value of a setting may be: one check for each kind, which gives the value or says what is wrong."""

import math
import re
from datetime import time
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
LARGEST_ID = 2**52 - 1  # Telegram: user ids have at most 52 significant bits
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")  # setWebhook: what a secret_token may consist of
TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
TOKEN_ANYWHERE = re.compile(r"[0-9]{5,}:[A-Za-z0-9_-]{10,}")


class Mode(StrEnum):
    POLLING = "polling"
    WEBHOOK = "webhook"


class Wrong(Exception):
    """A value is not what its setting takes; the message continues «… = value»."""


def string(value: object) -> str:
    if not isinstance(value, str):
        raise Wrong("is not a text in quotes.")
    return value


def token(value: object) -> str:
    token = string(value)
    if not token:
        raise Wrong("is empty. @BotFather gives every bot its token.")
    if not TOKEN.fullmatch(token):
        raise Wrong("does not have the shape of a token: the bot's number, a colon, letters and digits.")
    return token


def url(value: object) -> str:
    url = string(value)
    try:
        parts = urlsplit(url)
        complete = parts.scheme in ("http", "https") and parts.hostname and (parts.port is None or parts.port)
    except ValueError:
        complete = False
    if not complete or re.search(r"\s", url) or parts.query or parts.fragment:
        raise Wrong("is no address that begins with http:// or https://.")
    if TOKEN_ANYWHERE.search(url):
        raise Wrong("holds a bot's token; addresses stand in logs, so a token must not stand in them.")
    return url.rstrip("/")


def proxy(value: object) -> str:
    if not re.fullmatch(r"(?:https?://[^/\s]\S*)?", string(value)):
        raise Wrong("is no address of a proxy that begins with http:// or https://.")
    return string(value)


def hour(value: object) -> time:
    """«21:00» as an hour of the day; the same twice: no quiet hours."""
    if not re.fullmatch(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]", string(value)):
        raise Wrong("is no time of the day from 00:00 to 23:59.")
    return time.fromisoformat(string(value))


def mode(value: object) -> Mode:
    try:
        return Mode(string(value))
    except ValueError:
        raise Wrong('is neither "polling" nor "webhook".') from None


def listen(value: object) -> str:
    host = string(value)
    if not re.fullmatch(r"[A-Za-z0-9.:_-]+", host):
        raise Wrong("is no address of this machine to listen on.")
    return host


def port(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 65535:
        raise Wrong("is no port: a whole number from 1 to 65535.")
    return value


def secret(value: object) -> str:
    secret = string(value)
    if not SECRET.fullmatch(secret):
        raise Wrong("is not made of 1 to 256 Latin letters, digits, _ and -.")
    return secret


def path(value: object) -> Path:
    path = string(value)
    if not path.strip() or "\0" in path:
        raise Wrong("names no file.")
    return Path(path).expanduser() if path.startswith("~/") else Path(path)


def ids(value: object) -> tuple[int, ...]:
    if not isinstance(value, list):
        raise Wrong("is not a list of Telegram user ids.")
    for one in value:
        if not isinstance(one, int) or isinstance(one, bool) or not 1 <= one <= LARGEST_ID:
            raise Wrong("holds something that is no Telegram user id: a positive whole number.")
    return tuple(dict.fromkeys(value))


def above_zero(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise Wrong("is not a number.")
    if not (value > 0 and math.isfinite(value)):
        raise Wrong("is not above 0.")
    return value


def level(value: object) -> str:
    level = string(value).upper()
    if level not in LEVELS:
        raise Wrong(f"is none of the levels {', '.join(LEVELS)}.")
    return level


def ids_of(text: str) -> list[object]:
    """A list as the environment writes it: 123, 456."""
    return [number_of(one) for one in text.split(",") if one.strip()]


def number_of(text: str) -> object:
    """A number as the environment writes it; what is none stays a text, for its check to refuse."""
    for number in (int, float):
        try:
            return number(text)
        except ValueError:
            continue
    return text
