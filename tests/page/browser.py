"""What a tester sees and does in the page, in words of the page."""

from __future__ import annotations

import itertools
import os

from playwright.async_api import ConsoleMessage, Error, Locator, Page, Response

from sandbox import Group, Person
from tests.sandbox.conftest import Api, Json

SHARP = 2 if os.environ.get("PICTURES") else 1
WIDE = {"width": 1366, "height": 720}
PATIENCE_MS = 20_000
_loads = itertools.count()
PHONE = {"width": 420, "height": 860}


class Window:
    """A tab of the browser; `mistakes` are errors of scripts, refused loads, broken policies."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.mistakes: list[str] = []
        page.set_default_timeout(PATIENCE_MS)
        page.on("pageerror", self._failed)
        page.on("console", self._said)
        page.on("response", self._answered)

    async def leaves(self) -> None:
        """The page lets go of the server, as when its tab is closed; what comes later is no longer noted."""
        await self.page.evaluate("window.dispatchEvent(new Event('pagehide'))")
        self.page.remove_listener("pageerror", self._failed)
        self.page.remove_listener("console", self._said)
        self.page.remove_listener("response", self._answered)

    async def opens(self, url: str) -> None:
        """Always a load of its own, also where only what stands behind the # is another."""
        base, _, places = url.partition("#")
        await self.page.goto(f"{base.rstrip('/')}/?{next(_loads)}#{places}")
        await self.ready()

    async def ready(self) -> None:
        await self.page.wait_for_selector("html[data-ready=yes]")

    def column(self, person: Person, group: Group | None = None) -> Column:
        key = f"{person.id}:{group.id}" if group else str(person.id)
        return Column(self.page.locator(f'.column[data-key="{key}"]'))

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def _failed(self, error: Error) -> None:
        self.mistakes.append(str(error))

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error" and "409" not in message.text:
            self.mistakes.append(message.text)

    def _answered(self, response: Response) -> None:
        if response.status >= 400 and response.status != 409:
            self.mistakes.append(f"{response.status} {response.url}")


class Column:
    """One person's chat in the page."""

    def __init__(self, node: Locator) -> None:
        self.node = node
        self.log = node.locator("[role=log]")
        self.input = node.locator("textarea:visible")

    def button(self, name: str, *, exact: bool = False) -> Locator:
        return self.node.get_by_role("button", name=name, exact=exact)

    def message(self, words: str) -> Locator:
        return self.node.locator("article").filter(has_text=words)

    async def presses(self, name: str) -> None:
        await self.button(name).last.click()

    async def writes(self, text: str) -> None:
        await self.input.fill(text)
        await self.input.press("Enter")

    async def hears(self, words: str) -> Locator:
        """Waits for a message with the words that others wrote."""
        message = self.message(words).and_(self.node.locator(".theirs")).last
        await message.wait_for()
        return message

    async def said(self, words: str) -> Locator:
        """Waits for a message of their own with the words."""
        message = self.message(words).and_(self.node.locator(".mine")).last
        await message.wait_for()
        return message

    async def toast(self, words: str) -> None:
        await self.node.locator(".toast").filter(has_text=words).wait_for()

    async def chooses(self, menu: str, item: str) -> None:
        await self.node.get_by_role("button", name=menu).click()
        await self.node.page.get_by_role("menuitem", name=item).click()


async def arrived(api: Api, count: int = 1) -> list[Json]:
    """The updates that came, at least so many."""
    got: list[Json] = []
    while len(got) < count:
        fresh = await api.updates(timeout=5)
        assert fresh, f"{count} updates were awaited, only these came: {got}"
        got += fresh
    return got


async def pressed(api: Api) -> Json:
    """The callback query of the next press that came."""
    while True:
        for update in await arrived(api):
            if query := update.get("callback_query"):
                return query  # type: ignore[no-any-return]
