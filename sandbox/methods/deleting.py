"""Methods that take messages away."""

from __future__ import annotations

from ..chats import Chat, Dialog
from ..errors import bad_request
from ..messages import Message
from ..params import whole
from .places import chat_of, may, own, require_presence
from .registry import Call, method

DELETABLE = 48 * 3600  # core.telegram.org/bots/api#deletemessage


@method("deleteMessage")
def delete_message(call: Call) -> bool:
    chat = chat_of(call)
    require_presence(call, chat)
    message = chat.message(call.params.number("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    refusal = _refusal(call, chat, message)
    if refusal:
        raise bad_request(refusal)
    call.world.delete(message)
    return True


@method("deleteMessages")
def delete_messages(call: Call) -> bool:
    chat = chat_of(call)
    require_presence(call, chat)
    ids = call.params.items("message_ids") or []
    if not 1 <= len(ids) <= 100:
        raise bad_request(
            "message identifiers are not specified" if not ids else "too many message identifiers specified"
        )
    found = [message for message in (chat.message(whole(number)) for number in ids) if message is not None]
    for message in found:
        refusal = _refusal(call, chat, message)
        if refusal:
            raise bad_request(refusal)
    for message in found:
        call.world.delete(message)
    return True


def _refusal(call: Call, chat: Chat, message: Message) -> str:
    old = call.world.clock.now() - message.sent_at >= DELETABLE
    if isinstance(chat, Dialog):
        return "message can't be deleted for everyone" if old else ""
    if may(call, chat, "can_delete_messages"):
        return ""
    if not own(call, message):
        return "message can't be deleted"
    return "message can't be deleted for everyone" if old else ""
