"""Methods that change messages already sent."""

from __future__ import annotations

from ..errors import Json, bad_request
from ..keyboards import inline_only
from ..messages import CAPTIONED, Message
from .contents import caption_of, link_preview, text_content
from .places import chat_of, own, require_presence
from .registry import Call, method
from .sending import media_item

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)

EDITABLE_KINDS = ("photo", "video", "document", "audio", "animation")  # core.telegram.org/bots/api#editmessagemedia


@method("editMessageText")
def edit_message_text(call: Call) -> Json | bool:
    message = _editable(call)
    content = text_content(call)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    return _change(call, message, content, preview=link_preview(call))


@method("editMessageCaption")
def edit_message_caption(call: Call) -> Json | bool:
    message = _editable(call)
    if message.kind not in CAPTIONED:
        raise bad_request("there is no caption in the message to edit")
    kept = {name: value for name, value in message.content.items() if not name.startswith("caption")}
    return _change(call, message, {**kept, **caption_of(call)})


@method("editMessageMedia")
def edit_message_media(call: Call) -> Json | bool:
    message = _editable(call)
    item = call.params.object("media")
    if item is None:
        raise bad_request("media is not specified")
    kind = str(item.get("type"))
    if kind not in EDITABLE_KINDS:
        raise bad_request("can't parse InputMedia: unallowed type")
    if message.kind not in (*EDITABLE_KINDS, "text"):
        raise bad_request("there is no media in the message to edit")
    if message.media_group_id is not None:
        visual = ("photo", "video")
        if kind != message.kind and not (kind in visual and message.kind in visual):
            raise bad_request("message media can't be changed to another type in an album")
    return _change(call, message, media_item(call, item))


@method("editMessageReplyMarkup")
def edit_message_reply_markup(call: Call) -> Json | bool:
    message = _editable(call)
    return _change(call, message, message.content, preview=message.link_preview)


def _editable(call: Call) -> Message:
    inline_id = call.params.text("inline_message_id")
    if inline_id:
        sent = call.world.inline_messages.get(inline_id)
        if sent is None or sent.deleted or sent.via_bot is not call.bot:
            raise bad_request("MESSAGE_ID_INVALID")
        return sent
    chat = chat_of(call)
    require_presence(call, chat)
    message = chat.message(call.params.number("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if not own(call, message) or message.forward_origin is not None or message.has_reply_keyboard:
        raise bad_request("message can't be edited")
    return message


def _change(call: Call, message: Message, content: Json, preview: Json | None = None) -> Json | bool:
    given = call.params.object("reply_markup") if "reply_markup" in call.params.values else None
    markup = inline_only(given)
    if markup is not None and message.media_group_id is not None:
        raise bad_request("message can't be edited")
    if content == message.content and markup == message.markup and preview == message.link_preview:
        raise bad_request(NOT_MODIFIED)
    chat = message.chat
    call.world.pace.take(call.method, call.bot.id, chat.id, group=chat.kind != "private", edit=True)
    message.content, message.markup, message.link_preview = content, markup, preview
    call.world.edited(message)
    if chat.kind == "channel":
        call.world.announce(message, edit=True)
    return True if message.inline_id is not None else message.wire()
