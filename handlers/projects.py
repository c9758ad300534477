"""People read of projects: the list, a project's page, its tranches."""

import logging

from telegram import Message, Update

from bot import public
from bot.articles import participants_of
from bot.context import App, Context
from bot.domain.archive import PAGE
from bot.domain.projects import Project
from bot.domain.refusals import NotACoordinator
from bot.pictures import PictureFailed, timeline_of
from bot.views import archive, buttons, home
from bot.views import projects as views
from bot.views.card import Card
from handlers.filters import on_command, on_menu, on_private_press, on_start, payload
from storage.memory import Memory

log = logging.getLogger(__name__)

PAGES = 10_000  # a forged page is no farther


def register(app: App) -> None:
    on_private_press(app, see, buttons.SeeProject)
    on_private_press(app, see_tranche, buttons.SeeTranche)
    on_private_press(app, see_list, buttons.SeeProjects)
    on_private_press(app, see_photos, buttons.SeePhotos)
    on_private_press(app, see_timeline, buttons.SeeTimeline)
    on_private_press(app, see_news, buttons.SeeProjectNews)
    on_start(app, arrive_at_project, views.LINK_PREFIX)
    on_command(app, show_all, "dolboor", "projects")
    on_menu(app, show_all, "menu-projects")


async def see(update: Update, context: Context) -> None:
    """A button under a list or an announcement, which stays as it is."""
    project_id = context.pressed(buttons.SeeProject).project_id
    cards = await context.read(lambda memory: _page(context, memory, project_id))
    await context.answer_below(*cards)


async def see_tranche(update: Update, context: Context) -> None:
    pressed = context.pressed(buttons.SeeTranche)

    def look(memory: Memory) -> tuple[Card, ...]:
        project = public.get(memory, pressed.project_id)
        town, standings = memory.towns.get(project.town_id), public.standings_of(memory, project)
        around = _around(context, memory, project)
        return views.tranche(context.words, project, pressed.tranche, town, standings, around)

    cards = await context.read(look)
    await context.answer_below(*cards)


async def see_photos(update: Update, context: Context) -> None:
    """What was attached to a tranche's reports, by Telegram's ids of it."""
    pressed = context.pressed(buttons.SeePhotos)

    def look(memory: Memory) -> tuple[Card, ...]:
        return views.photos(context.words, public.get(memory, pressed.project_id), pressed.tranche)

    cards = await context.transact(look)
    await context.answer_below(*cards)


async def see_timeline(update: Update, context: Context) -> None:
    """The tranches as a picture; where it can't be drawn, the page says the same."""
    project_id = context.pressed(buttons.SeeTimeline).project_id
    project = await context.transact(lambda memory: memory.projects.get(project_id))
    await context.toast()
    try:
        picture = await timeline_of(context.services, project.id)
    except PictureFailed:
        log.exception("the timeline of the project %s could not be drawn", project.id)
        await context.say(views.timeline_failed(context.words, project))
        return
    (sent,) = await context.say(views.timeline(context.words, project, picture.file_id or picture.png))
    if picture.file_id is None and sent.photo:
        file_id = sent.photo[-1].file_id
        await context.services.storage.transact(lambda memory: memory.pictures.mark_uploaded(picture.name, file_id))


async def see_news(update: Update, context: Context) -> None:
    """Every announcement on the project: turned in its own message, opened anew from the page."""
    pressed = context.pressed(buttons.SeeProjectNews)
    page = min(max(pressed.page, 0), PAGES)

    def look(memory: Memory) -> Card:
        project = memory.projects.get(pressed.project_id)
        entries = memory.archive.all_of_project(project.id, PAGE + 1, page * PAGE)
        return archive.of_project(context.words, project, memory.towns.get(project.town_id), entries, page)

    card = await context.read(look)
    await context.toast()
    message = context.incoming.effective_message
    if isinstance(message, Message) and (message.text or "").startswith(context.words.plain("project-news-sign")):
        await context.redraw(card)
    else:
        await context.say(card)


async def see_list(update: Update, context: Context) -> None:
    """The other projects of a project's town."""
    town_id = context.pressed(buttons.SeeProjects).town_id

    def look(memory: Memory) -> tuple[Card, ...]:
        return views.listed(context.words, memory.projects.all_of(town_id), memory.towns.get(town_id))

    cards = await context.read(look)
    await context.answer_below(*cards)


async def arrive_at_project(update: Update, context: Context) -> None:
    """A poster's link: the page opens at once; whoever is new gets the menu first."""
    project_id = payload(update.message).removeprefix(views.LINK_PREFIX)

    def arrive(memory: Memory) -> tuple[Card, ...]:
        project = memory.projects.get(project_id)
        person = memory.people.find(context.person_id)
        cards = _page(context, memory, project_id)
        if person and person.town_id:
            return cards
        memory.people.put_town(context.person_id, project.town_id)
        return home.bare_welcome(context.words, context.rights(memory).any), *cards

    await context.say(*await context.transact(arrive))


async def show_all(update: Update, context: Context) -> None:
    """The one project of the town, or the list."""

    def look(memory: Memory) -> tuple[Card, ...]:
        town = context.town(memory)
        if town is None:
            return home.pick_town(context.words, memory.towns.all(), again=True)
        projects = memory.projects.all_of(town.id)
        if not projects:
            return (views.none_yet(context.words, town),)
        if len(projects) == 1:
            return _page(context, memory, projects[0].id)
        return views.listed(context.words, projects, town)

    await context.say(*await context.transact(look))


def _page(context: Context, memory: Memory, project_id: str) -> tuple[Card, ...]:
    project = public.get(memory, project_id)
    return views.page(
        context.words,
        project,
        memory.towns.get(project.town_id),
        subscribed=project.id in memory.subscriptions.all_projects_of(context.person_id),
        others=len(memory.projects.all_of(project.town_id)) > 1,
        standings=public.standings_of(memory, project),
        answers=memory.questions.count_published(project.id),
        around=_around(context, memory, project),
    )


def _around(context: Context, memory: Memory, project: Project) -> views.Around:
    try:
        context.rights(memory).must_coordinate(project.town_id)
        coordinates = True
    except NotACoordinator:
        coordinates = False
    return views.Around(
        participants_of(memory, project),
        memory.archive.all_first_told(project.id),
        news=bool(memory.archive.all_of_project(project.id, 1)),
        coordinates=coordinates,
        held=public.held(memory, project.id, context.now) if coordinates else {},
    )
