"""Everything that happens, numbered, so that each browser can ask for what came after what it has."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from ..errors import Json
from ..messages import Message, Press
from ..world import ApiCall, Event, InlineQuery
from . import views
from .cast import Place

if TYPE_CHECKING:
    from ..telegram import Sandbox

KEPT = 50_000
MOST_AT_ONCE = 4_000


@dataclass(frozen=True, slots=True)
class Mark:
    """Something changed; what it is now is looked up when it is sent."""

    number: int
    kind: str
    chat: int | None
    thing: Any


class Feed:
    """Messages and chats go out as they are at the sending; so nothing can arrive stale, and edits that came close
    together go out as one."""

    def __init__(self, telegram: Sandbox, kept: int = KEPT) -> None:
        self.number = 0
        self._telegram = telegram
        self._marks: deque[Mark] = deque(maxlen=kept)
        self._waiters: list[asyncio.Future[None]] = []
        self._end = telegram.watch(self._seen)

    def close(self) -> None:
        self._end()

    def changed(self, chat_id: int) -> None:
        """A chat looks different, though nothing was said in it."""
        self._mark("chat", chat_id, None)

    def stirred(self) -> None:
        """The levers look different."""
        self._mark("levers", None, None)

    def after(self, number: int) -> list[Mark] | None:
        """The next marks after this number; None where some were forgotten since."""
        if number > self.number:
            return None
        first = self.number - len(self._marks)
        if number < first:
            return None
        return list(islice(self._marks, number - first, number - first + MOST_AT_ONCE))

    async def comes(self, after: int, seconds: float) -> None:
        """Waits for something newer, but not longer than this."""
        if self.number > after:
            return
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiters.append(waiter)
        try:
            async with asyncio.timeout(seconds):
                await waiter
        except TimeoutError:
            self._waiters.remove(waiter)

    def batch(self, marks: Iterable[Mark], places: list[Place], log: bool) -> Json:
        """What those who watch these places are told of the marks."""
        watched = {place.group.now.id if place.group else place.person.id for place in places}
        messages: dict[tuple[int, int], Message] = {}
        chats: set[int] = set()
        batch: dict[str, list[Json]] = {}

        def tell(kind: str, body: Json) -> None:
            batch.setdefault(kind, []).append(body)

        for mark in marks:
            if mark.kind == "call":
                if log:
                    tell("calls", views.call(mark.thing, mark.number, self._named))
            elif mark.kind == "levers":
                batch["levers"] = [{}]
            elif mark.kind == "inline":
                if any(place.person is mark.thing.person for place in places):
                    tell("inline", _found(mark.thing))
            elif mark.chat in watched:
                chats.add(mark.chat)
                if isinstance(mark.thing, Message):
                    messages[mark.thing.chat.id, mark.thing.id] = mark.thing
                elif mark.kind == "answer":
                    tell("answers", _answered(mark.thing))
                elif mark.kind == "action":
                    tell("actions", {"chat": mark.chat, "action": mark.thing})
        for seen in sorted(messages.values(), key=lambda message: message.id):
            tell("messages", views.message(seen, self.number))
        for place in places:
            if (place.group.now.id if place.group else place.person.id) in chats:
                tell("chats", {"key": place.key, **views.chat(place.person, place.group, self.number)})
        return dict(batch)

    def calls(self, newest: int) -> list[Json]:
        """The newest calls, oldest first."""
        made = self._telegram.calls
        chosen = islice(made, max(0, len(made) - newest), None)
        return [views.call(call, 0, self._named) for call in chosen]

    def _named(self, chat_id: Any) -> str:
        world = self._telegram.world
        return views.name_of(chat_id, world.accounts, world.groups)

    def _seen(self, event: Event) -> None:
        ours = views.is_ours(event.chat, self._telegram.bot)
        chat_id = event.chat.id if event.chat is not None and ours else None
        match event.kind:
            case "message" | "edit" | "delete" if ours:
                self._mark(event.kind, chat_id, event.message)
            case "press" | "answer" | "action" if ours:
                self._mark(event.kind, chat_id, event.data)
            case "chat" if ours:
                self._mark("chat", chat_id, None)
            case "inline" | "call":
                self._mark(event.kind, None, event.data)

    def _mark(self, kind: str, chat_id: int | None, thing: Message | Press | InlineQuery | ApiCall | Any) -> None:
        self.number += 1
        self._marks.append(Mark(self.number, kind, chat_id, thing))
        if self._waiters:
            waiters, self._waiters = self._waiters, []
            for waiter in waiters:
                if not waiter.done():
                    waiter.set_result(None)


def _answered(press: Press) -> Json:
    answer = press.answer
    body: Json = {
        "press": press.id,
        "person": press.person.id,
        "chat": press.message.chat.id if press.message else 0,
    }
    if answer is not None:
        body |= {"text": answer.text, "alert": answer.show_alert, "url": answer.url or ""}
    return body


def _found(query: InlineQuery) -> Json:
    results = [
        {
            "title": str(result.get("title", "")),
            "description": str(result.get("description", "")),
            "pickable": "content" in result,
        }
        for result in query.results
    ]
    return {"query": query.id, "person": query.person.id, "results": results}
