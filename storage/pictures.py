"""Pictures of ours: drawn once, and known to Telegram by file id after the first upload."""

from dataclasses import dataclass

from storage.store import Store


@dataclass(frozen=True, slots=True)
class Picture:
    name: str
    png: bytes
    file_id: str | None


class Pictures(Store):
    def find(self, name: str) -> Picture | None:
        row = self.connection.execute("SELECT name, png, file_id FROM pictures WHERE name = ?", (name,)).fetchone()
        return Picture(*row) if row else None

    def put(self, name: str, png: bytes) -> None:
        """A picture drawn anew is another picture: Telegram's id of the old one is forgotten."""
        self.connection.execute(
            """INSERT INTO pictures (name, png) VALUES (?, ?)
               ON CONFLICT (name) DO UPDATE SET png = excluded.png, file_id = NULL
               WHERE png <> excluded.png""",
            (name, png),
        )

    def forget_all_of(self, prefix: str) -> None:
        """Those whose names begin so."""
        self.connection.execute("DELETE FROM pictures WHERE substr(name, 1, ?) = ?", (len(prefix), prefix))

    def mark_uploaded(self, name: str, file_id: str) -> None:
        self.connection.execute("UPDATE pictures SET file_id = ? WHERE name = ?", (file_id, name))
