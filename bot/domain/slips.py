"""Slips: printed by two people, each with a code that opens one ballot once, and counted in the open."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain import refusals
from bot.domain.codes import new_code
from bot.domain.polls import Admission, Poll, State

CODE_BYTES = 12  # 96 random bits
BATCH_LIMIT = 500  # slips printed at once: fifty pages
SLIPS_LIMIT = 100_000  # of one poll
SPANS_LIMIT = 20  # in one message
WRONG_LIMIT = 5
PAUSE = timedelta(hours=1)
SPAN = re.compile(r"([0-9]{1,6})(?:\s*[-–—]\s*([0-9]{1,6}))?")


@dataclass(frozen=True, slots=True)
class Batch:
    """Slips that somebody has asked for, and another has printed. `first` is the number of its first slip."""

    poll_id: str
    number: int
    first: int
    size: int
    asked_by: int
    printed_by: int | None = None
    arrived: bool = False  # the file went out to whoever printed it

    @property
    def last(self) -> int:
        return self.first + self.size - 1

    def must_wait(self) -> None:
        """Raises AskingGone where it is printed already."""
        if self.printed_by is not None:
            raise refusals.AskingGone

    def must_be_printable_by(self, person_id: int) -> None:
        """Raises AskingGone, or AskingIsYourOwn: it takes two."""
        self.must_wait()
        if person_id == self.asked_by:
            raise refusals.AskingIsYourOwn


@dataclass(frozen=True, slots=True)
class Slip:
    poll_id: str
    number: int  # printed on it
    holder_id: int | None  # who opened its link first
    void: bool

    def must_be_good_for(self, person_id: int) -> None:
        """Raises SlipVoid, or SlipTaken where somebody else has opened it."""
        if self.void:
            raise refusals.SlipVoid(number=self.number)
        if self.holder_id not in (None, person_id):
            raise refusals.SlipTaken(number=self.number)


@dataclass(frozen=True, slots=True)
class SlipFigures:
    """What is published of a poll's slips. `opened`: their link was opened; `used`: and a vote stands by it."""

    printed: int = 0
    handed_out: int = 0
    opened: int = 0
    used: int = 0
    void: int = 0


@dataclass(frozen=True, slots=True)
class Guesses:
    """Wrong codes of one person since they last had a right one, or an hour of peace."""

    wrong: int
    last_at: datetime

    def must_be_few(self, now: datetime) -> None:
        """Raises SlipGuessesUsedUp while the pause lasts."""
        if self.wrong >= WRONG_LIMIT and now < self.last_at + PAUSE:
            raise refusals.SlipGuessesUsedUp

    def after_wrong(self, now: datetime) -> "Guesses":
        return Guesses(self.wrong + 1 if now < self.last_at + PAUSE else 1, now)


def new_codes(count: int) -> tuple[str, ...]:
    """So many codes for links."""
    return tuple(new_code(CODE_BYTES) for _ in range(count))


def must_use_slips(poll: Poll) -> None:
    """Raises ButtonStale where the poll admits people in another way, or is no longer to come or open."""
    if poll.admission is not Admission.SLIPS or poll.state not in (State.SCHEDULED, State.OPEN):
        raise refusals.ButtonStale


def must_be_count(text: str, printed: int) -> int:
    """How many slips are to be printed; raises SlipCountUnclear, SlipsTooMany."""
    count = _number(text)
    if count < 1:
        raise refusals.SlipCountUnclear
    if count > BATCH_LIMIT:
        raise refusals.SlipsTooMany(limit=BATCH_LIMIT)
    if printed + count > SLIPS_LIMIT:
        raise refusals.SlipsTooMany(limit=max(0, SLIPS_LIMIT - printed))
    return count


def must_be_handed_out(text: str, printed: int) -> int:
    """How many slips are given out by now; raises SlipCountUnclear, HandedOutTooMany."""
    count = _number(text)
    if count > printed:
        raise refusals.HandedOutTooMany(printed=printed)
    return count


def spans_of(text: str, printed: int) -> tuple[range, ...]:
    """«15, 20-40» as ranges of slip numbers; raises SlipNumbersUnclear, SlipNotPrinted."""
    parts = [part.strip() for part in re.split(r"[,;\n]", text) if part.strip()]
    if not parts or len(parts) > SPANS_LIMIT:
        raise refusals.SlipNumbersUnclear
    found = []
    for part in parts:
        written = SPAN.fullmatch(part)
        if written is None:
            raise refusals.SlipNumbersUnclear
        first, last = int(written[1]), int(written[2] or written[1])
        if first > last or first < 1:
            raise refusals.SlipNumbersUnclear
        if last > printed:
            raise refusals.SlipNotPrinted(last=printed)
        found.append(range(first, last + 1))
    return tuple(found)


def written(spans: Iterable[range]) -> str:
    """Ranges as people write them: «15, 20–40»."""
    return ", ".join(str(span[0]) if len(span) == 1 else f"{span[0]}–{span[-1]}" for span in spans)


def _number(text: str) -> int:
    digits = "".join(text.split())
    if not re.fullmatch(r"[0-9]{1,6}", digits):
        raise refusals.SlipCountUnclear
    return int(digits)
