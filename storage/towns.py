"""Towns, in the order they were imported."""

from typing import Any

from bot.domain.people import Town
from bot.domain.refusals import TownNotFound
from storage.store import Store

COLUMNS = "id, name, region, timezone, residents, name_locative"


class Towns(Store):
    def get(self, town_id: str) -> Town:
        """Raises TownNotFound."""
        if town := self.find(town_id):
            return town
        raise TownNotFound

    def find(self, town_id: str) -> Town | None:
        row = self.connection.execute(f"SELECT {COLUMNS} FROM towns WHERE id = ?", (town_id,)).fetchone()
        return _town(row) if row else None

    def all(self) -> tuple[Town, ...]:
        rows = self.connection.execute(f"SELECT {COLUMNS} FROM towns ORDER BY position").fetchall()
        return tuple(map(_town, rows))

    def put(self, town: Town) -> None:
        self.connection.execute(
            """INSERT INTO towns (id, name, region, timezone, residents, name_locative, position)
               VALUES (?, ?, ?, ?, ?, ?, (SELECT COALESCE(MAX(position), 0) + 1 FROM towns))
               ON CONFLICT (id) DO UPDATE SET name = excluded.name, region = excluded.region,
                   timezone = excluded.timezone, residents = excluded.residents,
                   name_locative = excluded.name_locative""",
            (town.id, town.name, town.region, town.timezone, town.residents, town.name_locative),
        )


def _town(row: tuple[Any, ...]) -> Town:
    return Town(*row)
