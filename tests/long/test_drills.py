"""Drills that take minutes: kills at random instants, and a network that breaks in every way."""

from pathlib import Path

import pytest

from bot.delivery import AT_ONCE
from sandbox import Sandbox
from tests.drill import Drill

pytestmark = pytest.mark.long


def every_kind(telegram: Sandbox) -> None:
    faults = telegram.faults
    faults.slows(0.3, probability=0.05)
    faults.fails(500, times=None, probability=0.02)
    faults.resets(times=None, probability=0.02)
    faults.loses_answers(times=None, probability=0.01)
    for method in ("sendMessage", "answerCallbackQuery", "editMessageText"):
        faults.never_answers(method, times=None, probability=0.005)


def lost_answers(telegram: Sandbox) -> None:
    telegram.faults.loses_answers(times=None, probability=0.1)


async def test_twenty_kills_amid_faults_of_every_kind_lose_nothing(tmp_path: Path) -> None:
    outcome = await Drill(
        tmp_path, voters=5_000, subscribers=3_000, kills=20, seconds=110, seed=2026, faults=every_kind
    ).run()
    print(outcome)
    assert outcome.votes_lost == outcome.votes_wrong == outcome.counted_twice == 0, outcome
    assert outcome.missed == 0, outcome
    assert outcome.repeated_to <= outcome.admitted, outcome
    assert outcome.repeated <= outcome.kills * AT_ONCE + outcome.lost_answers, (
        outcome
    )  # no more than was on its way


async def test_delivered_but_the_answer_was_lost(tmp_path: Path) -> None:
    outcome = await Drill(
        tmp_path, voters=1_000, subscribers=900, kills=0, seconds=30, seed=7, faults=lost_answers
    ).run()
    print(outcome)
    assert outcome.votes_lost == outcome.votes_wrong == outcome.counted_twice == 0, outcome
    assert outcome.missed == 0, outcome
    assert outcome.repeated_to <= outcome.admitted, outcome
    assert outcome.repeated <= outcome.lost_answers, outcome
