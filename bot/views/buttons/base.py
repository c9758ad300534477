"""What every button is: a code and ids in at most 64 bytes, written and read here alone."""

import re
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import ClassVar, Self

from bot.domain.refusals import ButtonStale

DATA_LIMIT = 64  # bytes; Bot API, InlineKeyboardButton.callback_data


@dataclass(frozen=True, slots=True)
class Button:
    """`code:field:field…`; fields are str (without a colon), int or bool."""

    code: ClassVar[str]

    @property
    def data(self) -> str:
        values = (getattr(self, field.name) for field in fields(self))
        return ":".join((self.code, *(str(int(v)) if isinstance(v, bool) else str(v) for v in values)))

    @classmethod
    def read(cls, data: str | None) -> Self:
        """Raises ButtonStale where the data is not this button's (an old screen, or a forgery)."""
        return cls(*_values(cls, data or ""))  # type: ignore[arg-type] # mypy finds no hash of a class

    @classmethod
    def pattern(cls) -> re.Pattern[str]:
        return re.compile(rf"^{cls.code}(:|$)")


@lru_cache(maxsize=1024)  # thousands press the same few buttons at once
def _values(button: type[Button], data: str) -> tuple[str | int | bool, ...]:
    code, *texts = data.split(":")
    named = fields(button)
    if code != button.code or len(texts) != len(named):
        raise ButtonStale
    return tuple(_read(str(field.type), text) for field, text in zip(named, texts, strict=True))


def _read(kind: str, text: str) -> str | int | bool:
    if "str" in kind:
        return text
    if not re.fullmatch(r"-?[0-9]{1,18}", text):
        raise ButtonStale
    if "bool" in kind and text not in ("0", "1"):
        raise ButtonStale
    return text == "1" if "bool" in kind else int(text)
