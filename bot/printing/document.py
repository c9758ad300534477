"""A document as values — headings, texts, tables, lines to sign — that is printed as PDF or written as XLSX."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, 0…1, and how people write it."""

    value: float
    text: str


Cell = str | int | Share | None


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


@dataclass(frozen=True, slots=True)
class Text:
    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """What has a name and a value, one a line."""

    rows: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`widths`: of the columns, as shares of one another. `has_sum`: the last row adds up the others."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    has_sum: bool = False


@dataclass(frozen=True, slots=True)
class Digits:
    """Digits in groups, to be compared by eye: never broken within a group."""

    text: str


@dataclass(frozen=True, slots=True)
class Signatures:
    """A line to sign for each who signs: signature, then name."""

    labels: tuple[str, ...]
    signature: str
    name: str


Block = Heading | Text | Facts | Table | Digits | Signatures


@dataclass(frozen=True, slots=True)
class Document:
    title: str
    subtitle: str
    blocks: tuple[Block, ...]
    made_at: datetime  # of the figures, not of the printing: the same figures make the same bytes
    footer: str = ""
