"""The Bot API as data, where it lies beside the project: what is sent and what is answered is held against it."""

from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import orjson

from sandbox.world import ApiCall

Json = dict[str, Any]
DESCRIPTION = Path(__file__).parents[2] / "shared" / "telegram" / "bot_api.json"
ABSENT = "the Bot API as data (bot_api.json) is not beside the project"
SIMPLE: dict[str, type | tuple[type, ...]] = {
    "Integer": int,
    "String": str,
    "Boolean": bool,
    "True": bool,
    "Float": (float, int),
}


def is_here() -> bool:
    return DESCRIPTION.exists()


@cache
def description() -> Json:
    loaded: Json = orjson.loads(DESCRIPTION.read_bytes())
    return loaded


def fewest(attempts: Iterable[list[str]]) -> list[str]:
    return min(attempts, key=len)


class Shape:
    """Compares values with the described types; each thing wrong is a line."""

    def __init__(self) -> None:
        self.types: Json = description()["types"]

    def check(self, kind: str, value: Any, where: str) -> list[str]:
        if kind in SIMPLE:
            good = isinstance(value, SIMPLE[kind]) and (kind != "Integer" or not isinstance(value, bool))
            return [] if good else [f"{where}: {value!r} is no {kind}"]
        if kind.startswith("Array of "):
            if not isinstance(value, list):
                return [f"{where}: no array"]
            inner = kind.removeprefix("Array of ")
            return [wrong for n, item in enumerate(value) for wrong in self.check(inner, item, f"{where}[{n}]")]
        described = self.types[kind]
        subtypes = described.get("subtypes")
        if subtypes:
            return fewest(self.check(subtype, value, where) for subtype in subtypes)
        return self._object(described, value, where)

    def _object(self, described: Json, value: Any, where: str) -> list[str]:
        if not isinstance(value, dict):
            return [f"{where}: no object"]
        return self.fields(described.get("fields", []), value, where)

    def fields(self, described: list[Json], value: Json, where: str) -> list[str]:
        """The fields of an object, or the parameters of a method."""
        fields = {field["name"]: field for field in described}
        wrong = [f"{where}: unknown field {name}" for name in value.keys() - fields.keys()]
        wrong += [
            f"{where}: {name} is missing" for name, f in fields.items() if f["required"] and name not in value
        ]
        for name in value.keys() & fields.keys():
            wrong += fewest(self.check(kind, value[name], f"{where}.{name}") for kind in fields[name]["types"])
        return wrong


class Spoken(Shape):
    """What a bot sends: objects are JSON inside a text, a form's numbers are texts, a file is sent beside it."""

    def check(self, kind: str, value: Any, where: str) -> list[str]:
        if kind == "InputFile":
            return [] if isinstance(value, str) and value.startswith("attach://") else [f"{where}: no file"]
        if isinstance(value, str) and kind != "String":
            with suppress(orjson.JSONDecodeError):
                value = orjson.loads(value.lower() if kind in SIMPLE else value)
        return super().check(kind, value, where)

    def call(self, call: ApiCall) -> list[str]:
        method = description()["methods"].get(call.method)
        if method is None:
            return [f"{call.method} is no method of the Bot API"]
        beside = {name: f"attach://{name}" for name in call.files if name in {f["name"] for f in method["fields"]}}
        return self.fields(method["fields"], call.params | beside, call.method)


def wrong_in(calls: Iterable[ApiCall]) -> list[str]:
    """What the Bot API does not know of these calls: methods, parameters, their types."""
    spoken = Spoken()
    return sorted({wrong for call in calls for wrong in spoken.call(call)})
