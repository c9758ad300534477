"""Refusals of people."""

from bot.domain.refusals.base import Refusal


class TownNotFound(Refusal):
    """No town has this id."""


class NoTownsYet(Refusal):
    """Nothing was imported so far."""


class NotACoordinator(Refusal):
    """The desk is for coordinators (of this town) and administrators only."""


class NotAnAdministrator(Refusal):
    """Only an administrator of the settings may do this."""


class InvitationUnknown(Refusal):
    """No invitation has this code."""


class InvitationUsed(Refusal):
    """An invitation is good once."""


class InvitationExpired(Refusal):
    """An invitation is good for two days."""
