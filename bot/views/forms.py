"""What every form shares: its buttons «Артка» and «Жокко чыгаруу», and the word at leaving."""

from collections.abc import Sequence

from bot.views import buttons
from bot.views.card import Card, Row, inline
from bot.views.words import Html, Words


def step(words: Words, kind: str, step: str, html: Html, rows: Sequence[Row] = (), back: bool = True) -> Card:
    """A step of a form: its question, the answers that are buttons, and the ways back and out.

    `back`: False on a first step where the way back would lose what was filled in further on."""
    out = [(words.plain("button-leave-form"), buttons.LeaveForm().data)]
    if back:
        out.insert(0, (words.plain("button-back"), buttons.BackInForm(kind, step).data))
    return Card(html, inline([*rows, out]))


def left(words: Words) -> Card:
    return Card(words("form-left"))
