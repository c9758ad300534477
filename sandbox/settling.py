"""Waits until the bot has come to rest."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence

from .activity import Activity
from .errors import NotSettled
from .messages import Press
from .updates import Pending


async def rest(activity: Activity, quiet: float, seconds: float) -> None:
    """Until every update is fetched and no call has been under way for `quiet` seconds."""
    deadline = time.monotonic() + seconds
    while not (activity.resting and activity.quiet_for >= quiet):
        if time.monotonic() > deadline:
            raise NotSettled(f"the bot has not come to rest in {seconds} s: {activity}")
        await asyncio.sleep(max(0.001, quiet - activity.quiet_for if activity.resting else quiet / 5))


async def rest_after(
    activity: Activity,
    pending: Sequence[Pending],
    press: Press | None,
    quiet: float,
    patience: float,
    seconds: float,
) -> None:
    """Until these updates are fetched, the press is answered and the bot is quiet.

    A bot that has not called at all since it fetched them is given `patience` instead of `quiet`.
    """
    deadline = time.monotonic() + seconds
    while True:
        waiting = [entry for entry in pending if not (entry.fetched or entry.gone)]
        if not waiting and activity.calls_under_way == 0:
            heard = press is None or press.answer is not None
            spoken = not pending or any(entry.queue.calls_made > entry.calls_before for entry in pending)
            needed = quiet if heard and spoken else patience
            if activity.quiet_for >= needed:
                return
            pause = needed - activity.quiet_for if needed is quiet else quiet / 5
        else:
            pause = quiet / 5
        if time.monotonic() > deadline:
            kinds = ", ".join(entry.kind for entry in waiting) or "none"
            raise NotSettled(f"not at rest in {seconds} s; own updates not fetched: {kinds}; {activity}")
        await asyncio.sleep(max(0.001, pause))
