"""A poll: what is asked, what may be chosen, when, and which presses count."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain import refusals
from bot.domain.ballots import Ballot
from bot.domain.decisions import Decision
from bot.domain.poll_texts import must_be_names, must_be_question, must_be_reason

SHORTEST = timedelta(minutes=5)
LONGEST = timedelta(days=366)
LAST_DAY = timedelta(hours=24)  # before the closing: nobody moves it any more
ID_ROOM = 24  # characters of a town's id in the id of its poll, which has 40


class Kind(StrEnum):
    SINGLE = "single"
    APPROVAL = "approval"
    RANKED = "ranked"


class Results(StrEnum):
    AFTER = "after"
    LIVE = "live"


class Admission(StrEnum):
    """Who may vote; fixed at the opening."""

    ANYONE = "anyone"
    PHONE = "phone"  # who shared their own number
    MEMBERS = "members"  # of one group
    SLIPS = "slips"  # holders of printed slips
    PAPER = "paper"  # nobody in the bot: gatherings alone decide


class State(StrEnum):
    DRAFT = "draft"
    SCHEDULED = "scheduled"
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Choice:
    number: int  # 1…12, the same on card, picture and poster
    name: str
    description: str = ""
    presented_by: str = ""
    picture: str = ""  # file id of a photo
    voice: str = ""  # file id of a voice note, for those who read little


@dataclass(frozen=True, slots=True)
class Poll:
    """A poll of one town. Moments are aware UTC; a draft has none."""

    id: str
    town_id: str
    question: str
    choices: tuple[Choice, ...]
    kind: Kind = Kind.SINGLE
    max_choices: int = 1
    results: Results = Results.AFTER
    state: State = State.DRAFT
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    closed_at: datetime | None = None
    end_reason: str = ""  # why it was ended early, or cancelled; published
    participants: int = 0  # people who voted; set at the closing
    admission: Admission = Admission.ANYONE
    countries: tuple[str, ...] = ()  # calling codes a phone may have: ("996", "7"); none: any
    group_id: int | None = None  # whose members may vote
    residents: int = 0  # for turnout; 0: unknown
    prolonged_from: datetime | None = None  # the closing first promised, where a coordinator has moved it
    prolong_reason: str = ""
    decision: Decision | None = None  # where the votes tied, and people have decided

    @property
    def is_open(self) -> bool:
        return self.state is State.OPEN

    @property
    def is_live(self) -> bool:
        return self.results is Results.LIVE

    def choice(self, number: int) -> Choice:
        """The choice with this number; raises ChoiceNotFound."""
        for choice in self.choices:
            if choice.number == number:
                return choice
        raise refusals.ChoiceNotFound

    def must_take_votes(self, received_at: datetime) -> None:
        """Raises unless a press stored at `received_at` counts (it counts if stored before the closing)."""
        self.must_be_open(received_at)
        if self.admission is Admission.PAPER:
            raise refusals.VotedOnPaper(poll_id=self.id)

    def must_be_open(self, received_at: datetime) -> None:
        """Raises unless the poll was open at `received_at`."""
        if self.state is State.CANCELLED:
            raise refusals.PollCancelled
        if self.state is State.CLOSED or (self.closes_at and received_at >= self.closes_at):
            raise refusals.PollClosed
        if self.state is not State.OPEN or (self.opens_at and received_at < self.opens_at):
            raise refusals.PollNotOpenYet

    def vote(self, before: Ballot | None, voter_id: int, number: int, received_at: datetime) -> Ballot:
        """The ballot of a `single` poll after a tap on choice `number`; the same ballot if nothing changed."""
        self._must_be(Kind.SINGLE, number, received_at)
        return self._after(before, voter_id, (number,))

    def approve(self, before: Ballot | None, voter_id: int, number: int, on: bool, received_at: datetime) -> Ballot:
        """The ballot of an `approval` poll after a button that asks for `number` to be on or off."""
        self._must_be(Kind.APPROVAL, number, received_at)
        picks = before.picks if before else ()
        if on and number not in picks:
            if len(picks) >= self.max_choices:
                raise refusals.ChoicesUsedUp(limit=self.max_choices)
            picks = tuple(sorted((*picks, number)))
        elif not on:
            picks = tuple(pick for pick in picks if pick != number)
        return self._after(before, voter_id, picks)

    def rank(self, before: Ballot | None, voter_id: int, number: int, place: int, received_at: datetime) -> Ballot:
        """The ballot of a `ranked` poll after a tap on `number`, whose button showed `place` as the next (1…k).

        Taps that are quicker than the screen count in their order; what was ranked once stands where it is."""
        self._must_be(Kind.RANKED, number, received_at)
        picks = before.picks if before else ()
        if number in picks:
            return self._after(before, voter_id, picks)
        if len(picks) >= self.max_choices or place > self.max_choices:
            raise refusals.ChoicesUsedUp(limit=self.max_choices)
        if not 1 <= place <= len(picks) + 1:  # of a screen with more on it than stands
            raise refusals.ButtonStale
        return self._after(before, voter_id, (*picks, number))

    def unrank(self, before: Ballot | None, voter_id: int, place: int, received_at: datetime) -> Ballot:
        """The ballot of a `ranked` poll after taking back whatever stands last, if that is `place`."""
        self.must_take_votes(received_at)
        if self.kind is not Kind.RANKED:
            raise refusals.WrongKindOfPress
        if before is None:
            raise refusals.NoBallotYet
        picks = before.picks[:-1] if len(before.picks) == place else before.picks
        return self._after(before, voter_id, picks)

    def _must_be(self, kind: Kind, number: int, received_at: datetime) -> None:
        self.must_take_votes(received_at)
        if self.kind is not kind:
            raise refusals.WrongKindOfPress
        self.choice(number)

    def _after(self, before: Ballot | None, voter_id: int, picks: tuple[int, ...]) -> Ballot:
        return before if before and before.picks == picks else Ballot(self.id, voter_id, picks)

    def opened(self, now: datetime, closes_at: datetime | None = None) -> "Poll":
        """This poll, open from `now`; raises where it is not fit to be opened."""
        if self.state not in (State.DRAFT, State.SCHEDULED):
            raise refusals.PollStandsFixed
        ends = closes_at or self.closes_at
        if ends is None:
            raise refusals.MomentNotUnderstood
        must_be_fit(self.question, self.choices)
        if self.state is State.DRAFT:
            must_close_sensibly(ends, now)
        elif ends - now < SHORTEST and self.opens_at:  # the bot was down: what was promised begins now
            ends = now + (ends - self.opens_at)
        return replace(self, state=State.OPEN, opens_at=now, closes_at=ends)

    def must_be_prolongable(self, now: datetime) -> None:
        """Raises unless a coordinator may still move the closing."""
        self.must_be_open(now)
        assert self.closes_at is not None
        if self.prolonged_from:
            raise refusals.ProlongedAlready
        if self.closes_at - now < LAST_DAY:
            raise refusals.ProlongingTooLate

    def prolonged(self, closes_at: datetime, reason: str, now: datetime) -> "Poll":
        """This open poll with a later closing; raises where it can't be moved, or not to there."""
        self.must_be_prolongable(now)
        assert self.opens_at is not None
        assert self.closes_at is not None
        if closes_at <= self.closes_at:
            raise refusals.ClosingNotLater
        if closes_at - self.opens_at > LONGEST:
            raise refusals.ClosingTooFar
        return replace(
            self, closes_at=closes_at, prolonged_from=self.closes_at, prolong_reason=must_be_reason(reason)
        )

    def cancelled(self, reason: str, now: datetime) -> "Poll":
        """This open poll, over without a result; raises where it isn't open."""
        self.must_be_open(now)
        return replace(self, state=State.CANCELLED, closed_at=now, end_reason=must_be_reason(reason))

    def must_be_endable(self, reason: str, received_at: datetime) -> None:
        """Raises unless a coordinator may end this poll early for `reason`."""
        self.must_be_open(received_at)
        if self.is_live:
            raise refusals.LivePollCannotBeEnded
        must_be_reason(reason)

    def after_outage(self, since: datetime, now: datetime, at_least: timedelta) -> "Poll":
        """This open poll, prolonged by what it lost if its closing fell into the outage; else as it was.

        Telegram forgets presses after 150 s, so those of an outage are lost."""
        assert self.opens_at is not None
        assert self.closes_at is not None
        if self.state is not State.OPEN or not since < self.closes_at <= now or self.end_reason:
            return self
        lost = self.closes_at - max(since, self.opens_at)
        return replace(self, closes_at=now + max(lost, at_least))

    def must_show_figures(self) -> None:
        """Raises PollNotOpenYet, ResultsHidden, PollCancelled unless anybody may see figures per choice now."""
        if self.state is State.CANCELLED:
            raise refusals.PollCancelled
        if self.state in (State.DRAFT, State.SCHEDULED):
            raise refusals.PollNotOpenYet
        if self.state is State.OPEN and not self.is_live:
            raise refusals.ResultsHidden(closes_at=self.closes_at)


def poll_id(town_id: str, day: str, is_taken: Callable[[str], bool]) -> str:
    """A free id for a poll that opens on `day` (2026-12-25): it goes into links, so it stays short."""
    base = f"{town_id[:ID_ROOM].strip('-')}-{day}"
    number = 1
    while is_taken(candidate := base if number == 1 else f"{base}-{number}"):
        number += 1
    return candidate


def must_be_fit(question: str, choices: Sequence[Choice]) -> None:
    """Raises where a poll with this question and these choices may not be opened."""
    must_be_question(question)
    must_be_names([choice.name for choice in choices])


def must_close_sensibly(closes_at: datetime, now: datetime) -> None:
    """Raises ClosingTooSoon (under five minutes) or ClosingTooFar (over a year)."""
    if closes_at - now < SHORTEST:
        raise refusals.ClosingTooSoon
    if closes_at - now > LONGEST:
        raise refusals.ClosingTooFar
