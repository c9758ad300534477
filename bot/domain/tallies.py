"""A tally: the figures of a poll, and what they say."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.domain.polls import Kind, Poll

LIVE_STEP = 5  # voters between two sights of live figures: fewer, and a person's tap could be read off them


@dataclass(frozen=True, slots=True)
class Tally:
    """The count of one poll.

    `votes` maps every choice number to votes (points, where ranked): zero included, in the order of the
    ballot. `participants` are people who voted. Three figures are never mixed: people who voted, votes
    given, people present.
    """

    kind: Kind
    votes: Mapping[int, int]
    participants: int

    @property
    def given(self) -> int:
        """All votes (or points) together; more than people where several may be chosen."""
        return sum(self.votes.values())

    @property
    def leaders(self) -> tuple[int, ...]:
        """The choices with the most votes: none if nobody voted, several at a tie, in the ballot's order."""
        most = max(self.votes.values(), default=0)
        return tuple(number for number, votes in self.votes.items() if votes == most > 0)

    def share(self, number: int) -> float | None:
        """0…1 of the people who voted (single, approval) or of all points (ranked); None if nobody voted."""
        whole = self.given if self.kind is Kind.RANKED else self.participants
        return self.votes[number] / whole if whole else None


def count(poll: Poll, ballots: Iterable[tuple[tuple[int, ...], int]]) -> Tally:
    """Counts `(picks, how many people chose so)` pairs; points are k, k-1, …, 1 where ranked."""
    votes: Counter[int] = Counter()
    participants = 0
    for picks, people in ballots:
        if not picks:
            continue
        participants += people
        for place, number in enumerate(picks):
            votes[number] += people * (poll.max_choices - place if poll.kind is Kind.RANKED else 1)
    return Tally(poll.kind, {choice.number: votes[choice.number] for choice in poll.choices}, participants)


def may_be_shown_anew(shown: Tally | None, voters: int) -> bool:
    """Whether live figures may follow those shown last, now that so many have voted, and tell nobody's choice."""
    return voters - (shown.participants if shown else 0) >= LIVE_STEP
