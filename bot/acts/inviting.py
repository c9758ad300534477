"""Invitations are made, looked at and taken: one way for coordinators and monitors."""

from collections.abc import Iterable
from datetime import datetime

from bot.domain.codes import hash_of
from bot.domain.invitations import LASTS, Invitation, Role, must_give
from bot.domain.people import Rights, Town
from bot.domain.refusals import InvitationUnknown
from storage.memory import Memory


def invite(
    memory: Memory, role: Role, town_id: str, code: str, maker: Rights, now: datetime
) -> tuple[Town, Invitation]:
    """Makes an invitation of this code; raises NotAnAdministrator, NotACoordinator, TownNotFound."""
    must_give(maker, role, town_id)
    town = memory.towns.get(town_id)
    invitation = Invitation(hash_of(code), role, town.id, maker.person_id, now + LASTS)
    memory.invitations.add(invitation, now)
    return town, invitation


def find_invitation(memory: Memory, code_hash: str, role: Role) -> Invitation:
    """Raises InvitationUnknown."""
    invitation = memory.invitations.find(code_hash, role)
    if invitation is None:
        raise InvitationUnknown
    return invitation


def must_be_good_invitation(
    memory: Memory, invitation: Invitation, taker: Rights, administrators: Iterable[int], now: datetime
) -> Town:
    """The town it is for. Raises as `Invitation.must_be_good`."""
    maker = memory.rights_of(invitation.created_by, administrators)
    invitation.must_be_good(maker, taker, now)
    return memory.towns.get(invitation.town_id)
