"""Admitting: what must be known of whoever wants to vote is looked up, or asked of Telegram; who lacks something is
shown the way."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TypeVar

from telegram import ChatMember, ChatMemberRestricted
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter

from bot import watch
from bot.context import Context
from bot.domain import admission as rules
from bot.domain.admission import Standing
from bot.domain.announcements import Occasion
from bot.domain.people import Person
from bot.domain.polls import Admission, Poll
from bot.domain.refusals import (
    AnotherTown,
    GroupClosedToBot,
    PhoneNeeded,
    Refusal,
    SlipNeeded,
    VotedOnPaper,
    VotesElsewhere,
)
from bot.views import admission as views
from bot.views import ballot, gatherings, home, links
from bot.views.card import Card, Toast
from storage.memory import Memory

T = TypeVar("T")

MEMBER_KEPT = timedelta(minutes=1)  # what Telegram said of a member, from looking at the ballot to the tap
STRANGER_KEPT = timedelta(seconds=5)
PEOPLE_KEPT = 10_000
PAUSES = (0.5, 2.0)  # seconds between questions that the network swallowed
PRESENT = (ChatMember.OWNER, ChatMember.ADMINISTRATOR, ChatMember.MEMBER)
UNKNOWN = ("user not found", "member not found", "participant_id_invalid", "user_id_invalid")


class MemberUnasked(Exception):
    """Telegram is to be asked whether whoever acts is a member of this group: outside the transaction."""

    def __init__(self, group_id: int) -> None:
        super().__init__()
        self.group_id = group_id


def must_be_let_in(memory: Memory, context: Context, poll: Poll) -> None:
    """Raises unless whoever acts, without a vote so far, may cast one; MemberUnasked: `transact` sees to it."""
    rules.must_be_let_in(poll, _standing(memory, context, poll, memory.people.find(context.person_id)))


def let_in(memory: Memory, context: Context, poll: Poll, person: Person | None = None) -> None:
    """For a vote that follows in this transaction: as `must_be_let_in`, and what votes only once is spent."""
    person = person or memory.people.find(context.person_id)
    rules.must_be_let_in(poll, _standing(memory, context, poll, person))
    if poll.admission is Admission.PHONE:
        phone = memory.admission.find_phone(context.person_id)
        assert phone is not None
        memory.admission.put_voter_by(poll.id, phone, context.person_id)
    if person is not None and person.town_id is None:
        memory.people.put_town(person.id, poll.town_id)


async def transact(context: Context, decide: Callable[[Memory], T]) -> T:
    """`context.transact`, asking Telegram first where what is decided hangs on it."""
    return await _asking(context, lambda: context.transact(decide))


async def show_way(context: Context, refusal: Refusal) -> bool:
    """Shows what somebody who was not let in may do; False: there is nothing more to say than the refusal does.

    On a board that is the private chat, where the ballot says the rest."""
    if not isinstance(refusal, AnotherTown | VotesElsewhere | PhoneNeeded | SlipNeeded | VotedOnPaper):
        return False
    poll_id = str(refusal.values_for_words["poll_id"])
    if not context.is_private:
        await context.toast(Toast(url=links.to_poll(context.bot.username, poll_id)))
        return True
    cards = await context.transact(lambda memory: way(memory, context, memory.polls.get(poll_id), refusal))
    if context.incoming.callback_query:
        await context.toast()
    await context.say(*cards)
    return True


def page(memory: Memory, context: Context, poll: Poll) -> Card:
    """The ballot for whoever has just been let in; the card that says that the vote is in, where it is."""
    timezone = memory.towns.get(poll.town_id).timezone
    memory.boards.put_ballot_card(poll.id, context.person_id)
    if memory.ballots.find(poll.id, context.person_id):
        return ballot.voted(context.words, poll, timezone)
    return ballot.ballot(context.words, poll, None, timezone)


def _standing(memory: Memory, context: Context, poll: Poll, person: Person | None) -> Standing:
    match poll.admission:
        case Admission.ANYONE:
            return Standing(person.town_id if person else None, _votes_elsewhere(memory, context, poll))
        case Admission.PHONE:
            phone = memory.admission.find_phone(context.person_id)
            voter = memory.admission.find_voter_by(poll.id, phone) if phone else None
            return Standing(
                person.town_id if person else None,
                _votes_elsewhere(memory, context, poll),
                phone.country if phone else "",
                voter not in (None, context.person_id),
            )
        case Admission.MEMBERS:
            assert poll.group_id is not None
            assert poll.opens_at is not None
            group_id = memory.groups.now(poll.group_id)
            coming = memory.admission.find_coming_since(group_id, context.person_id, poll.opens_at)
            return Standing(is_member=_is_member(context, group_id), joined_late=rules.joined_late(coming))
        case Admission.SLIPS:
            slip = memory.slips.find_of(poll.id, context.person_id)
            return Standing(has_slip=slip is not None and not slip.void)
    return Standing()


def _votes_elsewhere(memory: Memory, context: Context, poll: Poll) -> bool:
    return bool(memory.admission.all_votes_elsewhere(context.person_id, poll.town_id, context.received_at))


def _is_member(context: Context, group_id: int) -> bool:
    known = context.services.members.get((group_id, context.person_id))
    if known is None or known[0] <= context.now:
        raise MemberUnasked(group_id)
    return known[1]


async def _asking(context: Context, run: Callable[[], Awaitable[T]]) -> T:
    try:
        return await run()
    except MemberUnasked as unasked:
        group_id = unasked.group_id
    try:
        is_member = await _ask(context, group_id)
    except GroupClosedToBot:
        await _tell_coordinators(context, group_id)
        raise
    known = context.services.members
    if len(known) >= PEOPLE_KEPT:
        known.clear()
    known[group_id, context.person_id] = (context.now + (MEMBER_KEPT if is_member else STRANGER_KEPT), is_member)
    return await run()


async def _ask(context: Context, group_id: int) -> bool:
    """Whether Telegram counts whoever acts among the group's members. Raises GroupClosedToBot.

    Where it can't be reached, the person is told, and the press, which is not handled yet, is tried again."""
    for pause in (*PAUSES, None):
        try:
            member = await context.bot.get_chat_member(group_id, context.person_id)
        except ChatMigrated as moved:
            group_id = moved.new_chat_id
        except Forbidden as refused:
            raise GroupClosedToBot from refused
        except BadRequest as refused:
            if str(refused).lower().removeprefix("bad request: ") in UNKNOWN:
                return False
            raise GroupClosedToBot from refused
        except (NetworkError, RetryAfter):
            if pause is None:
                await _tell_of_silence(context)
                raise
            await asyncio.sleep(pause)
        else:
            there = isinstance(member, ChatMemberRestricted) and member.is_member
            return there or member.status in PRESENT
    raise GroupClosedToBot


async def _tell_of_silence(context: Context) -> None:
    if context.handling.told:
        return
    context.handling.told = True
    if context.incoming.callback_query:
        await context.toast(Toast(context.words.plain("toast-telegram-silent"), alert=True))
    else:
        await context.say(Card(context.words("toast-telegram-silent")))


async def _tell_coordinators(context: Context, group_id: int) -> None:
    if await context.services.storage.transact(lambda memory: owe_word_of_closed(memory, context, group_id)):
        context.app.owed()


def owe_word_of_closed(memory: Memory, context: Context, group_id: int) -> bool:
    """The group does not show its members to the bot. Where they are to vote, whoever can mend it hears of it, once
    in a while; whether somebody is owed a word. After it, `app.owed()`."""
    polls = (poll for poll in memory.polls.all_open() if poll.group_id is not None)
    told = [_owe_word(memory, context, poll) for poll in polls if memory.groups.now(poll.group_id or 0) == group_id]
    return any(told)


def _owe_word(memory: Memory, context: Context, poll: Poll) -> bool:
    if poll.admission is not Admission.MEMBERS or not memory.admission.take_turn_to_tell(poll.id, context.now):
        return False
    assert poll.group_id is not None
    town = memory.towns.get(poll.town_id)
    group = memory.groups.find(memory.groups.now(poll.group_id))
    letter = views.closed_group(context.words, poll, town, group.title if group else "")
    people = [member.person_id for member in memory.team.all_of(town.id)]
    people += context.services.administrators
    watch.write(memory, Occasion.ADMISSION, town.id, letter, context.now, watch.reachable(memory, people))
    return True


def way(memory: Memory, context: Context, poll: Poll, refusal: Refusal) -> tuple[Card, ...]:
    """What somebody who was not let in may do, as cards; () where the refusal's words say it all."""
    town = memory.towns.get(poll.town_id)
    person = memory.people.find(context.person_id)
    rights = context.rights(memory)
    welcome: tuple[Card, ...] = ()
    if person is None or person.town_id is None:  # came by a poster, and is new
        memory.people.put_town(context.person_id, poll.town_id)
        welcome = (home.bare_welcome(context.words, rights.any, rights.watches),)
    match refusal:
        case AnotherTown():
            assert person is not None
            assert person.town_id is not None
            return (views.another_town(context.words, poll, town, memory.towns.get(person.town_id)),)
        case VotesElsewhere():
            others = memory.admission.all_votes_elsewhere(context.person_id, poll.town_id, context.received_at)
            names = [memory.towns.get(memory.polls.get(other).town_id).name for other in others]
            return (*welcome, views.votes_elsewhere(context.words, poll, town, list(dict.fromkeys(names))))
        case PhoneNeeded():
            memory.admission.put_asked(context.person_id, poll.id)
            menu = home.menu(context.words, rights.any, rights.watches)
            return (*welcome, views.ask_phone(context.words, poll, town, menu))
        case SlipNeeded():
            return (*welcome, views.slip_needed(context.words, poll, town))
        case VotedOnPaper():
            paper = memory.gatherings.paper(poll)
            subscribed = town.id in memory.subscriptions.all_towns_of(context.person_id)
            return (*welcome, gatherings.invitation(context.words, poll, paper, town, subscribed))
    return ()
