"""Coordinators get out of a report: an article for a site or a journal, and a set for other chats."""

import logging

from telegram import Update

from bot import articles
from bot.context import App, Context
from bot.domain.people import Town
from bot.domain.projects import Project, Tranche
from bot.printing.article import both
from bot.printing.press import PrintingFailed, printed
from bot.views import article as views
from bot.views import buttons, report_set
from handlers.filters import on_private_press
from storage.memory import Memory

log = logging.getLogger(__name__)


def register(app: App) -> None:
    on_private_press(app, make_article, buttons.MakeArticle)
    on_private_press(app, share_tranche, buttons.ShareTranche)


async def make_article(update: Update, context: Context) -> None:
    """On the whole project, or on one tranche: as Markdown and as DOCX."""
    assert update.callback_query is not None
    pressed = buttons.MakeArticle.read(update.callback_query.data)

    def look(memory: Memory) -> views.Story:
        project = memory.projects.get(pressed.project_id)
        context.rights(memory).must_coordinate(project.town_id)
        return articles.story_of(memory, project, context.now, pressed.tranche)

    story = await context.transact(look)
    await context.toast(views.under_way(context.words))
    try:
        async with context.services.drawing:
            markdown, docx = await printed(both, views.article(context.words, story))
    except PrintingFailed:
        log.exception("the article on the project %s could not be written", story.project.id)
        await context.say(views.failed(context.words))
        return
    await context.say(*views.files(context.words, story, markdown, docx))


async def share_tranche(update: Update, context: Context) -> None:
    """A picture, a short text and a link, to be forwarded."""
    assert update.callback_query is not None
    pressed = buttons.ShareTranche.read(update.callback_query.data)

    def look(memory: Memory) -> tuple[Town, Project, Tranche]:
        project = memory.projects.get(pressed.project_id)
        context.rights(memory).must_coordinate(project.town_id)
        return memory.towns.get(project.town_id), project, project.tranche(pressed.tranche)

    town, project, tranche = await context.transact(look)
    await context.toast()
    await context.say(*report_set.cards(context.words, town, project, tranche, context.bot.username))
