"""Figures of a live poll as they were last shown: what anybody sees until enough more people have voted."""

from bot.domain.polls import Poll
from bot.domain.tallies import Tally
from storage.store import Store


class LiveFigures(Store):
    def find(self, poll: Poll) -> Tally | None:
        """The figures shown last; None where none were shown yet."""
        row = self.connection.execute(
            "SELECT voters, votes FROM live_figures WHERE poll_id = ?", (poll.id,)
        ).fetchone()
        if row is None:
            return None
        numbers = (choice.number for choice in poll.choices)
        return Tally(poll.kind, dict(zip(numbers, map(int, row[1].split(",")), strict=True)), row[0])

    def put(self, poll: Poll, tally: Tally) -> None:
        votes = ",".join(str(tally.votes[choice.number]) for choice in poll.choices)
        self.connection.execute(
            """INSERT INTO live_figures VALUES (?, ?, ?)
               ON CONFLICT (poll_id) DO UPDATE SET voters = excluded.voters, votes = excluded.votes""",
            (poll.id, tally.participants, votes),
        )
