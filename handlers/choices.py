"""People read the choices before they choose: a list on the ballot's own message, each one in full at a tap."""

import logging

from telegram import Update
from telegram.error import BadRequest

from bot.context import App, Context
from bot.domain.polls import Poll, State
from bot.domain.refusals import PollNotOpenYet
from bot.views import buttons, choices
from bot.views.card import Card
from handlers.filters import on_private_press
from storage.memory import Memory

log = logging.getLogger(__name__)


def register(app: App) -> None:
    on_private_press(app, show_all, buttons.ReadChoices)
    on_private_press(app, show_one, buttons.ReadChoice)


async def show_all(update: Update, context: Context) -> None:
    poll_id = context.pressed(buttons.ReadChoices).poll_id
    poll = await context.read(lambda memory: _poll(memory, poll_id))
    await context.toast()
    await _turn_to(context, choices.overview(context.words, poll))


async def show_one(update: Update, context: Context) -> None:
    """Its page takes the list's place; its photo and voice note follow."""
    asked = context.pressed(buttons.ReadChoice)
    poll = await context.read(lambda memory: _poll(memory, asked.poll_id))
    page, *attached = choices.in_full(context.words, poll, poll.choice(asked.number))
    await context.toast()
    await _turn_to(context, page)
    for card in attached:
        try:
            await context.say(card)
        except BadRequest as refused:  # a file of another bot, or one that Telegram has forgotten
            log.warning("a choice of poll %s can't be shown: %s", poll.id, refused)


async def _turn_to(context: Context, page: Card) -> None:
    """On the ballot's own message; on any other, which could be forwarded, as a new one."""
    if getattr(context.incoming.effective_message, "has_protected_content", False):
        await context.redraw(page)
    else:
        await context.say(page)


def _poll(memory: Memory, poll_id: str) -> Poll:
    """What anybody may read; raises PollNotFound, PollNotOpenYet."""
    poll = memory.polls.get(poll_id)
    if poll.state in (State.DRAFT, State.SCHEDULED):
        raise PollNotOpenYet
    return poll
