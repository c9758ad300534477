"""Coordinators look after a poll's slips: one asks for them, another prints them, all see how many there are."""

import asyncio
import logging
from dataclasses import dataclass

from telegram import Message, Update
from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError

from bot import acts, at_desk, starting
from bot.context import ANSWER_PAUSES, App, Context
from bot.domain.codes import hash_of
from bot.domain.people import Town
from bot.domain.polls import Admission, Poll
from bot.domain.refusals import AskingGone, AskingIsAnothers, ButtonStale, NothingPrinted
from bot.domain.slips import Batch, must_use_slips, new_codes
from bot.printing import slips as printing
from bot.printing.press import PrintingFailed, printed
from bot.sending import send
from bot.views import buttons
from bot.views import slips as views
from bot.views.card import Card, Toast
from handlers.filters import on_private_press
from storage.forms import Form
from storage.memory import Memory

log = logging.getLogger(__name__)

FIRST_STEPS = ("count", "handed", "void")


def register(app: App) -> None:
    on_private_press(app, show, buttons.DeskSlips)
    on_private_press(app, start, buttons.StartSlips)
    on_private_press(app, print_batch, buttons.PrintSlips)
    on_private_press(app, take_back, buttons.TakeBackSlips)
    on_private_press(app, drop_file, buttons.DropSlipsFile)


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be printed."""

    poll: Poll
    town: Town
    batch: Batch


async def show(update: Update, context: Context) -> None:
    """The figures, also when the poll is over."""
    poll_id = context.pressed(buttons.DeskSlips).poll_id
    card = await context.read(lambda memory: _desk(context, memory, poll_id))
    await context.answer_in_place(card)


async def start(update: Update, context: Context) -> None:
    """Opens the form at one of its first steps."""
    pressed = context.pressed(buttons.StartSlips)

    def begin(memory: Memory) -> tuple[Card, ...]:
        poll = at_desk.poll(memory, context.rights(memory), pressed.poll_id)
        must_use_slips(poll)
        if pressed.step not in FIRST_STEPS:
            raise ButtonStale
        known = memory.forms.find(context.person_id)
        if known and known.kind == views.KIND and known.filled["poll_id"] == poll.id:
            memory.forms.remove(context.person_id)  # begun anew, perhaps at another step
        filled = {"poll_id": poll.id, "town_id": poll.town_id}
        return starting.start(context, memory, Form(context.person_id, views.KIND, pressed.step, filled))

    cards = await context.transact(begin)
    await context.answer_below(*cards)


async def print_batch(update: Update, context: Context) -> None:
    """The second of two. The codes stand in the file that goes to this person, and nowhere else."""
    pressed = context.pressed(buttons.PrintSlips)
    order = await context.read(lambda memory: _order(context, memory, pressed.poll_id, pressed.batch))
    await context.toast(views.printing(context.words))
    codes = new_codes(order.batch.size)
    sheet = views.sheet(
        context.words, order.poll, order.town, order.batch, codes, context.bot.username, context.now
    )
    try:
        async with context.services.drawing:
            pdf = await printed(printing.pdf, sheet)
    except PrintingFailed:
        log.exception("the slips of the poll %s could not be printed", order.poll.id)
        raise NothingPrinted from None

    hashes = [hash_of(code) for code in codes]

    def keep(memory: Memory) -> None:
        if _order(context, memory, pressed.poll_id, pressed.batch) != order:  # changed while it was printed
            raise AskingGone
        acts.print_slips(memory, order.poll, order.batch, hashes, context.person_id, context.now, context.words)

    await context.transact(keep)
    context.app.owed()
    await _hand_over(context, order, pdf)


async def take_back(update: Update, context: Context) -> None:
    """Whoever asked thinks better of it."""
    pressed = context.pressed(buttons.TakeBackSlips)

    def give_up(memory: Memory) -> Card:
        poll = at_desk.poll(memory, context.rights(memory), pressed.poll_id)
        batch = memory.slips.get_batch(poll.id, pressed.batch)
        batch.must_wait()
        if batch.asked_by != context.person_id:
            raise AskingIsAnothers
        memory.slips.remove_asked(batch)
        return _desk(context, memory, poll.id)

    card = await context.transact(give_up)
    await context.answer_in_place(card)


async def drop_file(update: Update, context: Context) -> None:
    """Nothing changes for the slips: the file leaves this chat."""
    assert update.callback_query is not None
    poll_id = context.pressed(buttons.DropSlipsFile).poll_id
    await context.read(lambda memory: at_desk.poll(memory, context.rights(memory), poll_id))
    message = update.callback_query.message
    key = "toast-slips-file-dropped"
    try:
        if not isinstance(message, Message) or message.document is None:
            raise ButtonStale
        await context.bot.delete_message(context.chat_id, message.message_id)
    except (BadRequest, Forbidden):
        key = "toast-slips-file-stays"
    await context.toast(Toast(context.words.plain(key), alert=True))


async def _hand_over(context: Context, order: Order, pdf: bytes) -> None:
    """If Telegram does not take it, the desk says so: those slips can be made void, and others printed."""
    card = views.file(context.words, order.poll, order.batch, pdf)
    for pause in (*ANSWER_PAUSES, None):
        try:
            await send(context.bot, context.chat_id, card)
            break
        except NetworkError as trouble:
            if pause is None or isinstance(trouble, BadRequest):
                log.error("the slips of the poll %s did not arrive: %s", order.poll.id, type(trouble).__name__)
                return
            await asyncio.sleep(pause)
        except TelegramError as refused:
            log.error("the slips of the poll %s did not arrive: %s", order.poll.id, type(refused).__name__)
            return
    await context.services.storage.transact(lambda memory: memory.slips.mark_arrived(order.batch))


def _order(context: Context, memory: Memory, poll_id: str, number: int) -> Order:
    poll = at_desk.poll(memory, context.rights(memory), poll_id)
    must_use_slips(poll)
    batch = memory.slips.get_batch(poll.id, number)
    batch.must_be_printable_by(context.person_id)
    if _waiting(context, memory, poll) != batch:  # whoever asked has left the desk
        raise AskingGone
    return Order(poll, memory.towns.get(poll.town_id), batch)


def _desk(context: Context, memory: Memory, poll_id: str) -> Card:
    poll = at_desk.poll(memory, context.rights(memory), poll_id)
    if poll.admission is not Admission.SLIPS:
        raise ButtonStale
    waiting = _waiting(context, memory, poll)
    return views.desk(
        context.words,
        poll,
        memory.towns.get(poll.town_id),
        memory.slips.figures(poll.id),
        memory.slips.all_lost(poll.id),
        waiting,
        acts.name_at_desk(memory, poll.town_id, waiting.asked_by, context.words) if waiting else "",
        mine=waiting is not None and waiting.asked_by == context.person_id,
    )


def _waiting(context: Context, memory: Memory, poll: Poll) -> Batch | None:
    return acts.find_waiting_slips(memory, poll, context.services.administrators)
