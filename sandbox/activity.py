"""Counts what is under way, so that coming to rest is seen without scanning anything."""

import time


class Activity:
    def __init__(self) -> None:
        self.calls_under_way = 0
        self.unfetched = 0
        self._last = time.monotonic()

    def touch(self) -> None:
        self._last = time.monotonic()

    @property
    def resting(self) -> bool:
        return self.calls_under_way == 0 and self.unfetched == 0

    @property
    def quiet_for(self) -> float:
        """Real seconds since anything happened; the movable clock has no part in this."""
        return time.monotonic() - self._last

    def __str__(self) -> str:
        return f"{self.unfetched} updates not fetched, {self.calls_under_way} calls under way"
