"""What the workers have in common: round after round until cancelled, whatever goes wrong in one."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress

from storage.faults import StorageFault

log = logging.getLogger(__name__)

STORAGE_PAUSE = 1.0  # seconds before the storage is tried again
LONGEST_PAUSE = 30.0  # after a round that died of its own fault


async def go_round(work: Callable[[], Awaitable[float]], name: str, waking: asyncio.Event) -> None:
    """Never returns. A round gives the seconds until the next, which `waking` cuts short; `name` is for the log."""
    while True:
        waking.clear()  # before the round reads: what comes while it works must still be seen
        try:
            pause = await work()
        except StorageFault as trouble:
            log.warning("the %s waits for the storage: %s", name, trouble)
            pause = STORAGE_PAUSE
        except Exception:
            log.exception("the %s stumbled", name)
            pause = LONGEST_PAUSE
        # Not wait_for: Python 3.11's swallows a cancellation that comes together with a wake.
        with suppress(TimeoutError):
            async with asyncio.timeout(pause):
                await waking.wait()
