"""People share the bot's cards in any chat: they type its name, and pick an open poll, a result or a project."""

from collections.abc import Iterator

from telegram import (
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Message,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.ext import InlineQueryHandler, MessageHandler, filters

from bot.context import App, Context
from bot.domain.people import Town
from bot.domain.polls import State
from bot.domain.searching import found
from bot.sending import NO_PREVIEW
from bot.views import inline as views
from bot.views.inline import Offer
from handlers.filters import PRIVATE
from storage.memory import Memory

OFFERS = 20  # Telegram takes 50; who wants another types its name
RESULTS_OF_A_TOWN = 5  # the newest, where nothing is searched for
CACHE_SECONDS = 30  # a poll that has closed is offered no longer than this


class OwnCard(filters.MessageFilter):
    """A card of this bot, sent by somebody through its name."""

    def filter(self, message: Message) -> bool:
        return message.via_bot is not None and message.via_bot.id == message.get_bot().id


def register(app: App) -> None:
    app.add_handler(InlineQueryHandler(offer))
    app.add_handler(MessageHandler(PRIVATE & OwnCard(), leave_alone))


async def offer(update: Update, context: Context) -> None:
    """What is offered is public; whose town comes first is the person's."""
    assert update.inline_query is not None
    query = update.inline_query

    def look(memory: Memory) -> list[Offer]:
        towns = _towns(memory, context.person_id, query.query)
        offers = (one for town in towns for one in _offers(context, memory, town, query.query))
        return [one for one, _ in zip(offers, range(OFFERS), strict=False)]

    offers = await context.read(look)
    try:
        await query.answer(
            [_article(one) for one in offers],
            cache_time=CACHE_SECONDS,
            is_personal=True,
            button=InlineQueryResultsButton(views.to_private(context.words, offers), start_parameter="menu"),
        )
    except BadRequest as refused:
        if "query is too old" not in str(refused).lower():
            raise


async def leave_alone(update: Update, context: Context) -> None:
    """In the private chat with the bot a card is no answer to anything, not to an open form either."""
    await context.say(views.came_here(context.words))


def _towns(memory: Memory, person_id: int, wanted: str) -> list[Town]:
    """All of them, the person's first; that one alone where nothing is searched for."""
    person = memory.people.find(person_id)
    home = person.town_id if person else None
    if home and not wanted.strip():
        return [memory.towns.get(home)]
    return sorted(memory.towns.all(), key=lambda town: town.id != home)


def _offers(context: Context, memory: Memory, town: Town, wanted: str) -> Iterator[Offer]:
    """Of one town: open polls, the newest results, projects."""
    words, username = context.words, context.bot.username
    for poll in memory.polls.all_of(town.id, State.OPEN):
        is_on = poll.closes_at is not None and poll.closes_at > context.received_at
        if is_on and found(wanted, town.name, poll.question, *(choice.name for choice in poll.choices)):
            yield views.poll(words, poll, town, username)
    closed = memory.polls.all_of(town.id, State.CLOSED)
    for poll in reversed(closed if wanted.strip() else closed[-RESULTS_OF_A_TOWN:]):
        tally = memory.polls.find_tally(poll)
        if tally and found(wanted, town.name, poll.question, *(choice.name for choice in poll.choices)):
            yield views.result(words, poll, tally, town, username, memory.gatherings.paper(poll))
    for project in memory.projects.all_of(town.id):
        if found(wanted, town.name, project.name, project.goal, project.problem):
            yield views.project(words, project, town, username)


def _article(one: Offer) -> InlineQueryResultArticle:
    keyboard = one.card.keyboard
    return InlineQueryResultArticle(
        one.id,
        one.title,
        InputTextMessageContent(one.card.html, ParseMode.HTML, link_preview_options=NO_PREVIEW),
        reply_markup=keyboard if isinstance(keyboard, InlineKeyboardMarkup) else None,
        description=one.description,
    )
