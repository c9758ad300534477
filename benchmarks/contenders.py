"""Who takes part: our bot and its peers, each a process of its own whose CPU and memory the kernel counts."""

import asyncio
import os
import shutil
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from benchmarks.telegram import TOKEN
from benchmarks.town import ADMINISTRATOR

TICKS = os.sysconf("SC_CLK_TCK")
OURS = "dobush"


@dataclass(frozen=True, slots=True)
class Contender:
    """A bot that can take votes. `needs` is the package without which it can't take part."""

    name: str
    module: str
    needs: str
    votes: str  # SQL: how many votes are durable

    @property
    def is_here(self) -> bool:
        return find_spec(self.needs) is not None


CONTENDERS = (
    Contender(OURS, "bot", "telegram", "SELECT COUNT(*) FROM ballots"),
    Contender("plain PTB", "benchmarks.peers.plain_ptb", "telegram", "SELECT COUNT(*) FROM votes"),
    Contender("aiogram 3", "benchmarks.peers.aiogram_3", "aiogram", "SELECT COUNT(*) FROM votes"),
    Contender("pyTelegramBotAPI", "benchmarks.peers.pytelegrambotapi", "telebot", "SELECT COUNT(*) FROM votes"),
)


@dataclass(slots=True)
class Running:
    """A bot's process."""

    contender: Contender
    process: asyncio.subprocess.Process
    database: Path
    words: Path  # what it wrote to stderr

    def must_live(self) -> None:
        """Raises where the process has ended by itself."""
        if self.process.returncode is not None:
            said = self.words.read_text(encoding="utf-8", errors="replace")
            raise RuntimeError(f"{self.contender.name} ended with {self.process.returncode}: {said[-2000:]}")

    def cpu(self) -> float:
        """Seconds of CPU it has used so far, user and system, all threads (Linux)."""
        stat = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii")
        fields = stat.rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def resident(self, *, peak: bool = False) -> float:
        """MB in memory, now or at most so far."""
        key = "VmHWM:" if peak else "VmRSS:"
        for line in Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii").splitlines():
            if line.startswith(key):
                return int(line.split()[1]) / 1024
        raise OSError("the kernel says nothing of this process's memory")

    def durable_votes(self) -> int:
        connection = sqlite3.connect(f"{self.database.as_uri()}?mode=ro", uri=True)
        try:
            return int(connection.execute(self.contender.votes).fetchone()[0])
        finally:
            connection.close()


@asynccontextmanager
async def running(
    contender: Contender, api_url: str, folder: Path, town: Path | None = None, token: str = TOKEN
) -> AsyncIterator[Running]:
    """The bot as a process on a copy of `town` (ours; peers make their own table); stopped at the end."""
    database = folder / f"{contender.needs}-{contender.module.rpartition('.')[2]}.sqlite3"
    _clear(database)
    if contender.name == OURS and town is not None:
        shutil.copyfile(town, database)
    arguments = ["run"] if contender.name == OURS else []
    words = database.with_suffix(".log")
    with words.open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            contender.module,
            *arguments,
            stderr=log,
            env={
                **os.environ,
                "BENCH_TOKEN": token,
                "BENCH_API_URL": api_url,
                "BENCH_DATABASE": str(database),
                "DOBUSH_TELEGRAM__TOKEN": token,
                "DOBUSH_TELEGRAM__API_URL": api_url,
                "DOBUSH_STORAGE__PATH": str(database),
                "DOBUSH_PEOPLE__ADMINISTRATORS": str(ADMINISTRATOR),
                "DOBUSH_SENDING__QUIET_FROM": "00:00",  # measured at any hour
                "DOBUSH_SENDING__QUIET_UNTIL": "00:00",
                "DOBUSH_LOG__LEVEL": "ERROR",
            },
        )
    try:
        yield Running(contender, process, database, words)
    finally:
        if process.returncode is None:
            process.terminate()
            try:
                await asyncio.wait_for(process.wait(), 10)
            except TimeoutError:
                process.kill()
                await process.wait()


def _clear(database: Path) -> None:
    for old in database.parent.glob(database.name + "*"):
        old.unlink()
