"""The press: prints in a process of its own, since fonts and pages take megabytes and seconds."""

import asyncio
import pickle
import sys
from collections.abc import Callable
from typing import TypeVar

V = TypeVar("V")
P = TypeVar("P")

LONGEST = 60.0  # seconds one print may take; a poster takes one


class PrintingFailed(Exception):
    """It could not be printed; why is in the message."""


async def printed(make: Callable[[V], P], value: V) -> P:
    """`make(value)`: bytes, or a few of them; `make` is a function of this room. Raises PrintingFailed."""
    try:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot.printing",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
    except OSError as error:
        raise PrintingFailed(f"It could not be printed: {error}") from error
    try:
        async with asyncio.timeout(LONGEST):  # not wait_for: see Delivery.run
            done, said = await process.communicate(pickle.dumps((make, value)))
    except TimeoutError:
        raise PrintingFailed(f"It was not printed in {LONGEST:.0f} s.") from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0:
        raise PrintingFailed(f"It could not be printed: {said.decode(errors='replace').strip()[-500:]}")
    prints: P = pickle.loads(done)  # noqa: S301 # our own child wrote it
    return prints
