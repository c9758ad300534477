"""A report that the monitoring group reads before the public: what everybody else reads meanwhile."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.projects import Project, Tranche
from bot.domain.verdicts import Verdict, seal_of


@dataclass(frozen=True, slots=True)
class HeldReport:
    """`before`: the tranche as it stood when the report began, which everybody reads until it goes out."""

    announcement_id: int
    before: Tranche
    since: datetime
    until: datetime | None  # where that is past, it waits for something else: a pause, the morning


def in_public(project: Project, held: Sequence[HeldReport]) -> Project:
    """The project as everybody reads it. What coordinators write beside reports (sums paid, a title, a period) is
    theirs to publish at once; a tranche of which nothing else is told is not there yet.

    `held`: the earliest first."""
    before = {one.before.number: one.before for one in reversed(held)}
    tranches = (_as_before(one, before.get(one.number)) for one in project.tranches)
    return replace(project, tranches=tuple(one for one in tranches if one))


def is_public(verdict: Verdict, held: Sequence[HeldReport]) -> bool:
    """Whether a verdict is about what everybody reads: what is said of a held report is held with it."""
    for one in held:
        if one.before.number == verdict.tranche and verdict.given_at >= one.since:
            return seal_of(verdict.work) in map(seal_of, one.before.works)
    return True


def _as_before(tranche: Tranche, before: Tranche | None) -> Tranche | None:
    if before is None:
        return tranche
    shown = replace(tranche, works=before.works, spent=before.spent, next=before.next, media=before.media)
    return None if shown == Tranche(tranche.number) else shown
