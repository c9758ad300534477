"""The clock: what time it is, as an aware UTC moment."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

Clock = Callable[[], datetime]


def system() -> datetime:
    return datetime.now(UTC)


def moved_by(file: Path) -> Clock:
    """A clock ahead of the system's by as many seconds as stand in `file` (none: 0), for demo and training."""

    def now() -> datetime:
        try:
            ahead = float(file.read_text(encoding="ascii") or 0)
        except FileNotFoundError:
            ahead = 0.0
        return system() + timedelta(seconds=ahead)

    return now
