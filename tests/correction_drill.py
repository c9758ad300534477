"""A drill: the bot as a process of its own is killed while it sends news, and again while it corrects them."""

import asyncio
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from benchmarks import town
from bot.domain.announcements import Occasion, Part
from sandbox import Person, Sandbox
from storage.database import Database
from storage.memory import Memory
from tests.drill import TOKEN, Drill
from tests.village import AIMYRA

WRONG, RIGHT, LAST = ("Жаңылык: чатыр оңдолду", "Жаңылык: дубал оңдолду", "Жаңылык: эшик оңдолду")


@dataclass
class CorrectionDrill:
    """News with two messages each; corrected while they are sent, and corrected again while that goes on."""

    folder: Path
    subscribers: int

    async def run(self) -> tuple[list[list[str]], int, float]:
        """What each chat reads at the end, how often Telegram found it too fast, and the seconds it took."""
        began = monotonic()
        drill = Drill(self.folder, 0, self.subscribers, 0, 0.0, 1)
        path = drill._path
        async with Sandbox(token=TOKEN, username="dobush_bot", waits=False) as telegram:
            telegram.pace.on = False
            await town.build(path, self.subscribers, subscribers=self.subscribers)
            people = [telegram.person(f"Тургун {id}", id=id) for id in town.people(self.subscribers)]
            for person in people:
                person.chat.started = True
            telegram.pace.on = True
            announcement = await self._writes(path, people[0].id)
            process = await drill._starts(telegram)
            await self._reads(people, WRONG, self.subscribers // 4)
            process.kill()
            await process.wait()
            await self._corrects(path, announcement, RIGHT, people[0].id)
            for count in (self.subscribers // 4, self.subscribers // 2):
                process = await drill._starts(telegram)
                await self._reads(people, RIGHT, count)
                process.kill()
                await process.wait()
            await self._corrects(path, announcement, LAST, people[0].id)
            process = await drill._starts(telegram)
            await self._reads(people, LAST, self.subscribers)
            await self._ends(path)
            process.terminate()
            await asyncio.wait_for(process.wait(), 15)
            chats = [[one.text for one in person.chat.messages if "Жаңылык" in one.text] for person in people]
            return chats, len(telegram.pace.refused), monotonic() - began

    async def _writes(self, path: Path, author: int) -> int:
        def add(memory: Memory) -> int:
            memory.projects.put(AIMYRA)
            parts, now = self._parts(WRONG), datetime.now(UTC)
            return memory.announcements.add(
                Occasion.TRANCHE, town.KARA_KOL.id, parts, now, project_id=AIMYRA.id, tranche=1, author_id=author
            )

        async with await Database.open(path, Memory) as storage:
            return await storage.transact(add)

    async def _corrects(self, path: Path, announcement: int, words: str, who: int) -> None:
        async with await Database.open(path, Memory) as storage:
            await storage.transact(
                lambda memory: memory.corrections.add(
                    announcement, self._parts(words), who, datetime.now(UTC), draft={}
                )
            )

    @staticmethod
    def _parts(words: str) -> tuple[Part, ...]:
        return (Part(words), Part("Жаңылык: аягы"))

    async def _reads(self, people: list[Person], words: str, count: int) -> None:
        last, since = -1, monotonic()
        while (now := sum(any(one.text == words for one in person.chat.messages) for person in people)) < count:
            if now != last:
                last, since = now, monotonic()
            assert monotonic() - since < 60, (words, now, count)
            await asyncio.sleep(0.1)

    @staticmethod
    async def _ends(path: Path) -> None:
        until = monotonic() + 30
        while monotonic() < until:
            connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=10)
            (left,) = connection.execute("SELECT COUNT(*) FROM corrections WHERE finished_at IS NULL").fetchone()
            connection.close()
            if not left:
                return
            await asyncio.sleep(0.1)
        raise AssertionError("the correction has not come to its end")
