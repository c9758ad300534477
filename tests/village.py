"""The village: the whole bot on real SQLite, a local Telegram, and a cast of people who do what people can do."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import pytest

from bot import pictures
from bot.app import build, run
from bot.clock import system
from bot.config import Config, PaceSettings, PeopleSettings, SendingSettings, StorageSettings, Telegram
from bot.context import App
from bot.domain.announcements import Occasion, Part, Sending
from bot.domain.journal import Act, facts_of
from bot.domain.people import Town
from bot.domain.polls import Admission, Choice, Kind, Poll, Results
from bot.domain.projects import Executor, MonitoringGroup, Outcome, Project, Tranche, Work, WorkState
from bot.views import buttons, charts, timeline
from bot.views.words import Words, kyrgyz
from sandbox import Group, Message, Person, Sandbox
from storage.database import Database
from storage.memory import Memory
from tests import bot_api
from tests.fresh import new_file

T = TypeVar("T")

TOKEN = "424242:TEST-token-of-the-village-0123456789"
KARA_KOL = Town("kara-kol", "Кара-Көл шаары", "Жалал-Абад облусу")
TASH_KOMUR = Town("tash-komur", "Таш-Көмүр шаары", "Жалал-Абад облусу")
QUESTION = "Жамаатыбыз үчүн кайсы көйгөйдү биринчи чечүү керек?"
NAMES = ("Балдар бакчасы", "Таза суу", "Көчө жарыгы")
AIMYRA = Project(
    id="baldar",
    town_id="kara-kol",
    name="Балдар бөтөн болбойт",
    goal="мүмкүнчүлүгү чектелүү адамдар үчүн борбор түзүү",
    problem="шарттардын жоктугу",
    partners=("№88 кесиптик лицейи",),
    executor=Executor(
        "“Аймира” коомдук фонду", "коомдук фонд", ("+996700000001",), "aimyra@example.org", ("Айжан Осмонова",)
    ),
    monitoring_group=MonitoringGroup(8, ("жамааттын лидерлери", "жергиликтүү кеңештин депутаттары")),
    tranches=(Tranche(1, (Work("борбор оңдолду"), Work("эки кызматкер ишке алынды", WorkState.UNDER_WAY))),),
)


MORNING = time(10, 20)
QUIET = 0.03  # seconds of stillness after which a bot that says itself whether it is at work has come to rest

deliveries: ContextVar[int] = ContextVar("deliveries", default=1)  # how often Telegram brings each update

drawn_by_a_child = pictures._in_a_process_of_its_own  # as the bot draws; tests/stories/test_results.py tells of it


async def drawn_here(picture: charts.ResultPicture | timeline.TimelinePicture) -> bytes:
    """A child of its own costs every story half a second."""
    painter: Any = pictures.PAINTERS[type(picture)]
    return await asyncio.to_thread(painter.draw, picture)


class MovableClock:
    """The bot's clock; only a story moves it."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return system() + self.ahead

    def moves(self, **by: float) -> None:
        self.ahead += timedelta(**by)


@dataclass
class Village:
    """A running bot with its storage, and the people it knows."""

    telegram: Sandbox
    folder: Path
    clock: MovableClock = field(default_factory=MovableClock)
    words: Words = field(default_factory=kyrgyz)
    pace: PaceSettings = field(default_factory=PaceSettings)  # of the next start
    sending: SendingSettings = field(default_factory=lambda: SendingSettings(time(0), time(0)))  # told at any hour
    administrator: Person = field(init=False)
    storage: Database[Memory] = field(init=False)
    app: App = field(init=False)
    _stop: asyncio.Event = field(init=False)
    _running: asyncio.Task[None] = field(init=False)

    def __post_init__(self) -> None:
        """Every story begins in the morning, whenever it is run, so that «эртең 10:00» is always as far away."""
        now = self.clock().astimezone(ZoneInfo("Asia/Bishkek"))
        ahead = datetime.combine(now.date() + timedelta(days=1), MORNING, now.tzinfo) - now
        self.clock.moves(seconds=ahead.total_seconds())
        self.telegram.clock.move(ahead.total_seconds())
        self.administrator = self.telegram.person("Администратор")

    @property
    def config(self) -> Config:
        return Config(
            telegram=Telegram(TOKEN, self.telegram.url),
            storage=StorageSettings(self.folder / "dobush.sqlite3"),
            people=PeopleSettings((self.administrator.id,)),
            pace=self.pace,
            sending=self.sending,
        )

    async def starts(self) -> None:
        """The bot's process starts."""
        self.storage = await Database.open(new_file(self.config.storage.path), Memory)
        self.app = build(self.config, self.storage, self.words, self.clock, tick_seconds=0.05)
        self.telegram.rest.at_work = self._is_at_work
        self._stop = asyncio.Event()
        self._running = asyncio.create_task(run(self.app, self._stop))
        await self.telegram.settled()

    async def stops(self) -> None:
        """The bot's process ends gracefully."""
        self._stop.set()
        try:
            await self._running
        finally:
            await self.storage.close()

    def _is_at_work(self) -> bool:
        """Somebody waits for the storage; who waits for Telegram's pace may wait for long."""
        return any(lane and lane._draining for lane in (self.storage._writer, self.storage._reader))

    @property
    def has_ended(self) -> bool:
        """The bot's process has left by itself."""
        return self._running.done()

    async def restarts(self) -> None:
        await self.stops()
        await self.starts()

    async def knows(self, decide: Callable[[Memory], T]) -> T:
        """Puts what a story takes as given into the storage."""
        return await self.storage.transact(decide)

    async def asks(self, look: Callable[[Memory], T]) -> T:
        return await self.storage.read(look)

    async def has_towns(self, *towns: Town) -> None:
        for town in towns:
            await self.knows(lambda memory, town=town: memory.towns.put(town))  # type: ignore[misc]

    async def has_project(self, project: Project = AIMYRA) -> None:
        await self.knows(lambda memory: memory.projects.put(project))

    async def has_outcome(self, outcome: Outcome) -> None:
        await self.knows(lambda memory: memory.projects.put_outcome(outcome))

    async def has_open_poll(
        self,
        poll_id: str = "kara-kol-2026",
        town_id: str = "kara-kol",
        names: Sequence[str] = NAMES,
        *,
        question: str = QUESTION,
        kind: Kind = Kind.SINGLE,
        max_choices: int = 1,
        results: Results = Results.AFTER,
        lasts: timedelta = timedelta(days=2),
        admission: Admission = Admission.ANYONE,
        countries: tuple[str, ...] = (),
        group: Group | None = None,
    ) -> Poll:
        """A poll that has just opened. `group`: whose members may vote."""
        choices = tuple(Choice(number, name) for number, name in enumerate(names, start=1))
        draft = Poll(
            poll_id, town_id, question, choices, kind, max_choices, results,
            admission=admission, countries=countries, group_id=group.id if group else None,
        )  # fmt: skip
        now = self.clock()

        def add(memory: Memory) -> Poll:
            memory.polls.add(draft, now)
            opened = draft.opened(now, now + lasts)
            memory.polls.put(opened)
            memory.journal.add(poll_id, Act.OPENED, None, now, **facts_of(opened))
            return opened

        return await self.knows(add)

    async def has_coordinator(self, name: str = "Координатор", town_id: str = "kara-kol") -> Person:
        """Somebody who took an administrator's one-time link, through the front door."""
        coordinator = self.telegram.person(name)
        await self.administrator.starts()
        await self.administrator.taps("Координатор")
        await self.administrator.taps("Координатор кошуу")
        towns = await self.asks(lambda memory: memory.towns.all())
        if len(towns) > 1:
            await self.administrator.taps(next(town.name for town in towns if town.id == town_id))
        await coordinator.opens(link_in(self.administrator.chat.last))
        return coordinator

    async def resident(self, name: str = "Айгүл", town: Town | None = None) -> Person:
        """Somebody who has pressed START (and picked a town where there are several)."""
        person = self.telegram.person(name)
        await person.starts(payload=f"town_{town.id}" if town else None)
        return person

    async def has_subscribers(
        self, *people: Person | Group, town_id: str = "kara-kol", project_id: str = ""
    ) -> None:
        """They hear of the town, or of the project where one is named."""
        at = self.clock()

        def subscribe(memory: Memory) -> None:
            for one in people:
                if project_id:
                    memory.subscriptions.put_project(one.id, project_id, True, at)
                else:
                    memory.subscriptions.put_town(one.id, town_id, True, at)

        await self.knows(subscribe)

    async def told(
        self,
        *texts: str | Part,
        town_id: str = "kara-kol",
        project_id: str | None = None,
        tranche: int | None = None,
        occasion: Occasion = Occasion.TRANCHE,
    ) -> int:
        """An announcement to the town or the project has gone out."""
        rows = (((self.words.plain("button-unfollow"), buttons.FollowTown(town_id, False).data),),)
        parts = tuple(Part(text, buttons=rows) if isinstance(text, str) else text for text in texts)
        id = await self.knows(
            lambda memory: memory.announcements.add(
                occasion, town_id, parts, self.clock(), project_id=project_id, tranche=tranche
            )
        )
        self.app.owed()
        while (await self.asks(lambda memory: memory.announcements.get(id))).sending is not Sending.SENT:
            await asyncio.sleep(0.02)
        return id

    async def in_group(self, owner: Person, title: str = "Кара-Көл", *members: Person) -> Group:
        """A group that the owner has added the bot to."""
        group = self.telegram.group(title, owner=owner, members=list(members))
        await owner.adds_bot(group)
        return group


def link_in(message: Message | None) -> str:
    """The t.me link that a message shows."""
    assert message is not None
    words = (message.text or message.caption or "").split()
    return next(word for word in words if word.startswith("https://t.me/"))


@asynccontextmanager
async def village(folder: Path, pace: PaceSettings | None = None, port: int = 0) -> AsyncIterator[Village]:
    """A village whose bot is running; its towns, polls and people are the story's to add."""
    async with Sandbox(
        port, token=TOKEN, username="dobush_bot", name="Добуш", quiet=QUIET, patience=5 * QUIET, timeout=30
    ) as telegram:
        telegram.deliver_twice(deliveries.get() == 2)
        telegram.pace.on = False  # people of a story act faster than people; a story about pace turns it on
        place = Village(telegram, folder, pace=pace or PaceSettings())
        await place.starts()
        try:
            with pytest.MonkeyPatch.context() as here:
                here.setattr(pictures, "_in_a_process_of_its_own", drawn_here)
                yield place
        finally:
            with suppress(asyncio.CancelledError):
                await place.stops()
        if bot_api.is_here():
            assert bot_api.wrong_in(telegram.calls) == []
