"""Methods that put new messages into chats."""

from __future__ import annotations

from ..chats import Chat, Dialog, Group
from ..errors import Json, bad_request
from ..keyboards import checked_markup
from ..messages import CAPTIONED, Message, origin
from ..params import whole
from .contents import caption_content, caption_of, link_preview, stored, text_content
from .places import chat_of, require_presence, speaking_chat
from .registry import Call, method

ALBUM = (2, 10)  # core.telegram.org/bots/api#sendmediagroup
ACTIONS = frozenset(
    {
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
        "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    }
)  # fmt: skip


@method("sendMessage")
def send_message(call: Call) -> Json:
    chat = speaking_chat(call)
    message = _draft(call, chat, text_content(call))
    message.link_preview = link_preview(call)
    return _send(call, message).wire()


@method("sendPhoto")
@method("sendVideo")
@method("sendDocument")
@method("sendVoice")
@method("sendAudio")
@method("sendAnimation")
@method("sendVideoNote")
@method("sendSticker")
def send_file(call: Call) -> Json:
    kind = call.method.removeprefix("send").lower().replace("videonote", "video_note")
    chat = speaking_chat(call)
    caption = caption_of(call) if kind in CAPTIONED else {}
    file = stored(call.world, kind, call.params.file(kind), call.params.number("duration"))
    message = _draft(call, chat, {**call.world.files.content(file), **caption})
    if call.params.flag("has_spoiler") and kind in ("photo", "video"):
        message.content["has_media_spoiler"] = True
    return _send(call, message).wire()


@method("sendMediaGroup")
def send_media_group(call: Call) -> list[Json]:
    chat = speaking_chat(call)
    media = call.params.items("media") or []
    if not ALBUM[0] <= len(media) <= ALBUM[1]:
        raise bad_request("group of media must include 2-10 items")
    kinds = {str(item.get("type")) for item in media}
    if not kinds <= {"photo", "video", "document", "audio"}:
        raise bad_request("can't parse InputMedia: unallowed type")
    if len(kinds) > 1 and kinds != {"photo", "video"}:
        raise bad_request(f"{'document' if 'document' in kinds else 'audio'} can't be mixed with other media types")
    contents = [media_item(call, item) for item in media]
    album_id = str(next(call.world.album_ids))
    messages = [_draft(call, chat, content, keyboard=False) for content in contents]
    _pace(call, chat, items=len(messages))
    for message in messages:
        message.media_group_id = album_id
        call.world.post(message)
    _tell_others(call, *messages)
    return [message.wire() for message in messages]


def media_item(call: Call, item: Json) -> Json:
    """An InputMedia's content."""
    kind = str(item.get("type"))
    file = stored(call.world, kind, call.params.attached(item.get("media")), whole(item.get("duration") or 0))
    caption = caption_content(
        call.world, str(item.get("caption") or ""), str(item.get("parse_mode") or ""), item.get("caption_entities")
    )
    spoiler = {"has_media_spoiler": True} if item.get("has_spoiler") and kind in ("photo", "video") else {}
    return {**call.world.files.content(file), **caption, **spoiler}


@method("sendLocation")
def send_location(call: Call) -> Json:
    chat = speaking_chat(call)
    try:
        place = {name: float(call.params.text(name)) for name in ("latitude", "longitude")}
    except ValueError:
        raise bad_request("wrong location specified") from None
    return _send(call, _draft(call, chat, {"location": place})).wire()


@method("sendContact")
def send_contact(call: Call) -> Json:
    chat = speaking_chat(call)
    names = ("phone_number", "first_name", "last_name", "vcard")
    contact = {name: call.params.text(name) for name in names if call.params.text(name)}
    if "phone_number" not in contact or "first_name" not in contact:
        raise bad_request("phone number and first name must be specified")
    return _send(call, _draft(call, chat, {"contact": contact})).wire()


@method("sendChatAction")
def send_chat_action(call: Call) -> bool:
    chat = chat_of(call)
    require_presence(call, chat)
    action = call.params.text("action")
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    if isinstance(chat, Dialog):
        chat.chat_action = action
    call.world.emit("action", chat, data=action)
    return True


@method("copyMessage")
def copy_message(call: Call) -> Json:
    chat = speaking_chat(call)
    original = _original(call, "message_id", "message to copy not found")
    return {"message_id": _copy(call, chat, original).id}


@method("copyMessages")
def copy_messages(call: Call) -> list[Json]:
    chat = speaking_chat(call)
    found = _originals(call, "there are no messages to copy")
    _pace(call, chat, items=len(found))
    copies = [_draft(call, chat, dict(original.content), keyboard=False) for original in found]
    return _post_all(call, found, copies)


@method("forwardMessage")
def forward_message(call: Call) -> Json:
    chat = speaking_chat(call)
    original = _original(call, "message_id", "message to forward not found")
    return _send(call, _forwarded(call, chat, original)).wire()


@method("forwardMessages")
def forward_messages(call: Call) -> list[Json]:
    chat = speaking_chat(call)
    found = _originals(call, "there are no messages to forward")
    _pace(call, chat, items=len(found))
    return _post_all(call, found, [_forwarded(call, chat, original) for original in found])


def _post_all(call: Call, originals: list[Message], drafts: list[Message]) -> list[Json]:
    albums: dict[str, str] = {}
    for original, message in zip(originals, drafts, strict=True):
        if original.media_group_id is not None:
            fresh = albums.get(original.media_group_id) or str(next(call.world.album_ids))
            message.media_group_id = albums[original.media_group_id] = fresh
        call.world.post(message)
    _tell_others(call, *drafts)
    return [{"message_id": message.id} for message in drafts]


def _original(call: Call, name: str, missing: str) -> Message:
    source = chat_of(call, "from_chat_id")
    if not isinstance(source, Dialog):
        require_presence(call, source)
    message = source.message(call.params.number(name))
    if message is None:
        raise bad_request(missing)
    return _movable(message)


def _originals(call: Call, none: str) -> list[Message]:
    source = chat_of(call, "from_chat_id")
    ids = call.params.items("message_ids") or []
    if not 1 <= len(ids) <= 100:
        raise bad_request("there are no messages" if not ids else "too many message identifiers specified")
    found = [message for message in (source.message(whole(number)) for number in ids) if message is not None]
    found = [message for message in found if not message.protected and not message.service]
    if not found:
        raise bad_request(none)
    return found


def _movable(message: Message) -> Message:
    if message.service:
        raise bad_request("message can't be copied")
    if message.protected:
        raise bad_request("message has protected content and can't be forwarded")
    return message


def _copy(call: Call, chat: Chat, original: Message) -> Message:
    content = dict(original.content)
    if call.params.values.get("caption") is not None and original.kind in CAPTIONED:
        content.pop("caption", None)
        content.pop("caption_entities", None)
        content.update(caption_of(call))
    return _send(call, _draft(call, chat, content))


def _forwarded(call: Call, chat: Chat, original: Message) -> Message:
    message = _draft(call, chat, dict(original.content), keyboard=False)
    message.forward_origin = origin(original)
    return message


def _draft(call: Call, chat: Chat, content: Json, *, keyboard: bool = True) -> Message:
    params = call.params
    message = call.world.draft(chat, call.bot, content)
    if chat.kind == "channel":
        message.sender_chat, message.sender = chat, None
    message.protected = params.flag("protect_content")
    message.silent = params.flag("disable_notification")
    message.thread_id = _thread(call, chat)
    message.reply_to = _reply(call, chat)
    if keyboard and "reply_markup" in params.values:
        given = params.object("reply_markup")
        markup = checked_markup(given, private=chat.kind == "private", channel=chat.kind == "channel")
        if markup is not None and "inline_keyboard" in markup:
            message.markup = markup
        elif markup is not None:
            message.has_reply_keyboard = True
            message.pending_keyboard = markup
    return message


def _thread(call: Call, chat: Chat) -> int | None:
    thread_id = call.params.number("message_thread_id")
    if not thread_id:
        return None
    if not isinstance(chat, Group) or not chat.is_forum or thread_id not in chat.topics:
        raise bad_request("message thread not found")
    if chat.topics[thread_id].closed and not chat.member(call.bot).may("can_manage_topics"):
        raise bad_request("TOPIC_CLOSED")
    return thread_id


def _reply(call: Call, chat: Chat) -> Message | None:
    wanted = call.params.object("reply_parameters")
    if wanted is None or not wanted.get("message_id"):
        return None
    elsewhere = wanted.get("chat_id")
    found = chat.message(whole(wanted["message_id"])) if elsewhere in (None, chat.id, str(chat.id)) else None
    if found is None and not wanted.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return found


def _pace(call: Call, chat: Chat, items: int = 1) -> None:
    call.world.pace.take(call.method, call.bot.id, chat.id, group=chat.kind != "private", items=items)


def _send(call: Call, message: Message) -> Message:
    _pace(call, message.chat)
    call.world.post(message)
    _tell_others(call, message)
    return message


def _tell_others(call: Call, *messages: Message) -> None:
    for message in messages:
        if message.pending_keyboard is not None:
            lay_keyboard(message)
        if message.chat.kind == "channel":
            call.world.announce(message)


def lay_keyboard(message: Message) -> None:
    """Shows, replaces or removes the reply keyboard at the people's input fields."""
    chat, markup = message.chat, message.pending_keyboard
    kept = None if markup is None or markup.get("remove_keyboard") else markup
    if isinstance(chat, Dialog):
        chat.markup = kept
    elif isinstance(chat, Group):
        chosen = markup is not None and bool(markup.get("selective"))
        replied = message.reply_to.sender if message.reply_to else None
        for member in chat.present:
            if member.account.is_bot or (chosen and member.account is not replied):
                continue
            if kept is None:
                chat.markups.pop(member.account.id, None)
            else:
                chat.markups[member.account.id] = (kept, message)
