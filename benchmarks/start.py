"""Start and weight: from the process's start to the first answered update, and its memory when idle."""

import asyncio
import os
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import monotonic

from benchmarks.figures import Figures
from sandbox import Sandbox

IDLE_SECONDS = 3.0
WHATS = ("s from start to the first answer", "MB resident, idle", "s from SIGTERM to the end")


async def measure(rounds: int, figures: Figures) -> None:
    """Prints medians over `rounds`: seconds to the first answer, MB resident when idle, seconds to stop."""
    taken = [await _once() for _ in range(rounds)]
    names = ("first answer s", "idle MB", "stop s")
    figures.keep("start/dobush", {name: median(one[place] for one in taken) for place, name in enumerate(names)})
    for place, what in enumerate(WHATS):
        values = [figure[place] for figure in taken]
        print(f"  {median(values):8.2f} {what} (from {min(values):.2f} to {max(values):.2f})")


async def _once() -> tuple[float, float, float]:
    with tempfile.TemporaryDirectory() as folder:
        async with Sandbox(token="424242:benchmark-token-of-no-bot-at-all") as telegram:  # noqa: S106
            aigul = telegram.person("Aigul")
            await aigul.starts(at_once=True)
            started = monotonic()
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "bot",
                "run",
                env={
                    **os.environ,
                    "DOBUSH_TELEGRAM__TOKEN": telegram.bot.token,
                    "DOBUSH_TELEGRAM__API_URL": telegram.url,
                    "DOBUSH_STORAGE__PATH": str(Path(folder) / "dobush.sqlite3"),
                    "DOBUSH_LOG__LEVEL": "ERROR",
                },
            )
            while len(aigul.chat.messages) < 2:
                await asyncio.sleep(0.005)
            answered = monotonic() - started
            await asyncio.sleep(IDLE_SECONDS)
            resident = _resident(process.pid)
            stopping = monotonic()
            process.terminate()
            await process.wait()
            return answered, resident, monotonic() - stopping


def _resident(pid: int) -> float:
    """MB, as the kernel counts them (Linux)."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise OSError("the kernel says nothing of this process's memory")
