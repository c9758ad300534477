"""Quiet hours of a town, in which no announcement rings, and what else a town has settled about sending."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain import refusals

HOURS_OFFERED = ((21, 9), (22, 8), (20, 10), (0, 0))  # from, until; (0, 0): none
LONGEST_AHEAD = timedelta(days=180)  # a planned announcement begins within


@dataclass(frozen=True, slots=True)
class Quiet:
    """From `begins` to `ends` by the town's clock, usually over midnight; where both are the same, never."""

    begins: time = time(21)
    ends: time = time(9)

    def until(self, moment: datetime, timezone: str) -> datetime | None:
        """When the quiet hours end in which the moment lies; None where it lies in none."""
        if self.begins == self.ends:
            return None
        local = moment.astimezone(ZoneInfo(timezone))
        over_midnight = self.begins > self.ends
        after, before = local.time() >= self.begins, local.time() < self.ends
        if not (after or before if over_midnight else after and before):
            return None
        day = local.date() + timedelta(days=over_midnight and after)
        return datetime.combine(day, self.ends, local.tzinfo).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class TownRules:
    """What one town has settled. `quiet` is None where the settings of the whole bot hold."""

    quiet: Quiet | None = None
    two_people: bool = False  # an announcement takes a second coordinator


def must_be_quiet_hours(begins: int, ends: int) -> Quiet:
    """Raises ButtonStale where these are none of those offered."""
    if (begins, ends) not in HOURS_OFFERED:
        raise refusals.ButtonStale
    return Quiet(time(begins), time(ends))


def must_be_ahead(moment: datetime, now: datetime) -> datetime:
    """Raises MomentPassed, or MomentTooFar: nobody remembers what was planned half a year ago."""
    if moment <= now:
        raise refusals.MomentPassed
    if moment > now + LONGEST_AHEAD:
        raise refusals.MomentTooFar(n=LONGEST_AHEAD.days)
    return moment
