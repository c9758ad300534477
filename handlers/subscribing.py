"""People subscribe to a town or a project, and unsubscribe, with one tap each in their private chat."""

from telegram import Message, Update

from bot.context import App, Context
from bot.views import buttons, following, home
from bot.views.card import Card
from handlers.filters import on_command, on_menu, on_private_press
from storage.memory import Memory


def register(app: App) -> None:
    on_private_press(app, follow_town, buttons.FollowTown)
    on_private_press(app, follow_project, buttons.FollowProject)
    on_private_press(app, see_all, buttons.SeeFollowed)
    on_command(app, show_all, "jazyluu", "subscribe")
    on_menu(app, show_all, "menu-follow")
    on_menu(app, show_mine, "menu-unfollow")


async def follow_town(update: Update, context: Context) -> None:
    """On or off, as the button says: pressed twice, it does no more."""
    assert update.callback_query is not None
    pressed = buttons.FollowTown.read(update.callback_query.data)

    def take(memory: Memory) -> str:
        town = memory.towns.get(pressed.town_id)
        memory.subscriptions.put_town(context.person_id, town.id, pressed.on, context.received_at)
        return town.name

    name = await context.transact(take)
    await _answer(context, pressed, name)


async def follow_project(update: Update, context: Context) -> None:
    assert update.callback_query is not None
    pressed = buttons.FollowProject.read(update.callback_query.data)

    def take(memory: Memory) -> tuple[str, bool]:
        project = memory.projects.get(pressed.project_id)
        memory.subscriptions.put_project(context.person_id, project.id, pressed.on, context.received_at)
        return project.name, project.town_id in memory.subscriptions.all_towns_of(context.person_id)

    name, by_town = await context.transact(take)
    await _answer(context, pressed, name, by_town)


async def show_all(update: Update, context: Context) -> None:
    """The person's town and its projects, and whatever else they are subscribed to."""
    await context.say(*await context.transact(lambda memory: _everything(context, memory)))


async def see_all(update: Update, context: Context) -> None:
    cards = await context.transact(lambda memory: _everything(context, memory))
    await context.toast()
    await context.say(*cards)


async def show_mine(update: Update, context: Context) -> None:
    """What the person is subscribed to, in whatever town."""

    def look(memory: Memory) -> tuple[Card, ...]:
        town_ids = memory.subscriptions.all_towns_of(context.person_id)
        project_ids = memory.subscriptions.all_projects_of(context.person_id)
        towns = memory.towns.all()
        projects = [project for town in towns for project in memory.projects.all_of(town.id)]
        return following.only_followed(
            context.words,
            [town for town in towns if town.id in town_ids],
            [project for project in projects if project.id in project_ids],
        )

    await context.say(*await context.transact(look))


def _everything(context: Context, memory: Memory) -> tuple[Card, ...]:
    home_town = context.town(memory)
    towns = memory.towns.all()
    town_ids = memory.subscriptions.all_towns_of(context.person_id)
    project_ids = memory.subscriptions.all_projects_of(context.person_id)
    if home_town is None and not town_ids and not project_ids:
        return home.pick_town(context.words, towns, again=True)
    projects = [project for town in towns for project in memory.projects.all_of(town.id)]
    return following.everything(
        context.words,
        [town for town in towns if town == home_town or town.id in town_ids],
        [
            project
            for project in projects
            if project.id in project_ids or (home_town and project.town_id == home_town.id)
        ],
        town_ids,
        project_ids,
    )


async def _answer(
    context: Context, pressed: buttons.FollowTown | buttons.FollowProject, name: str, by_town: bool = False
) -> None:
    await context.toast(following.changed(context.words, pressed, by_town))
    message = context.incoming.effective_message
    if isinstance(message, Message) and message.reply_markup:
        await context.redraw_buttons(following.redrawn(context.words, message.reply_markup, pressed, name))
