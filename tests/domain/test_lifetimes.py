"""The times of a poll: when it may be moved, and at which hours a town is told."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain import daytime, refusals
from bot.domain.polls import LAST_DAY, LONGEST, Choice, Poll, State

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
CLOSES = NOW + timedelta(days=10)
CHOICES = (Choice(1, "Суу"), Choice(2, "Жол"))
OPEN = Poll("p", "t", "Кайсынысы?", CHOICES, state=State.OPEN, opens_at=NOW, closes_at=CLOSES)
BISHKEK = "Asia/Bishkek"


def test_a_closing_is_moved_until_a_day_before_it_and_once() -> None:
    moved = OPEN.prolonged(CLOSES + timedelta(days=1), "  Жол жабык ", CLOSES - LAST_DAY)
    assert (moved.closes_at, moved.prolonged_from) == (CLOSES + timedelta(days=1), CLOSES)
    assert moved.prolong_reason == "Жол жабык"
    with pytest.raises(refusals.ProlongedAlready):
        moved.prolonged(CLOSES + timedelta(days=2), "Дагы", NOW)
    with pytest.raises(refusals.ProlongingTooLate):
        OPEN.prolonged(CLOSES + timedelta(days=1), "Кеч", CLOSES - LAST_DAY + timedelta(microseconds=1))
    with pytest.raises(refusals.ClosingNotLater):
        OPEN.prolonged(CLOSES, "Ошол эле", NOW)
    with pytest.raises(refusals.ClosingTooFar):
        OPEN.prolonged(NOW + LONGEST + timedelta(minutes=1), "Алыс", NOW)
    with pytest.raises(refusals.ReasonMissing):
        OPEN.prolonged(CLOSES + timedelta(days=1), " \n", NOW)
    with pytest.raises(refusals.PollClosed):
        OPEN.prolonged(CLOSES + timedelta(days=1), "Бүттү", CLOSES)


def test_a_cancelled_poll_takes_no_vote_and_has_its_reason() -> None:
    cancelled = OPEN.cancelled("Ката кетти", NOW)
    assert (cancelled.state, cancelled.closed_at, cancelled.end_reason) == (State.CANCELLED, NOW, "Ката кетти")
    with pytest.raises(refusals.PollCancelled):
        cancelled.vote(None, 7, 1, NOW)
    with pytest.raises(refusals.PollCancelled):
        cancelled.cancelled("Дагы", NOW)


@pytest.mark.parametrize(
    ("late_by", "closes"),
    [
        (timedelta(), CLOSES),
        (timedelta(days=9), CLOSES),
        (timedelta(days=10), CLOSES + timedelta(days=10)),
        (timedelta(days=10) - timedelta(minutes=4), CLOSES + timedelta(days=10) - timedelta(minutes=4)),
    ],
    ids=["in time", "late", "missed", "all but missed"],
)
def test_a_poll_that_opens_late_keeps_its_closing_unless_nothing_would_be_left(
    late_by: timedelta, closes: datetime
) -> None:
    scheduled = Poll("p", "t", "Кайсынысы?", CHOICES, state=State.SCHEDULED, opens_at=NOW, closes_at=CLOSES)
    opened = scheduled.opened(NOW + late_by)
    assert (opened.opens_at, opened.closes_at) == (NOW + late_by, closes)


@pytest.mark.parametrize(
    ("hour", "told"),
    [("21 02:59", "21 03:00"), ("21 03:00", "21 03:00"), ("21 14:59", "21 14:59"), ("21 15:00", "22 03:00")],
)
def test_what_may_wait_comes_by_day(hour: str, told: str) -> None:
    """In UTC: Bishkek is six hours ahead."""
    moment, expected = (datetime.strptime(f"2026-11-{at} +0000", "%Y-%m-%d %H:%M %z") for at in (hour, told))
    assert daytime.by_day(moment, BISHKEK) == expected


def test_tomorrow_is_of_the_towns_calendar() -> None:
    late = datetime(2026, 11, 21, 19, tzinfo=UTC)  # one in the morning of the 22nd
    assert daytime.tomorrow(late, BISHKEK) == datetime(2026, 11, 23, 4, tzinfo=UTC)
