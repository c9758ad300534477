"""A gathering: what a counting commission counted on paper, confirmed by two, beside the bot's votes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain import refusals
from bot.domain.polls import Admission, Kind, Poll, State
from bot.domain.tallies import Tally

GATHERINGS_LIMIT = 20  # of one poll: a rural district has so many villages
PEOPLE_LIMIT = 100_000  # at one gathering
PAGES_LIMIT = 10  # photos of one protocol: an album
CONFIRMERS = 2
LONG_AGO = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Gathering:
    id: int
    poll_id: str
    place: str
    held_at: datetime
    commission: tuple[str, ...]  # names
    registered_by: int
    registered_at: datetime
    is_late: bool = False  # registered after the opening
    called_off_at: datetime | None = None  # it was not held
    called_off_reason: str = ""

    def called_off(self, reason: str, has_figures: bool, now: datetime) -> "Gathering":
        """This gathering, not held; raises where it has figures, or was called off before."""
        if self.called_off_at is not None:
            raise refusals.GatheringCalledOff
        if has_figures:
            raise refusals.GatheringHasFigures
        return replace(self, called_off_at=now, called_off_reason=reason)


@dataclass(frozen=True, slots=True)
class Check:
    """What somebody who did not enter the figures found when they compared them with the protocol."""

    person_id: int
    name: str
    agrees: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """A gathering's figures as entered once. It never changes: a correction is another sheet, with a reason.

    `voted` are people whose ballots are valid; `votes` maps every choice to votes (points, where ranked).
    """

    gathering_id: int
    number: int  # 1, 2, …
    present: int
    women: int | None  # None: not counted
    voted: int
    votes: Mapping[int, int]
    spoilt: int
    doors_checked: bool  # the list at the door was compared with the bot: nobody voted twice
    protocol: tuple[str, ...]  # file ids of photos
    entered_by: int
    entered_name: str
    entered_at: datetime
    is_late: bool = False  # entered when the result was out
    reason: str = ""
    confirmed_at: datetime | None = None  # when the second of two agreed
    checks: tuple[Check, ...] = ()

    @property
    def agreed(self) -> int:
        return sum(check.agrees for check in self.checks)

    @property
    def disputed(self) -> bool:
        return any(not check.agrees for check in self.checks)

    def must_add_up(self, poll: Poll) -> None:
        """Raises MoreThanPresent, VotesDontAddUp."""
        must_be_present(self.present, self.women or 0)
        must_be_present(self.present, self.voted + self.spoilt)
        least, most = given_by(poll, self.voted)
        given = sum(self.votes.values())
        each = self.voted * (poll.max_choices if poll.kind is Kind.RANKED else 1)
        if not least <= given <= most or max(self.votes.values(), default=0) > each:
            raise refusals.VotesDontAddUp(voted=self.voted, least=least, most=most)

    def must_be_checkable(self, last: "Sheet", person_id: int) -> None:
        """Raises unless this person may confirm or dispute the sheet; `last`: the gathering's last one."""
        if last.number != self.number:
            raise refusals.FiguresReplaced
        if self.confirmed_at is not None:
            raise refusals.FiguresConfirmed
        if self.entered_by == person_id:
            raise refusals.OwnFigures

    def tally(self, kind: Kind) -> Tally:
        return Tally(kind, self.votes, self.voted)


@dataclass(frozen=True, slots=True)
class Standing:
    """A gathering with every sheet of it, as things stand."""

    gathering: Gathering
    sheets: tuple[Sheet, ...] = ()

    @property
    def last(self) -> Sheet | None:
        return self.sheets[-1] if self.sheets else None

    @property
    def counted(self) -> Sheet | None:
        """The sheet that counts: the last that two people confirmed."""
        return next((sheet for sheet in reversed(self.sheets) if sheet.confirmed_at), None)

    @property
    def in_time(self) -> Sheet | None:
        """The sheet that would count had nobody entered anything when the result was out."""
        return next((s for s in reversed(self.sheets) if s.confirmed_at and not s.is_late), None)

    @property
    def is_corrected(self) -> bool:
        """Other figures counted before."""
        return sum(sheet.confirmed_at is not None for sheet in self.sheets) > 1

    @property
    def is_awaited(self) -> bool:
        return self.counted is None and self.gathering.called_off_at is None

    def must_take_figures(self, poll: Poll, late: bool, now: datetime) -> None:
        """Raises unless figures may be entered. `late`: knowingly so, with a reason that is published."""
        if self.gathering.called_off_at is not None:
            raise refusals.GatheringCalledOff
        if poll.state is State.CANCELLED:
            raise refusals.PollCancelled
        if poll.state in (State.DRAFT, State.SCHEDULED):  # its choices may still change
            raise refusals.PollNotOpenYet
        if self.gathering.held_at > now:
            raise refusals.GatheringNotHeldYet(held_at=self.gathering.held_at)
        if is_over(poll, now) and not late:
            raise refusals.FiguresKnown


@dataclass(frozen=True, slots=True)
class Doubt:
    """Without a check at the doors so many votes may be one person's second, and they could turn the result."""

    twice: int  # people who could have voted twice, at most
    lead: int


@dataclass(frozen=True, slots=True)
class Paper:
    """All gatherings of a poll; its figures stand beside the bot's and are summed up with them."""

    standings: tuple[Standing, ...] = ()
    closed_at: datetime | None = None

    @property
    def counted(self) -> tuple[tuple[Gathering, Sheet], ...]:
        return tuple((one.gathering, one.counted) for one in self.standings if one.counted)

    @property
    def awaited(self) -> tuple[Gathering, ...]:
        return tuple(one.gathering for one in self.standings if one.is_awaited)

    @property
    def present(self) -> int:
        return sum(sheet.present for _, sheet in self.counted)

    @property
    def voted(self) -> int:
        return sum(sheet.voted for _, sheet in self.counted)

    @property
    def spoilt(self) -> int:
        return sum(sheet.spoilt for _, sheet in self.counted)

    @property
    def version(self) -> int:
        """How often the result has changed since it was out."""
        return sum(self.came_late(sheet) for one in self.standings for sheet in one.sheets)

    def came_late(self, sheet: Sheet) -> bool:
        """It was confirmed when the result was out already."""
        return bool(sheet.confirmed_at and self.closed_at and sheet.confirmed_at > self.closed_at)

    def votes(self, number: int) -> int:
        """For one choice, at all gatherings together."""
        return sum(sheet.votes.get(number, 0) for _, sheet in self.counted)

    def total(self, bot: Tally) -> Tally:
        """The bot's votes and those of all gatherings that count, together."""
        return _sum(bot, [sheet for _, sheet in self.counted])

    def without_late(self, bot: Tally) -> Tally:
        """The same without what was entered when the result was out."""
        return _sum(bot, [sheet for one in self.standings if (sheet := one.in_time)])

    def doubt(self, poll: Poll, bot: Tally) -> Doubt | None:
        """A flag where double voting could have made the lead, or the tie; None where not, or nobody leads."""
        total = self.total(bot)
        if not total.leaders:
            return None
        first, second = sorted((*total.votes.values(), 0), reverse=True)[:2]
        unchecked = [sheet.voted for _, sheet in self.counted if not sheet.doors_checked]
        people = [bot.participants, *unchecked]
        twice = sum(people) - max(people) if unchecked else 0
        reach = twice * (poll.max_choices if poll.kind is Kind.RANKED else 1)
        return Doubt(twice, first - second) if twice and reach >= first - second else None


NO_PAPER = Paper()


def registered(
    poll: Poll, place: str, held_at: datetime, commission: Sequence[str], who: int, now: datetime, known: int
) -> Gathering:
    """A new gathering (its id is 0) of a poll that has `known` others; raises where it may not be registered."""
    must_take_gatherings(poll, now)
    must_be_held(held_at, now, poll.closes_at)
    if known >= GATHERINGS_LIMIT:
        raise refusals.GatheringsTooMany(limit=GATHERINGS_LIMIT)
    late = poll.state is State.OPEN or (poll.opens_at is not None and poll.opens_at <= now)
    return Gathering(0, poll.id, place, held_at, tuple(commission), who, now, late)


def must_take_gatherings(poll: Poll, now: datetime) -> None:
    """Raises LivePollTakesNoGatherings, FiguresKnown, PollCancelled."""
    if poll.state is State.CANCELLED:
        raise refusals.PollCancelled
    if is_over(poll, now):
        raise refusals.FiguresKnown
    if poll.is_live:
        raise refusals.LivePollTakesNoGatherings


def must_stay_hidden(poll: Poll, known: int) -> None:
    """Raises LivePollTakesNoGatherings where a poll with `known` gatherings would show its figures while open."""
    if poll.is_live and known:
        raise refusals.LivePollTakesNoGatherings


def must_be_decidable(poll: Poll, known: int) -> None:
    """Raises PaperPollNeedsGathering where nobody could vote anywhere."""
    if poll.admission is Admission.PAPER and not known:
        raise refusals.PaperPollNeedsGathering


def is_over(poll: Poll, now: datetime) -> bool:
    """Whether the result is out, or about to be: figures entered from now on could be bent to it."""
    return poll.state is State.CLOSED or (poll.closes_at is not None and poll.closes_at <= now)


def must_be_held(at: datetime, now: datetime, closes_at: datetime | None) -> datetime:
    """Raises GatheringTooLongAgo, GatheringAfterClosing: what comes after the closing can't be revealed with it."""
    if now - at > LONG_AGO:
        raise refusals.GatheringTooLongAgo
    if closes_at is not None and at >= closes_at:
        raise refusals.GatheringAfterClosing(closes_at=closes_at)
    return at


def must_be_present(present: int, given: int) -> None:
    """Raises MoreThanPresent."""
    if given > present:
        raise refusals.MoreThanPresent(present=present, given=given)


def given_by(poll: Poll, voted: int) -> tuple[int, int]:
    """How many votes (points) so many valid ballots make together, at least and at most."""
    if poll.kind is Kind.SINGLE:
        return voted, voted
    places = min(poll.max_choices, len(poll.choices))
    if poll.kind is Kind.APPROVAL:
        return voted, voted * places
    points = sum(poll.max_choices - place for place in range(places))
    return voted * poll.max_choices, voted * points


def _sum(bot: Tally, sheets: Sequence[Sheet]) -> Tally:
    votes = {n: given + sum(sheet.votes.get(n, 0) for sheet in sheets) for n, given in bot.votes.items()}
    return Tally(bot.kind, votes, bot.participants + sum(sheet.voted for sheet in sheets))
