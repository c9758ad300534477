"""`make bench`: runs the benchmarks and prints their figures, with the machine they were taken on."""

import argparse
import asyncio
import os
from collections.abc import Awaitable, Callable
from pathlib import Path

from benchmarks import announcement, million, start, votes
from benchmarks.figures import Figures, machine

BENCHMARKS: dict[str, Callable[[int, Figures], Awaitable[None]]] = {
    "start": start.measure,
    "votes": votes.measure,
    "announcement": announcement.measure,
    "million": million.measure,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks")
    parser.add_argument("names", nargs="*", choices=[*BENCHMARKS, []], help="all, if none is named")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--save", type=Path, help="keep the figures in this JSON file (docs/benchmarks.json)")
    options = parser.parse_args()
    figures = Figures(options.save)
    print(f"machine: {machine()}; load before: {os.getloadavg()[0]:.1f}")
    for name in options.names or BENCHMARKS:
        print(f"\n{name}", flush=True)
        with asyncio.Runner(loop_factory=_loop()) as runner:
            runner.run(BENCHMARKS[name](options.rounds, figures))  # type: ignore[arg-type]


def _loop() -> Callable[[], asyncio.AbstractEventLoop]:
    try:
        import uvloop
    except ImportError:
        return asyncio.new_event_loop
    return uvloop.new_event_loop


if __name__ == "__main__":
    main()
