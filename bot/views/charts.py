"""The picture of a vote's result, big enough for a cheap phone and wrapped by the font's own measure."""

import json
import math
import sys
import threading
from dataclasses import dataclass

from bot.views.lettering import clean, fits, measure, wrap
from bot.views.painting import (
    CALM,
    CALM_BALLOTS,
    INK,
    INNER,
    MARGIN,
    QUIET_INK,
    STRONG,
    STRONG_BALLOTS,
    WIDTH,
    Box,
    Layout,
    Line,
    Track,
    paint,
)

TITLE_SIZES = (52, 44)  # the second when the question would not fit in its lines
TITLE_LINES = 4
SUBTITLE_SIZE = 36
VALUE_SIZE = 38
FOOTER_SIZE = 36
LABEL_LINES = 3
SOURCES_SIZE = 34
LEGEND_SIZE = 36
LEGEND_BOX = 30  # px
SMALL_LINES = 3  # of the subtitle, of each line of the footer, of a value that has no room beside its bar
MANY_BARS = 6  # above this the picture tightens, so that a chat does not shrink it
BAR_HEIGHT = 46
SLIVER = 6  # px: one vote among thousands still shows
VALUE_GAP = 28
VALUE_SHARE = 0.47  # of the width: wider values stand above their bars

_drawing = threading.Lock()


@dataclass(frozen=True, slots=True)
class Bar:
    number: int
    label: str
    votes: int  # points, where choices are ranked
    share: float | None  # 0…1
    value_text: str
    leading: bool
    paper: int = 0  # of the votes: counted at gatherings
    sources: str = ""  # where the votes are from, in words


@dataclass(frozen=True, slots=True)
class ResultPicture:
    title: str
    subtitle: str
    bars: tuple[Bar, ...]
    footer: tuple[str, ...]
    legend: tuple[str, ...] = ()  # what the two parts of a bar are: the bot's votes, those of gatherings


def draw(picture: ResultPicture) -> bytes:
    """A PNG, 1080 px wide; the first call loads matplotlib, so call it off the event loop."""
    with _drawing:
        return paint(_lay_out(picture))


def _lay_out(picture: ResultPicture) -> Layout:
    page = _Page()
    title, title_size = clean(picture.title), TITLE_SIZES[-1]
    for size in TITLE_SIZES:
        if len(wrap(title, fits(INNER, size, bold=True), TITLE_LINES + 1)) <= TITLE_LINES:
            title_size = size
            break
    page.write(title, title_size, bold=True, most=TITLE_LINES)
    page.skip(12)
    page.write(clean(picture.subtitle), SUBTITLE_SIZE, colour=QUIET_INK, most=SMALL_LINES)
    if picture.legend:
        page.skip(30)
        page.explain(picture.legend)

    many = len(picture.bars) > MANY_BARS
    label_size, between = (36, 34) if many else (40, 44)
    numbers = [f"{bar.number}." for bar in picture.bars]
    values = [clean(bar.value_text) for bar in picture.bars]
    indent = max((measure(number, label_size, True).width for number in numbers), default=0) + 14
    widest = max((measure(value, VALUE_SIZE, True).width for value in values), default=0)
    beside = widest <= INNER * VALUE_SHARE
    length = INNER - (widest + VALUE_GAP if beside and widest else 0)
    fills = _fills(picture.bars)
    page.skip(48)
    for bar, number, value, fill in zip(picture.bars, numbers, values, fills, strict=True):
        colour = STRONG if bar.leading else INK
        top = page.bottom
        page.write(number, label_size, bold=bar.leading, colour=colour)
        under = page.bottom
        page.bottom = top
        page.write(clean(bar.label), label_size, bar.leading, colour, indent=indent, most=LABEL_LINES)
        page.bottom = max(page.bottom, under)
        if not beside:
            page.write(value, VALUE_SIZE, True, colour, indent=indent, most=SMALL_LINES)
        page.skip(10)
        page.bar(length, fill, bar)
        if beside:
            page.write_beside(value, VALUE_SIZE, colour)
        if sources := clean(bar.sources):
            page.skip(4)
            page.write(sources, SOURCES_SIZE, colour=QUIET_INK, most=SMALL_LINES)
        page.skip(between)

    footer = [line for line in map(clean, picture.footer) if line]
    if footer:
        page.draw_rule()
        page.skip(26)
        for line in footer:
            page.write(line, FOOTER_SIZE, most=SMALL_LINES)
            page.skip(4)
    return page.finished()


def _fills(bars: tuple[Bar, ...]) -> list[float]:
    """Shares where every choice has one, for then the track is the whole; else against the biggest."""
    by_share = all(bar.share is not None for bar in bars)
    most = max((bar.votes for bar in bars), default=0)

    def fill(bar: Bar) -> float:
        if bar.votes <= 0:
            return 0.0
        part = bar.share if by_share and bar.share is not None else bar.votes / most
        return min(1.0, max(0.0, part))

    return [fill(bar) for bar in bars]


class _Page:
    """Written from the top down; `bottom` is where the next thing begins."""

    def __init__(self) -> None:
        self.bottom: float = MARGIN - 8
        self._lines: list[Line] = []
        self._tracks: list[Track] = []
        self._swatches: list[Track] = []
        self._rule: float | None = None

    def write(
        self,
        text: str,
        size: int,
        bold: bool = False,
        colour: str = INK,
        *,
        indent: float = 0,
        most: int = 1,
    ) -> None:
        for line in wrap(text, fits(INNER - indent, size, bold), most):
            ink = measure(line, size, bold)
            above, below = max(ink.above, 0.95 * size), max(ink.below, 0.27 * size)
            self._put(line, size, bold, colour, MARGIN + indent, math.ceil(self.bottom + above))
            self.bottom = self._lines[-1].baseline + below

    def write_beside(self, text: str, size: int, colour: str) -> None:
        """At the right edge, on the height of the last bar."""
        if not text:
            return
        track = self._tracks[-1].box
        ink = measure(text, size, True)
        figures = measure("0", size, True)
        baseline = max(round((track.top + track.bottom + figures.above) / 2), math.ceil(track.top - 8 + ink.above))
        self._put(text, size, True, colour, WIDTH - MARGIN - ink.width, baseline)
        self.bottom = max(self.bottom, baseline + ink.below)

    def _put(self, text: str, size: int, bold: bool, colour: str, left: float, baseline: int) -> None:
        ink = measure(text, size, bold)
        box = Box(left, baseline - ink.above, left + ink.width, baseline + ink.below)
        self._lines.append(Line(text, size, bold, colour, baseline, box))

    def bar(self, length: float, fill: float, bar: Bar) -> None:
        top = round(self.bottom)
        self.bottom = top + BAR_HEIGHT
        filled = min(max(length * fill, SLIVER) if fill > 0 else 0.0, round(length))
        second = filled * bar.paper / bar.votes if bar.paper else 0.0
        colours = (STRONG, STRONG_BALLOTS) if bar.leading else (CALM, CALM_BALLOTS)
        box = Box(MARGIN, top, MARGIN + round(length), self.bottom)
        self._tracks.append(Track(box, filled, colours[0], second, colours[1]))

    def explain(self, legend: tuple[str, ...]) -> None:
        """What the two colours of a bar are, each on a line of its own."""
        for label, colours in zip(legend, ((STRONG, CALM), (STRONG_BALLOTS, CALM_BALLOTS)), strict=False):
            top = round(self.bottom) + 8
            for place, colour in enumerate(colours):
                left = MARGIN + place * (LEGEND_BOX + 6)
                box = Box(left, top, left + LEGEND_BOX, top + LEGEND_BOX)
                self._swatches.append(Track(box, LEGEND_BOX, colour))
            self.write(clean(label), LEGEND_SIZE, colour=QUIET_INK, indent=2 * LEGEND_BOX + 22)
            self.skip(6)

    def draw_rule(self) -> None:
        self._rule = round(self.bottom)

    def skip(self, height: float) -> None:
        self.bottom += height

    def finished(self) -> Layout:
        height = math.ceil(self.bottom) + MARGIN - 16
        return Layout(height, tuple(self._lines), tuple(self._tracks), self._rule, tuple(self._swatches))


def _main() -> None:
    """Reads a ResultPicture as JSON from standard input, writes its PNG to standard output."""
    fields = json.loads(sys.stdin.buffer.read())
    fields["bars"] = tuple(Bar(**bar) for bar in fields["bars"])
    fields["footer"], fields["legend"] = tuple(fields["footer"]), tuple(fields["legend"])
    sys.stdout.buffer.write(draw(ResultPicture(**fields)))


if __name__ == "__main__":
    _main()
