"""Where a call goes: the chat it names, and whether the bot may speak there."""

from __future__ import annotations

from ..chats import Chat, Dialog, Group, Member
from ..errors import bad_request, forbidden
from ..messages import Message
from .registry import Call


def chat_of(call: Call, name: str = "chat_id") -> Chat:
    """The chat, known to exist; the bot may have no place in it."""
    raw = call.params.text(name).strip()
    if not raw:
        raise bad_request("chat_id is empty")
    world = call.world
    if raw.startswith("@"):
        known = world.usernames.get(raw[1:].lower())
        if isinstance(known, Group):
            return known
        raise bad_request("chat not found")
    try:
        chat_id = int(raw)
    except ValueError:
        raise bad_request("chat not found") from None
    if chat_id > 0:
        account = world.accounts.get(chat_id)
        if account is None:
            raise bad_request("chat not found")
        return world.dialog(call.bot, account)
    group = world.groups.get(chat_id)
    if group is None:
        raise bad_request("chat not found")
    if group.migrated_to is not None:
        raise bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=group.migrated_to.id)
    return group


def require_presence(call: Call, chat: Chat) -> None:
    """Refuses where the bot is blocked, was never spoken to, or isn't a member."""
    if isinstance(chat, Dialog):
        if chat.person.deactivated:
            raise forbidden("user is deactivated")
        if chat.person.is_bot:
            raise forbidden("bots can't send messages to bots")
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        return
    member = own_membership(call, chat)
    if member is None and not (isinstance(chat, Group) and chat.username):
        raise bad_request("chat not found")
    if member is None or not member.present:
        if member is not None and (member.status == "kicked" or chat.kind == "group"):
            raise forbidden(f"bot was kicked from the {chat.kind} chat")
        raise forbidden(f"bot is not a member of the {chat.kind} chat")


def own_membership(call: Call, chat: Chat) -> Member | None:
    return chat.members.get(call.bot.id) if isinstance(chat, Group) else None


def may(call: Call, chat: Chat, right: str) -> bool:
    member = own_membership(call, chat)
    return member is not None and member.may(right)


def speaking_chat(call: Call) -> Chat:
    """The chat a message is to be sent to."""
    chat = chat_of(call)
    require_presence(call, chat)
    if chat.kind == "channel" and not may(call, chat, "can_post_messages"):
        raise bad_request("need administrator rights in the channel chat")
    member = own_membership(call, chat)
    if isinstance(chat, Group) and chat.muted and member is not None and not member.is_administrator:
        raise bad_request("not enough rights to send text messages to the chat")
    return chat


def visible_message(call: Call, chat: Chat, message_id: int, missing: str) -> Message:
    message = chat.message(message_id)
    if message is None:
        raise bad_request(missing)
    return message


def own(call: Call, message: Message) -> bool:
    """Whether the bot itself wrote it, also in a channel's name."""
    return message.author is call.bot and not message.service
