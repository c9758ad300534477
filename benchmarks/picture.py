"""The picture of the votes: how many each bot takes in a second, and what one costs it."""

from pathlib import Path

from benchmarks.contenders import CONTENDERS, OURS

CASES = (
    ("card/50 ms", "toast and card,\nAPI latency 50 ms"),
    ("board/50 ms", "toast alone,\nAPI latency 50 ms"),
    ("card/0 ms", "toast and card,\nno latency"),
    ("board/0 ms", "toast alone,\nno latency"),
)
COLOURS = {OURS: "#0b6e4f", "plain PTB": "#b0b7bf", "aiogram 3": "#8da9c4", "pyTelegramBotAPI": "#d9b382"}


def draw(figures: dict[str, dict[str, float]], file: Path) -> None:
    """Writes a PNG; cases that were not measured are left out."""
    from matplotlib.figure import Figure

    cases = [(key, label) for key, label in CASES if f"votes/{key}/{OURS}" in figures]
    figure = Figure(figsize=(11, 4.6), dpi=130, layout="constrained")
    sides = figure.subplots(1, 2)
    for side, what, title in (
        (sides[0], "votes/s", "votes durable and answered per second (longer is better)"),
        (sides[1], "cpu ms/vote", "ms of CPU per vote (shorter is better)"),
    ):
        for place, contender in enumerate(CONTENDERS):
            at = [row + (place - 1.5) * 0.2 for row in range(len(cases))]
            widths = [figures.get(f"votes/{key}/{contender.name}", {}).get(what, 0.0) for key, _ in cases]
            bars = side.barh(at, widths, 0.19, color=COLOURS[contender.name], label=contender.name)
            side.bar_label(bars, fmt="{:,.0f}" if what == "votes/s" else "{:.2f}", fontsize=7, padding=2)
        side.set_yticks(range(len(cases)), [label for _, label in cases], fontsize=8)
        side.invert_yaxis()
        side.set_title(title, fontsize=9)
        side.spines[["top", "right"]].set_visible(False)
        side.margins(x=0.12)
    sides[1].legend(fontsize=8, loc="lower right", frameon=False)
    figure.suptitle("5,000 people press a ballot button at once; SQLite with synchronous=FULL", fontsize=11)
    file.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(file)
