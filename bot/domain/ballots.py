"""A ballot: what one person chose in one poll."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ballot:
    """One person's vote. `picks` are choice numbers: one (single), ascending (approval), best first (ranked)."""

    poll_id: str
    voter_id: int
    picks: tuple[int, ...]
