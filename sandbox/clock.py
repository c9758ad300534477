"""The sandbox's movable time: message dates, expiries and the pace all read it."""

import time
from collections.abc import Callable


class Clock:
    def __init__(self) -> None:
        self._moved = 0.0
        self._listeners: list[Callable[[], None]] = []

    def now(self) -> float:
        """Unix time, with everything it was moved by."""
        return time.time() + self._moved

    def monotonic(self) -> float:
        """Seconds that never go back, with everything it was moved by."""
        return time.monotonic() + self._moved

    def move(self, seconds: float) -> None:
        """Lets time pass at once; it cannot go back."""
        if seconds < 0:
            raise ValueError("the clock only moves forward")
        self._moved += seconds
        for listener in self._listeners:
            listener()

    def on_move(self, listener: Callable[[], None]) -> None:
        self._listeners.append(listener)
