"""People are let in to a vote: they share their number, open a slip, say where they live, come into a group."""

from datetime import datetime, timedelta

from telegram import Chat, ChatMember, ChatMemberRestricted, Message, Update, User
from telegram.ext import ChatMemberHandler, MessageHandler, filters

from bot import admitting
from bot.context import App, Context
from bot.domain import admission as rules
from bot.domain.admission import Coming, Contact
from bot.domain.ballots import Ballot
from bot.domain.codes import hash_of
from bot.domain.polls import Admission, Poll
from bot.domain.refusals import (
    PhoneNotAsked,
    PhoneOfAnotherCountry,
    PhoneOfNoCountry,
    Refusal,
    SlipAlreadyHeld,
    SlipUnknown,
    VotesElsewhere,
)
from bot.domain.slips import Guesses
from bot.views import admission as views
from bot.views import buttons, home, refusals
from bot.views.card import Card
from handlers.filters import NEW, PRIVATE, on_private_press, on_start, payload
from storage.memory import Memory

PREFIX = "slip_"
COMINGS = filters.StatusUpdate.NEW_CHAT_MEMBERS | filters.StatusUpdate.LEFT_CHAT_MEMBER
SECOND = timedelta(seconds=1)  # Telegram's moments have no finer part


def register(app: App) -> None:
    app.add_handler(MessageHandler(PRIVATE & filters.CONTACT, share))
    on_start(app, open_slip, PREFIX)
    on_private_press(app, move_here, buttons.MoveHere)
    app.add_handler(ChatMemberHandler(note_change, ChatMemberHandler.CHAT_MEMBER))
    app.add_handler(MessageHandler(NEW & filters.ChatType.GROUPS & COMINGS, note_coming))


async def share(update: Update, context: Context) -> None:
    """A contact: kept as a keyed hash if a ballot asked for it and it is the sender's own; the ballot opens."""
    assert update.message is not None
    contact = update.message.contact
    assert contact is not None
    sent = Contact(contact.phone_number, contact.user_id, update.message.forward_origin is not None)

    def take(memory: Memory) -> tuple[Card, ...]:
        poll_id = memory.admission.find_asked(context.person_id)
        if poll_id is None:
            raise PhoneNotAsked
        poll = memory.polls.get(poll_id)
        poll.must_take_votes(context.received_at)
        phone = rules.phone_of(sent.must_be_of(context.person_id), context.services.phone_key)
        if not rules.takes_number_of(poll, phone.country):
            raise PhoneOfAnotherCountry(countries=views.countries(poll)) if poll.countries else PhoneOfNoCountry
        memory.admission.put_phone(context.person_id, phone, context.received_at)
        rights = context.rights(memory)
        menu = home.menu(context.words, rights.any, rights.watches)
        return (views.phone_taken(context.words, menu), *_ballot(memory, context, poll))

    await context.say(*await admitting.transact(context, take))


async def open_slip(update: Update, context: Context) -> None:
    """A slip's link: whoever opens it first holds it from then on, so a photograph of it opens nothing."""
    code_hash = hash_of(payload(update.message).removeprefix(PREFIX))

    def take(memory: Memory) -> tuple[Card, ...]:
        person = memory.people.find(context.person_id)
        try:
            guesses = memory.slips.find_guesses(context.person_id)
            if guesses:
                guesses.must_be_few(context.now)
            cards = _open(memory, context, code_hash)
        except SlipUnknown as unknown:  # said here: that it was wrong is to be kept
            guesses = (guesses or Guesses(0, context.now)).after_wrong(context.now)
            memory.slips.put_guesses(context.person_id, guesses)
            return (_no(context, memory, unknown),)
        if person is None or person.town_id is None:
            rights = context.rights(memory)
            return (home.bare_welcome(context.words, rights.any, rights.watches), *cards)
        return cards

    await context.say(*await admitting.transact(context, take))


async def move_here(update: Update, context: Context) -> None:
    """Somebody says that they live in the poll's town; their vote in another town's goes only if they say so."""
    pressed = context.pressed(buttons.MoveHere)

    def move(memory: Memory) -> Card:
        poll = memory.polls.get(pressed.poll_id)
        poll.must_take_votes(context.received_at)
        for other in memory.admission.all_votes_elsewhere(context.person_id, poll.town_id, context.received_at):
            if not pressed.gives_up:
                raise VotesElsewhere(poll_id=poll.id)
            memory.ballots.put(Ballot(other, context.person_id, ()))
            memory.ticks.mark_old(other, context.person_id)
            memory.boards.mark_stale(other)
        memory.people.put_town(context.person_id, poll.town_id)
        admitting.must_be_let_in(memory, context, poll)
        return admitting.page(memory, context, poll)

    card = await admitting.transact(context, move)
    await context.answer_below(card)


async def note_change(update: Update, context: Context) -> None:
    """Telegram tells an administrator bot of everybody who joins a group or leaves it."""
    assert update.chat_member is not None
    changed = update.chat_member
    joined = _is_present(changed.new_chat_member)
    if joined is not _is_present(changed.old_chat_member):
        await _note(context, changed.chat, (changed.new_chat_member.user,), changed.date, joined)


async def note_coming(update: Update, context: Context) -> None:
    """What the group itself shows of it: in small groups, and while the bot administers nothing."""
    message = update.message
    assert isinstance(message, Message)
    left = (message.left_chat_member,) if message.left_chat_member else ()
    await _note(context, message.chat, message.new_chat_members or left, message.date, not left)


async def _note(context: Context, chat: Chat, people: tuple[User, ...], date: datetime, joined: bool) -> None:
    at = min(context.received_at, date + SECOND)

    def note(memory: Memory) -> None:
        for person in people:
            memory.admission.add_coming(Coming(chat.id, person.id, at, joined))

    await context.transact(note)


def _open(memory: Memory, context: Context, code_hash: str) -> tuple[Card, ...]:
    slip = memory.slips.find(code_hash)
    if slip is None:
        raise SlipUnknown
    memory.slips.remove_guesses(context.person_id)
    poll = memory.polls.get(slip.poll_id)
    poll.must_take_votes(context.received_at)
    slip.must_be_good_for(context.person_id)
    person = memory.people.find(context.person_id)
    if person is None or person.town_id is None:
        memory.people.put_town(context.person_id, poll.town_id)
    if poll.admission is not Admission.SLIPS or slip.holder_id == context.person_id:
        return _ballot(memory, context, poll)
    held = memory.slips.find_of(poll.id, context.person_id)
    if held and not held.void:
        raise SlipAlreadyHeld(number=held.number)
    memory.slips.put_holder(slip, context.person_id)
    return (views.slip_opened(context.words, slip.number), *_ballot(memory, context, poll))


def _ballot(memory: Memory, context: Context, poll: Poll) -> tuple[Card, ...]:
    """The ballot, or what still keeps this person from it."""
    try:
        if not memory.ballots.find(poll.id, context.person_id):
            admitting.must_be_let_in(memory, context, poll)
    except Refusal as refusal:
        return admitting.way(memory, context, poll, refusal) or (_no(context, memory, refusal),)
    return (admitting.page(memory, context, poll),)


def _no(context: Context, memory: Memory, refusal: Refusal) -> Card:
    """Whoever came by a link may be new: the menu comes with it."""
    rights = context.rights(memory)
    return Card(refusals.card(context.words, refusal).html, home.menu(context.words, rights.any, rights.watches))


def _is_present(member: ChatMember) -> bool:
    there = isinstance(member, ChatMemberRestricted) and member.is_member
    return there or member.status in (ChatMember.OWNER, ChatMember.ADMINISTRATOR, ChatMember.MEMBER)
