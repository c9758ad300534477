"""The whole locale: every sentence is used, filled, in the Kyrgyz alphabet, and bends no name."""

import ast
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from bot.domain import refusals
from bot.domain.refusals import Refusal
from bot.views.card import TOAST_LIMIT
from bot.views.words import kyrgyz
from tests.gallery import LOCALE, PAGE, ROOT, page, sentences
from tests.samples import sample

pytestmark = pytest.mark.xdist_group("locale")  # one process reads the locale and the code

ALPHABET = set("абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя")
CODE = [path for room in ("bot", "handlers") for path in sorted((ROOT / room).rglob("*.py"))]
ALL_CODE = [*CODE, *sorted((ROOT / "storage").rglob("*.py"))]
KEY = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
# What stands in Latin letters in a sentence and is no slip: commands, tags, links, the names of things.
LATIN = re.compile(
    r"/[a-z_]+|</?[a-z]+[^>]*>|https?://\S+|\bTelegram\b|\bWhatsApp\b|\bQR\b|\bSTART\b|@\w+|&[a-z]+;|\{[^{}]*\}"
)


@dataclass(frozen=True, slots=True)
class Source:
    """What a file of the code says, so far as the locale is concerned."""

    texts: tuple[tuple[int, str], ...]  # its string constants with their lines, but docstrings
    beginnings: frozenset[str]  # of the texts that it puts together from a value: f"work-{state}"
    names: frozenset[str]


@cache
def source(path: Path) -> Source:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    no_words: set[ast.expr] = set()
    beginnings, names = set(), set()
    for node in nodes:
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            if node.body and isinstance(node.body[0], ast.Expr):
                no_words.add(node.body[0].value)
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "maketrans":
            no_words.update(node.args)  # letters that stand for letters
        elif isinstance(node, ast.JoinedStr) and node.values and isinstance(node.values[0], ast.Constant):
            beginnings.add(str(node.values[0].value))
        elif isinstance(node, ast.Name | ast.Attribute):
            names.add(node.id if isinstance(node, ast.Name) else node.attr)
    texts = tuple(
        (node.lineno, node.value)
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in no_words
    )
    return Source(texts, frozenset(beginnings), frozenset(names))


def constants() -> set[str]:
    """Every string constant of the code that looks like the key of a message."""
    return {text for path in CODE for _, text in source(path).texts if KEY.fullmatch(text)}


def every_refusal() -> list[type[Refusal]]:
    kinds = [kind for kind in vars(refusals).values() if isinstance(kind, type) and issubclass(kind, Refusal)]
    return [kind for kind in kinds if kind is not Refusal]


def test_every_file_of_the_locale_is_read() -> None:
    """Sentences of a subject stand in its file, locales/ky/<subject>.ftl; what stands elsewhere nobody reads."""
    assert {file.parent for file in (ROOT / "locales").rglob("*.ftl")} == {LOCALE}


def test_no_key_stands_twice() -> None:
    counted = Counter(sentence.key for sentence in sentences())
    assert [key for key, times in counted.items() if times > 1] == []


def test_every_message_of_the_locale_is_used() -> None:
    used = constants() | {refusal().key for refusal in every_refusal()}
    used |= {reference for sentence in sentences() for reference in sentence.references}
    prefixes = fragments()
    unused = [
        sentence.key
        for sentence in sentences()
        if sentence.key not in used and not any(sentence.key.startswith(prefix) for prefix in prefixes)
    ]
    assert unused == []


def fragments() -> set[str]:
    """The beginnings of keys that the code puts together from a value: f"work-{state}"."""
    beginnings = (beginning for path in CODE for beginning in source(path).beginnings)
    return {beginning for beginning in beginnings if re.fullmatch(r"[a-z][a-z0-9-]*-", beginning)}


def test_every_key_that_the_code_names_stands_in_the_locale() -> None:
    known = {sentence.key for sentence in sentences()}
    asked = re.compile(r"\b(?:words|say|plain|lines|has)\(\s*\"([a-z0-9-]+)\"")
    missing = {
        f"{path.relative_to(ROOT)}: {key}"
        for path in CODE
        for key in asked.findall(path.read_text(encoding="utf-8"))
        if key not in known
    }
    assert missing == set()


def test_every_refusal_has_words_and_every_word_of_refusal_a_refusal() -> None:
    keys = {sentence.key for sentence in sentences() if sentence.key.startswith("refusal-")}
    assert keys == {refusal().key for refusal in every_refusal()}


def test_every_refusal_is_raised_somewhere() -> None:
    named = {name for path in ALL_CODE for name in source(path).names}
    assert [kind.__name__ for kind in every_refusal() if kind.__name__ not in named] == []


def test_what_is_shown_in_an_alert_fits_in_it() -> None:
    alerts = [sentence for sentence in sentences() if sentence.key.startswith(("refusal-", "toast-", "fault"))]
    assert len(alerts) > 150
    for sentence in alerts:
        text = kyrgyz().plain(sentence.key, **{name: sample(name, sentence.key) for name in sentence.variables})
        assert len(text) <= TOAST_LIMIT, sentence.key
        assert "<" not in text, f"{sentence.key}: an alert shows tags as they are"


def test_every_letter_is_of_the_kyrgyz_alphabet() -> None:
    strange = []
    for sentence in sentences():
        text = LATIN.sub(" ", LATIN.sub(" ", sentence.raw.partition("=")[2]))
        letters = {letter for letter in text.casefold() if letter.isalpha()} - ALPHABET
        if letters:
            strange.append((sentence.key, "".join(sorted(letters))))
    assert strange == []


def test_no_value_carries_a_suffix() -> None:
    """Vowel harmony: «{ $town }да» can't be right for every town."""
    numbers = re.compile(r"\{ \$(?:n|number|place|tranche|day|year) \}-(?=[а-яёөүң])")  # «1-транш», «21-ноябры»
    bent = re.compile(r"\}[-’']?[а-яёөүң]")
    assert [sentence.key for sentence in sentences() if bent.search(numbers.sub("", sentence.raw.casefold()))] == []


def test_nobody_is_called_sen() -> None:
    informal = re.compile(r"\b(сен|сенин|сага|сени|сенде|сенден)\b", re.IGNORECASE)
    assert [sentence.key for sentence in sentences() if informal.search(sentence.raw)] == []


def test_words_of_other_trades_stay_out() -> None:
    """`language.md`: a draft is «каралама», ending a vote «аяктоо», «заказ» is named once, in the help."""
    text = "\n".join(sentence.raw for sentence in sentences()).casefold()
    assert text.count("заказ") == 1
    assert "503 добуш" not in text
    assert "638 добуш" not in text
    assert "жеткирилди" not in text


def test_no_sentence_stands_in_python() -> None:
    kyrgyz_words = re.compile(r"[а-яёөүң]{3,}", re.IGNORECASE)
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text[:60]}"
        for path in ALL_CODE
        for line, text in source(path).texts
        if kyrgyz_words.search(text)
    ]
    assert found == []


def test_the_gallery_shows_every_message_as_it_is_now() -> None:
    assert Path(PAGE).read_text(encoding="utf-8") == page(), "run `make gallery`"
