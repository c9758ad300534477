"""The desk's cards stay within Telegram's limits, whatever stands in them."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import InlineKeyboardMarkup

from bot.domain.moments import USUAL_HOUR
from bot.domain.people import Coordinator, Rights, Town
from bot.domain.polls import Choice, Kind, Poll, Results, State
from bot.views import ballot, desk, poll_desk, poll_form, poll_overview, team
from bot.views.card import of_part
from bot.views.poll_desk import UnderWay
from bot.views.words import kyrgyz
from tests.views.limits import must_fit

WORDS = kyrgyz()
NOW = datetime(2026, 12, 16, 8, 0, tzinfo=UTC)
SOON_AND_LATE = (timedelta(), timedelta(days=9))
TOWN = Town("a" * 40, "А" * 100)
LONGEST = Poll(
    "p" * 40,
    TOWN.id,
    "<" * 300,
    tuple(Choice(number, "&" * 199 + str(number % 10)) for number in range(1, 13)),
    Kind.RANKED,
    12,
    state=State.OPEN,
    opens_at=NOW,
    closes_at=NOW + timedelta(days=3),
)
LIVE = Poll(**{name: getattr(LONGEST, name) for name in LONGEST.__slots__} | {"results": Results.LIVE})
CLOSED = Poll(**{name: getattr(LONGEST, name) for name in LONGEST.__slots__} | {"state": State.CLOSED})
EVERYTHING = Rights(1, True, (TOWN.id,))
MEMBERS = [Coordinator(10**15 + number, TOWN.id, "А" * 128) for number in range(45)]
TOWNS = [Town(f"town-{number:035}", "А" * 100) for number in range(40)]


@pytest.mark.parametrize("poll", [LONGEST, LIVE, CLOSED])
def test_the_longest_poll_fits_every_card_of_the_desk(poll: Poll) -> None:
    names = [choice.name for choice in poll.choices]
    for card in (
        desk.polls(WORDS, TOWN, [(poll, 10**6)] * 30),
        *(poll_desk.poll(WORDS, poll, TOWN, UnderWay(10**6), "u" * 32, NOW + after) for after in SOON_AND_LATE),
        poll_form.draft(WORDS, TOWN, [poll] * 200),
        poll_form.question(WORDS, TOWN, back=True),
        poll_form.choices(WORDS, names),
        poll_form.closing(WORDS, TOWN, None, NOW),
        poll_overview.overview(WORDS, poll, TOWN, NOW, "&" * 200, [NOW, NOW], 10**6),
        poll_form.opened(WORDS, poll, TOWN, "u" * 32),
        *map(of_part, ballot.opening(WORDS, poll, TOWN)),
    ):
        must_fit(card)


def test_a_big_team_is_read_page_by_page() -> None:
    for page in (-5, 0, 1, 2, 99):
        must_fit(team.members(WORDS, MEMBERS, {TOWN.id: TOWN.name}, page))
    for card in desk.towns(WORDS, TOWNS, EVERYTHING, form_open=True):
        must_fit(card)
    must_fit(desk.desk(WORDS, TOWN, EVERYTHING, several=True, form_open=True, username="u" * 32))
    for card in team.pick_town(WORDS, TOWNS):
        must_fit(card)
    must_fit(team.ask_removal(WORDS, MEMBERS[0], TOWN))
    must_fit(team.taken(WORDS, "<" * 128, TOWN))


@given(st.text(min_size=1, max_size=300), st.lists(st.text(min_size=1, max_size=200), min_size=2, max_size=12))
def test_whatever_people_type_is_shown_as_they_typed_it(question: str, names: list[str]) -> None:
    choices = tuple(Choice(number, name) for number, name in enumerate(names, start=1))
    poll = Poll("p", TOWN.id, question, choices, closes_at=NOW + timedelta(days=1))
    must_fit(poll_overview.overview(WORDS, poll, TOWN, NOW, "", (), 0))
    must_fit(poll_form.choices(WORDS, names))


def test_the_buttons_name_the_hour_they_mean() -> None:
    card = poll_form.closing(WORDS, TOWN, None, NOW)
    assert isinstance(card.keyboard, InlineKeyboardMarkup)
    offered = [row[0].text for row in card.keyboard.inline_keyboard[: len(poll_form.DAYS_OFFERED)]]
    assert all(f" {USUAL_HOUR}:00" in label for label in offered)
