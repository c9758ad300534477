"""A drill: the bot as a process of its own is killed again and again while a town votes and hears the news."""

import asyncio
import os
import random
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from benchmarks import town
from bot.domain.announcements import Occasion, Part
from sandbox import Message, Person, Sandbox
from storage.database import Database
from storage.memory import Memory

ROOT = Path(__file__).parents[1]
TOKEN = "424242:TEST-token-of-the-drill-0123456789"
NEWS = "Жаңылык: бала бакчанын чатыры оңдолду."
NOT_SETTLED = "SELECT COUNT(*) FROM notices WHERE state IN ('waiting', 'on_way')"
NOT_OWED = "SELECT COUNT(*) FROM announcements WHERE sending = 'owing'"
NOT_HANDLED = "SELECT COUNT(*) FROM inbox WHERE state <> 'handled'"


@dataclass
class Outcome:
    """What a drill came to. `repeated` is what people saw more than once; `admitted` to how many the
    bot itself says that this may have happened."""

    votes_lost: int
    votes_wrong: int
    counted_twice: int
    missed: int
    repeated: int  # messages
    repeated_to: int  # people
    admitted: int
    kills: int
    faults: int
    lost_answers: int
    seconds: float

    def __str__(self) -> str:
        return (
            f"{self.kills} kills, {self.faults} faults in {self.seconds:.0f} s: votes lost {self.votes_lost},"
            f" wrong {self.votes_wrong}, counted twice {self.counted_twice}; recipients missed {self.missed},"
            f" messages repeated {self.repeated} to {self.repeated_to} people"
            f" (the bot says: to at most {self.admitted})"
        )


@dataclass
class Drill:
    """Half of the voters tap a board in a group, half a ballot of their own; every tenth changes their mind.

    `seconds` is the time over which they vote and in which the kills fall."""

    folder: Path
    voters: int
    subscribers: int
    kills: int
    seconds: float
    seed: int
    pace: bool = True
    faults: Callable[[Sandbox], None] = lambda telegram: None
    _wanted: dict[int, str] = field(default_factory=dict)

    @property
    def _path(self) -> Path:
        return self.folder / "dobush.sqlite3"

    async def run(self) -> Outcome:
        """Everything, until all that is owed is sent and all that came in is handled."""
        began = monotonic()
        chance = random.Random(self.seed)
        async with Sandbox(token=TOKEN, username="dobush_bot", waits=False) as telegram:
            telegram.faults.seed(self.seed)
            telegram.pace.on = False
            await town.build(self._path, max(self.voters, self.subscribers), subscribers=self.subscribers)
            people = [
                telegram.person(f"Айгүл {person}", id=person)
                for person in town.people(max(self.voters, self.subscribers))
            ]
            for person in people:
                person.chat.started = True
            board = await self._board(telegram, people[: self.voters // 2])
            process = await self._starts(telegram)
            ballots = await self._ballots(people[self.voters // 2 : self.voters])
            while not board():
                await asyncio.sleep(0.05)
            await _ends(process)  # gracefully, once: so that the news below are written while nobody runs
            await self._news()
            telegram.pace.on = self.pace
            self.faults(telegram)
            process = await self._starts(telegram)
            voting = asyncio.create_task(self._votes(people, board, ballots))
            instants = sorted(chance.uniform(0.2, self.seconds) for _ in range(self.kills))
            started = monotonic()
            for instant in instants:
                await asyncio.sleep(max(0.0, started + instant - monotonic()))
                assert process.returncode is None, self._words()
                process.kill()
                await process.wait()
                process = await self._starts(telegram)
            await voting
            await self._settled(process)
            outcome = self._count(telegram, people, began)
            await _ends(process)
        return outcome

    async def _board(self, telegram: Sandbox, members: list[Person]) -> Callable[[], Message | None]:
        owner = telegram.person("Ээси")
        group = telegram.group("Кара-Көл", owner=owner, members=members)
        await owner.adds_bot(group)

        def want(memory: Memory) -> None:
            memory.groups.put(group.id, "supergroup", "Кара-Көл", datetime.now(UTC))
            memory.boards.put_wanted(town.POLL_ID, group.id)

        async with await Database.open(self._path, Memory) as storage:
            await storage.transact(want)
        return lambda: next((message for message in reversed(group.messages) if message.keyboard), None)

    async def _ballots(self, people: list[Person]) -> dict[int, Message]:
        ballots: dict[int, Message] = {}
        for first in range(0, len(people), 100):
            crowd = people[first : first + 100]
            for person in crowd:
                await person.starts(payload=f"poll_{town.POLL_ID}")
            for person in crowd:
                ballots[person.id] = await person.hears(town.QUESTION, timeout=30)
        return ballots

    async def _news(self) -> None:
        def owe(memory: Memory) -> None:
            memory.announcements.add(Occasion.TRANCHE, town.KARA_KOL.id, (Part(NEWS),), datetime.now(UTC))

        async with await Database.open(self._path, Memory) as storage:
            await storage.transact(owe)

    async def _votes(
        self,
        people: list[Person],
        board: Callable[[], Message | None],
        ballots: dict[int, Message],
    ) -> None:
        chance = random.Random(self.seed + 1)
        began = monotonic()
        for number, person in enumerate(people[: self.voters]):
            await asyncio.sleep(max(0.0, began + self.seconds * number / self.voters - monotonic()))
            for _ in range(2 if number % 10 == 0 else 1):
                choice = chance.choice(town.CHOICES)
                on = ballots.get(person.id) or board()
                assert on is not None
                # what a person's phone still shows may be pressed, whatever the card says by now
                await person.forges(town.BUTTONS[choice.number - 1], on=on)
                self._wanted[person.id] = str(choice.number)

    async def _settled(self, process: asyncio.subprocess.Process) -> None:
        last, since = -1, monotonic()
        while left := sum(self._asks(question) for question in (NOT_OWED, NOT_SETTLED, NOT_HANDLED)) + (
            len(self._wanted) - self._asks("SELECT COUNT(*) FROM ballots")
        ):
            assert process.returncode is None, self._words()
            if left != last:
                last, since = left, monotonic()
            if monotonic() - since > 60:  # longer than any pause of the bot
                break
            await asyncio.sleep(0.2)

    def _count(self, telegram: Sandbox, people: list[Person], began: float) -> Outcome:
        with sqlite3.connect(f"{self._path.as_uri()}?mode=ro", uri=True) as connection:
            rows = connection.execute("SELECT voter_id, picks FROM ballots").fetchall()
            (admitted,) = connection.execute("SELECT COALESCE(SUM(repeated), 0) FROM notices").fetchone()
        connection.close()
        kept = dict(rows)
        copies = [
            sum(NEWS in (message.text or "") for message in person.chat.messages)
            for person in people[: self.subscribers]
        ]
        struck = Counter[str]()
        for fault in telegram.faults.all:
            struck[fault.kind] += fault.hits
        return Outcome(
            votes_lost=len(self._wanted.keys() - kept.keys()),
            votes_wrong=sum(kept[voter] != pick for voter, pick in self._wanted.items() if voter in kept),
            counted_twice=len(rows) - len(kept),
            missed=copies.count(0),
            repeated=sum(copies) - len(copies) + copies.count(0),
            repeated_to=sum(copy > 1 for copy in copies),
            admitted=admitted,
            kills=self.kills,
            faults=struck.total(),
            lost_answers=struck["lost"] + struck["never"],
            seconds=monotonic() - began,
        )

    async def _starts(self, telegram: Sandbox) -> asyncio.subprocess.Process:
        with (self.folder / "bot.log").open("ab") as log:
            return await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "bot",
                "run",
                cwd=ROOT,
                stderr=log,
                env={
                    **os.environ,
                    "DOBUSH_TELEGRAM__TOKEN": TOKEN,
                    "DOBUSH_TELEGRAM__API_URL": telegram.url,
                    "DOBUSH_STORAGE__PATH": str(self._path),
                    "DOBUSH_SENDING__QUIET_FROM": "00:00",
                    "DOBUSH_SENDING__QUIET_UNTIL": "00:00",
                    "DOBUSH_LOG__LEVEL": "ERROR",
                },
            )

    def _asks(self, question: str) -> int:
        connection = sqlite3.connect(f"{self._path.as_uri()}?mode=ro", uri=True, timeout=10)
        try:
            return int(connection.execute(question).fetchone()[0])
        finally:
            connection.close()

    def _words(self) -> str:
        return (self.folder / "bot.log").read_text(encoding="utf-8", errors="replace")[-3000:]


async def _ends(process: asyncio.subprocess.Process) -> None:
    process.terminate()
    await asyncio.wait_for(process.wait(), 15)
