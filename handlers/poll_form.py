"""A coordinator opens a poll, step by step: question, choices, closing time, and one look over all of it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot import acts
from bot.context import App
from bot.domain import moments
from bot.domain.people import Town
from bot.domain.polls import (
    Choice,
    Poll,
    Results,
    State,
    must_be_names,
    must_be_question,
    must_close_sensibly,
    names_from,
    poll_id,
)
from bot.domain.refusals import ButtonStale, ChoicesTooFew, NotACoordinator, PollStandsFixed
from bot.forms import Answer, Filled, Moment
from bot.views import desk, refusals
from bot.views import poll_form as views
from bot.views.card import Card
from storage.forms import Form
from storage.memory import Memory

EARLIER = {"choices": "question", "closing": "choices", "overview": "closing"}


def register(app: App) -> None:
    app.forms[views.KIND] = PollForm(app)


class PollForm:
    """Filled in: town_id, question, names, closes_at, results; `draft_id` where an imported draft is opened,
    `drafts` where there were drafts to pick from, `editing` where the step was opened from the overview."""

    kind = views.KIND

    def __init__(self, app: App) -> None:
        self._app = app
        self._words = app.services.words

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        try:
            moment.rights.must_coordinate(form.filled["town_id"])
        except NotACoordinator:  # removed meanwhile: the form goes, too
            return Filled(None, (desk.no_desk(self._words, moment.rights),))
        match form.step:
            case "draft":
                filled = self._take_draft(form, answer, memory)
            case "question":
                filled = self._take_question(form, answer)
            case "choices":
                filled = self._take_choices(form, answer)
            case "closing":
                filled = self._take_closing(form, answer, memory, moment)
            case "overview" if answer.must_be_pressed() == "open":
                return self._open(form, memory, moment)
            case "overview":
                filled = self._edit(form, answer.must_be_pressed())
            case _:
                raise ButtonStale
        return Filled(filled, self.show(filled, memory, moment))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        town_id = form.filled["town_id"]
        moment.rights.must_coordinate(town_id)
        town = memory.towns.get(town_id)
        match form.step:
            case "draft":
                return (views.draft(self._words, town, memory.polls.all_of(town_id, State.DRAFT)),)
            case "question":
                return (
                    views.question(
                        self._words, town, back=self.back(form) is not None or "names" not in form.filled
                    ),
                )
            case "choices":
                return (views.choices(self._words, form.filled.get("names", ())),)
            case "closing":
                return (views.closing(self._words, town, moment.now),)
        return (
            views.overview(
                self._words,
                self._poll(form, memory),
                town,
                moment.now,
                memory.announcements.count_recipients(town_id, moment.now),
                editable="draft_id" not in form.filled,
            ),
        )

    def back(self, form: Form) -> Form | None:
        if form.filled.get("editing"):
            return form.at("overview", editing=False)
        if form.step == "closing" and "draft_id" in form.filled:
            return form.at("draft")
        if form.step == "question":
            return form.at("draft") if form.filled.get("drafts") else None
        return form.at(EARLIER[form.step]) if form.step in EARLIER else None

    def _take_draft(self, form: Form, answer: Answer, memory: Memory) -> Form:
        pressed = answer.must_be_pressed()
        kept = {key: form.filled[key] for key in ("town_id", "drafts")}
        if not pressed:
            return Form(form.person_id, self.kind, "question", {**kept, "results": Results.AFTER})
        draft = memory.polls.get(pressed)
        if draft.town_id != form.filled["town_id"] or draft.state is not State.DRAFT:
            raise ButtonStale
        return Form(form.person_id, self.kind, "closing", {**kept, "draft_id": draft.id, "results": draft.results})

    def _take_question(self, form: Form, answer: Answer) -> Form:
        if answer.pressed == "default":
            question = self._words.plain("default-question")
        else:
            question = must_be_question(answer.must_be_text())
        return self._onwards(form, "choices", question=question)

    def _take_choices(self, form: Form, answer: Answer) -> Form:
        names = form.filled.get("names", [])
        if answer.pressed == "done":
            must_be_names(names)
            return self._onwards(form, "closing")
        if answer.pressed is not None:
            marks = [views.mark_of(number, name) for number, name in enumerate(names, start=1)]
            if answer.pressed not in marks:
                raise ButtonStale
            out = marks.index(answer.pressed)
            return form.at("choices", names=[*names[:out], *names[out + 1 :]])
        added = names_from(answer.must_be_text())
        if not added:
            raise ChoicesTooFew
        return form.at("choices", names=list(must_be_names([*names, *added], at_least=1)))

    def _take_closing(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Form:
        town = memory.towns.get(form.filled["town_id"])
        if answer.pressed is None:
            text = answer.must_be_text()
            closes_at = moments.read(text, moment.now, town.timezone, self._words.vocabulary())
        else:
            closes_at = _in_days(answer.pressed, moment.now, town)
        must_close_sensibly(closes_at, moment.now)
        return self._onwards(form, "overview", closes_at=closes_at.isoformat())

    def _edit(self, form: Form, pressed: str) -> Form:
        if pressed in tuple(Results):  # carries what it asks for: two taps do no harm
            return form.at("overview", results=pressed)
        if pressed == "closing" or (pressed in ("question", "choices") and "draft_id" not in form.filled):
            return form.at(pressed, editing=True)
        raise ButtonStale

    def _onwards(self, form: Form, step: str, **filled: object) -> Form:
        """To the next step, or back to the overview that sent here."""
        return form.at("overview" if form.filled.get("editing") else step, **filled, editing=False)

    def _open(self, form: Form, memory: Memory, moment: Moment) -> Filled:
        poll = self._poll(form, memory)
        town = memory.towns.get(poll.town_id)
        if "draft_id" not in form.filled:
            day = moment.now.astimezone(ZoneInfo(town.timezone)).date().isoformat()
            free = poll_id(town.id, day, lambda id: memory.polls.find(id) is not None)
            poll = replace(poll, id=free)
            memory.polls.add(poll, moment.now)
        elif poll.state is not State.DRAFT:  # somebody else has opened it: nothing is left to do here
            return Filled(None, (refusals.card(self._words, PollStandsFixed()),))
        opened = acts.open_poll(memory, poll, self._words, moment.now)
        return Filled(None, (views.opened(self._words, opened, town, self._app.bot.username),))

    def _poll(self, form: Form, memory: Memory) -> Poll:
        """The poll as the form has it, still a draft."""
        filled = form.filled
        closes_at, results = datetime.fromisoformat(filled["closes_at"]), Results(filled["results"])
        if "draft_id" in filled:
            return replace(memory.polls.get(filled["draft_id"]), closes_at=closes_at, results=results)
        return Poll(
            "", filled["town_id"], filled["question"], _choices(filled), closes_at=closes_at, results=results
        )


def _choices(filled: Mapping[str, Any]) -> tuple[Choice, ...]:
    return tuple(Choice(number, name) for number, name in enumerate(filled["names"], start=1))


def _in_days(pressed: str, now: datetime, town: Town) -> datetime:
    """The usual hour so many days from now, on the town's calendar."""
    if pressed not in map(str, views.DAYS_OFFERED):
        raise ButtonStale
    day = now.astimezone(ZoneInfo(town.timezone)) + timedelta(days=int(pressed))
    return day.replace(hour=moments.USUAL_HOUR, minute=0, second=0, microsecond=0)
