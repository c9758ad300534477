"""Words: the only reader of locales/; sentences by key, with values escaped for Telegram's HTML."""

import re
from collections.abc import Hashable, Iterable
from datetime import datetime, timedelta
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

from fluent.runtime import FluentBundle, FluentResource

from bot.domain.vocabulary import Vocabulary

BISHKEK = "Asia/Bishkek"
SENTENCES_KEPT = 1000
LONG = 1000  # characters of a value that is put in after the sentence is made
ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
REFERENCE = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")
STAND_IN = re.compile("\0([a-z_]+)\0")  # NUL can't come from Telegram


class Html(str):
    """Text that is HTML already; everything else that reaches a sentence is escaped."""

    __slots__ = ()


class WordsMissing(Exception):
    """The locale has no such sentence, or it names a value that was not given."""


class Words:
    """The sentences of one language, as Fluent."""

    def __init__(self, source: str, language: str = "ky") -> None:
        self._bundle = FluentBundle([language], use_isolating=False)
        heads = [*ENTRY.finditer(source)]
        ends = [*(head.start() for head in heads[1:]), len(source)]
        self._unread = {head[1]: source[head.start() : end] for head, end in zip(heads, ends, strict=True)}
        self._said: dict[Hashable, str] = {}  # thousands who vote at once hear the same few sentences

    def __call__(self, key: str, /, **values: object) -> Html:
        """The sentence `key` as HTML; raises WordsMissing."""
        escaped = {name: _escaped(value) for name, value in values.items()}
        return Html(self._format(key, escaped))

    def plain(self, key: str, /, **values: object) -> str:
        """The sentence `key` as plain text, for button labels, toasts and pictures; raises WordsMissing."""
        return self._format(key, dict(values))

    def lines(self, key: str) -> tuple[str, ...]:
        """A message that holds a list, one item a line (months, days, signs)."""
        return tuple(line.strip() for line in self.plain(key).splitlines())

    def listed(self, items: Iterable[str]) -> Html:
        """«бир, эки жана үч»."""
        escaped = [_escaped(item) for item in items]
        if len(escaped) < 2:
            return Html("".join(map(str, escaped)))
        return Html(self("list-end", head=Html(", ".join(map(str, escaped[:-1]))), last=Html(escaped[-1])))

    def date(self, moment: datetime, timezone: str = BISHKEK) -> str:
        """«2026-жылдын 21-ноябры»: what people write; CLDR's form is not."""
        local = moment.astimezone(ZoneInfo(timezone))
        month = self.lines("months-of-a-date")[local.month - 1]
        return self.plain("date", year=str(local.year), day=str(local.day), month=month)

    def moment(self, moment: datetime, timezone: str = BISHKEK) -> str:
        """«2026-жылдын 21-ноябры, 18:00»."""
        local = moment.astimezone(ZoneInfo(timezone))
        return self.plain("moment", date=self.date(moment, timezone), time=f"{local:%H:%M}")

    def span(self, length: timedelta) -> str:
        """«3 күн», «2 саат», «15 мүнөт»: the largest unit that fits, rounded down; at least a minute."""
        minutes = max(1, int(length.total_seconds() // 60))
        if minutes >= 48 * 60:
            return self.plain("span-days", n=minutes // (24 * 60))
        if minutes >= 60:
            return self.plain("span-hours", n=minutes // 60)
        return self.plain("span-minutes", n=minutes)

    def weekday(self, moment: datetime, timezone: str = BISHKEK) -> str:
        """«жума»."""
        return self.lines("weekdays")[moment.astimezone(ZoneInfo(timezone)).weekday()]

    def vocabulary(self) -> Vocabulary:
        """The words in which people type moments."""
        return Vocabulary(
            months=tuple(zip(self.lines("months"), self.lines("months-of-a-date"), strict=True)),
            weekdays=self.lines("weekdays"),
            numbers=self.lines("words-for-numbers"),
            today=self.lines("words-for-today"),
            tomorrow=self.lines("words-for-tomorrow"),
            after_tomorrow=self.lines("words-for-after-tomorrow"),
            minute=self.lines("words-for-minute"),
            hour=self.lines("words-for-hour"),
            day=self.lines("words-for-day"),
            week=self.lines("words-for-week"),
            later=self.lines("words-for-later"),
            year=self.lines("words-for-year"),
            endings=self.lines("endings-after-figures"),
            fillers=self.lines("words-beside-a-moment"),
        )

    def percent(self, share: float) -> str:
        """0…1 as «47,8%»."""
        return f"{share * 100:.1f}%".replace(".", ",").replace(",0%", "%")

    def _format(self, key: str, values: dict[str, Any]) -> str:
        said = (key, tuple(values.items()), tuple(map(type, values.values())))  # 1 == True == 1.0
        known = self._said.get(said)
        if known is None:
            if len(self._said) >= SENTENCES_KEPT:
                self._said.clear()
            known = self._said[said] = self._made(key, values)
        return known

    def _made(self, key: str, values: dict[str, Any]) -> str:
        self._read(key)
        if not self._bundle.has_message(key):
            raise WordsMissing(f"The locale has no message {key!r}.")
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise WordsMissing(f"The message {key!r} of the locale has no text.")
        # fluent.runtime refuses values of more than 2,500 characters: a list of choices is longer.
        long = {name: value for name, value in values.items() if isinstance(value, str) and len(value) > LONG}
        stand_ins = {name: f"\0{name}\0" for name in long}
        text, errors = self._bundle.format_pattern(pattern, values | stand_ins)
        if errors:
            raise WordsMissing(f"The message {key!r} of the locale can't be filled: {errors[0]}.")
        return STAND_IN.sub(lambda found: long.get(found[1], found[0]), str(text)) if long else str(text)

    def _read(self, key: str) -> None:
        """Parses a sentence when it is first said: the whole file takes most of a command's start."""
        entry = self._unread.get(key)
        if entry is None:
            return
        for other in REFERENCE.findall(entry):
            if other != key:
                self._read(other)
        self._bundle.add_resource(FluentResource(entry))
        self._unread.pop(key, None)  # last: other threads say it, too


@cache
def kyrgyz() -> Words:
    """The bot's own words, from the files of locales/ky; read once."""
    folder = files("locales") / "ky"
    texts = [file.read_text(encoding="utf-8") for file in folder.iterdir() if file.name.endswith(".ftl")]
    return Words("\n".join(texts))


def _escaped(value: object) -> object:
    if isinstance(value, Html) or not isinstance(value, str):
        return value
    return escape(value, quote=False)
