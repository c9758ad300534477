"""A coordinator prolongs a poll, once: until when, why, and the news exactly as everybody gets it."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot import acts, at_desk
from bot.context import App
from bot.domain import moments
from bot.domain.announcements import Occasion
from bot.domain.calendars import day_from, hour_from, month_from
from bot.domain.people import Town
from bot.domain.poll_texts import must_be_reason
from bot.domain.polls import LONGEST, Poll
from bot.domain.refusals import (
    ButtonStale,
    PollCancelled,
    PollClosed,
    ProlongedAlready,
    ProlongingTooLate,
)
from bot.forms import Answer, Filled, Moment
from bot.views import calendar, ending_form, refusals
from bot.views import prolonging_form as views
from bot.views.card import Card
from storage.forms import Form
from storage.memory import Memory

EARLIER = {"month": "closing", "hour": "month", "reason": "closing", "look": "reason"}


def register(app: App) -> None:
    app.forms[views.KIND] = ProlongingForm(app)


class ProlongingForm:
    """Filled in: town_id, poll_id, month and day while the calendar is open, closes_at, reason."""

    kind = views.KIND

    def __init__(self, app: App) -> None:
        self._words = app.services.words

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        try:
            poll = self._poll(form, memory, moment)
        except (PollClosed, PollCancelled):
            return Filled(None, (ending_form.over(self._words),))
        except (ProlongedAlready, ProlongingTooLate) as refusal:  # by another coordinator, or the time is past
            return Filled(None, (refusals.card(self._words, refusal),))
        town = memory.towns.get(poll.town_id)
        if form.step == "look":
            return self._prolong(form, answer, poll, town, memory, moment)
        if form.step == "reason":
            filled = form.at("look", reason=must_be_reason(answer.must_be_text()))
        else:
            filled = self._take_closing(form, answer, poll, town, moment)
        return Filled(filled, self.show(filled, memory, moment))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        poll = self._poll(form, memory, moment)
        town = memory.towns.get(poll.town_id)
        if form.step == "closing":
            return (views.closing(self._words, poll, town),)
        if form.step == "month":
            first, last = _range(poll, town)
            month = date.fromisoformat(form.filled["month"])
            return (calendar.days(self._words, self.kind, "month", month, first, last),)
        if form.step == "hour":
            assert poll.closes_at is not None
            day = date.fromisoformat(form.filled["day"])
            return (calendar.hours(self._words, self.kind, "hour", day, poll.closes_at, town.timezone),)
        closes_at = datetime.fromisoformat(form.filled["closes_at"])
        if form.step == "reason":
            return (views.reason(self._words, town, closes_at),)
        recipients = memory.announcements.count_recipients(
            poll.town_id, moment.now, poll_id=poll.id, occasion=Occasion.PROLONGED
        )
        prolonged = poll.prolonged(closes_at, form.filled["reason"], moment.now)
        return views.look(self._words, prolonged, town, recipients)

    def back(self, form: Form) -> Form | None:
        earlier = EARLIER.get(form.step)
        return form.at(earlier) if earlier else None

    def _take_closing(self, form: Form, answer: Answer, poll: Poll, town: Town, moment: Moment) -> Form:
        """A moment typed, offered, or picked from the calendar; raises where the poll can't be moved there."""
        assert poll.closes_at is not None
        if answer.pressed is None:
            text = answer.must_be_text()
            return self._chosen(
                form, moments.read(text, moment.now, town.timezone, self._words.vocabulary()), poll, moment
            )
        if form.step == "closing":
            if answer.pressed == views.CALENDAR:
                return form.at("month", month=_range(poll, town)[0].replace(day=1).isoformat())
            return self._chosen(form, _later(answer.pressed, poll, town), poll, moment)
        if answer.pressed == calendar.NOTHING:
            return form
        if form.step == "month":
            if month := month_from(answer.pressed):
                return form.at("month", month=month.isoformat())
            return form.at("hour", day=day_from(answer.pressed).isoformat())
        if form.step == "hour":
            day = date.fromisoformat(form.filled["day"])
            return self._chosen(form, hour_from(answer.pressed, day, town.timezone), poll, moment)
        raise ButtonStale

    def _chosen(self, form: Form, closes_at: datetime, poll: Poll, moment: Moment) -> Form:
        poll.prolonged(closes_at, "-", moment.now)  # or it would be refused only after the reason is typed
        return form.at("reason", closes_at=closes_at.isoformat())

    def _prolong(
        self, form: Form, answer: Answer, poll: Poll, town: Town, memory: Memory, moment: Moment
    ) -> Filled:
        if answer.must_be_pressed() != "yes":
            raise ButtonStale
        closes_at = datetime.fromisoformat(form.filled["closes_at"])
        who, reason = moment.rights.person_id, form.filled["reason"]
        prolonged = acts.prolong(memory, poll, closes_at, reason, moment.now, self._words, who)
        return Filled(None, (views.done(self._words, prolonged, town),))

    def _poll(self, form: Form, memory: Memory, moment: Moment) -> Poll:
        """Raises where the poll is no longer this coordinator's to prolong."""
        poll = at_desk.poll(memory, moment.rights, form.filled["poll_id"])
        poll.must_be_prolongable(moment.now)
        return poll


def _range(poll: Poll, town: Town) -> tuple[date, date]:
    """The days on which the poll may close."""
    assert poll.opens_at is not None
    assert poll.closes_at is not None
    zone = ZoneInfo(town.timezone)
    first = poll.closes_at.astimezone(zone)
    if first.time() >= time(23):
        first += timedelta(days=1)
    return first.date(), (poll.opens_at + LONGEST).astimezone(zone).date()


def _later(pressed: str, poll: Poll, town: Town) -> datetime:
    """The hour of the present closing, so many days later on the town's calendar."""
    if pressed not in {f"{views.DAY}{days}" for days in views.DAYS_OFFERED}:
        raise ButtonStale
    assert poll.closes_at is not None
    local = poll.closes_at.astimezone(ZoneInfo(town.timezone))
    return local + timedelta(days=int(pressed.removeprefix(views.DAY)))
