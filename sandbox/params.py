"""A call's parameters, typed at the moment they are asked for, in Telegram's words when they don't fit."""

from dataclasses import dataclass
from typing import Any

import orjson

from .errors import Json, bad_request


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    mime: str
    data: bytes


JSON_PARAMETERS = frozenset(
    {
        "allowed_updates", "button", "caption_entities", "commands", "entities", "link_preview_options",
        "media", "menu_button", "message_ids", "permissions", "reply_markup", "reply_parameters", "results",
        "rights", "scope",
    }
)  # fmt: skip


class Params:
    """`values` is what came, with JSON-serialised objects decoded; `uploads` are the files beside it."""

    __slots__ = ("uploads", "values")

    def __init__(self, values: Json, uploads: dict[str, Upload] | None = None) -> None:
        self.values = values
        self.uploads = uploads or {}

    @classmethod
    def of_form(cls, values: Json, uploads: dict[str, Upload]) -> "Params":
        for name in JSON_PARAMETERS & values.keys():
            values[name] = _decoded(name, values[name])
        return cls(values, uploads)

    def has(self, name: str) -> bool:
        return self.values.get(name) is not None or name in self.uploads

    def text(self, name: str, default: str = "") -> str:
        value = self.values.get(name)
        if value is None:
            return default
        if isinstance(value, bool | dict | list):
            raise bad_request(f'field "{name}" must be of type String')
        return str(value)

    def flag(self, name: str) -> bool:
        value = self.values.get(name)
        if isinstance(value, bool):
            return value
        return str(value).strip().lower() in ("true", "1", "yes", "t", "y") if value is not None else False

    def number(self, name: str, default: int = 0) -> int:
        value = self.values.get(name)
        if value is None or value == "":
            return default
        try:
            return int(value)
        except (TypeError, ValueError):
            return default

    def items(self, name: str) -> list[Any] | None:
        value = _decoded(name, self.values.get(name))
        if value is None or value == "":
            return None
        if not isinstance(value, list):
            raise bad_request(f"expected an Array as {name.replace('_', ' ')}")
        return value

    def file(self, name: str) -> Upload | str | None:
        """What was given as this file: an upload, or a file id / address."""
        if name in self.uploads:
            return self.uploads[name]
        return self.attached(self.values.get(name))

    def attached(self, value: object) -> Upload | str | None:
        if value is None or value == "":
            return None
        if isinstance(value, str) and value.startswith("attach://"):
            upload = self.uploads.get(value.removeprefix("attach://"))
            if upload is None:
                raise bad_request("file attach name not found in the request")
            return upload
        return str(value)

    def object(self, name: str) -> Json | None:
        value = _decoded(name, self.values.get(name))
        if value is None or value == "":
            return None
        if not isinstance(value, dict):
            raise bad_request(f"object expected as {name.replace('_', ' ')}")
        return value


def _decoded(name: str, value: Any) -> Any:
    if not isinstance(value, str) or value == "":
        return value
    try:
        return orjson.loads(value)
    except orjson.JSONDecodeError:
        raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None


def whole(value: Any) -> int:
    """The number inside an object of a request."""
    try:
        return int(value)
    except (TypeError, ValueError):
        raise bad_request("expected an Integer") from None
