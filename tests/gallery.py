"""Every message the bot can send, filled with sample values: `python -m tests.gallery` writes docs/gallery.md."""

import re
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.views.words import Html, kyrgyz

ROOT = Path(__file__).parent.parent
LOCALE = ROOT / "locales" / "ky.ftl"
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


def sentences() -> list[Sentence]:
    """The messages of the locale, in its order. Raises AssertionError where the file can't be read."""
    source = LOCALE.read_text(encoding="utf-8")
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


SAMPLES: dict[str, object] = {
    "closes": "2026-жылдын 25-декабры, 18:00",
    "date": "2026-жылдын 21-ноябры",
    "time": "18:00",
    "year": "2026",
    "day": "21",
    "month": "ноябры",
    "town": "Кара-Көл шаары",
    "question": "Жамаатыбыз үчүн кайсы көйгөйдү биринчи чечүү керек?",
    "name": "Таза суу",
    "names": "“Таза суу” жана “Көчө жарыгы”",
    "number": 2,
    "n": 136,
    "left": 2,
    "limit": 3,
    "place": 1,
    "chosen": 1,
    "share": "47,8%",
    "choice": "2. Таза суу",
    "project": "Балдар бөтөн болбойт",
    "tranche": 1,
    "link": "https://t.me/dobush_bot?start=poll_kara-kol-2026",
    "choices": Html("<b>1.</b> Балдар бакчасы\n<b>2.</b> Таза суу"),
    "reason": "Жыйын мөөнөтүнөн мурда өттү",
}


def sample(variable: str) -> object:
    """What stands for a variable in the gallery."""
    return SAMPLES.get(variable, f"‹{variable}›")


def page() -> str:
    words = kyrgyz()
    lines = [
        "# Галерея: боттун бардык сүйлөмдөрү",
        "",
        "Every message of `locales/ky.ftl`, filled with sample values. Made by `make gallery`; not to be edited.",
    ]
    section = None
    for sentence in sentences():
        if sentence.section != section:
            section = sentence.section
            lines += ["", f"## {section}"]
        text = words(sentence.key, **{name: sample(name) for name in sorted(sentence.variables)})
        shown = re.sub(r"</?(?:b|i|code|a|blockquote)[^>]*>", "", text)
        lines += ["", f"`{sentence.key}`", "", *(f"> {line}".rstrip() for line in shown.splitlines())]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE.relative_to(ROOT))
