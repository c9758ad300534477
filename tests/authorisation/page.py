"""The table of docs/roles.md: `python -m tests.authorisation.page` writes it anew."""

import re
from itertools import groupby

from tests.authorisation.table import IN_GROUPS, TABLE, Row, Who
from tests.gallery import ROOT

PAGE = ROOT / "docs" / "roles.md"
BEGIN, END = "<!-- the table begins -->", "<!-- the table ends -->"
YES, NO = "✓", "·"


def table() -> str:
    return "\n".join([BEGIN, *(_section(subject, list(rows)) for subject, rows in _subjects()), END])


def _subjects() -> "groupby[str, Row]":
    return groupby((*TABLE, *IN_GROUPS), key=lambda row: row.subject)


def _section(subject: str, rows: list[Row]) -> str:
    heads = ("", *Who, "button")
    lines = [f"### {subject}\n", "| " + " | ".join(heads) + " |", "|---|" + ":-:|" * len(Who) + "---|"]
    for row in rows:
        marks = (YES if who in row.may else NO for who in Who)
        lines.append("| " + " | ".join((row.what, *marks, f"`{row.button.__name__}`")) + " |")
    return "\n".join([*lines, ""])


def write() -> None:
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(re.sub(f"{BEGIN}.*{END}", lambda _: table(), text, flags=re.DOTALL), encoding="utf-8")


if __name__ == "__main__":
    write()
