"""`dobush` as its operator meets it: processes, exit codes, and sentences that say what to do."""

import asyncio
import io
import os
import signal
import socket
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.domain.announcements import Occasion, Part
from sandbox import Sandbox
from storage.database import Database
from storage.memory import Memory
from tests.village import TOKEN

TOWN = """
[town]
id = "kara-kol"
name = "Кара-Көл шаары"

[[polls]]
id = "kara-kol-2026"
  [[polls.choices]]
  name = "Таза суу"
  [[polls.choices]]
  name = "Көчө жарыгы"
"""


@dataclass(frozen=True)
class Ended:
    code: int
    said: str  # what it printed, to either stream


@dataclass(frozen=True)
class Desk:
    """A folder with settings, and the commands one can give there."""

    folder: Path
    url: str

    def environment(self, **more: str) -> dict[str, str]:
        bare = {name: value for name, value in os.environ.items() if not name.startswith("DOBUSH_")}
        return {**bare, "DOBUSH_TELEGRAM__TOKEN": TOKEN, "DOBUSH_TELEGRAM__API_URL": self.url, **more}

    async def begins(self, *arguments: str, **environment: str) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            *arguments,
            cwd=self.folder,
            env={**self.environment(**environment), "PYTHONPATH": str(Path(__file__).parent.parent)},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )

    async def says(self, *arguments: str, **environment: str) -> Ended:
        process = await self.begins(*arguments, **environment)
        said, _ = await asyncio.wait_for(process.communicate(), 30)
        assert process.returncode is not None
        return Ended(process.returncode, said.decode())

    async def does(self, *arguments: str, **environment: str) -> Ended:
        """An errand, in this process: a process of its own takes most of a second to begin."""
        return await asyncio.wait_for(asyncio.to_thread(self.does_at_once, *arguments, **environment), 30)

    def does_at_once(self, *arguments: str, **environment: str) -> Ended:
        said = io.StringIO()
        with pytest.MonkeyPatch.context() as here:
            here.chdir(self.folder)
            for name in [name for name in os.environ if name.startswith("DOBUSH_")]:
                here.delenv(name)
            for name, value in self.environment(**environment).items():
                here.setenv(name, value)
            with redirect_stdout(said), redirect_stderr(said):
                code = main(arguments)
        return Ended(code, said.getvalue())

    async def leaves_something_owed_and_parked(self) -> None:
        """As a bot that was stopped just now leaves it."""
        now = datetime.now(UTC)

        def leave(memory: Memory) -> None:
            memory.house.mark_heard(now)
            for update_id in (7, 8):
                memory.inbox.add(update_id, 1, "message", b"{}", now)
            memory.inbox.mark_failed(1, "KeyError", park=True)
            letter = (Occasion.ANSWER, "kara-kol", Part("Жооп"), now - timedelta(minutes=3), (1,))
            memory.announcements.add_letter(*letter)

        async with await Database.open(self.folder / "dobush.sqlite3", Memory) as storage:
            await storage.transact(leave)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[tuple[Desk, Sandbox]]:
    async with Sandbox(token=TOKEN, username="dobush_bot") as telegram:
        telegram.person("Айгүл")
        yield Desk(tmp_path, telegram.url), telegram


async def test_import_check_and_backup_do_their_errands(desk: tuple[Desk, Sandbox]) -> None:
    here, _ = desk
    (here.folder / "town.toml").write_text(TOWN, encoding="utf-8")

    first = await here.does("import", "town.toml")
    again = await here.does("import", "town.toml")
    assert first.code == again.code == 0
    assert "towns: 1 created" in first.said
    assert "polls: 0 created, 0 changed, 1 unchanged" in again.said

    await here.leaves_something_owed_and_parked()
    checked = await here.does("check")
    assert checked.code == 0
    for line in (
        "settings: fine",
        "database: fine",
        "inbox: 1 updates waiting, 1 parked",
        "parked: update 1 (message): KeyError",
        "delivery: 1 notices owed, the oldest for 0:03:0",
        "Telegram: last heard 20",
        "last update: 20",
        "token: fine (@dobush_bot)",
        "Telegram: 0 updates wait there",
        "clock: ",
    ):
        assert line in checked.said

    copied = await here.does("backup", "copy.sqlite3")
    assert copied.code == 0
    with sqlite3.connect(here.folder / "copy.sqlite3") as copy:
        assert copy.execute("SELECT name FROM towns").fetchall() == [("Кара-Көл шаары",)]
    copy.close()
    refused = await here.does("backup", "copy.sqlite3")
    assert refused.code == 1
    assert "copy.sqlite3" in refused.said


async def test_a_mistake_in_a_file_is_told_with_its_key_and_nothing_is_imported(desk: tuple[Desk, Sandbox]) -> None:
    here, _ = desk
    (here.folder / "good.toml").write_text(TOWN, encoding="utf-8")
    (here.folder / "bad.toml").write_text(TOWN.replace("kara-kol", "osh").replace("name", "nmae"), encoding="utf-8")

    ended = await here.does("import", "good.toml", "bad.toml")

    assert ended.code == 1
    assert "bad.toml" in ended.said
    assert "nmae" in ended.said
    assert "Nothing was imported" in ended.said
    assert not (here.folder / "dobush.sqlite3").exists()


async def test_run_ends_within_five_seconds_of_sigterm_and_leaves_its_database_to_no_other_bot(
    desk: tuple[Desk, Sandbox],
) -> None:
    here, telegram = desk
    (here.folder / "town.toml").write_text(TOWN, encoding="utf-8")
    await here.does("import", "town.toml")
    process = await here.begins("run")
    aigul = telegram.person("Айгүл")
    await aigul.starts(at_once=True)
    await aigul.hears("Кара-Көл шаары", timeout=10)

    second = await here.says("run")
    assert second.code == 1
    assert "dobush.sqlite3" in second.said

    process.send_signal(signal.SIGTERM)
    said, _ = await asyncio.wait_for(process.communicate(), 5)  # and what it holds is finished by then
    assert process.returncode == 0
    assert TOKEN not in said.decode()
    assert "Айгүл" not in said.decode(), "no names in logs"

    other = telegram.add_bot("other_bot")
    foreign = await here.says("run", DOBUSH_TELEGRAM__TOKEN=other.token)
    assert foreign.code == 1
    assert "belongs to the bot" in foreign.said


async def test_a_wrong_token_is_told_in_a_sentence(desk: tuple[Desk, Sandbox]) -> None:
    here, _ = desk
    wrong = "424242:a-token-that-nobody-ever-gave-anyone"
    for command, gives in (("run", here.says), ("check", here.does)):
        ended = await gives(command, DOBUSH_TELEGRAM__TOKEN=wrong)
        assert ended.code == 1
        assert "does not know this token" in ended.said
        assert wrong not in ended.said


def test_a_demo_that_finds_no_room_says_why_and_leaves_nothing_behind(tmp_path: Path) -> None:
    here = Desk(tmp_path, "http://127.0.0.1:1")
    (here.folder / "file").touch()
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        with socket.create_server(("127.0.0.1", 0)) as somebody:
            port = str(somebody.getsockname()[1])
            taken = here.does_at_once("demo", "--once", "--port", port)
        nowhere = here.does_at_once("demo", "--once", "--port", "0", "--data", "file")
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)

    assert taken.code == 1
    assert f"port {port} can't be used (Address already in use); try --port" in taken.said
    assert nowhere.code == 1
    assert "file can't be used (File exists); try --data" in nowhere.said
    assert [path.name for path in here.folder.iterdir()] == ["file"]


async def test_a_demo_ends_with_all_its_processes_and_plays_in_one_folder_once(desk: tuple[Desk, Sandbox]) -> None:
    here, _ = desk
    playing = await here.begins("demo", "--once", "--port", "0")
    lock = here.folder / "demo-data" / "dobush.sqlite3.lock"
    log = here.folder / "demo-data" / "bot.log"
    async with asyncio.timeout(20):
        while not (lock.exists() and "tranches:" in log.read_text(encoding="utf-8")):  # the bot runs
            await asyncio.sleep(0.05)

    second = await here.says("demo", "--once", "--port", "0")
    assert second.code == 1
    assert "is in use by another process" in second.said

    playing.send_signal(signal.SIGTERM)
    said, _ = await asyncio.wait_for(playing.communicate(), 10)
    assert playing.returncode == 130
    assert "Traceback" not in said.decode()
    assert not lock.exists(), "the bot's process is still there"


async def test_settings_that_are_missing_are_named_with_an_example(tmp_path: Path) -> None:
    here = Desk(tmp_path, "http://127.0.0.1:1")
    ended = await here.does("run", DOBUSH_TELEGRAM__TOKEN="")
    assert ended.code == 1
    assert "token" in ended.said
    assert "Traceback" not in ended.said


async def test_a_telegram_that_cannot_be_reached_is_told_in_a_sentence(tmp_path: Path) -> None:
    here = Desk(tmp_path, "http://127.0.0.1:1")
    ended = await here.does("check")
    assert ended.code == 1
    assert "token: Telegram can't be reached" in ended.said
    assert "Traceback" not in ended.said
