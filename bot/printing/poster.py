"""The poster of a poll: one A4 page in large letters, with the QR code that opens the ballot."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.printing.paper import HEIGHT, INK, QUIET_INK, STRONG, Paper, line_height

QR_SIDE = 80.0
GUTTER = 8.0
SIZES = tuple(percent / 100 for percent in range(142, 14, -3))  # of the letters of question and choices
CHOICE_SIZE = 21.0
QUESTION_BY, QUESTION_BY_WHERE_SMALL = 1.38, 1.15  # of the choices' size
STEP_SIZES = (14.0, 13.0, 12.0, 11.0, 10.0, 9.0, 8.0, 7.0)
NOTE_SIZE = 11.0
PICTURE_DPI = 150
COLOURS = 32


@dataclass(frozen=True, slots=True)
class Poster:
    """What stands on it. Whatever its length, all of it is printed: the letters shrink."""

    title: str
    town: str
    question: str
    choices: tuple[tuple[int, str], ...]  # number and name
    dates: tuple[tuple[str, str], ...]  # what happens, and when
    how: str
    steps: tuple[str, ...]
    notes: tuple[str, ...]
    link: str  # https://…
    made_at: datetime


def pdf(poster: Poster) -> bytes:
    """One page A4."""
    paper = Paper(poster.title, poster.made_at)
    top = _head(paper, poster)
    bottom = _foot(paper, poster)
    _body(paper, poster, top + 6, bottom - 6)
    return paper.finished()


def pdf_and_png(poster: Poster) -> tuple[bytes, bytes]:
    """The page, and the same as a picture for chats."""
    made = pdf(poster)
    return made, _png(made)


def _png(made: bytes) -> bytes:
    import pypdfium2  # not above: see paper.py
    from PIL import Image

    document = pypdfium2.PdfDocument(made)
    page = document[0].render(scale=PICTURE_DPI / 72).to_pil().convert("RGB")
    written = io.BytesIO()
    page.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(written, "PNG")
    document.close()
    return written.getvalue()


def _head(paper: Paper, poster: Poster) -> float:
    x, width = paper.margin, paper.inner
    y = paper.put([paper.clean(poster.title)], x, paper.margin, 15, colour=QUIET_INK)
    size = next((s for s in (24.0, 20.0, 16.0) if len(paper.wrapped(poster.town, width, s, True)) == 1), 13.0)
    y = paper.put(paper.wrapped(poster.town, width, size, True), x, y, size, True, STRONG)
    paper.rule(x, y + 2, width, 0.9, STRONG)
    return y + 2


def _body(paper: Paper, poster: Poster, top: float, bottom: float) -> None:
    """Question and choices, as large as they fit; what room is left spreads between the choices."""
    for scale in SIZES:
        choice = CHOICE_SIZE * scale
        question = choice * (QUESTION_BY if scale > 0.7 else QUESTION_BY_WHERE_SMALL)
        asked = paper.wrapped(poster.question, paper.inner, question, True)
        indent = max(paper.width_of(f"{number}.", choice, True) for number, _ in poster.choices) + choice * 0.18
        named = [paper.wrapped(name, paper.inner - indent, choice) for _, name in poster.choices]
        lines = sum(map(len, named))
        gap = choice * 0.16
        needed = len(asked) * line_height(question) + lines * line_height(choice) + gap * (len(named) + 1)
        if top + needed <= bottom:
            break
    spare = min((bottom - top - needed) / (len(named) + 1), line_height(choice))
    y = paper.put(asked, paper.margin, top, question, True) + gap + spare
    for (number, _), lines_of_name in zip(poster.choices, named, strict=True):
        paper.put([f"{number}."], paper.margin, y, choice, True, STRONG)
        y = paper.put(lines_of_name, paper.margin + indent, y, choice) + gap + spare


def _foot(paper: Paper, poster: Poster) -> float:
    """The code, the dates and the three steps; where it begins."""
    x, width = paper.margin, paper.inner
    notes = [line for note in poster.notes for line in paper.wrapped(note, width, NOTE_SIZE)]
    link = poster.link.removeprefix("https://")  # to be typed
    link_size = paper.shrunk(link, width, 15, True)
    below = line_height(link_size) + len(notes) * line_height(NOTE_SIZE) + 3
    top = HEIGHT - paper.margin - below - QR_SIDE
    paper.rule(x, top - 4, width, 0.9, STRONG)
    paper.qr(poster.link, x, top, QR_SIDE)
    _steps(paper, poster, x + QR_SIDE + GUTTER, top + 2, width - QR_SIDE - GUTTER)
    y = paper.put([link], x, top + QR_SIDE + 1, link_size, True, centred_in=width)
    paper.put(notes, x, y + 2, NOTE_SIZE, colour=QUIET_INK, centred_in=width)
    return top - 4


def _steps(paper: Paper, poster: Poster, x: float, top: float, width: float) -> None:
    for size in STEP_SIZES:
        dated = size * 1.15
        whens = [paper.shrunk(paper.clean(when), width, dated, True) for _, when in poster.dates]
        labels = [paper.wrapped(what, width, size) for what, _ in poster.dates]
        how = paper.wrapped(poster.how, width, size, True)
        indent = size * 0.62
        steps = [paper.wrapped(step, width - indent, size) for step in poster.steps]
        lines = _count(labels) + len(how) + _count(steps)
        taken = lines * line_height(size) + sum(map(line_height, whens)) + 3 + 1.5 * (1 + len(steps))
        if taken <= QR_SIDE - 2:
            break
    y = top
    for (_, when), label, when_size in zip(poster.dates, labels, whens, strict=True):
        y = paper.put(label, x, y, size, colour=QUIET_INK)
        y = paper.put([paper.clean(when)], x, y, when_size, True, STRONG)
    y = paper.put(how, x, y + 3, size, True, INK) + 1.5
    for number, lines_of_step in enumerate(steps, start=1):
        paper.put([f"{number}."], x, y, size, True, STRONG)
        y = paper.put(lines_of_step, x + indent, y, size) + 1.5


def _count(blocks: Sequence[Sequence[str]]) -> int:
    return sum(map(len, blocks))
