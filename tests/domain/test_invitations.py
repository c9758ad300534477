"""Who may give an invitation, and who may take it."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain import refusals
from bot.domain.invitations import LASTS, Invitation, Role
from bot.domain.people import Rights

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
LATE = NOW + LASTS
ADMINISTRATOR = Rights(1, True, ())
COORDINATOR = Rights(2, False, ("kara-kol",))
MONITOR = Rights(3, False, (), ("kara-kol",))
RESIDENT = Rights(4, False, ())


def an_invitation(role: Role, used_by: int | None = None) -> Invitation:
    return Invitation("0" * 64, role, "kara-kol", 1, NOW + LASTS, used_by)


@pytest.mark.parametrize(("role", "maker"), [(Role.COORDINATOR, ADMINISTRATOR), (Role.MONITOR, COORDINATOR)])
def test_a_good_one_is_taken_once_and_in_time(role: Role, maker: Rights) -> None:
    one = an_invitation(role)
    one.must_be_good(maker, RESIDENT, LATE - timedelta(seconds=1))
    with pytest.raises(refusals.InvitationExpired):
        one.must_be_good(maker, RESIDENT, LATE)
    with pytest.raises(refusals.InvitationExpired):  # whoever made it could not give it any more
        one.must_be_good(RESIDENT, RESIDENT, NOW)
    with pytest.raises(refusals.InvitationUsed):
        an_invitation(role, used_by=5).must_be_good(maker, RESIDENT, LATE)


def test_nobody_is_on_both_sides_and_whoever_needs_none_leaves_it() -> None:
    to_desk, to_group = an_invitation(Role.COORDINATOR), an_invitation(Role.MONITOR)
    with pytest.raises(refusals.MonitorCannotCoordinate):
        to_desk.must_be_good(ADMINISTRATOR, MONITOR, NOW)
    for one in (ADMINISTRATOR, COORDINATOR):
        with pytest.raises(refusals.OwnWork):
            to_group.must_be_good(COORDINATOR, one, NOW)
        assert to_desk.is_needless_for(one)
    assert to_group.is_needless_for(MONITOR)
    assert not to_group.is_needless_for(COORDINATOR)
    with pytest.raises(refusals.InvitationExpired):
        to_desk.must_be_good(COORDINATOR, RESIDENT, NOW)
