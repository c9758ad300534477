"""The typed hands every handler gets: storage, words, time, and ways to answer."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Self, TypeVar

from telegram import InlineKeyboardMarkup, Message, Update
from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError
from telegram.ext import Application, CallbackContext, ExtBot
from telegram.request import BaseRequest

from bot.clock import Clock
from bot.config import Config
from bot.domain.people import Rights, Town
from bot.domain.quiet import Quiet
from bot.domain.refusals import NoTownsYet
from bot.forms import FormKind, Moment
from bot.pace import Pace
from bot.sending import edit, refused_media, send
from bot.views.buttons import Button
from bot.views.card import TOAST_LIMIT, Card, Toast
from bot.views.words import Words
from storage.database import Database
from storage.inbox import Arrival
from storage.memory import Memory

log = logging.getLogger(__name__)

T = TypeVar("T")
B = TypeVar("B", bound=Button)
ANSWER_PAUSES = (0.5, 2.0, 5.0)  # seconds between tries of an answer that the network swallowed


@dataclass(slots=True)
class Services:
    """What the house runs on."""

    config: Config
    storage: Database[Memory]
    words: Words
    now: Clock
    pace: Pace
    tick_seconds: float = 1.0
    drawing: asyncio.Lock = field(default_factory=asyncio.Lock)  # one picture at a time
    phone_key: bytes = field(default=b"", repr=False)  # under which numbers are hashed
    # Hours of the day in which no announcement rings, where a town has not settled its own.
    quiet: Quiet = field(default_factory=Quiet)
    # What Telegram said of members: (group, person) -> until when that is believed, and whether they are one.
    members: dict[tuple[int, int], tuple[datetime, bool]] = field(default_factory=dict)

    @property
    def administrators(self) -> tuple[int, ...]:
        """Telegram's user ids of those who sit at every desk."""
        return self.config.people.administrators


class App(Application[ExtBot[str], "Context", dict[Any, Any], dict[Any, Any], dict[Any, Any], None]):
    """PTB's application with our services; `arrivals` are the updates being handled, by update id."""

    services: Services
    arrivals: dict[int, "Handling"]
    forms: dict[str, FormKind]

    def __init__(self, services: Services, updates_request: BaseRequest, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.services = services
        self.updates_request = updates_request  # PTB's getUpdates parses, and one update it can't parse blocks all
        self.arrivals = {}
        self.listening = False  # Telegram was heard since the start, or since the last trouble
        self.forms = {}
        self.owed: Callable[[], None] = lambda: None  # to be called when something came to be owed


@dataclass(slots=True)
class Handling:
    """One update being handled. `done`: struck off with its effect. `fault`: what its handler died of."""

    arrival: Arrival
    done: bool = False
    fault: Exception | None = field(default=None)
    told: bool = False  # of the fault, in better words than an apology


class Context(CallbackContext[ExtBot[str], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """What a handler tells its story with: load, decide, save in `transact`; then speak."""

    incoming: Update
    handling: Handling
    services: Services

    @classmethod
    def from_update(cls, update: object, application: Any) -> Self:
        context = super().from_update(update, application)
        assert isinstance(update, Update)
        context.incoming = update
        context.handling = application.arrivals[update.update_id]
        context.services = application.services
        return context

    @property
    def app(self) -> App:
        assert isinstance(self.application, App)
        return self.application

    @property
    def words(self) -> Words:
        return self.services.words

    @property
    def now(self) -> datetime:
        return self.services.now()

    @property
    def received_at(self) -> datetime:
        """When the inbox stored this update: what decides whether a vote counts."""
        return self.handling.arrival.received_at

    @property
    def person_id(self) -> int:
        """Telegram's user id of whoever acts."""
        assert self.incoming.effective_user is not None
        return self.incoming.effective_user.id

    @property
    def chat_id(self) -> int:
        assert self.incoming.effective_chat is not None
        return self.incoming.effective_chat.id

    @property
    def is_private(self) -> bool:
        chat, person = self.incoming.effective_chat, self.incoming.effective_user
        return chat is not None and person is not None and chat.id == person.id

    @property
    def thread_id(self) -> int | None:
        """The topic of a group with topics that the update came from."""
        message = self.incoming.effective_message
        return message.message_thread_id if isinstance(message, Message) and message.is_topic_message else None

    def pressed(self, button: type[B]) -> B:
        """The button that was pressed. Raises ButtonStale where its data says nothing: an old one, or forged."""
        assert self.incoming.callback_query is not None
        return button.read(self.incoming.callback_query.data)

    async def transact(self, decide: Callable[[Memory], T]) -> T:
        """This update's effect, durable when it returns; the update is struck off in the same commit.

        Once per update: after it, a handler only reads and speaks. Whoever acts in the private chat is
        known from then on as somebody whom the bot may write to."""
        seq = self.handling.arrival.seq

        def with_strike(memory: Memory) -> T:
            if self.is_private:
                memory.people.put_started(self.person_id, self.received_at)
            result = decide(memory)
            memory.inbox.strike(seq)
            return result

        result = await self.services.storage.transact(with_strike)
        self.handling.done = True
        return result

    async def read(self, look: Callable[[Memory], T]) -> T:
        return await self.services.storage.read(look)

    def rights(self, memory: Memory) -> Rights:
        """What whoever acts may do at the desk at this moment."""
        return memory.rights_of(self.person_id, self.services.administrators)

    def moment(self, memory: Memory) -> Moment:
        """Now, and what whoever acts may do: what forms are filled with."""
        return Moment(self.now, self.rights(memory))

    def town(self, memory: Memory) -> Town | None:
        """The town of whoever acts; where there is but one, it is theirs from now on. Raises NoTownsYet."""
        person = memory.people.find(self.person_id)
        if person and person.town_id:
            return memory.towns.get(person.town_id)
        towns = memory.towns.all()
        if not towns:
            raise NoTownsYet
        if len(towns) > 1:
            return None
        memory.people.put_town(self.person_id, towns[0].id)
        return towns[0]

    async def say(self, *cards: Card) -> tuple[Message, ...]:
        """Sends cards to the chat the update came from."""
        sent: list[Message] = []
        for card in cards:
            before = sent[-1].message_id if card.replies and sent else None
            try:
                sent.extend(await self._insist(card, before))
            except BadRequest as refused:
                if card.otherwise is None:
                    raise
                log.warning("Telegram takes no such message", exc_info=True)
                places = await refused_media(self.bot, self.chat_id, card, refused) if card.otherwise_of else ()
                for said in [card.otherwise_of[place] for place in places] or [card.otherwise]:
                    sent.extend(await self._insist(said, None))
                return tuple(sent)
        return tuple(sent)

    async def _insist(self, card: Card, reply_to: int | None) -> tuple[Message, ...]:
        """Over a bad network: better the same answer twice than none."""
        for pause in (*ANSWER_PAUSES, None):
            try:
                return await send(self.bot, self.chat_id, card, thread_id=self.thread_id, reply_to=reply_to)
            except NetworkError as trouble:
                if pause is None or isinstance(trouble, BadRequest):
                    raise
                await asyncio.sleep(pause)
        raise AssertionError

    async def redraw(self, card: Card, *more: Card) -> int:
        """Makes the message whose button was pressed read like `card`; where it can't be edited, says it.

        What there is `more` of is said after it. The id of the message that reads so now; 0: there is none."""
        message = self.incoming.effective_message
        if message is None:
            return 0
        plain = isinstance(message, Message) and not message.photo and card.picture is None and not card.media
        if plain:
            try:
                await edit(self.bot, self.chat_id, message.message_id, card)
            except (BadRequest, Forbidden):
                pass
            else:
                await self.say(*more)
                return message.message_id
        sent = await self.say(card, *more)
        return sent[0].message_id

    async def answer(self, *cards: Card) -> None:
        """Answers the press with one card where the pressed one stood; with several, below it."""
        if len(cards) == 1:
            await self.answer_in_place(*cards)
        else:
            await self.answer_below(*cards)

    async def answer_in_place(self, card: Card, *more: Card) -> None:
        """Answers the press with a card where the pressed one stood."""
        await self.toast()
        await self.redraw(card, *more)

    async def answer_below(self, *cards: Card) -> None:
        """Answers the press with cards below; the pressed one stays as it is."""
        await self.toast()
        await self.say(*cards)

    async def tell(self, person_id: int, card: Card) -> None:
        """Tells somebody else in their private chat; that they can't be reached is no failure of whoever acts."""
        try:
            await send(self.bot, person_id, card)
        except TelegramError as refused:
            log.info("somebody could not be told of what another did: %s", type(refused).__name__)

    async def redraw_buttons(self, keyboard: InlineKeyboardMarkup) -> None:
        """Gives the message whose button was pressed other buttons; one that can't be edited keeps its own."""
        message = self.incoming.effective_message
        if isinstance(message, Message) and message.reply_markup != keyboard:
            with suppress(BadRequest, Forbidden):
                await self.bot.edit_message_reply_markup(self.chat_id, message.message_id, reply_markup=keyboard)

    async def toast(self, toast: Toast | str = "") -> None:
        """Answers the press; that it came too late to be answered is no failure: the effect stands."""
        query = self.incoming.callback_query
        assert query is not None
        answer = Toast(toast) if isinstance(toast, str) else toast
        try:
            await query.answer(answer.text[:TOAST_LIMIT] or None, show_alert=answer.alert, url=answer.url)
        except BadRequest as refused:
            if "query is too old" not in str(refused).lower():
                raise
