"""A coordinator registers a gathering: place, time, commission; or says that it was not held, and why."""

from datetime import datetime

from bot import at_desk
from bot.context import App
from bot.domain import gathering_texts as texts
from bot.domain import gatherings as rules
from bot.domain.gathering_entries import facts_of
from bot.domain.gatherings import Gathering, Standing
from bot.domain.journal import Act
from bot.domain.people import Town
from bot.domain.poll_texts import must_be_reason
from bot.domain.polls import Poll
from bot.domain.refusals import (
    ButtonStale,
    FiguresKnown,
    GatheringCalledOff,
    GatheringHasFigures,
    LivePollTakesNoGatherings,
    PollCancelled,
)
from bot.forms import Answer, Filled, Moment
from bot.views import gathering_form as views
from bot.views import refusals
from bot.views.card import Card
from storage.forms import Form
from storage.memory import Memory

EARLIER = {"at": "place", "commission": "at", "overview": "commission"}
OVER = (FiguresKnown, PollCancelled, LivePollTakesNoGatherings, GatheringCalledOff, GatheringHasFigures)


def register(app: App) -> None:
    app.forms[views.KIND] = GatheringForm(app)
    app.forms[views.CALLING_OFF] = CallingOffForm(app)


class GatheringForm:
    """Filled in: poll_id, place, at, commission."""

    kind = views.KIND

    def __init__(self, app: App) -> None:
        self._words = app.services.words

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        poll = at_desk.poll(memory, moment.rights, form.filled["poll_id"])
        try:
            rules.must_take_gatherings(poll, moment.now)
        except OVER as refusal:  # the form can never be finished
            return Filled(None, (refusals.card(self._words, refusal),))
        town = memory.towns.get(poll.town_id)
        match form.step:
            case "place":
                filled = form.at("at", place=texts.must_be_place(answer.must_be_text()))
            case "at":
                filled = form.at("commission", at=self._moment(answer, poll, town, moment.now).isoformat())
            case "commission":
                names = texts.must_be_commission(texts.commission_from(answer.must_be_text()))
                filled = form.at("overview", commission=list(names))
            case "overview" if answer.must_be_pressed() == "yes":
                return self._register(form, poll, town, memory, moment.now)
            case _:
                raise ButtonStale
        return Filled(filled, self.show(filled, memory, moment))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        poll = at_desk.poll(memory, moment.rights, form.filled["poll_id"])
        town = memory.towns.get(poll.town_id)
        match form.step:
            case "place":
                return (views.place(self._words, poll),)
            case "at":
                return (views.held(self._words, poll, town),)
            case "commission":
                return (views.commission(self._words),)
        gathering = self._gathering(form, poll, memory, moment.now)
        return (
            views.overview(
                self._words,
                poll,
                town,
                gathering.place,
                gathering.held_at,
                gathering.commission,
                gathering.is_late,
            ),
        )

    def back(self, form: Form) -> Form | None:
        return form.at(EARLIER[form.step]) if form.step in EARLIER else None

    def _moment(self, answer: Answer, poll: Poll, town: Town, now: datetime) -> datetime:
        at = texts.moment_from(answer.must_be_text(), now, town.timezone, self._words.vocabulary())
        return rules.must_be_held(at, now, poll.closes_at)

    def _gathering(self, form: Form, poll: Poll, memory: Memory, now: datetime) -> Gathering:
        filled = form.filled
        held_at = datetime.fromisoformat(filled["at"])
        known = memory.gatherings.count_of(poll.id)
        return rules.registered(poll, filled["place"], held_at, filled["commission"], form.person_id, now, known)

    def _register(self, form: Form, poll: Poll, town: Town, memory: Memory, now: datetime) -> Filled:
        gathering = self._gathering(form, poll, memory, now)
        number = memory.gatherings.add(gathering)
        known = memory.gatherings.get(number).gathering
        facts = facts_of(known)
        memory.journal.add(poll.id, Act.GATHERING, form.person_id, now, what="registered", **facts)
        return Filled(None, (views.registered(self._words, known, town),))


class CallingOffForm:
    """Filled in: gathering_id, reason."""

    kind = views.CALLING_OFF

    def __init__(self, app: App) -> None:
        self._words = app.services.words

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        standing, poll, town = _found(form, memory)
        moment.rights.must_coordinate(poll.town_id)
        try:
            called_off = standing.gathering.called_off(
                form.filled.get("reason", "?"), bool(standing.sheets), moment.now
            )
        except OVER as refusal:
            return Filled(None, (refusals.card(self._words, refusal),))
        if form.step == "reason":
            told = form.at("confirm", reason=must_be_reason(answer.must_be_text()))
            return Filled(told, self.show(told, memory, moment))
        if form.step != "confirm" or answer.must_be_pressed() != "yes":
            raise ButtonStale
        memory.gatherings.mark_called_off(called_off)
        memory.boards.mark_stale(poll.id)
        details = {"gathering": called_off.id, "reason": called_off.called_off_reason}
        memory.journal.add(poll.id, Act.GATHERING, form.person_id, moment.now, what="called-off", **details)
        return Filled(None, (views.called_off(self._words, called_off, town),))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        standing, poll, town = _found(form, memory)
        moment.rights.must_coordinate(poll.town_id)
        if form.step == "reason":
            return (views.reason(self._words, standing.gathering, town),)
        return (views.confirm_calling_off(self._words, standing.gathering, town, form.filled["reason"]),)

    def back(self, form: Form) -> Form | None:
        return form.at("reason") if form.step == "confirm" else None


def _found(form: Form, memory: Memory) -> tuple[Standing, Poll, Town]:
    standing = memory.gatherings.get(form.filled["gathering_id"])
    poll = memory.polls.get(standing.gathering.poll_id)
    return standing, poll, memory.towns.get(poll.town_id)
