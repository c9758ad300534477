"""Polls with their choices, and the figures written at their closing."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.decisions import Decision
from bot.domain.polls import Admission, Choice, Kind, Poll, Results, State
from bot.domain.refusals import PollNotFound
from bot.domain.tallies import Tally
from storage.moments import moment_or_none, stored, stored_or_none
from storage.store import Store

COLUMNS = (
    "id, town_id, question, kind, max_choices, results, state, opens_at, closes_at, closed_at, end_reason,"
    " participants, admission, countries, group_id, residents, prolonged_from, prolong_reason"
)
MARKS = ", ".join("?" * len(COLUMNS.split(", ")))
CHOICE = "number, name, description, presented_by, picture, voice"


class Polls(Store):
    def get(self, poll_id: str) -> Poll:
        """Raises PollNotFound."""
        if poll := self.find(poll_id):
            return poll
        raise PollNotFound

    def find(self, poll_id: str) -> Poll | None:
        row = self.connection.execute(f"SELECT {COLUMNS} FROM polls WHERE id = ?", (poll_id,)).fetchone()
        return self._poll(row) if row else None

    def all_of(self, town_id: str, *states: State) -> tuple[Poll, ...]:
        """The town's polls in these states: those closing (or closed) last come last, drafts by age."""
        marks = ", ".join("?" * len(states))
        rows = self.connection.execute(
            f"SELECT {COLUMNS} FROM polls WHERE town_id = ? AND state IN ({marks})"
            " ORDER BY COALESCE(closed_at, closes_at, created_at), created_at, id",
            (town_id, *states),
        ).fetchall()
        return tuple(map(self._poll, rows))

    def all_due_to_open(self, now: datetime) -> tuple[Poll, ...]:
        return self._due(State.SCHEDULED, "opens_at", now)

    def all_due_to_close(self, now: datetime) -> tuple[Poll, ...]:
        return self._due(State.OPEN, "closes_at", now)

    def all_open(self) -> tuple[Poll, ...]:
        rows = self.connection.execute(
            f"SELECT {COLUMNS} FROM polls INDEXED BY polls_due"
            " WHERE state = 'open' AND state IN ('scheduled', 'open') ORDER BY closes_at, id"
        ).fetchall()
        return tuple(map(self._poll, rows))

    def _due(self, state: State, column: str, now: datetime) -> tuple[Poll, ...]:
        rows = self.connection.execute(
            # INDEXED BY: this runs every second, and only open polls stand in that index
            f"SELECT {COLUMNS} FROM polls INDEXED BY polls_due"
            f" WHERE state = ? AND state IN ('scheduled', 'open') AND {column} <= ? ORDER BY {column}, id",
            (state, stored(now)),
        ).fetchall()
        return tuple(map(self._poll, rows))

    def add(self, poll: Poll, at: datetime) -> None:
        """A new draft (or scheduled poll) with its choices."""
        self.connection.execute(
            f"INSERT INTO polls ({COLUMNS}, created_at) VALUES ({MARKS}, ?)",
            (*_row(poll), stored(at)),
        )
        self._add_choices(poll)

    def put(self, poll: Poll) -> None:
        """Saves state and moments, and for a poll not yet opened the rest too."""
        before = self.get(poll.id)
        if before.state in (State.DRAFT, State.SCHEDULED) and before.choices != poll.choices:
            self.connection.execute("DELETE FROM choices WHERE poll_id = ?", (poll.id,))
            self._add_choices(poll)
        row = _row(poll)
        self.connection.execute(
            """UPDATE polls SET town_id = ?, question = ?, kind = ?, max_choices = ?, results = ?, state = ?,
               opens_at = ?, closes_at = ?, closed_at = ?, end_reason = ?, participants = ?, admission = ?,
               countries = ?, group_id = ?, residents = ?, prolonged_from = ?, prolong_reason = ? WHERE id = ?""",
            (*row[1:], row[0]),
        )

    def settle(self, poll: Poll, tally: Tally, at: datetime) -> Poll:
        """Closes the poll with its figures: from now on they are what anybody sees."""
        closed = replace(poll, state=State.CLOSED, closed_at=at, participants=tally.participants)
        self.put(closed)
        self.connection.executemany(
            "UPDATE choices SET votes = ? WHERE poll_id = ? AND number = ?",
            [(votes, poll.id, number) for number, votes in tally.votes.items()],
        )
        return closed

    def find_tally(self, poll: Poll) -> Tally | None:
        """The figures written at the closing; None for a poll that is not closed."""
        if poll.state is not State.CLOSED:
            return None
        votes: Mapping[int, int] = dict(
            self.connection.execute(
                "SELECT number, votes FROM choices WHERE poll_id = ? ORDER BY number", (poll.id,)
            ).fetchall()
        )
        return Tally(poll.kind, votes, poll.participants)

    def _add_choices(self, poll: Poll) -> None:
        self.connection.executemany(
            f"INSERT INTO choices (poll_id, {CHOICE}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(poll.id, c.number, c.name, c.description, c.presented_by, c.picture, c.voice) for c in poll.choices],
        )

    def _poll(self, row: tuple[Any, ...]) -> Poll:
        choices = self.connection.execute(
            f"SELECT {CHOICE} FROM choices WHERE poll_id = ? ORDER BY number",
            (row[0],),
        ).fetchall()
        return Poll(
            id=row[0],
            town_id=row[1],
            question=row[2],
            choices=tuple(Choice(*choice) for choice in choices),
            kind=Kind(row[3]),
            max_choices=row[4],
            results=Results(row[5]),
            state=State(row[6]),
            opens_at=moment_or_none(row[7]),
            closes_at=moment_or_none(row[8]),
            closed_at=moment_or_none(row[9]),
            end_reason=row[10],
            participants=row[11],
            admission=Admission(row[12]),
            countries=tuple(row[13].split(",")) if row[13] else (),
            group_id=row[14],
            residents=row[15],
            prolonged_from=moment_or_none(row[16]),
            prolong_reason=row[17],
            decision=self._decision(row[0]) if row[6] == State.CLOSED else None,
        )

    def _decision(self, poll_id: str) -> Decision | None:
        row = self.connection.execute(
            "SELECT number, decided_by, reason FROM decisions WHERE poll_id = ? AND decided_at IS NOT NULL",
            (poll_id,),
        ).fetchone()
        return Decision(*row) if row else None


def _row(poll: Poll) -> tuple[Any, ...]:
    return (
        poll.id,
        poll.town_id,
        poll.question,
        poll.kind,
        poll.max_choices,
        poll.results,
        poll.state,
        stored_or_none(poll.opens_at),
        stored_or_none(poll.closes_at),
        stored_or_none(poll.closed_at),
        poll.end_reason,
        poll.participants,
        poll.admission,
        ",".join(poll.countries),
        poll.group_id,
        poll.residents,
        stored_or_none(poll.prolonged_from),
        poll.prolong_reason,
    )
