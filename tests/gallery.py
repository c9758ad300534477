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
    "media": "3 сүрөт, 1 видео",
    "sum": "1\u00a0250\u00a0000 сом",
    "figure": "128 бала",
    "label": "✅ борбор оңдолду",
    "region": "Жалал-Абад облусу",
    "where": "Кара-Көл шаарында",
    "ordinal": "Биринчи",
    "within": "Биринчи транштын алкагында",
    "about": "",
    "corrected": "2026-жылдын 21-ноябры, 18:00",
    "words": "жол",
    "when": "Баскычты басканда:",
    "told": "Эмне үчүн мөөнөтүнөн мурда аяктайт? Себебин жазып жөнөтүңүз.",
    "effect": "— добуш берүү дароо токтойт, кайра ачылбайт.",
    "before": "2026-жылдын 18-декабры, 18:00",
    "asker": "Бакыт Асанов",
    "act": "Мөөнөтү узартылды",
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
    "comment": "Бөлмө бош: жабдуу жок.",
    "complaints": 4,
    "date": "2026-жылдын 21-ноябры",
    "day": "21",
    "dispute": Html("❗️ <b>Каршы пикир</b>: мугалим\nИш: Дарылоо бөлмөсү жабдылды"),
    "disputed": 1,
    "done": 352,
    "email": "aimyra@example.org",
    "error": "BadRequest",
    "executor": "“Аймира” коомдук фонду",
    "figures": "Добуш бергендер: 136",
    "goal": "мүмкүнчүлүгү чектелүү балдар үчүн борбор ачуу",
    "head": "“Балдар бөтөн болбойт” долбоору, 1-транш",
    "hours": 2,
    "how": "Бир вариант тандаңыз:",
    "id": "12",
    "kind": "коомдук фонд",
    "last": "“Көчө жарыгы”",
    "left": 2,
    "limit": 3,
    "lines": Html("Жөнөтүлдү: <b>503</b>\nУбакыт: 17 секунд"),
    "link": "https://t.me/dobush_bot?start=poll_kara-kol-2026",
    "members": Html("• Нурлан Асанов — мугалим\n• Роза Сыдыкова — шаардык кеңештин депутаты"),
    "mine": "✅ Сиз ырастадыңыз.",
    "minutes": 4,
    "month": "ноябры",
    "n": 136,
    "name": "Таза суу",
    "names": "“Таза суу” жана “Көчө жарыгы”",
    "number": 2,
    "of": 6,
    "office": "шаардык кеңештин депутаты",
    "open": 1,
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
    "readers": Html("Арызды мониторинг тобу жана администраторлор гана окуйт. <b>Координаторлор аны көрбөйт.</b>"),
    "reason": "Жыйын мөөнөтүнөн мурда өттү",
    "recipients": 412,
    "refused": 2,
    "reply": "Жабдуу жолдо, дүйшөмбүдө келет.",
    "reported": "Отчётто: аткарылды",
    "residents": 23500,
    "results": "аяктаганда көрүнөт",
    "seconds": 12,
    "seq": "1204",
    "share": "47,8%",
    "signs": "✅ — аткарылды, ⏳ — аткарылып жатат",
    "since": "2026-жылдын 21-ноябры, 18:00",
    "size": 8,
    "span": "17 секунд",
    "standing": "👁 6 / 8 ырастады · ❗️ 1 каршы пикир",
    "start": "калктан 24 саат мурда",
    "subscribers": 503,
    "text": "Суу качан үзгүлтүксүз болот?",
    "time": "18:00",
    "title": "Кара-Көл жаңылыктары",
    "town": "Кара-Көл шаары",
    "until": "2026-жылдын 21-ноябры, 19:30",
    "value": "65 добуш",
    "weekday": "жума",
    "what": "Текшерүү үчүн отчётту тандаңыз. Жанындагы сан — Сиз текшере элек иштер.",
    "who": "жамааттын лидерлери",
    "work": "Борбордун имараты оңдолду",
    "works": 2,
    "year": "2026",
    "commission": "Асанова Бурул, Токтогулов Эркин, Сыдыкова Нурила",
    "countries": "+996, +7",
    "gatherings": Html("📍 <b>Бостери айылы, маданият үйү</b>\n2026-жылдын 20-декабры, 14:00"),
    "given": 158,
    "held_at": "2026-жылдын 20-декабры, 14:00",
    "least": 3,
    "missing": 1,
    "most": 272,
    "news": Html("🗳 <b>Добуш берүү башталды</b>"),
    "notes": "эки жолу добуш берүү текшерилген",
    "present": 155,
    "sheet": Html("Келгендер: 155 (аялдар: 56)\nДобуш бергендер: 136\n<b>1.</b> Таза суу — 65 добуш"),
    "sources": "ботто: 120 · жыйында: 65",
    "state": "ырастоону күтүүдө: 1 / 2",
    "twice": 120,
    "voted": 136,
    "votes": 65,
    "women": 56,
    "lead": 12,
    "poll": "kara-kol-2026",
}
# Where a name stands for something else in one sentence, or in all whose keys begin so; the last that fits counts.
SAMPLES_OF: dict[str, dict[str, object]] = {
    "button-scope-": {"sign": "✅"},
    "button-silent": {"sign": "▫️"},
    "button-two-people": {"sign": "▫️"},
    "button-quiet-hours": {"sign": "✅", "hours": "21:00–09:00"},
    "hours": {"begins": "21:00", "ends": "09:00"},
    "town-rules": {"hours": "21:00–09:00", "two": "👤 Координатор кулактандырууну өзү жөнөтөт."},
    "outbox-line": {"sign": "🕐", "at": "2026-жылдын 21-ноябры"},
    "outbox-": {"head": "“Балдар бөтөн болбойт” долбоору, 2-транш", "text": "Экинчи иштин тексти так эмес."},
    "outbox-failed": {"why": "Мындай транш жок."},
    **{
        beginning: {"place": "Бостери айылы, маданият үйү", "at": "2026-жылдын 20-декабры, 14:00"}
        for beginning in (
            *("button-gathering", "button-see-protocol-of", "calling-off", "gathering", "paper-gathering"),
            *("result-gathering", "result-one-gathering", "result-waiting-gathering", "sheet-"),
        )
    },
    "figures-present": {"n": 155},
    "figures-spoilt": {"n": 3},
    "figures-pages": {"n": 2},
    "figures-entered-by": {"name": "Гүлзат"},
    "figures-confirmed-by": {"names": "Мээрим жана Бакыт"},
    "figures-checked-by-you": {"n": 1, "of": 2},
    "toast-figures-agreed": {"n": 1, "of": 2},
    "gathering-entered": {"n": 1, "of": 2},
    "gatherings-history-sheet": {"n": 1, "name": "Гүлзат"},
    "sheet-entered": {"n": 4},
    "sheet-entered-missing": {"n": 1},
    "sheet-settled-letter": {"names": "Мээрим жана Бакыт"},
    "sheet-disputed-letter": {"name": "Бакыт"},
    "result-awaited": {"n": 1},
    "result-spoilt": {"n": 3},
    "result-present": {"n": 155},
    "result-source-numbered": {"n": 1},
    "result-gathering": {"n": 1},
    "paper-and-gatherings": {"n": 14},
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
    "poll-form-overview": {
        "lines": Html("<b>Түрү:</b> бир вариант тандалат\n<b>Аяктайт:</b> 2026-жылдын 25-декабры, 18:00 (жума)")
    },
    "button-close-in-days": {"n": 3},
    "calendar-month": {"month": "Декабрь"},
    "plan-line-": {"kind": "бир вариант тандалат", "who": "каалаган адам", "left": "7 күн", "n": 23500},
    "plan-who-phone-of": {"codes": "+996, +7"},
    "plan-country": {"n": "996"},
    "plan-who-members": {"title": "Биздин көчө"},
    "plan-on": {"name": "Бир вариант тандалат"},
    "plan-off": {"name": "Бир нече вариант тандалат"},
    "button-set-kind": {"value": "бир вариант тандалат"},
    "button-set-details": {"value": "1 / 3"},
    "button-set-opening": {"value": "азыр"},
    "button-set-admission": {"value": "каалаган адам"},
    "button-set-reminders": {"value": "жок"},
    "button-set-residents": {"value": "23500"},
    "button-open-tomorrow": {"time": "09:00"},
    "button-residents-of-town": {"n": 23500},
    "plan-reminders": {"limit": 2},
    "plan-choice": {"choice": Html("<b>2. Таза суу</b>\nСуу түтүктөрү 1978-жылы салынган.")},
    "trial-toast": {"text": "Добушуңуз кабыл алынды: 2. Таза суу"},
    "refusal-description-too-long": {"limit": 1000},
    "refusal-presenter-too-long": {"limit": 200},
    "refusal-countries-too-many": {"limit": 8},
    "refusal-reminders-too-many": {"limit": 2},
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
    "news-look": {
        "n": 503,
        "scopes": Html("• аймактын жазылуучулары: 128\n• топтор жана каналдар: 2\nАр ким бир эле жолу алат."),
    },
    "news-done": {"n": 1},
    "news-only-under-way": {"n": 1},
    "news-under-way-line": {"work": "Эки кызматкер ишке алынууда"},
    "news-of": {"n": 1},
    "news-bar": {"bar": "▓▓▓▓▓▓▓░░░"},
    "news-progress": {"bar": "▓▓▓▓▓▓▓░░░ 69% · 352 / 503"},
    "news-sent": {"n": 503},
    "news-blocked": {"n": 7},
    "news-failed": {"n": 2},
    "correction-progress": {"bar": "▓▓▓▓▓▓▓░░░ 69% · 352 / 503"},
    "withdrawal-progress": {"bar": "▓▓▓▓▓▓▓░░░ 69% · 352 / 503"},
    "correction-report": {"lines": Html("Оңдолду: <b>501</b>\nБотту бөгөттөгөн: 2")},
    "withdrawal-report": {"lines": Html("Кайтарылып алынды: <b>501</b>\nБотту бөгөттөгөн: 2")},
    "correction-look": {"lines": Html("⚠️ Telegram муну өзгөрткөнгө жол бербейт:\n• ботту бөгөттөгөндөр: 2")},
    "withdrawal-sure": {"lines": Html("Дагы 12 алуучуга жөнөтүлбөйт."), "reason": "Башка долбоордун отчёту"},
    "withdrawn": {"reason": "Башка долбоордун отчёту"},
    "history-": {"n": 1, "of": 2, "reason": "Башка долбоордун отчёту"},
    "news-reason": {"n": 2, "reason": "Bad Request: chat not found"},
    "news-repeated": {"n": 1},
    "page-": {"name": "Айгүл", "n": 20},
    "page-file-size": {"size": 120},
    "page-tour-step": {"n": 2},
    "page-via": {"name": "dobush_bot"},
    "update-parked": {"kind": "message"},
    "asking": {"who": "Экинчи кишинин ырастоосун күтүп жатат.", "title": "🏁 Мөөнөтүнөн мурда аяктоо"},
    "ending-": {"title": "🏁 Мөөнөтүнөн мурда аяктоо"},
    "tie-": {"by": "Кара-Көл шаардык кеңеши", "reason": "2026-жылдын 26-декабрындагы № 14 токтом"},
    "tie-decided": {"names": "“Таза суу” жана “Көчө жарыгы”"},
    "asking-decision": {"by": "Кара-Көл шаардык кеңеши", "reason": "№ 14 токтом"},
    "result-decided": {"by": "Кара-Көл шаардык кеңеши", "reason": "№ 14 токтом"},
    "refusal-decider-too-long": {"limit": 150},
    "button-prolong-days": {"n": 3},
    "journal": {
        "head": "9f86 d081 884c 7d65 9a2f eaa0 c55a d015 a3bf 4f1b 2b0b 822c d15d 6c15 b0f0 0a08",
        "lines": Html("<b>2.</b> Мөөнөтү узартылды · Бакыт Асанов · 2026-жылдын 1-декабры, 10:00"),
        "n": 2,
        "who": "Бакыт Асанов",
    },
    "state": {"n": 3, "lines": "Иштетилүүнү күткөн билдирүүлөр: 0\nЖөнөтүүнү күткөн кабарлар: 0"},
    "state-parked-line": {"kind": "message"},
    "desk-monitors": {"n": 2},
    "monitor-": {"name": "Нурлан Асанов"},
    "monitor-invitation": {"link": "https://t.me/dobush_bot?start=monitor_k3v9Qw2mTzXc7LpR"},
    "button-monitor-": {"name": "Нурлан Асанов"},
    "head-start-hours": {"n": 24},
    "button-judge-": {"n": 1},
    "button-monitoring-complaints": {"n": 1},
    "monitoring-report": {"n": 1, "works": Html("✅ Борбордун имараты оңдолду\n⏳ Эки кызматкер ишке алынууда")},
    "judge-": {"n": 1},
    "work-standing": {"n": 6, "of": 8},
    "verdict": {"n": 1},
    "verdicts": {"n": 3},
    "button-see-verdicts": {"n": 3},
    "button-more-verdicts": {"n": 2},
    "button-desk-disputes": {"n": 1},
    "desk-disputes": {"n": 1},
    "complaint": {"text": "Жумушта «2-вариантка добуш бергиле» дешти."},
    "complaint-word": {"text": "Директор менен сүйлөштүк."},
    "complaint-answer-letter": {"text": "Ким айтканын жаза аласызбы?"},
    "complaint-settle": {"text": "Директор менен сүйлөштүк."},
    "complaint-settle-step": {"text": "Жумушта «2-вариантка добуш бергиле» дешти."},
    "complaints": {"n": 4},
    "desk-reminders": {"lines": "⏳ 2026-жылдын 24-декабры, 18:00"},
    "refusal-name-too-long": {"limit": 100},
    "refusal-verdict-too-long": {"limit": 400},
    "refusal-complaints-too-many": {"limit": 3},
    "refusal-complaint-too-long": {"limit": 2000},
    "share-": {"number": 2, "value": "65 добуш · 47,8%", "outcome": "Эң көп добуш алган көйгөй: Таза суу"},
    "protocol-": {"name": "Таза суу", "reason": "Жолдор жабылды", "place": "Маданият үйү"},
    "protocol-before": {"figures": "1. — 65, 2. — 38, 3. — 33", "n": 155},
    "protocol-head": {"n": 13},
    "protocol-head-posted": {"n": 11},
    "protocol-doubt": {"n": 34},
    "slip": {"first": 1, "last": 200, "name": "Гүлзат", "n": 200, "limit": 500, "page": 10, "pages": 20},
    "refusal-slip": {"last": 200, "number": 15},
    "refusal-handed-out": {"printed": 200},
    "another-town": {"home": "Таш-Көмүр шаары"},
    "votes-elsewhere": {"towns": "Таш-Көмүр шаары"},
    "closed-group": {"group": "Кара-Көл көчө комитети"},
    "slips-figures": {"printed": 200, "handed": 150, "opened": 81, "used": 78, "void": 2},
    "slips-form": {"others": 2, "handed": 150, "printed": 200, "numbers": "15, 20–40"},
    "slips-form-void": {"n": 21},
    "slip-": {"n": 15, "number": 15},
    "project-": {"sum": "1\u00a0250\u00a0000 сом", "name": "Балдар бөтөн болбойт"},
    "project-participants": {"n": 503},
    "project-new-name-counted": {"n": 503},
    "tranche-": {"sum": "400\u00a0000 сом", "text": "Бөлмөлөргө эмерек алынат."},
    "photos": {"media": "3 сүрөт"},
    "timeline-": {"n": 2, "name": "Балдар бөтөн болбойт"},
    "button-field": {"name": "Пландалган каражат", "value": "1\u00a0250\u00a0000 сом"},
    "field-": {
        "name": "Пландалган каражат",
        "value": "1\u00a0250\u00a0000 сом",
        "who": "Гүлзат",
        "n": 2,
        "was": "—",
        "became": "1\u00a0250\u00a0000 сом",
        "mine": "1\u00a0300\u00a0000 сом",
        "hint": "Жаңысын жазып жөнөтүңүз.",
        "example": "office@example.kg",
    },
    "history-created": {"name": "Гүлзат"},
    "history-change": {
        "name": "Гүлзат",
        "field": "Максаты",
        "was": "борбор куруу",
        "became": "балдар борборун ачуу",
    },
    "refusal-phone-not": {"phone": "12345"},
    "refusal-email-not": {"example": "office@example.kg"},
    "refusal-line": {"limit": 20},
    "ask-phone": {
        "whose": "Жарай турган номерлердин башы: +996, +7",
        "choices": Html("<b>1.</b> Балдар бакчасы\n<b>2.</b> Таза суу"),
    },
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
