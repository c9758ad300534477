"""Slips: what was asked for, printed, opened and made void; only hashes of their codes are kept."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from bot.domain.refusals import AskingGone
from bot.domain.slips import Batch, Guesses, Slip, SlipFigures
from storage.moments import moment, stored
from storage.store import Store

BATCH = "poll_id, number, first, size, asked_by, printed_by, arrived"
SLIP = "poll_id, number, holder_id, voided_at IS NOT NULL"
VOTED = "EXISTS (SELECT 1 FROM ballots WHERE ballots.poll_id = slips.poll_id AND voter_id = holder_id)"


class Slips(Store):
    def get_batch(self, poll_id: str, number: int) -> Batch:
        """Raises AskingGone."""
        row = self.connection.execute(
            f"SELECT {BATCH} FROM slip_batches WHERE poll_id = ? AND number = ?", (poll_id, number)
        ).fetchone()
        if row is None:
            raise AskingGone
        return _batch(row)

    def all_lost(self, poll_id: str) -> tuple[Batch, ...]:
        """Printed, but Telegram has not said that it took the file."""
        rows = self.connection.execute(
            f"""SELECT {BATCH} FROM slip_batches WHERE poll_id = ? AND printed_by IS NOT NULL AND arrived = 0
                ORDER BY number""",
            (poll_id,),
        ).fetchall()
        return tuple(map(_batch, rows))

    def find_waiting(self, poll_id: str) -> Batch | None:
        """What one has asked for and nobody has printed."""
        row = self.connection.execute(
            f"SELECT {BATCH} FROM slip_batches WHERE poll_id = ? AND printed_by IS NULL", (poll_id,)
        ).fetchone()
        return _batch(row) if row else None

    def add_asked(self, poll_id: str, size: int, asked_by: int, at: datetime) -> Batch:
        """A request for so many slips, numbered on from those there are."""
        number, first = self.connection.execute(
            """SELECT COALESCE(MAX(number), 0) + 1, COALESCE(MAX(first + size), 1)
               FROM slip_batches WHERE poll_id = ?""",
            (poll_id,),
        ).fetchone()
        self.connection.execute(
            "INSERT INTO slip_batches (poll_id, number, first, size, asked_by, asked_at) VALUES (?, ?, ?, ?, ?, ?)",
            (poll_id, number, first, size, asked_by, stored(at)),
        )
        return Batch(poll_id, number, first, size, asked_by)

    def remove_asked(self, batch: Batch) -> None:
        """It was taken back before anybody printed it."""
        self.connection.execute(
            "DELETE FROM slip_batches WHERE poll_id = ? AND number = ? AND printed_by IS NULL",
            (batch.poll_id, batch.number),
        )

    def put_printed(self, batch: Batch, code_hashes: Sequence[str], printed_by: int, at: datetime) -> None:
        """The batch is printed: a slip for each hash, in the order of numbers."""
        self.connection.execute(
            "UPDATE slip_batches SET printed_by = ?, printed_at = ? WHERE poll_id = ? AND number = ?",
            (printed_by, stored(at), batch.poll_id, batch.number),
        )
        self.connection.executemany(
            "INSERT INTO slips (code_hash, poll_id, batch, number) VALUES (?, ?, ?, ?)",
            [
                (code_hash, batch.poll_id, batch.number, number)
                for number, code_hash in enumerate(code_hashes, start=batch.first)
            ],
        )

    def mark_arrived(self, batch: Batch) -> None:
        """Telegram has taken the file."""
        self.connection.execute(
            "UPDATE slip_batches SET arrived = 1 WHERE poll_id = ? AND number = ?", (batch.poll_id, batch.number)
        )

    def find(self, code_hash: str) -> Slip | None:
        row = self.connection.execute(f"SELECT {SLIP} FROM slips WHERE code_hash = ?", (code_hash,)).fetchone()
        return _slip(row) if row else None

    def find_of(self, poll_id: str, holder_id: int) -> Slip | None:
        """The slip of the poll that this person has opened."""
        row = self.connection.execute(
            f"SELECT {SLIP} FROM slips WHERE poll_id = ? AND holder_id = ?", (poll_id, holder_id)
        ).fetchone()
        return _slip(row) if row else None

    def put_holder(self, slip: Slip, holder_id: int) -> None:
        """Whoever opens a slip's link first holds it; a void one they held is let go."""
        self.connection.execute(
            "UPDATE slips SET holder_id = NULL WHERE poll_id = ? AND holder_id = ? AND voided_at IS NOT NULL",
            (slip.poll_id, holder_id),
        )
        self.connection.execute(
            "UPDATE slips SET holder_id = ?, opened = 1 WHERE poll_id = ? AND number = ?",
            (holder_id, slip.poll_id, slip.number),
        )

    def count_voidable(self, poll_id: str, spans: Iterable[range]) -> int:
        """How many slips with these numbers are neither used nor void."""
        return sum(
            int(
                self.connection.execute(
                    f"""SELECT COUNT(*) FROM slips WHERE poll_id = ? AND number BETWEEN ? AND ?
                        AND voided_at IS NULL AND NOT {VOTED}""",
                    (poll_id, span[0], span[-1]),
                ).fetchone()[0]
            )
            for span in spans
        )

    def mark_void(self, poll_id: str, spans: Iterable[range], at: datetime) -> int:
        """Makes slips with these numbers void, unless a vote stands by them; how many."""
        return sum(
            self.connection.execute(
                f"""UPDATE slips SET voided_at = ? WHERE poll_id = ? AND number BETWEEN ? AND ?
                    AND voided_at IS NULL AND NOT {VOTED}""",
                (stored(at), poll_id, span[0], span[-1]),
            ).rowcount
            for span in spans
        )

    def put_handed_out(self, poll_id: str, count: int) -> None:
        self.connection.execute("INSERT OR REPLACE INTO slips_handed_out VALUES (?, ?)", (poll_id, count))

    def figures(self, poll_id: str) -> SlipFigures:
        printed, opened, used, void = self.connection.execute(
            f"""SELECT COUNT(*), COALESCE(SUM(opened), 0), COALESCE(SUM(used OR {VOTED}), 0),
                    COUNT(voided_at) FROM slips WHERE poll_id = ?""",
            (poll_id,),
        ).fetchone()
        row = self.connection.execute("SELECT count FROM slips_handed_out WHERE poll_id = ?", (poll_id,)).fetchone()
        return SlipFigures(printed, row[0] if row else 0, opened, used, void)

    def settle(self, poll_id: str) -> None:
        """The poll is over: which slips were used remains, by whom goes."""
        self.connection.execute(
            f"UPDATE slips SET used = {VOTED}, holder_id = NULL WHERE poll_id = ? AND holder_id IS NOT NULL",
            (poll_id,),
        )
        self.connection.execute("DELETE FROM slip_batches WHERE poll_id = ? AND printed_by IS NULL", (poll_id,))

    def find_guesses(self, person_id: int) -> Guesses | None:
        row = self.connection.execute(
            "SELECT wrong, last_at FROM slip_guesses WHERE person_id = ?", (person_id,)
        ).fetchone()
        return Guesses(row[0], moment(row[1])) if row else None

    def put_guesses(self, person_id: int, guesses: Guesses) -> None:
        self.connection.execute(
            "INSERT OR REPLACE INTO slip_guesses VALUES (?, ?, ?)",
            (person_id, guesses.wrong, stored(guesses.last_at)),
        )

    def remove_guesses(self, person_id: int) -> None:
        self.connection.execute("DELETE FROM slip_guesses WHERE person_id = ?", (person_id,))


def _batch(row: tuple[Any, ...]) -> Batch:
    return Batch(row[0], row[1], row[2], row[3], row[4], row[5], bool(row[6]))


def _slip(row: tuple[Any, ...]) -> Slip:
    return Slip(row[0], row[1], row[2], bool(row[3]))
