"""`dobush demo`: the whole bot in a local Telegram, as processes talking over HTTP; no token, no network."""

import asyncio
import os
import secrets
import shutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from rich.console import Console

from bot.demo_story import Story, StoryFailed
from bot.views.words import kyrgyz
from sandbox import NotHeard, NotSettled, NoSuchButton, Person, Sandbox

EXAMPLES = Path(__file__).parent.parent / "examples"
STOP_SECONDS = 10.0


async def tell(folder: Path, port: int, once: bool) -> int:
    """Tells the story; then stays until Ctrl-C unless `once`. 0 if every step came out, 1 if one failed."""
    console = Console(highlight=False)
    folder = folder.resolve()
    _clear(folder)
    try:
        sandbox = Sandbox(port, username="dobush_bot", name="Добуш", token=_token())
        async with sandbox as telegram:
            administrator = telegram.person("Администратор")
            stage = Stage(folder, telegram, administrator)
            stage.write_config()
            await stage.imports(sorted(EXAMPLES.glob("*.toml")))
            async with stage.bot():
                await Story(telegram, administrator, stage, kyrgyz(), console).tell()
                if not once:
                    console.print(f"\nThe bot and its local Telegram stay at {telegram.url} — Ctrl-C ends them.")
                    await asyncio.Event().wait()
    except (StoryFailed, NotHeard, NotSettled, NoSuchButton) as failed:
        console.print(f"\n[red]The story failed:[/red] {failed}", markup=True)
        return 1
    except OSError as trouble:
        console.print(f"dobush: port {port} can't be used: {trouble.strerror or trouble}. Try --port with another.")
        return 1
    except asyncio.CancelledError:  # Ctrl-C after the story
        console.print("\nGoodbye.")
    return 0


class Stage:
    """The folder, the settings and the process of the bot that plays."""

    def __init__(self, folder: Path, telegram: Sandbox, administrator: Person) -> None:
        self.folder = folder
        self.pictures = folder / "pictures"
        self.database = folder / "dobush.sqlite3"
        self.log = folder / "bot.log"
        self._telegram = telegram
        self._administrator = administrator
        self._clock = folder / "clock"
        self._config = folder / "config.toml"

    def write_config(self) -> None:
        self.pictures.mkdir(parents=True, exist_ok=True)
        self._config.write_text(
            f'[telegram]\ntoken = "{self._telegram.bot.token}"\napi_url = "{self._telegram.url}"\n\n'
            f'[storage]\npath = "{self.database.name}"\n\n'
            f"[people]\nadministrators = [{self._administrator.id}]\n",
            encoding="utf-8",
        )

    def move_clock(self, seconds: float) -> None:
        """Both clocks go on: the bot's, and Telegram's."""
        self._clock.write_text(str(seconds), encoding="ascii")
        self._telegram.clock.move(seconds)

    async def imports(self, files: list[Path]) -> None:
        """`dobush import`, as anybody would; raises StoryFailed."""
        process = await self._dobush("import", *map(str, files))
        if await process.wait():
            raise StoryFailed(f"the import failed; see {self.log}")

    @asynccontextmanager
    async def bot(self) -> AsyncIterator[None]:
        """The bot's process, from its start to a graceful stop; raises StoryFailed if it dies by itself."""
        process = await self._dobush("run", "--clock-file", str(self._clock))
        watching = asyncio.create_task(self._watch(process, asyncio.current_task()))
        try:
            yield
        finally:
            watching.cancel()
            if process.returncode is None:
                process.terminate()
                await asyncio.wait_for(process.wait(), STOP_SECONDS)

    async def _watch(self, process: asyncio.subprocess.Process, story: "asyncio.Task[object] | None") -> None:
        await process.wait()
        print(f"\ndobush: the bot's process ended by itself; see {self.log}", file=sys.stderr)
        if story is not None:
            story.cancel()

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


def _clear(folder: Path) -> None:
    """Yesterday's demo goes; nothing else is ever deleted."""
    for leftover in (*folder.glob("dobush.sqlite3*"), folder / "clock", folder / "bot.log", folder / "config.toml"):
        leftover.unlink(missing_ok=True)
    shutil.rmtree(folder / "pictures", ignore_errors=True)


def _token() -> str:
    return f"4242424242:{secrets.token_urlsafe(26)}"
