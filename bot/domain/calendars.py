"""A moment picked press by press: what stands behind the buttons of a month, of its days and of a day's hours."""

import calendar
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.refusals import ButtonStale


def weeks(month: date) -> list[list[date]]:
    """The month's weeks from Monday on, whole: with the days of the months beside it."""
    return calendar.Calendar().monthdatescalendar(month.year, month.month)


def month_beside(month: date, step: int) -> date:
    """The first day of the next month (1) or of the one before (-1)."""
    beside = month.replace(day=15) + timedelta(days=30 * step)
    return beside.replace(day=1)


def month_from(pressed: str) -> date | None:
    """«2026-12» as its first day; None where a day was pressed. Raises ButtonStale for anything else."""
    if len(pressed) == len("2026-12"):
        return day_from(pressed + "-01")
    return None


def day_from(pressed: str) -> date:
    """«2026-12-25»; raises ButtonStale."""
    try:
        return date.fromisoformat(pressed)
    except ValueError:
        raise ButtonStale from None


def hour_from(pressed: str, day: date, timezone: str) -> datetime:
    """«18» as that day's hour in the town's zone, in UTC; raises ButtonStale."""
    if not pressed.isascii() or not pressed.isdigit() or len(pressed) > 2 or int(pressed) > 23:
        raise ButtonStale
    return datetime.combine(day, time(int(pressed)), ZoneInfo(timezone)).astimezone(UTC)
