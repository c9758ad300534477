"""`dobush demo`: the whole bot in a local Telegram, as processes talking over HTTP; no token, no network."""

import asyncio
import os
import secrets
import shutil
import signal
import sys
from collections.abc import Coroutine
from contextlib import suppress
from pathlib import Path
from typing import Any

from rich.console import Console

from bot.demo_page import Training
from bot.demo_story import Scale, Story, StoryFailed
from bot.townfile import read
from bot.views.words import kyrgyz
from sandbox import NoSuchButton, NotHeard, NotSettled, Person, Sandbox
from storage.file import Lock

EXAMPLES = Path(__file__).parent.parent / "examples"
TRAINING_TOWN = "kara-kol"
STOP_SECONDS = 10.0


async def tell(folder: Path, port: int, once: bool) -> int:
    """Tells the story; then stays until Ctrl-C unless `once`. 0 if every step came out, 1 if one failed."""
    console = Console(highlight=False)
    words = kyrgyz()
    _end_gracefully()
    try:
        telegram = Sandbox(port, username="dobush_bot", name=words.plain("bot-name"), token=_token(), timeout=60)
        async with telegram:
            stage = Stage(folder, telegram, telegram.person(words.plain("demo-administrator")))
            stage.sets_up()
            await stage.imports(sorted(EXAMPLES.glob("*.toml")))
            towns = read(sorted(EXAMPLES.glob("*.toml")), words.plain("default-question"))
            story = Story(telegram, stage.administrator, stage, words, towns, console, Scale())
            await stage.starts_bot()
            try:
                await stage.plays(story.tell())
                if not once:
                    town = next(file.town for file in towns if file.town.id == TRAINING_TOWN)
                    training = Training(telegram, words, town, stage.administrator)
                    await training.gathers()
                    with training.page(stage):
                        console.print(f"\nChat with the bot yourself at {telegram.url} — Ctrl-C ends it.")
                        await asyncio.Event().wait()
            finally:
                await stage.stops_bot()
    except (StoryFailed, NotHeard, NotSettled, NoSuchButton) as failed:
        console.print(f"\ndobush: the story failed: {failed}", markup=False)
        return 1
    except NoStage as trouble:
        console.print(f"dobush: {trouble}", markup=False, soft_wrap=True)
        return 1
    except OSError as trouble:
        reason = os.strerror(trouble.errno) if trouble.errno else trouble
        console.print(f"dobush: port {port} can't be used ({reason}); try --port with another.", soft_wrap=True)
        return 1
    except asyncio.CancelledError:  # Ctrl-C
        return 0 if not once else 130
    return 0


class NoStage(Exception):
    """The demo can't keep its files there; the message says why."""


class Stage:
    """The folder, the settings and the process of the bot that plays."""

    def __init__(self, folder: Path, telegram: Sandbox, administrator: Person) -> None:
        self.administrator = administrator
        self.folder = folder.absolute()
        self.pictures = self.folder / "pictures"
        self.database = self.folder / "dobush.sqlite3"
        self.log = self.folder / "bot.log"
        self._telegram = telegram
        self._clock = self.folder / "clock"
        self._config = self.folder / "config.toml"
        self._ahead = 0.0
        self._bot: asyncio.subprocess.Process | None = None

    def sets_up(self) -> None:
        """A fresh folder and settings; yesterday's demo goes, nothing else is ever deleted.

        Raises NoStage where the folder can't be used, or DatabaseInUse where another demo plays in it."""
        try:
            self._makes_room()
        except OSError as trouble:
            reason = trouble.strerror or trouble
            raise NoStage(f"{self.folder} can't be used ({reason}); try --data with another folder.") from trouble

    def _makes_room(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        Lock(self.database).release()
        yesterday = ("config.toml", "clock", "bot.log", "dobush.sqlite3")
        for leftover in (*(self.folder / name for name in yesterday), *self.folder.glob("dobush.sqlite3-*")):
            leftover.unlink(missing_ok=True)
        shutil.rmtree(self.pictures, ignore_errors=True)
        self.pictures.mkdir(parents=True)
        self._config.write_text(
            f'[telegram]\ntoken = "{self._telegram.bot.token}"\napi_url = "{self._telegram.url}"\n\n'
            f'[storage]\npath = "{self.database.name}"\n\n'
            f"[people]\nadministrators = [{self.administrator.id}]\n\n"
            '[sending]\nquiet_from = "00:00"\nquiet_until = "00:00"\n',  # a story is told at any hour
            encoding="utf-8",
        )

    def moves_clock(self, seconds: float) -> None:
        """Both clocks go on: the bot's, and Telegram's."""
        self._ahead += seconds
        self._clock.write_text(str(self._ahead), encoding="ascii")
        self._telegram.clock.move(seconds)

    async def imports(self, files: list[Path]) -> None:
        """`dobush import`, as anybody would; raises StoryFailed."""
        process = await self._dobush("import", *map(str, files))
        try:
            code = await process.wait()
        except asyncio.CancelledError:
            process.kill()
            raise
        if code:
            raise StoryFailed(f"the import failed; see {self.log}")

    async def starts_bot(self) -> None:
        self._bot = await self._dobush("run", "--clock-file", str(self._clock))

    async def restarts_bot(self) -> None:
        """Kills the bot's process as a power cut would, and starts it again."""
        if self._bot is not None and self._bot.returncode is None:
            self._bot.kill()
            await self._bot.wait()
        await self.starts_bot()

    async def stops_bot(self) -> None:
        """A graceful stop; raises StoryFailed where it takes too long."""
        if self._bot is None or self._bot.returncode is not None:
            return
        self._bot.terminate()
        try:
            await asyncio.wait_for(self._bot.wait(), STOP_SECONDS)
        except TimeoutError:
            self._bot.kill()
            raise StoryFailed("the bot did not stop when asked to") from None

    async def plays(self, act: Coroutine[Any, Any, object]) -> None:
        """Plays `act` to its end; raises StoryFailed where the bot's process ends before."""
        assert self._bot is not None
        playing = asyncio.ensure_future(act)
        dying = asyncio.ensure_future(self._bot.wait())
        try:
            await asyncio.wait([playing, dying], return_when=asyncio.FIRST_COMPLETED)
            if not playing.done():
                raise StoryFailed(f"the bot's process ended by itself; see {self.log}")
            await playing
        finally:
            playing.cancel()
            dying.cancel()
            await asyncio.gather(playing, dying, return_exceptions=True)

    async def _dobush(self, command: str, *arguments: str) -> asyncio.subprocess.Process:
        with self.log.open("ab") as log:
            return await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "bot",
                command,
                *arguments,
                "--config",
                str(self._config),
                stdout=log,
                stderr=log,
                env={name: value for name, value in os.environ.items() if not name.startswith("DOBUSH_")},
            )


def _end_gracefully() -> None:
    """SIGTERM ends the demo as Ctrl-C does: the bot's process must not be left behind."""
    playing = asyncio.current_task()
    assert playing is not None
    with suppress(NotImplementedError):  # Windows
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, playing.cancel)


def _token() -> str:
    return f"4242424242:{secrets.token_urlsafe(26)}"
