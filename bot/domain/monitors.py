"""Monitors: the people of a town's monitoring group, who may be one, and what they get before the public."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain import refusals
from bot.domain.people import Rights
from bot.domain.projects import Executor
from bot.domain.searching import folded

NAME_LIMIT = 100  # code points
OFFICE_LIMIT = 100
QUOTED = re.compile(r"[“„«\"]([^”“»\"]+)[”“»\"]")
NAMES_ALIKE = 2  # words that two people's names share where they are one person's
TITLE_ROOM = 3  # code points: a shorter one stands in many an office
HEAD_STARTS = (0, 6, 24, 48)  # hours before the public; 0: together with it


@dataclass(frozen=True, slots=True)
class Monitor:
    person_id: int
    town_id: str
    name: str
    office: str


def must_be_name(text: str) -> str:
    """The name on one line; raises TextExpected or NameTooLong."""
    return _line(text, NAME_LIMIT)


def must_be_office(text: str) -> str:
    """The office on one line; raises TextExpected or NameTooLong."""
    return _line(text, OFFICE_LIMIT)


def must_not_coordinate(rights: Rights, town_id: str) -> None:
    """Raises OwnWork: nobody confirms what they could have reported themselves."""
    if rights.administrator or town_id in rights.town_ids:
        raise refusals.OwnWork


def must_not_work_for(monitor: Monitor | None, executor: Executor | None) -> None:
    """Raises OwnWork: the executor's own people confirm nothing of its work."""
    if monitor and executor and works_for(monitor, executor):
        raise refusals.OwnWork


def works_for(monitor: Monitor, executor: Executor) -> bool:
    """Whether the monitor bears the name of one of the executor's people, or an office that names the executor."""
    name = _words_of(monitor.name)
    if any(len(name & _words_of(person)) >= NAMES_ALIKE for person in executor.persons):
        return True
    titles = map(folded, QUOTED.findall(f"{executor.name} {executor.short_name}") or [executor.name])
    return any(title in folded(monitor.office) for title in titles if len(title) >= TITLE_ROOM)


def must_be_head_start(hours: int) -> int:
    """Raises ButtonStale where it is none of those offered."""
    if hours not in HEAD_STARTS:
        raise refusals.ButtonStale
    return hours


def held_until(now: datetime, hours: int, monitors: Sequence[int]) -> datetime | None:
    """Until when the public waits for a report; None where it doesn't, or where no monitor would read it."""
    return now + timedelta(hours=hours) if hours and monitors else None


def _words_of(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", folded(name)))


def _line(text: str, limit: int) -> str:
    text = " ".join(text.split())
    if not text:
        raise refusals.TextExpected
    if len(text) > limit:
        raise refusals.NameTooLong(limit=limit)
    return text
