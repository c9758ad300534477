"""The picture of a project's tranches: a line from the first to the newest, with the state of their works."""

import json
import math
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.domain.people import Town
from bot.domain.projects import Project, Tranche, WorkState
from bot.views.lettering import clean, fits, measure, wrap
from bot.views.painting import (
    CALM,
    INK,
    INNER,
    MARGIN,
    QUIET_INK,
    STRONG,
    STRONG_BALLOTS,
    Box,
    Layout,
    Line,
    Track,
    paint,
)
from bot.views.words import Words
from bot.views.works import money, told

PICTURE_PREFIX = "timeline:"
TRANCHES_SHOWN = 6  # the newest; more would be too small to read in a chat
WORKS_SHOWN = 6
TITLE_SIZE, SUBTITLE_SIZE, HEAD_SIZE, WORK_SIZE = 52, 36, 44, 38
TITLE_LINES, SUBTITLE_LINES, WORK_LINES = 3, 2, 2
NODE = 36  # px: of a tranche's mark; a work's is smaller
MARK = 30
LINE_WIDTH = 16  # px: with the painter's rounding its ends are round
INDENT = NODE + 28
WORK_INDENT = INDENT + MARK + 18
COLOURS = {WorkState.DONE: STRONG, WorkState.UNDER_WAY: STRONG_BALLOTS}
SIGNS = {
    WorkState.DONE: "timeline-done",
    WorkState.UNDER_WAY: "timeline-under-way",
    WorkState.NOT_DONE: "timeline-not-done",
}

_drawing = threading.Lock()


@dataclass(frozen=True, slots=True)
class Step:
    """One tranche. `works`: (state, text)."""

    head: str
    date: str
    works: tuple[tuple[str, str], ...]
    more: str  # works that had no room, in words
    sums: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TimelinePicture:
    title: str
    subtitle: str
    earlier: str  # tranches that had no room, in words
    steps: tuple[Step, ...]
    legend: tuple[tuple[str, str], ...]  # (state, in words)


def picture(words: Words, project: Project, town: Town, told_at: Mapping[int, datetime]) -> TimelinePicture:
    """The newest tranches, oldest of them first; `told_at`: when each was first announced."""
    shown = project.tranches[-TRANCHES_SHOWN:]
    left = len(project.tranches) - len(shown)
    states = {work.state for tranche in shown for work in tranche.works}
    return TimelinePicture(
        title=project.name,
        subtitle=words.plain("project-town", town=town.name),
        earlier=words.plain("timeline-earlier", n=left) if left else "",
        steps=tuple(_step(words, tranche, town, told_at.get(tranche.number)) for tranche in shown),
        legend=tuple(
            (state, words.plain(f"timeline-{state.replace('_', '-')}")) for state in WorkState if state in states
        ),
    )


def draw(picture: TimelinePicture) -> bytes:
    """A PNG, 1080 px wide; the first call loads matplotlib, so call it off the event loop."""
    with _drawing:
        return paint(_lay_out(picture))


def _step(words: Words, tranche: Tranche, town: Town, at: datetime | None) -> Step:
    left = len(tranche.works) - WORKS_SHOWN
    sums = [("planned", tranche.planned), ("paid", tranche.paid), ("spent", tranche.spent)]
    key = "timeline-tranche-named" if tranche.title else "timeline-tranche"
    dates = (tranche.period, words.date(at, town.timezone) if at else "")
    return Step(
        words.plain(key, n=tranche.number, title=tranche.title),
        " · ".join(filter(None, dates)),
        tuple((work.state.value, told(words, work)) for work in tranche.works[:WORKS_SHOWN]),
        words.plain("timeline-more", n=left) if left > 0 else "",
        tuple(words.plain(f"tranche-{key}", sum=money(words, sum)) for key, sum in sums if sum),
    )


class _Page:
    """Written from the top down; `bottom` is where the next thing begins."""

    def __init__(self) -> None:
        self.bottom: float = MARGIN - 8
        self.lines: list[Line] = []
        self.tracks: list[Track] = []

    def write(
        self, text: str, size: int, bold: bool = False, colour: str = INK, indent: float = 0, most: int = 1
    ) -> None:
        for line in wrap(clean(text), fits(INNER - indent, size, bold), most):
            ink = measure(line, size, bold)
            above, below = max(ink.above, 0.95 * size), max(ink.below, 0.27 * size)
            left, baseline = MARGIN + indent, math.ceil(self.bottom + above)
            box = Box(left, baseline - ink.above, left + ink.width, baseline + ink.below)
            self.lines.append(Line(line, size, bold, colour, baseline, box))
            self.bottom = baseline + below

    def mark(self, side: int, indent: float, size: int, state: str) -> None:
        """Beside the line that is written next: full where done, half where under way, else empty."""
        top = round(self.bottom + (1.22 * size - side) / 2)
        left = MARGIN + indent
        colour = COLOURS.get(WorkState(state), CALM)
        filled = {WorkState.DONE: side, WorkState.UNDER_WAY: side / 2}.get(WorkState(state), 0)
        self.tracks.append(Track(Box(left, top, left + side, top + side), filled, colour))


def _lay_out(picture: TimelinePicture) -> Layout:
    page = _Page()
    page.write(picture.title, TITLE_SIZE, bold=True, most=TITLE_LINES)
    page.bottom += 10
    page.write(picture.subtitle, SUBTITLE_SIZE, colour=QUIET_INK, most=SUBTITLE_LINES)
    page.bottom += 40
    if picture.earlier:
        page.write(picture.earlier, SUBTITLE_SIZE, colour=QUIET_INK, indent=INDENT, most=2)
        page.bottom += 26
    nodes = [_step_on(page, step) for step in picture.steps]
    if len(nodes) > 1:  # from the first node to the last, below them
        left = MARGIN + (NODE - LINE_WIDTH) / 2
        box = Box(left, nodes[0] + NODE / 2, left + LINE_WIDTH, nodes[-1] + NODE / 2)
        page.tracks.insert(0, Track(box, LINE_WIDTH, CALM))
    rule = round(page.bottom) if picture.legend else None
    page.bottom += 26 if picture.legend else 0
    for state, text in picture.legend:
        page.mark(MARK, 0, SUBTITLE_SIZE, state)
        page.write(text, SUBTITLE_SIZE, colour=QUIET_INK, indent=MARK + 18)
        page.bottom += 4
    return Layout(math.ceil(page.bottom) + MARGIN - 16, tuple(page.lines), tuple(page.tracks), rule)


def _step_on(page: _Page, step: Step) -> float:
    """Writes one tranche; where its node begins."""
    top = round(page.bottom + (1.22 * HEAD_SIZE - NODE) / 2)
    page.tracks.append(Track(Box(MARGIN, top, MARGIN + NODE, top + NODE), NODE, STRONG))
    page.write(step.head, HEAD_SIZE, bold=True, indent=INDENT, most=2)
    page.write(step.date, SUBTITLE_SIZE, colour=QUIET_INK, indent=INDENT, most=2)
    for state, text in step.works:
        page.bottom += 8
        page.mark(MARK, INDENT, WORK_SIZE, state)
        page.write(text, WORK_SIZE, indent=WORK_INDENT, most=WORK_LINES)
    for text in (step.more, *step.sums):
        if text:
            page.bottom += 8
            page.write(text, SUBTITLE_SIZE, colour=QUIET_INK, indent=INDENT, most=3)
    page.bottom += 40
    return top


def _main() -> None:
    """Reads a TimelinePicture as JSON from standard input, writes its PNG to standard output."""
    fields = json.loads(sys.stdin.buffer.read())
    for step in fields["steps"]:
        step["works"], step["sums"] = tuple(map(tuple, step["works"])), tuple(step["sums"])
    fields["steps"] = tuple(Step(**step) for step in fields["steps"])
    fields["legend"] = tuple(map(tuple, fields["legend"]))
    sys.stdout.buffer.write(draw(TimelinePicture(**fields)))


if __name__ == "__main__":
    _main()
