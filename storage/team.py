"""Coordinators of towns."""

from datetime import datetime

from bot.domain.people import Coordinator
from storage.members import Members
from storage.moments import stored


class Team(Members):
    table = "coordinators"

    def all(self) -> tuple[Coordinator, ...]:
        rows = self.connection.execute(
            """SELECT person_id, town_id, coordinators.name FROM coordinators
               JOIN towns ON towns.id = town_id WHERE removed_at IS NULL ORDER BY position, added_at"""
        ).fetchall()
        return tuple(Coordinator(*row) for row in rows)

    def all_of(self, town_id: str) -> tuple[Coordinator, ...]:
        return tuple(coordinator for coordinator in self.all() if coordinator.town_id == town_id)

    def find(self, person_id: int, town_id: str) -> Coordinator | None:
        return next((one for one in self.all_of(town_id) if one.person_id == person_id), None)

    def put(self, coordinator: Coordinator, added_by: int, at: datetime) -> None:
        self.connection.execute(
            """INSERT INTO coordinators (person_id, town_id, name, added_by, added_at) VALUES (?, ?, ?, ?, ?)
               ON CONFLICT (person_id, town_id) DO UPDATE SET name = excluded.name,
                   added_by = excluded.added_by, added_at = excluded.added_at,
                   removed_by = NULL, removed_at = NULL""",
            (coordinator.person_id, coordinator.town_id, coordinator.name, added_by, stored(at)),
        )
