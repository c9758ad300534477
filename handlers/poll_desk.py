"""Coordinators look after polls: what is under way and how many voted, and the forms that change something."""

from telegram import Update

from bot import acts, at_desk, starting
from bot.context import App, Context
from bot.domain.consents import Asking, Matter
from bot.domain.polls import Poll, Results, State
from bot.domain.refusals import ButtonStale, LivePollCannotBeEnded
from bot.views import buttons, desk, ending_form, journal, poll_form, prolonging_form, tie_form
from bot.views import poll_desk as views
from bot.views.card import Card
from handlers.filters import on_private_press
from storage.forms import Form
from storage.memory import Memory


def register(app: App) -> None:
    on_private_press(app, start_poll, buttons.StartPoll)
    on_private_press(app, show_polls, buttons.DeskPolls)
    on_private_press(app, show_closed_polls, buttons.DeskClosedPolls)
    on_private_press(app, show_poll, buttons.DeskPoll)
    on_private_press(app, show_journal, buttons.SeeJournal)
    on_private_press(app, start_prolonging, buttons.ProlongPoll)
    on_private_press(app, start_ending, buttons.EndPoll)
    on_private_press(app, start_cancelling, buttons.CancelPoll)
    on_private_press(app, start_deciding, buttons.DecideTie)


async def start_poll(update: Update, context: Context) -> None:
    """Opens the form of a new poll, or the one half-filled for this town."""
    town_id = context.pressed(buttons.StartPoll).town_id

    def start(memory: Memory) -> tuple[Card, ...]:
        context.rights(memory).must_coordinate(town_id)
        drafts = bool(memory.polls.all_of(town_id, State.DRAFT))
        form = Form(
            context.person_id,
            poll_form.KIND,
            "draft" if drafts else "question",
            {"town_id": town_id, "drafts": drafts, "results": Results.AFTER},
        )
        return starting.start_or_resume(context, memory, form, "town_id")

    cards = await context.transact(start)
    await context.answer_below(*cards)


async def show_polls(update: Update, context: Context) -> None:
    """The town's open and scheduled polls, with turnout only."""
    town_id = context.pressed(buttons.DeskPolls).town_id

    def look(memory: Memory) -> Card:
        context.rights(memory).must_coordinate(town_id)
        polls = memory.polls.all_of(town_id, State.OPEN, State.SCHEDULED)
        turnouts = [(poll, memory.ballots.turnout(poll.id)) for poll in polls]
        return desk.polls(context.words, memory.towns.get(town_id), turnouts)

    card = await context.read(look)
    await context.answer_in_place(card)


async def show_closed_polls(update: Update, context: Context) -> None:
    """Polls that are over, with a mark at ties that wait for a decision."""
    pressed = context.pressed(buttons.DeskClosedPolls)

    def look(memory: Memory) -> Card:
        town = at_desk.town(memory, context.rights(memory), pressed.town_id)
        over = reversed(memory.polls.all_of(town.id, State.CLOSED, State.CANCELLED))
        polls = tuple(poll for poll in over if poll.opens_at)  # not what was taken back before it opened
        tied = frozenset(poll.id for poll in polls if _is_tied(memory, poll))
        return views.closed_polls(context.words, town, polls, tied, pressed.page)

    card = await context.read(look)
    await context.answer_in_place(card)


async def show_poll(update: Update, context: Context) -> None:
    poll_id = context.pressed(buttons.DeskPoll).poll_id

    def look(memory: Memory) -> Card:
        poll = at_desk.poll(memory, context.rights(memory), poll_id)
        if poll.state is State.DRAFT:
            raise ButtonStale
        askings = tuple(asking for matter in Matter if (asking := _asking(context, memory, poll, matter)))
        turnout = memory.ballots.turnout(poll.id)
        if poll.state is State.CLOSED:  # before that, what a gathering counted is sealed
            turnout += memory.gatherings.paper(poll).voted
        under_way = views.UnderWay(turnout, askings, _is_tied(memory, poll), memory.gatherings.count_of(poll.id))
        town = memory.towns.get(poll.town_id)
        return views.poll(context.words, poll, town, under_way, context.bot.username, context.now)

    card = await context.read(look)
    await context.answer_in_place(card)


async def show_journal(update: Update, context: Context) -> None:
    """Who did what to the poll, and when."""
    pressed = context.pressed(buttons.SeeJournal)

    def look(memory: Memory) -> Card:
        poll = at_desk.poll(memory, context.rights(memory), pressed.poll_id)
        administrators = context.services.administrators
        names = dict.fromkeys(administrators, context.words.plain("role-administrator"))
        names |= {monitor.person_id: monitor.name for monitor in memory.monitors.all_of(poll.town_id)}
        names |= {coordinator.person_id: coordinator.name for coordinator in memory.team.all_of(poll.town_id)}
        entries = memory.journal.all_of(poll.id)
        return journal.page(context.words, poll, memory.towns.get(poll.town_id), entries, names, pressed.page)

    card = await context.read(look)
    await context.answer_in_place(card)


async def start_prolonging(update: Update, context: Context) -> None:
    """Opens the form that asks until when, and why."""
    poll_id = context.pressed(buttons.ProlongPoll).poll_id

    def start(memory: Memory) -> tuple[Card, ...]:
        poll = at_desk.poll(memory, context.rights(memory), poll_id)
        poll.must_be_prolongable(context.now)
        form = Form(context.person_id, prolonging_form.KIND, "closing", _of(poll))
        return starting.start_or_resume(context, memory, form, "poll_id")

    cards = await context.transact(start)
    await context.answer_below(*cards)


async def start_ending(update: Update, context: Context) -> None:
    """Opens the form that asks for the reason; a poll with live figures has none."""
    await _start_ending(context, context.pressed(buttons.EndPoll).poll_id, Matter.END)


async def start_cancelling(update: Update, context: Context) -> None:
    """The same for a poll that is to have no result."""
    await _start_ending(context, context.pressed(buttons.CancelPoll).poll_id, Matter.CANCEL)


async def start_deciding(update: Update, context: Context) -> None:
    """Opens the form of a decision between tied choices."""
    poll_id = context.pressed(buttons.DecideTie).poll_id

    def start(memory: Memory) -> tuple[Card, ...]:
        poll = at_desk.poll(memory, context.rights(memory), poll_id)
        acts.tied_in(memory, poll)
        if asking := _asking(context, memory, poll, Matter.TIE):
            return (acts.asked_card(memory, poll, asking, context.person_id, context.words),)
        form = Form(context.person_id, tie_form.KIND, "choice", _of(poll))
        return starting.start_or_resume(context, memory, form, "poll_id")

    cards = await context.transact(start)
    await context.answer_below(*cards)


async def _start_ending(context: Context, poll_id: str, matter: Matter) -> None:
    """The form; or what somebody has asked already, to be agreed to."""

    def start(memory: Memory) -> tuple[Card, ...]:
        poll = at_desk.poll(memory, context.rights(memory), poll_id)
        poll.must_be_open(context.received_at)
        if poll.is_live and matter is Matter.END:
            raise LivePollCannotBeEnded
        if asking := _asking(context, memory, poll, matter):
            return (acts.asked_card(memory, poll, asking, context.person_id, context.words),)
        form = Form(context.person_id, ending_form.KIND, "reason", {**_of(poll), "matter": matter})
        return starting.start_or_resume(context, memory, form, "poll_id", "matter")

    cards = await context.transact(start)
    await context.answer_below(*cards)


def _of(poll: Poll) -> dict[str, object]:
    return {"town_id": poll.town_id, "poll_id": poll.id}


def _asking(context: Context, memory: Memory, poll: Poll, matter: Matter) -> Asking | None:
    administrators = context.services.administrators
    return acts.find_asking(memory, poll, matter, administrators)


def _is_tied(memory: Memory, poll: Poll) -> bool:
    return poll.decision is None and len(acts.leaders_of(memory, poll)) > 1
