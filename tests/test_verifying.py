"""`dobush verify` while the bot runs: what agrees, and whatever somebody changed behind the bot's back."""

import asyncio
import os
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.journal import NOTHING, in_groups
from bot.verifying import verify
from tests.village import TOKEN, Village

POLL = "kara-kol-2026"


async def changes(village: Village, *statements: str) -> None:
    """Somebody with the file in their hands, and the triggers out of the way."""
    for statement in statements:
        await village.knows(lambda memory, sql=statement: memory.house.connection.execute(sql))  # type: ignore[misc]


async def test_a_closed_poll_is_recounted_and_every_meddling_is_named(
    kara_kol: Village, capsys: pytest.CaptureFixture[str]
) -> None:
    await kara_kol.has_open_poll(lasts=timedelta(hours=1))
    await kara_kol.has_open_poll("kara-kol-jol", question="Кайсы жол?")
    head = await kara_kol.asks(lambda memory: memory.journal.head(POLL))
    aigul = await kara_kol.resident("Айгүл")
    await aigul.starts(payload=f"poll_{POLL}")
    await aigul.taps("Таза суу")
    kara_kol.clock.moves(hours=2)
    await aigul.hears("Добуш бергендер: 1")

    async def says(*polls: str, head: str | None = None) -> tuple[int, str]:
        code = await verify(kara_kol.config, polls, head)
        told = capsys.readouterr()
        return code, told.out + told.err

    code, told = await says(head=in_groups(head).upper())
    assert code == 0, told
    assert f"{POLL}: closed, 2 entries, all whole" in told
    assert "kara-kol-jol: open, 1 entries, all whole" in told
    assert f"The head stands in {POLL}, entry 1" in told
    assert (await says(POLL))[1].count("all whole") == 1
    assert (await says(POLL, head="12 34"))[0] == 1
    assert (await says(POLL, head=NOTHING)) == (1, (await says(POLL, head=NOTHING))[1])
    assert "stands in no journal" in (await says(POLL, head=NOTHING))[1]
    assert await says("nothing") == (1, "nothing: there is no such poll\n")

    await changes(
        kara_kol,
        "DROP TRIGGER choices_get_votes_at_the_closing",
        f"UPDATE choices SET votes = 7 WHERE poll_id = '{POLL}' AND number = 1",
    )
    code, told = await says()
    assert code == 1
    assert f"{POLL}: votes of the closing is stored as" in told
    assert "kara-kol-jol: open, 1 entries, all whole" in told, "one bad poll hides no other"

    await changes(
        kara_kol,
        "DROP TRIGGER journal_only_grows_on_update",
        "DROP TRIGGER journal_only_grows_on_delete",
        f"UPDATE journal SET details = '{{not json}}' WHERE poll_id = '{POLL}' AND number = 2",
    )
    assert f"{POLL}: the chain of its journal breaks at entry 2 (closed," in (await says())[1]
    await changes(kara_kol, f"DELETE FROM journal WHERE poll_id = '{POLL}'")
    code, told = await says(head=head)
    assert code == 1
    assert "its journal has no opening" in told
    assert "stands in no journal" in told, "whoever kept the head can tell"


async def test_the_command_ends_with_the_code_that_scripts_read(kara_kol: Village) -> None:
    await kara_kol.has_open_poll()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DOBUSH_")}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "verify", POLL, "--head", "0" * 64,
        cwd=kara_kol.folder, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
        env={
            **environment,
            "DOBUSH_TELEGRAM__TOKEN": TOKEN,
            "DOBUSH_STORAGE__PATH": str(kara_kol.config.storage.path),
            "PYTHONPATH": str(Path(__file__).parent.parent),
        },
    )  # fmt: skip
    said, _ = await asyncio.wait_for(process.communicate(), 30)
    assert process.returncode == 1
    assert f"{POLL}: open, 1 entries, all whole" in said.decode()
