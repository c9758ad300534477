"""What people can send, change and take back in a chat."""

from __future__ import annotations

from collections.abc import Sequence

from .accounts import Account
from .actor import Actor
from .chats import Chat, Dialog, Group
from .detect import detect
from .errors import CannotDo, Json
from .files import PIXEL
from .messages import Message, origin
from .updates import Pending

ALBUM_KINDS = {"photo", "video", "document", "audio"}
NAMES = {"video": "mp4", "document": "pdf", "audio": "mp3"}
EDITABLE = 48 * 3600  # telegram.org/faq: messages can be edited for up to 48 hours


class Writer(Actor):
    async def writes(
        self,
        text: str,
        *,
        in_: Chat | None = None,
        reply_to: Message | None = None,
        anonymously: bool = False,
        thread_id: int | None = None,
        at_once: bool = False,
    ) -> Message:
        """Sends a text: to the bot, or into a group."""
        if not text.strip() or len(text) > 4096:
            raise CannotDo("a message has 1 to 4096 characters", "text-length")
        text = text.strip()
        dialog = in_ if isinstance(in_, Dialog) else self.chat
        if in_ is None or isinstance(in_, Dialog):
            if not dialog.started and not text.startswith("/start"):
                raise CannotDo(f"{self.name} has not pressed START yet", "not-started")
            dialog.started = True
        entities = detect(text, [])
        content: Json = {"text": text, "entities": entities} if entities else {"text": text}
        return await self.say(
            content, in_, reply_to=reply_to, anonymously=anonymously, thread_id=thread_id, at_once=at_once
        )

    async def posts(self, channel: Group, text: str, *, at_once: bool = False) -> Message:
        """Writes a post in a channel this person administers."""
        return await self.writes(text, in_=channel, at_once=at_once)

    async def sends_photo(
        self, caption: str = "", data: bytes = PIXEL, *, in_: Chat | None = None, at_once: bool = False
    ) -> Message:
        return await self._sends("photo", data, "", caption, in_, at_once)

    async def sends_video(
        self, caption: str = "", data: bytes = b"video", *, name: str = "video.mp4", in_: Chat | None = None,
        at_once: bool = False,
    ) -> Message:  # fmt: skip
        return await self._sends("video", data, name, caption, in_, at_once)

    async def sends_document(
        self, name: str, data: bytes, caption: str = "", *, in_: Chat | None = None, at_once: bool = False
    ) -> Message:
        return await self._sends("document", data, name, caption, in_, at_once)

    async def sends_voice(
        self, data: bytes = b"voice", *, in_: Chat | None = None, at_once: bool = False
    ) -> Message:
        return await self._sends("voice", data, "", "", in_, at_once)

    async def sends_audio(
        self, data: bytes = b"audio", name: str = "audio.mp3", *, in_: Chat | None = None, at_once: bool = False
    ) -> Message:
        return await self._sends("audio", data, name, "", in_, at_once)

    async def sends_animation(
        self, caption: str = "", data: bytes = b"animation", *, name: str = "animation.mp4",
        in_: Chat | None = None, at_once: bool = False,
    ) -> Message:  # fmt: skip
        return await self._sends("animation", data, name, caption, in_, at_once)

    async def sends_video_note(
        self, data: bytes = b"round", *, in_: Chat | None = None, at_once: bool = False
    ) -> Message:
        """A round video, as recorded in the chat."""
        return await self._sends("video_note", data, "", "", in_, at_once)

    async def sends_sticker(self, *, in_: Chat | None = None, at_once: bool = False) -> Message:
        return await self._sends("sticker", b"sticker", "", "", in_, at_once)

    async def sends_album(
        self,
        captions: Sequence[str],
        data: Sequence[bytes] | None = None,
        *,
        kinds: Sequence[str] = (),
        after: Message | None = None,
        in_: Chat | None = None,
        at_once: bool = False,
    ) -> list[Message]:
        """Photos sent together: one update each, sharing a media_group_id. `kinds`: where they are not all photos.
        `after`: these are the rest of its album, which a slow network brings later."""
        kinds = kinds or ("photo",) * len(captions)
        if not (1 if after else 2) <= len(captions) <= 10:
            raise CannotDo("an album has 2 to 10 items", "album-items")
        if (len(set(kinds)) > 1 and set(kinds) != {"photo", "video"}) or not set(kinds) <= ALBUM_KINDS:
            raise CannotDo("only photos and videos go together in one album", "album-items")
        album_id = after.media_group_id if after else str(next(self.world.album_ids))
        messages: list[Message] = []
        pending: list[Pending] = []
        for number, (kind, caption) in enumerate(zip(kinds, captions, strict=True)):
            picture = data[number] if data is not None else PIXEL
            name = "" if kind == "photo" else f"{kind}-{number}.{NAMES[kind]}"
            message = self._draft(self._file(kind, picture, name, caption), in_)
            message.media_group_id = album_id
            messages.append(self.world.post(message))
            pending += self.world.announce(message)
        await self.finish(pending, at_once)
        return messages

    async def sends_contact(
        self, *, of: Account | None = None, in_: Chat | None = None, at_once: bool = False
    ) -> Message:
        """Their own contact, or another person's."""
        whose = of or self
        contact: Json = {"phone_number": whose.phone or "+996000000000", "first_name": whose.first_name}
        if whose.last_name:
            contact["last_name"] = whose.last_name
        contact["user_id"] = whose.id
        return await self.say({"contact": contact}, in_, at_once=at_once)

    async def sends_location(
        self, latitude: float, longitude: float, *, in_: Chat | None = None, at_once: bool = False
    ) -> Message:
        place = {"latitude": latitude, "longitude": longitude}
        return await self.say({"location": place}, in_, at_once=at_once)

    async def edits(self, message: Message, text: str, *, at_once: bool = False) -> Message:
        """Changes the words of an own message, a caption where it has a file."""
        self._own(message)
        if self.world.clock.now() - message.sent_at >= EDITABLE:
            raise CannotDo("messages can be edited for 48 hours", "edit-late")
        entities = detect(text, [])
        if "text" in message.content:
            message.content = {"text": text, **({"entities": entities} if entities else {})}
        else:
            kept = {name: value for name, value in message.content.items() if not name.startswith("caption")}
            message.content = {**kept, "caption": text, **({"caption_entities": entities} if entities else {})}
        self.world.edited(message)
        await self.finish(self.world.announce(message, edit=True), at_once)
        return message

    async def deletes(self, message: Message) -> None:
        """Takes a message away for both sides; bots are not told."""
        chat = message.chat
        administers = isinstance(chat, Group) and chat.member(self).may("can_delete_messages")
        if isinstance(chat, Group) and not administers:
            self._own(message)
        self.place(chat)
        self.world.delete(message)

    async def forwards(self, message: Message, to: Chat | None = None, *, at_once: bool = False) -> Message:
        """Forwards to the bot, or into a group; not what is protected."""
        return (await self.forwards_all([message], to, at_once=at_once))[0]

    async def forwards_all(
        self, messages: Sequence[Message], to: Chat | None = None, *, at_once: bool = False
    ) -> list[Message]:
        """Forwards several at once; those of one album arrive as an album."""
        album_id = str(next(self.world.album_ids)) if len(messages) > 1 else None
        drafts: list[Message] = []
        for message in messages:
            if message.protected:
                raise CannotDo("the message is protected: it can't be forwarded", "protected")
            if message.deleted or message.service:
                raise CannotDo(f"{message!r} is gone, or nobody's words", "gone")
            self.place(message.chat)
            draft = self._draft(dict(message.content), to)
            draft.forward_origin = origin(message)
            draft.media_group_id = album_id if message.media_group_id else None
            drafts.append(draft)
        pending: list[Pending] = []
        for draft in drafts:
            self.world.post(draft)
            pending += self.world.announce(draft)
        await self.finish(pending, at_once)
        return drafts

    async def say(
        self,
        content: Json,
        in_: Chat | None = None,
        *,
        reply_to: Message | None = None,
        anonymously: bool = False,
        thread_id: int | None = None,
        at_once: bool = False,
    ) -> Message:
        message = self._draft(content, in_)
        message.reply_to, message.thread_id = reply_to, thread_id
        if anonymously:
            self._hide(message)
        self.world.post(message)
        await self.finish(self.world.announce(message), at_once)
        return message

    def _draft(self, content: Json, in_: Chat | None) -> Message:
        chat = self.place(in_)
        if isinstance(chat, Dialog):
            if chat.blocked:
                raise CannotDo(f"{self.name} has blocked the bot and must unblock it first", "blocked")
            if not chat.started:
                raise CannotDo(f"{self.name} has not pressed START yet", "not-started")
        if isinstance(chat, Group) and chat.muted and not chat.member(self).is_administrator:
            raise CannotDo(f"only administrators may write in {chat.name}", "muted")
        message = self.world.draft(chat, self, content)
        if isinstance(chat, Group) and chat.kind == "channel":
            if not chat.member(self).may("can_post_messages"):
                raise CannotDo(f"{self.name} may not post in {chat.name}", "muted")
            message.sender, message.sender_chat = None, chat
        return message

    def _hide(self, message: Message) -> None:
        chat = message.chat
        if not isinstance(chat, Group) or not chat.member(self).is_administrator:
            raise CannotDo("only administrators of a group can write anonymously")
        if chat.kind != "supergroup":
            raise CannotDo("administrators are anonymous only in supergroups")
        message.sender, message.sender_chat = self.world.anonymous, chat
        message.signature = chat.member(self).title

    async def _sends(
        self, kind: str, data: bytes, name: str, caption: str, in_: Chat | None, at_once: bool
    ) -> Message:
        return await self.say(self._file(kind, data, name, caption), in_, at_once=at_once)

    def _file(self, kind: str, data: bytes, name: str, caption: str) -> Json:
        file = self.world.files.add(kind, data, name)
        content = self.world.files.content(file)
        if len(caption) > 1024:
            raise CannotDo("a caption has at most 1024 characters", "caption-length")
        if caption:
            entities = detect(caption, [])
            content |= {"caption": caption, **({"caption_entities": entities} if entities else {})}
        return content

    def _own(self, message: Message) -> None:
        if message.author is not self or message.deleted:
            raise CannotDo(f"{message!r} is not {self.name}'s own, or is gone", "not-own")
