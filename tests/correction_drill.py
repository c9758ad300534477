"""A drill: an album is announced in the chat and corrected twice, and the process is killed amid all three."""

import asyncio
import random
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from benchmarks import town
from bot.domain.people import Coordinator
from sandbox import Message, Person, Sandbox
from sandbox.files import PIXEL
from storage.database import Database
from storage.memory import Memory
from tests.drill import TOKEN, Drill
from tests.reading import sends, taps, writes

WORDS = ("чатыр оңдолду", "дубал оңдолду", "эшик оңдолду")  # wrong, corrected, corrected once more
PHOTOS = tuple((PIXEL + bytes([2 * turn]), PIXEL + bytes([2 * turn + 1])) for turn in range(len(WORDS)))
WHOLE = len(PHOTOS[0]) + 1  # messages a chat gets
ON_WAY = "SELECT chat_id FROM notices WHERE state = 'on_way'"
REPEATED = "SELECT chat_id FROM notices WHERE repeated = 1"
UNSETTLED = (
    "SELECT 1 FROM announcements WHERE sending IN ('owing', 'sending')",
    "SELECT 1 FROM corrections WHERE finished_at IS NULL",
)
STUCK = 60.0  # seconds without news; longer than any pause of the bot


@dataclass
class Figures:
    """What a drill came to, in chats."""

    subscribers: int
    missed: int = 0  # got no whole album with its text
    wrong: int = 0  # have a message the bot knows of that says something else than the last correction
    on_way: int = 0  # were on their way at a kill
    admitted: int = 0  # may have got something twice, says the bot
    twice: int = 0  # got something twice
    strays: int = 0  # messages whose id died with the process: nobody can correct them
    unforeseen: int = (
        0  # got something twice or are said to have, but were not on their way, or the other way round
    )
    told: bool = False  # the coordinator read of the one who blocked the bot and the one who deleted the message
    refused: int = 0  # times that Telegram found the bot too fast
    sent_in: float = 0.0  # seconds, the first correction meanwhile
    corrected_in: float = 0.0  # seconds, of the last

    def __str__(self) -> str:
        return (
            f"{self.subscribers} subscribers, three kills: sent in {self.sent_in:.0f} s, all corrected in"
            f" {self.corrected_in:.0f} s; missed {self.missed}, left wrong {self.wrong}; on their way at a kill"
            f" {self.on_way}, counted as repeated {self.admitted}, got something twice {self.twice} ({self.strays}"
            f" messages), unforeseen {self.unforeseen}; too fast for Telegram {self.refused} times"
        )


@dataclass
class CorrectionDrill:
    """The first correction comes while it is still being sent, the second when everybody has it.

    Before the second one a subscriber blocks the bot, another deletes the text: these can't be corrected."""

    folder: Path
    subscribers: int
    seed: int
    _telegram: Sandbox = field(init=False)
    _people: list[Person] = field(init=False)
    _desk: Person = field(init=False)
    _process: asyncio.subprocess.Process = field(init=False)

    async def run(self) -> Figures:
        chance = random.Random(self.seed)
        figures = Figures(self.subscribers)
        async with Sandbox(token=TOKEN, username="dobush_bot", waits=False) as self._telegram:
            self._people = [self._telegram.person(f"Тургун {id}", id=id) for id in town.people(self.subscribers)]
            for person in self._people:
                person.chat.started = True
            self._desk = self._telegram.person("Координатор", id=town.ADMINISTRATOR)
            await self._founds()
            await self._starts()
            await self._announces()
            began = monotonic()
            await self._dies_once(0, chance)
            on_way = self._chats(ON_WAY)
            await self._starts()
            await self._corrects(1)
            await self._dies_once(1, chance)
            on_way |= self._chats(ON_WAY)
            await self._starts()
            await self._until(self._is_settled)
            figures.sent_in = monotonic() - began

            blocking, deleting = chance.sample(self._people, 2)
            await blocking.blocks()
            await deleting.deletes(next(one for one in _news(deleting) if one.kind == "text"))
            looked_at = await self._corrects(2)
            began = monotonic()
            await self._dies_once(2, chance)
            await self._starts()
            await self._until(self._is_settled)
            figures.corrected_in = monotonic() - began
            report = await self._desk.hears("Оңдоо аяктады", STUCK, after=looked_at)
            figures.told = "Ботту бөгөттөгөн: 1" in report.text and "билдирүү жок болуп калган: 1" in report.text
            self._process.terminate()
            await asyncio.wait_for(self._process.wait(), 15)
            refused = Counter(one.chat_id != self._desk.id for one in self._telegram.pace.refused)
            figures.refused = refused[True]  # at the desk somebody presses faster than people do
        self._count(figures, on_way, blocking, deleting)
        return figures

    # --- at the desk -----------------------------------------------------------------------------------------

    async def _announces(self) -> None:
        desk = self._desk
        await desk.starts()
        await desk.hears("Кош келиңиз")
        await writes(desk, "/koordinator", "иш орду")
        await taps(desk, "Кулактандыруу жазуу", "Аткарылган иштерди жазып")
        await sends(desk, desk.sends_album([WORDS[0], ""], PHOTOS[0], at_once=True), "1 иш, 2 сүрөт")
        await taps(desk, "Жаңы: 2-транш", "Алдын ала көрүү")
        await desk.taps("Жөнөтүү", at_once=True)

    async def _corrects(self, turn: int) -> Message:
        desk = self._desk
        await writes(desk, "/koordinator", "иш орду")
        listed = await taps(desk, "Кулактандыруулар", "Аймак:")
        card = await taps(desk, "2-транш", "2-транш", listed)
        await taps(desk, "Оңдоо", "ордунда өзгөрөт", card)
        album = desk.sends_album([WORDS[turn], ""], PHOTOS[turn], at_once=True)
        looked_at = await sends(desk, album, "ордунда өзгөрөт")
        await desk.taps("Ырастоо", on=looked_at, at_once=True)
        return looked_at

    # --- the process -----------------------------------------------------------------------------------------

    async def _founds(self) -> None:
        await town.build(self._path, self.subscribers, subscribers=self.subscribers)
        coordinator = Coordinator(self._desk.id, town.KARA_KOL.id, self._desk.name)

        def appoint(memory: Memory) -> None:
            memory.people.put_started(coordinator.person_id, datetime.now(UTC))
            memory.team.put(coordinator, coordinator.person_id, datetime.now(UTC))

        async with await Database.open(self._path, Memory) as storage:
            await storage.transact(appoint)

    async def _starts(self) -> None:
        self._process = await Drill(self.folder, 0, 0, 0, 0.0, self.seed)._starts(self._telegram)

    async def _dies_once(self, turn: int, chance: random.Random) -> None:
        """As soon as so many messages say it, wherever that is in an album."""
        some = round(self.subscribers * WHOLE * chance.uniform(0.1, 0.8))
        await self._until(lambda: sum(_is(one, turn) for person in self._people for one in _news(person)) >= some)
        self._process.kill()
        await self._process.wait()

    async def _until(self, come: Callable[[], bool]) -> None:
        last, since = None, monotonic()
        while not come():
            if (called := self._telegram.calls[-1]) is not last:
                last, since = called, monotonic()
            assert monotonic() - since < STUCK, (self.folder / "bot.log").read_text(errors="replace")[-3000:]
            await asyncio.sleep(0.02)

    # --- what is seen ----------------------------------------------------------------------------------------

    @property
    def _path(self) -> Path:
        return self.folder / "dobush.sqlite3"

    def _asks(self, question: str) -> list[tuple[int, ...]]:
        with closing(sqlite3.connect(self._path, timeout=10)) as connection:
            return connection.execute(question).fetchall()

    def _chats(self, question: str) -> set[int]:
        return {chat_id for (chat_id,) in self._asks(question)}

    def _is_settled(self) -> bool:
        return not any(map(self._asks, UNSETTLED))

    def _count(self, figures: Figures, on_way: set[int], blocking: Person, deleting: Person) -> None:
        known = set(self._asks("SELECT chat_id, message_id FROM copies JOIN notices ON notices.id = notice_id"))
        admitted = self._chats(REPEATED)
        figures.on_way, figures.admitted = len(on_way), len(admitted)
        figures.unforeseen = len(admitted ^ on_way)
        for person in self._people:
            news = _news(person)
            whole = WHOLE - (person is deleting)
            figures.missed += len(news) < whole
            strays = sum((person.id, one.id) not in known for one in news)
            figures.strays += strays
            figures.twice += strays > 0
            figures.unforeseen += strays > 0 and person.id not in on_way
            if person is not blocking:
                figures.wrong += any((person.id, one.id) in known and not _is(one, 2) for one in news)
                figures.wrong += sum(_is(one, 2) for one in news) < whole


def _news(person: Person) -> list[Message]:
    """What the announcement became in this chat."""
    return [one for one in person.chat.messages if one.kind == "photo" or one.text.startswith("📣")]


def _is(message: Message, turn: int) -> bool:
    """Whether it says what it was to say at that turn."""
    return message.photo in PHOTOS[turn] if message.kind == "photo" else WORDS[turn] in message.text
