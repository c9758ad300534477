"""A message as it is kept: its wire form for bots, and what a person sees of it."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from .accounts import Account
from .errors import Json
from .markup import to_html

if TYPE_CHECKING:
    from .chats import Chat
    from .files import Files

MEDIA = ("photo", "video", "animation", "document", "voice", "audio", "video_note", "sticker")
CAPTIONED = ("photo", "video", "animation", "document", "voice", "audio")


@dataclass(frozen=True, slots=True)
class Answer:
    """What answerCallbackQuery brought to the person who pressed."""

    text: str
    show_alert: bool
    url: str | None


class Message:
    """`content` is the part of the wire form that says what kind of message it is."""

    __slots__ = (
        "author", "chat", "content", "deleted", "edit_date", "files", "forward_origin", "has_reply_keyboard",
        "id", "inline_id", "link_preview", "markup", "media_group_id", "pending_keyboard", "protected", "reply_to",
        "sender", "sender_chat", "sent_at", "service", "signature", "silent", "thread_id", "via_bot",
    )  # fmt: skip

    def __init__(
        self,
        message_id: int,
        chat: Chat,
        sender: Account | None,
        content: Json,
        sent_at: int,
        files: Files,
    ) -> None:
        self.id = message_id
        self.chat = chat
        self.sender = sender
        self.author = sender  # who really wrote it, also where a chat's name stands on it
        self.content = content
        self.sent_at = sent_at
        self.files = files
        self.sender_chat: Chat | None = None
        self.signature: str | None = None
        self.markup: Json | None = None
        self.has_reply_keyboard = False
        self.pending_keyboard: Json | None = None
        self.reply_to: Message | None = None
        self.thread_id: int | None = None
        self.edit_date: int | None = None
        self.media_group_id: str | None = None
        self.forward_origin: Json | None = None
        self.via_bot: Account | None = None
        self.inline_id: str | None = None
        self.link_preview: Json | None = None
        self.protected = False
        self.silent = False
        self.deleted = False
        self.service = False

    def wire(self, *, nested: bool = False) -> Json:
        """The Message object; nested, as reply_to_message, it carries no further reply."""
        body: Json = {"message_id": self.id}
        if self.sender is not None:
            body["from"] = self.sender.user()
        if self.sender_chat is not None:
            body["sender_chat"] = self.sender_chat.wire()
        if self.signature:
            body["author_signature"] = self.signature
        body["chat"] = self.chat.wire()
        body["date"] = self.sent_at
        if self.edit_date is not None:
            body["edit_date"] = self.edit_date
        if self.forward_origin is not None:
            body["forward_origin"] = self.forward_origin
        if self.thread_id is not None:
            body["message_thread_id"] = self.thread_id
            if self.chat.is_forum:
                body["is_topic_message"] = True
        if self.reply_to is not None and not nested:
            body["reply_to_message"] = self.reply_to.wire(nested=True)
        if self.via_bot is not None:
            body["via_bot"] = self.via_bot.user()
        if self.media_group_id is not None:
            body["media_group_id"] = self.media_group_id
        if self.protected:
            body["has_protected_content"] = True
        body.update(self.content)
        if self.link_preview is not None and "text" in self.content:
            body["link_preview_options"] = self.link_preview
        if self.markup is not None:
            body["reply_markup"] = self.markup
        return body

    @property
    def kind(self) -> str:
        """text, photo, video, … or service."""
        if self.service:
            return "service"
        return next((kind for kind in (*MEDIA, "text", "contact", "location") if kind in self.content), "other")

    @property
    def text(self) -> str:
        """The words a person reads: the text, or the caption."""
        return str(self.content.get("text") or self.content.get("caption") or "")

    @property
    def caption(self) -> str | None:
        return self.content.get("caption")

    @property
    def entities(self) -> list[Json]:
        return list(self.content.get("entities") or self.content.get("caption_entities") or [])

    @property
    def html(self) -> str:
        """The words with their entities as Telegram's HTML."""
        return to_html(self.text, self.entities)

    @property
    def file_id(self) -> str | None:
        media = self.content.get(self.kind) if self.kind in MEDIA else None
        if isinstance(media, list):
            media = media[-1]
        return media["file_id"] if media else None

    @property
    def media(self) -> bytes | None:
        """The bytes of the photo, video, animation, document, voice, audio, round video or sticker."""
        file_id = self.file_id
        return self.files.get(file_id).data if file_id else None

    @property
    def photo(self) -> bytes | None:
        return self.media if self.kind == "photo" else None

    @property
    def document(self) -> bytes | None:
        return self.media if self.kind == "document" else None

    @property
    def keyboard(self) -> list[list[Json]]:
        """The inline buttons in rows, as objects."""
        return self.markup["inline_keyboard"] if self.markup else []

    @property
    def buttons(self) -> list[str]:
        """The labels of the inline buttons, in order."""
        return [button["text"] for row in self.keyboard for button in row]

    @property
    def edited(self) -> bool:
        return self.edit_date is not None

    @property
    def date(self) -> datetime:
        return datetime.fromtimestamp(self.sent_at, UTC)

    def __repr__(self) -> str:
        words = self.text if len(self.text) <= 60 else f"{self.text[:57]}…"
        buttons = f" {self.buttons}" if self.buttons else ""
        name = self.sender.name if self.sender else self.chat.name
        return f"<Message {self.id} {name}: {self.kind} {words!r}{buttons}{' deleted' if self.deleted else ''}>"


class Press:
    """A button pressed by a person; `answer` is what the bot answered, None until it does."""

    __slots__ = (
        "_waiters", "answer", "at", "bot_id", "data", "id", "label", "message", "person", "sent", "url",
    )  # fmt: skip

    def __init__(self, press_id: str, person: Account, message: Message | None, label: str, at: float) -> None:
        self.id = press_id
        self.person = person
        self.message = message
        self.label = label
        self.at = at
        self.bot_id = 0
        self.data: str | None = None
        self.url: str | None = None
        self.sent: Message | None = None
        self.answer: Answer | None = None
        self._waiters: list[asyncio.Future[None]] = []

    def settle(self, answer: Answer) -> None:
        self.answer = answer
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(None)
        self._waiters.clear()

    def answered(self, timeout: float = 15.0) -> Coroutine[Any, Any, Answer]:
        """Waits for the bot's answer and returns it."""
        return self._wait(timeout)

    async def _wait(self, seconds: float) -> Answer:
        if self.answer is None:
            waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiters.append(waiter)
            try:
                async with asyncio.timeout(seconds):
                    await waiter
            except TimeoutError:
                raise AssertionError(f"the press of {self.label!r} was not answered in {seconds} s") from None
        if self.answer is None:
            raise AssertionError(f"the press of {self.label!r} was not answered")
        return self.answer

    def __repr__(self) -> str:
        return f"<Press {self.id} {self.label!r} by {self.person.name}: {self.answer}>"


def origin(message: Message) -> Json:
    """The MessageOrigin of a forward."""
    if message.forward_origin is not None:
        return message.forward_origin
    if message.chat.kind == "channel":
        post = {"chat": message.chat.wire(), "message_id": message.id}
        return {"type": "channel", "date": message.sent_at, **post}
    if message.sender_chat is not None:
        return {"type": "chat", "date": message.sent_at, "sender_chat": message.sender_chat.wire()}
    sender = message.sender.user() if message.sender else {}
    return {"type": "user", "date": message.sent_at, "sender_user": sender}
