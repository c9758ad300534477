"""What a person sees, as values for the browser: messages, chats, calls."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from ..accounts import Account
from ..bots import BotAccount
from ..chats import Chat, Dialog, Group
from ..errors import Json
from ..messages import MEDIA, Message
from ..people import Person
from ..world import ApiCall
from . import media

LONGEST = 3000  # characters of a call's parameters


def message(seen: Message, number: int) -> Json:
    """`number` is the moment: what carries a higher one is newer."""
    if seen.deleted:
        return {"id": seen.id, "chat": seen.chat.id, "at": number, "deleted": True}
    body: Json = {
        "id": seen.id, "chat": seen.chat.id, "at": number, "kind": seen.kind.replace("_", "-"),
        "date": seen.sent_at, "sender": _sender(seen), "text": seen.text, "entities": seen.entities,
        "edited": seen.edited and not seen.service, "protected": seen.protected,
    }  # fmt: skip
    if seen.kind in MEDIA:
        body["file"] = _file(seen)
        body["spoiler"] = bool(seen.content.get("has_media_spoiler"))
    if seen.kind in ("contact", "location"):
        body[seen.kind] = seen.content[seen.kind]
    if seen.service:
        body["service"] = _service(seen)
    if seen.media_group_id:
        body["album"] = seen.media_group_id
    if seen.reply_to is not None and not seen.reply_to.deleted:
        body["reply"] = {"name": _sender(seen.reply_to)["name"], "text": seen.reply_to.text[:120]}
    if seen.forward_origin is not None:
        body["forwarded"] = _origin(seen.forward_origin)
    if seen.via_bot is not None:
        body["via"] = seen.via_bot.username
    if seen.keyboard:
        body["keyboard"] = seen.keyboard
    return body


def _sender(seen: Message) -> Json:
    if seen.sender_chat is not None:
        return {"id": seen.sender_chat.id, "name": seen.sender_chat.name, "bot": False}
    sender = seen.sender or seen.author
    if sender is None:
        return {"id": seen.chat.id, "name": seen.chat.name, "bot": False}
    return {"id": sender.id, "name": sender.name, "bot": sender.is_bot}


def _file(seen: Message) -> Json:
    shown = seen.content[seen.kind]
    if isinstance(shown, list):
        shown = shown[-1]
    return {
        "id": shown["file_id"], "name": shown.get("file_name", ""), "size": shown.get("file_size", 0),
        "width": shown.get("width", 0), "height": shown.get("height", 0),
        "type": media.shown_as(seen.files.get(shown["file_id"])),
    }  # fmt: skip


def _service(seen: Message) -> Json:
    content = seen.content
    for field, what in (("new_chat_members", "joined"), ("left_chat_member", "left")):
        if field in content:
            users = content[field] if isinstance(content[field], list) else [content[field]]
            return {"what": what, "name": ", ".join(_name(user) for user in users)}
    if "pinned_message" in content:
        return {"what": "pinned"}
    if "chat_shared" in content or "users_shared" in content:
        return {"what": "shared"}
    return {"what": "other"}


def _name(user: Json) -> str:
    return " ".join(part for part in (user.get("first_name"), user.get("last_name")) if part)


def _origin(origin: Json) -> str:
    for field in ("chat", "sender_chat"):
        if field in origin:
            return str(origin[field].get("title", ""))
    return _name(origin.get("sender_user", {})) or str(origin.get("sender_user_name", ""))


def chat(person: Person, group: Group | None, number: int) -> Json:
    """A person's chat with the bot, or a group as the person sees it."""
    return {"at": number, **(_dialog(person) if group is None else _group(person, group.now))}


def _dialog(person: Person) -> Json:
    dialog, bot = person.chat, person.telegram.bot
    return {
        "chat": dialog.id, "kind": "private", "title": bot.first_name, "started": dialog.started,
        "blocked": dialog.blocked, "start": not dialog.started or dialog.start_button is not None,
        "reply_keyboard": dialog.markup if dialog.markup and "keyboard" in dialog.markup else None,
        "placeholder": (dialog.markup or {}).get("input_field_placeholder", ""),
        "commands": menu(person, None), "about": _text(bot.profile.description, person),
        "pinned": _pinned(dialog), **_memberships(person),
    }  # fmt: skip


def _group(person: Person, group: Group) -> Json:
    member, bot = group.member(person), group.member(person.telegram.bot)
    markup = group.markups.get(person.id)
    writes = member.present and (not group.muted or member.is_administrator)
    if group.kind == "channel":
        writes = member.may("can_post_messages")
    return {
        "chat": group.id, "kind": group.kind, "title": group.title, "status": member.status,
        "present": member.present, "writes": writes, "administers": member.is_administrator,
        "has_bot": bot.present, "bot_administers": bot.is_administrator, "members": len(group.present),
        "reply_keyboard": markup[0] if markup and "keyboard" in markup[0] else None, "placeholder": "",
        **_memberships(person),
        "commands": menu(person, group) if bot.present else [], "pinned": _pinned(group),
    }  # fmt: skip


def _memberships(person: Person) -> Json:
    groups = groups_of(person)
    return {
        "groups": [group.id for group in groups],
        "administered": [group.id for group in groups if group.member(person).is_administrator],
    }


def _pinned(chat: Chat) -> Json | None:
    if chat.pinned is None or chat.pinned.deleted:
        return None
    return {"id": chat.pinned.id, "text": chat.pinned.text[:120]}


def _text(texts: dict[str, str], person: Person) -> str:
    return texts.get(person.language_code or "") or texts.get("", "")


def menu(person: Person, group: Group | None) -> list[Json]:
    """The commands shown to the person, by the narrowest scope that is set."""
    if group is None:
        scopes = [f"chat:{person.id}", "all_private_chats", "default"]
    else:
        scopes = [f"chat_member:{group.id}:{person.id}"]
        if group.member(person).is_administrator:
            scopes += [f"chat_administrators:{group.id}", "all_chat_administrators"]
        scopes += [f"chat:{group.id}", "all_group_chats", "default"]
    commands = person.telegram.bot.profile.commands
    for scope in scopes:
        for language in (person.language_code or "", ""):
            if commands.get((scope, language)):
                return commands[scope, language]
    return []


def groups_of(person: Person) -> list[Group]:
    groups = person.telegram.world.groups.values()
    return [group for group in groups if group.migrated_to is None and group.member(person).present]


def account(person: Account) -> Json:
    return {"id": person.id, "name": person.name, "username": person.username or ""}


def call(made: ApiCall, number: int, names: Callable[[Any], str]) -> Json:
    """An entry of the log; long parameters are cut."""
    params = json.dumps(made.params, ensure_ascii=False, indent=1, default=str)
    to = made.params.get("chat_id")
    return {
        "at": number, "time": made.at, "method": made.method, "to": "" if to is None else names(to),
        "params": params if len(params) <= LONGEST else f"{params[:LONGEST]}…",
        "files": list(made.files), "error": made.error,
        "updates": made.result if made.method == "getUpdates" and made.error is None else None,
    }  # fmt: skip


def name_of(chat_id: Any, people: dict[int, Account], groups: dict[int, Group]) -> str:
    try:
        found = people.get(int(chat_id)) or groups.get(int(chat_id))
    except (TypeError, ValueError):
        return str(chat_id)
    return found.name if found else str(chat_id)


def is_ours(seen: Chat | None, bot: BotAccount) -> bool:
    """Whether the page shows this chat: those with other bots it does not."""
    return seen is not None and (not isinstance(seen, Dialog) or seen.bot is bot)
