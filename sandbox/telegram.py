"""The sandbox as a whole: started, stopped, peopled and watched."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Coroutine
from types import TracebackType
from typing import Any, Literal, Self

from .bots import BotAccount
from .chats import Chat, Group, Member
from .clock import Clock
from .faults import Faults
from .messages import Message
from .pace import Pace
from .people import Person
from .server import Page, Server
from .settling import Rest
from .world import ApiCall, Event, World

Kind = Literal["group", "supergroup", "channel"]


class Sandbox:
    """A local Telegram: the Bot API over HTTP under `url`, and people who use the bots.

    `quiet`, `patience` and `timeout` (seconds) say how long people's verbs wait for the bot to come to rest;
    with `waits=False` they never wait.
    """

    def __init__(
        self,
        port: int = 0,
        *,
        host: str = "127.0.0.1",
        username: str = "sandbox_bot",
        name: str = "Sandbox",
        token: str | None = None,
        quiet: float = 0.05,
        patience: float = 0.3,
        timeout: float = 10.0,
        waits: bool = True,
    ) -> None:
        self.quiet = quiet
        self.patience = patience
        self.timeout = timeout
        self.waits = waits
        self.world = World()
        self.bot = self.world.new_bot(username, name, token)
        self.rest = Rest(self.world.activity)
        self.people: dict[int, Person] = {}
        self._host = host
        self._port = port
        self._server = Server(self.world)

    async def __aenter__(self) -> Self:
        await self._server.start(self._host, self._port)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.rest.stop()
        await self._server.stop()

    @property
    def url(self) -> str:
        """The address to give a bot as its Bot API server: {url}/bot<token>/<method>."""
        return f"http://{self._host}:{self._server.port}"

    @property
    def clock(self) -> Clock:
        return self.world.clock

    @property
    def pace(self) -> Pace:
        return self.world.pace

    @property
    def faults(self) -> Faults:
        return self.world.faults

    @property
    def calls(self) -> deque[ApiCall]:
        """Every call but idle getUpdates, oldest first (the newest 200,000)."""
        return self.world.calls

    def add_bot(self, username: str, name: str = "Bot", token: str | None = None) -> BotAccount:
        return self.world.new_bot(username, name, token)

    def person(
        self,
        first_name: str,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = "ky",
        phone: str | None = None,
        id: int | None = None,
    ) -> Person:
        account_id = id if id is not None else self.world.new_person_id()
        person = Person(self, account_id, first_name, last_name, username, language_code, phone)
        self.world.know(person)
        self.people[person.id] = person
        return person

    def group(
        self,
        title: str,
        *,
        owner: Person,
        kind: Kind = "supergroup",
        username: str | None = None,
        forum: bool = False,
        members: list[Person] | None = None,
    ) -> Group:
        """A group with its owner and members; nobody is told of its founding."""
        group = self.world.new_group(kind, title, username)
        group.is_forum = forum
        group.members[owner.id] = Member(owner, "creator")
        for person in members or []:
            group.members[person.id] = Member(person, "member")
        return group

    def channel(self, title: str, *, owner: Person, username: str | None = None) -> Group:
        return self.group(title, owner=owner, kind="channel", username=username)

    def settled(self, quiet: float | None = None, timeout: float | None = None) -> Coroutine[Any, Any, None]:
        """Waits until every update is fetched and no call has been under way for `quiet` seconds."""
        quiet = self.quiet if quiet is None else quiet
        return self.rest.wait(None, None, quiet, max(quiet, self.patience), timeout or self.timeout)

    def hears(self, words: str, *, chat: Chat, timeout: float = 15.0) -> Coroutine[Any, Any, Message]:
        """Waits until a bot's message with these words is visible in the chat."""
        return chat.wait_for(words, timeout)

    def watch(self, callback: Callable[[Event], None]) -> Callable[[], None]:
        """Calls back with every event; returns the function that ends it."""
        self.world.watchers.append(callback)
        return lambda: self.world.watchers.remove(callback)

    def serve(self, page: Page | None) -> None:
        """Lets `page` answer every request that is not the Bot API's; None: nobody does."""
        self._server.page = page

    def restart_update_ids(self, at: int, bot: BotAccount | None = None) -> None:
        """The next update gets this id: a gap, or a new start as after a silent week."""
        (bot or self.bot).queue.restart_ids(at)

    def deliver_twice(self, on: bool = True, bot: BotAccount | None = None) -> None:
        """Hands out every update a second time, even though it was confirmed."""
        (bot or self.bot).queue.deliver_twice = on
