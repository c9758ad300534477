"""A document as a spreadsheet, XLSX: numbers are numbers, and no text is ever a formula."""

import io
from typing import Any

from bot.printing.document import Block, Cell, Digits, Document, Facts, Heading, Share, Signatures, Table, Text

NAME_WIDTH, VALUE_WIDTH = 44, 16  # characters
NOT_IN_A_NAME = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))  # Excel takes none of them in a sheet's name
NAME_LIMIT = 31


def xlsx(document: Document) -> bytes:
    """One sheet, block under block; the same document makes the same bytes."""
    return _Sheet(document).written()


class _Sheet:
    def __init__(self, document: Document) -> None:
        import xlsxwriter  # not above: see paper.py

        self.document = document
        self.file = io.BytesIO()
        self.book = xlsxwriter.Workbook(self.file, {"in_memory": True})
        self.book.set_properties(
            {"title": document.title, "created": document.made_at.replace(tzinfo=None)},
        )
        name = " ".join(document.title.translate(NOT_IN_A_NAME).split())[:NAME_LIMIT]
        self.sheet = self.book.add_worksheet(name or None)
        self.row = 0
        plain = {"text_wrap": True, "valign": "top"}
        self.plain = self.book.add_format(plain)
        self.bold = self.book.add_format({**plain, "bold": True})
        self.title = self.book.add_format({"bold": True, "font_size": 14})
        self.number = self.book.add_format({**plain, "num_format": "#,##0"})
        self.share = self.book.add_format({**plain, "num_format": "0.0%"})
        self.columns = max((len(b.head) for b in document.blocks if isinstance(b, Table)), default=2)

    def written(self) -> bytes:
        self.sheet.set_paper(9)  # A4
        self.sheet.fit_to_pages(1, 0)
        self.sheet.set_column(0, 0, NAME_WIDTH)
        self.sheet.set_column(1, max(1, self.columns - 1), VALUE_WIDTH)
        self._line(self.document.title, self.title)
        self._line(self.document.subtitle)
        for block in self.document.blocks:
            self._block(block)
        self._line(self.document.footer)
        self.book.close()
        return self.file.getvalue()

    def _block(self, block: Block) -> None:
        match block:
            case Heading(text):
                self.row += 1
                self._line(text, self.bold)
            case Text(text):
                self._line(text)
            case Digits(text):
                self._line(text, self.bold)
            case Facts(rows):
                for name, value in rows:
                    self._cells((name, value))
            case Table(head, rows):
                self._cells(head, self.bold)
                for row in rows:
                    self._cells(row)
            case Signatures(labels):
                for label in labels:
                    self._cells((label, block.signature, block.name))

    def _line(self, text: str, style: Any = None) -> None:
        """Across the columns, unwrapped."""
        self.sheet.write_string(self.row, 0, text, style)
        self.row += 1

    def _cells(self, cells: tuple[Cell, ...], style: Any = None) -> None:
        for column, cell in enumerate(cells):
            if isinstance(cell, Share):
                self.sheet.write_number(self.row, column, cell.value, style or self.share)
            elif isinstance(cell, int):
                self.sheet.write_number(self.row, column, cell, style or self.number)
            elif cell:
                # write() would take "=1+1" for a formula and "https://…" for a link
                self.sheet.write_string(self.row, column, cell, style or self.plain)
        self.row += 1
