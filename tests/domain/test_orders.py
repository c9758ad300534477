"""Whatever order people's taps come in, and however often each is brought: one person's own order decides."""

import random
from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.domain import refusals
from bot.domain.ballots import Ballot
from bot.domain.polls import Kind, Poll
from bot.domain.tallies import Tally, count
from tests.domain.test_polls import NOW, a_poll

Tap = tuple[int, bool]  # which choice; on or off, ranked or the last taken back
LIMIT = {Kind.SINGLE: 1, Kind.APPROVAL: 3, Kind.RANKED: 3}

people = st.lists(
    st.lists(st.tuples(st.integers(1, 5), st.booleans()), max_size=8), min_size=1, max_size=6
)  # each one's taps, in their order


def tapped(poll: Poll, before: Ballot | None, who: int, tap: Tap) -> Ballot | None:
    """As a person does it who sees what stands."""
    number, on = tap
    so_far = len(before.picks) if before else 0
    try:
        if poll.kind is Kind.SINGLE:
            return poll.vote(before, who, number, NOW)
        if poll.kind is Kind.APPROVAL:
            return poll.approve(before, who, number, on, NOW)
        if on:
            return poll.rank(before, who, number, so_far + 1, NOW)
        return poll.unrank(before, who, so_far, NOW)
    except refusals.Refusal:
        return before


def counted(poll: Poll, taps: list[list[Tap]], chance: random.Random) -> Tally:
    """The taps, shuffled across people; each that changed something is brought once more before the next."""
    ballots: dict[int, Ballot | None] = {}
    left = [who for who, own in enumerate(taps, start=1) for _ in own]
    chance.shuffle(left)
    queues = {who: iter(own) for who, own in enumerate(taps, start=1)}
    for who in left:
        ballots[who] = tapped(poll, ballots.get(who), who, next(queues[who]))
    return count(poll, Counter(ballot.picks for ballot in ballots.values() if ballot).items())


def told(kind: Kind, own: list[Tap]) -> list[int]:
    """What one person's taps come to, written down without the rules."""
    picks: list[int] = []
    for number, on in own:
        if kind is Kind.SINGLE:
            picks = [number]
        elif kind is Kind.RANKED and not on:
            picks = picks[:-1]
        elif not on:
            picks = [pick for pick in picks if pick != number]
        elif number not in picks and len(picks) < LIMIT[kind]:
            picks = [*picks, number]
    return picks


@given(kind=st.sampled_from(Kind), taps=people, one=st.integers(), other=st.integers())
def test_the_order_among_people_never_changes_a_tally(
    kind: Kind, taps: list[list[Tap]], one: int, other: int
) -> None:
    poll = replace(a_poll(choices=5), kind=kind, max_choices=LIMIT[kind])
    tally = counted(poll, taps, random.Random(one))
    assert tally == counted(poll, taps, random.Random(other))

    expected = dict.fromkeys(range(1, 6), 0)
    voters = 0
    for own in taps:
        picks = told(kind, own)
        voters += bool(picks)
        for place, number in enumerate(picks):
            expected[number] += 3 - place if kind is Kind.RANKED else 1
    assert dict(tally.votes) == expected
    assert tally.participants == voters
