"""Counts what is under way, so that coming to rest is seen without scanning anything."""


class Activity:
    def __init__(self) -> None:
        self.calls_under_way = 0
        self.unfetched = 0
        self.events = 0
        self.spoken = True

    def touch(self) -> None:
        """Something happened."""
        self.events += 1

    def fetched(self, *, spoken: bool) -> None:
        """A bot was given an update; `spoken` if it has called since."""
        self.unfetched -= 1
        self.spoken = spoken
        self.events += 1

    def call_begins(self) -> None:
        self.calls_under_way += 1
        self.spoken = True
        self.events += 1

    def call_ends(self) -> None:
        self.calls_under_way -= 1
        self.events += 1

    def __str__(self) -> str:
        return f"{self.unfetched} updates not fetched, {self.calls_under_way} calls under way"
