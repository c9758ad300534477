"""Pace: what Telegram allows, kept for what is owed and counted for everything that is sent."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from time import monotonic
from typing import Any

import orjson
from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot.config import PaceSettings

OWED = "owed"  # rate_limit_args of the delivery worker: it waits for its turn, answers to people don't
ROOM = 10  # messages of the burst that the worker never uses: they are for people who are acting
PATIENCE = 3  # times an answer is tried again after a 429
LONGEST_WAIT = 30.0  # seconds; nobody waits longer for an answer
FORGET_AFTER = 60.0  # seconds without a message after which a chat's account is as good as new
NAP = 0.2  # seconds; between two, whoever waits for a turn looks whether the bot is being stopped
FORGET_EVERY = 10.0  # seconds between two looks for accounts to be forgotten

SENDING = frozenset(
    {
        "sendMessage",
        "sendPhoto",
        "sendVideo",
        "sendDocument",
        "sendAudio",
        "sendVoice",
        "sendMediaGroup",
        "copyMessage",
        "forwardMessage",
    }
)


class NoTurn(Exception):
    """The bot is being stopped: what is owed and waited for its turn was not sent, and stays owed."""


@dataclass(slots=True)
class Account:
    """A token bucket: `rate` tokens a second, at most `burst` of them."""

    rate: float
    burst: float
    level: float
    at: float

    def take(self, tokens: float, now: float) -> None:
        # never below nothing: what Telegram took was within its law, so more was never spent than there was
        self.level = max(0.0, self.left(now) - tokens)
        self.at = now

    def left(self, now: float) -> float:
        return min(self.burst, self.level + (now - self.at) * self.rate)

    def wait_for(self, tokens: float, now: float, keep: float = 0.0) -> float:
        """Seconds until `tokens` can be taken with `keep` left over."""
        return max(0.0, (min(tokens, self.burst - keep) + keep - self.left(now)) / self.rate)


class Pace(BaseRateLimiter[str]):
    """Counts every message against the bot, its chat and its group; holds back only what is owed.

    Telegram's law (core.telegram.org/bots/faq, and the settings): 30 messages a second for the bot, 1 a
    second per chat, 20 a minute per group; albums count each item, edits count towards their chat only.
    A 429 stops its chat, or everything owed when two chats get one within a second.
    """

    def __init__(self, allowed: PaceSettings) -> None:
        self._allowed = allowed
        now = monotonic()
        # empty at the start: what was sent just before a restart is not known, and Telegram counts it
        self._bot = Account(allowed.messages_per_second, allowed.messages_per_second, 0.0, now)
        self._room = min(ROOM, self._bot.burst / 2)
        self._chats: dict[int, Account] = {}
        self._groups: dict[int, Account] = {}
        self._closed_until: dict[int, float] = {}
        self._all_closed_until = 0.0
        self._last_refused: tuple[int, float] = (0, 0.0)
        self._forgot_at = now
        self._turnstile = asyncio.Lock()
        self._stopped = False

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: str | None,
    ) -> Any:
        chat_id = data.get("chat_id")
        edits = endpoint.startswith("editMessage")
        if not isinstance(chat_id, int) or not (edits or endpoint in SENDING):
            return await callback(*args, **kwargs)
        messages = 0 if edits else _items(data)
        if rate_limit_args == OWED:
            await self._turn(chat_id, messages)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as refused:
                self._close(chat_id, seconds_of(refused))
                raise
        self._charge(chat_id, messages, monotonic())
        for tries_left in reversed(range(PATIENCE)):
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as refused:
                wait = seconds_of(refused)
                self._close(chat_id, wait)
                if not tries_left or wait > LONGEST_WAIT:
                    raise
                await asyncio.sleep(wait)
        raise AssertionError

    def seconds_closed(self, chat_id: int) -> float:
        """For how long Telegram wants nothing for this chat; 0 where it may be tried."""
        now = monotonic()
        return max(self._closed_until.get(chat_id, 0.0) - now, self._all_closed_until - now, 0.0)

    def owed_room(self) -> float:
        """How many messages of what is owed may go out at this moment."""
        now = monotonic()
        return 0.0 if now < self._all_closed_until else max(0.0, self._bot.left(now) - self._room)

    def stop(self) -> None:
        """From now on whatever is owed and has to wait ends in NoTurn."""
        self._stopped = True

    async def _turn(self, chat_id: int, messages: int) -> None:
        """Raises NoTurn."""
        while True:
            while wait := self._wait_for_chat(chat_id, max(1, messages)):
                await self._nap(wait)
            async with self._turnstile:
                while wait := self._wait_for_bot(messages):
                    await self._nap(wait)
                if not self._wait_for_chat(chat_id, max(1, messages)):  # somebody else may have been quicker
                    self._charge(chat_id, messages, monotonic())
                    return

    async def _nap(self, wait: float) -> None:
        if self._stopped:
            raise NoTurn
        await asyncio.sleep(min(wait, NAP))

    def _wait_for_bot(self, messages: int) -> float:
        now = monotonic()
        wait = max(0.0, self._all_closed_until - now)
        return max(wait, self._bot.wait_for(messages, now, keep=self._room)) if messages else wait

    def _wait_for_chat(self, chat_id: int, messages: int) -> float:
        now = monotonic()
        wait = self._closed_until.get(chat_id, 0.0) - now
        if chat := self._chats.get(chat_id):
            wait = max(wait, chat.wait_for(1, now))
        if chat_id < 0 and (group := self._groups.get(chat_id)):
            wait = max(wait, group.wait_for(messages, now))
        return max(0.0, wait)

    def _charge(self, chat_id: int, messages: int, now: float) -> None:
        if messages:
            self._bot.take(messages, now)
        if now - self._forgot_at > FORGET_EVERY:
            self._forget(now)
        rate = 1 / self._allowed.seconds_between_messages_in_a_chat
        chat = self._chats.setdefault(chat_id, Account(rate, 1, 1, now))
        chat.take(max(1, messages), now)
        if chat_id < 0:
            per_minute = self._allowed.group_messages_per_minute
            group = self._groups.setdefault(chat_id, Account(per_minute / 60, per_minute, per_minute, now))
            group.take(max(1, messages), now)

    def _close(self, chat_id: int, seconds: float) -> None:
        now = monotonic()
        self._closed_until[chat_id] = now + seconds
        other, at = self._last_refused
        if other != chat_id and now - at < 1:
            self._all_closed_until = max(self._all_closed_until, now + seconds)
        self._last_refused = (chat_id, now)

    def _forget(self, now: float) -> None:
        self._forgot_at = now
        for accounts in (self._chats, self._groups):
            for chat_id in [chat_id for chat_id, account in accounts.items() if now - account.at > FORGET_AFTER]:
                del accounts[chat_id]
        for chat_id in [chat_id for chat_id, until in self._closed_until.items() if until < now]:
            del self._closed_until[chat_id]


def _items(data: dict[str, Any]) -> int:
    media = data.get("media")
    if isinstance(media, str):
        media = orjson.loads(media)
    return len(media) if media else 1


def seconds_of(refused: RetryAfter) -> float:
    wait = refused.retry_after
    return wait if isinstance(wait, int | float) else wait.total_seconds()
