"""The quick way to a poll: one of the drafts or a new one, its question, its choices."""

from bot.domain.poll_texts import must_be_names, names_from
from bot.domain.polls import State
from bot.domain.refusals import ButtonStale, ChoicesTooFew
from bot.forms import Answer
from bot.views import poll_form as views
from bot.views.card import Card
from handlers.poll_form.page import Page, Step, stored_plan
from storage.forms import Form


def show_draft(page: Page) -> tuple[Card, ...]:
    drafts = page.memory.polls.all_of(page.town.id, State.DRAFT)
    return (views.draft(page.words, page.town, drafts, page.form.filled.get("page", 0)),)


def take_draft(page: Page, answer: Answer) -> Form:
    """Whatever was filled in for another draft is forgotten."""
    pressed = answer.must_be_pressed()
    kept = {"town_id": page.town.id, "drafts": page.form.filled.get("drafts", True)}
    if not pressed:
        return Form(page.form.person_id, page.form.kind, "question", kept)
    if pressed.startswith(views.PAGE):
        number = pressed.removeprefix(views.PAGE)
        if not (number.isascii() and number.isdigit() and len(number) < 4):
            raise ButtonStale
        return page.form.at("draft", page=int(number))
    draft = page.memory.polls.get(pressed)
    if draft.town_id != page.town.id or draft.state is not State.DRAFT:
        raise ButtonStale
    plan = stored_plan(page.memory, draft, page.town)
    step = "overview" if draft.closes_at else "closing"
    return Form(page.form.person_id, page.form.kind, step, {**kept, **plan.filled})


def show_question(page: Page) -> tuple[Card, ...]:
    """From the very first step no way back: it would lose what was filled in further on."""
    filled = page.form.filled
    back = bool(filled.get("editing") or filled.get("drafts")) or not page.plan.poll.choices
    return (views.question(page.words, page.town, back=back),)


def take_question(page: Page, answer: Answer) -> Form:
    question = page.words.plain("default-question") if answer.pressed == "default" else answer.must_be_text()
    return page.onwards("choices", page.plan.asking(question))


def show_choices(page: Page) -> tuple[Card, ...]:
    return (views.choices(page.words, page.plan.names),)


def take_choices(page: Page, answer: Answer) -> Form:
    """Lines are choices more; a press on one takes it out again."""
    names = page.plan.names
    if answer.pressed == "done":
        must_be_names(names)
        return page.onwards("closing", page.plan)
    if answer.pressed is not None:
        marks = [views.mark_of(number, name) for number, name in enumerate(names, start=1)]
        if answer.pressed not in marks:
            raise ButtonStale
        return page.to("choices", page.plan.without(marks.index(answer.pressed) + 1))
    added = names_from(answer.must_be_text())
    if not added:
        raise ChoicesTooFew
    return page.to("choices", page.plan.offering([*names, *added]))


STEPS = {
    "draft": Step(show_draft, take_draft),
    "question": Step(show_question, take_question, "draft"),
    "choices": Step(show_choices, take_choices, "question"),
}
