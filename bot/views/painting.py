"""Painting: lines of letters and bars, laid out in pixels, become a small PNG."""

import io
from dataclasses import dataclass
from typing import Any

from bot.views.lettering import DPI, font

WIDTH = 1080
MARGIN = 56
INNER = WIDTH - 2 * MARGIN

PAPER = "#ffffff"
INK = "#13212c"
QUIET_INK = "#485a67"
STRONG = "#0b4a6f"
CALM = "#6795b3"
STRONG_BALLOTS = "#bf6a0e"  # counted at gatherings, beside the bot's blue
CALM_BALLOTS = "#d5a064"
TRACK = "#e4eaee"
RULE = "#c3ced6"
SHADES = 12  # from paper to a colour: a third of the bytes of the full range, and the eye misses nothing

RULE_HEIGHT = 2
ROUNDING = 8
GAP = 5  # px of paper between the two parts of a bar


@dataclass(frozen=True, slots=True)
class Box:
    """Pixels from the top left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    size: int
    bold: bool
    colour: str
    baseline: float
    ink: Box


@dataclass(frozen=True, slots=True)
class Track:
    box: Box
    filled: float  # px from the left
    colour: str
    second: float = 0.0  # px of the filled part, from its right, in another colour
    second_colour: str = PAPER


@dataclass(frozen=True, slots=True)
class Layout:
    height: int
    lines: tuple[Line, ...]
    tracks: tuple[Track, ...]
    rule: float | None
    swatches: tuple[Track, ...] = ()  # of the legend


def paint(layout: Layout) -> bytes:
    """A PNG; the first call loads matplotlib, whose canvases belong to one thread at a time."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.patches import BoxStyle, FancyBboxPatch, Rectangle
    from matplotlib.transforms import IdentityTransform
    from PIL import Image

    figure = Figure(figsize=(WIDTH / DPI, layout.height / DPI), dpi=DPI, facecolor=PAPER)
    canvas: Any = FigureCanvasAgg(figure)
    pixels = IdentityTransform()

    for track in (*layout.swatches, *layout.tracks):
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
        if track.second:
            left = box.left + track.filled - track.second
            gap = min(GAP, track.filled - track.second)
            for start, wide, colour in ((left - gap, gap, PAPER), (left, track.second, track.second_colour)):
                place = (start, corner[1])
                part = Rectangle(place, wide, height, facecolor=colour, linewidth=0, transform=pixels)
                figure.add_artist(part)
                part.set_clip_path(whole)
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
        tuple(bytes.fromhex(code.removeprefix("#")))
        for code in (PAPER, TRACK, RULE, INK, QUIET_INK, STRONG, CALM, STRONG_BALLOTS, CALM_BALLOTS)
    )
    shades = [
        tuple(round(p + (c - p) * step / SHADES) for p, c in zip(paper, colour, strict=True))
        for colour in colours[2:]
        for step in range(1, SHADES)
    ]
    return [channel for colour in (paper, *colours, *shades) for channel in colour]
