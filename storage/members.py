"""The base of the two bodies of a town, the team and the monitoring group: who belongs to it, and until when."""

from datetime import datetime
from typing import ClassVar

from storage.moments import stored
from storage.store import Store


class Members(Store):
    """`table`: whose rows name a person, a town, and by whom and when they came and went."""

    table: ClassVar[str]

    def all_towns_of(self, person_id: int) -> tuple[str, ...]:
        """The towns to whose body this person belongs now, in the order of towns."""
        rows = self.connection.execute(
            f"""SELECT town_id FROM {self.table} JOIN towns ON towns.id = town_id
                WHERE person_id = ? AND removed_at IS NULL ORDER BY position""",
            (person_id,),
        ).fetchall()
        return tuple(row[0] for row in rows)

    def mark_removed(self, person_id: int, town_id: str, removed_by: int, at: datetime) -> bool:
        """Whether they belonged to it until now."""
        return (
            self.connection.execute(
                f"""UPDATE {self.table} SET removed_by = ?, removed_at = ?
                    WHERE person_id = ? AND town_id = ? AND removed_at IS NULL""",
                (removed_by, stored(at), person_id, town_id),
            ).rowcount
            > 0
        )
