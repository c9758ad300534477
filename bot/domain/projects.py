"""A project: the work an NGO does on a community's priority problem, tranche by tranche."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain import refusals
from bot.domain.media import Media

WORKS_LIMIT = 20
WORK_LIMIT = 300  # code points of one work's text
FIGURE_LIMIT = 60  # code points: «128 бала»
NEXT_LIMIT = 600  # code points of what comes next
TITLE_LIMIT = 120  # code points of a tranche's title
PERIOD_LIMIT = 80  # code points of its period: «2026-жылдын марты–майы»
TRANCHES_LIMIT = 99


class WorkState(StrEnum):
    DONE = "done"
    UNDER_WAY = "under_way"
    NOT_DONE = "not_done"


@dataclass(frozen=True, slots=True)
class Work:
    text: str
    state: WorkState = WorkState.DONE
    figure: str = ""  # «128 бала»
    media: tuple[Media, ...] = ()  # of this work


@dataclass(frozen=True, slots=True)
class Tranche:
    number: int  # 1, 2, …
    works: tuple[Work, ...] = ()
    spent: int = 0  # сом; 0: not told
    next: str = ""  # what comes next
    media: tuple[Media, ...] = ()  # of no work in particular
    paid: int = 0  # сом that the executor got; 0: not told
    title: str = ""
    period: str = ""  # as the town says it: «2026-жылдын марты–майы»
    planned: int = 0  # сом that the executor is to get; 0: not told

    @property
    def all_media(self) -> tuple[Media, ...]:
        """The tranche's own first, then each work's, each once."""
        of_works = (one for work in self.works for one in work.media)
        return tuple(dict.fromkeys((*self.media, *of_works)))


@dataclass(frozen=True, slots=True)
class Executor:
    name: str
    kind: str = ""
    phones: tuple[str, ...] = ()  # as they are dialled from anywhere: +996772663122
    email: str = ""
    persons: tuple[str, ...] = ()
    short_name: str = ""  # “Аймира” КФ


@dataclass(frozen=True, slots=True)
class MonitoringGroup:
    size: int
    composition: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Project:
    id: str
    town_id: str
    name: str
    goal: str
    problem: str = ""
    description: str = ""
    partners: tuple[str, ...] = ()
    executor: Executor | None = None
    monitoring_group: MonitoringGroup | None = None
    tranches: tuple[Tranche, ...] = ()
    planned: int = 0  # сом; 0: not told
    poll_id: str | None = None  # the poll that chose the problem, where it was made from one
    outcome: str = ""  # the outcome that it was made from, in its own words: the problem may be worded anew
    participants: int = 0  # who took part in choosing the problem, where that was told by hand

    def tranche(self, number: int) -> Tranche:
        """The tranche with this number; raises TrancheNotFound."""
        for tranche in self.tranches:
            if tranche.number == number:
                return tranche
        raise refusals.TrancheNotFound

    @property
    def next_tranche(self) -> int:
        return max((tranche.number for tranche in self.tranches), default=0) + 1

    def reported(
        self, number: int, works: Sequence[Work], spent: int = 0, next: str = "", media: Sequence[Media] = ()
    ) -> Tranche:
        """Tranche `number` after a report: works named again take their new state, new ones follow; a sum and a
        next step take the place of those before, where the report gives them. Raises TrancheNotFound."""
        if not 1 <= number <= min(self.next_tranche, TRANCHES_LIMIT):
            raise refusals.TrancheNotFound
        before = {tranche.number: tranche for tranche in self.tranches}.get(number, Tranche(number))
        told = {work.text.casefold(): work for work in works}
        kept = tuple(_went_on(work, told.pop(work.text.casefold(), None)) for work in before.works)
        return replace(
            before,
            works=kept + tuple(work for work in works if work.text.casefold() in told),
            spent=spent or before.spent,
            next=next or before.next,
            media=tuple(dict.fromkeys((*before.media, *media))),
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """A priority problem chosen before the bot came; participants took part in choosing, they are no votes."""

    town_id: str
    problem: str
    participants: int


def _went_on(work: Work, told: Work | None) -> Work:
    if told is None:
        return work
    media = tuple(dict.fromkeys((*work.media, *told.media)))
    return replace(work, state=told.state, figure=told.figure or work.figure, media=media)


def project_id(town_id: str, is_taken: Callable[[str], bool]) -> str:
    """A free id: the town's, and a number. It goes into links, so it stays short."""
    number = 1
    while is_taken(candidate := f"{town_id[:34].strip('-')}-p{number}"):
        number += 1
    return candidate


UNDER_WAY_SIGN = re.compile(r"^[⏳⌛]\ufe0f?\s*")
UNDER_WAY_ENDS = ("…", "...")
BULLET = re.compile(r"^(?:[-–—•*·▪✅☑✔]+\ufe0f?\s*|[0-9]{1,2}[.)](?![0-9])\s*|[0-9]\ufe0f?\u20e3\s*)")


def works_from(text: str) -> tuple[Work, ...]:
    """One line a work; a line that begins with ⏳ or ends in … is under way. Raises where there are none,
    too many, or one is too long. Bullets and numbers people type before a line are dropped."""
    works: dict[str, Work] = {}
    for line in text.splitlines():
        work = _work(line)
        if not work.text:
            continue
        if len(work.text) > WORK_LIMIT:
            raise refusals.WorkTooLong(limit=WORK_LIMIT)
        works.setdefault(work.text.casefold(), work)
    if not works:
        raise refusals.WorksMissing
    if len(works) > WORKS_LIMIT:
        raise refusals.WorksTooMany(limit=WORKS_LIMIT)
    return tuple(works.values())


def _work(line: str) -> Work:
    bare, signs = UNDER_WAY_SIGN.subn("", BULLET.sub("", line.strip(), count=1))
    bare = BULLET.sub("", bare, count=1) if signs else bare
    unended = bare.rstrip(" ;").endswith(UNDER_WAY_ENDS)
    bare = bare.rstrip(" ;.…") if unended else bare.rstrip(" ;")
    return Work(" ".join(bare.split()), WorkState.UNDER_WAY if signs or unended else WorkState.DONE)
