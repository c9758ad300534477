"""docs/training.md: the guided tour as a handout to print; `python -m tests.page.handout` writes it."""

from pathlib import Path

from bot.demo_page import STEPS
from bot.views.words import kyrgyz

HANDOUT = Path(__file__).parents[2] / "docs" / "training.md"


def handout() -> str:
    words = kyrgyz()
    lines = [f"# {words.plain('tour-heading')}", "", words.plain("tour-opening"), ""]
    for number, step in enumerate(STEPS, start=1):
        title = words.plain(f"tour-{step.name}-title")
        lines += [f"## {title}", "", words.plain(f"tour-{step.name}-text"), ""]
        lines += [f"![{title}](pictures/training-{number}.png)", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    HANDOUT.write_text(handout(), encoding="utf-8")
