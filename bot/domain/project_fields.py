"""The fields of a project that coordinators change one by one, each written as plain text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain import refusals
from bot.domain.media import media_from, media_value
from bot.domain.projects import (
    TRANCHES_LIMIT,
    WORKS_LIMIT,
    Executor,
    MonitoringGroup,
    Project,
    Tranche,
    Work,
    WorkState,
)


class Field(StrEnum):
    """Values stand in buttons and in the history."""

    NAME = "name"
    PROBLEM = "problem"
    PARTICIPANTS = "people"  # who took part in choosing the problem
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
    LOCATIVE = "where"  # of the town: it stands there, not in the project
    TITLE = "title"  # from here on of a tranche
    PERIOD = "period"
    TO_PAY = "topay"
    PAID = "paid"
    SPENT = "spent"
    NEXT = "next"
    PHOTOS = "photos"
    WORK = "work"  # from here on of a work: its text; one more than there are adds one
    STATE = "state"
    FIGURE = "figure"
    WORK_PHOTOS = "wphotos"

    @property
    def of_work(self) -> bool:
        return self in (Field.WORK, Field.STATE, Field.FIGURE, Field.WORK_PHOTOS)

    @property
    def of_tranche(self) -> bool:
        """Of a tranche's own; those of its works are not among them."""
        sums = (Field.TO_PAY, Field.PAID, Field.SPENT)
        return self in (Field.TITLE, Field.PERIOD, *sums, Field.NEXT, Field.PHOTOS)

    @property
    def is_sum(self) -> bool:
        return self in (Field.PLANNED, Field.TO_PAY, Field.PAID, Field.SPENT)

    @property
    def is_media(self) -> bool:
        return self in (Field.PHOTOS, Field.WORK_PHOTOS)

    @property
    def is_list(self) -> bool:
        """One item a line."""
        return self in (Field.PHONES, Field.PERSONS, Field.COMPOSITION, Field.PARTNERS)

    @property
    def can_be_empty(self) -> bool:
        """An empty work is no work: it goes."""
        return self not in (Field.NAME, Field.EXECUTOR, Field.GROUP_SIZE, Field.STATE)


OF_WORK = tuple(field for field in Field if field.of_work)
OF_TRANCHE = tuple(field for field in Field if field.of_tranche)
OF_PROJECT = tuple(field for field in Field if field not in (*OF_TRANCHE, *OF_WORK))


@dataclass(frozen=True, slots=True)
class Spot:
    """A field of a project, of one of its tranches (`tranche` is 0 for the project's own), or of one of a tranche's
    works (`work` is 0 for the tranche's own)."""

    field: Field
    tranche: int = 0
    work: int = 0

    @classmethod
    def named(cls, field: str, tranche: int, work: int = 0) -> "Spot":
        """Of a button; raises ButtonStale for what is no field, TrancheNotFound for a number out of range."""
        if field not in tuple(Field):
            raise refusals.ButtonStale
        spot = cls(Field(field), tranche, work)
        if spot.field in OF_PROJECT:
            if tranche or work:
                raise refusals.ButtonStale
            return spot
        if not 1 <= tranche <= TRANCHES_LIMIT:
            raise refusals.TrancheNotFound
        if not (1 <= work <= WORKS_LIMIT if spot.field.of_work else work == 0):
            raise refusals.ButtonStale
        return spot


CREATED, REMOVED, RESTORED = "created", "removed", "restored"  # no fields: the project itself


@dataclass(frozen=True, slots=True)
class Change:
    """`field`: a Field, or CREATED …; `tranche`: whose field it is, 0: the project's own; `work`: the text of the
    work whose field it is, as it was then."""

    project_id: str
    field: str
    tranche: int
    was: str
    became: str
    person_id: int
    name: str  # of whoever changed it, as it was then
    at: datetime
    work: str = ""


def value_of(project: Project, spot: Spot) -> str:
    """What stands there: lists one item a line, sums in digits, media as `media_value` says it; nothing: ''."""
    if spot.field.of_work:
        return _value_of_work(work_of(project, spot), spot.field)
    if spot.field.of_tranche:
        return _value_of_tranche(_tranche(project, spot.tranche), spot.field)
    executor = project.executor or Executor("")
    group = project.monitoring_group or MonitoringGroup(0)
    return {
        Field.NAME: project.name,
        Field.PROBLEM: project.problem,
        Field.PARTICIPANTS: str(project.participants or ""),
        Field.GOAL: project.goal,
        Field.DESCRIPTION: project.description,
        Field.EXECUTOR: executor.name,
        Field.SHORT_NAME: executor.short_name,
        Field.KIND: executor.kind,
        Field.PHONES: "\n".join(executor.phones),
        Field.EMAIL: executor.email,
        Field.PERSONS: "\n".join(executor.persons),
        Field.GROUP_SIZE: str(group.size or ""),
        Field.COMPOSITION: "\n".join(group.composition),
        Field.PARTNERS: "\n".join(project.partners),
        Field.PLANNED: str(project.planned or ""),
        Field.LOCATIVE: "",
    }[spot.field]


def changed(project: Project, spot: Spot, value: str) -> Project:
    """The project with this value (of `read`, or '') there.

    Raises ExecutorMissing, GroupMissing where what it belongs to is not told yet; TrancheNotFound, WorkGone,
    WorkTwice, WorksTooMany."""
    if spot.field.of_work:
        return of_tranche(project, spot.tranche, lambda tranche: _with_work(tranche, spot, value))
    if spot.field.of_tranche:
        return of_tranche(project, spot.tranche, lambda tranche: tranche_with(tranche, spot.field, value))
    items = tuple(value.splitlines())
    match spot.field:
        case Field.NAME:
            return replace(project, name=value)
        case Field.PROBLEM:
            return replace(project, problem=value)
        case Field.PARTICIPANTS:
            return replace(project, participants=int(value or 0))
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
    return project  # it stands in the town


def work_of(project: Project, spot: Spot) -> Work | None:
    """The work of this spot; None: there is none yet."""
    works = _tranche(project, spot.tranche).works
    return works[spot.work - 1] if 1 <= spot.work <= len(works) else None


def tranche_with(tranche: Tranche, field: Field, value: str) -> Tranche:
    """The tranche with this value in one of its own fields."""
    match field:
        case Field.TITLE:
            return replace(tranche, title=value)
        case Field.PERIOD:
            return replace(tranche, period=value)
        case Field.TO_PAY:
            return replace(tranche, planned=int(value or 0))
        case Field.PAID:
            return replace(tranche, paid=int(value or 0))
        case Field.SPENT:
            return replace(tranche, spent=int(value or 0))
        case Field.NEXT:
            return replace(tranche, next=value)
    return replace(tranche, media=media_from(value))


def of_tranche(project: Project, number: int, change: Callable[[Tranche], Tranche]) -> Project:
    """With one tranche changed; the next one begins with what is told of it. Raises TrancheNotFound."""
    if not 1 <= number <= min(project.next_tranche, TRANCHES_LIMIT):
        raise refusals.TrancheNotFound
    known = {tranche.number: tranche for tranche in project.tranches}
    known[number] = change(known.get(number, Tranche(number)))
    return replace(project, tranches=tuple(known[n] for n in sorted(known)))


def _tranche(project: Project, number: int) -> Tranche:
    return next((one for one in project.tranches if one.number == number), Tranche(number))


def _value_of_tranche(tranche: Tranche, field: Field) -> str:
    return {
        Field.TITLE: tranche.title,
        Field.PERIOD: tranche.period,
        Field.TO_PAY: str(tranche.planned or ""),
        Field.PAID: str(tranche.paid or ""),
        Field.SPENT: str(tranche.spent or ""),
        Field.NEXT: tranche.next,
        Field.PHOTOS: media_value(tranche.media),
    }[field]


def _value_of_work(work: Work | None, field: Field) -> str:
    if work is None:
        return ""
    return {
        Field.WORK: work.text,
        Field.STATE: str(work.state),
        Field.FIGURE: work.figure,
        Field.WORK_PHOTOS: media_value(work.media),
    }[field]


def _with_work(tranche: Tranche, spot: Spot, value: str) -> Tranche:
    works, place = list(tranche.works), spot.work - 1
    if spot.field is Field.WORK and place == len(works) < WORKS_LIMIT and value:
        return replace(tranche, works=(*works, Work(_told_once(value, works))))
    if place >= WORKS_LIMIT:
        raise refusals.WorksTooMany(limit=WORKS_LIMIT)
    if not 0 <= place < len(works):
        raise refusals.WorkGone
    match spot.field:
        case Field.WORK if not value:
            del works[place]
        case Field.WORK:
            others = [*works[:place], *works[place + 1 :]]
            works[place] = replace(works[place], text=_told_once(value, others))
        case Field.STATE:
            works[place] = replace(works[place], state=WorkState(value))
        case Field.FIGURE:
            works[place] = replace(works[place], figure=value)
        case _:
            works[place] = replace(works[place], media=media_from(value))
    return replace(tranche, works=tuple(works))


def _told_once(text: str, others: Sequence[Work]) -> str:
    """Raises WorkTwice where another work says the same."""
    if text.casefold() in {work.text.casefold() for work in others}:
        raise refusals.WorkTwice
    return text


def _of_executor(project: Project, change: Callable[[Executor], Executor]) -> Project:
    if project.executor is None:
        raise refusals.ExecutorMissing
    return replace(project, executor=change(project.executor))
