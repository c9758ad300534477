"""docs/training.md and docs/training.pdf: the guided tour as a handout, to read and to print.

`python -m tests.page.handout` writes the first and, where the pictures are made, the second.
"""

import asyncio
from collections.abc import Iterator
from html import escape
from pathlib import Path

from playwright.async_api import async_playwright

from bot.demo_page import STEPS
from bot.views.words import Words, kyrgyz
from tests.page.conftest import CHROMIUM, QUIET

HANDOUT = Path(__file__).parents[2] / "docs" / "training.md"
PRINTED = HANDOUT.with_suffix(".pdf")
STYLE = """
@page { size: A4; margin: 14mm 16mm }
body { font: 12pt/1.4 Roboto, sans-serif }
section { break-inside: avoid; margin-bottom: 6mm }
h1 { font-size: 20pt } h2 { font-size: 14pt; margin: 0 0 2mm } p { margin: 0 0 2mm }
img { width: 74%; border: 1px solid #bbb; border-radius: 2mm }
"""


def handout() -> str:
    words = kyrgyz()
    lines = [f"# {words.plain('tour-heading')}", "", words.plain("tour-opening"), ""]
    for title, text, picture in _steps(words):
        lines += [f"## {title}", "", text, "", f"![{title}]({picture})", ""]
    return "\n".join(lines)


def page() -> str:
    """The same as HTML, a step never torn between two sheets."""
    words = kyrgyz()
    heading = escape(words.plain("tour-heading"))
    body = [f"<h1>{heading}</h1><p>{escape(words.plain('tour-opening'))}</p>"]
    for title, text, picture in _steps(words):
        said = "".join(f"<p>{escape(one)}</p>" for one in text.split("\n\n"))
        source = (HANDOUT.parent / picture).as_uri()
        body.append(f'<section><h2>{escape(title)}</h2>{said}<img src="{source}" alt=""></section>')
    return f'<!doctype html><html lang="ky"><title>{heading}</title><style>{STYLE}</style>{"".join(body)}</html>'


async def prints() -> None:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        sheet = await browser.new_page()
        at = PRINTED.with_suffix(".html")  # beside its pictures: a page without an address may load no file
        at.write_text(page(), encoding="utf-8")
        try:
            await sheet.goto(at.as_uri())
            await sheet.pdf(path=PRINTED, prefer_css_page_size=True, outline=False)
        finally:
            at.unlink()
        await browser.close()


def _steps(words: Words) -> Iterator[tuple[str, str, str]]:
    """Title, text and picture of each step."""
    for number, step in enumerate(STEPS, start=1):
        named = f"tour-{step.name}"
        yield words.plain(f"{named}-title"), words.plain(f"{named}-text"), f"pictures/training-{number}.png"


if __name__ == "__main__":
    HANDOUT.write_text(handout(), encoding="utf-8")
    asyncio.run(prints())
