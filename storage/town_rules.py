"""What towns have settled about sending."""

from datetime import time

from bot.domain.quiet import Quiet, TownRules
from storage.store import Store


class AllTownRules(Store):
    def get(self, town_id: str) -> TownRules:
        """Of a town that has settled nothing, the usual ones."""
        row = self.connection.execute(
            "SELECT quiet_begins, quiet_ends, two_people FROM town_rules WHERE town_id = ?", (town_id,)
        ).fetchone()
        if row is None:
            return TownRules()
        quiet = None if row[0] is None else Quiet(_time(row[0]), _time(row[1]))
        return TownRules(quiet, bool(row[2]))

    def put(self, town_id: str, rules: TownRules) -> None:
        """What rests over the night looks anew when it may go on."""
        quiet = rules.quiet
        self.connection.execute(
            """INSERT INTO town_rules VALUES (?, ?, ?, ?) ON CONFLICT (town_id) DO UPDATE SET
                   quiet_begins = excluded.quiet_begins, quiet_ends = excluded.quiet_ends,
                   two_people = excluded.two_people""",
            (
                town_id,
                _minutes(quiet.begins) if quiet else None,
                _minutes(quiet.ends) if quiet else None,
                rules.two_people,
            ),
        )
        self.connection.execute(
            """UPDATE announcements SET rests_until = NULL
               WHERE town_id = ? AND sending IN ('owing', 'sending') AND rests_until IS NOT NULL""",
            (town_id,),
        )


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _time(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)
