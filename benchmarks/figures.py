"""Figures: what was measured, kept beside the documentation with the machine and the load it was taken under."""

import json
import os
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path


class Figures:
    """What a run measures; with a `file`, later runs replace what they measure anew and keep the rest."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self.values: dict[str, dict[str, float]] = {}
        if file is not None and file.exists():
            self.values = json.loads(file.read_text(encoding="utf-8"))["figures"]

    def keep(self, name: str, figure: dict[str, float]) -> None:
        self.values[name] = {what: float(f"{value:.3g}") for what, value in figure.items()}
        if self._file is not None:
            content = {"machine": machine(), "at": f"{datetime.now(UTC):%Y-%m-%d}", "figures": self.values}
            self._file.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def machine() -> str:
    """The machine, in words."""
    return (
        f"{os.cpu_count()} cores ({_processor()}), {platform.system()} {platform.machine()},"
        f" Python {sys.version.split()[0]}"
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown")
