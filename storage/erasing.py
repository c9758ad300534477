"""Erasing: when a poll is over, the link between people and choices goes, with all that could tell it."""

from storage.inbox import NOTHING
from storage.store import Store

OWED = "erasing_owed"


class Erasing(Store):
    def erase(self, poll_id: str) -> None:
        """Who voted remains; what they chose is gone. That the file is rewritten without its traces is owed.

        Handled presses hold nothing since they were struck off; parked ones lose their content here."""
        self.connection.execute(
            "UPDATE ballots SET picks = NULL WHERE poll_id = ? AND picks IS NOT NULL", (poll_id,)
        )
        self.connection.execute("DELETE FROM live_figures WHERE poll_id = ?", (poll_id,))
        self.connection.execute(
            f"""UPDATE inbox SET lane = 0, body = {NOTHING}
               WHERE state = 'parked' AND instr(body, CAST(? AS BLOB)) > 0""",
            (poll_id,),
        )
        self.connection.execute(
            """INSERT INTO house VALUES (?, '1')
               ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)""",
            (OWED,),
        )

    def find_owed(self) -> str | None:
        """For how many polls the file is still to be rewritten; another text after each closing."""
        row = self.connection.execute("SELECT value FROM house WHERE key = ?", (OWED,)).fetchone()
        return row[0] if row else None

    def settle(self, owed: str) -> None:
        """The file was rewritten for those that `owed` told of; a poll that was over since then stays owed."""
        self.connection.execute("DELETE FROM house WHERE key = ? AND value = ?", (OWED, owed))
