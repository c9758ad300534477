"""The picture of a vote's result, big enough for a cheap phone and wrapped by the font's own measure."""

import io
import json
import math
import sys
import threading
from dataclasses import dataclass
from typing import Any

from bot.views.lettering import DPI, clean, fits, font, measure, wrap

WIDTH = 1080
MARGIN = 56
INNER = WIDTH - 2 * MARGIN

PAPER = "#ffffff"
INK = "#13212c"
QUIET_INK = "#485a67"
STRONG = "#0b4a6f"
CALM = "#6795b3"
TRACK = "#e4eaee"
RULE = "#c3ced6"
SHADES = 12  # from paper to a colour: a third of the bytes of the full range, and the eye misses nothing

TITLE_SIZES = (52, 44)  # the second when the question would not fit in its lines
TITLE_LINES = 4
SUBTITLE_SIZE = 36
VALUE_SIZE = 38
FOOTER_SIZE = 36
LABEL_LINES = 3
SMALL_LINES = 3  # of the subtitle, of each line of the footer, of a value that has no room beside its bar
MANY_BARS = 6  # above this the picture tightens, so that a chat does not shrink it
BAR_HEIGHT = 46
RULE_HEIGHT = 2
ROUNDING = 8
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


@dataclass(frozen=True, slots=True)
class ResultPicture:
    title: str
    subtitle: str
    bars: tuple[Bar, ...]
    footer: tuple[str, ...]


def draw(picture: ResultPicture) -> bytes:
    """A PNG, 1080 px wide; the first call loads matplotlib, so call it off the event loop."""
    with _drawing:
        return _paint(_lay_out(picture))


@dataclass(frozen=True, slots=True)
class _Box:
    """Pixels from the top left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    size: int
    bold: bool
    colour: str
    baseline: float
    ink: _Box


@dataclass(frozen=True, slots=True)
class _Track:
    box: _Box
    filled: float  # px from the left
    colour: str


@dataclass(frozen=True, slots=True)
class _Layout:
    height: int
    lines: tuple[_Line, ...]
    tracks: tuple[_Track, ...]
    rule: float | None


def _lay_out(picture: ResultPicture) -> _Layout:
    page = _Page()
    title, title_size = clean(picture.title), TITLE_SIZES[-1]
    for size in TITLE_SIZES:
        if len(wrap(title, fits(INNER, size, bold=True), TITLE_LINES + 1)) <= TITLE_LINES:
            title_size = size
            break
    page.write(title, title_size, bold=True, most=TITLE_LINES)
    page.skip(12)
    page.write(clean(picture.subtitle), SUBTITLE_SIZE, colour=QUIET_INK, most=SMALL_LINES)

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
        page.bar(length, fill, STRONG if bar.leading else CALM)
        if beside:
            page.write_beside(value, VALUE_SIZE, colour)
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
        self._lines: list[_Line] = []
        self._tracks: list[_Track] = []
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
        box = _Box(left, baseline - ink.above, left + ink.width, baseline + ink.below)
        self._lines.append(_Line(text, size, bold, colour, baseline, box))

    def bar(self, length: float, fill: float, colour: str) -> None:
        top = round(self.bottom)
        self.bottom = top + BAR_HEIGHT
        filled = max(length * fill, SLIVER) if fill > 0 else 0.0
        box = _Box(MARGIN, top, MARGIN + round(length), self.bottom)
        self._tracks.append(_Track(box, min(filled, round(length)), colour))

    def draw_rule(self) -> None:
        self._rule = round(self.bottom)

    def skip(self, height: float) -> None:
        self.bottom += height

    def finished(self) -> _Layout:
        height = math.ceil(self.bottom) + MARGIN - 16
        return _Layout(height, tuple(self._lines), tuple(self._tracks), self._rule)


def _paint(layout: _Layout) -> bytes:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.patches import BoxStyle, FancyBboxPatch, Rectangle
    from matplotlib.transforms import IdentityTransform
    from PIL import Image

    figure = Figure(figsize=(WIDTH / DPI, layout.height / DPI), dpi=DPI, facecolor=PAPER)
    canvas: Any = FigureCanvasAgg(figure)
    pixels = IdentityTransform()

    for track in layout.tracks:
        box = track.box
        corner = (box.left, layout.height - box.bottom)
        length, height = box.right - box.left, box.bottom - box.top
        ends = BoxStyle.Round(pad=0, rounding_size=ROUNDING)
        whole = FancyBboxPatch(
            corner, length, height, boxstyle=ends, facecolor=TRACK, linewidth=0, transform=pixels
        )
        figure.add_artist(whole)
        if track.filled:
            fill = Rectangle(corner, track.filled, height, facecolor=track.colour, linewidth=0, transform=pixels)
            figure.add_artist(fill)
            fill.set_clip_path(whole)
    if layout.rule is not None:
        corner = (MARGIN, layout.height - layout.rule - RULE_HEIGHT)
        figure.add_artist(Rectangle(corner, INNER, RULE_HEIGHT, facecolor=RULE, linewidth=0, transform=pixels))
    canvas.draw()
    renderer = canvas.get_renderer()
    for line in layout.lines:  # by hand: matplotlib's Text would keep the canvas alive in a cycle
        pen = renderer.new_gc()
        pen.set_foreground(line.colour)
        renderer.draw_text(pen, line.ink.left, line.baseline, line.text, font(line.size, line.bold), 0)
    size = (WIDTH, layout.height)
    drawn = Image.frombuffer("RGBA", size, canvas.buffer_rgba(), "raw", "RGBA", 0, 1).convert("RGB")
    del canvas.renderer  # its megabytes need not wait for the collector

    palette = Image.new("P", (1, 1))
    palette.putpalette(_palette())
    written = io.BytesIO()
    drawn.quantize(palette=palette, dither=Image.Dither.NONE).save(written, "PNG")
    return written.getvalue()


def _palette() -> list[int]:
    """Every colour of the picture exactly, and its way from paper at the edges of letters."""
    paper, *colours = (
        tuple(bytes.fromhex(code.removeprefix("#"))) for code in (PAPER, TRACK, RULE, INK, QUIET_INK, STRONG, CALM)
    )
    shades = [
        tuple(round(p + (c - p) * step / SHADES) for p, c in zip(paper, colour, strict=True))
        for colour in colours[2:]
        for step in range(1, SHADES)
    ]
    return [channel for colour in (paper, *colours, *shades) for channel in colour]


def _main() -> None:
    """Reads a ResultPicture as JSON from standard input, writes its PNG to standard output."""
    fields = json.loads(sys.stdin.buffer.read())
    fields["bars"] = tuple(Bar(**bar) for bar in fields["bars"])
    fields["footer"] = tuple(fields["footer"])
    sys.stdout.buffer.write(draw(ResultPicture(**fields)))


if __name__ == "__main__":
    _main()
