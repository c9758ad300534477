"""A stage for benchmarks that need Telegram's true rules: the sandbox, a seeded town, our bot as a process."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from benchmarks import town
from benchmarks.contenders import CONTENDERS, Running, running
from benchmarks.telegram import TOKEN
from bot.views.words import Words, kyrgyz
from sandbox import Event, NoSuchButton, Person, Press, Sandbox

PATIENCE = 30.0


@dataclass
class Stage:
    """The running bot, and people who know it."""

    telegram: Sandbox
    bot: Running
    words: Words = field(default_factory=kyrgyz)
    answer_times: list[float] = field(default_factory=list)

    def residents(self, count: int) -> list[Person]:
        """The first so many people of the town, as the sandbox's people; they have pressed START before."""
        people = [self.telegram.person(f"Айгүл {number}", id=number) for number in town.people(count)]
        for person in people:
            person.chat.started = True
        return people

    async def open_ballots(self, people: list[Person]) -> None:
        for first in range(0, len(people), 50):
            crowd = people[first : first + 50]
            for person in crowd:
                await person.starts(payload=f"poll_{town.POLL_ID}")
            for person in crowd:
                await person.hears(town.QUESTION, timeout=PATIENCE)

    def watch_answers(self) -> None:
        """From now on, notes the seconds from each press to its answer."""

        def note(event: Event) -> None:
            if event.kind == "answer" and isinstance(event.data, Press):
                self.answer_times.append(event.at - event.data.at)

        self.telegram.watch(note)

    async def vote_evenly(self, people: list[Person], seconds: float) -> None:
        """They tap a choice one after another, evenly over so many seconds."""
        began = monotonic()
        for number, person in enumerate(people):
            await asyncio.sleep(max(0.0, began + seconds * number / len(people) - monotonic()))
            await person.taps(town.CHOICES[number % len(town.CHOICES)].name)

    async def write_news(self, coordinator: Person) -> None:
        """The coordinator writes an announcement up to the look at it; the button that sends it stands there."""
        await self.tap(coordinator, self.words.plain("menu-desk"))
        await self.tap(coordinator, self.words.plain("button-start-announcement"))
        asked = self.words.plain("news-works").splitlines()[0]
        await coordinator.hears(_bare(asked), timeout=PATIENCE)
        await coordinator.writes("Бала бакчанын чатыры оңдолду")
        await self.tap(coordinator, self.words.plain("button-see-tranche", n=1))
        await self.find(coordinator, self.words.plain("button-news-send"))

    async def tap(self, person: Person, label: str) -> Press:
        await self.find(person, label)
        return await person.taps(label)

    async def find(self, person: Person, label: str) -> None:
        """Waits until the button is there."""
        patience = monotonic() + PATIENCE
        while not any(label in text for text in _labels(person)):
            if monotonic() > patience:
                raise NoSuchButton(label)
            await asyncio.sleep(0.02)

    def ask(self, question: str) -> int:
        """One figure from the bot's database."""
        connection = sqlite3.connect(f"{self.bot.database.as_uri()}?mode=ro", uri=True, timeout=10)
        try:
            return int(connection.execute(question).fetchone()[0])
        finally:
            connection.close()


@asynccontextmanager
async def stage(folder: Path, seeded: Path) -> AsyncIterator[Stage]:
    """The bot runs in a sandbox whose pace is off until it is turned on."""
    async with Sandbox(token=TOKEN, username="dobush_bot", waits=False) as telegram:
        telegram.pace.on = False
        async with running(CONTENDERS[0], telegram.url, folder, seeded, TOKEN) as bot:
            while not any(call.method.lower() == "setmycommands" for call in telegram.calls):
                bot.must_live()
                await asyncio.sleep(0.02)
            yield Stage(telegram, bot)


def _labels(person: Person) -> list[str]:
    rows = [row for message in person.chat.messages for row in message.keyboard] + person.chat.keyboard
    return [str(button["text"]) if isinstance(button, dict) else str(button) for row in rows for button in row]


def _bare(text: str) -> str:
    return text.replace("<b>", "").replace("</b>", "")
