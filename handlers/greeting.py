"""People arrive: /start and its links to a town, the choice of a town, help."""

from telegram import Update

from bot.context import App, Context
from bot.domain.people import Person, Town
from bot.views import buttons, home
from bot.views.card import Card
from handlers.filters import on_command, on_menu, on_press, on_start, payload
from storage.memory import Memory


def register(app: App) -> None:
    on_start(app, arrive_in_town, "town_")
    on_command(app, start, "start")
    on_command(app, show_help, "jardam", "help")
    on_menu(app, show_help, "menu-help")
    on_press(app, pick_town, buttons.PickTown)
    on_press(app, change_town, buttons.ChangeTown)


async def start(update: Update, context: Context) -> None:
    def arrive(memory: Memory) -> tuple[Card, ...]:
        towns = memory.towns.all()
        person = memory.people.find(context.person_id)
        if person and person.town_id is None and len(towns) == 1:
            memory.people.put_town(person.id, towns[0].id)
        return _welcome(context, memory, person, towns)

    await context.say(*await context.transact(arrive))


async def arrive_in_town(update: Update, context: Context) -> None:
    def arrive(memory: Memory) -> Card:
        town = memory.towns.get(payload(update.message).removeprefix("town_"))
        memory.people.put_town(context.person_id, town.id)
        rights = context.rights(memory)
        return home.welcome(context.words, town, rights.any, rights.watches)

    await context.say(await context.transact(arrive))


async def pick_town(update: Update, context: Context) -> None:
    picked = context.pressed(buttons.PickTown)

    def settle_in(memory: Memory) -> Card:
        town = memory.towns.get(picked.town_id)
        memory.people.put_town(context.person_id, town.id)
        rights = context.rights(memory)
        return home.welcome(context.words, town, rights.any, rights.watches)

    card = await context.transact(settle_in)
    await context.answer_below(card)  # the menu comes only with a new message


async def change_town(update: Update, context: Context) -> None:
    towns = await context.read(lambda memory: memory.towns.all())
    await context.answer_below(*home.pick_town(context.words, towns, again=True))


async def show_help(update: Update, context: Context) -> None:
    towns = await context.read(lambda memory: memory.towns.all())
    await context.say(home.help_page(context.words, several_towns=len(towns) > 1))


def _welcome(context: Context, memory: Memory, person: Person | None, towns: tuple[Town, ...]) -> tuple[Card, ...]:
    desk = context.rights(memory).any
    if not towns:
        return (home.no_towns(context.words, desk),)
    town_id = person.town_id if person else None
    if town_id is None and len(towns) == 1:
        town_id = towns[0].id
    if town_id is not None:
        town = memory.towns.get(town_id)
        welcome = home.welcome(context.words, town, desk, context.rights(memory).watches)
        return (welcome, *home.other_towns(context.words, towns, town)) if len(towns) > 1 else (welcome,)
    if desk:  # the desk needs no town: its button is there at once
        return home.bare_welcome(context.words, desk), *home.pick_town(context.words, towns, again=True)
    return home.pick_town(context.words, towns)
