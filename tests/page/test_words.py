"""The page's own words: every one is used, none is missing, and the demo gives each in Kyrgyz."""

import re
from importlib.resources import files
from pathlib import Path

import sandbox
from bot.demo_page import page_words
from bot.views.words import kyrgyz
from sandbox.messages import MEDIA
from sandbox.page import ENGLISH

BY_NAME = ("clock-", "network-", "service-", "cannot-")  # put together from a value


def scripts() -> str:
    folder = files("sandbox.page")
    static = [file for file in folder.joinpath("static").iterdir() if file.name.endswith(".js")]
    return "".join(file.read_text(encoding="utf-8") for file in [*static, folder.joinpath("site.py")])


def test_every_reason_why_something_cannot_be_done_has_its_words() -> None:
    given = {key.removeprefix("cannot-") for key in ENGLISH if key.startswith("cannot-")}
    told = set()
    for path in Path(sandbox.__file__).parent.rglob("*.py"):
        raised = re.findall(r'CannotDo\((?:[^()]|\([^()]*\))*, "([a-z-]+)"\)', path.read_text(encoding="utf-8"))
        told.update(raised)
    assert told | {"button-gone"} == given


def test_the_scripts_ask_only_for_words_there_are_and_use_them_all() -> None:
    text = scripts()
    asked = set(re.findall(r'\bw\("([a-z-]+)"', text))
    assert asked - set(ENGLISH) == set()
    quoted = set(re.findall(r'"([a-z]+(?:-[a-z]+)*)"', text))
    kinds = {kind.replace("_", "-") for kind in MEDIA}
    assert {key for key in ENGLISH.keys() - kinds if key not in quoted and not key.startswith(BY_NAME)} == set()
    assert kinds - {"document"} <= ENGLISH.keys()


def test_every_word_is_given_in_kyrgyz_with_the_same_values() -> None:
    given = page_words(kyrgyz())
    assert given.keys() == ENGLISH.keys()
    for key, english in ENGLISH.items():
        values = set(re.findall(r"\{\w+\}", english)) - {"{month}"}
        assert values <= set(re.findall(r"\{\w+\}", given[key])), key
