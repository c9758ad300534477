"""A desk at which town files are imported, and what stands in most of them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.polls import Poll, State
from bot.importing import ImportMistake, ImportReport, TownFile, load, read
from storage.database import Database
from storage.memory import Memory

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
CLOSING = datetime(2026, 12, 25, 12, 0, tzinfo=UTC)
DEFAULT_QUESTION = "Жамаатыбыз үчүн кайсы көйгөйдү биринчи чечүү керек?"
PAGE = Path(__file__).parents[2] / "docs" / "import.md"

TOWN = '[town]\nid = "ak-bulak"\nname = "Ак-Булак айылы"\n'
POLL = '[[polls]]\nid = "ak-bulak-2026"\n{}\n'
TWO = '[[polls.choices]]\nname = "Таза суу"\n[[polls.choices]]\nname = "Бала бакча"\n'
CLOSES = "closes_at = 2026-12-25T18:00:00+06:00"
PROJECT = '[[projects]]\nid = "suu"\nname = "Таза суу"\ngoal = "айылга суу жеткирүү"\n{}\n'


def poll(lines: str = "", choices: str = TWO) -> str:
    return TOWN + POLL.format(lines) + choices


def project(lines: str = "") -> str:
    return TOWN + PROJECT.format(lines)


def tranche(number: int, **works: str) -> str:
    return f"[[projects.tranches]]\nnumber = {number}\n" + "".join(
        f'[[projects.tranches.works]]\ntext = "{text}"\nstate = "{state}"\n' for text, state in works.items()
    )


class Desk:
    """A storage, and a hand that imports texts into it."""

    def __init__(self, database: Database[Memory], folder: Path) -> None:
        self.database = database
        self.folder = folder

    def files(self, *texts: str) -> tuple[TownFile, ...]:
        paths = []
        for number, text in enumerate(texts):
            path = self.folder / f"{number}.toml"
            path.write_text(text, encoding="utf-8")
            paths.append(path)
        return read(paths, DEFAULT_QUESTION)

    async def imports(self, *texts: str, now: datetime = NOW) -> ImportReport:
        files = self.files(*texts)
        return await self.database.transact(lambda memory: load(memory, files, now))

    async def refuses(self, *texts: str, now: datetime = NOW) -> tuple[str, ...]:
        before = await self.everything()
        with pytest.raises(ImportMistake) as caught:
            await self.imports(*texts, now=now)
        assert await self.everything() == before
        return tuple(sentence.replace(f"{self.folder}/", "") for sentence in caught.value.sentences)

    async def refuses_once(self, text: str, now: datetime = NOW) -> str:
        (sentence,) = await self.refuses(text, now=now)
        return sentence.removeprefix("0.toml: ")

    async def poll(self, poll_id: str = "ak-bulak-2026") -> Poll:
        return await self.database.read(lambda memory: memory.polls.get(poll_id))

    async def puts(self, poll: Poll) -> None:
        await self.database.transact(lambda memory: memory.polls.put(poll))

    async def works(self, number: int = 1) -> dict[str, str]:
        known = await self.database.read(lambda memory: memory.projects.get("suu"))
        return {work.text: work.state.value for work in known.tranche(number).works}

    async def everything(self) -> list[object]:
        def look(memory: Memory) -> list[object]:
            towns = memory.towns.all()
            return [
                (town, memory.polls.all_of(town.id, *State), memory.projects.all_of(town.id),
                 memory.projects.all_outcomes_of(town.id))
                for town in towns
            ]  # fmt: skip

        return await self.database.read(look)
