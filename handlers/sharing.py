"""Coordinators get a poll's poster; anybody gets a result to carry into other chats."""

import logging
from dataclasses import dataclass

from telegram import Update

from bot import at_desk, pictures
from bot.context import App, Context
from bot.domain.gatherings import Paper
from bot.domain.people import Town
from bot.domain.polls import Poll, State
from bot.domain.refusals import ButtonStale, PollCancelled, PollClosed
from bot.domain.tallies import Tally
from bot.pictures import PictureFailed
from bot.printing.poster import pdf_and_png
from bot.printing.press import PrintingFailed, printed
from bot.views import buttons, poster, sharing
from bot.views.card import of_part
from handlers.filters import on_private_press
from storage.memory import Memory

log = logging.getLogger(__name__)


def register(app: App) -> None:
    on_private_press(app, make_poster, buttons.MakePoster)
    on_private_press(app, share_result, buttons.ShareResult)


@dataclass(frozen=True, slots=True)
class Shared:
    """A closed poll with its figures."""

    poll: Poll
    tally: Tally
    town: Town
    paper: Paper


async def make_poster(update: Update, context: Context) -> None:
    """Of a poll that is open, or will be: the page to print and its picture."""
    poll_id = context.pressed(buttons.MakePoster).poll_id

    def look(memory: Memory) -> tuple[Poll, Town]:
        poll = at_desk.poll(memory, context.rights(memory), poll_id)
        if poll.state is State.CANCELLED:
            raise PollCancelled
        if poll.state is State.CLOSED:
            raise PollClosed
        if poll.state is State.DRAFT:
            raise ButtonStale
        return poll, memory.towns.get(poll.town_id)

    poll, town = await context.transact(look)
    await context.toast(poster.under_way(context.words))
    page = poster.poster(context.words, poll, town, context.bot.username)
    try:
        async with context.services.drawing:
            pdf, png = await printed(pdf_and_png, page)
    except PrintingFailed:
        log.exception("the poster of the poll %s could not be printed", poll.id)
        await context.say(poster.failed(context.words))
        return
    await context.say(*poster.cards(context.words, poll, town, context.bot.username, pdf, png))


async def share_result(update: Update, context: Context) -> None:
    poll_id = context.pressed(buttons.ShareResult).poll_id

    def look(memory: Memory) -> Shared:
        poll = memory.polls.get(poll_id)
        poll.must_show_figures()
        tally = memory.polls.find_tally(poll)
        if tally is None:  # live figures are true for a moment only
            raise ButtonStale
        return Shared(poll, tally, memory.towns.get(poll.town_id), memory.gatherings.paper(poll))

    shared = await context.transact(look)
    await context.toast()
    given = (context.words, shared.poll, shared.tally, shared.town, context.bot.username, shared.paper)
    part = sharing.to_carry(*given)
    await context.say(sharing.hint(*given), of_part(part, await _picture(context, part.picture)))


async def _picture(context: Context, name: str) -> bytes | str | None:
    try:
        picture = await pictures.kept(context.services, name)
    except PictureFailed:
        log.exception("the picture %s could not be drawn", name)
        return None
    return picture.file_id or picture.png
