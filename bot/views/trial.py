"""The trial of a ballot: the very cards and toasts that voters get, marked as a trial, with buttons of its own."""

from dataclasses import replace

from telegram import InlineKeyboardMarkup

from bot.domain.ballots import Ballot
from bot.domain.polls import Choice, Poll
from bot.views import ballot as real
from bot.views import buttons, choices
from bot.views.card import TOAST_LIMIT, Card, Row, Toast, cut, inline
from bot.views.words import Html, Words


def ways(words: Words, poll: Poll) -> list[Row]:
    """At the desk, before the opening: to the poll's form, and to its trial."""
    return [
        [(words.plain("button-change-poll"), buttons.ChangePoll(poll.id).data)],
        [(words.plain("button-try"), buttons.Try(poll.id, "", buttons.Try.OPEN).data)],
    ]


def ballot(words: Words, poll: Poll, mine: Ballot | None, timezone: str) -> Card:
    return _marked(words, real.ballot(words, poll, mine, timezone), poll, mine)


def voted(words: Words, poll: Poll, mine: Ballot | None, timezone: str) -> Card:
    return _marked(words, real.voted(words, poll, timezone), poll, mine)


def all_choices(words: Words, poll: Poll, mine: Ballot | None) -> Card:
    return _marked(words, choices.overview(words, poll), poll, mine)


def one_choice(words: Words, poll: Poll, choice: Choice, mine: Ballot | None) -> tuple[Card, ...]:
    """Its page, then its photo and its voice note."""
    page, *attached = choices.in_full(words, poll, choice)
    return _marked(words, page, poll, mine), *attached


def marked(words: Words, toast: Toast) -> Toast:
    """A voter's toast, with the word that this is a trial."""
    if not toast.text:
        return toast
    return replace(toast, text=cut(words.plain("trial-toast", text=toast.text), TOAST_LIMIT))


def not_here(words: Words) -> Toast:
    """For a button that does more than vote."""
    return Toast(words.plain("trial-not-here"), alert=True)


def broken(words: Words) -> Card:
    """A photo or a voice note can't be shown."""
    return Card(words("trial-broken"))


def _marked(words: Words, card: Card, poll: Poll, mine: Ballot | None) -> Card:
    html = Html(words("trial-mark") + "\n\n" + card.html)
    assert isinstance(card.keyboard, InlineKeyboardMarkup)
    rows = [
        [(button.text, _tried(str(button.callback_data), poll, mine)) for button in row if button.callback_data]
        for row in card.keyboard.inline_keyboard
    ]
    return replace(card, html=html, keyboard=inline([row for row in rows if row]))


def _tried(data: str, poll: Poll, mine: Ballot | None) -> str:
    return buttons.Try.of(data, poll.id, mine.picks if mine else ()).data
