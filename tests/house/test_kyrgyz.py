"""The words are Kyrgyz, spelled as the word list spells them."""

import os

import pytest

from tests.house.kyrgyz import KNOWN, OWN, TWINS, dictionary, installed, listed, twins, used

pytestmark = pytest.mark.xdist_group("locale")  # one process reads the locale and the word list
with_word_list = pytest.mark.skipif(
    not installed() and "CI" not in os.environ,
    reason="needs Debian's tesseract-ocr and tesseract-ocr-kir; CI installs them",
)


def test_every_word_is_in_the_word_list_or_among_our_own() -> None:
    assert used() - listed(KNOWN) - listed(OWN) == set(), "if they are right: python -m tests.house.kyrgyz"


def test_our_lists_hold_only_words_that_are_used() -> None:
    assert (listed(KNOWN) | listed(OWN)) - used() == set()
    assert listed(TWINS) - used() == set()


@with_word_list
def test_the_word_list_confirms_what_we_say_it_confirms() -> None:
    assert listed(KNOWN) - dictionary() == set()
    assert listed(OWN) & dictionary() == set()


@with_word_list
def test_no_letter_was_typed_without_its_tail() -> None:
    """о у н for ө ү ң: a word that has such a twin in the word list must be known to be right as it is."""
    without = {word for word in used() if not set(word) & set("өүң")}
    assert {word for word in without if twins(word)} - listed(TWINS) == set()
