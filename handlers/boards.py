"""Coordinators show a poll in a group, as a board on which each tap is a vote; others are shown the way."""

from contextlib import suppress
from dataclasses import dataclass

from telegram import Update
from telegram.error import BadRequest, Forbidden

from bot import at_desk
from bot.context import App, Context
from bot.domain.polls import Poll, State
from bot.domain.refusals import ButtonStale
from bot.views import board as views
from bot.views import buttons, groups, links
from bot.views.card import Card, Toast
from handlers.filters import GROUP, on_command, on_group_press
from storage.memory import Memory


def register(app: App) -> None:
    on_command(app, show, "dobush", "vote", where=GROUP)
    on_group_press(app, put_up, buttons.ShowBoard)
    on_group_press(app, turn, buttons.BoardPolls)


@dataclass(frozen=True, slots=True)
class Answer:
    """What to say in the group, if anything; `replaced`: the message of a board that is posted anew."""

    card: Card | None = None
    replaced: int = 0


async def show(update: Update, context: Context) -> None:
    """A coordinator's only open poll is posted, of several one is picked; anybody else is led to their ballot."""
    assert update.message is not None
    group = update.message.chat
    # An anonymous administrator writes as the group; the press on a button will say who it is.
    anonymous = update.message.sender_chat is not None and update.message.sender_chat.id == group.id

    def look(memory: Memory) -> Answer:
        memory.groups.put(group.id, group.type, group.title or "", context.received_at)
        polls = _polls_to_show(context, memory, anonymous)
        if len(polls) == 1 and not anonymous:
            return Answer(replaced=memory.boards.put_wanted(polls[0].id, group.id, context.thread_id))
        if polls:
            return Answer(views.pick_poll(context.words, polls, context.bot.username))
        coordinates = context.rights(memory).any
        if not memory.groups.take_turn_to_point(group.id, context.received_at) and not coordinates:
            return Answer()
        key = "group-no-open-polls" if coordinates else "group-pointer"
        return Answer(groups.pointer(context.words, _link(context, memory, group.id), key))

    answer = await context.transact(look)
    if answer.card:
        await context.say(answer.card)
    await _let_go(context, answer.replaced)


async def put_up(update: Update, context: Context) -> None:
    """A pick of several; the list goes, the board comes with the next tick."""
    assert update.callback_query is not None
    picked = context.pressed(buttons.ShowBoard)
    message = update.callback_query.message
    assert message is not None
    group = message.chat

    def want(memory: Memory) -> int:
        poll = at_desk.poll(memory, context.rights(memory), picked.poll_id)
        poll.must_be_open(context.received_at)
        memory.groups.put(group.id, group.type, group.title or "", context.received_at)
        return memory.boards.put_wanted(poll.id, group.id, context.thread_id)

    replaced = await context.transact(want)
    await context.toast(Toast(context.words.plain("toast-board-wanted")))
    await _let_go(context, replaced)
    await _let_go(context, message.message_id)


async def turn(update: Update, context: Context) -> None:
    """Another page of the polls to pick from; whoever presses sees those of their own towns."""
    page = context.pressed(buttons.BoardPolls).page

    def look(memory: Memory) -> tuple[Poll, ...]:
        context.rights(memory).must_have_desk()
        polls = _polls_to_show(context, memory, anonymous=False)
        if not polls:
            raise ButtonStale
        return polls

    polls = await context.read(look)
    await context.answer_in_place(views.pick_poll(context.words, polls, context.bot.username, page))


def _polls_to_show(context: Context, memory: Memory, anonymous: bool) -> tuple[Poll, ...]:
    rights = context.rights(memory)
    if rights.administrator or anonymous:
        town_ids = tuple(town.id for town in memory.towns.all())
    else:
        town_ids = rights.town_ids
    return tuple(poll for town_id in town_ids for poll in _open_polls(context, memory, town_id))


def _open_polls(context: Context, memory: Memory, town_id: str) -> tuple[Poll, ...]:
    polls = memory.polls.all_of(town_id, State.OPEN)
    return tuple(poll for poll in polls if poll.closes_at and poll.closes_at > context.received_at)


def _link(context: Context, memory: Memory, group_id: int) -> str:
    """To the one ballot that the group must mean, else to the menu."""
    polls = [memory.polls.get(board.poll_id) for board in memory.boards.all_in(group_id)]
    if not polls:
        polls = [poll for town in memory.towns.all() for poll in _open_polls(context, memory, town.id)]
    open_ones = [poll for poll in polls if poll.is_open]
    if len(open_ones) == 1:
        return links.to_poll(context.bot.username, open_ones[0].id)
    return links.to_menu(context.bot.username)


async def _let_go(context: Context, message_id: int) -> None:
    """Takes an old message of ours away; one older than 48 h only loses its buttons."""
    if not message_id:
        return
    try:
        await context.bot.delete_message(context.chat_id, message_id)
    except (BadRequest, Forbidden):
        with suppress(BadRequest, Forbidden):
            await context.bot.edit_message_reply_markup(context.chat_id, message_id)
