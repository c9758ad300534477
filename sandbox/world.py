"""All that exists in the sandbox, and the few acts by which it changes."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from .accounts import Account, group_anonymous_bot
from .activity import Activity
from .bots import BotAccount
from .chats import Chat, Dialog, Group, Member
from .clock import Clock
from .errors import CannotDo, Json
from .faults import Faults
from .files import Files
from .messages import Answer, Message, Press
from .pace import Pace
from .updates import Pending, UpdateQueue

CALLS_KEPT = 200_000


@dataclass(frozen=True, slots=True)
class ApiCall:
    """One request to the Bot API and what became of it."""

    bot: str
    method: str
    params: Json
    files: tuple[str, ...]
    result: Any
    error: str | None
    at: float

    @property
    def ok(self) -> bool:
        return self.error is None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, for whoever watches: message, edit, delete, press, answer,
    inline, chat, call, action."""

    kind: str
    at: float
    chat: Chat | None = None
    message: Message | None = None
    data: Any = None


@dataclass(slots=True, eq=False)
class InlineQuery:
    """What a person typed after @bot; `results` once the bot answered."""

    id: str
    person: Account
    query: str
    bot: BotAccount
    at: float
    results: list[Json] = field(default_factory=list)
    answered: bool = False


class World:
    def __init__(self) -> None:
        self.clock = Clock()
        self.activity = Activity()
        self.files = Files()
        self.pace = Pace(self.clock)
        self.faults = Faults()
        self.accounts: dict[int, Account] = {}
        self.bots: dict[str, BotAccount] = {}
        self.groups: dict[int, Group] = {}
        self.usernames: dict[str, Account | Group] = {}
        self.dialogs: dict[tuple[int, int], Dialog] = {}
        self.presses: dict[str, Press] = {}
        self.inline_queries: dict[str, InlineQuery] = {}
        self.calls: deque[ApiCall] = deque(maxlen=CALLS_KEPT)
        self.watchers: list[Callable[[Event], None]] = []
        self.anonymous = group_anonymous_bot()
        self.inline_messages: dict[str, Message] = {}
        self.query_ids = itertools.count(4382_0000_0000_0001)
        self.album_ids = itertools.count(1_3900_0000_0000)
        # Private chats and basic groups number their messages together, as in the bot's own box.
        self._box = itertools.count(1)
        self._people_ids = itertools.count(500_000_001)
        self._bot_ids = itertools.count(7_000_000_001)
        self._group_ids = itertools.count(4_000_001)
        self._first_update = itertools.count(870_000_001, 1_000_000)
        self.perform: Callable[[BotAccount, str, Json], Awaitable[Any]] | None = None
        self.clock.on_move(self._expire)

    # who and where

    def new_person_id(self) -> int:
        return next(self._people_ids)

    def new_bot(self, username: str, name: str, token: str | None) -> BotAccount:
        if token is None:
            bot_id = next(self._bot_ids)
            token = f"{bot_id}:AA{bot_id * 7919:033d}"
        bot_id = int(token.partition(":")[0])
        queue = UpdateQueue(self.clock, self.activity, next(self._first_update))
        bot = BotAccount(bot_id, token, username, name, queue)
        self.bots[token] = bot
        self.know(bot)
        return bot

    def know(self, account: Account) -> None:
        self.accounts[account.id] = account
        if account.username:
            self.usernames[account.username.lower()] = account

    def new_group(self, kind: str, title: str, username: str | None) -> Group:
        number = next(self._group_ids)
        group = Group(self, -number if kind == "group" else -1_000_000_000_000 - number, kind, title, username)
        self.groups[group.id] = group
        if username:
            self.usernames[username.lower()] = group
        return group

    def dialog(self, bot: BotAccount, person: Account) -> Dialog:
        dialog = self.dialogs.get((bot.id, person.id))
        if dialog is None:
            dialog = self.dialogs[bot.id, person.id] = Dialog(bot, person)
        return dialog

    # messages

    def today(self) -> int:
        return int(self.clock.now())

    def new_id(self, chat: Chat) -> int:
        if isinstance(chat, Group) and chat.kind != "group":
            chat.counter += 1
            return chat.counter
        return next(self._box)

    def draft(self, chat: Chat, sender: Account | None, content: Json) -> Message:
        """A message that is not in its chat yet."""
        return Message(0, chat, sender, content, self.today(), self.files)

    def post(self, message: Message) -> Message:
        """Puts the message into its chat."""
        chat = message.chat
        message.id = self.new_id(chat)
        message.sent_at = self.today()
        chat.everything[message.id] = message
        if isinstance(chat, Group) and isinstance(message.sender, BotAccount):
            chat.last_bot = message.sender.id
        chat.changed()
        self.emit("message", chat, message)
        return message

    def post_service(self, chat: Chat, sender: Account | None, content: Json) -> Message:
        message = self.draft(chat, sender, content)
        message.service = True
        if isinstance(chat, Group) and chat.kind == "channel":
            message.sender_chat, message.sender = chat, None
        return self.post(message)

    def edited(self, message: Message) -> None:
        message.edit_date = self.today()
        message.chat.changed()
        self.emit("edit", message.chat, message)

    def delete(self, message: Message) -> None:
        message.deleted = True
        message.chat.changed()
        self.emit("delete", message.chat, message)

    # what bots are told

    def tell(self, bot: BotAccount, kind: str, body: Json, key: int) -> list[Pending]:
        entry = bot.queue.put(kind, body, key)
        return [] if entry is None else [entry]

    def announce(self, message: Message, *, edit: bool = False) -> list[Pending]:
        """Queues the message for every bot that may see it."""
        chat = message.chat
        if isinstance(chat, Dialog):
            return self.tell(chat.bot, "edited_message" if edit else "message", message.wire(), chat.id)
        if not isinstance(chat, Group):
            return []
        kind = "channel_post" if chat.kind == "channel" else "message"
        pending: list[Pending] = []
        for member in chat.bots:
            bot = member.account
            if isinstance(bot, BotAccount) and bot is not message.author and sees(bot, member, message):
                pending += self.tell(bot, f"edited_{kind}" if edit else kind, message.wire(), chat.id)
        return pending

    def member_changed(self, group: Group, actor: Account, before: Member, after: Member) -> list[Pending]:
        """Records the membership; tells the bot it concerns and the bots that administer the group."""
        group.members[after.account.id] = after
        body: Json = {
            "chat": group.wire(),
            "from": actor.user(),
            "date": self.today(),
            "old_chat_member": before.wire(group.kind),
            "new_chat_member": after.wire(group.kind),
        }
        self.emit("chat", group, data=body)
        pending: list[Pending] = []
        if isinstance(after.account, BotAccount):
            pending += self.tell(after.account, "my_chat_member", body, group.id)
        for member in group.bots:
            bot = member.account
            if member.is_administrator and isinstance(bot, BotAccount) and bot is not after.account:
                pending += self.tell(bot, "chat_member", body, group.id)
        return pending

    def upgrade(self, group: Group) -> Group:
        """A basic group becomes a supergroup: a new id, the same people, and both chats say so."""
        if group.kind != "group" or group.migrated_to is not None:
            raise CannotDo(f"{group.name} is no basic group")
        fresh = self.new_group("supergroup", group.title, None)
        fresh.members = dict(group.members)
        fresh.markups = dict(group.markups)
        owner = next((m.account for m in group.members.values() if m.status == "creator"), None)
        left = self.post_service(group, owner, {"migrate_to_chat_id": fresh.id})
        self.announce(left)
        group.migrated_to = fresh
        arrived = self.post_service(fresh, self.anonymous, {"migrate_from_chat_id": group.id})
        arrived.sender_chat = fresh
        self.announce(arrived)
        self.emit("chat", fresh, data={"migrated_from": group.id})
        return fresh

    def dialog_changed(self, dialog: Dialog, before: str, after: str) -> list[Pending]:
        """The person blocked or unblocked the bot."""
        bot = dialog.bot
        body: Json = {
            "chat": dialog.wire(),
            "from": dialog.person.user(),
            "date": self.today(),
            "old_chat_member": Member(bot, before).wire("private"),
            "new_chat_member": Member(bot, after).wire("private"),
        }
        self.emit("chat", dialog, data=body)
        return self.tell(bot, "my_chat_member", body, dialog.id)

    # presses

    def new_press(
        self, person: Account, bot: BotAccount, message: Message, label: str, data: str
    ) -> tuple[Press, list[Pending]]:
        press = Press(str(next(self.query_ids)), person, message, label, self.clock.now())
        press.data, press.bot_id = data, bot.id
        self.presses[press.id] = press
        body: Json = {"id": press.id, "from": person.user()}
        if message.inline_id is not None:
            body["inline_message_id"] = message.inline_id
        else:
            body["message"] = message.wire()
        body |= {"chat_instance": str(abs(message.chat.id) * 8191 + 17), "data": data}
        self.emit("press", message.chat, message, press)
        return press, self.tell(bot, "callback_query", body, person.id)

    def answer(self, press: Press, answer: Answer) -> None:
        press.settle(answer)
        self.emit("answer", press.message.chat if press.message else None, press.message, press)

    # who watches

    def emit(self, kind: str, chat: Chat | None = None, message: Message | None = None, data: Any = None) -> None:
        if self.watchers:
            event = Event(kind, self.clock.now(), chat, message, data)
            for watcher in self.watchers:
                watcher(event)

    def _expire(self) -> None:
        for bot in self.bots.values():
            bot.queue.expire()


def sees(bot: BotAccount, member: Member, message: Message) -> bool:
    """Group privacy (core.telegram.org/bots/features#privacy-mode): commands meant for the bot, replies to it
    and service messages; everything for administrators and with privacy off."""
    chat = message.chat
    if chat.kind == "channel" or message.service:
        return True
    if message.author is not None and message.author.is_bot:
        return False
    if not bot.privacy or member.is_administrator:
        return True
    if message.via_bot is bot or (message.reply_to is not None and message.reply_to.sender is bot):
        return True
    words = message.text
    if not words.startswith("/"):
        return False
    command = words.split(maxsplit=1)[0]
    _, at, addressee = command.partition("@")
    if at:
        return addressee.lower() == bot.bot_username.lower()
    return isinstance(chat, Group) and (len(chat.bots) == 1 or chat.last_bot == bot.id)
