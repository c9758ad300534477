"""The demo's story: a gathering votes again as it did, and two towns hear of their first tranche."""

import asyncio
import random
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from bot.demo_photo import sunrise
from bot.domain.projects import WorkState
from bot.townfile import TownFile
from bot.views.words import Words
from sandbox import Message, NoSuchButton, Person, Sandbox

SIDE_BY_SIDE = 100  # people who act at once
DAY = 86_400.0
SILENCE = 120.0  # seconds without news after which an announcement counts as failed
PATIENCE = 30.0  # seconds somebody waits for an answer


@dataclass(frozen=True, slots=True)
class Scale:
    """How many play, and how fast they read. Published: 136 voted at the gathering of Bosteri (vap.kg); 503 and 638
    took part in Kara-Köl and Tash-Kömür."""

    bosteri: tuple[int, ...] = (65, 38, 33)
    subscribers: Mapping[str, int] = field(default_factory=lambda: {"kara-kol": 503, "tash-komur": 638})
    reading: float = 1.0  # seconds: nobody reads a screen faster
    paced: bool = True  # whether announcements go out at Telegram's pace


class StoryFailed(Exception):
    """A step did not come out as it must; the message says which."""


class Scenery(Protocol):
    """What the story needs of the stage."""

    folder: Path
    pictures: Path
    database: Path

    def moves_clock(self, seconds: float) -> None: ...


class Story:
    """Plays the story with the sandbox's people; every figure it tells was read in their chats."""

    def __init__(
        self,
        telegram: Sandbox,
        administrator: Person,
        stage: Scenery,
        words: Words,
        towns: Sequence[TownFile],
        console: Console,
        scale: Scale,
    ) -> None:
        self._telegram = telegram
        self._administrator = administrator
        self._stage = stage
        self._words = words
        self._towns = {file.town.id: file for file in towns}
        self._console = console
        self._scale = scale
        self._names = words.lines("demo-names")
        self._told: list[tuple[str, str]] = []
        self._random = random.Random(2026)

    async def tell(self) -> None:
        """The whole story; raises StoryFailed, or the sandbox's errors where somebody waits in vain."""
        started = monotonic()
        self._telegram.pace.on = False
        self._console.print("[bold]Dobush[/bold]: a town votes, and hears what is done about it.\n")
        self._told.append(("imported", self._imported()))
        await self._administrator.starts()
        await self._bosteri_votes()
        subscribers = {
            town_id: await self._subscribes(town_id, n) for town_id, n in self._scale.subscribers.items()
        }
        await self._one_unsubscribes(subscribers["kara-kol"][0])
        reporters = {town_id: await self._new_coordinator(town_id) for town_id in subscribers}
        self._telegram.pace.on = self._scale.paced
        await self._first_tranches(subscribers, reporters)
        self._told.append(("refused as too fast by Telegram's pace", str(len(self._telegram.pace.refused))))
        self._told.append(("the story took", f"{monotonic() - started:.0f} s"))
        self._sums_up()

    def _imported(self) -> str:
        files = self._towns.values()
        polls, projects = sum(len(file.polls) for file in files), sum(len(file.projects) for file in files)
        return f"{len(self._towns)} towns, {polls} votes, {projects} projects"

    def _name(self, town_id: str) -> str:
        return self._towns[town_id].town.name

    async def _bosteri_votes(self) -> None:
        town = self._towns["bosteri"]
        poll = town.polls[0]
        coordinator = await self._new_coordinator("bosteri")
        await self._presses(coordinator, "menu-desk", "button-start-poll")
        await self._taps(coordinator, poll.question)
        await self._presses(coordinator, "button-close-tomorrow", "button-open-poll")

        choices = [number for number, votes in enumerate(self._scale.bosteri) for _ in range(votes)]
        self._random.shuffle(choices)
        voters = self._people(len(choices))
        numbers = dict(zip((voter.id for voter in voters), choices, strict=True))

        async def votes(voter: Person) -> None:
            await voter.starts(payload=f"poll_{poll.id}")
            await voter.hears(poll.choices[0].name, timeout=PATIENCE)
            press = await voter.taps(poll.choices[numbers[voter.id]].name)
            if press.answer is None:
                raise StoryFailed(f"{voter.first_name} voted and got no answer")

        await self._all(f"{town.town.name}: the vote", voters, votes)
        self._stage.moves_clock(2 * DAY)
        winner = self._said("result-participants", n=len(voters))
        await self._heard((f"{town.town.name}: the result", voters, winner))
        picture = voters[0].chat.last
        (self._stage.pictures / "bosteri.png").write_bytes(_picture_of(picture))
        await self._presses(voters[0], "button-see-result")
        text = (await voters[0].hears(self._said("result-votes", n=self._scale.bosteri[0]))).text
        for votes_given in self._scale.bosteri:
            self._must(self._said("result-votes", n=votes_given) in text, f"{votes_given} votes in {text!r}")
        figures = " / ".join(map(str, self._scale.bosteri))
        self._told.append((f"{town.town.name}: voted", f"{len(voters)}; as published {figures}"))
        self._told.append((f"{town.town.name}: heard the result", f"{len(voters)}, with its picture"))

    async def _subscribes(self, town_id: str, n: int) -> list[Person]:
        people = self._people(n)
        town = self._towns[town_id].town

        async def subscribes(person: Person) -> None:
            await person.starts(payload=f"town_{town_id}")
            await person.hears(town.name, timeout=PATIENCE)
            await self._presses(person, "menu-follow")
            offer = await person.hears(self._said("following").splitlines()[0], timeout=PATIENCE)
            await person.taps(town.name, on=offer)

        await self._all(f"{town.name}: subscribing", people, subscribes)
        self._told.append((f"{town.name}: subscribed", str(n)))
        return people

    async def _one_unsubscribes(self, person: Person) -> None:
        await self._presses(person, "menu-follow")
        await person.taps(self._name("kara-kol"))
        self._told.append((f"{self._name('kara-kol')}: unsubscribed", "1"))

    async def _first_tranches(self, subscribers: dict[str, list[Person]], reporters: dict[str, Person]) -> None:
        unsubscribed, *_, blocker = subscribers["kara-kol"]
        listeners = {**subscribers, "kara-kol": subscribers["kara-kol"][1:-1]}
        started = monotonic()
        for town_id, reporter in reporters.items():
            await self._reports_first_tranche(
                town_id, reporter, len(subscribers[town_id]) - (town_id == "kara-kol")
            )
        await self._blocks(blocker)
        marks = {town_id: self._towns[town_id].projects[0].tranches[0].works[0].text for town_id in listeners}
        await self._heard(
            *(
                (f"{self._name(town_id)}: the first tranche", people, marks[town_id])
                for town_id, people in listeners.items()
            )
        )
        seconds = monotonic() - started
        for town_id, reporter in reporters.items():
            report = await reporter.hears(self._said("news-sent", n=len(listeners[town_id])), timeout=30)
            blocked = self._said("news-blocked", n=1)
            self._must((blocked in report.text) == (town_id == "kara-kol"), f"the report: {report.text!r}")
            self._console.print(f"\n[dim]The report in the chat of {reporter.first_name}:[/dim]")
            self._console.print("\n".join(line for line in report.text.splitlines() if line.strip()), markup=False)
            got = f"{self._name(town_id)}: got the first tranche"
            self._told.append((got, f"{len(listeners[town_id])} of {len(subscribers[town_id])}"))
        for absent in (unsubscribed, blocker):
            heard = any(marks["kara-kol"] in text for text in absent.chat.texts)
            self._must(not heard, "somebody heard who did not want to")
        self._told.append((f"{self._name('kara-kol')}: blocked the bot", "1, says the report"))
        total = sum(map(len, listeners.values()))
        self._told.append(
            ("both announcements took", f"{seconds:.0f} s for {total} people ({total / seconds:.1f}/s)")
        )

    async def _blocks(self, person: Person) -> None:
        """While it is being sent: the report will say so."""
        await person.blocks(at_once=True)

    async def _reports_first_tranche(self, town_id: str, reporter: Person, addressed: int) -> None:
        project = self._towns[town_id].projects[0]
        under_way = {WorkState.UNDER_WAY: "⏳ "}
        lines = "\n".join(under_way.get(work.state, "") + work.text for work in project.tranches[0].works)
        await self._presses(reporter, "menu-desk", "button-start-announcement", at_once=True)
        await reporter.hears(self._said("news-works").splitlines()[0], timeout=PATIENCE)
        if town_id == "kara-kol":
            await reporter.sends_photo(lines, data=sunrise(), at_once=True)
        else:
            await reporter.writes(lines, at_once=True)
        await self._taps(reporter, self._words.plain("button-see-tranche", n=1), at_once=True)
        await reporter.hears(self._said("news-look", n=addressed, scopes="").splitlines()[1], timeout=PATIENCE)
        self._told.append((f"{self._name(town_id)}: addressed", f"{addressed}, said the preview"))
        await self._presses(reporter, "button-news-send", at_once=True)

    async def _new_coordinator(self, town_id: str) -> Person:
        """Made by the administrator's one-time link."""
        town = self._towns[town_id].town
        coordinator = self._telegram.person(self._words.plain("demo-coordinator", town=town.name))
        seen = self._administrator.chat.last
        await self._presses(self._administrator, "menu-desk", "button-invite")
        await self._taps(self._administrator, town.name)
        invitation = await self._administrator.hears("?start=invite_", timeout=PATIENCE, after=seen)
        await coordinator.opens(next(word for word in invitation.text.split() if "?start=invite_" in word))
        return coordinator

    async def _presses(self, person: Person, *keys: str, at_once: bool = False) -> None:
        for key in keys:
            await self._taps(person, self._words.plain(key), at_once)

    async def _taps(self, person: Person, label: str, at_once: bool = False) -> None:
        """As a person does: waits until the button is there; with `at_once` not until the bot is idle again."""
        patience = monotonic() + PATIENCE
        await asyncio.sleep(self._scale.reading if at_once else 0)
        while True:
            try:
                await person.taps(label, at_once=at_once)
            except NoSuchButton:
                if monotonic() > patience:
                    raise
                await asyncio.sleep(0.2)
            else:
                return

    def _said(self, key: str, **values: object) -> str:
        """The words as they are read in the chat."""
        return re.sub(r"<[^>]+>", "", self._words.plain(key, **values))

    def _people(self, n: int) -> list[Person]:
        return [self._telegram.person(self._names[number % len(self._names)]) for number in range(n)]

    async def _all(self, what: str, people: Sequence[Person], act: Callable[[Person], Awaitable[None]]) -> None:
        """Everybody acts, many side by side, with a bar."""
        with self._bar() as bar:
            task = bar.add_task(what, total=len(people))
            for at in range(0, len(people), SIDE_BY_SIDE):
                some = people[at : at + SIDE_BY_SIDE]
                await asyncio.gather(*map(act, some))
                bar.advance(task, len(some))

    async def _heard(self, *audiences: tuple[str, Sequence[Person], str]) -> None:
        """Waits until everybody has read the words for them, with bars; raises StoryFailed after a long silence.

        An audience is (what is told, the people, the words)."""
        waiting = [list(people) for _, people, _ in audiences]
        last_news = monotonic()
        with self._bar() as bar:
            tasks = [bar.add_task(what, total=len(people)) for what, people, _ in audiences]
            while any(waiting):
                for number, (_, people, words) in enumerate(audiences):
                    still = [person for person in waiting[number] if words not in person.chat.last.text]
                    if len(still) < len(waiting[number]):
                        last_news = monotonic()
                        bar.update(tasks[number], completed=len(people) - len(still))
                    waiting[number] = still
                if monotonic() - last_news > SILENCE:
                    raise StoryFailed(f"{sum(map(len, waiting))} people did not hear what they were owed")
                await asyncio.sleep(0.25)

    def _bar(self) -> Progress:
        return Progress(
            TextColumn("{task.description:<38}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=self._console,
        )

    def _must(self, true: bool, what: str) -> None:
        if not true:
            raise StoryFailed(what)

    def _sums_up(self) -> None:
        table = Table(title="What was done", title_justify="left", show_header=False, box=None)
        for what, figure in self._told:
            table.add_row(what, figure)
        self._console.print()
        self._console.print(table)
        self._console.print(f"\ndatabase: {self._stage.database}\npictures: {self._stage.pictures}", soft_wrap=True)


def _picture_of(message: Message) -> bytes:
    if not message.photo:
        raise StoryFailed("the result came without its picture")
    return message.photo
