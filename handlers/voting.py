"""People vote: the ballot opens, each tap counts at once, and may be changed until the closing."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from telegram import Update
from telegram.error import TelegramError

from bot import admitting
from bot.context import App, Context
from bot.domain.ballots import Ballot
from bot.domain.people import Person
from bot.domain.polls import Kind, Poll, State
from bot.domain.refusals import ButtonStale, NoTownsYet, PollCancelled, PollClosed
from bot.views import ballot, buttons, home, links
from bot.views.card import Card, Toast
from handlers.filters import on_command, on_menu, on_press
from storage.memory import Memory
from storage.ticks import Ticked


def register_vote(app: App) -> None:
    """The tap that thousands make at once, privately and on boards: tried before all others."""
    on_press(app, vote, buttons.Vote)


def register(app: App) -> None:
    on_press(app, approve, buttons.Approve)
    on_press(app, rank, buttons.Rank, buttons.Unrank)
    on_press(app, finish, buttons.FinishBallot)
    on_press(app, reopen, buttons.OpenBallot)
    on_press(app, look, buttons.LookAtBallot)
    on_press(app, show_mine, buttons.ShowMyVote)
    on_command(app, show_open, "dobush", "vote")
    on_menu(app, show_open, "menu-vote")


@dataclass(frozen=True, slots=True)
class Cast:
    """What a tap made of a ballot; `stranger`: not yet known to the bot, so nothing was cast."""

    poll: Poll
    before: Ballot | None
    after: Ballot | None
    timezone: str
    stranger: bool = False


async def vote(update: Update, context: Context) -> None:
    """A tap on a choice, in the private chat or on a board in a group."""
    tapped = context.pressed(buttons.Vote)

    def take(memory: Memory) -> Cast:
        poll = memory.polls.get(tapped.poll_id)
        person = memory.people.find(context.person_id)
        if person is None:
            poll.must_take_votes(context.received_at)
            return Cast(poll, None, None, "", stranger=True)
        before = memory.ballots.find(poll.id, context.person_id)
        after = poll.vote(before, context.person_id, tapped.number, context.received_at)
        return _keep(memory, context, poll, before, after, person)

    async with folding_if_late(context, tapped.poll_id):
        cast = await admitting.transact(context, take)
    if cast.stranger:
        await context.toast(Toast(url=links.to_poll(context.bot.username, cast.poll.id)))
        return
    assert cast.after is not None
    await context.toast(ballot.taken(context.words, cast.poll, cast.before, cast.after))
    if context.is_private:
        await context.redraw(ballot.voted(context.words, cast.poll, cast.timezone))


async def approve(update: Update, context: Context) -> None:
    tapped = context.pressed(buttons.Approve)

    def take(memory: Memory) -> Cast:
        poll = memory.polls.get(tapped.poll_id)
        before = memory.ballots.find(poll.id, context.person_id)
        after = poll.approve(before, context.person_id, tapped.number, tapped.on, context.received_at)
        return _keep_ticked(memory, context, _keep(memory, context, poll, before, after))

    async with folding_if_late(context, tapped.poll_id):
        await _answer_on_ballot(context, await admitting.transact(context, take))


async def rank(update: Update, context: Context) -> None:
    assert update.callback_query is not None
    data = update.callback_query.data or ""
    placed = buttons.Rank.read(data) if buttons.Rank.pattern().match(data) else None
    tapped = placed or buttons.Unrank.read(data)

    def take(memory: Memory) -> Cast:
        poll = memory.polls.get(tapped.poll_id)
        before = memory.ballots.find(poll.id, context.person_id)
        if placed:
            after = poll.rank(before, context.person_id, placed.number, placed.place, context.received_at)
        else:
            after = poll.unrank(before, context.person_id, tapped.place, context.received_at)
        return _keep_ticked(memory, context, _keep(memory, context, poll, before, after))

    async with folding_if_late(context, tapped.poll_id):
        try:
            cast = await admitting.transact(context, take)
        except ButtonStale:  # the screen shows what stands no longer
            if _is_ballot(context):
                page = await context.read(lambda memory: _look(memory, tapped.poll_id, context.person_id))
                await _show_ballot(context, page)
            raise
        await _answer_on_ballot(context, cast)


async def finish(update: Update, context: Context) -> None:
    """Folds the ballot into the card that says only that the vote is in."""
    poll_id = context.pressed(buttons.FinishBallot).poll_id
    async with folding_if_late(context, poll_id):
        page = await context.read(lambda memory: _look(memory, poll_id, context.person_id))
        page.poll.must_take_votes(context.received_at)
    await context.toast(ballot.finished(context.words, page.poll, page.after))
    await context.redraw(_page(context, page))
    message = context.incoming.effective_message
    if page.poll.kind is not Kind.SINGLE and page.after and message:
        folded = Ticked(poll_id, context.person_id, message.message_id)
        await context.services.storage.transact(lambda memory: memory.ticks.remove((folded,)))


async def reopen(update: Update, context: Context) -> None:
    """Opens a ballot from a list, or again to change the vote."""
    poll_id = context.pressed(buttons.OpenBallot).poll_id
    async with folding_if_late(context, poll_id):
        page = await admitting.transact(
            context, lambda memory: _keep_ticked(memory, context, _show(memory, poll_id, context))
        )
    await context.toast()
    await _show_ballot(context, page)


async def look(update: Update, context: Context) -> None:
    """From a notice, which stays as it is: the ballot, or the card that says that the vote is in."""
    poll_id = context.pressed(buttons.LookAtBallot).poll_id
    page = await admitting.transact(context, lambda memory: _show(memory, poll_id, context))
    await context.answer_below(_page(context, page))


async def show_mine(update: Update, context: Context) -> None:
    """An alert to the voter alone; it leaves no trace in the chat."""
    poll_id = context.pressed(buttons.ShowMyVote).poll_id
    async with folding_if_late(context, poll_id):
        page = await context.read(lambda memory: _look(memory, poll_id, context.person_id))
        page.poll.must_take_votes(context.received_at)
    await context.toast(ballot.mine(context.words, page.poll, page.after))


async def show_open(update: Update, context: Context) -> None:
    """The one open ballot, or the list where there are several."""

    def look(memory: Memory) -> tuple[Card, ...]:
        person = memory.people.find(context.person_id)
        towns = memory.towns.all()
        town_id = person.town_id if person else None
        if town_id is None and len(towns) == 1:
            town_id = towns[0].id
            memory.people.put_town(context.person_id, town_id)
        if town_id is None:
            if not towns:
                raise NoTownsYet
            return home.pick_town(context.words, towns, again=True)
        polls = memory.polls.all_of(town_id, State.OPEN)
        polls = tuple(poll for poll in polls if poll.closes_at and poll.closes_at > context.received_at)
        if not polls:
            return (ballot.no_open_polls(context.words),)
        if len(polls) == 1:
            return (_page(context, _show(memory, polls[0].id, context)),)
        voted_in = frozenset(poll.id for poll in polls if memory.ballots.has_voted(poll.id, context.person_id))
        return ballot.open_polls(context.words, polls, voted_in)

    await context.say(*await admitting.transact(context, look))


@asynccontextmanager
async def folding_if_late(context: Context, poll_id: str) -> AsyncIterator[None]:
    """A press that comes after the closing also takes the choices off the ballot that it was made on."""
    try:
        yield
    except (PollClosed, PollCancelled):
        if _is_ballot(context):
            with suppress(TelegramError):
                await context.redraw(await context.read(lambda memory: _over(memory, poll_id, context)))
        raise


async def _answer_on_ballot(context: Context, cast: Cast) -> None:
    assert cast.after is not None
    await context.toast(ballot.taken(context.words, cast.poll, cast.before, cast.after))
    await _show_ballot(context, cast)


async def _show_ballot(context: Context, page: Cast) -> None:
    """On the ballot that was pressed; anywhere else it could be forwarded, so there a new one is said."""
    card = ballot.ballot(context.words, page.poll, page.after, page.timezone)
    message = context.incoming.effective_message
    pressed = message.message_id if message else 0
    if _is_ballot(context):
        shown = await context.redraw(card)
    else:
        shown = (await context.say(card))[0].message_id
    if shown != pressed and page.after and page.poll.kind is not Kind.SINGLE:
        await context.services.storage.transact(
            lambda memory: memory.ticks.put(page.poll.id, context.person_id, shown)
        )


def _is_ballot(context: Context) -> bool:
    """Whether the message whose button was pressed is one of ours that can't be forwarded."""
    return context.is_private and bool(getattr(context.incoming.effective_message, "has_protected_content", False))


def _over(memory: Memory, poll_id: str, context: Context) -> Card:
    return ballot.over(
        context.words, memory.polls.get(poll_id), memory.ballots.has_voted(poll_id, context.person_id)
    )


def _keep_ticked(memory: Memory, context: Context, page: Cast) -> Cast:
    """Remembers the message that shows the choices from now on: it is to be folded one day."""
    message = context.incoming.effective_message
    if page.after and page.poll.kind is not Kind.SINGLE and message and _is_ballot(context):
        memory.ticks.put(page.poll.id, context.person_id, message.message_id)
    return page


def _keep(
    memory: Memory,
    context: Context,
    poll: Poll,
    before: Ballot | None,
    after: Ballot,
    voter: Person | None = None,
) -> Cast:
    if before is None and after.picks:  # whoever has a vote was let in, and may change it
        admitting.let_in(memory, context, poll, voter)
    if after is not before:
        memory.ballots.put(after)
        memory.boards.mark_stale(poll.id)
    return Cast(poll, before, after, memory.towns.get(poll.town_id).timezone)


def _look(memory: Memory, poll_id: str, person_id: int) -> Cast:
    poll = memory.polls.get(poll_id)
    mine = memory.ballots.find(poll_id, person_id)
    return Cast(poll, mine, mine, memory.towns.get(poll.town_id).timezone)


def _show(memory: Memory, poll_id: str, context: Context) -> Cast:
    page = _look(memory, poll_id, context.person_id)
    page.poll.must_take_votes(context.received_at)
    if page.after is None:
        admitting.must_be_let_in(memory, context, page.poll)
    memory.boards.put_ballot_card(poll_id, context.person_id)
    return page


def _page(context: Context, page: Cast) -> Card:
    """The ballot, or for whoever has voted the card that says so."""
    if page.after is None:
        return ballot.ballot(context.words, page.poll, None, page.timezone)
    return ballot.voted(context.words, page.poll, page.timezone)
