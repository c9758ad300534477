"""The press: prints in a process of its own, since fonts and pages take megabytes and seconds."""

import pickle
from collections.abc import Callable
from typing import TypeVar

from bot.child import ChildFailed, run_child

V = TypeVar("V")
P = TypeVar("P")

LONGEST = 60.0  # seconds one print may take; a poster takes one


class PrintingFailed(Exception):
    """It could not be printed; why is in the message."""


async def printed(make: Callable[[V], P], value: V) -> P:
    """`make(value)`: bytes, or a few of them; `make` is a function of this room. Raises PrintingFailed."""
    try:
        done = await run_child("bot.printing", pickle.dumps((make, value)), LONGEST)
    except ChildFailed as failed:
        raise PrintingFailed(f"It could not be printed: {failed}") from failed
    prints: P = pickle.loads(done)  # noqa: S301 # our own child wrote it
    return prints
