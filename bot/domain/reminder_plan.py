"""When those who have not voted are reminded: counted back from the closing, so that it moves with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

LIMIT = 2
MORNING, EVENING = 10, 18  # hours of the town's clock: never at night
FIRST_CALL = timedelta(hours=12)  # after the opening, of which everybody has just heard
LAST_CALL = timedelta(hours=2)  # before the closing: a reminder that comes later helps nobody


@dataclass(frozen=True, slots=True, order=True)
class ReminderTime:
    """So many days before the day of the closing, at this hour of the town's clock."""

    days: int
    hour: int

    def moment(self, closes_at: datetime, timezone: str) -> datetime:
        """The moment it falls on, in the town's zone."""
        day = closes_at.astimezone(ZoneInfo(timezone)) - timedelta(days=self.days)
        return day.replace(hour=self.hour, minute=0, second=0, microsecond=0)

    def fits(self, opens_at: datetime, closes_at: datetime, timezone: str) -> bool:
        """Whether it falls into the time of the vote, and leaves time to vote after it."""
        return opens_at + FIRST_CALL <= self.moment(closes_at, timezone) <= closes_at - LAST_CALL


OFFERED = (
    ReminderTime(7, EVENING),
    ReminderTime(3, MORNING),
    ReminderTime(3, EVENING),
    ReminderTime(1, MORNING),
    ReminderTime(1, EVENING),
    ReminderTime(0, MORNING),
)


def offered(opens_at: datetime, closes_at: datetime, timezone: str) -> tuple[ReminderTime, ...]:
    """Those that fit a vote from `opens_at` to `closes_at`."""
    return tuple(one for one in OFFERED if one.fits(opens_at, closes_at, timezone))


def moments(
    reminders: Sequence[ReminderTime], opens_at: datetime, closes_at: datetime, timezone: str
) -> tuple[datetime, ...]:
    """When they fall due, in order; those that fit no more are left out."""
    fitting = (one for one in reminders if one.fits(opens_at, closes_at, timezone))
    return tuple(sorted(one.moment(closes_at, timezone) for one in fitting))


def before(closes_at: datetime, moments: Sequence[datetime], timezone: str) -> tuple[ReminderTime, ...]:
    """The reminders that fall on these moments."""
    zone = ZoneInfo(timezone)
    closing_day = closes_at.astimezone(zone).date()
    local = [moment.astimezone(zone) for moment in moments]
    return tuple(sorted((ReminderTime((closing_day - one.date()).days, one.hour) for one in local), reverse=True))
