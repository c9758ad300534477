"""Facts about this database itself: whose bot it serves, when Telegram was last heard."""

from datetime import datetime

from storage.moments import moment, stored
from storage.store import Store


class House(Store):
    def find(self, key: str) -> str | None:
        row = self.connection.execute("SELECT value FROM house WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def put(self, key: str, value: str) -> None:
        self.connection.execute(
            "INSERT INTO house VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, value),
        )

    def mark_heard(self, at: datetime) -> None:
        """The last time Telegram answered a getUpdates (or called the webhook)."""
        self.put("heard_at", str(stored(at)))

    def find_heard(self) -> datetime | None:
        value = self.find("heard_at")
        return moment(int(value)) if value else None
