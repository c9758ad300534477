"""A real browser beside a sandbox; one browser and one event loop serve all tests of the page."""

import inspect
import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright

from sandbox import Sandbox
from tests.page.browser import WIDE, Window
from tests.sandbox.conftest import Api
from tests.village import Village, village

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    skipped = pytest.mark.skip(reason="needs Debian's chromium; CI installs it")
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("browser"))  # one browser for all of them
            if isinstance(item, pytest.Function) and inspect.iscoroutinefunction(item.function):
                item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)
            if not Path(CHROMIUM).exists() and "CI" not in os.environ:
                item.add_marker(skipped)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def tab(browser: Browser) -> AsyncIterator[Page]:
    """One tab for all: a tab of its own costs every test half a second. Each sandbox has a port of its own, so
    nothing that the page stores meets the next test."""
    context = await browser.new_context(accept_downloads=True, reduced_motion="reduce")
    yield await context.new_page()
    await context.close()


@pytest_asyncio.fixture(loop_scope="session")
async def window(tab: Page) -> AsyncIterator[Window]:
    """An empty tab that notes every mistake the page makes; the test fails if there was one."""
    await tab.set_viewport_size(WIDE)  # type: ignore[arg-type]
    window = Window(tab)
    yield window
    await tab.goto("about:blank")
    window.leaves()
    assert window.mistakes == []


@pytest_asyncio.fixture(loop_scope="session")
async def telegram() -> AsyncIterator[Sandbox]:
    async with Sandbox(waits=False) as sandbox:
        sandbox.pace.on = False
        yield sandbox


@pytest_asyncio.fixture(loop_scope="session")
async def api(telegram: Sandbox) -> AsyncIterator[Api]:
    async with aiohttp.ClientSession() as session:
        yield Api(session, telegram, telegram.bot)


@pytest_asyncio.fixture(loop_scope="session")
async def kara_kol(tmp_path: Path) -> AsyncIterator[Village]:
    """The whole bot, to be tried in the page."""
    async with village(tmp_path) as place:
        yield place
