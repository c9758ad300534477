"""A tie is decided by people, never by the order of rows: by whom, why, for which of the tied choices."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain import refusals

BY_LIMIT = 150  # code points: «Кара-Көл шаардык кеңеши»
REASON_LIMIT = 500


@dataclass(frozen=True, slots=True)
class Decision:
    """Which of the tied choices goes first."""

    number: int
    by: str
    reason: str


def must_be_tied(leaders: Sequence[int]) -> None:
    """Raises NoTieToDecide unless several choices have the most votes."""
    if len(leaders) < 2:
        raise refusals.NoTieToDecide


def must_be_among(leaders: Sequence[int], number: int) -> None:
    """Raises NoTieToDecide where this choice is not one of the tied."""
    must_be_tied(leaders)
    if number not in leaders:
        raise refusals.NoTieToDecide


def must_be_body(by: str) -> str:
    """Who decided, on one line; raises DeciderMissing or DeciderTooLong."""
    by = " ".join(by.split())
    if not by:
        raise refusals.DeciderMissing
    if len(by) > BY_LIMIT:
        raise refusals.DeciderTooLong(limit=BY_LIMIT)
    return by
