"""A calendar of buttons for a form's step: the month with its weeks from Monday on, then the hours of the day."""

from collections.abc import Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.domain.calendars import month_beside, weeks
from bot.views import buttons
from bot.views.card import Card, Row
from bot.views.forms import step as form_step
from bot.views.words import Words

IN_A_ROW = 6  # hours: 18:00 is read on a small phone
NOTHING = "-"  # what a label that is no button carries


def days(words: Words, kind: str, step: str, month: date, first: date, last: date) -> Card:
    """A month; only its days from `first` to `last` can be pressed: «2026-12-25». ◀️ ▶️ give «2026-11»."""
    rows: list[Row] = [
        [
            _beside(words, kind, step, month, -1, month > first.replace(day=1)),
            _label(kind, step, words.plain("calendar-month", month=_month(words, month), year=str(month.year))),
            _beside(words, kind, step, month, 1, month < last.replace(day=1)),
        ],
        [_label(kind, step, day) for day in words.lines("weekdays-short")],
    ]
    for week in weeks(month):
        if any(first <= day <= last and day.month == month.month for day in week):  # no rows of dots
            rows.append([_day(words, kind, step, day, month, first <= day <= last) for day in week])
    return form_step(words, kind, step, words("calendar-days"), rows)


def hours(words: Words, kind: str, step: str, day: date, now: datetime, timezone: str) -> Card:
    """The hours of a day that are still to come: «18»."""
    zone = ZoneInfo(timezone)
    ahead = [hour for hour in range(24) if datetime.combine(day, time(hour), zone) > now]
    labels: list[tuple[str, str]] = [
        (words.plain("calendar-hour", time=f"{hour:02}:00"), buttons.Fill(kind, step, str(hour)).data)
        for hour in ahead
    ]
    html = words(
        "calendar-hours",
        date=words.date(datetime.combine(day, time(12), zone), timezone),
        weekday=words.lines("weekdays")[day.weekday()],
    )
    return form_step(words, kind, step, html, _in_rows(labels))


def _in_rows(labels: Sequence[tuple[str, str]]) -> list[Row]:
    return [labels[start : start + IN_A_ROW] for start in range(0, len(labels), IN_A_ROW)]


def _month(words: Words, month: date) -> str:
    return words.lines("months")[month.month - 1].capitalize()


def _beside(words: Words, kind: str, step: str, month: date, way: int, there: bool) -> tuple[str, str]:
    if not there:
        return _label(kind, step, words.plain("calendar-blank"))
    to = month_beside(month, way)
    label = words.plain("calendar-back" if way < 0 else "calendar-on")
    return label, buttons.Fill(kind, step, f"{to:%Y-%m}").data


def _day(words: Words, kind: str, step: str, day: date, month: date, open: bool) -> tuple[str, str]:
    if day.month != month.month or not open:
        return _label(kind, step, words.plain("calendar-blank"))
    return str(day.day), buttons.Fill(kind, step, day.isoformat()).data


def _label(kind: str, step: str, text: str) -> tuple[str, str]:
    return text, buttons.Fill(kind, step, NOTHING).data
