"""Callback data: read back as written, within 64 bytes, and no two buttons alike."""

import contextlib
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.refusals import ButtonStale
from bot.views import buttons
from bot.views.buttons import DATA_LIMIT, Button
from tests.tried import tried

KINDS = [kind for kind in vars(buttons).values() if isinstance(kind, type) and issubclass(kind, Button)]
KINDS = [kind for kind in KINDS if kind is not Button]
LONGEST_ID = "a" * 40
LONGEST_NUMBER = -1_009_999_999_999  # a supergroup's chat id


def a_button(kind: type[Button], text: str, number: int, on: bool) -> Button:
    values = {"str": text, "int": number, "bool": on}
    return kind(*(values[str(getattr(field.type, "__name__", field.type))] for field in fields(kind)))


def test_no_two_buttons_have_the_same_code() -> None:
    codes = [kind.code for kind in KINDS]
    assert len(set(codes)) == len(codes)


@tried(15)
@given(text=st.from_regex(r"[a-z0-9-]{1,40}", fullmatch=True), number=st.integers(0, 10**12), on=st.booleans())
def test_a_button_is_read_back_as_it_was_written(text: str, number: int, on: bool) -> None:
    patterns = [(kind, kind.pattern()) for kind in KINDS]
    for kind in KINDS:
        written = a_button(kind, text, number, on)
        assert kind.read(written.data) == written
        assert [other for other, pattern in patterns if pattern.match(written.data)] == [kind]


@pytest.mark.parametrize("kind", [k for k in KINDS if k is not buttons.Fill], ids=lambda kind: kind.__name__)
def test_the_longest_ids_fit(kind: type[Button]) -> None:
    kinds = [str(getattr(field.type, "__name__", field.type)) for field in fields(kind)]
    text = LONGEST_ID if kinds.count("str") == 1 else "a" * 20
    number = LONGEST_NUMBER if kinds.count("int") == 1 else 999
    longest = a_button(kind, text, number, True)
    assert len(longest.data.encode()) <= DATA_LIMIT


@tried(25)
@given(data=st.text(max_size=64))
def test_anything_else_is_an_old_button(data: str) -> None:
    for kind in KINDS:
        for forged in (data, f"{kind.code}{data}", f"{kind.code}:{data}"):
            with contextlib.suppress(ButtonStale):
                assert kind.read(forged).data.split(":")[0] == forged.split(":")[0] == kind.code
