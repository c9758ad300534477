"""Private chats, groups, supergroups and channels: their members, their messages, what is visible in them."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .accounts import Account
from .errors import CannotDo, Json, NotHeard
from .messages import Message

if TYPE_CHECKING:
    from .bots import BotAccount
    from .world import World

ADMINISTRATOR_RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
    "can_delete_stories", "can_send_welcome_messages",
)  # fmt: skip
GROUP_RIGHTS = ("can_pin_messages",)
SUPERGROUP_RIGHTS = ("can_pin_messages", "can_manage_topics")
CHANNEL_RIGHTS = ("can_post_messages", "can_edit_messages")
DEFAULT_RIGHTS = frozenset(
    {
        "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
        "can_change_info", "can_invite_users", "can_pin_messages", "can_post_messages", "can_edit_messages",
    }
)  # fmt: skip


class Chat:
    """What all chats share. `everything` is all messages by id, deleted ones as well, in order."""

    is_forum = False

    def __init__(self, chat_id: int, kind: str) -> None:
        self.id = chat_id
        self.kind = kind
        self.everything: dict[int, Message] = {}
        self.pinned: Message | None = None
        self._waiters: list[asyncio.Future[None]] = []

    @property
    def name(self) -> str:
        return str(self.id)

    def wire(self) -> Json:
        raise NotImplementedError

    @property
    def is_group(self) -> bool:
        return self.kind in ("group", "supergroup")

    @property
    def messages(self) -> list[Message]:
        """What is visible: not deleted, oldest first."""
        return [message for message in self.everything.values() if not message.deleted]

    @property
    def last(self) -> Message:
        """The newest message."""
        for message in reversed(self.everything.values()):
            if not message.deleted:
                return message
        raise AssertionError(f"there is no message in {self.name}")

    @property
    def texts(self) -> list[str]:
        return [message.text for message in self.messages]

    def message(self, message_id: int) -> Message | None:
        message = self.everything.get(message_id)
        return None if message is None or message.deleted else message

    def changed(self) -> None:
        if self._waiters:
            waiters, self._waiters = self._waiters, []
            for waiter in waiters:
                if not waiter.done():
                    waiter.set_result(None)

    def find(self, words: str, after: Message | None = None, *, only_bots: bool = True) -> Message | None:
        """The newest visible message with these words, newer than `after`; by a bot, unless told otherwise."""
        for message in reversed(self.everything.values()):
            if after is not None and message.id <= after.id:
                return None
            spoken = not only_bots or (message.author is not None and message.author.is_bot)
            if spoken and not message.deleted and words in message.text:
                return message
        return None

    async def wait_for(
        self, words: str, seconds: float, after: Message | None = None, *, only_bots: bool = True
    ) -> Message:
        """Like `find`, but waits for it."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while (found := self.find(words, after, only_bots=only_bots)) is None:
            waiter: asyncio.Future[None] = loop.create_future()
            self._waiters.append(waiter)
            try:
                async with asyncio.timeout_at(deadline):
                    await waiter
            except TimeoutError:
                raise NotHeard(f"{words!r} was not heard in {seconds} s. {self.shown()}") from None
        return found

    def shown(self, newest: int = 8) -> str:
        """What is visible, for error messages."""
        lines = [f"  {message!r}" for message in self.messages[-newest:]]
        return f"In {self.name} there is:\n" + ("\n".join(lines) or "  nothing")

    def __repr__(self) -> str:
        return f"<{self.kind} {self.name} {self.id}>"


class Dialog(Chat):
    """One person's private chat with one bot."""

    def __init__(self, bot: BotAccount, person: Account) -> None:
        super().__init__(person.id, "private")
        self.bot = bot
        self.person = person
        self.started = False
        self.blocked = False
        self.start_button: str | None = None
        self.markup: Json | None = None
        self.chat_action: str | None = None

    @property
    def name(self) -> str:
        return f"the chat of {self.person.name} with {self.bot.name}"

    def wire(self) -> Json:
        person = self.person
        chat: Json = {"id": person.id, "type": "private", "first_name": person.first_name}
        if person.last_name:
            chat["last_name"] = person.last_name
        if person.username:
            chat["username"] = person.username
        return chat

    @property
    def keyboard(self) -> list[list[Json]]:
        """The reply keyboard under the input field, as rows of button objects."""
        return self.markup["keyboard"] if self.markup and "keyboard" in self.markup else []

    @property
    def reply_keyboard(self) -> list[str]:
        """The labels of the reply keyboard, in order."""
        return [button["text"] for row in self.keyboard for button in row]


@dataclass(slots=True)
class Member:
    """creator, administrator, member, left or kicked."""

    account: Account
    status: str
    rights: frozenset[str] = frozenset()
    is_anonymous: bool = False
    title: str | None = None

    @property
    def present(self) -> bool:
        return self.status in ("creator", "administrator", "member")

    @property
    def is_administrator(self) -> bool:
        return self.status in ("creator", "administrator")

    def may(self, right: str) -> bool:
        return self.status == "creator" or (self.status == "administrator" and right in self.rights)

    def wire(self, kind: str) -> Json:
        """The ChatMember object in a chat of this kind."""
        body: Json = {"user": self.account.user(), "status": self.status}
        match self.status:
            case "creator":
                body["is_anonymous"] = self.is_anonymous
            case "administrator":
                more = {"group": GROUP_RIGHTS, "supergroup": SUPERGROUP_RIGHTS}.get(kind, CHANNEL_RIGHTS)
                body["can_be_edited"] = False
                body["is_anonymous"] = self.is_anonymous
                for right in (*ADMINISTRATOR_RIGHTS, *more):
                    body[right] = right in self.rights
            case "kicked":
                body["until_date"] = 0
        if self.title and self.is_administrator:
            body["custom_title"] = self.title
        return body


@dataclass(slots=True)
class Topic:
    thread_id: int
    name: str
    closed: bool = False  # only those who manage topics may write in it


class Group(Chat):
    """A group, supergroup or channel with its members."""

    def __init__(self, world: World, chat_id: int, kind: str, title: str, username: str | None = None) -> None:
        super().__init__(chat_id, kind)
        self.world = world
        self.title = title
        self.username = username
        self.members: dict[int, Member] = {}
        self.topics: dict[int, Topic] = {}
        self.hidden_members = False
        self.muted = False  # only administrators may write
        self.migrated_to: Group | None = None
        self.counter = 0
        self.last_bot: int | None = None
        self.markups: dict[int, tuple[Json, Message]] = {}

    @property
    def name(self) -> str:
        return self.title

    @property
    def now(self) -> Group:
        """This group, or the supergroup it became."""
        return self if self.migrated_to is None else self.migrated_to.now

    def hears(
        self, words: str, timeout: float = 15.0, after: Message | None = None
    ) -> Coroutine[Any, Any, Message]:
        """Waits until a bot's message with these words is visible here, and returns it."""
        return self.wait_for(words, timeout, after=after, only_bots=True)

    def becomes_supergroup(self) -> Group:
        """Upgrades the group; returns the supergroup it is from now on, under a new id."""
        return self.world.upgrade(self)

    def topic(self, name: str) -> int:
        """Opens a topic in a forum; returns its message_thread_id."""
        if not self.is_forum:
            raise CannotDo(f"{self.name} is no forum")
        opened = self.world.post_service(self, None, {"forum_topic_created": {"name": name, "icon_color": 7322096}})
        opened.thread_id = opened.id
        self.topics[opened.id] = Topic(opened.id, name)
        return opened.id

    def closes_topic(self, thread_id: int) -> None:
        self.topics[thread_id].closed = True

    def deletes_topic(self, thread_id: int) -> None:
        """Takes the topic away with all that was written in it."""
        del self.topics[thread_id]
        for message in list(self.everything.values()):
            if message.thread_id == thread_id and not message.deleted:
                self.world.delete(message)

    def wire(self) -> Json:
        chat: Json = {"id": self.id, "type": self.kind, "title": self.title}
        if self.username:
            chat["username"] = self.username
        if self.is_forum:
            chat["is_forum"] = True
        return chat

    def member(self, account: Account) -> Member:
        return self.members.get(account.id) or Member(account, "left")

    @property
    def present(self) -> list[Member]:
        return [member for member in self.members.values() if member.present]

    @property
    def bots(self) -> list[Member]:
        return [member for member in self.members.values() if member.present and member.account.is_bot]
