"""The board in a group stays within Telegram's limits, whatever the poll."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from telegram import InlineKeyboardMarkup

from bot.domain.people import Town
from bot.domain.poll_texts import CHOICES_LIMIT, NAME_LIMIT, QUESTION_LIMIT, REASON_LIMIT
from bot.domain.polls import Admission, Choice, Kind, Poll, Results, State
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


@pytest.mark.parametrize("admission", Admission)
@pytest.mark.parametrize("kind", Kind)
def test_taps_on_a_board_are_votes_where_one_choice_is_made_by_anyone_or_by_this_groups_members(
    kind: Kind, admission: Admission
) -> None:
    shown = replace(poll(kind, State.OPEN), admission=admission, group_id=-1001)
    for members_here in (True, False):
        card = board(WORDS, shown, 7, None, TOWN, "dobush_bot", members_here)
        must_fit(card)
        keyboard = card.keyboard.inline_keyboard if isinstance(card.keyboard, InlineKeyboardMarkup) else ()
        pressed = [button for row in keyboard for button in row]
        votes = [button for button in pressed if str(button.callback_data).startswith("v:")]
        ours = admission is Admission.MEMBERS and members_here
        direct = kind is Kind.SINGLE and (admission is Admission.ANYONE or ours)
        assert len(votes) == (CHOICES_LIMIT if direct else 0)
        to_ballot = [b for b in pressed if (b.url or "").startswith("https://t.me/dobush_bot?start=poll_")]
        assert bool(to_ballot) == (admission is not Admission.PAPER)


def test_polls_to_pick_from_are_paged_and_a_page_that_is_gone_is_the_last() -> None:
    many = tuple(replace(poll(Kind.SINGLE, State.OPEN), id=f"poll-{number}") for number in range(45))
    seen = set()
    for page in (0, 1, 2, 99, -1):
        card = pick_poll(WORDS, many, "dobush_bot", page)
        must_fit(card)
        assert isinstance(card.keyboard, InlineKeyboardMarkup)
        data = [str(button.callback_data) for row in card.keyboard.inline_keyboard for button in row]
        seen |= {one for one in data if one.startswith("b:")}
    assert len(seen) == 45
    must_fit(pick_poll(WORDS, (), "dobush_bot", 3))
