"""Brings updates to a bot's webhook: in order per chat, side by side across chats, again until 2xx."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING, Any

import aiohttp
import orjson

if TYPE_CHECKING:
    from .bots import BotAccount
    from .updates import Pending
    from .world import World


class Webhook:
    first_retry = 0.1
    longest_retry = 5.0
    patience = 60.0

    def __init__(self, world: World, bot: BotAccount, url: str, secret: str, max_connections: int) -> None:
        self.url = url
        self.max_connections = max_connections
        self.last_error = ""
        self.last_error_at = 0.0
        self._world = world
        self._bot = bot
        self._secret = secret
        self._free = asyncio.Semaphore(max_connections)
        self._lanes: dict[int, deque[Pending]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        self._bot.queue.collect(True)
        self._run(self._watch())

    async def stop(self) -> None:
        self._bot.queue.collect(False)
        tasks = [task for task in self._tasks if task is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _run(self, work: Any) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _watch(self) -> None:
        timeout = aiohttp.ClientTimeout(total=self.patience)
        connector = aiohttp.TCPConnector(limit=self.max_connections)
        async with aiohttp.ClientSession(timeout=timeout, connector=connector) as session:
            queue = self._bot.queue
            while True:
                for entry in await queue.arrivals():
                    lane = self._lanes.get(entry.key)
                    if lane is None:
                        self._lanes[entry.key] = deque([entry])
                        self._run(self._deliver_lane(session, entry.key))
                    else:
                        lane.append(entry)

    async def _deliver_lane(self, session: aiohttp.ClientSession, key: int) -> None:
        lane = self._lanes[key]
        while lane:
            await self._deliver(session, lane.popleft())
        del self._lanes[key]

    async def _deliver(self, session: aiohttp.ClientSession, entry: Pending) -> None:
        wait = self.first_retry
        while not entry.gone and entry.expires > self._world.clock.now():
            before = self._bot.queue.calls_made
            async with self._free:
                delivered = await self._post(session, entry)
            if delivered:
                self._bot.queue.mark_fetched(entry, before)
                again = self._bot.queue.deliver_twice
                self._bot.queue.remove(entry)
                if again:
                    await self._post(session, entry)
                return
            await asyncio.sleep(wait)
            wait = min(wait * 2, self.longest_retry)
        self._bot.queue.remove(entry)

    async def _post(self, session: aiohttp.ClientSession, entry: Pending) -> bool:
        headers = {"Content-Type": "application/json"}
        if self._secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self._secret
        try:
            async with session.post(self.url, data=entry.payload, headers=headers) as answer:
                body = await answer.read()
                if 200 <= answer.status < 300:
                    await self._reply(body)
                    return True
                self._failed(f"Wrong response from the webhook: {answer.status} {answer.reason}")
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            self._failed(str(error) or type(error).__name__)
        return False

    async def _reply(self, body: bytes) -> None:
        """A bot may answer the webhook request with a method call."""
        if not body.startswith(b"{") or self._world.perform is None:
            return
        try:
            wanted = orjson.loads(body)
        except orjson.JSONDecodeError:
            return
        name = wanted.pop("method", None)
        if name:
            await self._world.perform(self._bot, str(name), wanted)

    def _failed(self, reason: str) -> None:
        self.last_error = reason
        self.last_error_at = self._world.clock.now()
