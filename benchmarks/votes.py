"""Votes: five thousand people press a ballot button at once; ours against the peers, in turns."""

import asyncio
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import monotonic

from benchmarks import town
from benchmarks.contenders import CONTENDERS, OURS, Contender, Running, running
from benchmarks.figures import Figures
from benchmarks.telegram import LoadTelegram

PEOPLE = 5_000
WARMING = 20  # votes before it counts: every library loads something with its first
STEADY = 100  # votes a second
STEADY_SECONDS = 10
PATIENCE = 15.0  # seconds without any answer after which a bot counts as stuck


@dataclass(frozen=True, slots=True)
class Round:
    """What one bot did with one rush. Times in seconds."""

    per_second: float
    cpu_per_vote: float
    p50: float
    p99: float
    lost: int  # presses never answered, or answered without a durable vote


async def measure(rounds: int, figures: Figures) -> None:
    """Prints and keeps medians over `rounds` of each case."""
    entrants = [contender for contender in CONTENDERS if contender.is_here]
    for contender in set(CONTENDERS) - set(entrants):
        print(f"  {contender.name} is not here: pip install {contender.needs}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        seeded = folder / "town"
        await town.build(seeded, PEOPLE + WARMING)
        ways = ((True, "on a board: the toast alone"), (False, "on a card: the toast, and the card anew"))
        for in_group, what in ways:
            for latency in (0.0, 0.05):
                print(f"  {PEOPLE} at once {what}; API latency {latency * 1000:.0f} ms", flush=True)
                await _case(entrants, rounds, folder, seeded, latency, in_group, figures)
        await _steady(entrants, rounds, folder, seeded, figures)


async def _case(
    entrants: list[Contender],
    rounds: int,
    folder: Path,
    seeded: Path,
    latency: float,
    in_group: bool,
    figures: Figures,
) -> None:
    results: dict[str, list[Round]] = {contender.name: [] for contender in entrants}
    for _ in range(rounds):
        for contender in entrants:
            results[contender.name].append(await rush(contender, folder, seeded, latency, in_group))
    ours = median(one.per_second for one in results.get(OURS, [])) if results.get(OURS) else 0.0
    for name, taken in results.items():
        speed = median(one.per_second for one in taken)
        figure = {
            "votes/s": speed,
            "cpu ms/vote": median(one.cpu_per_vote for one in taken) * 1000,
            "p50 s": median(one.p50 for one in taken),
            "p99 s": median(one.p99 for one in taken),
            "lost": max(one.lost for one in taken),
        }
        figures.keep(f"votes/{'board' if in_group else 'card'}/{latency * 1000:.0f} ms/{name}", figure)
        print(
            f"    {name:18} {speed:7.0f} votes/s  {figure['cpu ms/vote']:6.2f} ms CPU each"
            f"  p50 {figure['p50 s']:6.2f} s  p99 {figure['p99 s']:6.2f} s"
            + (f"  lost {figure['lost']:.0f}" if figure["lost"] else "")
            + (f"  (ours: {ours / speed:.1f} x)" if name != OURS and speed else ""),
            flush=True,
        )


async def rush(contender: Contender, folder: Path, seeded: Path, latency: float, in_group: bool) -> Round:
    """Everybody presses in the same instant."""
    telegram = LoadTelegram(town.BUTTONS)
    url = await telegram.start()
    try:
        async with running(contender, url, folder, seeded) as bot:
            await _warmed(telegram, bot, in_group)
            telegram.latency = latency
            durable_before = bot.durable_votes()
            before = bot.cpu()
            began = monotonic()
            telegram.press(town.people(PEOPLE, WARMING), in_group=in_group)
            await _answered(telegram, WARMING + PEOPLE)
            took = telegram.last_answer_at - began
            edits = -1
            while edits != (edits := sum(telegram.calls.values())):  # the cards' edits come after the answers
                await asyncio.sleep(latency + 0.25)
            cpu = bot.cpu() - before
            times = telegram.latencies(WARMING) or [float("nan")]
            durable = bot.durable_votes() - durable_before
            count = len(times)
            return Round(
                per_second=min(count, durable) / took,
                cpu_per_vote=cpu / max(count, 1),
                p50=times[count // 2],
                p99=times[int(count * 0.99)],
                lost=PEOPLE - min(count, durable),
            )
    finally:
        await telegram.stop()


async def _steady(entrants: list[Contender], rounds: int, folder: Path, seeded: Path, figures: Figures) -> None:
    print(f"  a steady {STEADY} votes/s for {STEADY_SECONDS} s on a board; API latency 0 ms", flush=True)
    results: dict[str, list[list[float]]] = {contender.name: [] for contender in entrants}
    for _ in range(rounds):
        for contender in entrants:
            results[contender.name].append(await steady(contender, folder, seeded))
    for name, taken in results.items():
        p50 = median(times[len(times) // 2] for times in taken) * 1000
        p99 = median(times[int(len(times) * 0.99)] for times in taken) * 1000
        figures.keep(f"votes/steady/{name}", {"p50 ms": p50, "p99 ms": p99})
        print(f"    {name:18} p50 {p50:6.1f} ms  p99 {p99:6.1f} ms", flush=True)


async def steady(contender: Contender, folder: Path, seeded: Path) -> list[float]:
    """Seconds from press to answer, sorted: one person after another, evenly."""
    telegram = LoadTelegram(town.BUTTONS)
    url = await telegram.start()
    try:
        async with running(contender, url, folder, seeded) as bot:
            await _warmed(telegram, bot, in_group=True)
            began = monotonic()
            for number, person in enumerate(town.people(STEADY * STEADY_SECONDS, WARMING)):
                await asyncio.sleep(max(0.0, began + number / STEADY - monotonic()))
                telegram.press((person,), in_group=True)
            await _answered(telegram, WARMING + STEADY * STEADY_SECONDS)
            return telegram.latencies(WARMING)
    finally:
        await telegram.stop()


async def _warmed(telegram: LoadTelegram, bot: Running, in_group: bool) -> None:
    while not telegram.is_asked:
        bot.must_live()
        await asyncio.sleep(0.02)
    telegram.press(town.people(WARMING), in_group=in_group)
    await _answered(telegram, WARMING)
    await asyncio.sleep(0.5)


async def _answered(telegram: LoadTelegram, count: int) -> None:
    """Until so many presses are answered, or the bot has answered nobody for a while."""
    last, since = telegram.answered, monotonic()
    while telegram.answered < count and monotonic() - since < PATIENCE:
        await asyncio.sleep(0.01)
        if telegram.answered != last:
            last, since = telegram.answered, monotonic()
