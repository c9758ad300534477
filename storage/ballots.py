"""Ballots: one row per person and poll; what was chosen is erased when the poll is tallied."""

from bot.domain.ballots import Ballot
from bot.domain.polls import Poll
from bot.domain.tallies import Tally, count
from storage.store import Store


class Ballots(Store):
    def find(self, poll_id: str, voter_id: int) -> Ballot | None:
        """The person's ballot while the poll is open; None if there is none, or what it said is erased."""
        row = self.connection.execute(
            "SELECT picks FROM ballots WHERE poll_id = ? AND voter_id = ?", (poll_id, voter_id)
        ).fetchone()
        return Ballot(poll_id, voter_id, _picks(row[0])) if row and row[0] else None

    def has_voted(self, poll_id: str, voter_id: int) -> bool:
        """Whether they voted, also after the closing."""
        return (
            self.connection.execute(
                "SELECT 1 FROM ballots WHERE poll_id = ? AND voter_id = ?", (poll_id, voter_id)
            ).fetchone()
            is not None
        )

    def put(self, ballot: Ballot) -> None:
        """An emptied ballot is no vote: its row goes."""
        if not ballot.picks:
            self.connection.execute(
                "DELETE FROM ballots WHERE poll_id = ? AND voter_id = ?", (ballot.poll_id, ballot.voter_id)
            )
            return
        self.connection.execute(
            """INSERT INTO ballots VALUES (?, ?, ?)
               ON CONFLICT (poll_id, voter_id) DO UPDATE SET picks = excluded.picks""",
            (ballot.poll_id, ballot.voter_id, ",".join(map(str, ballot.picks))),
        )

    def turnout(self, poll_id: str) -> int:
        """How many people have voted."""
        row = self.connection.execute("SELECT COUNT(*) FROM ballots WHERE poll_id = ?", (poll_id,)).fetchone()
        return int(row[0])

    def tally(self, poll: Poll) -> Tally:
        """Counts the ballots of a poll that is still open."""
        rows = self.connection.execute(
            "SELECT picks, COUNT(*) FROM ballots WHERE poll_id = ? GROUP BY picks", (poll.id,)
        ).fetchall()
        return count(poll, ((_picks(picks), people) for picks, people in rows if picks))


def _picks(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split(",")))
