"""The demo as its user meets it: one command, a story told to its end in figures, nothing left running."""

import asyncio
import os
import re
import sqlite3
import sys
from pathlib import Path
from time import monotonic

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.long


async def plays(folder: Path) -> tuple[int, str]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--once", "--port", "0"),
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await asyncio.wait_for(process.communicate(), 180)
    assert process.returncode is not None
    return process.returncode, said.decode()


async def test_the_story_comes_out_as_published_within_90_seconds_and_again_over_the_old_folder(
    tmp_path: Path,
) -> None:
    for _ in range(2):
        started = monotonic()
        code, said = await plays(tmp_path)
        assert code == 0, said
        assert monotonic() - started < 90

        figures = dict(re.findall(r"^ (\S.*?\S)  +(\S.*?) *$", said, re.MULTILINE))
        assert figures["imported"] == "8 towns, 6 votes, 2 projects"
        assert figures["Бостери айыл аймагы: voted"] == "136; as published 65 / 38 / 33"
        assert figures["Кара-Көл шаары: got the first tranche"] == "501 of 503"
        assert figures["Таш-Көмүр шаары: got the first tranche"] == "638 of 638"
        assert figures["refused as too fast by Telegram's pace"] == "0"
        assert "Ботту бөгөттөгөн: 1" in said

    database = tmp_path / "demo-data" / "dobush.sqlite3"
    assert str(database) in said
    assert (tmp_path / "demo-data" / "pictures" / "bosteri.png").read_bytes().startswith(b"\x89PNG")
    assert not database.with_name(database.name + ".lock").exists()
    with sqlite3.connect(database) as connection:
        votes = connection.execute("SELECT votes FROM choices WHERE votes IS NOT NULL ORDER BY number").fetchall()
    connection.close()
    assert votes == [(65,), (38,), (33,)]
