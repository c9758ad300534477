"""When a poll opens and closes, typed or picked from a calendar, and when those who have not voted are reminded."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain import calendars, moments
from bot.domain.polls import LONGEST
from bot.domain.refusals import ButtonStale
from bot.domain.reminder_plan import ReminderTime, offered
from bot.forms import Answer
from bot.views import calendar, poll_settings
from bot.views import poll_form as views
from bot.views.card import Card
from handlers.poll_form.page import Page, Step
from storage.forms import Form

Finish = Callable[[Page, datetime], Form]
REMINDER = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([01])")


def show_closing(page: Page) -> tuple[Card, ...]:
    return (views.closing(page.words, page.town, page.plan.poll.opens_at, page.now),)


def take_closing(page: Page, answer: Answer) -> Form:
    if answer.pressed == views.CALENDAR:
        return _to_calendar(page, "closing", page.plan.poll.closes_at)
    if answer.pressed is None:
        return close(page, _typed(page, answer))
    if answer.pressed not in map(str, views.DAYS_OFFERED):
        raise ButtonStale
    return close(page, _in_days(page, int(answer.pressed), moments.USUAL_HOUR, page.plan.poll.opens_at))


def close(page: Page, at: datetime) -> Form:
    return page.onwards("overview", page.plan.closing(at, page.now))


def show_opening(page: Page) -> tuple[Card, ...]:
    return (poll_settings.opening(page.words, page.town, page.now),)


def take_opening(page: Page, answer: Answer) -> Form:
    match answer.pressed:
        case None:
            return open_at(page, _typed(page, answer))
        case views.CALENDAR:
            return _to_calendar(page, "opening", page.plan.poll.opens_at)
        case "now":
            return page.to("overview", page.plan.opening(None, page.now))
        case "1":
            return open_at(page, _in_days(page, 1, poll_settings.MORNING))
    raise ButtonStale


def open_at(page: Page, at: datetime) -> Form:
    return page.to("overview", page.plan.opening(at, page.now))


def show_reminders(page: Page) -> tuple[Card, ...]:
    zone = page.town.timezone
    chosen = [(one.days, one.hour) for one in page.plan.fitting(page.now, zone)]
    return (poll_settings.reminders(page.words, page.plan.poll, chosen, page.now, zone),)


def take_reminders(page: Page, answer: Answer) -> Form:
    pressed = answer.must_be_pressed()
    if pressed == "done":
        return page.to("overview")
    asked, poll, zone = REMINDER.fullmatch(pressed), page.plan.poll, page.town.timezone
    if asked is None or poll.closes_at is None:
        raise ButtonStale
    reminder, on = ReminderTime(int(asked[1]), int(asked[2])), asked[3] == "1"
    if reminder not in offered(poll.opens_at or page.now, poll.closes_at, zone):
        raise ButtonStale
    return page.to("reminders", page.plan.reminding(reminder, on, page.now, zone))


def _calendar_of(what: str, finish: Finish) -> dict[str, Step]:
    """The two steps of a calendar: a day, then its hour; typed moments are taken there, too."""

    def show_days(page: Page) -> tuple[Card, ...]:
        first, last = _reach(page, what)
        month = calendars.day_from(page.form.filled["month"])
        return (calendar.days(page.words, views.KIND, f"{what}-day", month, first, last),)

    def take_day(page: Page, answer: Answer) -> Form:
        if answer.pressed is None:
            return finish(page, _typed(page, answer))
        if answer.pressed == calendar.NOTHING:
            return page.form
        first, last = _reach(page, what)
        month = calendars.month_from(answer.pressed)
        if month is not None:
            if not first.replace(day=1) <= month <= last:
                raise ButtonStale
            return page.to(f"{what}-day", month=month.isoformat())
        day = calendars.day_from(answer.pressed)
        if not first <= day <= last:
            raise ButtonStale
        return page.to(f"{what}-hour", day=day.isoformat())

    def show_hours(page: Page) -> tuple[Card, ...]:
        day = calendars.day_from(page.form.filled["day"])
        start = _start(page, what)
        return (calendar.hours(page.words, views.KIND, f"{what}-hour", day, start, page.town.timezone),)

    def take_hour(page: Page, answer: Answer) -> Form:
        if answer.pressed is None:
            return finish(page, _typed(page, answer))
        day = calendars.day_from(page.form.filled["day"])
        return finish(page, calendars.hour_from(answer.pressed, day, page.town.timezone))

    return {
        f"{what}-day": Step(show_days, take_day, what),
        f"{what}-hour": Step(show_hours, take_hour, f"{what}-day"),
    }


def _to_calendar(page: Page, what: str, set_at: datetime | None) -> Form:
    """Opened at the month of what is set, else at the first that there is."""
    first, last = _reach(page, what)
    shown = set_at.astimezone(ZoneInfo(page.town.timezone)).date() if set_at else first
    month = min(max(shown, first), last).replace(day=1)
    return page.to(f"{what}-day", month=month.isoformat())


def _start(page: Page, what: str) -> datetime:
    """A poll opens after now, and closes after its opening."""
    return (page.plan.poll.opens_at if what == "closing" else None) or page.now


def _reach(page: Page, what: str) -> tuple[date, date]:
    """The first and the last day that may be picked, on the town's calendar."""
    zone = ZoneInfo(page.town.timezone)
    first = _start(page, what).astimezone(zone)
    return first.date(), (page.now + LONGEST).astimezone(zone).date()


def _typed(page: Page, answer: Answer) -> datetime:
    return moments.read(answer.must_be_text(), page.now, page.town.timezone, page.words.vocabulary())


def _in_days(page: Page, days: int, hour: int, start: datetime | None = None) -> datetime:
    """That hour so many days after the start (or now), on the town's calendar."""
    day = (start or page.now).astimezone(ZoneInfo(page.town.timezone)) + timedelta(days=days)
    return day.replace(hour=hour, minute=0, second=0, microsecond=0)


STEPS = {
    "closing": Step(show_closing, take_closing, "choices"),
    "opening": Step(show_opening, take_opening, "more"),
    "reminders": Step(show_reminders, take_reminders, "more"),
    **_calendar_of("closing", close),
    **_calendar_of("opening", open_at),
}
