"""The whole locale: every sentence is used, filled, in the Kyrgyz alphabet, and bends no name."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

from bot.domain import refusals
from bot.domain.refusals import Refusal
from bot.views.card import TOAST_LIMIT
from bot.views.words import kyrgyz
from tests.gallery import LOCALE, PAGE, ROOT, Sentence, page, sample, sentences

ALPHABET = set("абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя")
CODE = [path for room in ("bot", "handlers") for path in sorted((ROOT / room).rglob("*.py"))]
KEY = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
# What stands in Latin letters in a sentence and is no slip: commands, tags, links, the names of things.
LATIN = re.compile(
    r"/[a-z_]+|</?[a-z]+[^>]*>|https?://\S+|\bTelegram\b|\bWhatsApp\b|\bQR\b|\bSTART\b|@\w+|&[a-z]+;|\{[^{}]*\}"
)


def constants() -> Counter[str]:
    """Every string constant of the code that looks like the key of a message."""
    found: Counter[str] = Counter()
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and KEY.fullmatch(node.value):
                found[node.value] += 1
    return found


def every_refusal() -> list[type[Refusal]]:
    kinds = [kind for kind in vars(refusals).values() if isinstance(kind, type) and issubclass(kind, Refusal)]
    return [kind for kind in kinds if kind is not Refusal]


def test_no_key_stands_twice() -> None:
    counted = Counter(sentence.key for sentence in sentences())
    assert [key for key, times in counted.items() if times > 1] == []


def test_every_message_of_the_locale_is_used() -> None:
    used = set(constants()) | {refusal().key for refusal in every_refusal()}
    used |= {reference for sentence in sentences() for reference in sentence.references}
    prefixes = {text for text in fragments() if text.endswith("-")}
    unused = [
        sentence.key
        for sentence in sentences()
        if sentence.key not in used and not any(sentence.key.startswith(prefix) for prefix in prefixes)
    ]
    assert unused == []


def fragments() -> set[str]:
    """The beginnings of keys that the code puts together from a value: f"work-{state}"."""
    found = set()
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr) and node.values and isinstance(node.values[0], ast.Constant):
                beginning = node.values[0].value
                if isinstance(beginning, str) and re.fullmatch(r"[a-z][a-z0-9-]*-", beginning):
                    found.add(beginning)
    return found


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
    named = {
        node.id if isinstance(node, ast.Name) else node.attr
        for path in [*CODE, *sorted((ROOT / "storage").rglob("*.py"))]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name | ast.Attribute)
    }
    assert [kind.__name__ for kind in every_refusal() if kind.__name__ not in named] == []


@pytest.mark.parametrize("sentence", [s for s in sentences() if s.key.startswith(("refusal-", "toast-", "fault"))])
def test_what_is_shown_in_an_alert_fits_in_it(sentence: Sentence) -> None:
    text = kyrgyz().plain(sentence.key, **{name: sample(name, sentence.key) for name in sentence.variables})
    assert len(text) <= TOAST_LIMIT
    assert "<" not in text, "an alert shows tags as they are"


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
    text = LOCALE.read_text(encoding="utf-8").casefold()
    assert text.count("заказ") == 1
    assert "503 добуш" not in text
    assert "638 добуш" not in text
    assert "жеткирилди" not in text


def test_no_sentence_stands_in_python() -> None:
    kyrgyz_words = re.compile(r"[а-яёөүң]{3,}", re.IGNORECASE)
    found = []
    for path in [*CODE, *sorted((ROOT / "storage").rglob("*.py"))]:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docstrings = {
            node.body[0].value
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
            and node.body
            and isinstance(node.body[0], ast.Expr)
        }
        mapped = {  # letters that stand for letters are no words
            argument
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "maketrans"
            for argument in node.args
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in docstrings | mapped:
                written = kyrgyz_words.search(node.value)
                found += [f"{path.relative_to(ROOT)}:{node.lineno}: {node.value[:60]}"] if written else []
    assert found == []


def test_the_gallery_shows_every_message_as_it_is_now() -> None:
    assert Path(PAGE).read_text(encoding="utf-8") == page(), "run `make gallery`"
