"""The fields of a project that coordinators edit one by one: read as people type them, written as plain text."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain import refusals
from bot.domain.gathering_texts import number_from
from bot.domain.gatherings import PEOPLE_LIMIT
from bot.domain.money import sum_from
from bot.domain.polls import NAME_LIMIT
from bot.domain.projects import BULLET, NEXT_LIMIT, TRANCHES_LIMIT, Executor, MonitoringGroup, Project, Tranche

TEXT_LIMIT = 1000  # code points of a problem, a goal, a description
LINES_LIMIT = 20  # of a list
LINE_LIMIT = 200  # code points of one
PHONES_LIMIT = 10
PHONE = re.compile(r"\+[1-9][0-9]{6,14}")  # E.164
EMAIL = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+")
BETWEEN_DIGITS = re.compile(r"[\s()\-–.\u00a0]")
EMAIL_EXAMPLE = "office@example.kg"
COUNTRY = "+996"  # of a number without its country: nine digits, with or without the 0 that is dialled at home
AT_HOME = re.compile(r"0?([1-9][0-9]{8})")


class Field(StrEnum):
    """Values stand in buttons and in the history."""

    NAME = "name"
    PROBLEM = "problem"
    GOAL = "goal"
    DESCRIPTION = "description"
    EXECUTOR = "executor"
    SHORT_NAME = "short"
    KIND = "kind"
    PHONES = "phones"
    EMAIL = "email"
    PERSONS = "persons"
    GROUP_SIZE = "group"
    COMPOSITION = "composition"
    PARTNERS = "partners"
    PLANNED = "planned"
    PAID = "paid"  # the rest are of a tranche
    SPENT = "spent"
    NEXT = "next"

    @property
    def of_tranche(self) -> bool:
        return self in (Field.PAID, Field.SPENT, Field.NEXT)

    @property
    def is_sum(self) -> bool:
        return self in (Field.PLANNED, Field.PAID, Field.SPENT)

    @property
    def is_list(self) -> bool:
        """One item a line."""
        return self in (Field.PHONES, Field.PERSONS, Field.COMPOSITION, Field.PARTNERS)

    @property
    def can_be_empty(self) -> bool:
        return self not in (Field.NAME, Field.EXECUTOR, Field.GROUP_SIZE)


OF_PROJECT = tuple(field for field in Field if not field.of_tranche)
OF_TRANCHE = tuple(field for field in Field if field.of_tranche)


@dataclass(frozen=True, slots=True)
class Spot:
    """A field of a project, or of one of its tranches (`tranche` is 0 for the project's own)."""

    field: Field
    tranche: int = 0

    @classmethod
    def named(cls, field: str, tranche: int) -> "Spot":
        """Of a button; raises ButtonStale for what is no field, TrancheNotFound for a number out of range."""
        if field not in tuple(Field):
            raise refusals.ButtonStale
        spot = cls(Field(field), tranche)
        if spot.field.of_tranche and not 1 <= tranche <= TRANCHES_LIMIT:
            raise refusals.TrancheNotFound
        if not spot.field.of_tranche and tranche:
            raise refusals.ButtonStale
        return spot


CREATED = "created"  # no field: the project itself


@dataclass(frozen=True, slots=True)
class Change:
    """`field`: a Field, or CREATED; `tranche`: whose field it is, 0: the project's own."""

    project_id: str
    field: str
    tranche: int
    was: str
    became: str
    person_id: int
    name: str  # of whoever changed it, as it was then
    at: datetime


def value_of(project: Project, spot: Spot) -> str:
    """What stands there: lists one item a line, sums in digits; nothing: ''."""
    executor = project.executor or Executor("")
    group = project.monitoring_group or MonitoringGroup(0)
    tranche = next((one for one in project.tranches if one.number == spot.tranche), Tranche(spot.tranche))
    match spot.field:
        case Field.NAME:
            return project.name
        case Field.PROBLEM:
            return project.problem
        case Field.GOAL:
            return project.goal
        case Field.DESCRIPTION:
            return project.description
        case Field.EXECUTOR:
            return executor.name
        case Field.SHORT_NAME:
            return executor.short_name
        case Field.KIND:
            return executor.kind
        case Field.PHONES:
            return "\n".join(executor.phones)
        case Field.EMAIL:
            return executor.email
        case Field.PERSONS:
            return "\n".join(executor.persons)
        case Field.GROUP_SIZE:
            return str(group.size or "")
        case Field.COMPOSITION:
            return "\n".join(group.composition)
        case Field.PARTNERS:
            return "\n".join(project.partners)
        case Field.PLANNED:
            return str(project.planned or "")
        case Field.PAID:
            return str(tranche.paid or "")
        case Field.SPENT:
            return str(tranche.spent or "")
        case Field.NEXT:
            return tranche.next


def read(field: Field, text: str, unit: str) -> str:
    """What was typed, as `value_of` would say it; raises where it is too long, or no such thing.

    `unit`: what may stand behind a sum, «сом»."""
    match field:
        case Field.NAME | Field.EXECUTOR | Field.SHORT_NAME | Field.KIND:
            return _line(text, NAME_LIMIT)
        case Field.PROBLEM | Field.GOAL:
            return _line(text, TEXT_LIMIT)
        case Field.DESCRIPTION:
            return _lines(text, TEXT_LIMIT)
        case Field.NEXT:
            return _lines(text, NEXT_LIMIT)
        case Field.PHONES:
            return "\n".join(dict.fromkeys(map(phone_from, _items(text, PHONES_LIMIT, re.compile(r"[\n,;]+")))))
        case Field.EMAIL:
            return email_from(text)
        case Field.PERSONS | Field.COMPOSITION | Field.PARTNERS:
            return "\n".join(dict.fromkeys(_items(text, LINES_LIMIT, re.compile(r"\n"))))
        case Field.GROUP_SIZE:
            if not (size := number_from(text)):
                raise refusals.NumberExpected(limit=PEOPLE_LIMIT)
            return str(size)
        case Field.PLANNED | Field.PAID | Field.SPENT:
            return str(sum_from(text, unit))


def changed(project: Project, spot: Spot, value: str) -> Project:
    """The project with this value (of `read`, or '') there.

    Raises ExecutorMissing, GroupMissing where what it belongs to is not told yet; TrancheNotFound."""
    items = tuple(value.splitlines())
    match spot.field:
        case Field.NAME:
            return replace(project, name=value)
        case Field.PROBLEM:
            return replace(project, problem=value)
        case Field.GOAL:
            return replace(project, goal=value)
        case Field.DESCRIPTION:
            return replace(project, description=value)
        case Field.PARTNERS:
            return replace(project, partners=items)
        case Field.PLANNED:
            return replace(project, planned=int(value or 0))
        case Field.EXECUTOR:
            return replace(project, executor=replace(project.executor or Executor(""), name=value))
        case Field.SHORT_NAME:
            return _of_executor(project, lambda executor: replace(executor, short_name=value))
        case Field.KIND:
            return _of_executor(project, lambda executor: replace(executor, kind=value))
        case Field.PHONES:
            return _of_executor(project, lambda executor: replace(executor, phones=items))
        case Field.EMAIL:
            return _of_executor(project, lambda executor: replace(executor, email=value))
        case Field.PERSONS:
            return _of_executor(project, lambda executor: replace(executor, persons=items))
        case Field.GROUP_SIZE:
            group = project.monitoring_group or MonitoringGroup(0)
            return replace(project, monitoring_group=replace(group, size=int(value)))
        case Field.COMPOSITION:
            if project.monitoring_group is None:
                raise refusals.GroupMissing
            return replace(project, monitoring_group=replace(project.monitoring_group, composition=items))
        case Field.PAID:
            return _of_tranche(project, spot.tranche, lambda tranche: replace(tranche, paid=int(value or 0)))
        case Field.SPENT:
            return _of_tranche(project, spot.tranche, lambda tranche: replace(tranche, spent=int(value or 0)))
        case Field.NEXT:
            return _of_tranche(project, spot.tranche, lambda tranche: replace(tranche, next=value))


def phone_from(text: str) -> str:
    """«0772 66-31-22», «996772663122»: +996772663122, as it is dialled from anywhere.

    Raises PhoneNotUnderstood."""
    bare = BETWEEN_DIGITS.sub("", text)
    bare = "+" + bare[2:] if bare.startswith("00") else bare
    if home := AT_HOME.fullmatch(bare):
        bare = COUNTRY + home[1]
    elif bare.startswith(COUNTRY[1:]):
        bare = "+" + bare
    short = bare.startswith(COUNTRY) and len(bare) != len(COUNTRY) + 9
    if short or not bare.isascii() or not PHONE.fullmatch(bare):
        raise refusals.PhoneNotUnderstood(phone=text[:40])
    return bare


def email_from(text: str) -> str:
    """Raises EmailNotUnderstood."""
    email = text.strip().removeprefix("mailto:").strip("<>").rstrip(".")
    if not EMAIL.fullmatch(email) or not email.isascii() or len(email) > NAME_LIMIT:
        raise refusals.EmailNotUnderstood(example=EMAIL_EXAMPLE)
    return email


def project_id(town_id: str, is_taken: Callable[[str], bool]) -> str:
    """A free id: the town's, and a number. It goes into links, so it stays short."""
    number = 1
    while is_taken(candidate := f"{town_id[:34].strip('-')}-p{number}"):
        number += 1
    return candidate


def _of_executor(project: Project, change: Callable[[Executor], Executor]) -> Project:
    if project.executor is None:
        raise refusals.ExecutorMissing
    return replace(project, executor=change(project.executor))


def _of_tranche(project: Project, number: int, change: Callable[[Tranche], Tranche]) -> Project:
    """The next tranche begins with what is told of it."""
    if not 1 <= number <= min(project.next_tranche, TRANCHES_LIMIT):
        raise refusals.TrancheNotFound
    known = {tranche.number: tranche for tranche in project.tranches}
    known[number] = change(known.get(number, Tranche(number)))
    return replace(project, tranches=tuple(known[n] for n in sorted(known)))


def _line(text: str, limit: int) -> str:
    return _fitting(" ".join(text.split()), limit)


def _lines(text: str, limit: int) -> str:
    lines = (" ".join(line.split()) for line in text.strip().splitlines())
    return _fitting("\n".join(lines), limit)


def _fitting(text: str, limit: int) -> str:
    if not text:
        raise refusals.TextExpected
    if len(text) > limit:
        raise refusals.WordsTooLong(limit=limit)
    return text


def _items(text: str, most: int, between: re.Pattern[str]) -> list[str]:
    """Without the bullets and numbers that people type before a line."""
    lines = (" ".join(BULLET.sub("", line.strip(), count=1).split()) for line in between.split(text))
    items = [line for line in lines if line]
    if not items:
        raise refusals.TextExpected
    if len(items) > most:
        raise refusals.LinesTooMany(limit=most)
    if max(map(len, items)) > LINE_LIMIT:
        raise refusals.LineTooLong(limit=LINE_LIMIT)
    return items
