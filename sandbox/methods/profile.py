"""Methods about the bot itself: what it is called, what it says of itself, its commands and menu."""

from __future__ import annotations

import re
from typing import Any

from ..errors import Json, bad_request
from .registry import Call, method

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LIMITS = {"name": 64, "description": 512, "short_description": 120}  # core.telegram.org/bots/api#setmyname ff.
_ERRORS = {
    "name": "BOT_TITLE_INVALID",
    "description": "BOT_INFO_TOO_LONG",
    "short_description": "BOT_INFO_TOO_LONG",
}
_RIGHTS = (
    "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
    "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories", "can_send_welcome_messages",
)  # fmt: skip
SCOPES = frozenset(
    {
        "default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat",
        "chat_administrators", "chat_member",
    }
)  # fmt: skip


@method("getMe")
def get_me(call: Call) -> Json:
    return call.bot.me()


@method("setMyCommands")
def set_my_commands(call: Call) -> bool:
    commands = call.params.items("commands")
    if commands is None or len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH" if commands else "commands must be specified")
    kept = [_command(command) for command in commands]
    call.bot.profile.commands[_scope(call), call.params.text("language_code")] = kept
    return True


@method("getMyCommands")
def get_my_commands(call: Call) -> list[Json]:
    return call.bot.profile.commands.get((_scope(call), call.params.text("language_code")), [])


@method("deleteMyCommands")
def delete_my_commands(call: Call) -> bool:
    call.bot.profile.commands.pop((_scope(call), call.params.text("language_code")), None)
    return True


def _command(given: Any) -> Json:
    name = str(given.get("command", "")).removeprefix("/") if isinstance(given, dict) else ""
    words = str(given.get("description", "")).strip() if isinstance(given, dict) else ""
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(words) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": words}


def _scope(call: Call) -> str:
    scope = call.params.object("scope") or {"type": "default"}
    kind = str(scope.get("type"))
    if kind not in SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    parts = [kind, *(str(scope[name]) for name in ("chat_id", "user_id") if name in scope)]
    return ":".join(parts)


@method("setMyName")
@method("setMyDescription")
@method("setMyShortDescription")
def set_my_text(call: Call) -> bool:
    field = _field(call)
    words = call.params.text(field)
    if len(words) > _LIMITS[field]:
        raise bad_request(_ERRORS[field])
    texts: dict[str, str] = getattr(call.bot.profile, field)
    texts[call.params.text("language_code")] = words
    if field == "name" and words and not call.params.text("language_code"):
        call.bot.first_name = words
    return True


@method("getMyName")
@method("getMyDescription")
@method("getMyShortDescription")
def get_my_text(call: Call) -> Json:
    field = _field(call)
    texts: dict[str, str] = getattr(call.bot.profile, field)
    fallback = texts.get("") or (call.bot.first_name if field == "name" else "")
    return {field: texts.get(call.params.text("language_code")) or fallback}


def _field(call: Call) -> str:
    name = call.method[len("setMy") :]
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


@method("setChatMenuButton")
def set_chat_menu_button(call: Call) -> bool:
    button = call.params.object("menu_button") or {"type": "default"}
    if button.get("type") not in ("commands", "web_app", "default"):
        raise bad_request("can't parse menu button: unsupported type specified")
    call.bot.profile.menu_buttons[call.params.number("chat_id")] = button
    return True


@method("getChatMenuButton")
def get_chat_menu_button(call: Call) -> Json:
    buttons = call.bot.profile.menu_buttons
    return buttons.get(call.params.number("chat_id")) or buttons.get(0) or {"type": "commands"}


@method("setMyDefaultAdministratorRights")
def set_my_default_administrator_rights(call: Call) -> bool:
    call.bot.profile.rights[call.params.flag("for_channels")] = call.params.object("rights") or {}
    return True


@method("getMyDefaultAdministratorRights")
def get_my_default_administrator_rights(call: Call) -> Json:
    rights = call.bot.profile.rights.get(call.params.flag("for_channels"), {})
    return {**dict.fromkeys(_RIGHTS, False), **rights}
