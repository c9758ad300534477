"""People see results: of closed polls with their picture, of live ones as far as no tap can be read off them."""

from dataclasses import dataclass

from telegram import Message, Update

from bot.context import App, Context
from bot.domain.polls import State
from bot.showing import Figures, figures_of, show
from bot.views import buttons, home, results
from bot.views.card import Card
from handlers.filters import on_command, on_menu, on_private_press, on_start, payload
from storage.memory import Memory


def register(app: App) -> None:
    on_private_press(app, see, buttons.SeeResult)
    on_start(app, arrive_at_result, results.LINK_PREFIX)
    on_command(app, show_all, "jyiyntyk", "results")
    on_menu(app, show_all, "menu-results")


@dataclass(frozen=True, slots=True)
class Page:
    """Cards to say, then the one result to show, if there is but one."""

    cards: tuple[Card, ...]
    figures: Figures | None = None


async def see(update: Update, context: Context) -> None:
    """A button under a list, an announcement or on the desk."""
    assert update.callback_query is not None
    poll_id = context.pressed(buttons.SeeResult).poll_id
    figures = await context.transact(lambda memory: figures_of(memory, poll_id))
    await context.toast()
    message = update.callback_query.message
    await show(context, figures, pictured=isinstance(message, Message) and bool(message.photo))


async def arrive_at_result(update: Update, context: Context) -> None:
    """A link from a group: whoever is new gets the menu first."""
    poll_id = payload(update.message).removeprefix(results.LINK_PREFIX)

    def arrive(memory: Memory) -> tuple[Figures, bool, bool]:
        figures = figures_of(memory, poll_id)
        person = memory.people.find(context.person_id)
        new = person is None or person.town_id is None
        if new:
            memory.people.put_town(context.person_id, figures.town.id)
        return figures, new, context.rights(memory).any

    figures, new, desk = await context.transact(arrive)
    if new:
        await context.say(home.bare_welcome(context.words, desk))
    await show(context, figures)


async def show_all(update: Update, context: Context) -> None:
    """The one result, or the list, newest first; with what was chosen before the bot came."""

    def look(memory: Memory) -> Page:
        town = context.town(memory)
        if town is None:
            return Page(home.pick_town(context.words, memory.towns.all(), again=True))
        polls = tuple(reversed(memory.polls.all_of(town.id, State.OPEN, State.CLOSED)))
        seen = tuple(poll for poll in polls if poll.state is State.CLOSED or poll.is_live)
        waiting = tuple(poll for poll in polls if poll not in seen)
        outcomes = memory.projects.all_outcomes_of(town.id)
        papers = {poll.id: memory.gatherings.paper(poll) for poll in waiting}
        if len(seen) > 1:
            return Page(results.listed(context.words, seen, waiting, outcomes, town, papers))
        rest = results.rest(context.words, waiting, outcomes, town, papers)
        if seen:
            return Page(rest, figures_of(memory, seen[0].id))
        return Page(rest or (results.none_yet(context.words, town),))

    page = await context.transact(look)
    await context.say(*page.cards)
    if page.figures:
        await show(context, page.figures)
