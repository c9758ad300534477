"""Ways into the form past its own steps: a stored poll is taken up, and Telegram is asked about a group."""

import asyncio
from collections.abc import Sequence

from telegram import ChatMember, Update
from telegram.error import BadRequest, Forbidden

from bot import at_desk, starting
from bot.context import App, Context
from bot.domain.plans import Plan
from bot.domain.polls import Admission, State
from bot.domain.refusals import (
    BotMustAdminister,
    ButtonStale,
    GroupAdministratorOnly,
    GroupGone,
    PollStandsFixed,
)
from bot.views import buttons
from bot.views import poll_form as views
from bot.views.card import Card
from handlers.filters import on_private_press
from handlers.poll_form.page import stored_plan
from storage.forms import Form
from storage.groups import Group
from storage.memory import Memory

ASKED_AT_ONCE = 10  # groups about which Telegram is asked side by side
ADMINISTRATORS = (ChatMember.OWNER, ChatMember.ADMINISTRATOR)


def register(app: App) -> None:
    on_private_press(app, change, buttons.ChangePoll)
    on_private_press(app, offer_groups, buttons.OfferGroups)
    on_private_press(app, pick_voters, buttons.PickVoters)


async def change(update: Update, context: Context) -> None:
    """A draft or a scheduled poll, from the desk: its overview, or what is half-filled of it."""
    poll_id = context.pressed(buttons.ChangePoll).poll_id

    def start(memory: Memory) -> tuple[Card, ...]:
        poll = at_desk.poll(memory, context.rights(memory), poll_id)
        if poll.state not in (State.DRAFT, State.SCHEDULED):
            raise PollStandsFixed
        plan = stored_plan(memory, poll, memory.towns.get(poll.town_id))
        step = "overview" if poll.closes_at else "closing"
        form = Form(context.person_id, views.KIND, step, plan.filled)
        return starting.start_or_resume(context, memory, form, "poll_id")

    cards = await context.transact(start)
    await context.answer_below(*cards)


async def offer_groups(update: Update, context: Context) -> None:
    """The groups that both whoever asks and the bot administer: only there the bot can ask who is a member."""

    def look(memory: Memory) -> tuple[Group, ...]:
        _form_at(context, memory, "admission", "group")
        return memory.groups.all_here()

    known = await context.read(look)
    both = await _administered(context, known)

    def put(memory: Memory) -> tuple[Card, ...]:
        form = _form_at(context, memory, "admission", "group")
        form = form.at("group", groups=[[group.id, group.title] for group in both])
        memory.forms.put(form, context.now)
        return starting.shown(context, memory, form)

    await context.answer(*await context.transact(put))


async def pick_voters(update: Update, context: Context) -> None:
    """One of those groups; whoever administers it is asked once more."""
    group_id = context.pressed(buttons.PickVoters).chat_id
    await context.read(lambda memory: _form_at(context, memory, "group"))
    await _must_administer(context, group_id)

    def pick(memory: Memory) -> tuple[Card, ...]:
        form = _form_at(context, memory, "group")
        group = memory.groups.find(group_id)
        if group is None or not group.here:
            raise GroupGone
        plan = Plan.read(form.filled, memory.towns.get(form.filled["town_id"]))
        form = form.at("overview", **plan.admitting(Admission.MEMBERS, group_id=group_id).filled)
        memory.forms.put(form, context.now)
        return starting.shown(context, memory, form)

    await context.answer(*await context.transact(pick))


def _form_at(context: Context, memory: Memory, *steps: str) -> Form:
    """The presser's form, if it waits at one of these steps; raises ButtonStale, NotACoordinator."""
    form = memory.forms.find(context.person_id)
    if form is None or form.kind != views.KIND or form.step not in steps:
        raise ButtonStale
    context.rights(memory).must_coordinate(form.filled["town_id"])
    return form


async def _administered(context: Context, groups: Sequence[Group]) -> list[Group]:
    turn = asyncio.Semaphore(ASKED_AT_ONCE)

    async def both(group: Group) -> bool:
        async with turn:
            try:
                await _must_administer(context, group.id)
            except (BotMustAdminister, GroupAdministratorOnly, GroupGone):
                return False
            return True

    found = await asyncio.gather(*map(both, groups))
    return [group for group, is_theirs in zip(groups, found, strict=True) if is_theirs]


async def _must_administer(context: Context, group_id: int) -> None:
    """Raises GroupAdministratorOnly, BotMustAdminister, or GroupGone where Telegram doesn't tell."""
    try:
        administrators = await context.bot.get_chat_administrators(group_id)
    except (BadRequest, Forbidden) as refused:
        raise GroupGone from refused
    ids = {member.user.id for member in administrators if member.status in ADMINISTRATORS}
    if context.person_id not in ids:
        raise GroupAdministratorOnly
    if context.bot.id not in ids:
        raise BotMustAdminister
