"""Showing: what may be seen of a poll's figures, and the result as it comes to one person, with its picture."""

import logging
from dataclasses import dataclass

from telegram import Message
from telegram.error import BadRequest

from bot import acts
from bot.context import Context
from bot.domain.gatherings import NO_PAPER, Paper
from bot.domain.people import Town
from bot.domain.polls import Admission, Poll, State
from bot.domain.slips import SlipFigures
from bot.domain.tallies import Tally
from bot.pictures import PictureFailed, kept
from bot.views import results, slips
from storage.memory import Memory
from storage.pictures import Picture

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Figures:
    """What may be seen of a poll; no tally: a live poll that too few have voted in."""

    poll: Poll
    tally: Tally | None
    town: Town
    paper: Paper = NO_PAPER
    slips: SlipFigures | None = None  # where the poll took votes by slips


def figures_of(memory: Memory, poll_id: str) -> Figures:
    """What may be seen of the poll now. Raises ResultsHidden, PollNotOpenYet, PollCancelled, PollNotFound."""
    poll = memory.polls.get(poll_id)
    poll.must_show_figures()
    tally = memory.polls.find_tally(poll) or acts.live_figures(memory, poll)
    printed = memory.admission.slip_figures(poll.id) if poll.admission is Admission.SLIPS else None
    return Figures(poll, tally, memory.towns.get(poll.town_id), memory.gatherings.paper(poll), printed)


async def show(context: Context, figures: Figures, pictured: bool = False) -> None:
    """Says the result privately; `pictured`: the picture stands in the chat already."""
    words, poll, tally, town, paper = context.words, figures.poll, figures.tally, figures.town, figures.paper
    if tally is None or poll.state is not State.CLOSED:
        await context.say(*results.live(words, poll, tally, town))
        return
    published = (slips.published(words, figures.slips),) if figures.slips else ()
    picture = None if pictured else await _picture(context, poll, paper)
    if picture:
        first, *rest = results.illustrated(words, poll, tally, town, picture.file_id or picture.png, paper)
        try:
            (sent,) = await context.say(first)
        except BadRequest as refused:  # without its picture the result still comes
            log.warning("the picture %s was not taken: %s", picture.name, refused)
        else:
            await _note_file_id(context, picture, sent)
            await context.say(*rest, *published)
            return
    await context.say(*results.text(words, poll, tally, town, paper), *published)


async def _picture(context: Context, poll: Poll, paper: Paper) -> Picture | None:
    try:
        return await kept(context.services, results.picture_name(poll, paper))
    except PictureFailed:
        log.exception("the result of the poll %s goes without its picture", poll.id)
        return None


async def _note_file_id(context: Context, picture: Picture, sent: Message) -> None:
    """After the first upload Telegram knows the picture by this id."""
    if picture.file_id is None and sent.photo:
        file_id = sent.photo[-1].file_id
        await context.services.storage.transact(lambda memory: memory.pictures.mark_uploaded(picture.name, file_id))
