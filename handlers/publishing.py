"""Coordinators publish answered questions on a project's page without the asker's name; everybody reads them."""

from dataclasses import dataclass

from telegram import Update

from bot import at_desk, starting, watch
from bot.context import App, Context, Services
from bot.domain import questions as rules
from bot.domain.announcements import Occasion
from bot.domain.people import Rights
from bot.domain.projects import Project
from bot.domain.questions import Question
from bot.domain.refusals import NoProjectsYet, ProjectNotFound, QuestionNotAnswered, QuestionNotFound
from bot.forms import Answer, Filled, Moment
from bot.views import buttons, published
from bot.views.card import Card
from handlers.filters import on_private_press
from storage.forms import Form
from storage.memory import Memory

PAGES = 10_000  # a forged page is no farther


def register(app: App) -> None:
    form = RewordingForm(app.services)
    app.forms[form.kind] = form
    on_private_press(app, offer, buttons.OfferPublishing)
    on_private_press(app, preview, buttons.PreviewPublishing)
    on_private_press(app, reword, buttons.RewordQuestion)
    on_private_press(app, publish, buttons.PublishQuestion)
    on_private_press(app, take_back, buttons.TakeBackPublished)
    on_private_press(app, see_all, buttons.SeeAnswers)
    on_private_press(app, see_one, buttons.SeeAnswer)


async def offer(update: Update, context: Context) -> None:
    """The preview; where the question is about no project and there are several, which page it shall be."""
    question_id = context.pressed(buttons.OfferPublishing).question_id

    def look(memory: Memory) -> tuple[Card, ...]:
        question = _answered(context.rights(memory), memory, question_id)
        projects = memory.projects.all_of(question.town_id)
        if question.project_id:
            projects = (memory.projects.get(question.project_id),)
        if not projects:
            raise NoProjectsYet
        if len(projects) > 1:
            return published.pick_project(context.words, question, projects)
        return published.preview(context.words, question, projects[0])

    cards = await context.read(look)
    await context.answer_below(*cards)


async def preview(update: Update, context: Context) -> None:
    pressed = context.pressed(buttons.PreviewPublishing)

    def look(memory: Memory) -> tuple[Card, ...]:
        question = _answered(context.rights(memory), memory, pressed.question_id)
        return published.preview(context.words, question, _page_of(memory, question, pressed.project_id))

    cards = await context.read(look)
    await context.answer_below(*cards)


async def reword(update: Update, context: Context) -> None:
    """Opens the form of other words for the page."""
    pressed = context.pressed(buttons.RewordQuestion)

    def open_form(memory: Memory) -> tuple[Card, ...]:
        question = _answered(context.rights(memory), memory, pressed.question_id)
        project = _page_of(memory, question, pressed.project_id)
        filled = {"question_id": question.id, "project_id": project.id}
        return starting.start(context, memory, Form(context.person_id, published.REWORDING, "text", filled))

    cards = await context.transact(open_form)
    await context.answer_below(*cards)


async def publish(update: Update, context: Context) -> None:
    """On the page from now on; whoever asked hears of it, once. Words that have changed are looked at anew."""
    pressed = context.pressed(buttons.PublishQuestion)

    def put(memory: Memory) -> tuple[Card, ...]:
        question = _answered(context.rights(memory), memory, pressed.question_id)
        project = _page_of(memory, question, pressed.project_id)
        if question.seal != pressed.seal:
            return published.preview(context.words, question, project)
        if memory.questions.mark_published(question.id, project.id, context.person_id, context.now):
            letter = published.letter(context.words, question, project)
            asker = watch.reachable(memory, [question.asker_id])
            watch.write(memory, Occasion.ANSWER, project.town_id, letter, context.now, asker)
        return (published.published(context.words, question, project),)

    cards = await context.transact(put)
    context.app.owed()
    if len(cards) == 1:
        await context.answer_in_place(*cards)
    else:
        await context.toast(published.reworded_since(context.words))
        await context.say(*cards)


async def take_back(update: Update, context: Context) -> None:
    question_id = context.pressed(buttons.TakeBackPublished).question_id

    def take(memory: Memory) -> Card:
        question = at_desk.question(memory, context.rights(memory), question_id)
        memory.questions.mark_taken_back(question.id)
        return _list(context, memory, question.project_id or "", 0)

    card = await context.transact(take)
    await context.toast(published.taken_back(context.words))
    await context.redraw(card)


async def see_all(update: Update, context: Context) -> None:
    """What is published on a project's page."""
    pressed = context.pressed(buttons.SeeAnswers)
    page = min(max(pressed.page, 0), PAGES)
    card = await context.read(lambda memory: _list(context, memory, pressed.project_id, page))
    await context.answer_below(card)


async def see_one(update: Update, context: Context) -> None:
    question_id = context.pressed(buttons.SeeAnswer).question_id

    def look(memory: Memory) -> Card:
        question = memory.questions.get(question_id)
        if not question.published or question.project_id is None:
            raise QuestionNotFound
        rights = context.rights(memory)
        coordinates = rights.administrator or question.town_id in rights.town_ids
        return published.one(context.words, question, memory.projects.get(question.project_id), coordinates)

    card = await context.read(look)
    await context.answer_below(card)


@dataclass(slots=True)
class RewordingForm:
    """How the page shall say a question: without the names in it. Then it is looked at again."""

    services: Services
    kind: str = published.REWORDING

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        question = self._question(form, memory, moment)
        memory.questions.put_reworded(question.id, rules.must_be_text(answer.must_be_text()))
        page = _page_of(memory, question, str(form.filled["project_id"]))
        return Filled(None, published.preview(self.services.words, memory.questions.get(question.id), page))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        return (published.ask_words(self.services.words, self._question(form, memory, moment), form.step),)

    def back(self, form: Form) -> Form | None:
        return None

    @staticmethod
    def _question(form: Form, memory: Memory, moment: Moment) -> Question:
        return _answered(moment.rights, memory, int(form.filled["question_id"]))


def _list(context: Context, memory: Memory, project_id: str, page: int) -> Card:
    project = memory.projects.get(project_id)
    found = memory.questions.all_published(project.id, rules.PAGE + 1, page * rules.PAGE)
    return published.listed(context.words, project, found, page)


def _answered(rights: Rights, memory: Memory, question_id: int) -> Question:
    """Raises NotACoordinator, QuestionNotFound, QuestionNotAnswered."""
    question = at_desk.question(memory, rights, question_id)
    if not question.answered:
        raise QuestionNotAnswered
    return question


def _page_of(memory: Memory, question: Question, project_id: str) -> Project:
    """Raises ProjectNotFound where the page is another town's."""
    project = memory.projects.get(project_id)
    if project.town_id != question.town_id:
        raise ProjectNotFound
    return project
