"""What people type of a gathering: its place, its moment, the commission, the numbers that were counted."""

import re
from collections.abc import Collection
from datetime import datetime, timedelta

from bot.domain import moments, refusals
from bot.domain.gatherings import PEOPLE_LIMIT
from bot.domain.poll_texts import BULLET
from bot.domain.vocabulary import Vocabulary

COMMISSION_LEAST = 3
COMMISSION_LIMIT = 15
PERSON_LIMIT = 80  # code points of a name
PLACE_LIMIT = 100
FAR_AHEAD = timedelta(days=183)
NUMBER = re.compile(r"(?<![0-9])[0-9]{1,6}(?![0-9])")
YEAR = re.compile(r"[0-9]{4}|[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{2}")


def must_be_place(text: str) -> str:
    """The place on one line; raises PlaceMissing, PlaceTooLong."""
    place = " ".join(text.split())
    if not place:
        raise refusals.PlaceMissing
    if len(place) > PLACE_LIMIT:
        raise refusals.PlaceTooLong(limit=PLACE_LIMIT)
    return place


def moment_from(text: str, now: datetime, timezone: str, vocabulary: Vocabulary) -> datetime:
    """The moment that somebody typed; without a year the nearest one, also in the past.

    Raises MomentNotUnderstood, DateUnknown."""
    moment = moments.read(text, now, timezone, vocabulary)
    if moment - now > FAR_AHEAD and not YEAR.search(text):
        try:
            return moment.replace(year=moment.year - 1)
        except ValueError:
            raise refusals.DateUnknown from None
    return moment


def commission_from(text: str) -> tuple[str, ...]:
    """Names, one a line (or with commas on one line); bullets and numbers before them are dropped."""
    lines = text.splitlines()
    if len(lines) == 1:
        lines = text.split(",")
    clean = (" ".join(BULLET.sub("", line, count=1).split()) for line in lines)
    return tuple(name for name in clean if name)


def must_be_commission(names: Collection[str]) -> tuple[str, ...]:
    """Raises CommissionTooSmall, CommissionTooLarge, NameTooLong; a name that stands twice is one person."""
    people = {name.casefold(): name for name in names}
    if any(len(name) > PERSON_LIMIT for name in people.values()):
        raise refusals.NameTooLong(limit=PERSON_LIMIT)
    if len(people) < COMMISSION_LEAST:
        raise refusals.CommissionTooSmall(least=COMMISSION_LEAST)
    if len(people) > COMMISSION_LIMIT:
        raise refusals.CommissionTooLarge(limit=COMMISSION_LIMIT)
    return tuple(people.values())


def numbers_from(text: str) -> tuple[int, ...]:
    """The whole numbers that were typed: the last of each line, or all of the one line. Raises NumberExpected."""
    lines = [found for line in text.splitlines() if (found := NUMBER.findall(line))]
    found = lines[0] if len(lines) == 1 else [numbers[-1] for numbers in lines]
    if not found or any(int(number) > PEOPLE_LIMIT for number in found):
        raise refusals.NumberExpected(limit=PEOPLE_LIMIT)
    return tuple(map(int, found))


def number_from(text: str) -> int:
    """The one number that was typed; raises NumberExpected."""
    found = numbers_from(text)
    if len(found) != 1:
        raise refusals.NumberExpected(limit=PEOPLE_LIMIT)
    return found[0]
