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
    "answer": "Куурлар алмаштырылып жатат. Суу 5-декабрдан баштап үзгүлтүксүз болот.",
    "at": "2026-жылдын 21-ноябры, 18:00",
    "bar": "▓▓▓▓▓▓▓░░░",
    "by": "Жаштар комитети",
    "calls": 48,
    "choice": "2. Таза суу",
    "choices": Html("<b>1.</b> Балдар бакчасы\n<b>2.</b> Таза суу\n<b>3.</b> Көчө жарыгы"),
    "chosen": 1,
    "closes": "2026-жылдын 25-декабры, 18:00",
    "closes_at": "2026-жылдын 25-декабры, 18:00",
    "date": "2026-жылдын 21-ноябры",
    "day": "21",
    "done": 352,
    "email": "aimyra@example.org",
    "error": "BadRequest",
    "executor": "“Аймира” коомдук фонду",
    "figures": "Добуш бергендер: 136",
    "goal": "мүмкүнчүлүгү чектелүү балдар үчүн борбор ачуу",
    "head": "“Балдар бөтөн болбойт” долбоору, 1-транш",
    "hours": 2,
    "how": "Бир вариант тандаңыз:",
    "kind": "коомдук фонд",
    "last": "“Көчө жарыгы”",
    "left": 2,
    "limit": 3,
    "lines": Html("Жөнөтүлдү: <b>503</b>\nУбакыт: 17 секунд"),
    "link": "https://t.me/dobush_bot?start=poll_kara-kol-2026",
    "minutes": 4,
    "month": "ноябры",
    "n": 136,
    "name": "Таза суу",
    "names": "“Таза суу” жана “Көчө жарыгы”",
    "number": 2,
    "of": 6,
    "opened": "2026-жылдын 21-ноябры, 18:00",
    "opens": "2026-жылдын 1-декабры, 09:00",
    "outcome": Html("Эң көп добуш алган көйгөй: <b>Таза суу</b>"),
    "owed": 503,
    "percent": 69,
    "phone": "+996700000001",
    "photos": 3,
    "place": 1,
    "problem": "мүмкүнчүлүгү чектелүү балдар үчүн шарттардын жоктугу",
    "project": "Балдар бөтөн болбойт",
    "question": "Жамаатыбыз үчүн кайсы көйгөйдү биринчи чечүү керек?",
    "reason": "Жыйын мөөнөтүнөн мурда өттү",
    "recipients": 412,
    "refused": 2,
    "residents": 23500,
    "results": "аяктаганда көрүнөт",
    "seconds": 12,
    "seq": "1204",
    "share": "47,8%",
    "signs": "✅ — аткарылды, ⏳ — аткарылып жатат",
    "since": "2026-жылдын 21-ноябры, 18:00",
    "size": 8,
    "span": "17 секунд",
    "subscribers": 503,
    "text": "Суу качан үзгүлтүксүз болот?",
    "time": "18:00",
    "title": "Кара-Көл жаңылыктары",
    "town": "Кара-Көл шаары",
    "until": "2026-жылдын 21-ноябры, 19:30",
    "value": "65 добуш",
    "weekday": "жума",
    "who": "жамааттын лидерлери",
    "work": "Борбордун имараты оңдолду",
    "works": 2,
    "year": "2026",
}
# Where a name stands for something else in one sentence, or in all whose keys begin so; the last that fits counts.
SAMPLES_OF: dict[str, dict[str, object]] = {
    "list-end": {"head": "“Таза суу”"},
    "span-": {"n": 3},
    "my-vote": {"choices": "2. Таза суу"},
    "ballot-ranked-so-far": {"names": "Таза суу; Көчө жарыгы"},
    "quoted": {"text": "Таза суу"},
    "plain-text": {"text": "Суу түтүктөрү 1978-жылы салынган."},
    "answer-letter": {"question": "Суу качан үзгүлтүксүз болот?"},
    "board": {"how": "Вариантты басыңыз: тандооңузду башкалар көрбөйт, жооп Сизге гана чыгат."},
    "refusal-": {"limit": 10},
    "refusal-question-too-long": {"limit": 300},
    "refusal-choice-too-long": {"limit": 200},
    "refusal-choices-used-up": {"limit": 3},
    "refusal-choices-too-many": {"limit": 12},
    "refusal-reason-too-long": {"limit": 500},
    "refusal-works-too-many": {"limit": 20},
    "refusal-questions-too-many": {"limit": 5},
    "refusal-work-too-long": {"limit": 300},
    "refusal-answer-too-long": {"limit": 2000},
    "result-": {"number": 2},
    "result-points": {"n": 174},
    "result-share": {"value": "65 добуш"},
    "result-line": {"value": "65 добуш · 47,8%"},
    "outcome-before": {"n": 503},
    "poll-form-choices": {"limit": 12},
    "poll-form-overview": {"kind": "бир вариант тандалат", "left": "7 күн"},
    "button-close-in-days": {"n": 3},
    "invitation": {"link": "https://t.me/dobush_bot?start=invite_k3v9Qw2mTzXc7LpR", "name": "Айгүл Асанова"},
    "team-": {"name": "Айгүл Асанова"},
    "project-title": {"name": "Балдар бөтөн болбойт"},
    "project-executor": {"name": "“Аймира” коомдук фонду"},
    "project-executor-kind": {"name": "“Аймира”"},
    "project-person": {"name": "Айжан Осмонова"},
    "project-partner": {"name": "№88 кесиптик лицейи"},
    "tranche-title": {"n": 1},
    "button-see-tranche": {"n": 1},
    "work-": {"text": "борбордун имараты оңдолду"},
    "follow-": {"name": "Кара-Көл шаары"},
    "toast-group-": {"name": "Кара-Көл шаары"},
    "desk-questions": {"n": 3},
    "button-more-questions": {"n": 4},
    "board-line": {"value": "65 добуш · 47,8%"},
    "news-tranche-number": {"n": 1},
    "button-news-new-tranche": {"n": 2},
    "news-look": {"n": 503},
    "news-done": {"n": 1},
    "news-only-under-way": {"n": 1},
    "news-under-way-line": {"work": "Эки кызматкер ишке алынууда"},
    "news-of": {"n": 1},
    "news-bar": {"bar": "▓▓▓▓▓▓▓░░░"},
    "news-progress": {"bar": "▓▓▓▓▓▓▓░░░ 69% · 352 / 503"},
    "news-sent": {"n": 503},
    "news-blocked": {"n": 7},
    "news-failed": {"n": 2},
    "news-reason": {"n": 2, "reason": "Bad Request: chat not found"},
    "news-repeated": {"n": 1},
    "page-": {"name": "Айгүл", "n": 20},
    "page-file-size": {"size": 120},
    "page-tour-step": {"n": 2},
    "page-via": {"name": "dobush_bot"},
    "update-parked": {"kind": "message"},
    "state": {"n": 3, "lines": "Иштетилүүнү күткөн билдирүүлөр: 0\nЖөнөтүүнү күткөн кабарлар: 0"},
    "state-parked-line": {"kind": "message"},
}


def sample(variable: str, key: str = "") -> object:
    """What stands for a variable in the sentence `key`. Raises KeyError: a sample of it is yet to be written."""
    here = [
        values[variable]
        for beginning, values in SAMPLES_OF.items()
        if key.startswith(beginning) and variable in values
    ]
    return here[-1] if here else SAMPLES[variable]


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
        text = words(sentence.key, **{name: sample(name, sentence.key) for name in sorted(sentence.variables)})
        shown = re.sub(r"</?(?:b|i|code|a|blockquote)[^>]*>", "", text)
        lines += ["", f"`{sentence.key}`", "", *(f"> {line}".rstrip() for line in shown.splitlines())]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE.relative_to(ROOT))
