"""Keyboards under and below messages: what Telegram accepts, refuses and gives back."""

from typing import Any

from .addresses import checked_url
from .errors import Json, bad_request

INLINE_KINDS = frozenset(
    {
        "url", "callback_data", "web_app", "login_url", "switch_inline_query",
        "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "copy_text", "callback_game",
        "pay", "disabled",
    }
)  # fmt: skip
PRIVATE_ONLY = {
    "request_contact": "phone number can be requested in private chats only",
    "request_location": "location can be requested in private chats only",
    "request_users": "users can be requested in private chats only",
    "request_chat": "chats can be requested in private chats only",
    "request_poll": "polls can be requested in private chats only",
}
MOST_BUTTONS = 100  # undocumented; what Telegram is known to take
MOST_IN_A_ROW = 8


def checked_markup(markup: Json | None, *, private: bool, channel: bool = False) -> Json | None:
    """The markup as Telegram keeps it, or a refusal; an inline keyboard without buttons is none."""
    if not markup:
        return None
    if "inline_keyboard" in markup:
        rows = inline_rows(markup["inline_keyboard"])
        return {"inline_keyboard": rows} if rows else None
    if channel:
        raise bad_request("inline keyboard expected")
    if "keyboard" in markup:
        rows = _reply_rows(markup["keyboard"], private)
        if not rows:
            return None
        flags = ("is_persistent", "resize_keyboard", "one_time_keyboard", "selective")
        kept = {name: True for name in flags if markup.get(name)}
        return {"keyboard": rows, **kept, **_placeholder(markup)}
    if markup.get("remove_keyboard"):
        return {"remove_keyboard": True, **({"selective": True} if markup.get("selective") else {})}
    if markup.get("force_reply"):
        kept = {"selective": True} if markup.get("selective") else {}
        return {"force_reply": True, **kept, **_placeholder(markup)}
    raise bad_request("object expected as reply markup")


def inline_only(markup: Json | None) -> Json | None:
    if markup and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return checked_markup(markup, private=True)


def _placeholder(markup: Json) -> Json:
    words = markup.get("input_field_placeholder")
    if not words:
        return {}
    if len(str(words)) > 64:
        raise bad_request("input field placeholder is too long")
    return {"input_field_placeholder": str(words)}


def _rows(rows: Any, where: str) -> list[list[Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{where}" of the keyboard must be an Array of Arrays')
    if sum(len(row) for row in rows) > MOST_BUTTONS or any(len(row) > MOST_IN_A_ROW for row in rows):
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    return [row for row in rows if row]


def inline_rows(rows: Any) -> list[list[Json]]:
    return [[_inline_button(button) for button in row] for row in _rows(rows, "inline_keyboard")]


def _inline_button(button: Any) -> Json:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: expected an Object as InlineKeyboardButton")
    _checked_text(button, "inline keyboard button")
    kinds = [name for name in INLINE_KINDS & button.keys() if button[name] is not None]
    if not kinds:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(kinds) > 1:
        raise bad_request("can't parse inline keyboard button: exactly one of the optional fields must be used")
    kept = {name: value for name, value in button.items() if value is not None}
    if kinds[0] == "callback_data":
        size = len(str(button["callback_data"]).encode())
        if not 1 <= size <= 64:
            raise bad_request("BUTTON_DATA_INVALID")
    elif kinds[0] == "url":
        url = checked_url(str(button["url"]))
        if url is None:
            raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
        kept["url"] = url
    elif kinds[0] == "copy_text" and not 1 <= len(str(button["copy_text"].get("text", ""))) <= 256:
        raise bad_request("COPY_TEXT_INVALID")
    return kept


def _reply_rows(rows: Any, private: bool) -> list[list[Json]]:
    return [[_reply_button(button, private) for button in row] for row in _rows(rows, "keyboard")]


def _reply_button(button: Any, private: bool) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise bad_request("can't parse keyboard button: KeyboardButton must be a String or an Object")
    _checked_text(button, "keyboard button")
    for name, reason in PRIVATE_ONLY.items():
        if button.get(name) and not private:
            raise bad_request(reason)
    for name in ("request_users", "request_chat"):
        if button.get(name) and "request_id" not in button[name]:
            raise bad_request(f"can't parse keyboard button: {name} needs request_id")
    return {name: value for name, value in button.items() if value is not None and value is not False}


def _checked_text(button: Json, where: str) -> None:
    text = button.get("text")
    if not isinstance(text, str):
        raise bad_request(f'can\'t parse {where}: Field "text" must be of type String')
    if not text.strip():
        raise bad_request(f'can\'t parse {where}: Field "text" must be non-empty')
