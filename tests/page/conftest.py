"""A real browser beside a sandbox; one browser, one tab and one event loop serve all tests of the page."""

import inspect
import os
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright

from sandbox import Sandbox
from tests.page.browser import SHARP, WIDE, Window
from tests.sandbox.conftest import Api
from tests.village import Village, village

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
    "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",  # a microphone that beeps
)  # fmt: skip
PORTS = range(20_000, 32_000)  # below those that the system gives out by itself


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
    """One tab for all: a tab of its own costs every test half a second."""
    context = await browser.new_context(
        accept_downloads=True, reduced_motion="reduce", device_scale_factor=SHARP, permissions=["microphone"]
    )
    yield await context.new_page()
    await context.close()


@pytest.fixture(scope="session")
def port() -> int:
    """One address for all sandboxes, one after the other: the browser keeps the page's scripts, and the process
    that runs them."""
    start = os.getpid() % len(PORTS)  # several suites may run side by side
    for number in [*PORTS[start:], *PORTS[:start]]:
        with socket.socket() as trial, suppress(OSError):
            trial.bind(("127.0.0.1", number))
            found: int = trial.getsockname()[1]
            return found
    raise AssertionError("no port is free")


@pytest_asyncio.fixture(loop_scope="session")
async def window(tab: Page) -> AsyncIterator[Window]:
    """An empty tab that notes every mistake the page makes; the test fails if there was one."""
    await tab.set_viewport_size(WIDE)  # type: ignore[arg-type]
    window = Window(tab)
    yield window
    await window.leaves()
    assert window.mistakes == []


@pytest_asyncio.fixture(loop_scope="session")
async def telegram(port: int) -> AsyncIterator[Sandbox]:
    async with Sandbox(port, waits=False) as sandbox:
        sandbox.pace.on = False
        yield sandbox


@pytest_asyncio.fixture(loop_scope="session")
async def api(telegram: Sandbox) -> AsyncIterator[Api]:
    async with aiohttp.ClientSession() as session:
        yield Api(session, telegram, telegram.bot)


@pytest_asyncio.fixture(loop_scope="session")
async def kara_kol(tmp_path: Path, port: int) -> AsyncIterator[Village]:
    """The whole bot, to be tried in the page."""
    async with village(tmp_path, port=port) as place:
        yield place
