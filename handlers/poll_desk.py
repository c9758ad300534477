"""Coordinators look after polls: what is under way and how many voted; the forms that open one and end one."""

from telegram import Update

from bot.context import App, Context
from bot.domain.polls import Poll, Results, State
from bot.domain.refusals import ButtonStale, FormOpen, LivePollCannotBeEnded
from bot.forms import Moment
from bot.views import buttons, ending_form, poll_form
from bot.views import desk as views
from bot.views.card import Card
from handlers.filters import on_private_press
from storage.forms import Form
from storage.memory import Memory


def register(app: App) -> None:
    on_private_press(app, start_poll, buttons.StartPoll)
    on_private_press(app, show_polls, buttons.DeskPolls)
    on_private_press(app, show_poll, buttons.DeskPoll)
    on_private_press(app, start_ending, buttons.EndPoll)


async def start_poll(update: Update, context: Context) -> None:
    """Opens the form of a new poll, or the one half-filled for this town."""
    assert update.callback_query is not None
    town_id = buttons.StartPoll.read(update.callback_query.data).town_id

    def start(memory: Memory) -> tuple[Card, ...]:
        context.rights(memory).must_coordinate(town_id)
        drafts = bool(memory.polls.all_of(town_id, State.DRAFT))
        form = Form(
            context.person_id,
            poll_form.KIND,
            "draft" if drafts else "question",
            {"town_id": town_id, "drafts": drafts, "results": Results.AFTER},
        )
        return _start(context, memory, form, "town_id")

    cards = await context.transact(start)
    await context.toast()
    await context.say(*cards)


async def show_polls(update: Update, context: Context) -> None:
    """The town's open and scheduled polls, with turnout only."""
    assert update.callback_query is not None
    town_id = buttons.DeskPolls.read(update.callback_query.data).town_id

    def look(memory: Memory) -> Card:
        context.rights(memory).must_coordinate(town_id)
        polls = memory.polls.all_of(town_id, State.OPEN, State.SCHEDULED)
        turnouts = [(poll, memory.ballots.turnout(poll.id)) for poll in polls]
        return views.polls(context.words, memory.towns.get(town_id), turnouts)

    card = await context.read(look)
    await context.toast()
    await context.redraw(card)


async def show_poll(update: Update, context: Context) -> None:
    assert update.callback_query is not None
    poll_id = buttons.DeskPoll.read(update.callback_query.data).poll_id

    def look(memory: Memory) -> Card:
        poll = _poll(context, memory, poll_id)
        if poll.state in (State.DRAFT, State.CANCELLED):
            raise ButtonStale
        town = memory.towns.get(poll.town_id)
        turnout = memory.ballots.turnout(poll.id)
        return views.poll(context.words, poll, turnout, town, context.bot.username, context.now)

    card = await context.read(look)
    await context.toast()
    await context.redraw(card)


async def start_ending(update: Update, context: Context) -> None:
    """Opens the form that asks for the reason; a poll with live figures has none."""
    assert update.callback_query is not None
    poll_id = buttons.EndPoll.read(update.callback_query.data).poll_id

    def start(memory: Memory) -> tuple[Card, ...]:
        poll = _poll(context, memory, poll_id)
        poll.must_take_votes(context.received_at)
        if poll.is_live:
            raise LivePollCannotBeEnded
        filled = {"town_id": poll.town_id, "poll_id": poll.id}
        form = Form(context.person_id, ending_form.KIND, "reason", filled)
        return _start(context, memory, form, "poll_id")

    cards = await context.transact(start)
    await context.toast()
    await context.say(*cards)


def _poll(context: Context, memory: Memory, poll_id: str) -> Poll:
    """Raises PollNotFound, NotACoordinator."""
    poll = memory.polls.get(poll_id)
    context.rights(memory).must_coordinate(poll.town_id)
    return poll


def _start(context: Context, memory: Memory, form: Form, same: str) -> tuple[Card, ...]:
    """The form, or the same one where it is half-filled; raises FormOpen where another one is."""
    moment = Moment(context.now, context.rights(memory))
    open_form = memory.forms.find(context.person_id)
    if open_form is None:
        memory.forms.put(form, context.now)
    elif open_form.kind == form.kind and open_form.filled.get(same) == form.filled[same]:
        form = open_form
    else:
        raise FormOpen
    return context.app.forms[form.kind].show(form, memory, moment)
