"""What a message is: a menu button, a command of ours, a deep link, something typed privately."""

import re
from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler, filters

from bot.context import App, Context
from bot.views.buttons import Button
from bot.views.words import Words

Handle = Callable[[Update, Context], Coroutine[Any, Any, None]]

NEW = filters.UpdateType.MESSAGE  # not an edited message, not a channel post
PRIVATE = NEW & filters.ChatType.PRIVATE
GROUP = NEW & filters.ChatType.GROUPS
ICON = re.compile(r"^[^\w/]+")


class MenuButton(filters.MessageFilter):
    """The text of a menu button in the private chat, with or without its icon, however it is capitalised."""

    def __init__(self, words: Words, *keys: str) -> None:
        super().__init__("menu:" + ",".join(keys))
        self._labels = frozenset(words.plain(key).casefold() for key in keys)

    def filter(self, message: Message) -> bool:
        if message.chat.type != ChatType.PRIVATE or not message.text:
            return False
        return ICON.sub("", message.text).strip().casefold() in self._labels


class StartPayload(filters.MessageFilter):
    """`/start poll_kara-kol`: a deep link whose payload begins so."""

    def __init__(self, prefix: str) -> None:
        super().__init__("start:" + prefix)
        self._prefix = prefix

    def filter(self, message: Message) -> bool:
        return payload(message).startswith(self._prefix)


def payload(message: Message | None) -> str:
    """What follows /start."""
    _, _, rest = ((message and message.text) or "").partition(" ")
    return rest.strip()


def on_command(app: App, handle: Handle, *names: str, where: filters.BaseFilter = PRIVATE) -> None:
    """Both names of a pair work."""
    app.add_handler(CommandHandler(names, handle, filters=where))


def on_start(app: App, handle: Handle, prefix: str) -> None:
    """A deep link; registered before the plain /start."""
    app.add_handler(CommandHandler("start", handle, filters=PRIVATE & StartPayload(prefix)))


def on_menu(app: App, handle: Handle, *keys: str) -> None:
    app.add_handler(MessageHandler(NEW & MenuButton(app.services.words, *keys), handle))


class Press(CallbackQueryHandler[Context, None]):
    """A press on a message of ours in a chat; cards shared through the bot's name bear none of our buttons."""

    def check_update(self, update: object) -> Any:
        query = update.callback_query if isinstance(update, Update) else None
        return None if query is None or query.message is None else super().check_update(update)


def on_press(app: App, handle: Handle, *pressed: type[Button]) -> None:
    for button in pressed:
        app.add_handler(Press(handle, button.pattern()))


class PrivatePress(CallbackQueryHandler[Context, None]):
    """A press in the private chat; the same button in a group is somebody else's."""

    def check_update(self, update: object) -> Any:
        query = update.callback_query if isinstance(update, Update) else None
        if query is None or query.message is None or query.message.chat.type != ChatType.PRIVATE:
            return None
        return super().check_update(update)


def on_private_press(app: App, handle: Handle, *pressed: type[Button]) -> None:
    for button in pressed:
        app.add_handler(PrivatePress(handle, button.pattern()))


class GroupPress(CallbackQueryHandler[Context, None]):
    """A press in a group or under a channel's post."""

    def check_update(self, update: object) -> Any:
        query = update.callback_query if isinstance(update, Update) else None
        if query is None or query.message is None or query.message.chat.type == ChatType.PRIVATE:
            return None
        return super().check_update(update)


def on_group_press(app: App, handle: Handle, *pressed: type[Button]) -> None:
    """Registered before whoever handles the same button in the private chat."""
    for button in pressed:
        app.add_handler(GroupPress(handle, button.pattern()))
