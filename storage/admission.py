"""Admission: whose number is known, which number has voted, who came into a group and when."""

from datetime import datetime, timedelta

from bot.domain.admission import BY_TOWN, Coming, Phone
from bot.domain.slips import SlipFigures
from storage.moments import moment, stored
from storage.slips import Slips
from storage.store import Store

TOLD_ANEW = timedelta(hours=6)
TOWNS_DECIDE = ", ".join(f"'{admission}'" for admission in BY_TOWN)


class Admission(Store):
    def find_phone(self, person_id: int) -> Phone | None:
        row = self.connection.execute(
            "SELECT phone_hash, country FROM phones WHERE person_id = ?", (person_id,)
        ).fetchone()
        return Phone(*row) if row else None

    def any_phone(self) -> bool:
        return self.connection.execute("SELECT 1 FROM phones LIMIT 1").fetchone() is not None

    def put_phone(self, person_id: int, phone: Phone, at: datetime) -> None:
        """The number is this person's from now on: another account that had it has it no more."""
        self.connection.execute("DELETE FROM phones WHERE phone_hash = ? OR person_id = ?", (phone.hash, person_id))
        self.connection.execute(
            "INSERT INTO phones VALUES (?, ?, ?, ?)", (phone.hash, person_id, phone.country, stored(at))
        )

    def put_asked(self, person_id: int, poll_id: str) -> None:
        """The person was asked for their number, to vote in this poll."""
        self.connection.execute("INSERT OR REPLACE INTO phones_asked VALUES (?, ?)", (person_id, poll_id))

    def find_asked(self, person_id: int) -> str | None:
        """The poll for which the person was asked."""
        row = self.connection.execute(
            "SELECT poll_id FROM phones_asked WHERE person_id = ?", (person_id,)
        ).fetchone()
        return row[0] if row else None

    def find_voter_by(self, poll_id: str, phone: Phone) -> int | None:
        """Whose vote stands by this number."""
        row = self.connection.execute(
            """SELECT voter_id FROM phone_voters JOIN ballots USING (poll_id, voter_id)
               WHERE poll_id = ? AND phone_hash = ?""",
            (poll_id, phone.hash),
        ).fetchone()
        return int(row[0]) if row else None

    def put_voter_by(self, poll_id: str, phone: Phone, voter_id: int) -> None:
        """The number votes for this person, in the place of somebody whose vote no longer stands."""
        self.connection.execute(
            """INSERT INTO phone_voters VALUES (?, ?, ?)
               ON CONFLICT (poll_id, phone_hash) DO UPDATE SET voter_id = excluded.voter_id""",
            (poll_id, phone.hash, voter_id),
        )

    def all_votes_elsewhere(self, person_id: int, town_id: str, at: datetime) -> tuple[str, ...]:
        """Open polls of other towns, for their residents, in which the person's vote stands."""
        rows = self.connection.execute(
            f"""SELECT id FROM polls INDEXED BY polls_due
                WHERE state = 'open' AND state IN ('scheduled', 'open') AND town_id <> ? AND closes_at > ?
                    AND admission IN ({TOWNS_DECIDE})
                    AND EXISTS (SELECT 1 FROM ballots WHERE poll_id = polls.id AND voter_id = ?)""",
            (town_id, stored(at), person_id),
        ).fetchall()
        return tuple(row[0] for row in rows)

    def add_coming(self, coming: Coming) -> None:
        """Kept only while the group's members may vote somewhere: nobody's ways are kept without need."""
        self.connection.execute(
            """INSERT OR IGNORE INTO comings (group_id, person_id, at, joined) SELECT ?1, ?2, ?3, ?4
               WHERE EXISTS (SELECT 1 FROM polls
                             WHERE state = 'open' AND admission = 'members'
                                 AND COALESCE((SELECT moved_to FROM groups WHERE id = group_id), group_id) = ?1)""",
            (coming.group_id, coming.person_id, stored(coming.at), coming.joined),
        )

    def find_coming_since(self, group_id: int, person_id: int, at: datetime) -> Coming | None:
        """The first time the person was seen joining or leaving the group since then."""
        row = self.connection.execute(
            """SELECT group_id, person_id, at, joined FROM comings
               WHERE group_id = ? AND person_id = ? AND at >= ? ORDER BY at, id LIMIT 1""",
            (group_id, person_id, stored(at)),
        ).fetchone()
        return Coming(row[0], row[1], moment(row[2]), bool(row[3])) if row else None

    def take_turn_to_tell(self, poll_id: str, at: datetime) -> bool:
        """Claims the right to tell the coordinators that the poll's group is closed to the bot."""
        return (
            self.connection.execute(
                """INSERT INTO closed_groups VALUES (?, ?)
                   ON CONFLICT (poll_id) DO UPDATE SET told_at = excluded.told_at WHERE told_at <= ?""",
                (poll_id, stored(at), stored(at - TOLD_ANEW)),
            ).rowcount
            > 0
        )

    def slip_figures(self, poll_id: str) -> SlipFigures:
        """What is published of the poll's slips, while it is open and afterwards."""
        return Slips(self.connection).figures(poll_id)

    def settle(self, poll_id: str) -> None:
        """The poll is over: by which number and by which slip somebody voted is gone; the figures remain."""
        Slips(self.connection).settle(poll_id)
        for statement in (
            "DELETE FROM phone_voters WHERE poll_id = ?",
            "DELETE FROM phones_asked WHERE poll_id = ?",
            "DELETE FROM closed_groups WHERE poll_id = ?",
        ):
            self.connection.execute(statement, (poll_id,))
        self.connection.execute(
            """DELETE FROM comings WHERE group_id NOT IN
                   (SELECT COALESCE(moved_to, groups.id) FROM polls JOIN groups ON groups.id = group_id
                    WHERE state = 'open' AND admission = 'members' AND polls.id <> ?)""",
            (poll_id,),
        )
