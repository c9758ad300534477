"""Letters on a picture: what the font can draw, how wide it is, and where a line breaks."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties

DPI = 72  # a point is a pixel
ELLIPSIS = "…"
SEPARATORS = " ·"  # never end a line
PAUSES = " ·,.;:—–"  # never stand before the ellipsis
DASHES = frozenset("—–")  # never begin a line
UNBREAKABLE = frozenset("\u00a0\u2007\u202f")
SELECTORS = range(0xFE00, 0xFE10)  # of emoji or text style: invisible
MARKS_IN_A_ROW = 2


@dataclass(frozen=True, slots=True)
class Extent:
    """What a line of letters takes, in pixels: from its left to its right, above and below its foot."""

    width: float
    above: float
    below: float


def wrap(text: str, has_room: Callable[[str], bool], most: int) -> list[str]:
    """At most so many lines, each with room; what is too much ends in …"""
    lines: list[str] = []
    while text:
        if has_room(text):
            return [*lines, text]
        if len(lines) == most - 1:
            end = _longest(text, lambda part: has_room(part.rstrip(PAUSES) + ELLIPSIS))
            space = _last_break(text, end)
            end = space if space > end // 2 else end
            return [*lines, text[:end].rstrip(PAUSES) + ELLIPSIS]
        end = _longest(text, has_room)
        space = _last_break(text, end)
        end = space if space > 0 else end
        lines.append(text[:end].rstrip(SEPARATORS) or text[:end])
        text = text[end:].lstrip(" ")
    return lines


def _longest(text: str, has_room: Callable[[str], bool]) -> int:
    """The length of the longest beginning that has room, at least one letter with its marks."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if has_room(text[:middle]):
            low = middle
        else:
            high = middle - 1
    while low > 1 and (not has_room(text[:low]) or _is_mark(text[low : low + 1])):
        low -= 1
    return low


def _last_break(text: str, end: int) -> int:
    space = text.rfind(" ", 0, end + 1)
    while space > 0 and text[space + 1 : space + 2] in DASHES:
        space = text.rfind(" ", 0, space)
    return space


def _is_mark(character: str) -> bool:
    return character != "" and unicodedata.category(character).startswith("M")


def fits(width: float, size: int, bold: bool) -> Callable[[str], bool]:
    return lambda text: measure(text, size, bold).width <= width


def clean(text: str) -> str:
    """One line of what the font can draw: no emoji, no invisible controls, no towers of accents."""
    kept: list[str] = []
    marks = 0
    for character in unicodedata.normalize("NFC", text):
        if character.isspace() and character not in UNBREAKABLE:
            character = " "
        category = unicodedata.category(character)
        if category[0] == "C" or category == "Me" or character not in _drawable():
            continue
        marks = marks + 1 if category[0] == "M" else 0
        stray = marks > 0 and (not kept or kept[-1] == " ")
        if marks <= MARKS_IN_A_ROW and not stray:
            kept.append(character)
    return " ".join(part for part in "".join(kept).split(" ") if part)


def _font_file(bold: bool) -> Path:
    import matplotlib

    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    return Path(matplotlib.get_data_path()) / "fonts" / "ttf" / name


@cache
def font(size: int, bold: bool) -> "FontProperties":
    from matplotlib.font_manager import FontProperties

    return FontProperties(fname=_font_file(bold), size=size)


@cache
def _drawable() -> frozenset[str]:
    """Without what lies beyond the basic plane: the font has but a few emoji there, colourless."""
    from matplotlib.ft2font import FT2Font

    regular, strong = (FT2Font(_font_file(bold)).get_charmap() for bold in (False, True))
    return frozenset(
        chr(code) for code in regular.keys() & strong.keys() if code <= 0xFFFF and code not in SELECTORS
    )


@cache
def _ruler() -> Any:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    canvas: Any = FigureCanvasAgg(Figure(figsize=(1, 1), dpi=DPI))
    return canvas.get_renderer()


@lru_cache(maxsize=4096)
def measure(text: str, size: int, bold: bool) -> Extent:
    if not text:
        return Extent(0, 0, 0)
    width, height, below = _ruler().get_text_width_height_descent(text, font(size, bold), False)
    return Extent(width, height - below, below)
