"""People ask the coordinators of their town, who answer; both get it as something that is owed."""

from dataclasses import dataclass, replace
from datetime import datetime

from telegram import InlineKeyboardMarkup, Message, Update
from telegram.ext import MessageHandler, filters

from bot import acts, at_desk, outbox, public, starting, watch
from bot.context import App, Context, Services
from bot.domain import questions as rules
from bot.domain.announcements import Occasion
from bot.domain.people import Town
from bot.domain.projects import Project
from bot.domain.questions import Question
from bot.domain.refusals import (
    AnswerInWordsExpected,
    ButtonStale,
    NotACoordinator,
    QuestionAnswered,
    QuestionInWordsExpected,
    Refusal,
    TextExpected,
)
from bot.forms import Answer, Filled, Moment
from bot.views import asking, buttons, home, refusals
from bot.views.card import Card
from handlers.filters import PRIVATE, on_command, on_menu, on_private_press
from storage.forms import Form
from storage.memory import Memory

QUESTION = "question"
ANSWER = "answer"
TEXT = "text"  # the one step of both forms
AT_ONCE = 5  # questions shown at the desk at a time


def register(app: App) -> None:
    on_private_press(app, ask_by_button, buttons.Ask)
    on_private_press(app, ask_about, buttons.AskAbout)
    on_private_press(app, answer, buttons.AnswerQuestion)
    on_private_press(app, see_waiting, buttons.DeskQuestions)
    on_private_press(app, see_more, buttons.DeskQuestionsAfter)
    on_command(app, ask, "suroo", "ask")
    on_menu(app, ask, "menu-ask")
    app.add_handler(MessageHandler(PRIVATE & ReplyToQuestion() & ~filters.COMMAND, reply))
    for kind in (QuestionForm(app.services), AnswerForm(app.services)):
        app.forms[kind.kind] = kind


async def ask(update: Update, context: Context) -> None:
    await context.say(*await context.transact(lambda memory: _open_question(context, memory)))


async def ask_by_button(update: Update, context: Context) -> None:
    cards = await context.transact(lambda memory: _open_question(context, memory))
    await context.answer_below(*cards)


async def ask_about(update: Update, context: Context) -> None:
    """On the page of a project or a tranche: the question says what it is about."""
    pressed = context.pressed(buttons.AskAbout)

    def open_form(memory: Memory) -> tuple[Card, ...]:
        project = public.get(memory, pressed.project_id)
        if pressed.tranche:
            project.tranche(pressed.tranche)
        about = {"project_id": project.id, "tranche": pressed.tranche}
        return _open_form(context, memory, {"town_id": project.town_id, **about})

    cards = await context.transact(open_form)
    await context.answer_below(*cards)


async def reply(update: Update, context: Context) -> None:
    """A coordinator answers by replying to the question's message; a form that is open stays open."""
    assert update.message is not None
    question_id = question_of(update.message)
    text = update.message.text or ""

    def take(memory: Memory) -> Card:
        question = at_desk.question(memory, context.rights(memory), question_id)
        if question.answered:
            raise QuestionAnswered
        if not text:
            raise AnswerInWordsExpected
        form = memory.forms.find(context.person_id)
        if form and form.kind == ANSWER and form.filled["question_id"] == question.id:
            memory.forms.remove(context.person_id)
        return _take_answer(context.services, memory, question, text, context.moment(memory))

    card = await context.transact(take)
    context.app.owed()
    await context.say(card)


async def answer(update: Update, context: Context) -> None:
    """A coordinator takes a question up; the question stays where it stands."""
    question_id = context.pressed(buttons.AnswerQuestion).question_id

    def open_form(memory: Memory) -> tuple[Card, ...]:
        question = at_desk.question(memory, context.rights(memory), question_id)
        if question.answered:
            raise QuestionAnswered
        form = Form(context.person_id, ANSWER, TEXT, {"question_id": question.id})
        return starting.start(context, memory, form)

    cards = await context.transact(open_form)
    await context.answer_below(*cards)


async def see_waiting(update: Update, context: Context) -> None:
    """The town's open questions, oldest first."""
    await _see(context, context.pressed(buttons.DeskQuestions).town_id, 0)


async def see_more(update: Update, context: Context) -> None:
    pressed = context.pressed(buttons.DeskQuestionsAfter)
    await _see(context, pressed.town_id, pressed.question_id)


async def _see(context: Context, town_id: str, after: int) -> None:
    def look(memory: Memory) -> tuple[Card, ...]:
        context.rights(memory).must_coordinate(town_id)
        found = tuple(question for question in memory.questions.all_open_of(town_id) if question.id > after)
        left = max(0, len(found) - AT_ONCE)
        town = memory.towns.get(town_id)
        about = (_project(memory, question.project_id) for question in found[:AT_ONCE])
        projects = tuple(project for project in about if project)
        return asking.waiting(context.words, town, found[:AT_ONCE], left, first=after == 0, projects=projects)

    cards = await context.read(look)
    await context.answer_below(*cards)


def _open_question(context: Context, memory: Memory) -> tuple[Card, ...]:
    town = context.town(memory)
    if town is None:
        return home.pick_town(context.words, memory.towns.all(), again=True)
    return _open_form(context, memory, {"town_id": town.id})


def _open_form(context: Context, memory: Memory, filled: dict[str, object]) -> tuple[Card, ...]:
    _must_have_room(memory, context.person_id, context.now)
    return starting.start(context, memory, Form(context.person_id, QUESTION, TEXT, filled))


def _must_have_room(memory: Memory, person_id: int, now: datetime) -> None:
    today = memory.questions.count_since(person_id, now - rules.DAY)
    rules.must_have_room(memory.questions.count_open_of(person_id), today)


class ReplyToQuestion(filters.MessageFilter):
    """A reply to a message of ours that holds a question."""

    def filter(self, message: Message) -> bool:
        try:
            return question_of(message) > 0
        except ButtonStale:
            return False


def question_of(message: Message) -> int:
    """The id of the question that the message replies to; its «Жооп берүү» bears it. Raises ButtonStale."""
    replied = message.reply_to_message
    markup = replied.reply_markup if replied else None
    if not isinstance(markup, InlineKeyboardMarkup):
        raise ButtonStale
    found = (str(button.callback_data) for row in markup.inline_keyboard for button in row)
    data = next((one for one in found if buttons.AnswerQuestion.pattern().match(one)), None)
    return buttons.AnswerQuestion.read(data).question_id


@dataclass(slots=True)
class QuestionForm:
    """A resident writes a question."""

    services: Services
    kind: str = QUESTION

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        town, project, tranche = self._about(form, memory)
        _must_have_room(memory, form.person_id, moment.now)
        try:
            text = rules.must_be_text(answer.must_be_text())
        except TextExpected:
            raise QuestionInWordsExpected from None
        about = project.id if project else None
        id = memory.questions.add(town.id, form.person_id, text, moment.now, about, tranche)
        night = acts.in_the_morning(memory, town, outbox.house(self.services), moment.now) is not None
        letter = replace(asking.letter(self.services.words, memory.questions.get(id), town, project), silent=night)
        to = watch.who_answers(memory, town.id, self.services.administrators)
        memory.announcements.add_letter(Occasion.QUESTION, town.id, letter, moment.now, to)
        return Filled(None, (asking.sent(self.services.words),))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        return (asking.step(self.services.words, self.kind, form.step, *self._about(form, memory)),)

    def back(self, form: Form) -> Form | None:
        return None

    @staticmethod
    def _about(form: Form, memory: Memory) -> tuple[Town, Project | None, int]:
        project = _project(memory, form.filled.get("project_id"))
        return memory.towns.get(form.filled["town_id"]), project, form.filled.get("tranche", 0) if project else 0


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
        try:
            text = answer.must_be_text()
        except TextExpected:
            raise AnswerInWordsExpected from None
        return Filled(None, (_take_answer(self.services, memory, question, text, moment),))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        question = at_desk.question(memory, moment.rights, form.filled["question_id"])
        town, project = memory.towns.get(question.town_id), _project(memory, question.project_id)
        return (asking.answer_step(self.services.words, self.kind, form.step, question, town, project),)

    def back(self, form: Form) -> Form | None:
        return None

    def _no(self, refusal: Refusal) -> Card:
        return refusals.card(self.services.words, refusal)


def _take_answer(services: Services, memory: Memory, question: Question, typed: str, moment: Moment) -> Card:
    """The answer stands, and is owed to whoever asked."""
    text = rules.must_be_answer(typed)
    town, project = memory.towns.get(question.town_id), _project(memory, question.project_id)
    memory.questions.mark_answered(question.id, text, moment.rights.person_id, moment.now)
    letter = asking.answer_letter(services.words, question, text, town, project)
    asker = watch.reachable(memory, [question.asker_id])
    watch.write(memory, Occasion.ANSWER, town.id, letter, moment.now, asker)
    publishable = project is not None or bool(memory.projects.all_of(town.id))
    return asking.answer_sent(services.words, question, publishable)


def _project(memory: Memory, project_id: str | None) -> Project | None:
    return memory.projects.find(project_id) if project_id else None
