"""Who wants to hear of a town or a project: people and groups, by chat."""

from datetime import datetime

from storage.moments import stored
from storage.store import Store


class Subscriptions(Store):
    def all_towns_of(self, chat_id: int) -> frozenset[str]:
        rows = self.connection.execute(
            "SELECT town_id FROM town_subscriptions WHERE chat_id = ?", (chat_id,)
        ).fetchall()
        return frozenset(row[0] for row in rows)

    def all_projects_of(self, chat_id: int) -> frozenset[str]:
        rows = self.connection.execute(
            "SELECT project_id FROM project_subscriptions WHERE chat_id = ?", (chat_id,)
        ).fetchall()
        return frozenset(row[0] for row in rows)

    def put_town(self, chat_id: int, town_id: str, on: bool, at: datetime) -> bool:
        """Subscribes or unsubscribes; whether that changed anything.

        Whoever leaves a town also hears no more of what becomes of the polls they voted in so far."""
        self._mute_all(chat_id, town_id, not on)
        if on:
            return self._changed(
                "INSERT OR IGNORE INTO town_subscriptions VALUES (?, ?, ?)", town_id, chat_id, stored(at)
            )
        return self._changed("DELETE FROM town_subscriptions WHERE town_id = ? AND chat_id = ?", town_id, chat_id)

    def put_project(self, chat_id: int, project_id: str, on: bool, at: datetime) -> bool:
        """Subscribes or unsubscribes; whether that changed anything."""
        if on:
            return self._changed(
                "INSERT OR IGNORE INTO project_subscriptions VALUES (?, ?, ?)",
                project_id,
                chat_id,
                stored(at),
            )
        return self._changed(
            "DELETE FROM project_subscriptions WHERE project_id = ? AND chat_id = ?", project_id, chat_id
        )

    def put_muted(self, chat_id: int, poll_id: str, on: bool) -> bool:
        """Whether the chat hears no more of what becomes of a poll that was held there, or in which its owner
        voted; whether that changed anything."""
        if on:
            return self._changed("INSERT OR IGNORE INTO muted_polls VALUES (?, ?)", poll_id, chat_id)
        return self._changed("DELETE FROM muted_polls WHERE poll_id = ? AND chat_id = ?", poll_id, chat_id)

    def _mute_all(self, chat_id: int, town_id: str, on: bool) -> None:
        if on:
            self.connection.execute(
                """INSERT OR IGNORE INTO muted_polls SELECT id, :chat FROM polls WHERE town_id = :town AND (
                       EXISTS (SELECT 1 FROM ballots WHERE poll_id = polls.id AND voter_id = :chat)
                       OR EXISTS (SELECT 1 FROM boards WHERE poll_id = polls.id AND group_id = :chat))""",
                {"chat": chat_id, "town": town_id},
            )
        else:
            self.connection.execute(
                """DELETE FROM muted_polls WHERE chat_id = ?
                       AND poll_id IN (SELECT id FROM polls WHERE town_id = ?)""",
                (chat_id, town_id),
            )

    def _changed(self, statement: str, *values: object) -> bool:
        return self.connection.execute(statement, values).rowcount > 0
