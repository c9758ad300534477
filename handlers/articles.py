"""Coordinators get out of a report: an article for a site or a journal, and a set for other chats."""

import logging
from dataclasses import replace

from telegram import Update

from bot import articles, at_desk, public
from bot.context import App, Context
from bot.domain.people import Town
from bot.domain.projects import Project, Tranche
from bot.photos import fetched
from bot.printing.article import whole
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
    """On the whole project, or on one tranche: as Markdown and as DOCX, with what photos can be had."""
    pressed = context.pressed(buttons.MakeArticle)

    def look(memory: Memory) -> views.Story:
        project = at_desk.project(memory, context.rights(memory), pressed.project_id)
        return articles.story_of(memory, project, context.now, pressed.tranche)

    story = await context.transact(look)
    await context.toast(views.under_way(context.words))
    story = replace(story, photos=await fetched(context.bot, views.all_photos(story)))
    try:
        async with context.services.drawing:
            markdown, docx, photos = await printed(whole, views.article(context.words, story))
    except PrintingFailed:
        log.exception("the article on the project %s could not be written", story.project.id)
        await context.say(views.failed(context.words))
        return
    await context.say(*views.files(context.words, story, markdown, docx, photos))


async def share_tranche(update: Update, context: Context) -> None:
    """A picture, a short text and a link, to be forwarded."""
    pressed = context.pressed(buttons.ShareTranche)

    def look(memory: Memory) -> tuple[Town, Project, Tranche]:
        project = public.seen(memory, at_desk.project(memory, context.rights(memory), pressed.project_id))
        return memory.towns.get(project.town_id), project, project.tranche(pressed.tranche)

    town, project, tranche = await context.transact(look)
    await context.answer_below(*report_set.cards(context.words, town, project, tranche, context.bot.username))
