"""Methods about chats and their members."""

from __future__ import annotations

from ..chats import Chat, Dialog, Group, Member
from ..errors import Json, bad_request
from .places import chat_of, may, own_membership, require_presence, visible_message
from .registry import Call, method

_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
_PERMISSIONS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
    "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
    "can_add_web_page_previews", "can_change_info", "can_invite_users", "can_pin_messages",
)  # fmt: skip


@method("getChat")
def get_chat(call: Call) -> Json:
    chat = chat_of(call)
    if isinstance(chat, Group):
        require_presence(call, chat)
    full: Json = {
        **chat.wire(),
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(_GIFTS, False),
    }
    if isinstance(chat, Group):
        if chat.username:
            full["active_usernames"] = [chat.username]
        if chat.is_group:
            full["permissions"] = dict.fromkeys(_PERMISSIONS, True)
    if chat.pinned is not None and not chat.pinned.deleted:
        full["pinned_message"] = chat.pinned.wire(nested=True)
    return full


@method("getChatMember")
def get_chat_member(call: Call) -> Json:
    chat = chat_of(call)
    account = call.world.accounts.get(call.params.number("user_id"))
    if account is None:
        raise bad_request("user not found")
    if isinstance(chat, Dialog):
        if account is not call.bot and account is not chat.person:
            raise bad_request("user not found")
        return Member(account, "member").wire("private")
    group = _group(call, chat)
    administrator = _administers(call, group)
    if account is not call.bot and not administrator and (group.kind == "channel" or group.hidden_members):
        raise bad_request("member list is inaccessible")
    return group.member(account).wire(group.kind)


@method("getChatAdministrators")
def get_chat_administrators(call: Call) -> list[Json]:
    group = _group(call, chat_of(call))
    return [
        member.wire(group.kind)
        for member in group.members.values()
        if member.is_administrator and (not member.account.is_bot or member.account is call.bot)
    ]


@method("getChatMemberCount")
def get_chat_member_count(call: Call) -> int:
    chat = chat_of(call)
    if isinstance(chat, Dialog):
        return 2
    return len(_group(call, chat).present)


@method("leaveChat")
def leave_chat(call: Call) -> bool:
    chat = chat_of(call)
    if isinstance(chat, Dialog):
        raise bad_request("chat member status can't be changed in private chats")
    group = _group(call, chat)
    before = group.member(call.bot)
    call.world.member_changed(group, call.bot, before, Member(call.bot, "left"))
    if group.is_group:
        call.world.announce(call.world.post_service(group, call.bot, {"left_chat_member": call.bot.user()}))
    return True


@method("pinChatMessage")
def pin_chat_message(call: Call) -> bool:
    chat = _pinnable(call)
    message = visible_message(call, chat, call.params.number("message_id"), "message to pin not found")
    chat.pinned = message
    note = call.world.post_service(chat, call.bot, {"pinned_message": message.wire(nested=True)})
    note.silent = call.params.flag("disable_notification")
    if isinstance(chat, Group):
        # Telegram also tells the bot that pinned it.
        note.author = None
        call.world.announce(note)
    return True


@method("unpinChatMessage")
@method("unpinAllChatMessages")
def unpin_chat_message(call: Call) -> bool:
    chat = _pinnable(call)
    wanted = call.params.number("message_id")
    if wanted and call.method == "unpinChatMessage":
        visible_message(call, chat, wanted, "message to unpin not found")
        if chat.pinned is not None and chat.pinned.id != wanted:
            return True
    chat.pinned = None
    return True


def _pinnable(call: Call) -> Chat:
    chat = chat_of(call)
    require_presence(call, chat)
    right = "can_edit_messages" if chat.kind == "channel" else "can_pin_messages"
    if isinstance(chat, Group) and not may(call, chat, right):
        raise bad_request("not enough rights to manage pinned messages in the chat")
    return chat


def _group(call: Call, chat: Chat) -> Group:
    if not isinstance(chat, Group):
        raise bad_request("there are no administrators in the private chat")
    require_presence(call, chat)
    return chat


def _administers(call: Call, group: Group) -> bool:
    member = own_membership(call, group)
    return member is not None and member.is_administrator
