"""How fast Telegram lets a bot speak, and the list of what it refused as too fast."""

import math
from dataclasses import dataclass

from .clock import Clock
from .errors import Refused


@dataclass(slots=True)
class Bucket:
    tokens: float
    at: float


@dataclass(frozen=True, slots=True)
class TooFast:
    method: str
    chat_id: int
    scope: str
    retry_after: int
    at: float


class Pace:
    """Token buckets: 30 messages a second per bot (core.telegram.org/bots/faq#broadcasting-to-users),
    1 a second per chat, 20 a minute per group (same page).

    A chat's own bucket holds `chat_burst`, because answers to a person who acts come in twos;
    an album costs its number of items, but one in the chat's own bucket.
    """

    def __init__(self, clock: Clock) -> None:
        self.on = True
        self.per_second = 30.0
        self.burst = 30.0
        self.chat_per_second = 1.0
        self.chat_burst = 3.0
        self.group_per_minute = 20.0
        self.group_burst = 20.0
        self.refused: list[TooFast] = []
        self._clock = clock
        self._buckets: dict[tuple[str, int, int], Bucket] = {}

    def take(
        self, method: str, bot_id: int, chat_id: int, *, group: bool, items: int = 1, edit: bool = False
    ) -> None:
        """Spends what the request costs, or refuses it with 429 and spends nothing."""
        if not self.on:
            return
        now = self._clock.monotonic()
        wanted: list[tuple[str, Bucket, float, float]] = [
            ("chat", self._bucket("chat", bot_id, chat_id, self.chat_per_second, self.chat_burst, now), 1.0,
             self.chat_per_second)
        ]  # fmt: skip
        if group:
            rate = self.group_per_minute / 60
            bucket = self._bucket("group", bot_id, chat_id, rate, self.group_burst, now)
            wanted.append(("group", bucket, float(items), rate))
        if not edit:
            bucket = self._bucket("bot", bot_id, 0, self.per_second, self.burst, now)
            wanted.append(("bot", bucket, float(items), self.per_second))
        worst, scope = 0.0, ""
        for name, bucket, cost, rate in wanted:
            wait = (cost - bucket.tokens) / rate
            if wait > worst + 1e-9:
                worst, scope = wait, name
        if scope:
            retry_after = max(1, math.ceil(worst - 1e-6))
            self.refused.append(TooFast(method, chat_id, scope, retry_after, self._clock.now()))
            raise Refused(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)
        for _, bucket, cost, _ in wanted:
            bucket.tokens -= cost

    def exhausts(self, bot_id: int, seconds: float) -> None:
        """As if the bot had just sent so much that for these seconds no new message of it is taken."""
        self.on = True
        bucket = self._bucket("bot", bot_id, 0, self.per_second, self.burst, self._clock.monotonic())
        bucket.tokens = min(bucket.tokens, -seconds * self.per_second)

    def _bucket(self, scope: str, bot_id: int, chat_id: int, rate: float, burst: float, now: float) -> Bucket:
        key = (scope, bot_id, chat_id)
        bucket = self._buckets.get(key)
        if bucket is None:
            bucket = self._buckets[key] = Bucket(burst, now)
            return bucket
        bucket.tokens = min(burst, bucket.tokens + (now - bucket.at) * rate)
        bucket.at = now
        return bucket
