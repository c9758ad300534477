"""A million: subscribers to be written to, and ballots in a poll, while votes go on as if nothing were."""

import asyncio
import sqlite3
import tempfile
from pathlib import Path
from statistics import median
from time import monotonic

from benchmarks import town, votes
from benchmarks.contenders import CONTENDERS
from benchmarks.figures import Figures
from benchmarks.stage import stage
from storage.memory import Memory

MILLION = 1_000_000
VOTERS = 400
SETTLE_SECONDS = 3.0
OWING = "SELECT COUNT(*) FROM announcements WHERE sending = 'owing'"


async def measure(rounds: int, figures: Figures) -> None:
    """Prints and keeps medians over `rounds`."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        empty, full = folder / "empty", folder / "full"
        await town.build(empty, MILLION + votes.PEOPLE + votes.WARMING, subscribers=MILLION)
        await town.build(full, MILLION + votes.PEOPLE + votes.WARMING, ballots=MILLION)
        await _announce(rounds, folder, empty, figures)
        _tally(rounds, full, figures)
        await _vote(rounds, folder, empty, full, figures)


async def _announce(rounds: int, folder: Path, seeded: Path, figures: Figures) -> None:
    taken = [await _announce_once(folder, seeded) for _ in range(rounds)]
    figure = {what: median(one[what] for one in taken) for what in taken[0]}
    figures.keep("million/announcement", figure)
    print(
        f"  «Жөнөтүү» to {MILLION} subscribers answered in {figure['press s']:.2f} s,"
        f" owed in {figure['owed s']:.1f} s;"
        f" votes meanwhile: p99 {figure['votes p99 ms']:.0f} ms, worst {figure['votes worst ms']:.0f} ms;"
        f" memory {figure['idle MB']:.0f} MB idle, at most {figure['peak MB'] - figure['idle MB']:+.0f} MB",
        flush=True,
    )


async def _announce_once(folder: Path, seeded: Path) -> dict[str, float]:
    async with stage(folder, seeded) as play:
        coordinator = play.telegram.person("Координатор", id=town.ADMINISTRATOR)
        await coordinator.starts()
        people = play.residents(VOTERS)
        await play.open_ballots(people)
        await asyncio.sleep(SETTLE_SECONDS)
        idle = play.bot.resident()
        await play.write_news(coordinator)
        play.watch_answers()
        voting = asyncio.create_task(play.vote_evenly(people, VOTERS / 50))
        await asyncio.sleep(0.5)
        began = monotonic()
        press = await play.tap(coordinator, play.words.plain("button-news-send"))
        while press.answer is None:
            await asyncio.sleep(0.005)
        answered = monotonic() - began
        while play.ask(OWING) or not play.ask("SELECT COUNT(*) FROM announcements"):
            await asyncio.sleep(0.1)
        owed = monotonic() - began
        await voting
        await asyncio.sleep(1.0)
        times = sorted(play.answer_times)
        return {
            "press s": answered,
            "owed s": owed,
            "votes p99 ms": times[int(len(times) * 0.99)] * 1000,
            "votes worst ms": times[-1] * 1000,
            "idle MB": idle,
            "peak MB": play.bot.resident(peak=True),
        }


def _tally(rounds: int, full: Path, figures: Figures) -> None:
    connection = sqlite3.connect(full)
    memory = Memory(connection)
    poll = memory.polls.get(town.POLL_ID)
    taken = []
    for _ in range(rounds):
        began = monotonic()
        tally = memory.ballots.tally(poll)
        taken.append(monotonic() - began)
        assert sum(tally.votes.values()) == MILLION
    connection.close()
    figures.keep("million/tally", {"s": median(taken)})
    print(f"  the tally of {MILLION} ballots takes {median(taken):.2f} s", flush=True)


async def _vote(rounds: int, folder: Path, empty: Path, full: Path, figures: Figures) -> None:
    costs: dict[str, list[float]] = {"empty": [], "full": []}
    for _ in range(rounds):
        for name, seeded in (("empty", empty), ("full", full)):
            taken = await votes.rush(CONTENDERS[0], folder, seeded, 0.0, in_group=True)
            costs[name].append(taken.cpu_per_vote * 1000)
    ratio = median(costs["full"]) / median(costs["empty"])
    figures.keep(
        "million/vote",
        {"empty ms": median(costs["empty"]), "full ms": median(costs["full"]), "ratio": ratio},
    )
    print(
        f"  a vote costs {median(costs['full']):.2f} ms of CPU among {MILLION} ballots,"
        f" {median(costs['empty']):.2f} ms in an empty poll: {ratio:.2f} x",
        flush=True,
    )
