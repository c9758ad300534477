"""Verdicts: a monitor confirms or disputes one work that was reported, and the executor may reply."""

import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain import refusals
from bot.domain.projects import Project, Tranche, Work

COMMENT_LIMIT = 400  # code points: with the work and the office it goes under a photo
REPLY_LIMIT = 1000

At = tuple[int, int]  # tranche and position of a work


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one monitor said of one work, as it was then reported. `office` stands for the name.

    `about` names the work as it reads now (see `key_of`): a correction may have given it other words."""

    id: int
    project_id: str
    tranche: int
    about: str
    person_id: int
    confirms: bool
    work: Work
    office: str
    comment: str
    photo: str  # file id, or ""
    given_at: datetime
    reply: str = ""  # the executor's

    @property
    def is_worth_reading(self) -> bool:
        """A dispute, or a confirmation that says or shows something."""
        return not self.confirms or bool(self.comment or self.photo)


@dataclass(frozen=True, slots=True)
class Standing:
    """How one work stands: how many of the group confirm it, how many dispute it."""

    confirmed: int
    disputed: int
    of: int


@dataclass(frozen=True, slots=True)
class Standings:
    """How a project's works stand; `words`: verdicts that say or show something."""

    works: Mapping[At, Standing] = field(default_factory=dict)
    words: int = 0


NOT_WATCHED = Standings()


def key_of(work: Work) -> str:
    """By which a tranche knows its works apart, wherever they stand in it."""
    return work.text.casefold()


def seal_of(work: Work) -> int:
    """Another number whenever a work says something else: what is confirmed is what was looked at."""
    return zlib.crc32(f"{work.state}:{work.figure}:{work.text}".encode()) & 0xFFFFFF


def work_at(tranche: Tranche, position: int) -> Work:
    """The work in this place (1, 2, …); raises ButtonStale where there is none."""
    if not 1 <= position <= len(tranche.works):
        raise refusals.ButtonStale
    return tranche.works[position - 1]


def sealed(tranche: Tranche, seal: int) -> Work:
    """The work that reads as it did when it was looked at, wherever it stands by now; raises ButtonStale."""
    for work in tranche.works:
        if seal_of(work) == seal:
            return work
    raise refusals.ButtonStale


def find_work(project: Project, verdict: Verdict) -> tuple[int, Work] | None:
    """The work that a verdict is about, and its place; None where the tranche doesn't name it any more."""
    works = (work for one in project.tranches if one.number == verdict.tranche for work in one.works)
    return next(((at, work) for at, work in enumerate(works, start=1) if key_of(work) == verdict.about), None)


def open_again(was: Tranche, now: Tranche, verdicts: Iterable[Verdict]) -> dict[int, tuple[Work, ...]]:
    """By monitor: works as they read now, confirmed as they read before. What is not named any more is not asked
    for. `verdicts` are about the works of now."""
    works = {key_of(work): work for work in now.works}
    before = {seal_of(work) for work in was.works}
    found: dict[int, tuple[Work, ...]] = {}
    for verdict in verdicts:
        work = works.get(verdict.about) if verdict.confirms and verdict.tranche == now.number else None
        if work and seal_of(verdict.work) in before - {seal_of(work)}:
            found[verdict.person_id] = (*found.get(verdict.person_id, ()), work)
    return found


def standings(project: Project, verdicts: Iterable[Verdict], monitors: int) -> Standings:
    """A confirmation counts for the very words it confirmed; a dispute stands until its monitor takes it back, also
    where the work got other words. What is about a work that is named no more counts for none."""
    works = {(t.number, place): work for t in project.tranches for place, work in enumerate(t.works, start=1)}
    places = {(number, key_of(work)): (number, place) for (number, place), work in works.items()}
    confirmed: Counter[At] = Counter()
    disputed: Counter[At] = Counter()
    verdicts = tuple(verdicts)
    worth_reading, heard = 0, {verdict.person_id for verdict in verdicts}
    for verdict in verdicts:
        at = places.get((verdict.tranche, verdict.about))
        worth_reading += verdict.is_worth_reading
        if at is None:
            continue
        if not verdict.confirms:
            disputed[at] += 1
        elif seal_of(works[at]) == seal_of(verdict.work):
            confirmed[at] += 1
    if not (monitors or heard):
        return NOT_WATCHED
    size = project.monitoring_group.size if project.monitoring_group else 0
    of = max(size, monitors, len(heard))
    return Standings({at: Standing(confirmed[at], disputed[at], of) for at in works}, worth_reading)


def left_to_judge(tranche: Tranche, mine: Sequence[Verdict]) -> int:
    """How many works of the tranche this monitor has not judged as they stand now."""
    judged = {verdict.about: verdict for verdict in mine if verdict.tranche == tranche.number}
    return sum(is_open(work, judged.get(key_of(work))) for work in tranche.works)


def is_open(work: Work, mine: Verdict | None) -> bool:
    """Whether a work waits for this monitor: never judged, or confirmed when it said something else."""
    return mine is None or (mine.confirms and seal_of(mine.work) != seal_of(work))


def must_be_comment(text: str) -> str:
    """The comment, trimmed; raises VerdictTooLong."""
    return _fitting(text, COMMENT_LIMIT)


def must_be_reply(text: str) -> str:
    """The executor's reply, trimmed; raises TextExpected or VerdictTooLong."""
    reply = _fitting(text, REPLY_LIMIT)
    if not reply:
        raise refusals.TextExpected
    return reply


def _fitting(text: str, limit: int) -> str:
    text = text.strip()
    if len(text) > limit:
        raise refusals.VerdictTooLong(limit=limit)
    return text
