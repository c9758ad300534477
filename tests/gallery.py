"""Every message the bot can send, filled with sample values: `python -m tests.gallery` writes docs/gallery.md."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.views.words import kyrgyz
from tests.samples import sample

ROOT = Path(__file__).parent.parent
LOCALE = ROOT / "locales" / "ky"
PAGE = ROOT / "docs" / "gallery.md"


@dataclass(frozen=True, slots=True)
class Sentence:
    key: str
    section: str
    variables: frozenset[str]
    references: frozenset[str]
    line: int
    raw: str


class _Names(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.references.add(node.id.name)


@cache
def sentences() -> tuple[Sentence, ...]:
    """The messages of the locale, the general ones first. Raises AssertionError where a file is no Fluent."""
    files = sorted(LOCALE.glob("*.ftl"), key=lambda file: (file.stem != "general", file.stem))
    return tuple(sentence for file in files for sentence in _sentences_of(file))


def _sentences_of(file: Path) -> list[Sentence]:
    source = file.read_text(encoding="utf-8")
    section = ""
    found: list[Sentence] = []
    for entry in FluentParser(with_spans=True).parse(source).body:
        assert not isinstance(entry, ast.Junk), f"not Fluent: {entry.content!r}"
        if isinstance(entry, ast.GroupComment):
            section = entry.content or ""
        if isinstance(entry, ast.Message):
            names = _Names()
            names.visit(entry)
            assert entry.span is not None
            raw = source[entry.span.start : entry.span.end]
            line = source.count("\n", 0, entry.span.start) + 1
            found.append(
                Sentence(entry.id.name, section, frozenset(names.variables), frozenset(names.references), line, raw)
            )
    return found


def page() -> str:
    words = kyrgyz()
    lines = [
        "# Галерея: боттун бардык сүйлөмдөрү",
        "",
        "Every message of `locales/ky/`, filled with sample values. Made by `make gallery`; not to be edited.",
    ]
    section = None
    every = sentences()
    by_key = {sentence.key: sentence for sentence in every}
    for sentence in every:
        if sentence.section != section:
            section = sentence.section
            lines += ["", f"## {section}"]
        names = sentence.variables.union(*(by_key[key].variables for key in sentence.references))
        text = words(sentence.key, **{name: sample(name, sentence.key) for name in sorted(names)})
        shown = re.sub(r"</?(?:b|i|code|a|blockquote)[^>]*>", "", text)
        lines += ["", f"`{sentence.key}`", "", *(f"> {line}".rstrip() for line in shown.splitlines())]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE.relative_to(ROOT))
