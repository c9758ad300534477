"""`make bench`: runs the benchmarks and prints their figures, with the machine they were taken on."""

import argparse
import asyncio
import os
import platform
import sys
from collections.abc import Awaitable, Callable

from benchmarks import start

BENCHMARKS: dict[str, Callable[[int], Awaitable[None]]] = {"start": start.measure}


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks")
    parser.add_argument("names", nargs="*", choices=[*BENCHMARKS, []], help="all, if none is named")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    print(f"machine: {os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {sys.version.split()[0]}")
    for name in options.names or BENCHMARKS:
        print(f"\n{name}")
        asyncio.run(BENCHMARKS[name](options.rounds))  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
