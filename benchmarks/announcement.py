"""Announcement: three thousand subscribers at Telegram's pace, which the sandbox enforces, while people vote."""

import asyncio
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks import town
from benchmarks.figures import Figures
from benchmarks.stage import stage

SUBSCRIBERS = 3_000
VOTERS = 200
SETTLE_SECONDS = 3.0  # until both token buckets are full again
UNFINISHED = "SELECT COUNT(*) FROM announcements WHERE sending IN ('owing', 'sending')"


@dataclass(frozen=True, slots=True)
class Sending:
    over_ideal: float  # share of the ideal time
    seconds: float
    refused: int  # 429s
    p99: float  # seconds until a voter's answer
    missed: int


async def measure(rounds: int, figures: Figures) -> None:
    """Prints and keeps medians (of the 429s and the missed, the worst) over `rounds`."""
    with tempfile.TemporaryDirectory() as name:
        seeded = Path(name) / "town"
        await town.build(seeded, SUBSCRIBERS, subscribers=SUBSCRIBERS)
        taken = [await _once(Path(name), seeded) for _ in range(rounds)]
    figure = {
        "s": median(one.seconds for one in taken),
        "over ideal %": median(one.over_ideal for one in taken) * 100,
        "429s": max(one.refused for one in taken),
        "votes p99 ms": median(one.p99 for one in taken) * 1000,
        "missed": max(one.missed for one in taken),
    }
    figures.keep("announcement/dobush", figure)
    print(
        f"  {figure['s']:.1f} s for {SUBSCRIBERS} subscribers, {figure['over ideal %']:+.1f} % over the ideal;"
        f" {figure['429s']:.0f} refused as too fast, {figure['missed']:.0f} missed;"
        f" answers to {VOTERS} votes meanwhile: p99 {figure['votes p99 ms']:.0f} ms",
        flush=True,
    )


async def _once(folder: Path, seeded: Path) -> Sending:
    async with stage(folder, seeded) as play:
        telegram = play.telegram
        coordinator = telegram.person("Координатор", id=town.ADMINISTRATOR)
        await coordinator.starts()
        people = play.residents(SUBSCRIBERS)
        await play.open_ballots(people[:VOTERS])
        await play.write_news(coordinator)
        await asyncio.sleep(SETTLE_SECONDS)
        telegram.pace.on = True
        play.watch_answers()
        first = len(telegram.calls)
        await play.tap(coordinator, play.words.plain("button-news-send"))
        await play.vote_evenly(people[:VOTERS], SUBSCRIBERS / 30 * 0.9)
        while play.ask(UNFINISHED):
            await asyncio.sleep(0.5)
        charged = [
            call.at for call in list(telegram.calls)[first:] if call.ok and call.method.lower().startswith("send")
        ]
        # the coordinator's report comes after the last subscriber, and is no part of the sending
        charged = charged[:SUBSCRIBERS]
        seconds = charged[-1] - charged[0]
        ideal = (len(charged) - telegram.pace.burst) / telegram.pace.per_second
        heard = sum("чатыры оңдолду" in person.chat.last.text for person in people[VOTERS:])
        heard += sum(any("чатыры" in m.text for m in person.chat.messages) for person in people[:VOTERS])
        times = sorted(play.answer_times)
        return Sending(
            over_ideal=seconds / ideal - 1,
            seconds=seconds,
            refused=len(telegram.pace.refused),
            p99=times[int(len(times) * 0.99)],
            missed=SUBSCRIBERS - heard,
        )
