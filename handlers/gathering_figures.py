"""A coordinator enters a gathering's figures, one question after another, for two others to confirm."""

from datetime import datetime

from bot import acts
from bot.context import App
from bot.domain import gathering_texts as texts
from bot.domain import gatherings as rules
from bot.domain.gathering_entries import figures_of
from bot.domain.gatherings import PAGES_LIMIT, Sheet, Standing, is_over
from bot.domain.journal import Act
from bot.domain.people import Town
from bot.domain.poll_texts import must_be_reason
from bot.domain.polls import Kind, Poll
from bot.domain.refusals import (
    ButtonStale,
    FiguresKnown,
    FiguresReplaced,
    GatheringCalledOff,
    NumbersDontMatch,
    PhotoAsFile,
    PhotosTooMany,
    PollCancelled,
    PressExpected,
    ProtocolExpected,
)
from bot.forms import Answer, Filled, Moment
from bot.views import gathering_figures as views
from bot.views import refusals
from bot.views.card import Card
from storage.forms import Form
from storage.memory import Memory

OVER = (FiguresKnown, FiguresReplaced, GatheringCalledOff, PollCancelled)


def register(app: App) -> None:
    app.forms[views.KIND] = FiguresForm(app)


class FiguresForm:
    """Filled in: gathering_id, number (of the sheet), late, steps; then an entry for each of the steps."""

    kind = views.KIND

    def __init__(self, app: App) -> None:
        self._words = app.services.words
        self._administrators = app.services.administrators

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        standing, poll, town = _found(form, memory)
        moment.rights.must_coordinate(poll.town_id)
        try:
            standing.must_take_figures(poll, form.filled["late"], moment.now)
            if len(standing.sheets) + 1 != form.filled["number"]:
                raise FiguresReplaced
        except OVER as refusal:  # the form can never be finished
            return Filled(None, (refusals.card(self._words, refusal),))
        if form.step == "overview":
            if answer.must_be_pressed() != "yes":
                raise ButtonStale
            return self._enter(form, standing, poll, town, memory, moment)
        filled = _take(form, answer, poll, moment.now)
        if filled is form:  # another page of the same album: one answer is enough
            return Filled(form)
        if form.step == "protocol" and filled.step == "protocol" and _is_later(form, answer):
            return Filled(filled)
        return Filled(filled, self.show(filled, memory, moment))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        standing, poll, town = _found(form, memory)
        moment.rights.must_coordinate(poll.town_id)
        words, gathering, filled = self._words, standing.gathering, form.filled
        match form.step:
            case "votes":
                return (views.votes(words, poll, gathering, town, filled.get("votes", ())),)
            case "protocol":
                return (views.protocol(words, gathering, town, len(filled.get("protocol", ()))),)
            case "reason":
                return (views.reason(words, gathering, town, correction=filled["number"] > 1),)
            case "overview":
                return (views.overview(words, poll, gathering, _sheet(form, poll, moment.now), town),)
        return (views.question(words, gathering, town, form.step),)

    def back(self, form: Form) -> Form | None:
        steps = form.filled["steps"]
        place = steps.index(form.step)
        if form.step == "votes" and form.filled.get("votes"):
            return form.at("votes", votes=form.filled["votes"][:-1])
        if place == 0:
            return None
        earlier = steps[place - 1]
        return form.at(earlier, votes=[]) if earlier == "votes" else form.at(earlier)

    def _enter(
        self, form: Form, standing: Standing, poll: Poll, town: Town, memory: Memory, moment: Moment
    ) -> Filled:
        name = acts.confirmer_name(memory, town.id, moment.rights)
        sheet = _sheet(form, poll, moment.now, name)
        sheet.must_add_up(poll)
        memory.gatherings.add_sheet(sheet)
        figures = figures_of(sheet)
        memory.journal.add(poll.id, Act.GATHERING, form.person_id, moment.now, what="entered", **figures)
        asked = acts.ask_to_confirm(
            memory, poll, standing.gathering, sheet, self._administrators, self._words, moment.now
        )
        return Filled(None, (views.entered(self._words, standing.gathering, town, asked),))


def _sheet(form: Form, poll: Poll, now: datetime, name: str = "") -> Sheet:
    """The sheet as far as it is filled in."""
    filled = form.filled
    return Sheet(
        gathering_id=filled["gathering_id"],
        number=filled["number"],
        present=filled["present"],
        women=filled.get("women"),
        voted=filled["voted"],
        votes={choice.number: votes for choice, votes in zip(poll.choices, filled["votes"], strict=True)},
        spoilt=filled.get("spoilt", 0),
        doors_checked=filled.get("doors", False),
        protocol=tuple(filled.get("protocol", ())),
        entered_by=form.person_id,
        entered_name=name,
        entered_at=now,
        is_late=is_over(poll, now),
        reason=filled.get("reason", ""),
    )


def _on(form: Form, **filled: object) -> Form:
    """The form at its next step."""
    steps = form.filled["steps"]
    return form.at(steps[steps.index(form.step) + 1], **filled)


def _take(form: Form, answer: Answer, poll: Poll, now: datetime) -> Form:
    filled, step = form.filled, form.step
    match step:
        case "present":
            return _on(form, present=texts.number_from(answer.must_be_text()))
        case "women":
            if answer.pressed == "none":
                return _on(form, women=None)
            women = texts.number_from(answer.must_be_text())
            rules.must_be_present(filled["present"], women)
            return _on(form, women=women)
        case "voted":
            voted = texts.number_from(answer.must_be_text())
            rules.must_be_present(filled["present"], voted)
            return _on(form, voted=voted, votes=[])
        case "votes":
            return _take_votes(form, answer, poll, now)
        case "spoilt":
            spoilt = 0 if answer.pressed == "0" else texts.number_from(answer.must_be_text())
            rules.must_be_present(filled["present"], filled["voted"] + spoilt)
            return _on(form, spoilt=spoilt)
        case "doors":
            if answer.must_be_pressed() not in ("yes", "no"):
                raise ButtonStale
            return _on(form, doors=answer.pressed == "yes")
        case "protocol":
            return _take_page(form, answer)
        case "reason":
            return _on(form, reason=must_be_reason(answer.must_be_text()))
    raise ButtonStale


def _take_votes(form: Form, answer: Answer, poll: Poll, now: datetime) -> Form:
    """One number for the next choice, or all that are left."""
    given = list(form.filled.get("votes", ()))
    left = len(poll.choices) - len(given)
    found = texts.numbers_from(answer.must_be_text())
    if len(found) not in (1, left):
        raise NumbersDontMatch(left=left)
    given += found
    if poll.kind is Kind.SINGLE:
        rules.must_be_present(form.filled["present"], sum(given))
    if len(given) < len(poll.choices):
        return form.at("votes", votes=given)
    filled = _on(form, votes=given)
    if poll.kind is Kind.SINGLE:
        return filled.at(filled.step, voted=sum(given))
    _sheet(filled, poll, now).must_add_up(poll)
    return filled


def _take_page(form: Form, answer: Answer) -> Form:
    """Another photo of the protocol, or the word that these are all."""
    pages = list(form.filled.get("protocol", ()))
    if answer.pressed == "done" and pages:
        return _on(form)
    if answer.pressed is not None:
        raise ButtonStale
    if not answer.photo:
        if answer.file:
            raise PhotoAsFile
        raise PressExpected if pages else ProtocolExpected
    if answer.photo in pages:
        return form
    if len(pages) >= PAGES_LIMIT:
        raise PhotosTooMany(limit=PAGES_LIMIT)
    return form.at("protocol", protocol=[*pages, answer.photo], album=answer.album)


def _is_later(form: Form, answer: Answer) -> bool:
    """A later photo of an album: the first of it was answered."""
    return bool(answer.album) and answer.album == form.filled.get("album")


def _found(form: Form, memory: Memory) -> tuple[Standing, Poll, Town]:
    standing = memory.gatherings.get(form.filled["gathering_id"])
    poll = memory.polls.get(standing.gathering.poll_id)
    return standing, poll, memory.towns.get(poll.town_id)
