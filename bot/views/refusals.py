"""The words of every no."""

from datetime import datetime

from bot.domain.refusals import Refusal
from bot.views.card import Card
from bot.views.words import Words


def card(words: Words, refusal: Refusal) -> Card:
    """For whoever wrote something."""
    return Card(words(refusal.key, **_values(words, refusal)))


def toast(words: Words, refusal: Refusal) -> str:
    """For whoever pressed something; at most 200 code points."""
    return words.plain(refusal.key, **_values(words, refusal))


def apology(words: Words) -> Card:
    return Card(words("fault"))


def _values(words: Words, refusal: Refusal) -> dict[str, object]:
    return {
        name: words.moment(value) if isinstance(value, datetime) else value
        for name, value in refusal.values_for_words.items()
    }
