"""Paper: A4 in the house's letters, measured in millimetres, with QR codes."""

import io
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.util import find_spec
from pathlib import Path

# segno, fontTools and fpdf are imported where they are used: the bot, which only hands values to the press, would
# carry 50 MB of them.

WIDTH, HEIGHT = 210.0, 297.0
INK = "#13212c"
QUIET_INK = "#485a67"
STRONG = "#0b4a6f"
RULE = "#c3ced6"

FONT = "DejaVu"
FACES = {"": "DejaVuSans.ttf", "B": "DejaVuSans-Bold.ttf"}
MM = 25.4 / 72  # of a point
LEADING = 1.22  # of the letters' size, from line to line
ASCENT = 0.93
SELECTORS = range(0xFE00, 0xFE10)  # of emoji or text style: invisible
QR_SCALE = 12  # pixels of one module: sharp on paper
QR_BORDER = 2  # modules of white around: with the paper's own, more than the four that readers want


class Paper:
    """Pages to write on. Places are millimetres from the top left corner, sizes are points."""

    def __init__(self, title: str, made_at: datetime, margin: float = 14.0) -> None:
        """`made_at` stands in the file, so that the same values make the same bytes."""
        from fpdf import FPDF

        self.margin = margin
        self.inner = WIDTH - 2 * margin
        self.pdf = FPDF(format="A4")
        self.pdf.set_margin(margin)
        self.pdf.set_auto_page_break(False)
        for style, file in FACES.items():
            self.pdf.add_font(FONT, style, _fonts() / file)
        self.pdf.set_creation_date(made_at)
        self.pdf.set_lang("ky")
        self.pdf.set_title(self.clean(title))
        self.pdf.set_font(FONT, "", 12)
        self.pdf.add_page()

    def clean(self, text: str) -> str:
        """One line of what the font can draw: no emoji, no invisible controls."""
        drawable = _drawable()
        kept = []
        for character in unicodedata.normalize("NFC", text):
            if character.isspace():
                kept.append(" ")
            elif unicodedata.category(character)[0] != "C" and character in drawable:
                kept.append(character)
        return " ".join("".join(kept).split())

    def width_of(self, text: str, size: float, bold: bool = False) -> float:
        advances = self._face(bold).advances
        return sum(advances[character] for character in text) * size * MM

    def wrapped(self, text: str, width: float, size: float, bold: bool = False) -> list[str]:
        """The lines of a text, each with room; a word that has none is broken, nothing is cut."""
        lines: list[str] = []
        line = ""
        for word in self.clean(text).split(" "):
            longer = f"{line} {word}" if line else word
            if self.width_of(longer, size, bold) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            line = word
            while line and self.width_of(line, size, bold) > width:
                end = self._longest(line, width, size, bold)
                lines.append(line[:end])
                line = line[end:]
        return [*lines, line] if line else lines

    def shrunk(self, text: str, width: float, size: float, bold: bool = False) -> float:
        """The size, at most this one, in which the text has room on one line."""
        taken = self.width_of(text, size, bold)
        return size if taken <= width else size * width / taken * 0.995

    def put(
        self,
        lines: list[str],
        x: float,
        y: float,
        size: float,
        bold: bool = False,
        colour: str = INK,
        centred_in: float = 0.0,
    ) -> float:
        """Writes lines, the first with its top at `y`; where the next thing may begin."""
        self._take(size, bold)
        self.pdf.set_text_color(colour)
        for line in lines:
            left = x + (centred_in - self.width_of(line, size, bold)) / 2 if centred_in else x
            self.pdf.text(left, y + ASCENT * size * MM, line)
            y += line_height(size)
        return y

    def rule(self, x: float, y: float, width: float, thickness: float = 0.3, colour: str = RULE) -> None:
        self.pdf.set_draw_color(colour)
        self.pdf.set_line_width(thickness)
        self.pdf.line(x, y, x + width, y)

    def qr(self, content: str, x: float, y: float, side: float) -> None:
        """A QR code that survives a crease or a stain; its white border is part of the side."""
        import segno

        drawn = io.BytesIO()
        segno.make(content, error="m", micro=False).save(drawn, kind="png", scale=QR_SCALE, border=QR_BORDER)
        self.pdf.image(drawn, x, y, side, side)

    def turn(self) -> None:
        """A new page."""
        self.pdf.add_page()

    def finished(self) -> bytes:
        return bytes(self.pdf.output())

    def drop(self) -> None:
        """What was written is not wanted; the files of its letters are closed."""
        from fpdf.fonts import TTFFont

        for font in self.pdf.fonts.values():
            if isinstance(font, TTFFont):
                font.close()

    def _take(self, size: float, bold: bool) -> None:
        self.pdf.set_font(FONT, "B" if bold else "", size)

    def _longest(self, word: str, width: float, size: float, bold: bool) -> int:
        """How many letters of a word have room on one line, at least one."""
        advances = self._face(bold).advances
        room = width / (size * MM)
        for end, character in enumerate(word):
            room -= advances[character]
            if room < 0:
                return max(1, end)
        return len(word)

    def _face(self, bold: bool) -> "Face":
        return _face(FACES["B" if bold else ""])


def line_height(size: float) -> float:
    """Millimetres from line to line."""
    return size * MM * LEADING


@dataclass(frozen=True, slots=True)
class Face:
    """What one face of the font draws, and how wide, as parts of its size."""

    advances: Mapping[str, float]


@cache
def _face(file: str) -> Face:
    """Without what lies beyond the basic plane: the font has but a few emoji there."""
    from fontTools.ttLib import TTFont

    with TTFont(_fonts() / file, lazy=True) as font:
        whole = font["head"].unitsPerEm
        metrics = font["hmtx"].metrics
        drawn = {chr(code): name for code, name in font.getBestCmap().items() if code <= 0xFFFF}
        return Face(
            {letter: metrics[name][0] / whole for letter, name in drawn.items() if ord(letter) not in SELECTORS}
        )


@cache
def _drawable() -> frozenset[str]:
    """What every face draws."""
    regular, strong = (_face(file).advances.keys() for file in FACES.values())
    return frozenset(regular & strong)


@cache
def _fonts() -> Path:
    """Where the fonts lie that come with matplotlib, which is not imported for it: it weighs 56 MB."""
    found = find_spec("matplotlib")
    assert found is not None
    assert found.submodule_search_locations is not None
    return Path(found.submodule_search_locations[0]) / "mpl-data" / "fonts" / "ttf"
