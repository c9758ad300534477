"""What people can do with buttons, shared chats and inline queries."""

from __future__ import annotations

from collections.abc import Sequence

from . import labels
from .accounts import Account
from .addresses import deep_link
from .bots import BotAccount
from .chats import Chat, Dialog, Group, Member
from .errors import CannotDo, Json, NoSuchButton
from .messages import Message, Press
from .world import InlineQuery
from .writing import Writer


class Presser(Writer):
    async def taps(
        self, words: str, *, on: Message | None = None, in_: Chat | None = None, at_once: bool = False
    ) -> Press:
        """Presses the button that bears the words, or contains them (see labels.in_chat for where it looks).

        An inline button gives a Press that the bot may answer; a link leads to `press.url`; a button of the
        reply keyboard sends `press.sent`.
        """
        chat = self.place(in_ if in_ is not None else on.chat if on is not None else None)
        if on is not None:
            if on.deleted:
                raise NoSuchButton(f"{on!r} is deleted")
            found = labels.on_message(words, on)
        else:
            keyboard = self._keyboard(chat)
            found = labels.in_chat(words, reversed(chat.everything.values()), self.id, keyboard)
        if found.message is None:
            return await self._types(found.button, chat, at_once)
        return await self._presses(found.button, found.message, at_once)

    async def taps_at(
        self,
        place: tuple[int, int],
        label: str,
        *,
        on: Message | None = None,
        in_: Chat | None = None,
        at_once: bool = False,
    ) -> Press:
        """Presses the button in this row and column (0 is the first) of a message or of the reply keyboard, if it
        still bears this label."""
        chat = self.place(in_ if in_ is not None else on.chat if on is not None else None)
        rows = self._keyboard(chat) if on is None else on.keyboard
        row, column = place
        if not (0 <= row < len(rows) and 0 <= column < len(rows[row])) or rows[row][column]["text"] != label:
            raise NoSuchButton(f"no button {label!r} in row {row}, column {column}; there are {rows}")
        if on is None:
            return await self._types(rows[row][column], chat, at_once)
        return await self._presses(rows[row][column], on, at_once)

    async def forges(self, data: str, *, on: Message, at_once: bool = False) -> Press:
        """Presses with data no button bears, as only a modified client can."""
        self.place(on.chat)
        return await self._callback(on, "forged", data, at_once)

    async def shares_chat(self, words: str, group: Group, *, at_once: bool = False) -> Message:
        """Answers a reply-keyboard button that asks for a chat."""
        button = self._asking(words, "request_chat")
        wanted = button["request_chat"]
        group = group.now
        self._check_chat(wanted, group)
        shared: Json = {"request_id": wanted["request_id"], "chat_id": group.id}
        if wanted.get("request_title"):
            shared["title"] = group.title
        if wanted.get("request_username") and group.username:
            shared["username"] = group.username
        return await self._service({"chat_shared": shared}, at_once)

    async def shares_users(self, words: str, people: Sequence[Account], *, at_once: bool = False) -> Message:
        """Answers a reply-keyboard button that asks for people."""
        button = self._asking(words, "request_users")
        wanted = button["request_users"]
        if not 1 <= len(people) <= int(wanted.get("max_quantity", 1)):
            raise CannotDo(f"{len(people)} people can't be chosen here", "not-offered")
        users: list[Json] = []
        for person in people:
            if wanted.get("user_is_bot") is not None and bool(wanted["user_is_bot"]) != person.is_bot:
                raise CannotDo(f"{person.name} is not offered here", "not-offered")
            user: Json = {"user_id": person.id}
            if wanted.get("request_name"):
                user["first_name"] = person.first_name
                if person.last_name:
                    user["last_name"] = person.last_name
            if wanted.get("request_username") and person.username:
                user["username"] = person.username
            users.append(user)
        shared = {"request_id": wanted["request_id"], "users": users}
        return await self._service({"users_shared": shared}, at_once)

    async def inline_query(
        self, words: str, *, bot: BotAccount | None = None, at_once: bool = False
    ) -> InlineQuery:
        """Types @bot and the words in some chat; `results` fill once the bot answers."""
        bot = bot or self.telegram.bot
        if not bot.inline:
            raise CannotDo(f"{bot.name} has no inline mode", "inline-off")
        query = InlineQuery(str(next(self.world.query_ids)), self, words, bot, self.world.clock.now())
        self.world.inline_queries[query.id] = query
        body: Json = {"id": query.id, "from": self.user(), "query": words, "offset": "", "chat_type": "sender"}
        await self.finish(self.world.tell(bot, "inline_query", body, self.id), at_once)
        return query

    async def picks(
        self, query: InlineQuery, number: int, *, in_: Chat | None = None, at_once: bool = False
    ) -> Message:
        """Sends the numbered result of an inline query (0 is the first) into a chat."""
        result = query.results[number]
        if "content" not in result:
            raise CannotDo("only results with a text can be picked here", "result-gone")
        message = self._draft(dict(result["content"]), in_)
        message.via_bot, message.markup = query.bot, result["reply_markup"]
        message.inline_id = f"AgAA{query.id}_{len(self.world.inline_messages)}"
        self.world.inline_messages[message.inline_id] = message
        self.world.post(message)
        await self.finish(self.world.announce(message), at_once)
        return message

    async def _types(self, button: Json, chat: Chat, at_once: bool) -> Press:
        press = Press("", self, None, button["text"], self.world.clock.now())
        if isinstance(chat, Dialog) and chat.markup and chat.markup.get("one_time_keyboard"):
            chat.markup = None
        if button.get("request_contact"):
            press.sent = await self.sends_contact(in_=chat, at_once=at_once)
        elif "request_chat" in button or "request_users" in button:
            raise CannotDo(f"{button['text']!r} asks for a choice: use shares_chat or shares_users")
        elif button.get("request_location"):
            press.sent = await self.sends_location(42.87, 74.59, in_=chat, at_once=at_once)
        else:
            # In a group the text goes out as a reply to the message that brought the keyboard.
            brought = chat.markups[self.id][1] if isinstance(chat, Group) else None
            press.sent = await self.writes(button["text"], in_=chat, reply_to=brought, at_once=at_once)
        return press

    async def _presses(self, button: Json, message: Message, at_once: bool) -> Press:
        if "callback_data" in button:
            return await self._callback(message, button["text"], button["callback_data"], at_once)
        press = Press("", self, message, button["text"], self.world.clock.now())
        if "url" in button:
            press.url = button["url"]
            self.arrives(button["url"])
        return press

    async def _callback(self, message: Message, label: str, data: str, at_once: bool) -> Press:
        bot = message.via_bot or message.author
        if message.deleted:
            raise NoSuchButton(f"{message!r} is deleted")
        if not isinstance(bot, BotAccount):
            raise CannotDo(f"{message!r} is no bot's", "button-gone")
        if isinstance(message.chat, Dialog) and message.chat.blocked:
            raise CannotDo(f"{self.name} has blocked the bot", "blocked")
        press, pending = self.world.new_press(self, bot, message, label, data)
        self.presses.append(press)
        await self.finish(pending, at_once, press)
        return press

    def arrives(self, url: str) -> Dialog | None:
        """Follows a link to a bot of the sandbox: its chat opens and shows START; None for other links."""
        link = deep_link(url)
        bot = self.world.usernames.get(link.username.lower()) if link else None
        if link is None or not isinstance(bot, BotAccount) or link.parameter not in ("", "start"):
            return None
        dialog = self.world.dialog(bot, self)
        if link.parameter == "start" or not dialog.started:
            dialog.start_button = link.payload
        return dialog

    def _keyboard(self, chat: Chat) -> list[list[Json]]:
        if isinstance(chat, Dialog):
            return chat.keyboard
        brought = chat.markups.get(self.id) if isinstance(chat, Group) else None
        return brought[0].get("keyboard", []) if brought else []

    def _asking(self, words: str, kind: str) -> Json:
        buttons = [button for button in labels.flat(self.chat.keyboard) if kind in button]
        button = labels.equal(words, buttons) or labels.containing(words, buttons)
        if button is None:
            raise NoSuchButton(f"no button {words!r} asking for this; there are {self.chat.reply_keyboard}")
        return button

    def _check_chat(self, wanted: Json, group: Group) -> None:
        member = group.member(self)
        if not member.present or bool(wanted.get("chat_is_channel")) != (group.kind == "channel"):
            raise CannotDo(f"{group.name} is not offered here", "not-offered")
        if wanted.get("chat_is_created") and member.status != "creator":
            raise CannotDo(f"{group.name} is not {self.name}'s own", "not-offered")
        if "chat_is_forum" in wanted and bool(wanted["chat_is_forum"]) != group.is_forum:
            raise CannotDo(f"{group.name} is not offered here", "not-offered")
        if "chat_has_username" in wanted and bool(wanted["chat_has_username"]) != bool(group.username):
            raise CannotDo(f"{group.name} is not offered here", "not-offered")
        needed = _true(wanted.get("user_administrator_rights"))
        if wanted.get("user_administrator_rights") is not None and not (
            member.is_administrator and all(member.may(right) for right in needed)
        ):
            raise CannotDo(
                f"{self.name} lacks the rights in {group.name} that the button asks for", "not-administrator"
            )
        bot = self.telegram.bot
        rights = wanted.get("bot_administrator_rights")
        present = group.member(bot).present
        if not present and (wanted.get("bot_is_member") or rights is not None):
            if not member.is_administrator:
                raise CannotDo(f"{self.name} may not add {bot.name} to {group.name}", "not-administrator")
            status = "member" if rights is None else "administrator"
            self._let_in(group, bot, Member(bot, status, frozenset(_true(rights))))

    def _let_in(self, group: Group, bot: BotAccount, after: Member) -> None:
        self.world.member_changed(group, self, group.member(bot), after)
        if group.is_group:
            self.world.announce(self.world.post_service(group, self, {"new_chat_members": [bot.user()]}))

    async def _service(self, content: Json, at_once: bool) -> Message:
        message = self._draft(content, None)
        message.service = True
        self.world.post(message)
        await self.finish(self.world.announce(message), at_once)
        return message


def _true(rights: Json | None) -> list[str]:
    return [name for name, value in (rights or {}).items() if value is True]
