"""Sheets of slips: ten to an A4 page with lines to cut along, each with its number and its QR code."""

import io
from dataclasses import dataclass
from datetime import datetime

from bot.printing.paper import HEIGHT, INK, QUIET_INK, RULE, STRONG, WIDTH, Paper, line_height

COLUMNS, ROWS = 2, 5
ON_A_PAGE = COLUMNS * ROWS
CELL_WIDTH, CELL_HEIGHT = WIDTH / COLUMNS, HEIGHT / ROWS
PADDING = 6.0  # printers leave the paper's edge white
QR_SIDE = 40.0
GAP = 2.0
QUESTION_SIZES = (9.5, 8.5, 7.5, 6.5, 5.5)
SMALL = 6.8
QR_MASK = 3  # choosing the prettiest of eight takes eight times as long, and every reader reads each


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on every slip, and for each its number and its link."""

    title: str
    town: str
    question: str
    closes: str
    how: str
    once: str
    slips: tuple[tuple[str, str], ...]
    made_at: datetime


def pdf(sheet: Sheet) -> bytes:
    """As many pages as it takes."""
    paper = Paper(sheet.title, sheet.made_at)
    common = _Common(paper, sheet)
    for place, (number, link) in enumerate(sheet.slips):
        on_page = place % ON_A_PAGE
        if on_page == 0:
            if place:
                paper.turn()
            _cut_lines(paper)
        x, y = on_page % COLUMNS * CELL_WIDTH + PADDING, on_page // COLUMNS * CELL_HEIGHT + PADDING
        common.put(x, y, number, link)
    return paper.finished()


class _Common:
    """What is the same on every slip, broken into lines once."""

    def __init__(self, paper: Paper, sheet: Sheet) -> None:
        self.paper, self.sheet = paper, sheet
        self.left = QR_SIDE + GAP
        self.width = CELL_WIDTH - 2 * PADDING - self.left
        self.height = CELL_HEIGHT - 2 * PADDING
        self.head = paper.shrunk(sheet.title, self.width, 11.0, True)
        self.foot = [
            line
            for text in (sheet.closes, sheet.how, sheet.once)
            for line in paper.wrapped(text, self.width, SMALL)
        ]
        room = self.height - line_height(self.head) - 1 - len(self.foot) * line_height(SMALL) - 1
        self.town = paper.wrapped(sheet.town, self.width, SMALL)[:2]
        room -= len(self.town) * line_height(SMALL)
        self.size, self.question = self._question(room)

    def _question(self, room: float) -> tuple[float, list[str]]:
        """In letters small enough, and cut where even the smallest are too large: the ballot has all of it."""
        for size in QUESTION_SIZES:
            lines = self.paper.wrapped(self.sheet.question, self.width, size, True)
            if len(lines) * line_height(size) <= room:
                return size, lines
        size = QUESTION_SIZES[-1]
        kept = self.paper.wrapped(self.sheet.question, self.width, size, True)[: int(room / line_height(size))]
        return size, [*kept[:-1], kept[-1][:-1].rstrip() + "…"]

    def put(self, x: float, y: float, number: str, link: str) -> None:
        paper = self.paper
        _qr(paper, link, x, y)
        below = paper.width_of(number, 11.0, True)
        paper.put([number], x + (QR_SIDE - below) / 2, y + QR_SIDE, 11.0, True)
        x += self.left
        top = paper.put([paper.clean(self.sheet.title)], x, y, self.head, True, STRONG) + 0.5
        top = paper.put(self.town, x, top, SMALL, colour=QUIET_INK) + 0.5
        paper.put(self.question, x, top, self.size, True, INK)
        foot = y + self.height - len(self.foot) * line_height(SMALL)
        paper.put(self.foot, x, foot, SMALL, colour=QUIET_INK)


def _cut_lines(paper: Paper) -> None:
    pdf = paper.pdf
    pdf.set_draw_color(RULE)
    pdf.set_line_width(0.25)
    pdf.set_dash_pattern(dash=2, gap=2)
    for column in range(1, COLUMNS):
        pdf.line(column * CELL_WIDTH, 0, column * CELL_WIDTH, HEIGHT)
    for row in range(1, ROWS):
        pdf.line(0, row * CELL_HEIGHT, WIDTH, row * CELL_HEIGHT)
    pdf.set_dash_pattern()


def _qr(paper: Paper, link: str, x: float, y: float) -> None:
    import segno  # not above: see paper.py

    drawn = io.BytesIO()
    segno.make(link, error="m", micro=False, mask=QR_MASK).save(drawn, kind="png", scale=8, border=2)
    paper.pdf.image(drawn, x, y, QR_SIDE, QR_SIDE)
