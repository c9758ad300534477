"""Decent hours in a town: what may wait for the morning waits."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

MORNING, NIGHT = time(9), time(21)
DAILY = time(10)


def by_day(moment: datetime, timezone: str) -> datetime:
    """The moment itself if it is day in the town, else the next morning."""
    local = moment.astimezone(ZoneInfo(timezone))
    if MORNING <= local.time() < NIGHT:
        return moment
    day = local.date() + timedelta(days=local.time() >= NIGHT)
    return datetime.combine(day, MORNING, local.tzinfo).astimezone(UTC)


def tomorrow(moment: datetime, timezone: str) -> datetime:
    """Ten o'clock of the town's next day."""
    local = moment.astimezone(ZoneInfo(timezone))
    return datetime.combine(local.date() + timedelta(days=1), DAILY, local.tzinfo).astimezone(UTC)
