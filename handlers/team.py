"""Administrators add and remove coordinators: a one-time link makes one, a press unmakes one."""

from dataclasses import dataclass

from telegram import Update

from bot import acts
from bot.context import App, Context
from bot.domain.codes import hash_of, new_code
from bot.domain.invitations import CODE_BYTES, Invitation, Role
from bot.domain.people import Coordinator, Town
from bot.domain.refusals import Refusal
from bot.views import buttons, links
from bot.views import team as views
from bot.views.card import Card, Toast
from handlers.filters import on_private_press, on_start, payload
from storage.memory import Memory

PREFIX = "invite_"


def register(app: App) -> None:
    on_start(app, take_invitation, PREFIX)
    on_private_press(app, choose_town, buttons.ChooseInviteTown)
    on_private_press(app, invite, buttons.Invite)
    on_private_press(app, show_team, buttons.DeskTeam)
    on_private_press(app, remove, buttons.RemoveCoordinator)


@dataclass(frozen=True, slots=True)
class Welcome:
    """What a link brought; `tell`: the administrator to be told who took it, and in what words."""

    card: Card
    tell: tuple[int, Card] | None = None


async def choose_town(update: Update, context: Context) -> None:
    """The town of a new coordinator; skipped where there is one."""

    def look(memory: Memory) -> tuple[Town, ...]:
        context.rights(memory).must_be_administrator()
        return memory.towns.all()

    towns = await context.read(look)
    if len(towns) == 1:
        await _invite(context, towns[0].id)
        return
    await context.answer_in_place(*views.pick_town(context.words, towns))


async def invite(update: Update, context: Context) -> None:
    await _invite(context, context.pressed(buttons.Invite).town_id)


async def _invite(context: Context, town_id: str) -> None:
    code = new_code(CODE_BYTES)

    def make(memory: Memory) -> tuple[Town, Invitation]:
        return acts.invite(memory, Role.COORDINATOR, town_id, code, context.rights(memory), context.now)

    town, invitation = await context.transact(make)
    link = links.to_invitation(context.bot.username, code)
    await context.toast(Toast(context.words.plain("toast-invitation-made")))
    await context.say(views.invitation(context.words, town, link, invitation.expires_at))


async def take_invitation(update: Update, context: Context) -> None:
    """Whoever opens a good link is a coordinator at once; whoever needs none leaves it for another."""
    assert update.effective_user is not None
    code_hash = hash_of(payload(update.message).removeprefix(PREFIX))
    name = update.effective_user.full_name

    def take(memory: Memory) -> Welcome:
        try:
            return _take(context, memory, code_hash, name)
        except Refusal as refusal:  # said here: who came is known from now on, and gets the menu
            rights = context.rights(memory)
            return Welcome(views.refused(context.words, refusal, rights.any, rights.watches))

    welcome = await context.transact(take)
    await context.say(welcome.card)
    if welcome.tell:
        await context.tell(*welcome.tell)


def _take(context: Context, memory: Memory, code_hash: str, name: str) -> Welcome:
    rights = context.rights(memory)
    invitation = acts.find_invitation(memory, code_hash, Role.COORDINATOR)
    if invitation.is_needless_for(rights):
        town = memory.towns.get(invitation.town_id)
        return Welcome(views.known_already(context.words, town, rights.administrator))
    town = acts.must_be_good_invitation(
        memory, invitation, rights, context.services.administrators, context.received_at
    )
    memory.team.put(Coordinator(context.person_id, town.id, name), invitation.created_by, context.now)
    memory.invitations.mark_used(code_hash, context.person_id)
    person = memory.people.find(context.person_id)
    if person is None or person.town_id is None:
        memory.people.put_town(context.person_id, town.id)
    return Welcome(
        views.welcome(context.words, town), (invitation.created_by, views.taken(context.words, name, town))
    )


async def show_team(update: Update, context: Context) -> None:
    page = context.pressed(buttons.DeskTeam).page
    card = await context.read(lambda memory: _team(context, memory, page))
    await context.answer_in_place(card)


async def remove(update: Update, context: Context) -> None:
    """Asks first; then the person is no coordinator from their next press on, and is told so."""
    pressed = context.pressed(buttons.RemoveCoordinator)

    def take_away(memory: Memory) -> tuple[Card, Card | None]:
        context.rights(memory).must_be_administrator()
        town = memory.towns.get(pressed.town_id)
        member = memory.team.find(pressed.person_id, town.id)
        if member is None:
            return _team(context, memory, 0), None
        if not pressed.sure:
            return views.ask_removal(context.words, member, town), None
        memory.team.mark_removed(member.person_id, town.id, context.person_id, context.now)
        left = memory.rights_of(member.person_id, context.services.administrators)
        return _team(context, memory, 0), views.removed(context.words, town, left.any)

    card, farewell = await context.transact(take_away)
    await context.toast(Toast(context.words.plain("toast-coordinator-removed")) if farewell else Toast())
    await context.redraw(card)
    if farewell:
        await context.tell(pressed.person_id, farewell)


def _team(context: Context, memory: Memory, page: int) -> Card:
    context.rights(memory).must_be_administrator()
    names_of_towns = {town.id: town.name for town in memory.towns.all()}
    return views.members(context.words, memory.team.all(), names_of_towns, page)
