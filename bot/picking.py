"""Picking a moment in two steps of a form, from the calendar or typed: for whatever is planned."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain import calendars, moments
from bot.domain.people import Town
from bot.domain.quiet import LONGEST_AHEAD, must_be_ahead
from bot.domain.refusals import ButtonStale
from bot.forms import Answer
from bot.views import calendar
from bot.views.card import Card
from bot.views.words import Words
from storage.forms import Form

DAY, HOUR = "day", "hour"
STEPS = (DAY, HOUR)


def opened(form: Form, town: Town, now: datetime) -> Form:
    """The form at the month of today."""
    today = now.astimezone(ZoneInfo(town.timezone)).date()
    return form.at(DAY, month=today.replace(day=1).isoformat())


def show(form: Form, words: Words, town: Town, now: datetime) -> Card:
    """The month, or the hours of the day that was picked."""
    zone = ZoneInfo(town.timezone)
    if form.step == HOUR:
        day = calendars.day_from(str(form.filled["day"]))
        return calendar.hours(words, form.kind, HOUR, day, now, town.timezone)
    first, last = now.astimezone(zone).date(), (now + LONGEST_AHEAD).astimezone(zone).date()
    month = max(calendars.day_from(str(form.filled["month"])), first.replace(day=1))
    return calendar.days(words, form.kind, DAY, month, first, last)


def take(form: Form, answer: Answer, words: Words, town: Town, now: datetime) -> Form | datetime:
    """The form one step on, or the moment that was picked or typed.

    Raises ButtonStale, MomentPassed, MomentTooFar, MomentNotUnderstood, TextExpected."""
    if answer.pressed is None:
        typed = moments.read(answer.must_be_text(), now, town.timezone, words.vocabulary())
        return must_be_ahead(typed, now)
    if answer.pressed == calendar.NOTHING:
        return form
    if form.step == HOUR:
        day = calendars.day_from(str(form.filled["day"]))
        return must_be_ahead(calendars.hour_from(answer.pressed, day, town.timezone), now)
    zone = ZoneInfo(town.timezone)
    first, last = now.astimezone(zone).date(), (now + LONGEST_AHEAD).astimezone(zone).date()
    month = calendars.month_from(answer.pressed)
    if month is not None:
        if not first.replace(day=1) <= month <= last:
            raise ButtonStale
        return form.at(DAY, month=month.isoformat())
    day = calendars.day_from(answer.pressed)
    if not first <= day <= last:
        raise ButtonStale
    return form.at(HOUR, day=day.isoformat())


def back(form: Form) -> Form | None:
    """From the hours to the days; None from the days: whoever opened them knows what is before."""
    return form.at(DAY) if form.step == HOUR else None
