"""Coordinators publish answered questions on a project's page without the asker's name; everybody reads them."""

from telegram import Update

from bot import watch
from bot.context import App, Context
from bot.domain import questions as rules
from bot.domain.announcements import Occasion
from bot.domain.projects import Project
from bot.domain.questions import Question
from bot.domain.refusals import NoProjectsYet, ProjectNotFound, QuestionNotAnswered, QuestionNotFound
from bot.views import buttons, published
from bot.views.card import Card
from handlers.filters import on_private_press
from storage.memory import Memory

PAGES = 10_000  # a forged page is no farther


def register(app: App) -> None:
    on_private_press(app, offer, buttons.OfferPublishing)
    on_private_press(app, preview, buttons.PreviewPublishing)
    on_private_press(app, publish, buttons.PublishQuestion)
    on_private_press(app, take_back, buttons.TakeBackPublished)
    on_private_press(app, see_all, buttons.SeeAnswers)
    on_private_press(app, see_one, buttons.SeeAnswer)


async def offer(update: Update, context: Context) -> None:
    """The preview; where the question is about no project and there are several, which page it shall be."""
    assert update.callback_query is not None
    question_id = buttons.OfferPublishing.read(update.callback_query.data).question_id

    def look(memory: Memory) -> tuple[Card, ...]:
        question = _answered(context, memory, question_id)
        projects = memory.projects.all_of(question.town_id)
        if question.project_id:
            projects = (memory.projects.get(question.project_id),)
        if not projects:
            raise NoProjectsYet
        if len(projects) > 1:
            return published.pick_project(context.words, question, projects)
        return published.preview(context.words, question, projects[0])

    cards = await context.read(look)
    await context.toast()
    await context.say(*cards)


async def preview(update: Update, context: Context) -> None:
    assert update.callback_query is not None
    pressed = buttons.PreviewPublishing.read(update.callback_query.data)

    def look(memory: Memory) -> tuple[Card, ...]:
        question = _answered(context, memory, pressed.question_id)
        return published.preview(context.words, question, _page_of(memory, question, pressed.project_id))

    cards = await context.read(look)
    await context.toast()
    await context.say(*cards)


async def publish(update: Update, context: Context) -> None:
    """On the page from now on; whoever asked hears of it, once."""
    assert update.callback_query is not None
    pressed = buttons.PublishQuestion.read(update.callback_query.data)

    def put(memory: Memory) -> Card:
        question = _answered(context, memory, pressed.question_id)
        project = _page_of(memory, question, pressed.project_id)
        if memory.questions.mark_published(question.id, project.id, context.person_id, context.now):
            letter = published.letter(context.words, question, project)
            asker = watch.reachable(memory, [question.asker_id])
            watch.write(memory, Occasion.ANSWER, project.town_id, letter, context.now, asker)
        return published.published(context.words, question, project)

    card = await context.transact(put)
    context.app.owed()
    await context.toast()
    await context.redraw(card)


async def take_back(update: Update, context: Context) -> None:
    assert update.callback_query is not None
    question_id = buttons.TakeBackPublished.read(update.callback_query.data).question_id

    def take(memory: Memory) -> Card:
        question = memory.questions.get(question_id)
        context.rights(memory).must_coordinate(question.town_id)
        memory.questions.mark_taken_back(question.id)
        return _list(context, memory, question.project_id or "", 0)

    card = await context.transact(take)
    await context.toast(published.taken_back(context.words))
    await context.redraw(card)


async def see_all(update: Update, context: Context) -> None:
    """What is published on a project's page."""
    assert update.callback_query is not None
    pressed = buttons.SeeAnswers.read(update.callback_query.data)
    page = min(max(pressed.page, 0), PAGES)
    card = await context.read(lambda memory: _list(context, memory, pressed.project_id, page))
    await context.toast()
    await context.say(card)


async def see_one(update: Update, context: Context) -> None:
    assert update.callback_query is not None
    question_id = buttons.SeeAnswer.read(update.callback_query.data).question_id

    def look(memory: Memory) -> Card:
        question = memory.questions.get(question_id)
        if not question.published or question.project_id is None:
            raise QuestionNotFound
        rights = context.rights(memory)
        coordinates = rights.administrator or question.town_id in rights.town_ids
        return published.one(context.words, question, memory.projects.get(question.project_id), coordinates)

    card = await context.read(look)
    await context.toast()
    await context.say(card)


def _list(context: Context, memory: Memory, project_id: str, page: int) -> Card:
    project = memory.projects.get(project_id)
    found = memory.questions.all_published(project.id, rules.PAGE + 1, page * rules.PAGE)
    return published.listed(context.words, project, found, page)


def _answered(context: Context, memory: Memory, question_id: int) -> Question:
    """Raises NotACoordinator, QuestionNotFound, QuestionNotAnswered."""
    question = memory.questions.get(question_id)
    context.rights(memory).must_coordinate(question.town_id)
    if not question.answered:
        raise QuestionNotAnswered
    return question


def _page_of(memory: Memory, question: Question, project_id: str) -> Project:
    """Raises ProjectNotFound where the page is another town's."""
    project = memory.projects.get(project_id)
    if project.town_id != question.town_id:
        raise ProjectNotFound
    return project
