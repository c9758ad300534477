"""The demo's story, told by few: whatever the people of the demo press and read is still said so."""

import io
from pathlib import Path

from rich.console import Console

from bot.demo_story import Scale, Story
from bot.importing import load, read
from sandbox import Person
from tests.crowd import QUICK
from tests.village import Village, village

EXAMPLES = Path(__file__).parents[2] / "examples"


class Stage:
    """The village, as the story sees it."""

    def __init__(self, village: Village) -> None:
        self.folder = self.pictures = village.folder
        self.database = village.config.storage.path
        self._clocks = village.clock, village.telegram.clock

    def moves_clock(self, seconds: float) -> None:
        ours, telegrams = self._clocks
        ours.moves(seconds=seconds)
        telegrams.move(seconds)


class SmallStory(Story):
    """A crowd takes long enough to be told for somebody to block the bot meanwhile; here Telegram holds it up."""

    async def _subscribes(self, town_id: str, n: int) -> list[Person]:
        people = await super()._subscribes(town_id, n)
        if town_id == "kara-kol":
            self._telegram.faults.fails(429, retry_after=1, times=None, chat_id=people[-1].id)
        return people

    async def _blocks(self, person: Person) -> None:
        await super()._blocks(person)
        self._telegram.faults.clear()


async def test_the_demo_tells_its_story_to_the_end(tmp_path: Path) -> None:
    files = sorted(EXAMPLES.glob("*.toml"))
    heard = io.StringIO()
    scale = Scale((3, 2, 1), {"kara-kol": 4, "tash-komur": 2}, reading=0, paced=False)
    async with village(tmp_path, QUICK) as place:
        towns = read(files, place.words.plain("default-question"))
        await place.knows(lambda memory: load(memory, towns, place.clock()))
        stage, console = Stage(place), Console(file=heard, width=100)
        await SmallStory(place.telegram, place.administrator, stage, place.words, towns, console, scale).tell()

    said = heard.getvalue()
    for line in ("8 towns, 6 votes, 2 projects", "6; as published 3 / 2 / 1", "2 of 4", "2 of 2"):
        assert line in said, said
    assert (tmp_path / "bosteri.png").read_bytes().startswith(b"\x89PNG")
