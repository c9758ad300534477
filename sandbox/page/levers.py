"""The levers every page has: time, the network, Telegram's limits."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ..errors import CannotDo, Json
from ..faults import Fault

if TYPE_CHECKING:
    from ..telegram import Sandbox

SLOW_SECONDS = 2.0
BROKEN_SHARE = 0.5
LIMIT_SECONDS = 10.0
STEPS = {"hour": 3600.0, "day": 86400.0, "week": 7 * 86400.0}


class Levers:
    """`lets_pass` moves every clock that there is; by default only the sandbox's."""

    def __init__(self, telegram: Sandbox, lets_pass: Callable[[float], None] | None = None) -> None:
        self._telegram = telegram
        self._lets_pass = lets_pass or telegram.clock.move
        self._network = "good"
        self._faults: list[Fault] = []

    def state(self) -> Json:
        return {"network": self._network, "now": self._telegram.clock.now()}

    def moves_clock(self, step: str) -> None:
        if step not in STEPS:
            raise CannotDo(f"no such step: {step}")
        self._lets_pass(STEPS[step])

    def sets_network(self, state: str) -> None:
        """good, slow (each call waits) or broken (half of the connections break, before or after the effect)."""
        faults = self._telegram.faults
        if state not in ("good", "slow", "broken"):
            raise CannotDo(f"no such network: {state}")
        for fault in self._faults:
            faults.remove(fault)
        self._network, self._faults = state, []
        if state == "slow":
            self._faults = [faults.slows(SLOW_SECONDS)]
        elif state == "broken":
            self._faults = [
                faults.resets(times=None, probability=BROKEN_SHARE / 2),
                faults.loses_answers(times=None, probability=BROKEN_SHARE / 2),
            ]

    def reaches_limit(self) -> None:
        """For some seconds Telegram's own law refuses every new message."""
        self._telegram.pace.exhausts(self._telegram.bot.id, LIMIT_SECONDS)
