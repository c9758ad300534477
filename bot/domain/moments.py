"""Moments as people type them: «25-декабрь 18:00», «эртең 18.00», «3 күндөн кийин», read in their town's zone."""

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.refusals import DateUnknown, MomentNotUnderstood
from bot.domain.vocabulary import Vocabulary, begins, equals, fold

TEXT_LIMIT = 100  # code points; longer is no moment
USUAL_HOUR = 18  # when people come home: the hour of a day typed without one
YEARS = range(2000, 2101)
LEAP_CYCLE = 8  # years within which every day of the calendar comes again

TOKEN = re.compile(
    r"""(?P<iso>  (?<![0-9]) [0-9]{4} [-./] [0-9]{1,2} [-./] [0-9]{1,2} (?![0-9]) )
      | (?P<full> (?<![0-9]) [0-9]{1,2} (?P<dot>[-./]) [0-9]{1,2} (?P=dot) (?: [0-9]{4} | [0-9]{2} ) (?![0-9:]) )
      | (?P<clock> (?<![0-9]) [0-9]{1,2} : [0-9]{2} (?![0-9:]) )
      | (?P<pair> (?<![0-9]) [0-9]{1,2} [-./] [0-9]{1,2} (?![0-9]) )
      | (?P<number> [0-9]+ )
      | (?P<word> [^\W\d_]+ )
      | (?P<gap> [\s,.;()«»“”"'\-–—]+ )""",
    re.VERBOSE,
)


def read(text: str, now: datetime, timezone: str, vocabulary: Vocabulary) -> datetime:
    """The aware UTC moment that `text` names; without a year (or a day) it is the next such moment.

    Raises MomentNotUnderstood, or DateUnknown where the calendar has no such day or hour."""
    if len(text) > TEXT_LIMIT:
        raise MomentNotUnderstood
    zone = ZoneInfo(timezone)
    reading = _Reading(_tokens(text), vocabulary, now.astimezone(zone))
    return reading.moment().astimezone(UTC)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str


def _tokens(text: str) -> list[_Token]:
    folded = fold(text)
    found: list[_Token] = []
    at = 0
    while at < len(folded):
        match = TOKEN.match(folded, at)
        if match is None:
            raise MomentNotUnderstood
        if match.lastgroup and match.lastgroup != "gap":
            found.append(_Token(match.lastgroup, match[0]))
        at = match.end()
    return found


@dataclass(slots=True)
class _Reading:
    """Takes the tokens in turn; each fact of a moment may be named once."""

    tokens: list[_Token]
    words: Vocabulary
    now: datetime  # in the town's zone
    at: int = 0
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    clock: time | None = None
    days_ahead: int | None = None
    ahead: timedelta | None = None
    loose: list[int] = field(default_factory=list)  # numbers that wait for their word

    def moment(self) -> datetime:
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            getattr(self, "_" + token.kind)(token.text)
        return self._made()

    def _iso(self, text: str) -> None:
        year, month, day = re.split(r"[-./]", text)
        self._set(year=int(year), month=int(month), day=int(day))

    def _full(self, text: str) -> None:
        day, month, year = re.split(r"[-./]", text)
        self._set(year=int(year) + (2000 if len(year) == 2 else 0), month=int(month), day=int(day))

    def _clock(self, text: str) -> None:
        hour, minute = text.split(":")
        self._set(clock=_time(int(hour), int(minute)))

    def _pair(self, text: str) -> None:
        """25.12 is a day, 18.00 an hour: an hour where a day is named already, or it can't be a month."""
        first, second = re.split(r"[-./]", text)
        a_month = 1 <= int(second) <= 12
        like_clock = "/" not in text and len(second) == 2
        if like_clock and (self._day_named() or not (a_month or self._clock_follows())):
            self._set(clock=_time(int(first), int(second)))
        else:
            self._set(day=int(first), month=int(second))

    def _number(self, text: str) -> None:
        """A year, a count («3 күндөн кийин»), a day before its month, or an hour after its word."""
        if len(text) > 4:
            raise DateUnknown
        number, following = int(text), self._following()
        if self._count(number) or self._hour_by_ending(number, following):
            return
        if len(text) < 4:
            self.loose.append(number)
            return
        self._set(year=number)
        if following and equals(following, self.words.year):
            self.at += 1

    def _word(self, word: str) -> None:
        words = self.words
        number = words.number(word)
        if number is not None and self._count(number):
            return
        month, weekday, days = words.month(word), words.weekday(word), words.days_ahead(word)
        if month is not None:
            self._set(month=month, day=self._day_beside())
        elif weekday is not None:
            self._set(weekday=weekday)
        elif days is not None:
            self._set(days_ahead=days)
        elif equals(word, words.hour) and self._hour_after():
            return
        elif not words.is_beside(word):
            raise MomentNotUnderstood

    def _count(self, number: int) -> bool:
        """«3 күндөн кийин»: takes the unit and the word that says so."""
        unit = self._following()
        later = self._following(2)
        if unit is None or later is None or not begins(later, self.words.later):
            return False
        if begins(unit, self.words.minute):
            self._set(ahead=timedelta(minutes=number))
        elif begins(unit, self.words.hour):
            self._set(ahead=timedelta(hours=number))
        elif begins(unit, self.words.day):
            self._set(days_ahead=number)
        elif begins(unit, self.words.week):
            self._set(days_ahead=number * 7)
        else:
            return False
        self.at += 2
        return True

    def _hour_by_ending(self, number: int, following: str | None) -> bool:
        """«18де»."""
        if following is None or not equals(following, self.words.endings):
            return False
        self.at += 1
        self._set(clock=_time(number, 0))
        return True

    def _hour_after(self) -> bool:
        """«саат 18»."""
        if self.at >= len(self.tokens) or self.tokens[self.at].kind != "number":
            return False
        number = self.tokens[self.at].text
        if len(number) > 2:
            return False
        self.at += 1
        self._set(clock=_time(int(number), 0))
        return True

    def _day_beside(self) -> int:
        """The day before its month, or right after it."""
        if self.loose:
            return self.loose.pop()
        if self.at < len(self.tokens) and self.tokens[self.at].kind == "number":
            number = self.tokens[self.at].text
            if len(number) <= 2:
                self.at += 1
                return int(number)
        raise MomentNotUnderstood

    def _following(self, steps: int = 1) -> str | None:
        at = self.at + steps - 1
        return self.tokens[at].text if at < len(self.tokens) and self.tokens[at].kind == "word" else None

    def _clock_follows(self) -> bool:
        return self.clock is not None or any(token.kind == "clock" for token in self.tokens[self.at :])

    def _day_named(self) -> bool:
        return any(fact is not None for fact in (self.day, self.weekday, self.days_ahead))

    def _set(self, **facts: object) -> None:
        for name, value in facts.items():
            if getattr(self, name) is not None:
                raise MomentNotUnderstood
            setattr(self, name, value)

    def _made(self) -> datetime:
        if self.loose or (self.year is not None and self.day is None):
            raise MomentNotUnderstood
        dated = self.day is not None
        if self.ahead is not None:
            if dated or self.clock or self.weekday is not None or self.days_ahead is not None:
                raise MomentNotUnderstood
            return (self.now + self.ahead).replace(second=0, microsecond=0)
        if self.days_ahead is not None:
            if dated or self.weekday is not None:
                raise MomentNotUnderstood
            return self._on(self.now.date() + timedelta(days=self.days_ahead))
        if dated:
            return self._dated()
        if self.weekday is not None:
            ahead = (self.weekday - self.now.weekday()) % 7
            return self._next(self._on(self.now.date() + timedelta(days=ahead)), 7)
        if self.clock is None:
            raise MomentNotUnderstood
        return self._next(self._on(self.now.date()), 1)

    def _dated(self) -> datetime:
        """With a year as it is named; without one the next such day. A weekday beside it must agree."""
        assert self.day is not None
        assert self.month is not None
        years = [self.year] if self.year is not None else range(self.now.year, self.now.year + LEAP_CYCLE + 1)
        for year in years:
            try:
                moment = self._on(date(year, self.month, self.day))
            except ValueError:
                continue
            if year not in YEARS:
                break
            if self.year is None and moment <= self.now:
                continue
            if self.weekday is not None and moment.weekday() != self.weekday:
                raise DateUnknown
            return moment
        raise DateUnknown

    def _next(self, moment: datetime, days: int) -> datetime:
        return moment if moment > self.now else moment + timedelta(days=days)

    def _on(self, day: date) -> datetime:
        return datetime.combine(day, self.clock or time(USUAL_HOUR), self.now.tzinfo)


def _time(hour: int, minute: int) -> time:
    """Raises DateUnknown. 24:00 is no hour: nobody is sure on which day it lies."""
    if hour > 23 or minute > 59:
        raise DateUnknown
    return time(hour, minute)
