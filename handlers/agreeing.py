"""What takes two: whoever is asked reads what it is, and agrees; whoever asked may take it back."""

from dataclasses import dataclass

from telegram import Update

from bot import acts, at_desk
from bot.context import App, Context
from bot.domain.consents import Asking, Matter
from bot.domain.polls import Poll
from bot.domain.refusals import AskingGone, ButtonStale
from bot.views import agreeing as views
from bot.views import buttons
from bot.views.card import Card
from handlers.filters import on_private_press
from storage.memory import Memory


def register(app: App) -> None:
    on_private_press(app, see, buttons.SeeAsking)
    on_private_press(app, agree, buttons.Agree)
    on_private_press(app, take_back, buttons.TakeBack)


@dataclass(frozen=True, slots=True)
class Asked:
    poll: Poll
    asking: Asking


async def see(update: Update, context: Context) -> None:
    """From a letter, or from the poll's page."""
    pressed = context.pressed(buttons.SeeAsking)

    def look(memory: Memory) -> Card:
        asked = _asked(context, memory, pressed.poll_id, pressed.matter)
        return acts.asked_card(memory, asked.poll, asked.asking, context.person_id, context.words)

    card = await context.read(look)
    await context.answer_in_place(card)


async def agree(update: Update, context: Context) -> None:
    """The second of two: what was asked happens at once."""
    pressed = context.pressed(buttons.Agree)

    def do(memory: Memory) -> Card:
        asked = _asked(context, memory, pressed.poll_id, pressed.matter)
        asked.asking.must_be(pressed.mark)
        acts.agree(memory, asked.poll, asked.asking, context.person_id, context.received_at, context.words)
        return views.done(context.words, asked.poll, asked.asking.matter)

    card = await context.transact(do)
    context.app.owed()
    await context.answer_in_place(card)


async def take_back(update: Update, context: Context) -> None:
    pressed = context.pressed(buttons.TakeBack)

    def undo(memory: Memory) -> Card:
        asked = _asked(context, memory, pressed.poll_id, pressed.matter)
        asked.asking.must_be(pressed.mark)
        acts.take_back(memory, asked.poll, asked.asking, context.person_id, context.now)
        return views.taken_back(context.words, asked.poll)

    card = await context.transact(undo)
    await context.answer_in_place(card)


def _asked(context: Context, memory: Memory, poll_id: str, matter: str) -> Asked:
    """Raises PollNotFound, NotACoordinator, ButtonStale, PollClosed, PollCancelled, AskingGone."""
    poll = at_desk.poll(memory, context.rights(memory), poll_id)
    if matter not in tuple(Matter):
        raise ButtonStale
    if matter != Matter.TIE:
        poll.must_be_open(context.received_at)
    asking = acts.find_asking(memory, poll, Matter(matter), context.services.administrators)
    if asking is None:
        raise AskingGone
    return Asked(poll, asking)
