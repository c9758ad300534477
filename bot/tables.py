"""A table of a TOML file, whose values are asked for by name and shape; every mistake is written down in words."""

import difflib
import json
import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, TypeVar

ID = re.compile(r"[a-z0-9-]{1,40}")  # ids stand in links, whose payload has at most 64 characters
NUMBER_LIMIT = 1_000_000_000
TEXT_LIMIT = 1000  # code points of a text without a limit of its own: a message holds 4096 and shows several

S = TypeVar("S", bound=StrEnum)


def sentence(file: str, key: str, value: object, what: str, example: str = "") -> str:
    """A mistake in words: `kara-kol.toml: polls[0].kind = "vote" is … Write for example: kind = "single"`."""
    shown = json.dumps(value, ensure_ascii=False, default=str)
    shown = shown if len(shown) <= 80 else shown[:79] + "…"
    return f"{file}: {key} = {shown} {what}" + (f" Write for example: {example}" if example else "")


class Table:
    """One table of `file`. `kind` says which of `keys` it may have ("polls.choices"), `key` where it stands
    ("polls[0].choices[2]"). What is wrong is added to `mistakes`, and a harmless value is returned instead."""

    def __init__(
        self,
        file: str,
        mistakes: list[str],
        keys: Mapping[str, tuple[str, ...]],
        values: Mapping[str, Any],
        kind: str = "",
        key: str = "",
    ) -> None:
        self.file, self.mistakes, self.keys = file, mistakes, keys
        self.values, self.kind, self.key = values, kind, key
        for name in values:
            if name not in keys[kind]:
                self.wrong(name, f"is unknown. {self._suggestion(name)}")

    def path(self, name: str) -> str:
        return f"{self.key}.{name}" if self.key else name

    def wrong(self, name: str, what: str, example: str = "") -> None:
        """Writes down that the value of `name` `what` ("is empty.")."""
        self.mistakes.append(sentence(self.file, self.path(name), self.values.get(name), what, example))

    def missing(self, name: str, example: str) -> None:
        self.mistakes.append(f"{self.file}: {self.path(name)} is missing. Write for example: {example}")

    def text(self, name: str, example: str = "", limit: int | None = TEXT_LIMIT, lines: bool = False) -> str:
        """A text without needless blanks, on one line unless `lines`; required if it has an example.

        `limit` is in code points; None: whoever asks looks at the length.
        """
        if name not in self.values:
            if example:
                self.missing(name, f'{name} = "{example}"')
            return ""
        text, what = _clean(self.values[name], limit, lines)
        if what or not (text or not example):
            self.wrong(name, what or "is empty.", f'{name} = "{example}"' if example else "")
        return text

    def texts(self, name: str) -> tuple[str, ...]:
        values = self.values.get(name, [])
        if not isinstance(values, list):
            self.wrong(name, "is not a list.", f'{name} = ["…", "…"]')
            return ()
        found = []
        for place, value in enumerate(values):
            text, what = _clean(value, TEXT_LIMIT, False)
            if what or not text:
                self.mistakes.append(sentence(self.file, f"{self.path(name)}[{place}]", value, what or "is empty."))
            found.append(text)
        return tuple(found)

    def id(self, example: str) -> str:
        value = self.values.get("id")
        if value is None:
            self.missing("id", f'id = "{example}"')
        elif not isinstance(value, str) or not ID.fullmatch(value):
            what = "is not made of 1 to 40 small Latin letters, digits and hyphens."
            self.wrong("id", what, f'id = "{example}"')
        return str(value)

    def number(self, name: str, lowest: int, default: int | None = None, highest: int = NUMBER_LIMIT) -> int:
        """A whole number from `lowest` to `highest`; required if it has no default."""
        value = self.values.get(name, default)
        if value is None:
            self.missing(name, f"{name} = {lowest}")
        elif not isinstance(value, int) or isinstance(value, bool) or not lowest <= value <= highest:
            self.wrong(name, f"is not a whole number from {lowest} to {highest}.", f"{name} = {lowest}")
        else:
            return value
        return lowest

    def one_of(self, name: str, kinds: type[S], default: S) -> S:
        value = self.values.get(name, default.value)
        try:
            return kinds(value)
        except ValueError:
            names = ", ".join(f'"{kind}"' for kind in kinds)
            self.wrong(name, f"is none of {names}.", f'{name} = "{default}"')
            return default

    def moment(self, name: str) -> datetime | None:
        """A moment with an offset, in UTC."""
        value = self.values.get(name)
        if value is None:
            return None
        example = f"{name} = 2026-12-25T18:00:00+06:00"
        if not isinstance(value, datetime):
            self.wrong(name, "is not a date with a time (written without quotes).", example)
        elif value.tzinfo is None:
            self.wrong(name, "does not say in which time zone it is meant (+06:00 in Kyrgyzstan).", example)
        else:
            try:
                return value.astimezone(UTC)
            except OverflowError:
                self.wrong(name, "is outside the calendar.", example)
        return None

    def table(self, name: str) -> "Table | None":
        value = self.values.get(name)
        if isinstance(value, dict):
            return self._inner(name, self.path(name), value)
        if value is not None:
            example = f"{name} = {{ … }}" if self.key else f"[{name}]"
            self.wrong(name, "is not a single table.", example)
        return None

    def tables(self, name: str) -> list["Table"]:
        values = self.values.get(name, [])
        if isinstance(values, list) and all(isinstance(value, dict) for value in values):
            return [self._inner(name, f"{self.path(name)}[{n}]", value) for n, value in enumerate(values)]
        self.wrong(name, "is not a list of tables.", f"[[{self._kind_of(name)}]]")
        return []

    def _inner(self, name: str, key: str, values: Mapping[str, Any]) -> "Table":
        return Table(self.file, self.mistakes, self.keys, values, self._kind_of(name), key)

    def _kind_of(self, name: str) -> str:
        return f"{self.kind}.{name}" if self.kind else name

    def _suggestion(self, name: str) -> str:
        family = self.kind.split(".")[0]
        for kind, known in self.keys.items():
            if kind and kind.startswith(family) and name in known:
                return f"It belongs to {kind}: a line belongs to the last [brackets] above it."
        if near := difflib.get_close_matches(name, self.keys[self.kind], n=1, cutoff=0.5):
            return f"Did you mean {near[0]}?"
        return f"Known here: {', '.join(self.keys[self.kind])}."


def _clean(value: object, limit: int | None, lines: bool) -> tuple[str, str]:
    """(the text without needless blanks, what is wrong with it or "")."""
    if not isinstance(value, str):
        return "", "is not a text in quotes."
    text = "\n".join(" ".join(line.split()) for line in value.strip().splitlines())
    text = text if lines else " ".join(text.split())
    if limit is not None and len(text) > limit:
        return text, f"has more than {limit} characters."
    if any(unicodedata.category(letter) == "Cc" and letter != "\n" for letter in text):
        return text, "holds a control character."
    return text, ""
