"""Votes through the whole bot, in any order, brought twice, over restarts: the count is what each said last."""

import asyncio
import itertools
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.polls import Kind
from bot.views import buttons
from bot.views.buttons import Button
from tests.tried import tried
from tests.village import NAMES, QUESTION, Village

LIMIT = {Kind.SINGLE: 1, Kind.APPROVAL: 2, Kind.RANKED: 2}
numbers = itertools.count(1)
taps = st.lists(
    st.tuples(st.integers(0, 2), st.integers(1, 3), st.booleans()), min_size=4, max_size=16
)  # who, which choice, on or off


@tried(6)
@given(kind=st.sampled_from(Kind), taps=taps, twice=st.booleans(), restart_after=st.integers(0, 16))
async def test_neither_order_nor_redelivery_nor_a_restart_changes_a_result(
    kara_kol: Village, kind: Kind, taps: list[tuple[int, int, bool]], twice: bool, restart_after: int
) -> None:
    poll_id = f"kara-kol-{next(numbers)}"
    await kara_kol.has_open_poll(poll_id, kind=kind, max_choices=LIMIT[kind], lasts=timedelta(hours=1))
    people = [kara_kol.telegram.person(f"Тургун {number}") for number in range(3)]
    for person in people:
        await person.starts(payload=f"poll_{poll_id}")
    ballots = [await person.hears(QUESTION) for person in people]
    kara_kol.telegram.deliver_twice(twice)
    said: dict[int, list[int]] = {0: [], 1: [], 2: []}
    for done, (who, number, on) in enumerate(taps):
        if done == restart_after:
            await kara_kol.restarts()
        button = pressed(kind, poll_id, number, on, said[who])
        said[who] = comes_to(kind, number, on, said[who])
        await people[who].forges(button.data, on=ballots[who], at_once=True)
    await kara_kol.telegram.settled()
    kara_kol.clock.moves(hours=2)
    for _ in range(200):
        tally = await kara_kol.asks(lambda memory: memory.polls.find_tally(memory.polls.get(poll_id)))
        if tally:
            break
        await asyncio.sleep(0.05)

    expected = dict.fromkeys(range(1, len(NAMES) + 1), 0)
    for picks in said.values():
        for place, number in enumerate(picks):
            expected[number] += 2 - place if kind is Kind.RANKED else 1
    assert tally is not None
    assert dict(tally.votes) == expected
    assert tally.participants == sum(bool(picks) for picks in said.values())


def pressed(kind: Kind, poll_id: str, number: int, on: bool, so_far: list[int]) -> Button:
    if kind is Kind.SINGLE:
        return buttons.Vote(poll_id, number)
    if kind is Kind.APPROVAL:
        return buttons.Approve(poll_id, number, on)
    if on:
        return buttons.Rank(poll_id, number, min(len(so_far) + 1, LIMIT[kind]))
    return buttons.Unrank(poll_id, len(so_far))


def comes_to(kind: Kind, number: int, on: bool, picks: list[int]) -> list[int]:
    """What a person's choices come to with one more tap, written down without the rules."""
    if kind is Kind.SINGLE:
        return [number]
    if kind is Kind.RANKED and not on:
        return picks[:-1]
    if not on:
        return [pick for pick in picks if pick != number]
    return picks if number in picks or len(picks) == LIMIT[kind] else [*picks, number]
