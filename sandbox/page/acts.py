"""What is clicked in the browser becomes what a person does in the sandbox."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any

from ..addresses import deep_link
from ..chats import Chat, Group
from ..errors import CannotDo, Json
from ..messages import Message
from ..people import Person
from ..world import InlineQuery

if TYPE_CHECKING:
    from ..telegram import Sandbox


class Upload:
    __slots__ = ("data", "name")

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.data = data


Act = Callable[["Acts", Person, Json, Sequence[Upload]], Awaitable[Json | None]]
ACTS: dict[str, Act] = {}


def act(name: str) -> Callable[[Act], Act]:
    def note(function: Act) -> Act:
        ACTS[name] = function
        return function

    return note


class Acts:
    """Raises CannotDo for what no Telegram client lets people do."""

    def __init__(self, telegram: Sandbox) -> None:
        self.telegram = telegram

    async def do(self, name: str, asked: Json, uploads: Sequence[Upload] = ()) -> Json:
        function = ACTS.get(name)
        if function is None:
            raise CannotDo(f"no such act: {name}")
        return await function(self, self.person(asked.get("as")), asked, uploads) or {}

    def person(self, person_id: Any) -> Person:
        person = self.telegram.people.get(person_id)
        if person is None:
            raise CannotDo(f"no such person: {person_id}")
        return person

    def group(self, group_id: Any) -> Group:
        group = self.telegram.world.groups.get(group_id)
        if group is None:
            raise CannotDo(f"no such group: {group_id}")
        return group.now

    def chat(self, person: Person, asked: Json) -> Chat:
        chat_id = asked.get("chat")
        return person.chat if chat_id in (None, person.id) else self.group(chat_id)

    def message(self, person: Person, asked: Json, field: str = "message") -> Message:
        message = self.chat(person, asked).message(asked.get(field) or 0)
        if message is None:
            raise CannotDo("the message is gone", "gone")
        return message


@act("start")
async def start(acts: Acts, person: Person, asked: Json, uploads: Sequence[Upload]) -> None:
    await person.starts(at_once=True)


@act("follow")
async def follow(acts: Acts, person: Person, asked: Json, uploads: Sequence[Upload]) -> Json:
    """A t.me link: the bot's chat opens; ?startgroup= asks for a group first."""
    url = str(asked.get("url", ""))
    link = deep_link(url)
    if link is not None and link.parameter == "startgroup":
        return {"choose_group": link.payload}
    return {"opened": person.arrives(url) is not None}


@act("write")
async def write(acts: Acts, person: Person, asked: Json, uploads: Sequence[Upload]) -> None:
    reply = acts.message(person, asked, "reply") if asked.get("reply") else None
    await person.writes(str(asked.get("text", "")), in_=acts.chat(person, asked), reply_to=reply, at_once=True)


@act("tap")
async def tap(acts: Acts, person: Person, asked: Json, uploads: Sequence[Upload]) -> Json:
    """A button, of a message or of the reply keyboard, if it still bears the label that was seen."""
    chat = acts.chat(person, asked)
    on = acts.message(person, asked) if asked.get("message") else None
    place = (int(asked["row"]), int(asked["column"]))
    press = await person.taps_at(place, str(asked.get("label")), on=on, in_=chat, at_once=True)
    return {"press": press.id if press.data is not None else "", "url": press.url or ""}


@act("share")
async def share(acts: Acts, person: Person, asked: Json, uploads: Sequence[Upload]) -> None:
    """The group or the person that a button of the reply keyboard asks for."""
    label = str(asked.get("label", ""))
    if asked.get("group") is not None:
        await person.shares_chat(label, acts.group(asked["group"]), at_once=True)
    else:
        await person.shares_users(label, [acts.person(asked.get("person"))], at_once=True)


@act("edit")
async def edit(acts: Acts, person: Person, asked: Json, uploads: Sequence[Upload]) -> None:
    text = str(asked.get("text", "")).strip()
    if not 1 <= len(text) <= 4096:
        raise CannotDo("a message has 1 to 4096 characters", "text-length")
    await person.edits(acts.message(person, asked), text, at_once=True)


@act("delete")
async def delete(acts: Acts, person: Person, asked: Json, uploads: Sequence[Upload]) -> None:
    await person.deletes(acts.message(person, asked))


@act("block")
async def block(acts: Acts, person: Person, asked: Json, uploads: Sequence[Upload]) -> None:
    await person.blocks(at_once=True)


@act("unblock")
async def unblock(acts: Acts, person: Person, asked: Json, uploads: Sequence[Upload]) -> None:
    await person.unblocks(at_once=True)


@act("join")
async def join(acts: Acts, person: Person, asked: Json, uploads: Sequence[Upload]) -> None:
    await person.joins(acts.group(asked.get("chat")), at_once=True)


@act("leave")
async def leave(acts: Acts, person: Person, asked: Json, uploads: Sequence[Upload]) -> None:
    await person.leaves(acts.group(asked.get("chat")), at_once=True)


@act("add_bot")
async def add_bot(acts: Acts, person: Person, asked: Json, uploads: Sequence[Upload]) -> Json:
    group = acts.group(asked.get("group"))
    payload = asked.get("payload")
    await person.adds_bot(group, payload=str(payload) if payload is not None else None, at_once=True)
    return {"group": group.id}


@act("remove_bot")
async def remove_bot(acts: Acts, person: Person, asked: Json, uploads: Sequence[Upload]) -> None:
    await person.removes_bot(acts.group(asked.get("chat")), at_once=True)


@act("promote_bot")
async def promote_bot(acts: Acts, person: Person, asked: Json, uploads: Sequence[Upload]) -> None:
    await person.promotes_bot(acts.group(asked.get("chat")), at_once=True)


@act("demote_bot")
async def demote_bot(acts: Acts, person: Person, asked: Json, uploads: Sequence[Upload]) -> None:
    await person.demotes_bot(acts.group(asked.get("chat")), at_once=True)


@act("inline")
async def inline(acts: Acts, person: Person, asked: Json, uploads: Sequence[Upload]) -> Json:
    query = await person.inline_query(str(asked.get("text", ""))[:256], at_once=True)
    return {"query": query.id}


@act("pick")
async def pick(acts: Acts, person: Person, asked: Json, uploads: Sequence[Upload]) -> None:
    query = acts.telegram.world.inline_queries.get(str(asked.get("query")))
    number = int(asked.get("number", -1))
    if not isinstance(query, InlineQuery) or query.person is not person or not 0 <= number < len(query.results):
        raise CannotDo("this result is no longer there", "result-gone")
    await person.picks(query, number, in_=acts.chat(person, asked), at_once=True)


@act("new_group")
async def new_group(acts: Acts, person: Person, asked: Json, uploads: Sequence[Upload]) -> Json:
    """A group of this person's with the bot in it, or without; or a channel."""
    found = acts.telegram.channel if asked.get("channel") else acts.telegram.group
    group = found(_name(asked), owner=person)
    if asked.get("bot", True):
        await person.adds_bot(group, at_once=True)
    return {"group": group.id}


def new_person(telegram: Sandbox, asked: Json) -> Person:
    number = len(telegram.people) + 1
    return telegram.person(_name(asked), phone=f"+996555{number:06d}")


def _name(asked: Json) -> str:
    name = str(asked.get("name", "")).strip()
    if not 1 <= len(name) <= 64:
        raise CannotDo("a name has 1 to 64 characters", "name-length")
    return name
