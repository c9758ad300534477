"""Coordinators come to their desk: the town, and what may be done for it."""

from telegram import Update

from bot.context import App, Context
from bot.domain.people import Town
from bot.domain.refusals import NotACoordinator, NoTownsYet
from bot.views import buttons
from bot.views import desk as views
from bot.views.card import Card
from handlers.filters import on_command, on_menu, on_private_press
from storage.memory import Memory


def register(app: App) -> None:
    on_command(app, arrive, "koordinator", "desk")
    on_menu(app, arrive, "menu-desk")
    on_private_press(app, return_to, buttons.Desk)
    on_private_press(app, enter, buttons.DeskTown)


async def arrive(update: Update, context: Context) -> None:
    """The desk by command or menu; whoever has none gets the menu without its button."""

    def look(memory: Memory) -> tuple[Card, ...]:
        try:
            return _front(context, memory)
        except NotACoordinator:
            return (views.no_desk(context.words, context.rights(memory)),)

    await context.say(*await context.transact(look))


async def return_to(update: Update, context: Context) -> None:
    cards = await context.read(lambda memory: _front(context, memory))
    await context.answer_in_place(*cards)


async def enter(update: Update, context: Context) -> None:
    """One of several towns' desks."""
    town_id = context.pressed(buttons.DeskTown).town_id

    def look(memory: Memory) -> Card:
        context.rights(memory).must_coordinate(town_id)
        return _desk(context, memory, memory.towns.get(town_id))

    card = await context.read(look)
    await context.answer_in_place(card)


def _front(context: Context, memory: Memory) -> tuple[Card, ...]:
    """The desk where there is one town, the choice where there are several; raises NotACoordinator, NoTownsYet."""
    rights = context.rights(memory)
    rights.must_have_desk()
    towns = _towns(context, memory)
    if not towns:
        raise NoTownsYet
    if len(towns) == 1:
        return (_desk(context, memory, towns[0]),)
    return views.towns(context.words, towns, rights, memory.forms.find(context.person_id) is not None)


def _desk(context: Context, memory: Memory, town: Town) -> Card:
    return views.desk(
        context.words,
        town,
        context.rights(memory),
        several=len(_towns(context, memory)) > 1,
        form_open=memory.forms.find(context.person_id) is not None,
        username=context.bot.username,
    )


def _towns(context: Context, memory: Memory) -> tuple[Town, ...]:
    rights = context.rights(memory)
    if rights.administrator:
        return memory.towns.all()
    return tuple(map(memory.towns.get, rights.town_ids))
