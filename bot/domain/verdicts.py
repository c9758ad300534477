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
    """What one monitor said of one work, as it was then reported. `office` stands for the name."""

    id: int
    project_id: str
    tranche: int
    position: int
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


def seal_of(work: Work) -> int:
    """Another number whenever a work says something else: what is confirmed is what was looked at."""
    return zlib.crc32(f"{work.state}:{work.text}".encode()) & 0xFFFFFF


def work_at(tranche: Tranche, position: int) -> Work:
    """The work in this place (1, 2, …); raises ButtonStale where there is none."""
    if not 1 <= position <= len(tranche.works):
        raise refusals.ButtonStale
    return tranche.works[position - 1]


def standings(project: Project, verdicts: Iterable[Verdict], monitors: int) -> Standings:
    """A confirmation counts for the very words it confirmed; a dispute stands until its monitor takes it back."""
    works = {(t.number, place): work for t in project.tranches for place, work in enumerate(t.works, start=1)}
    confirmed: Counter[At] = Counter()
    disputed: Counter[At] = Counter()
    verdicts = tuple(verdicts)
    worth_reading, heard = 0, {verdict.person_id for verdict in verdicts}
    for verdict in verdicts:
        at = (verdict.tranche, verdict.position)
        worth_reading += verdict.is_worth_reading
        if not verdict.confirms:
            disputed[at] += 1
        elif at in works and seal_of(works[at]) == seal_of(verdict.work):
            confirmed[at] += 1
    if not (monitors or heard):
        return NOT_WATCHED
    size = project.monitoring_group.size if project.monitoring_group else 0
    of = max(size, monitors, len(heard))
    return Standings({at: Standing(confirmed[at], disputed[at], of) for at in works}, worth_reading)


def left_to_judge(tranche: Tranche, mine: Sequence[Verdict]) -> int:
    """How many works of the tranche this monitor has not judged as they stand now."""
    judged = {verdict.position: verdict for verdict in mine if verdict.tranche == tranche.number}
    return sum(
        1
        for place, work in enumerate(tranche.works, start=1)
        if place not in judged or (judged[place].confirms and seal_of(judged[place].work) != seal_of(work))
    )


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
