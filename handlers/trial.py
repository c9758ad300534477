"""Coordinators try a ballot before its poll opens: as voters will, but nothing of it is kept anywhere."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from telegram import Message, Update
from telegram.error import BadRequest

from bot import at_desk
from bot.context import App, Context
from bot.domain.ballots import Ballot
from bot.domain.plans import Plan
from bot.domain.polls import Kind, Poll, State
from bot.domain.refusals import ButtonStale, TrialOver
from bot.views import ballot, buttons, poll_form, trial
from bot.views.card import Card
from handlers.filters import on_private_press
from storage.memory import Memory

LASTS = timedelta(days=1)  # the closing that stands on the ballot of a draft that has none


def register(app: App) -> None:
    on_private_press(app, press, buttons.Try)


@dataclass(frozen=True, slots=True)
class Trial:
    """The poll as if it were open, and what was tapped so far: it travels in the buttons."""

    poll: Poll
    mine: Ballot | None
    timezone: str


async def press(update: Update, context: Context) -> None:
    """Any button of a ballot that is tried."""
    tried = context.pressed(buttons.Try)
    now = context.received_at

    def look(memory: Memory) -> Trial:
        poll = _poll(context, memory, tried.poll_id)
        return Trial(_as_open(poll, now), _picked(poll, tried, context), memory.towns.get(poll.town_id).timezone)

    at = await context.read(look)
    code = tried.pressed.partition(":")[0]
    if code in TAPS:
        await _tap(context, at, TAPS[code](at, tried.pressed, context))
    elif code in TURNS:
        await TURNS[code](context, at, tried.pressed)
    else:
        await context.toast(trial.not_here(context.words))


def _vote(at: Trial, pressed: str, context: Context) -> Ballot:
    number = buttons.Vote.read(pressed).number
    return at.poll.vote(at.mine, context.person_id, number, context.received_at)


def _approve(at: Trial, pressed: str, context: Context) -> Ballot:
    asked = buttons.Approve.read(pressed)
    return at.poll.approve(at.mine, context.person_id, asked.number, asked.on, context.received_at)


def _rank(at: Trial, pressed: str, context: Context) -> Ballot:
    asked = buttons.Rank.read(pressed)
    return at.poll.rank(at.mine, context.person_id, asked.number, asked.place, context.received_at)


def _unrank(at: Trial, pressed: str, context: Context) -> Ballot:
    place = buttons.Unrank.read(pressed).place
    return at.poll.unrank(at.mine, context.person_id, place, context.received_at)


async def _tap(context: Context, at: Trial, after: Ballot) -> None:
    words = context.words
    await context.toast(trial.marked(words, ballot.taken(words, at.poll, at.mine, after)))
    show = trial.voted if at.poll.kind is Kind.SINGLE else trial.ballot
    await context.redraw(show(words, at.poll, after, at.timezone))


async def _open(context: Context, at: Trial, pressed: str) -> None:
    """From the desk as a new message; on a ballot that is tried already it stays one message."""
    await context.toast()
    await _turn_to(context, trial.ballot(context.words, at.poll, at.mine, at.timezone))


async def _finish(context: Context, at: Trial, pressed: str) -> None:
    await context.toast(trial.marked(context.words, ballot.finished(context.words, at.poll, at.mine)))
    show = trial.voted if at.mine and at.mine.picks else trial.ballot
    await context.redraw(show(context.words, at.poll, at.mine, at.timezone))


async def _show_mine(context: Context, at: Trial, pressed: str) -> None:
    await context.toast(trial.marked(context.words, ballot.mine(context.words, at.poll, at.mine)))


async def _read_all(context: Context, at: Trial, pressed: str) -> None:
    await context.toast()
    await _turn_to(context, trial.all_choices(context.words, at.poll, at.mine))


async def _read_one(context: Context, at: Trial, pressed: str) -> None:
    """A photo or voice note that Telegram refuses is said so here: voters would not get it either."""
    choice = at.poll.choice(buttons.ReadChoice.read(pressed).number)
    page, *attached = trial.one_choice(context.words, at.poll, choice, at.mine)
    await context.toast()
    await _turn_to(context, page)
    for card in attached:
        try:
            await context.say(card)
        except BadRequest:
            await context.say(trial.broken(context.words))


async def _turn_to(context: Context, card: Card) -> None:
    message = context.incoming.effective_message
    if isinstance(message, Message) and message.has_protected_content:
        await context.redraw(card)
    else:
        await context.say(card)


TAPS: dict[str, Callable[[Trial, str, Context], Ballot]] = {
    buttons.Vote.code: _vote,
    buttons.Approve.code: _approve,
    buttons.Rank.code: _rank,
    buttons.Unrank.code: _unrank,
}
TURNS = {
    buttons.OpenBallot.code: _open,
    buttons.FinishBallot.code: _finish,
    buttons.ShowMyVote.code: _show_mine,
    buttons.ReadChoices.code: _read_all,
    buttons.ReadChoice.code: _read_one,
}


def _poll(context: Context, memory: Memory, poll_id: str) -> Poll:
    """A stored poll that has not opened, or the one in the presser's form; raises TrialOver, NotACoordinator."""
    if poll_id:
        poll = at_desk.poll(memory, context.rights(memory), poll_id)
        if poll.state not in (State.DRAFT, State.SCHEDULED):
            raise TrialOver
        return poll
    form = memory.forms.find(context.person_id)
    if form is None or form.kind != poll_form.KIND:
        raise TrialOver
    context.rights(memory).must_coordinate(form.filled["town_id"])
    poll = Plan.read(form.filled, memory.towns.get(form.filled["town_id"])).outcome()
    if not (poll.question and poll.choices):
        raise TrialOver
    return replace(poll, id="")  # as it stands in the form, not as it is stored


def _as_open(poll: Poll, now: datetime) -> Poll:
    ahead = poll.closes_at is not None and poll.closes_at > now
    return replace(poll, state=State.OPEN, opens_at=now, closes_at=poll.closes_at if ahead else now + LASTS)


def _picked(poll: Poll, tried: buttons.Try, context: Context) -> Ballot | None:
    """What was tapped so far; raises ButtonStale where the poll was changed meanwhile."""
    numbers = tried.numbers
    known = {choice.number for choice in poll.choices}
    if len(set(numbers)) != len(numbers) or not known.issuperset(numbers) or len(numbers) > poll.max_choices:
        raise ButtonStale
    return Ballot(poll.id, context.person_id, numbers) if numbers else None
