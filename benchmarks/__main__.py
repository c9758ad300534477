"""`make bench`: runs the benchmarks and prints their figures, with the machine they were taken on."""

import argparse
import asyncio
import os
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import announcement, million, page, picture, start, votes
from benchmarks.figures import Figures, machine

DOCS = Path("docs")
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
    parser.add_argument("--save", action="store_true", help=f"write the figures and their picture into {DOCS}/")
    options = parser.parse_args()
    figures = Figures(DOCS / "benchmarks.json" if options.save else None)
    print(f"machine: {machine()}; load of others before: {os.getloadavg()[0]:.1f}")
    for name in options.names or BENCHMARKS:
        print(f"\n{name}", flush=True)
        with asyncio.Runner(loop_factory=_loop()) as runner:
            runner.run(BENCHMARKS[name](options.rounds, figures))  # type: ignore[arg-type]
    if options.save:
        page.write(DOCS / "benchmarks.md", machine(), f"{datetime.now(UTC):%Y-%m-%d}", figures.values)
        picture.draw(figures.values, DOCS / "pictures" / "benchmarks.png")


def _loop() -> Callable[[], asyncio.AbstractEventLoop]:
    try:
        import uvloop
    except ImportError:
        return asyncio.new_event_loop
    return uvloop.new_event_loop


if __name__ == "__main__":
    main()
