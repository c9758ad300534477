"""One-time invitations: a link makes whoever takes it first a coordinator, or a monitor, of a town."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain import refusals
from bot.domain.monitors import must_not_coordinate
from bot.domain.people import Rights

LASTS = timedelta(hours=48)
CODE_BYTES = 16


class Role(StrEnum):
    """What the link makes of whoever takes it."""

    COORDINATOR = "coordinator"
    MONITOR = "monitor"


@dataclass(frozen=True, slots=True)
class Invitation:
    """Only the hash of its code is kept: whoever reads the database can't take it."""

    code_hash: str
    role: Role
    town_id: str
    created_by: int
    expires_at: datetime
    used_by: int | None = None

    def is_needless_for(self, taker: Rights) -> bool:
        """Whether they are already what it would make them, so that it stays good for somebody else."""
        if self.role is Role.MONITOR:
            return self.town_id in taker.watched_ids
        return taker.administrator or self.town_id in taker.town_ids

    def must_be_good(self, maker: Rights, taker: Rights, now: datetime) -> None:
        """Raises InvitationUsed; InvitationExpired, also where its maker could give it no more;
        MonitorCannotCoordinate, OwnWork."""
        if self.role is Role.MONITOR:
            must_not_coordinate(taker, self.town_id)
        elif self.town_id in taker.watched_ids:
            raise refusals.MonitorCannotCoordinate
        if self.used_by is not None:
            raise refusals.InvitationUsed
        try:
            must_give(maker, self.role, self.town_id)
        except (refusals.NotACoordinator, refusals.NotAnAdministrator):
            raise refusals.InvitationExpired from None
        if now >= self.expires_at:
            raise refusals.InvitationExpired


def must_give(maker: Rights, role: Role, town_id: str) -> None:
    """Administrators make coordinators, the desk makes monitors. Raises NotAnAdministrator, NotACoordinator."""
    if role is Role.COORDINATOR:
        maker.must_be_administrator()
    else:
        maker.must_coordinate(town_id)
