"""Tallies against the real gatherings, and against a count written independently."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import refusals
from bot.domain.ballots import Ballot
from bot.domain.polls import Kind, Poll
from bot.domain.tallies import count
from tests.domain.test_polls import NOW, a_poll

# Published tallies of six gatherings (vap.kg, dpi.kg); the last names no figure for its third option.
GATHERINGS = {
    "Бостери": (65, 38, 33),
    "Сумсар": (89, 15, 7),
    "Ак-Чий": (31, 12, 7),
    "Тогуз-Торо": (32, 27, 0),
    "Бешик-Жон": (64, 11, 5),
    "Липенка": (39, 4),
}


@pytest.mark.parametrize("votes", GATHERINGS.values(), ids=GATHERINGS.keys())
def test_the_real_gatherings_come_out_as_published(votes: tuple[int, ...]) -> None:
    poll = a_poll(choices=len(votes))
    tally = count(poll, [((number,), people) for number, people in enumerate(votes, start=1) if people])

    assert tuple(tally.votes.values()) == votes
    assert tally.participants == tally.given == sum(votes)
    assert tally.leaders == (1,)


def test_shares_are_of_voters_and_ties_are_named_as_ties() -> None:
    poll = a_poll(Kind.APPROVAL, 2)
    tally = count(poll, [((1, 2), 3), ((3,), 1)])
    assert (tally.participants, tally.given) == (4, 7)
    assert tally.share(1) == 0.75
    assert tally.leaders == (1, 2)


def test_nobody_voting_has_no_leader_and_no_share() -> None:
    tally = count(a_poll(), [])
    assert tally.leaders == ()
    assert tally.share(1) is None


def test_ranked_points_fall_from_k_to_one_and_a_short_ranking_counts_as_far_as_it_goes() -> None:
    tally = count(a_poll(Kind.RANKED, 3), [((2, 1, 3), 1), ((2,), 1)])
    assert dict(tally.votes) == {1: 2, 2: 6, 3: 1}
    assert tally.participants == 2


taps = st.lists(
    st.tuples(st.integers(1, 6), st.integers(1, 5), st.booleans(), st.integers(1, 4)), max_size=60
)  # (who, which choice, on or off, which place)


def press(poll: Poll, before: Ballot | None, who: int, number: int, on: bool, place: int) -> Ballot | None:
    try:
        if poll.kind is Kind.SINGLE:
            return poll.vote(before, who, number, NOW)
        if poll.kind is Kind.APPROVAL:
            return poll.approve(before, who, number, on, NOW)
        return poll.rank(before, who, number, place, NOW) if on else poll.unrank(before, who, place, NOW)
    except refusals.Refusal:
        return before


@pytest.mark.parametrize(("kind", "limit"), [(Kind.SINGLE, 1), (Kind.APPROVAL, 3), (Kind.RANKED, 3)])
@given(sequence=taps)
def test_whatever_is_tapped_one_person_has_one_ballot_and_the_tally_is_a_plain_count(
    kind: Kind, limit: int, sequence: list[tuple[int, int, bool, int]]
) -> None:
    poll = replace(a_poll(choices=5), kind=kind, max_choices=limit)
    ballots: dict[int, Ballot] = {}
    for who, number, on, place in sequence:
        for _ in range(2):  # every update delivered twice
            after = press(poll, ballots.get(who), who, number, on, place)
            if after is not None:
                ballots[who] = after

    tally = count(poll, Counter(ballot.picks for ballot in ballots.values()).items())

    voters = [ballot for ballot in ballots.values() if ballot.picks]
    expected = dict.fromkeys(range(1, 6), 0)
    for ballot in voters:
        assert len(set(ballot.picks)) == len(ballot.picks) <= limit
        points = {Kind.RANKED: [3, 2, 1]}.get(kind, [1, 1, 1])
        for place, number in enumerate(ballot.picks):
            expected[number] += points[place]
    assert dict(tally.votes) == expected
    assert tally.participants == len(voters)
