"""Administrators add and remove coordinators: a one-time link makes one, a press unmakes one."""

import logging
import secrets
from dataclasses import dataclass

from telegram import Update
from telegram.error import TelegramError

from bot.context import App, Context
from bot.domain.people import INVITATION_LASTS, Coordinator, Invitation, Town, hash_of
from bot.domain.refusals import InvitationExpired, InvitationUnknown, MonitorCannotCoordinate, Refusal
from bot.sending import send
from bot.views import buttons, links
from bot.views import team as views
from bot.views.card import Card, Toast
from handlers.filters import on_private_press, on_start, payload
from storage.memory import Memory

log = logging.getLogger(__name__)

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
    await context.toast()
    await context.redraw(*views.pick_town(context.words, towns))


async def invite(update: Update, context: Context) -> None:
    assert update.callback_query is not None
    await _invite(context, buttons.Invite.read(update.callback_query.data).town_id)


async def _invite(context: Context, town_id: str) -> None:
    """Only the hash of the code is kept: whoever reads the database can't become a coordinator."""
    code = secrets.token_urlsafe(16)
    expires_at = context.now + INVITATION_LASTS

    def make(memory: Memory) -> Town:
        context.rights(memory).must_be_administrator()
        town = memory.towns.get(town_id)
        memory.team.add_invitation(Invitation(hash_of(code), town.id, context.person_id, expires_at), context.now)
        return town

    town = await context.transact(make)
    link = links.to_invitation(context.bot.username, code)
    await context.toast(Toast(context.words.plain("toast-invitation-made")))
    await context.say(views.invitation(context.words, town, link, expires_at))


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
        await _tell(context, *welcome.tell)


def _take(context: Context, memory: Memory, code_hash: str, name: str) -> Welcome:
    rights = context.rights(memory)
    invitation = memory.team.find_invitation(code_hash)
    if invitation is None:
        raise InvitationUnknown
    town = memory.towns.get(invitation.town_id)
    if rights.administrator or town.id in rights.town_ids:
        return Welcome(views.known_already(context.words, town, rights.administrator))
    if town.id in rights.watched_ids:
        raise MonitorCannotCoordinate
    invitation.must_be_good(context.received_at)
    if invitation.created_by not in context.services.config.people.administrators:
        raise InvitationExpired
    memory.team.put(Coordinator(context.person_id, town.id, name), invitation.created_by, context.now)
    memory.team.mark_invitation_used(code_hash, context.person_id)
    person = memory.people.find(context.person_id)
    if person is None or person.town_id is None:
        memory.people.put_town(context.person_id, town.id)
    return Welcome(
        views.welcome(context.words, town), (invitation.created_by, views.taken(context.words, name, town))
    )


async def show_team(update: Update, context: Context) -> None:
    assert update.callback_query is not None
    page = buttons.DeskTeam.read(update.callback_query.data).page
    card = await context.read(lambda memory: _team(context, memory, page))
    await context.toast()
    await context.redraw(card)


async def remove(update: Update, context: Context) -> None:
    """Asks first; then the person is no coordinator from their next press on, and is told so."""
    assert update.callback_query is not None
    pressed = buttons.RemoveCoordinator.read(update.callback_query.data)

    def take_away(memory: Memory) -> tuple[Card, Card | None]:
        context.rights(memory).must_be_administrator()
        town = memory.towns.get(pressed.town_id)
        member = _member(memory, pressed.person_id, pressed.town_id)
        if member is None:
            return _team(context, memory, 0), None
        if not pressed.sure:
            return views.ask_removal(context.words, member, town), None
        memory.team.mark_removed(member.person_id, town.id, context.person_id, context.now)
        left = bool(memory.team.all_towns_of(member.person_id)) or _administers(context, member.person_id)
        return _team(context, memory, 0), views.removed(context.words, town, left)

    card, farewell = await context.transact(take_away)
    await context.toast(Toast(context.words.plain("toast-coordinator-removed")) if farewell else Toast())
    await context.redraw(card)
    if farewell:
        await _tell(context, pressed.person_id, farewell)


def _team(context: Context, memory: Memory, page: int) -> Card:
    context.rights(memory).must_be_administrator()
    names_of_towns = {town.id: town.name for town in memory.towns.all()}
    return views.members(context.words, memory.team.all(), names_of_towns, page)


def _member(memory: Memory, person_id: int, town_id: str) -> Coordinator | None:
    return next((member for member in memory.team.all_of(town_id) if member.person_id == person_id), None)


def _administers(context: Context, person_id: int) -> bool:
    return person_id in context.services.config.people.administrators


async def _tell(context: Context, person_id: int, card: Card) -> None:
    """That somebody else can't be reached is no failure of whoever acts."""
    try:
        await send(context.bot, person_id, card)
    except TelegramError as refused:
        log.info("somebody could not be told of a change of the team: %s", type(refused).__name__)
