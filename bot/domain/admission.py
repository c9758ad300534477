"""Who may vote where not everybody may: the town's people, own phone numbers, a group's members, slips."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime

from bot.domain import refusals
from bot.domain.polls import Admission, Poll

ANONYMOUS_NUMBERS = "888"  # sold by Telegram itself, one person as many as they like
ONE_DIGIT = ("1", "7")
TWO_DIGITS = frozenset(
    f"{code}"
    for codes in ((20, 27), range(30, 35), (36, 39, 40, 41), range(43, 50), range(51, 59), range(60, 67))
    for code in codes
) | {"81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98"}
# Where nothing better says whose vote it is, the town that people named themselves does: one person, one town.
BY_TOWN = (Admission.ANYONE, Admission.PHONE)


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of somebody who has no vote in a poll; only what its admission asks for is looked up."""

    town_id: str | None = None  # where they live, as they said; None: they have not said
    votes_elsewhere: bool = False  # their vote stands in an open poll of another town
    country: str = ""  # the calling code of the number they shared; "": none shared
    number_has_voted: bool = False  # from another account, whose vote stands
    is_member: bool = False
    joined_late: bool = False  # was seen joining after the opening, and not leaving before that
    has_slip: bool = False


def must_be_let_in(poll: Poll, standing: Standing) -> None:
    """Raises a Refusal unless somebody of this standing may cast a vote in the poll."""
    if poll.admission in BY_TOWN:
        _must_live_here(poll, standing)
    match poll.admission:
        case Admission.PHONE:
            if not takes_number_of(poll, standing.country):
                raise refusals.PhoneNeeded(poll_id=poll.id)
            if standing.number_has_voted:
                raise refusals.PhoneHasVoted
        case Admission.MEMBERS:
            if not standing.is_member:
                raise refusals.NotAMember
            if standing.joined_late:
                raise refusals.JoinedAfterOpening
        case Admission.SLIPS:
            if not standing.has_slip:
                raise refusals.SlipNeeded(poll_id=poll.id)


def _must_live_here(poll: Poll, standing: Standing) -> None:
    if standing.town_id not in (None, poll.town_id):
        raise refusals.AnotherTown(poll_id=poll.id)
    if standing.votes_elsewhere:
        raise refusals.VotesElsewhere(poll_id=poll.id)


def takes_number_of(poll: Poll, country: str) -> bool:
    """Whether numbers with this calling code may vote in the poll."""
    if not country:
        return False
    return country in poll.countries if poll.countries else country != ANONYMOUS_NUMBERS


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact as somebody sent it. `owner_id`: whose number it is, by Telegram's word, or None."""

    number: str
    owner_id: int | None
    forwarded: bool

    def must_be_of(self, person_id: int) -> str:
        """The digits of the number; raises PhoneNotYours unless the sender shared their own."""
        digits = "".join(digit for digit in self.number if digit in "0123456789")
        if self.owner_id != person_id or self.forwarded or not 7 <= len(digits) <= 15:
            raise refusals.PhoneNotYours
        return digits


@dataclass(frozen=True, slots=True)
class Phone:
    """What is kept of somebody's number."""

    hash: str
    country: str


def phone_of(digits: str, key: bytes) -> Phone:
    """HMAC-SHA256 under a key that is not in the database: numbers are few enough to try them all without it."""
    return Phone(hmac.new(key, digits.encode(), hashlib.sha256).hexdigest(), calling_code(digits))


def calling_code(digits: str) -> str:
    """The calling code that a number begins with (ITU E.164): 996700123456 -> 996."""
    if digits.startswith(ONE_DIGIT):
        return digits[:1]
    return digits[:2] if digits[:2] in TWO_DIGITS else digits[:3]


def is_calling_code(code: str) -> bool:
    """Whether numbers of some country begin so, and no shorter or longer: 996 and 7, but not 77."""
    return code.isascii() and code.isdigit() and code[0] != "0" and calling_code(code + "0" * 9) == code


@dataclass(frozen=True, slots=True)
class Coming:
    """Somebody was seen joining a group, or leaving it."""

    group_id: int
    person_id: int
    at: datetime
    joined: bool


def joined_late(first_since_opening: Coming | None) -> bool:
    """Whoever was first seen joining was not there at the opening; whoever was first seen leaving was."""
    return first_since_opening is not None and first_since_opening.joined
