"""People who pressed something: their town, and whether the bot may write to them."""

from datetime import datetime

from bot.domain.people import Person
from storage.mendings import Mendings
from storage.moments import stored
from storage.store import Store


class People(Store):
    def find(self, person_id: int) -> Person | None:
        row = self.connection.execute(
            """SELECT id, town_id, started_at IS NOT NULL AND unreachable_since IS NULL
               FROM people WHERE id = ?""",
            (person_id,),
        ).fetchone()
        return Person(row[0], row[1], bool(row[2])) if row else None

    def put_started(self, person_id: int, at: datetime) -> None:
        """The person wrote privately: the bot may write back, from now on or again; then what was corrected
        meanwhile is owed to them."""
        changed = self.connection.execute(
            """INSERT INTO people (id, started_at) VALUES (?, ?)
               ON CONFLICT (id) DO UPDATE SET started_at = COALESCE(started_at, excluded.started_at),
                   unreachable_since = NULL
               WHERE started_at IS NULL OR unreachable_since IS NOT NULL
               RETURNING started_at""",
            (person_id, stored(at)),
        ).fetchone()
        if changed and changed[0] != stored(at):
            Mendings(self.connection).owe_back(person_id, at)

    def put_town(self, person_id: int, town_id: str) -> None:
        self.connection.execute("UPDATE people SET town_id = ? WHERE id = ?", (town_id, person_id))

    def mark_unreachable(self, person_id: int, at: datetime, deleted: bool = False) -> None:
        """They blocked the bot, or their account is deleted; pressing start brings them back."""
        self.connection.execute(
            """UPDATE people SET unreachable_since = COALESCE(unreachable_since, ?), deleted = ?
               WHERE id = ? AND (unreachable_since IS NULL OR deleted <> ?)""",
            (stored(at), deleted, person_id, deleted),
        )
