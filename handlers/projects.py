"""People read of projects: the list, a project's page, its tranches."""

from telegram import Update

from bot.context import App, Context
from bot.views import buttons, home
from bot.views import projects as views
from bot.views.card import Card
from handlers.filters import on_command, on_menu, on_private_press, on_start, payload
from storage.memory import Memory


def register(app: App) -> None:
    on_private_press(app, see, buttons.SeeProject)
    on_private_press(app, see_tranche, buttons.SeeTranche)
    on_private_press(app, see_list, buttons.SeeProjects)
    on_start(app, arrive_at_project, views.LINK_PREFIX)
    on_command(app, show_all, "dolboor", "projects")
    on_menu(app, show_all, "menu-projects")


async def see(update: Update, context: Context) -> None:
    """A button under a list or an announcement, which stays as it is."""
    assert update.callback_query is not None
    project_id = buttons.SeeProject.read(update.callback_query.data).project_id
    cards = await context.read(lambda memory: _page(context, memory, project_id))
    await context.toast()
    await context.say(*cards)


async def see_tranche(update: Update, context: Context) -> None:
    assert update.callback_query is not None
    pressed = buttons.SeeTranche.read(update.callback_query.data)
    project = await context.read(lambda memory: memory.projects.get(pressed.project_id))
    cards = views.tranche(context.words, project, pressed.tranche)
    await context.toast()
    await context.say(*cards)


async def see_list(update: Update, context: Context) -> None:
    """The other projects of a project's town."""
    assert update.callback_query is not None
    town_id = buttons.SeeProjects.read(update.callback_query.data).town_id

    def look(memory: Memory) -> tuple[Card, ...]:
        return views.listed(context.words, memory.projects.all_of(town_id), memory.towns.get(town_id))

    cards = await context.read(look)
    await context.toast()
    await context.say(*cards)


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
    project = memory.projects.get(project_id)
    return views.page(
        context.words,
        project,
        memory.towns.get(project.town_id),
        subscribed=project.id in memory.subscriptions.all_projects_of(context.person_id),
        others=len(memory.projects.all_of(project.town_id)) > 1,
    )
