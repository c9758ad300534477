"""The record of a vote that is over: its protocol on paper and as a sheet, for the desk and the monitors."""

import logging

from telegram import Update

from bot.context import App, Context
from bot.domain.polls import State
from bot.domain.refusals import PollNotOverYet
from bot.printing.both import pdf_and_xlsx
from bot.printing.press import PrintingFailed, printed
from bot.views import buttons, protocol
from bot.views.card import Card
from bot.views.protocol import Record
from handlers.filters import on_private_press
from storage.memory import Memory

log = logging.getLogger(__name__)

OVER = (State.CLOSED, State.CANCELLED)


def register(app: App) -> None:
    on_private_press(app, make_protocol, buttons.MakeProtocol)
    on_private_press(app, show_protocols, buttons.SeeProtocols)


async def make_protocol(update: Update, context: Context) -> None:
    """For the town's coordinators, its monitors and administrators."""
    poll_id = context.pressed(buttons.MakeProtocol).poll_id
    record = await context.transact(lambda memory: _record(context, memory, poll_id))
    await context.toast(protocol.under_way(context.words))
    document = protocol.protocol(context.words, record)
    try:
        async with context.services.drawing:
            pdf, xlsx = await printed(pdf_and_xlsx, document)
    except PrintingFailed:
        log.exception("the protocol of the poll %s could not be printed", poll_id)
        await context.say(protocol.failed(context.words))
        return
    await context.say(*protocol.cards(context.words, record.poll, pdf, xlsx))


async def show_protocols(update: Update, context: Context) -> None:
    """The votes that are over, for whoever has no desk to find them at."""
    pressed = context.pressed(buttons.SeeProtocols)

    def look(memory: Memory) -> Card:
        _must_read_record(context, memory, pressed.town_id)
        town = memory.towns.get(pressed.town_id)
        polls = tuple(reversed(memory.polls.all_of(town.id, *OVER)))
        return protocol.listed(context.words, town, polls, pressed.page)

    card = await context.read(look)
    await context.answer_in_place(card)


def _must_read_record(context: Context, memory: Memory, town_id: str) -> None:
    """Raises NotACoordinator unless the person coordinates or watches the town."""
    rights = context.rights(memory)
    if town_id not in rights.watched_ids:
        rights.must_coordinate(town_id)


def _record(context: Context, memory: Memory, poll_id: str) -> Record:
    """Raises PollNotFound, NotACoordinator, PollNotOverYet."""
    poll = memory.polls.get(poll_id)
    _must_read_record(context, memory, poll.town_id)
    if poll.state not in OVER:
        raise PollNotOverYet
    return Record(
        poll=poll,
        town=memory.towns.get(poll.town_id),
        tally=memory.polls.find_tally(poll),
        paper=memory.gatherings.paper(poll),
        slips=memory.admission.slip_figures(poll_id),
        complaints=memory.complaints.count_of(poll_id),
        entries=memory.journal.all_of(poll_id),
    )
