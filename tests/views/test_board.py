"""The board in a group stays within Telegram's limits, whatever the poll."""

from datetime import UTC, datetime

import pytest

from bot.domain.people import Town
from bot.domain.polls import (
    CHOICES_LIMIT,
    NAME_LIMIT,
    QUESTION_LIMIT,
    REASON_LIMIT,
    Choice,
    Kind,
    Poll,
    Results,
    State,
)
from bot.domain.tallies import Tally
from bot.views.board import board, pick_poll
from bot.views.words import kyrgyz
from tests.views.limits import must_fit

WORDS = kyrgyz()
TOWN = Town("t" * 40, "Ш" * 200, residents=99_999_999)
CHOICES = tuple(
    Choice(n, f"{n}" + "<&>" * (NAME_LIMIT // 3), presented_by="Т" * 500) for n in range(1, CHOICES_LIMIT + 1)
)


def poll(kind: Kind, state: State) -> Poll:
    return Poll(
        "p" * 40,
        TOWN.id,
        "<Ө>" * (QUESTION_LIMIT // 3),
        CHOICES,
        kind,
        1 if kind is Kind.SINGLE else CHOICES_LIMIT,
        Results.LIVE,
        state,
        closes_at=datetime(2026, 12, 25, 12, tzinfo=UTC),
        end_reason="Себеп " * (REASON_LIMIT // 6),
    )


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("state", [State.OPEN, State.CLOSED, State.CANCELLED])
def test_a_board_fits_into_one_message(kind: Kind, state: State) -> None:
    tied = Tally(kind, {choice.number: 99_999_999 for choice in CHOICES}, 99_999_999)
    must_fit(board(WORDS, poll(kind, state), 99_999_999, tied, TOWN, "dobush_bot"))


def test_figures_per_choice_are_not_on_a_board_unless_given() -> None:
    card = board(WORDS, poll(Kind.SINGLE, State.OPEN), 7, None, TOWN, "dobush_bot")
    assert "Добуш бергендер: 7" in card.html
    assert "добуш ·" not in card.html


def test_polls_to_pick_from_fit_into_one_message() -> None:
    must_fit(pick_poll(WORDS, (poll(Kind.SINGLE, State.OPEN),) * 20, "dobush_bot"))
