"""Two towns, the seven who press, and what became of it: what they heard, and what stands in the database."""

import asyncio
import sqlite3
import sys
from collections.abc import AsyncIterator, Callable, Collection, Iterable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest

from bot.context import Context
from bot.domain.people import Coordinator
from bot.printing import press
from sandbox import Group, Message, Person
from sandbox.files import PIXEL
from sandbox.messages import Answer
from storage.memory import Memory
from tests.authorisation.furniture import Place, furnish
from tests.authorisation.table import Who
from tests.village import KARA_KOL, TASH_KOMUR, Village, village

T = TypeVar("T")
FREE = ("inbox", "house", "sqlite_sequence")  # bookkeeping: what came in, and when Telegram was heard
Shown = dict[int, tuple[str, str]]  # the texts and buttons that a chat shows


class TakenBack(Exception):
    """So that an act whose doer was let in changes nothing for the next."""


@dataclass
class Scene:
    """`here`: whose things are pressed; `there`: the town whose coordinator is a stranger here."""

    village: Village
    here: Place
    there: Place
    people: dict[Who, Person]
    group: Group

    async def presses(self, who: Who, data: str, on: Message | None = None) -> Answer:
        person = self.people[who]
        pressed = await person.forges(data, on=on or page_of(person), at_once=True)
        return await pressed.answered(timeout=10)

    async def all_press(self, those: Iterable[Who], data: str, on: Message | None = None) -> dict[Who, Answer]:
        """All at once; what each is answered."""
        pressing = tuple(those)
        answers = await asyncio.gather(*(self.presses(who, data, on) for who in pressing))
        return dict(zip(pressing, answers, strict=True))

    @asynccontextmanager
    async def taking_back(self) -> AsyncIterator[None]:
        """Whatever people do meanwhile is decided and told, and not kept: each finds everything as it was."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Context, "transact", _takes_back(Context.transact))
            yield
            await self.village.telegram.settled()

    def shown_to(self, those: Iterable[Who]) -> dict[Who, Shown]:
        return {who: shown_in(self.people[who].chat.everything.values()) for who in those}

    def stored(self) -> dict[str, list[Any]]:
        """Every row of every table but bookkeeping."""
        path = self.village.config.storage.path
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as look:
            tables = [name for (name,) in look.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            rows = {name: look.execute(f"SELECT * FROM {name}").fetchall() for name in tables if name not in FREE}
        look.close()
        return rows

    def read_by(self, who: Who) -> str:
        """All that this person was ever told in private: texts, buttons, windows, also what was edited away."""
        person = self.people[who]
        mine = str(person.id)
        calls = (one.params for one in self.village.telegram.calls if str(one.params.get("chat_id")) == mine)
        return "\n".join((*map(str, calls), *person.toasts))

    def no(self, key: str) -> str:
        return self.village.words.plain(key)


def page_of(person: Person) -> Message:
    """The newest message of the bot, on which a button may be pressed."""
    newest = reversed(person.chat.everything.values())
    return next(one for one in newest if one.author is person.telegram.bot and not one.deleted)


def shown_in(messages: Iterable[Message]) -> Shown:
    return {one.id: (one.text, " ".join(one.buttons)) for one in messages if not one.deleted}


def changed(before: dict[str, list[Any]], after: dict[str, list[Any]], besides: Collection[str] = ()) -> list[str]:
    return [table for table, rows in after.items() if rows != before[table] and table not in besides]


@asynccontextmanager
async def scene(folder: Path) -> AsyncIterator[Scene]:
    """A village in which nothing happens by itself, and printing takes no time."""
    async with village(folder) as place:
        await place.has_towns(KARA_KOL, TASH_KOMUR)
        people: dict[Who, Person] = {who: place.telegram.person(who) for who in Who if who is not Who.ADMINISTRATOR}
        people[Who.ADMINISTRATOR] = place.administrator
        for who, person in people.items():
            town = TASH_KOMUR if who is Who.ELSEWHERE else KARA_KOL
            await person.starts(payload=f"town_{town.id}", at_once=True)
        group = await _group(place, people)
        photo = place.telegram.world.files.add("photo", PIXEL, "").file_id
        here = Place(KARA_KOL.id, people[Who.COORDINATOR].id, monitor=people[Who.MONITOR].id, photo=photo)
        there = Place(TASH_KOMUR.id, people[Who.ELSEWHERE].id, 11, 12, 13, 14, photo)
        here.group = there.group = group.id
        await place.knows(lambda memory: _settle(memory, here, there, people, place))
        await place.telegram.settled()
        with pytest.MonkeyPatch.context() as patch:
            _print_at_once(patch)
            yield Scene(place, here, there, people, group)


async def _group(place: Village, people: dict[Who, Person]) -> Group:
    """The desk's people and the bot administer it; everybody else is a member."""
    owner = people[Who.COORDINATOR]
    group = await place.in_group(owner, "Кара-Көл", *(one for one in people.values() if one is not owner))
    await owner.promotes(group, people[Who.ADMINISTRATOR], at_once=True)
    await owner.promotes_bot(group)
    return group


def _settle(memory: Memory, here: Place, there: Place, people: dict[Who, Person], place: Village) -> None:
    now = place.clock()
    for town in (here, there):
        furnish(memory, town, now)
    removed = people[Who.REMOVED].id
    memory.team.put(Coordinator(removed, here.id, here.secret), 1, now)
    memory.team.mark_removed(removed, here.id, 1, now)
    memory.subscriptions.put_town(people[Who.SUBSCRIBER].id, here.id, True, now)
    memory.subscriptions.put_project(people[Who.SUBSCRIBER].id, here.project, True, now)


def _takes_back(really: Callable[..., Any]) -> Callable[..., Any]:
    async def transact(context: Context, decide: Callable[[Memory], T]) -> T:
        decided: list[T] = []

        def look(memory: Memory) -> None:
            decided.append(decide(memory))
            raise TakenBack

        with suppress(TakenBack):
            await context.services.storage.transact(look)
        await really(context, lambda memory: None)  # the update itself is done with
        return decided[0]

    return transact


def _print_at_once(patch: pytest.MonkeyPatch) -> None:
    async def printed(make: Callable[[Any], Any], value: object) -> Any:
        return PIXEL if make.__module__.endswith("slips") else (PIXEL, PIXEL)

    for name, module in tuple(sys.modules.items()):
        if name.startswith("handlers") and getattr(module, "printed", None) is press.printed:
            patch.setattr(module, "printed", printed)
