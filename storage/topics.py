"""Topics: where in a group with topics the news of a town or a project go."""

from storage.store import Store


class Topics(Store):
    def put_town(self, group_id: int, town_id: str, thread_id: int | None, linked_by: int) -> None:
        """None: into the group's general topic."""
        self._put(group_id, f"town:{town_id}", thread_id, linked_by)

    def put_project(self, group_id: int, project_id: str, thread_id: int | None, linked_by: int) -> None:
        self._put(group_id, f"project:{project_id}", thread_id, linked_by)

    def find(self, group_id: int, town_id: str, project_id: str | None) -> int | None:
        """The project's own topic goes before its town's."""
        row = self.connection.execute(
            "SELECT thread_id FROM topics WHERE group_id = ? AND subject IN (?, ?) ORDER BY subject LIMIT 1",
            (group_id, f"town:{town_id}", f"project:{project_id}"),
        ).fetchone()
        return int(row[0]) if row else None

    def take_lost(self, group_id: int, thread_id: int) -> tuple[int, ...]:
        """The topic is closed or gone: whoever chose it, once each. The general one takes its news from now on."""
        rows = self.connection.execute(
            "DELETE FROM topics WHERE group_id = ? AND thread_id = ? RETURNING linked_by", (group_id, thread_id)
        ).fetchall()
        return tuple(dict.fromkeys(row[0] for row in rows))

    def _put(self, group_id: int, subject: str, thread_id: int | None, linked_by: int) -> None:
        self.connection.execute("DELETE FROM topics WHERE group_id = ? AND subject = ?", (group_id, subject))
        if thread_id is not None:
            self.connection.execute(
                "INSERT INTO topics VALUES (?, ?, ?, ?)", (group_id, subject, thread_id, linked_by)
            )
