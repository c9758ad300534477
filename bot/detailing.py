"""Steps of a report's form beside the quick way: its works one by one, what was spent, what comes next."""

from bot.domain.drafts import Draft
from bot.domain.money import sum_from
from bot.domain.projects import FIGURE_LIMIT, NEXT_LIMIT, WorkState, works_from
from bot.domain.refusals import ButtonStale, FigureTooLong, NextTooLong, TextExpected
from bot.forms import Answer
from bot.views import report_form as views
from bot.views.card import Card
from bot.views.words import Words
from storage.forms import Form

MORE, WORK = "more", "work"
OF_WORK = ("figure", "text")
OF_REPORT = ("spent", "next")
STEPS = (MORE, WORK, *OF_WORK, *OF_REPORT)


def show(form: Form, words: Words, draft: Draft) -> Card:
    if form.step == MORE:
        return views.more(words, draft, form.kind)
    if form.step == WORK:
        return views.one_work(words, draft, _number(form), form.kind)
    return views.ask(words, draft, form.step, _number(form), form.kind)


def back(form: Form) -> Form:
    """The report's list, or the work, or the look."""
    if form.step == MORE:
        return form.at("look")
    return form.at(WORK if form.step in OF_WORK else MORE)


def take(form: Form, draft: Draft, answer: Answer, words: Words) -> Form:
    """The form after an answer; media for a work are taken elsewhere. Raises a Refusal where it is no answer."""
    match form.step:
        case "more":
            return _from_list(form, draft, answer.must_be_pressed())
        case "work":
            return _to_work(form, draft, answer.must_be_pressed())
        case "figure" | "text":
            return _of_work(form, draft, answer)
    said = _typed(answer)
    if form.step == "spent":
        return form.at(MORE, **_with(draft, spent=sum_from(said, words.plain("money-unit")) if said else 0))
    if len(said) > NEXT_LIMIT:
        raise NextTooLong(limit=NEXT_LIMIT)
    return form.at(MORE, **_with(draft, next=said))


def number_of(form: Form) -> int:
    """The work that is looked at, 1, 2, …; 0 on another step."""
    return _number(form) if form.step == WORK else 0


def _from_list(form: Form, draft: Draft, pressed: str) -> Form:
    if pressed in ("look", *OF_REPORT):
        return form.at(pressed)
    number = int(pressed) if pressed.isascii() and pressed.isdigit() else 0
    draft.work(number)
    return form.at(WORK, work=number)


def _to_work(form: Form, draft: Draft, pressed: str) -> Form:
    """A button of one work: it names the work, so that an old card changes no other."""
    number, _, what = pressed.partition(".")
    if number != str(_number(form)):
        raise ButtonStale
    at = int(number)
    if what in ("look", *OF_WORK):
        return form.at(what)
    if what == "drop":
        return form.at(MORE, **draft.without_work(at).filled)
    if what == "no-media":
        return form.at(WORK, **draft.with_work(at, media=()).filled)
    if what not in tuple(WorkState):
        raise ButtonStale
    return form.at(WORK, **draft.with_work(at, state=WorkState(what)).filled)


def _of_work(form: Form, draft: Draft, answer: Answer) -> Form:
    at, said = _number(form), " ".join(_typed(answer).split())
    if form.step == "figure":
        if len(said) > FIGURE_LIMIT:
            raise FigureTooLong(limit=FIGURE_LIMIT)
        return form.at(WORK, **draft.with_work(at, figure=said).filled)
    if not said:
        raise ButtonStale
    (work,) = works_from(said)
    return form.at(WORK, **draft.with_work(at, text=work.text).filled)


def _typed(answer: Answer) -> str:
    """What was typed; "" where it is to be taken out."""
    if answer.pressed == "none":
        return ""
    if answer.media:
        raise TextExpected
    return answer.must_be_text().strip()


def _with(draft: Draft, **changes: object) -> dict[str, object]:
    return draft.filled | changes


def _number(form: Form) -> int:
    return int(form.filled.get("work", 0))
