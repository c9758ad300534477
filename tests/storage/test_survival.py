import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

from storage.database import Database
from tests.storage.votes import Votes, migrations_in

ROOT = Path(__file__).parents[2]
CHILD = """
import asyncio, os, pathlib, resource, sqlite3, sys
from storage.database import Database
from storage.faults import StorageFault
from tests.storage.votes import Votes

async def main(path, folder):
    async with await Database.open(path, Votes, folder) as database:
        {body}

asyncio.run(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
"""


def child(tmp_path: Path, body: str) -> list[str]:
    folder = migrations_in(tmp_path)
    return [sys.executable, "-c", CHILD.format(body=body.strip()), str(tmp_path / "town.db"), str(folder)]


async def kept(tmp_path: Path) -> tuple[set[int], set[int]]:
    async with await Database.open(tmp_path / "town.db", Votes, tmp_path / "migrations") as database:
        voters = set(await database.read(Votes.voters))
        rows = await database.read(lambda votes: votes.conn.execute("SELECT voter FROM effects").fetchall())
    return voters, {voter for (voter,) in rows}


def test_when_a_commit_fails_nobody_is_told_it_is_kept_and_the_next_one_works(tmp_path: Path) -> None:
    body = """
        await database.transact(lambda votes: votes.put(1))
        size = os.stat(str(path) + "-wal").st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
        decisions = [lambda votes, voter=voter: votes.put(voter) for voter in range(2, 9)]
        failed = await asyncio.gather(*map(database.transact, decisions), return_exceptions=True)
        assert all(isinstance(error, StorageFault) for error in failed), failed
        assert len(set(map(id, failed))) == 7
        try:
            await database.transact(lambda votes: votes.put(10))
        except StorageFault as fault:
            assert "town.db" in str(fault)
        else:
            raise AssertionError
        assert await database.read(Votes.voters) == [1]
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        await database.transact(lambda votes: votes.put(11))
        assert await database.read(Votes.voters) == [1, 11]
    """
    subprocess.run(child(tmp_path, body), cwd=ROOT, check=True, timeout=60)


def test_what_was_acknowledged_survives_kill_9(tmp_path: Path) -> None:
    body = """
        async def vote(voter):
            def decide(votes):
                votes.put(voter)
                votes.swell(voter, 300)
            while True:
                await database.transact(decide)
                print(voter, flush=True)
                voter += 16
        await asyncio.gather(*map(vote, range(16)))
    """
    acknowledged: set[int] = set()
    for round_ in range(3):
        told = 0
        running = body.replace("range(16)", f"range({round_ * 1_000_000}, {round_ * 1_000_000 + 16})")
        with subprocess.Popen(child(tmp_path, running), cwd=ROOT, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            for line in process.stdout:
                if line.endswith(b"\n"):
                    acknowledged.add(int(line))
                    told += 1
                if told == 400 + round_ * 37:
                    os.kill(process.pid, signal.SIGKILL)
        assert process.returncode == -signal.SIGKILL
        voters, finished = asyncio.run(kept(tmp_path))
        assert acknowledged <= voters
        assert voters == finished
