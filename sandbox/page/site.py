"""The chat page as a web site of the sandbox's own server."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from html import escape
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import orjson
from aiohttp import web

from ..errors import CannotDo, Json
from ..files import UPLOAD_LIMIT
from . import acts, assets, media, sending, views
from .acts import Acts, Upload, new_person
from .cast import Lever, Place, Step
from .feed import Feed
from .guard import HEADERS, Guard
from .levers import Levers
from .words import ENGLISH

if TYPE_CHECKING:
    from ..telegram import Sandbox

GATHER_SECONDS = 0.04
ALIVE_SECONDS = 15.0
NEWEST_MESSAGES = 100
NEWEST_CALLS = 200
MOST_FOUND = 60
LATEST_START = 2**62
_ACTS = (acts, sending)  # what is imported declares what can be done
_log = logging.getLogger(__name__)


class ChatPage:
    """Serves the page at the sandbox's address while it is open (`with ChatPage(telegram): …`).

    `cast` is seen first; `words` replaces the page's own words (the keys of ENGLISH); `lets_pass` moves every clock
    there is by so many seconds; `hosts` are the names under which the page may be reached, loopback's by default.
    """

    def __init__(
        self,
        telegram: Sandbox,
        *,
        title: str = "Sandbox",
        cast: Sequence[Place] = (),
        levers: Sequence[Lever] = (),
        tour: Sequence[Step] = (),
        words: Mapping[str, str] | None = None,
        language: str = "en",
        timezone: str = "UTC",
        lets_pass: Callable[[float], None] | None = None,
        hosts: Collection[str] | None = None,
    ) -> None:
        self._telegram = telegram
        self._title = title
        self._cast = list(cast)
        self._roles = {place.person.id: place.role for place in cast if place.role}
        self._given = {lever.name: lever for lever in levers}
        self._tour = list(tour)
        self._words = {**ENGLISH, **(words or {})}
        self._language, self._timezone = language, timezone
        self._levers = Levers(telegram, lets_pass)
        self._acts = Acts(telegram)
        self._guard = Guard(hosts)
        self._feed = Feed(telegram)
        self._running: set[str] = set()

    def __enter__(self) -> Self:
        self._telegram.serve(self.answer)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._telegram.serve(None)
        self._feed.close()

    @property
    def token(self) -> str:
        """What every request of the page must carry; new at every start."""
        return self._guard.token

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        try:
            response = await self._route(request)
        except web.HTTPRequestEntityTooLarge:
            response = _json({"error": self._words["cannot-file-size"]}, status=409)
        except web.HTTPException as refused:
            response = web.Response(status=refused.status, text=refused.text)
        except CannotDo as cannot:
            response = _json({"error": self._words.get(f"cannot-{cannot.why}", "")}, status=409)
        except (ValueError, TypeError, KeyError):
            response = _json({"error": ""}, status=400)
        if not response.prepared:
            for name, value in HEADERS.items():
                response.headers.setdefault(name, value)
        return response

    async def _route(self, request: web.BaseRequest) -> web.StreamResponse:
        path = request.path
        if request.method == "GET" and (path == "/" or path.startswith("/static/")):
            self._guard.check(request, token=False)
            return self._index() if path == "/" else assets.answer(path.removeprefix("/static/"))
        self._guard.check(request, token=True)
        match request.method, path.split("/")[1:]:
            case "GET", ["events"]:
                return await self._events(request)
            case "GET", ["start"]:
                return _json(self._start())
            case "GET", ["chat"]:
                return _json(self._chat(request))
            case "GET", ["find"]:
                return _json(self._find(request.query.get("words", "")))
            case "GET", ["calls"]:
                return _json({"at": self._feed.number, "calls": self._feed.calls(NEWEST_CALLS), **self._counts()})
            case "GET", ["file", file_id]:
                return media.answer(self._telegram.world.files.find(file_id), request.http_range)
            case "POST", ["act", name]:
                return _json(await self._act(request, name))
            case "POST", ["lever", name]:
                return _json(await self._lever(name, await _asked(request)))
            case "POST", ["person"]:
                return _json(views.account(new_person(self._telegram, (await _asked(request)))))
        raise web.HTTPNotFound(text="there is nothing here")

    def _index(self) -> web.Response:
        return assets.index(self._guard.token, self._language, escape(self._words["no-script"]))

    def _start(self) -> Json:
        bot = self._telegram.bot
        return {
            "title": self._title, "words": self._words, "language": self._language, "timezone": self._timezone,
            "bot": {"id": bot.id, "username": bot.bot_username, "name": bot.first_name, "inline": bot.inline},
            "file_limit": UPLOAD_LIMIT,
            "cast": [place.key for place in self._cast], "at": self._feed.number, "levers": self._state(),
            "tour": [
                {"title": step.title, "text": step.text, "buttons": step.buttons,
                 "person": step.person.id if step.person else 0}
                for step in self._tour
            ],
        }  # fmt: skip

    def _state(self) -> Json:
        given = [{"name": lever.name, "label": lever.label} for lever in self._given.values()]
        return {**self._levers.state(), "given": given}

    def _counts(self) -> Json:
        calls = self._telegram.calls
        return {"made": len(calls), "refused": sum(not call.ok for call in calls)}

    def _place(self, key: str) -> Place:
        person_id, _, group_id = key.partition(":")
        person = self._acts.person(int(person_id))
        return Place(person, self._roles.get(person.id, ""), self._acts.group(int(group_id)) if group_id else None)

    def _chat(self, request: web.BaseRequest) -> Json:
        """A place with its newest messages, or with those before a message."""
        place = self._place(request.query.get("key", ""))
        chat = place.group or place.person.chat
        before = int(request.query.get("before", LATEST_START))
        seen = [message for message in chat.messages if message.id < before]
        number = self._feed.number
        return {
            "key": place.key, "person": views.account(place.person), "role": place.role,
            "view": views.chat(place.person, place.group, number), "more": len(seen) > NEWEST_MESSAGES,
            "messages": [views.message(message, number) for message in seen[-NEWEST_MESSAGES:]],
        }  # fmt: skip

    def _find(self, words: str) -> Json:
        """People and groups whose name contains the words; those of the cast come first."""
        folded = words.strip().casefold()
        first = [place.person for place in self._cast]
        everybody = dict.fromkeys([*first, *self._telegram.people.values()])
        people = [person for person in everybody if folded in person.name.casefold()]
        groups = [group for group in self._telegram.world.groups.values() if group.migrated_to is None]
        return {
            "people": [
                {**views.account(person), "role": self._roles.get(person.id, ""),
                 "groups": [group.id for group in views.groups_of(person)]}
                for person in people[:MOST_FOUND]
            ],
            "groups": [
                {"id": group.id, "name": group.title, "kind": group.kind}
                for group in groups if folded in group.title.casefold()
            ],
            "left_out": max(0, len(people) - MOST_FOUND),
        }  # fmt: skip

    async def _act(self, request: web.BaseRequest, name: str) -> Json:
        asked, uploads = await _decode(request)
        done = await self._acts.do(name, asked, uploads)
        for chat_id in {asked.get("chat"), asked.get("as")}:
            if isinstance(chat_id, int):
                self._feed.changed(chat_id)
        return done

    async def _lever(self, name: str, asked: Json) -> Json:
        said: str | None = None
        match name:
            case "clock":
                self._levers.moves_clock(str(asked.get("step")))
            case "network":
                self._levers.sets_network(str(asked.get("state")))
            case "limit":
                self._levers.reaches_limit()
                said = self._words["limit-done"]
            case _:
                said = await self._pull(name)
        self._feed.stirred()
        return {**self._state(), "said": said or ""}

    async def _pull(self, name: str) -> str | None:
        lever = self._given.get(name)
        if lever is None:
            raise CannotDo(f"no such lever: {name}")
        if name in self._running:
            raise CannotDo(f"the lever {name} is being pulled", "working")
        self._running.add(name)
        try:
            return await lever.run()
        except CannotDo as cannot:
            if cannot.why:
                raise
            return f"{self._words['cannot']}: {cannot}"  # in the words of whoever gave the lever
        except Exception as fault:
            _log.exception("the lever %s failed", name)
            raise CannotDo(str(fault), "lever") from fault
        finally:
            self._running.discard(name)

    async def _events(self, request: web.BaseRequest) -> web.StreamResponse:
        """Server-sent events, from where the browser left off; `reset` where that is forgotten."""
        response = web.StreamResponse(headers={**HEADERS, "Content-Type": "text/event-stream"})
        position = int(request.headers.get("Last-Event-ID") or request.query.get("after") or self._feed.number)
        places = [self._place(key) for key in request.query.get("places", "").split(",") if key]
        log = request.query.get("log") == "1"
        with suppress(ConnectionResetError):  # the tab was closed
            await response.prepare(request)
            await self._stream(request, response, position, places, log)
        return response

    async def _stream(
        self, request: web.BaseRequest, response: web.StreamResponse, position: int, places: list[Place], log: bool
    ) -> None:
        await response.write(b"retry: 500\n: hello\n\n")
        while request.transport is not None and not request.transport.is_closing():
            marks = self._feed.after(position)
            if marks is None:
                position = self._feed.number
                await response.write(f"id: {position}\nevent: reset\ndata: {{}}\n\n".encode())
            elif not marks:
                await self._feed.comes(position, ALIVE_SECONDS)
                if self._feed.number == position:
                    await response.write(b": alive\n\n")
                else:
                    await asyncio.sleep(GATHER_SECONDS)
            else:
                position = marks[-1].number
                batch = self._feed.batch(marks, places, log)
                if batch:
                    body: Any = orjson.dumps({"at": position, **batch})
                    await response.write(b"id: %d\ndata: %b\n\n" % (position, body))


async def _asked(request: web.BaseRequest) -> Json:
    asked = orjson.loads(await request.read() or b"{}")
    if not isinstance(asked, dict):
        raise ValueError("an object is wanted")
    return asked


async def _decode(request: web.BaseRequest) -> tuple[Json, list[Upload]]:
    if request.content_type != "multipart/form-data":
        return await _asked(request), []
    form = await request.post()
    asked = orjson.loads(str(form.get("asked", "{}")))
    found = [value for value in form.getall("file", []) if isinstance(value, web.FileField)]
    return asked, [Upload(upload.filename, upload.file.read()) for upload in found]


def _json(body: Json, status: int = 200) -> web.Response:
    return web.Response(body=orjson.dumps(body), status=status, content_type="application/json")
