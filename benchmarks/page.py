"""The tables of docs/benchmarks.md, written anew from the figures between two marks."""

from pathlib import Path

from benchmarks.contenders import CONTENDERS, OURS
from benchmarks.picture import CASES

BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
Values = dict[str, dict[str, float]]


def write(page: Path, machine: str, at: str, figures: Values) -> None:
    """Replaces what stands between the marks; the rest of the page is written by hand."""
    text = page.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    tables = "\n\n".join(
        part for part in (f"Machine: {machine}; {at}.", _rushes(figures), _others(figures)) if part
    )
    page.write_text(f"{before}{BEGIN}\n{tables}\n{END}{after}", encoding="utf-8")


def _rushes(figures: Values) -> str:
    parts = []
    for key, label in CASES:
        ours = figures.get(f"votes/{key}/{OURS}")
        if ours is None:
            continue
        lines = [
            f"**5,000 at once; {label.replace(chr(10), ' ')}**\n",
            "| bot | votes/s | CPU a vote | p50 | p99 | lost | ours is faster by |",
            "|---|---:|---:|---:|---:|---:|---:|",
        ]
        for contender in CONTENDERS:
            theirs = figures.get(f"votes/{key}/{contender.name}")
            if theirs is None:
                continue
            ratio = "" if contender.name == OURS else f"{ours['votes/s'] / max(theirs['votes/s'], 0.1):.1f} ×"
            lines.append(
                f"| {contender.name} | {theirs['votes/s']:,.0f} | {theirs['cpu ms/vote']:.2f} ms"
                f" | {theirs['p50 s']:.2f} s | {theirs['p99 s']:.2f} s | {theirs['lost']:.0f} | {ratio} |"
            )
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def _others(figures: Values) -> str:
    rows = [
        (what, figures[key], goal)
        for key, what, goal in (
            *(
                (f"votes/steady/{contender.name}", f"steady 100 votes/s: {contender.name}", "p99 < 10 ms")
                for contender in CONTENDERS
            ),
            ("announcement/dobush", "3,000 subscribers at 30/s, 200 voters meanwhile", "≤ 2 %, no 429, p99 < 1 s"),
            ("million/announcement", "1,000,000 subscribers", "answer ≤ 2 s, owed ≤ 10 s, votes ≤ 100 ms, +30 MB"),
            ("million/tally", "tally of 1,000,000 ballots", "< 1 s"),
            ("million/vote", "a vote among 1,000,000 ballots", "≤ 1.2 × an empty poll"),
            ("start/dobush", "start and weight", "< 1 s, < 90 MB"),
        )
        if key in figures
    ]
    lines = ["| what | measured | goal |", "|---|---|---|"]
    for what, values, goal in rows:
        lines.append(f"| {what} | {'; '.join(f'{name} {value:g}' for name, value in values.items())} | {goal} |")
    return "\n".join(lines) if rows else ""
