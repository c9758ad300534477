"""People come by a poster's link: to the ballot; before the opening to its moment, after the end to the result."""

from telegram import Update

from bot import admitting
from bot.context import App, Context
from bot.domain.polls import Poll, State
from bot.domain.refusals import PollCancelled, PollClosed, PollNotOpenYet
from bot.showing import Figures, figures_of, show
from bot.views import ballot, home, refusals
from bot.views.card import Card
from handlers.filters import on_start, payload
from storage.memory import Memory

PREFIX = "poll_"


def register(app: App) -> None:
    on_start(app, arrive, PREFIX)


async def arrive(update: Update, context: Context) -> None:
    """Whoever is new gets the menu first, and is known from then on, wherever the poll stands."""
    poll_id = payload(update.message).removeprefix(PREFIX)

    def come(memory: Memory) -> tuple[tuple[Card, ...], Figures | None]:
        poll = memory.polls.get(poll_id)
        person = memory.people.find(context.person_id)
        welcome: tuple[Card, ...] = ()
        if person is None or person.town_id is None:
            memory.people.put_town(context.person_id, poll.town_id)
            rights = context.rights(memory)
            welcome = (home.bare_welcome(context.words, rights.any, rights.watches),)
        if poll.state is State.CLOSED:
            return welcome, figures_of(memory, poll.id)
        return (*welcome, _page(memory, context, poll)), None

    cards, figures = await admitting.transact(context, come)
    await context.say(*cards)
    if figures:
        await show(context, figures)


def _page(memory: Memory, context: Context, poll: Poll) -> Card:
    """The ballot, or why there is none; raises what keeps just this person from it."""
    if poll.state is State.SCHEDULED:
        subscribed = poll.town_id in memory.subscriptions.all_towns_of(context.person_id)
        return ballot.ahead(context.words, poll, memory.towns.get(poll.town_id), subscribed)
    try:
        poll.must_be_open(context.received_at)
    except (PollNotOpenYet, PollClosed, PollCancelled) as refusal:
        return refusals.card(context.words, refusal)
    poll.must_take_votes(context.received_at)
    if not memory.ballots.find(poll.id, context.person_id):
        admitting.must_be_let_in(memory, context, poll)
    return admitting.page(memory, context, poll)
