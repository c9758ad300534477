"""People ask the coordinators of their town, who answer; both get it as something that is owed."""

from collections.abc import Iterable
from dataclasses import dataclass

from telegram import Update

from bot.context import App, Context, Services
from bot.domain import questions as rules
from bot.domain.announcements import Occasion
from bot.domain.refusals import FormOpen, NotACoordinator, QuestionAnswered, Refusal
from bot.forms import Answer, Filled, Moment
from bot.views import asking, buttons, home, refusals
from bot.views.card import Card
from handlers.filters import on_command, on_menu, on_private_press
from storage.forms import Form
from storage.memory import Memory

QUESTION = "question"
ANSWER = "answer"
TEXT = "text"  # the one step of both forms
AT_ONCE = 5  # questions shown at the desk at a time


def register(app: App) -> None:
    on_private_press(app, ask_by_button, buttons.Ask)
    on_private_press(app, answer, buttons.AnswerQuestion)
    on_private_press(app, see_waiting, buttons.DeskQuestions)
    on_private_press(app, see_more, buttons.DeskQuestionsAfter)
    on_command(app, ask, "suroo", "ask")
    on_menu(app, ask, "menu-ask")
    for kind in (QuestionForm(app.services), AnswerForm(app.services)):
        app.forms[kind.kind] = kind


async def ask(update: Update, context: Context) -> None:
    await context.say(*await context.transact(lambda memory: _open_question(context, memory)))


async def ask_by_button(update: Update, context: Context) -> None:
    cards = await context.transact(lambda memory: _open_question(context, memory))
    await context.toast()
    await context.say(*cards)


async def answer(update: Update, context: Context) -> None:
    """A coordinator takes a question up; the question stays where it stands."""
    assert update.callback_query is not None
    question_id = buttons.AnswerQuestion.read(update.callback_query.data).question_id

    def open_form(memory: Memory) -> tuple[Card, ...]:
        question = memory.questions.get(question_id)
        context.rights(memory).must_coordinate(question.town_id)
        if question.answered:
            raise QuestionAnswered
        _must_lose_nothing(memory, context.person_id)
        form = Form(context.person_id, ANSWER, TEXT, {"question_id": question.id})
        memory.forms.put(form, context.now)
        return context.app.forms[ANSWER].show(form, memory, Moment(context.now, context.rights(memory)))

    cards = await context.transact(open_form)
    await context.toast()
    await context.say(*cards)


async def see_waiting(update: Update, context: Context) -> None:
    """The town's open questions, oldest first."""
    assert update.callback_query is not None
    await _see(context, buttons.DeskQuestions.read(update.callback_query.data).town_id, 0)


async def see_more(update: Update, context: Context) -> None:
    assert update.callback_query is not None
    pressed = buttons.DeskQuestionsAfter.read(update.callback_query.data)
    await _see(context, pressed.town_id, pressed.question_id)


async def _see(context: Context, town_id: str, after: int) -> None:
    def look(memory: Memory) -> tuple[Card, ...]:
        context.rights(memory).must_coordinate(town_id)
        found = tuple(question for question in memory.questions.all_open_of(town_id) if question.id > after)
        left = max(0, len(found) - AT_ONCE)
        town = memory.towns.get(town_id)
        return asking.waiting(context.words, town, found[:AT_ONCE], left, first=after == 0)

    cards = await context.read(look)
    await context.toast()
    await context.say(*cards)


def _open_question(context: Context, memory: Memory) -> tuple[Card, ...]:
    town = context.town(memory)
    if town is None:
        return home.pick_town(context.words, memory.towns.all(), again=True)
    _must_lose_nothing(memory, context.person_id)
    rules.must_have_room(memory.questions.count_open_of(context.person_id))
    form = Form(context.person_id, QUESTION, TEXT, {"town_id": town.id})
    memory.forms.put(form, context.now)
    return context.app.forms[QUESTION].show(form, memory, Moment(context.now, context.rights(memory)))


def _must_lose_nothing(memory: Memory, person_id: int) -> None:
    """Raises FormOpen where a form of several steps is half filled in; ours hold nothing before they are done."""
    form = memory.forms.find(person_id)
    if form and form.kind not in (QUESTION, ANSWER):
        raise FormOpen


@dataclass(slots=True)
class QuestionForm:
    """A resident writes a question."""

    services: Services
    kind: str = QUESTION

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        town = memory.towns.get(form.filled["town_id"])
        rules.must_have_room(memory.questions.count_open_of(form.person_id))
        text = rules.must_be_text(answer.must_be_text())
        question = memory.questions.get(memory.questions.add(town.id, form.person_id, text, moment.now))
        letter = asking.letter(self.services.words, question, town)
        memory.announcements.add_letter(
            Occasion.QUESTION, town.id, letter, moment.now, self._who_answers(memory, town.id)
        )
        return Filled(None, (asking.sent(self.services.words),))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        town = memory.towns.get(form.filled["town_id"])
        return (asking.step(self.services.words, self.kind, form.step, town),)

    def back(self, form: Form) -> Form | None:
        return None

    def _who_answers(self, memory: Memory, town_id: str) -> list[int]:
        """The town's coordinators whom the bot may write to; where there are none, the administrators."""
        coordinators = [coordinator.person_id for coordinator in memory.team.all_of(town_id)]
        administrators = self.services.config.people.administrators
        return _reachable(memory, coordinators) or _reachable(memory, administrators)


@dataclass(slots=True)
class AnswerForm:
    """A coordinator writes the answer to a question; the first one answers."""

    services: Services
    kind: str = ANSWER

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        question = memory.questions.get(form.filled["question_id"])
        try:
            moment.rights.must_coordinate(question.town_id)
            if question.answered:
                raise QuestionAnswered
        except (NotACoordinator, QuestionAnswered) as refusal:  # the form can never be finished
            return Filled(None, (self._no(refusal),))
        text = rules.must_be_answer(answer.must_be_text())
        memory.questions.mark_answered(question.id, text, form.person_id, moment.now)
        letter = asking.answer_letter(self.services.words, question, text, memory.towns.get(question.town_id))
        asker = _reachable(memory, [question.asker_id])
        memory.announcements.add_letter(Occasion.ANSWER, question.town_id, letter, moment.now, asker)
        return Filled(None, (asking.answer_sent(self.services.words),))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        question = memory.questions.get(form.filled["question_id"])
        moment.rights.must_coordinate(question.town_id)
        town = memory.towns.get(question.town_id)
        return (asking.answer_step(self.services.words, self.kind, form.step, question, town),)

    def back(self, form: Form) -> Form | None:
        return None

    def _no(self, refusal: Refusal) -> Card:
        return refusals.card(self.services.words, refusal)


def _reachable(memory: Memory, people: Iterable[int]) -> list[int]:
    return [id for id in dict.fromkeys(people) if (person := memory.people.find(id)) and person.reachable]
