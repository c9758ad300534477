"""Ballots in the storage: what is kept, counted and closed is a plain count of what people said last."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.acts import close_poll
from bot.domain import refusals
from bot.domain.people import Town
from bot.domain.polls import Choice, Kind, Poll
from bot.views.words import kyrgyz
from storage.memory import Memory
from tests.fresh import in_memory
from tests.tried import tried

WORDS = kyrgyz()
OPENED = datetime(2026, 11, 21, 12, tzinfo=UTC)
MINUTES = 60  # after which the poll is over
LIMIT = 2
TAPS = st.lists(
    st.tuples(
        st.integers(1, 5),  # who
        st.integers(1, 4),  # which choice: the last is forged
        st.booleans(),  # on or off, ranked or taken back
        st.integers(1, 3),  # which place
        st.integers(0, MINUTES + 10),  # when
    ),
    max_size=40,
)


@contextmanager
def open_poll(kind: Kind) -> Iterator[tuple[Memory, Poll]]:
    connection = in_memory()
    try:
        memory = Memory(connection)
        memory.towns.put(Town("kara-kol", "Кара-Көл шаары"))
        choices = tuple(Choice(number, f"Көйгөй {number}") for number in (1, 2, 3))
        limit = 1 if kind is Kind.SINGLE else LIMIT
        draft = Poll("kara-kol-2026", "kara-kol", "?", choices, kind, limit)
        memory.polls.add(draft, OPENED)
        poll = draft.opened(OPENED, OPENED + timedelta(minutes=MINUTES))
        memory.polls.put(poll)
        for person in range(1, 6):
            memory.people.put_started(person, OPENED)
        yield memory, poll
    finally:
        connection.close()


def tap(memory: Memory, poll_id: str, who: int, number: int, on: bool, place: int, at: datetime) -> None:
    """As the handlers do it: load, decide, save."""
    poll = memory.polls.get(poll_id)
    before = memory.ballots.find(poll.id, who)
    try:
        if poll.kind is Kind.SINGLE:
            after = poll.vote(before, who, number, at)
        elif poll.kind is Kind.APPROVAL:
            after = poll.approve(before, who, number, on, at)
        else:
            after = poll.rank(before, who, number, place, at) if on else poll.unrank(before, who, place, at)
    except refusals.Refusal:
        return
    if after is not before:
        memory.ballots.put(after)


def last_words(poll: Poll, taps: list[tuple[int, int, bool, int, int]]) -> dict[int, list[int]]:
    """What each person's taps come to, written down without the rules."""
    said: dict[int, list[int]] = {}
    for who, number, on, place, minute in taps:
        picks = said.setdefault(who, [])
        if minute >= MINUTES or (number > 3 and (poll.kind is not Kind.RANKED or on)):
            continue
        if poll.kind is Kind.SINGLE:
            picks[:] = [number]
        elif poll.kind is Kind.APPROVAL and not on:
            picks[:] = [pick for pick in picks if pick != number]
        elif poll.kind is Kind.APPROVAL and number not in picks and len(picks) < LIMIT:
            picks.append(number)
        elif poll.kind is Kind.RANKED and not on and len(picks) == place:
            picks.pop()
        elif poll.kind is Kind.RANKED and on and number not in picks and len(picks) < LIMIT and place <= LIMIT:
            picks.extend([number] if place <= len(picks) + 1 else [])
    return {who: picks for who, picks in said.items() if picks}


@pytest.mark.parametrize("kind", Kind)
@tried(40)
@given(taps=TAPS)
def test_what_is_stored_and_closed_is_a_plain_count_of_last_words(
    kind: Kind, taps: list[tuple[int, int, bool, int, int]]
) -> None:
    with open_poll(kind) as (memory, poll):
        for who, number, on, place, minute in taps:
            for _ in range(2):  # delivered twice
                tap(memory, poll.id, who, number, on, place, OPENED + timedelta(minutes=minute))
        said = last_words(poll, taps)

        assert memory.ballots.turnout(poll.id) == len(said)
        for who, picks in said.items():
            mine = memory.ballots.find(poll.id, who)
            assert mine is not None
            assert (sorted(mine.picks) if kind is Kind.APPROVAL else list(mine.picks)) == (
                sorted(picks) if kind is Kind.APPROVAL else picks
            )

        close_poll(memory, poll, WORDS, OPENED + timedelta(minutes=MINUTES + 20))
        closed = memory.polls.get(poll.id)
        tally = memory.polls.find_tally(closed)
        assert tally is not None
        expected = dict.fromkeys((1, 2, 3), 0)
        for picks in said.values():
            for place, number in enumerate(picks):
                expected[number] += LIMIT - place if kind is Kind.RANKED else 1
        assert dict(tally.votes) == expected
        assert tally.participants == closed.participants == len(said)
        # Who voted stays known, what they chose is gone, and nothing is taken any more.
        for who in range(1, 6):
            assert memory.ballots.find(poll.id, who) is None
            assert memory.ballots.has_voted(poll.id, who) == (who in said)
            tap(memory, poll.id, who, 1, True, 1, OPENED + timedelta(minutes=1))
        assert memory.polls.find_tally(closed) == tally
        assert memory.ballots.turnout(poll.id) == len(said)
