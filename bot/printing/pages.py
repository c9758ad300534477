"""A document on A4 pages, as PDF."""

from bot.printing.document import (
    Block,
    Cell,
    Digits,
    Document,
    Facts,
    Heading,
    Share,
    Signatures,
    Table,
    Text,
)
from bot.printing.paper import HEIGHT, INK, QUIET_INK, RULE, STRONG, WIDTH, Paper, line_height

SIZE = 10.5
SMALL = 9.0
TITLE_SIZES = (17.0, 15.0, 13.0)
FOOT_ROOM = 10.0
PADDING = 1.4
NAME_SHARE = 0.42  # of the width: the names of facts
SIGN_ROOM = 11.0
KEPT_TOGETHER = 110.0  # millimetres: a table that is no higher stands on one page
GROUPS_IN_A_ROW = 8


def pdf(document: Document) -> bytes:
    """The document, over as many pages as it takes; each bears its number, and how many there are."""
    counted = _Pages(document, 0)
    counted.write()
    counted.paper.drop()
    pages = _Pages(document, counted.number)
    pages.write()
    return pages.paper.finished()


class _Pages:
    """Written from the top down; `y` is where the next thing begins."""

    def __init__(self, document: Document, many: int) -> None:
        self.document = document
        self.number, self.many = 1, many
        self.paper = Paper(document.title, document.made_at, margin=18.0)
        self.left, self.width = self.paper.margin, self.paper.inner
        self.y = self.paper.margin

    def write(self) -> None:
        document = self.document
        size = next(
            (s for s in TITLE_SIZES if len(self.paper.wrapped(document.title, self.width, s, True)) == 1), 12.0
        )
        self._write(document.title, size, bold=True, colour=STRONG)
        self._write(document.subtitle, SIZE + 1, colour=QUIET_INK)
        self.y += 3
        for block in document.blocks:
            self._block(block)
        self._foot()

    def _block(self, block: Block) -> None:
        match block:
            case Heading(text):
                self.y += 4
                self._keep(line_height(SIZE + 2) + 14)  # never alone at the foot of a page
                self._write(text, SIZE + 2, bold=True, colour=STRONG)
                self.y += 1
            case Text(text, quiet):
                self._write(text, SMALL if quiet else SIZE, colour=QUIET_INK if quiet else INK)
                self.y += 1.5
            case Facts(rows):
                for name, value in rows:
                    self._fact(name, value)
                self.y += 1
            case Table():
                self._table(block)
            case Digits(text):
                for groups in _rows_of(text.split(), GROUPS_IN_A_ROW):
                    self._write(" ".join(groups), SIZE, bold=True)
                self.y += 1
            case Signatures():
                self._signatures(block)

    def _write(self, text: str, size: float, bold: bool = False, colour: str = INK) -> None:
        for paragraph in text.splitlines():
            for line in self.paper.wrapped(paragraph, self.width, size, bold):
                self._keep(line_height(size))
                self.y = self.paper.put([line], self.left, self.y, size, bold, colour)

    def _fact(self, name: str, value: Cell) -> None:
        room = self.width * NAME_SHARE
        names = self.paper.wrapped(name, room - 3, SIZE)
        values = self.paper.wrapped(_said(value), self.width - room, SIZE, True)
        self._keep(max(len(names), len(values)) * line_height(SIZE))
        below = self.paper.put(names, self.left, self.y, SIZE, colour=QUIET_INK)
        self.y = max(below, self.paper.put(values, self.left + room, self.y, SIZE, True)) + 0.6

    def _table(self, table: Table) -> None:
        whole = sum(table.widths)
        widths = [self.width * width / whole for width in table.widths]
        heights = [self._height(row, widths) for row in table.rows]
        self._keep(sum(heights) + 8 if sum(heights) < KEPT_TOGETHER else heights[0] + 12)
        first = table.rows[0] if table.rows else table.head
        right = tuple(map(_is_number, first))
        self._row(table.head, widths, right, bold=True, size=SMALL)
        for number, row in enumerate(table.rows, start=1):
            if self._keep(heights[number - 1]):
                self._row(table.head, widths, right, bold=True, size=SMALL)
            self._row(row, widths, right, bold=table.has_sum and number == len(table.rows))
        self.y += 3

    def _height(self, cells: tuple[Cell, ...], widths: list[float]) -> float:
        """Of a row, were it bold."""
        lines = (
            len(self.paper.wrapped(_said(cell), width - 2 * PADDING, SIZE, True))
            for cell, width in zip(cells, widths, strict=True)
        )
        return max(lines) * line_height(SIZE) + 2 * PADDING

    def _row(
        self,
        cells: tuple[Cell, ...],
        widths: list[float],
        right: tuple[bool, ...],
        bold: bool = False,
        size: float = SIZE,
    ) -> None:
        """`right`: the columns of numbers, which end alike."""
        x, below = self.left, self.y
        for cell, width, is_right in zip(cells, widths, right, strict=True):
            top = self.y + PADDING
            for line in self.paper.wrapped(_said(cell), width - 2 * PADDING, size, bold):
                shift = width - 2 * PADDING - self.paper.width_of(line, size, bold) if is_right else 0.0
                top = self.paper.put([line], x + PADDING + shift, top, size, bold)
            below = max(below, top + PADDING)
            x += width
        self.y = below
        self.paper.rule(self.left, self.y, self.width, colour=RULE)

    def _signatures(self, block: Signatures) -> None:
        third = self.width / 3
        for label in block.labels:
            names = self.paper.wrapped(label, third - 4, SIZE)
            self._keep(max(SIGN_ROOM + 4, len(names) * line_height(SIZE) + 4))
            foot = self.y + SIGN_ROOM
            self.paper.put(names, self.left, max(self.y, foot - len(names) * line_height(SIZE)), SIZE)
            for place, hint in ((1, block.signature), (2, block.name)):
                x = self.left + place * third + (4 if place == 2 else 0)
                self.paper.rule(x, foot, third - 4, colour=INK)
                self.paper.put([hint], x, foot + 0.6, SMALL - 1.5, colour=QUIET_INK)
            self.y = foot + 4

    def _keep(self, height: float) -> bool:
        """Turns the page where so much has no room on it; whether it did."""
        if self.y + height <= HEIGHT - self.paper.margin - FOOT_ROOM:
            return False
        self._foot()
        self.paper.turn()
        self.number += 1
        self.y = self.paper.margin
        return True

    def _foot(self) -> None:
        y = HEIGHT - self.paper.margin - line_height(SMALL) + 4
        size = SMALL - 1
        numbered = f"{self.number} / {self.many}"
        room = self.paper.width_of(numbered, size)
        self.paper.rule(self.left, y - 1.5, self.width)
        footer = self.paper.clean(self.document.footer)
        self.paper.put(
            [footer], self.left, y, self.paper.shrunk(footer, self.width - room - 4, size), colour=QUIET_INK
        )
        self.paper.put([numbered], WIDTH - self.paper.margin - room, y, size, colour=QUIET_INK)


def _rows_of(groups: list[str], many: int) -> list[list[str]]:
    return [groups[start : start + many] for start in range(0, len(groups), many)]


def _said(cell: Cell) -> str:
    if cell is None:
        return ""
    return cell.text if isinstance(cell, Share) else str(cell)


def _is_number(cell: Cell) -> bool:
    return isinstance(cell, int | Share)
