"""People subscribe to towns and projects with a tap, read the latest news at once, and unsubscribe as easily."""

from telegram import Message, Update

from bot import acts, news
from bot.context import App, Context
from bot.domain.projects import Project
from bot.views import buttons, following, home
from bot.views.card import Card
from handlers.filters import on_command, on_menu, on_private_press
from storage.memory import Memory


def register(app: App) -> None:
    on_private_press(app, follow_town, buttons.FollowTown)
    on_private_press(app, follow_project, buttons.FollowProject)
    on_private_press(app, mute_project, buttons.MuteProject)
    on_private_press(app, see_all, buttons.SeeFollowed)
    on_private_press(app, see_towns, buttons.FollowTowns)
    on_private_press(app, see_town, buttons.SeeFollowOf)
    on_command(app, show_all, "jazyluu", "subscribe")
    on_menu(app, show_all, "menu-follow")
    on_menu(app, show_mine, "menu-unfollow")


async def follow_town(update: Update, context: Context) -> None:
    """On or off, as the button says: pressed twice, it does no more."""
    pressed = context.pressed(buttons.FollowTown)

    def take(memory: Memory) -> tuple[str, tuple[Card, ...], news.Latest | None]:
        town = memory.towns.get(pressed.town_id)
        changed = memory.subscriptions.put_town(context.person_id, town.id, pressed.on, context.received_at)
        if not (changed and pressed.on):
            return town.name, (), None
        return town.name, *news.latest(memory, context.words, context.person_id, town.id)

    name, cards, latest = await context.transact(take)
    await _answer(context, pressed, name)
    await _tell(context, cards, latest)


async def follow_project(update: Update, context: Context) -> None:
    pressed = context.pressed(buttons.FollowProject)

    def take(memory: Memory) -> tuple[str, bool, tuple[Card, ...], news.Latest | None]:
        project = memory.projects.get(pressed.project_id)
        changed = acts.follow_project(memory, context.person_id, project, pressed.on, context.received_at)
        by_town = project.town_id in memory.subscriptions.all_towns_of(context.person_id)
        if not (changed and pressed.on):
            return project.name, by_town, (), None
        found = news.latest(memory, context.words, context.person_id, project.town_id, project.id)
        return project.name, by_town, *found

    name, by_town, cards, latest = await context.transact(take)
    await _answer(context, pressed, name, by_town)
    await _tell(context, cards, latest)


async def mute_project(update: Update, context: Context) -> None:
    """Whoever hears of a project because they voted hears no more of it, or hears again."""
    pressed = context.pressed(buttons.MuteProject)

    def put(memory: Memory) -> None:
        acts.mute_project(memory, context.person_id, memory.projects.get(pressed.project_id), pressed.on)

    await context.transact(put)
    await context.toast(following.muted(context.words, pressed.on))
    message = context.incoming.effective_message
    if isinstance(message, Message) and message.reply_markup:
        await context.redraw_buttons(following.remuted(context.words, message.reply_markup, pressed))


async def see_towns(update: Update, context: Context) -> None:
    """Every town there is, a page at a time, in the same message."""
    page = max(0, context.pressed(buttons.FollowTowns).page)

    def look(memory: Memory) -> Card:
        on = memory.subscriptions.all_towns_of(context.person_id)
        return following.all_towns(context.words, memory.towns.all(), on, page)

    card = await context.read(look)
    await context.answer_in_place(card)


async def see_town(update: Update, context: Context) -> None:
    """One of them with its projects."""
    pressed = context.pressed(buttons.SeeFollowOf)

    def look(memory: Memory) -> Card:
        town = memory.towns.get(pressed.town_id)
        return following.one_town(
            context.words,
            town,
            memory.projects.all_of(town.id),
            memory.subscriptions.all_towns_of(context.person_id),
            memory.subscriptions.all_projects_of(context.person_id),
            max(0, pressed.page),
        )

    card = await context.read(look)
    await context.answer_in_place(card)


async def show_all(update: Update, context: Context) -> None:
    """The person's town and its projects, and whatever else they are subscribed to."""
    await context.say(*await context.transact(lambda memory: _everything(context, memory)))


async def see_all(update: Update, context: Context) -> None:
    cards = await context.transact(lambda memory: _everything(context, memory))
    await context.answer_below(*cards)


async def show_mine(update: Update, context: Context) -> None:
    """What the person is subscribed to, in whatever town."""

    def look(memory: Memory) -> tuple[Card, ...]:
        town_ids = memory.subscriptions.all_towns_of(context.person_id)
        project_ids = memory.subscriptions.all_projects_of(context.person_id)
        towns = [town for town in memory.towns.all() if town.id in town_ids]
        return following.only_followed(context.words, towns, _projects(memory, project_ids))

    await context.say(*await context.transact(look))


def _everything(context: Context, memory: Memory) -> tuple[Card, ...]:
    home_town = context.town(memory)
    towns = memory.towns.all()
    town_ids = memory.subscriptions.all_towns_of(context.person_id)
    project_ids = memory.subscriptions.all_projects_of(context.person_id)
    if home_town is None and not town_ids and not project_ids:
        return home.pick_town(context.words, towns, again=True)
    projects = memory.projects.all_of(home_town.id) if home_town else ()
    elsewhere = _projects(memory, project_ids - {project.id for project in projects})
    return following.everything(
        context.words,
        [town for town in towns if town == home_town or town.id in town_ids],
        [*projects, *elsewhere],
        town_ids,
        project_ids,
        others=len(towns) > 1,
        home=home_town,
    )


def _projects(memory: Memory, project_ids: frozenset[str]) -> list[Project]:
    return [project for id in sorted(project_ids) if (project := memory.projects.find(id))]


async def _tell(context: Context, cards: tuple[Card, ...], latest: news.Latest | None) -> None:
    """The latest news; that it stands here is remembered, so that it can be corrected here, too."""
    sent = await context.say(*cards)
    if latest:
        now, seen = context.now, latest
        await context.services.storage.insist(lambda memory: news.note(memory, seen, sent, now))
        context.app.owed()  # it may have been corrected in this moment


async def _answer(
    context: Context, pressed: buttons.FollowTown | buttons.FollowProject, name: str, by_town: bool = False
) -> None:
    await context.toast(following.changed(context.words, pressed, by_town))
    message = context.incoming.effective_message
    if isinstance(message, Message) and message.reply_markup:
        await context.redraw_buttons(following.redrawn(context.words, message.reply_markup, pressed, name))
