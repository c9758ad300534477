"""People see results: of closed polls with their picture, of live ones as far as no tap can be read off them."""

import logging
from dataclasses import dataclass

from telegram import Message, Update
from telegram.error import BadRequest

from bot import acts
from bot.context import App, Context
from bot.domain.people import Town
from bot.domain.polls import Poll, State
from bot.domain.refusals import PollNotOpenYet
from bot.domain.tallies import Tally
from bot.pictures import PictureFailed, kept
from bot.views import buttons, home, results
from bot.views.card import Card
from handlers.filters import on_command, on_menu, on_private_press, on_start, payload
from storage.memory import Memory
from storage.pictures import Picture

log = logging.getLogger(__name__)


def register(app: App) -> None:
    on_private_press(app, see, buttons.SeeResult)
    on_start(app, arrive_at_result, results.LINK_PREFIX)
    on_command(app, show_all, "jyiyntyk", "results")
    on_menu(app, show_all, "menu-results")


@dataclass(frozen=True, slots=True)
class Figures:
    """What may be seen of a poll; no tally: a live poll that too few have voted in."""

    poll: Poll
    tally: Tally | None
    town: Town


@dataclass(frozen=True, slots=True)
class Page:
    """Cards to say, then the one result to show, if there is but one."""

    cards: tuple[Card, ...]
    figures: Figures | None = None


async def see(update: Update, context: Context) -> None:
    """A button under a list, an announcement or on the desk."""
    assert update.callback_query is not None
    poll_id = buttons.SeeResult.read(update.callback_query.data).poll_id
    figures = await context.transact(lambda memory: _figures(memory, poll_id))
    await context.toast()
    message = update.callback_query.message
    await _show(context, figures, pictured=isinstance(message, Message) and bool(message.photo))


async def arrive_at_result(update: Update, context: Context) -> None:
    """A link from a group: whoever is new gets the menu first."""
    poll_id = payload(update.message).removeprefix(results.LINK_PREFIX)

    def arrive(memory: Memory) -> tuple[Figures, bool, bool]:
        figures = _figures(memory, poll_id)
        person = memory.people.find(context.person_id)
        new = person is None or person.town_id is None
        if new:
            memory.people.put_town(context.person_id, figures.town.id)
        return figures, new, context.rights(memory).any

    figures, new, desk = await context.transact(arrive)
    if new:
        await context.say(home.bare_welcome(context.words, desk))
    await _show(context, figures)


async def show_all(update: Update, context: Context) -> None:
    """The one result, or the list, newest first; with what was chosen before the bot came."""

    def look(memory: Memory) -> Page:
        town = context.town(memory)
        if town is None:
            return Page(home.pick_town(context.words, memory.towns.all(), again=True))
        polls = tuple(reversed(memory.polls.all_of(town.id, State.OPEN, State.CLOSED)))
        seen = tuple(poll for poll in polls if poll.state is State.CLOSED or poll.is_live)
        waiting = tuple(poll for poll in polls if poll not in seen)
        outcomes = memory.projects.all_outcomes_of(town.id)
        if len(seen) > 1:
            return Page(results.listed(context.words, seen, waiting, outcomes, town))
        rest = results.rest(context.words, waiting, outcomes, town)
        if seen:
            return Page(rest, _figures(memory, seen[0].id))
        return Page(rest or (results.none_yet(context.words, town),))

    page = await context.transact(look)
    await context.say(*page.cards)
    if page.figures:
        await _show(context, page.figures)


def _figures(memory: Memory, poll_id: str) -> Figures:
    """Raises ResultsHidden, PollNotOpenYet, PollCancelled, PollNotFound."""
    poll = memory.polls.get(poll_id)
    if poll.state in (State.DRAFT, State.SCHEDULED):
        raise PollNotOpenYet
    poll.must_show_figures()
    tally = memory.polls.find_tally(poll) or acts.live_figures(memory, poll)
    return Figures(poll, tally, memory.towns.get(poll.town_id))


async def _show(context: Context, figures: Figures, pictured: bool = False) -> None:
    """`pictured`: the picture stands in the chat already."""
    words, poll, tally, town = context.words, figures.poll, figures.tally, figures.town
    if tally is None or poll.state is not State.CLOSED:
        await context.say(*results.live(words, poll, tally, town))
        return
    picture = None if pictured else await _picture(context, poll)
    if picture:
        first, *rest = results.illustrated(words, poll, tally, town, picture.file_id or picture.png)
        try:
            (sent,) = await context.say(first)
        except BadRequest as refused:  # without its picture the result still comes
            log.warning("the picture %s was not taken: %s", picture.name, refused)
        else:
            await _note_file_id(context, picture, sent)
            await context.say(*rest)
            return
    await context.say(*results.text(words, poll, tally, town))


async def _picture(context: Context, poll: Poll) -> Picture | None:
    try:
        return await kept(context.services, results.PICTURE_PREFIX + poll.id)
    except PictureFailed:
        log.exception("the result of the poll %s goes without its picture", poll.id)
        return None


async def _note_file_id(context: Context, picture: Picture, sent: Message) -> None:
    """After the first upload Telegram knows the picture by this id."""
    if picture.file_id is None and sent.photo:
        file_id = sent.photo[-1].file_id
        await context.services.storage.transact(lambda memory: memory.pictures.mark_uploaded(picture.name, file_id))
