"""Faults on demand: slow, failing, broken and lost answers, by method, count and seeded chance."""

from dataclasses import dataclass
from hashlib import blake2b
from typing import Literal

Kind = Literal["latency", "error", "reset", "never", "lost"]


@dataclass(slots=True)
class Fault:
    """One rule; `hits` says how often it struck."""

    kind: Kind
    method: str | None
    times: int | None
    probability: float
    skip: int = 0
    seconds: float = 0.0
    code: int = 500
    description: str = "Internal Server Error"
    retry_after: int | None = None
    chat_id: int | None = None
    hits: int = 0


class Faults:
    """Rules are tried in the order they were added; the first that strikes is the one that happens
    (a latency also lets a later rule strike)."""

    def __init__(self) -> None:
        self._rules: list[Fault] = []
        self._seed = 0
        self._drawn = 0

    def seed(self, seed: int) -> None:
        """Starts the chance anew: the same seed strikes the same calls again."""
        self._seed, self._drawn = seed, 0

    def slows(self, seconds: float, method: str | None = None, *, times: int | None = None,
              probability: float = 1.0, skip: int = 0, chat_id: int | None = None) -> Fault:  # fmt: skip
        """The call takes effect after so many seconds."""
        return self._add(Fault("latency", method, times, probability, skip, seconds=seconds, chat_id=chat_id))

    def fails(self, code: int = 500, method: str | None = None, *, description: str = "",
              retry_after: int | None = None, times: int | None = 1, probability: float = 1.0,
              skip: int = 0, chat_id: int | None = None) -> Fault:  # fmt: skip
        """The call has no effect and is answered with this error."""
        return self._add(
            Fault(
                "error",
                method,
                times,
                probability,
                skip,
                code=code,
                description=description or _described(code, retry_after),
                retry_after=retry_after,
                chat_id=chat_id,
            )
        )

    def resets(self, method: str | None = None, *, times: int | None = 1, probability: float = 1.0,
               skip: int = 0, chat_id: int | None = None) -> Fault:  # fmt: skip
        """The connection is reset before the call has any effect."""
        return self._add(Fault("reset", method, times, probability, skip, chat_id=chat_id))

    def never_answers(self, method: str | None = None, *, times: int | None = 1, probability: float = 1.0,
                      skip: int = 0, chat_id: int | None = None) -> Fault:  # fmt: skip
        """The call has no effect and the connection stays open without an answer."""
        return self._add(Fault("never", method, times, probability, skip, chat_id=chat_id))

    def loses_answers(self, method: str | None = None, *, times: int | None = 1, probability: float = 1.0,
                      skip: int = 0, chat_id: int | None = None) -> Fault:  # fmt: skip
        """The call takes its effect, then the connection is closed without an answer."""
        return self._add(Fault("lost", method, times, probability, skip, chat_id=chat_id))

    @property
    def all(self) -> tuple[Fault, ...]:
        """The rules that stand, with their hits."""
        return tuple(self._rules)

    def clear(self) -> None:
        self._rules.clear()

    def remove(self, fault: Fault) -> None:
        self._rules = [rule for rule in self._rules if rule is not fault]

    def strike(self, method: str, chat_id: object) -> list[Fault]:
        """The faults that befall this call: latencies, then at most one other."""
        struck: list[Fault] = []
        for rule in self._rules:
            if rule.method is not None and rule.method.lower() != method.lower():
                continue
            if rule.chat_id is not None and str(rule.chat_id) != str(chat_id):
                continue
            if rule.times is not None and rule.hits >= rule.times:
                continue
            if rule.skip > 0:
                rule.skip -= 1
                continue
            if rule.probability < 1.0 and self._draw() >= rule.probability:
                continue
            rule.hits += 1
            struck.append(rule)
            if rule.kind != "latency":
                break
        return struck

    def _add(self, fault: Fault) -> Fault:
        self._rules.append(fault)
        return fault

    def _draw(self) -> float:
        self._drawn += 1
        digest = blake2b(f"{self._seed}:{self._drawn}".encode(), digest_size=8).digest()
        return int.from_bytes(digest, "big") / 2**64


def _described(code: int, retry_after: int | None) -> str:
    if retry_after is not None:
        return f"Too Many Requests: retry after {retry_after}"
    return _DESCRIPTIONS.get(code, "Internal Server Error")


_DESCRIPTIONS = {
    429: "Too Many Requests: retry later",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}
