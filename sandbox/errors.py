"""Telegram's refusals as exceptions that know their wire form."""

from typing import Any

Json = dict[str, Any]


class Refused(Exception):
    """A request the Bot API answers with ok=false."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> Json:
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(reason: str, **parameters: int) -> Refused:
    return Refused(400, f"Bad Request: {reason}", **parameters)


def forbidden(reason: str) -> Refused:
    return Refused(403, f"Forbidden: {reason}")


def conflict(reason: str) -> Refused:
    return Refused(409, f"Conflict: {reason}")


class CannotDo(AssertionError):
    """A person tried what no Telegram client lets them do; `why` is a word for it that a page can translate."""

    def __init__(self, message: str, why: str = "") -> None:
        super().__init__(message)
        self.why = why


class NoSuchButton(CannotDo):
    """No button, or more than one, bears the words; the message lists those that are visible."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "button-gone")


class NotHeard(AssertionError):
    """The awaited words did not appear in time; the message lists what is there instead."""


class NotSettled(AssertionError):
    """The bot did not come to rest in time; the message says what is still under way."""
