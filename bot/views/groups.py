"""What the bot says in groups, and to those who bring it into a group or channel."""

from collections.abc import Callable, Sequence

from telegram import (
    ChatAdministratorRights,
    InlineKeyboardMarkup,
    KeyboardButton,
    KeyboardButtonRequestChat,
    ReplyKeyboardMarkup,
)

from bot.domain.announcements import Part
from bot.domain.people import Town
from bot.views import buttons, home, links
from bot.views.card import Card, Toast, cut, inline
from bot.views.following import entry
from bot.views.pages import in_rows
from bot.views.words import Words

NAME_ROOM = 100
REQUEST_GROUP, REQUEST_CHANNEL = 1, 2  # of Telegram's list: what was asked for


def greeting(words: Words, bot: str) -> Card:
    return Card(words("group-greeting"), _to_private(words, links.to_menu(bot)))


def pointer(words: Words, link: str, key: str = "group-pointer") -> Card:
    """The way to the private chat, in few words that disturb nobody."""
    return Card(words(key), _to_private(words, link), silent=True)


def following(words: Words, towns: Sequence[Town], on: frozenset[str]) -> tuple[Card, ...]:
    """What the group is subscribed to and may be, shown in the group."""
    if not towns:
        return (Card(words("group-no-towns")),)
    keyboards = _keyboards(words, towns, on, lambda town, to: buttons.FollowTown(town.id, to).data)
    return tuple(Card(words("group-following"), keyboard) for keyboard in keyboards)


def link(words: Words) -> Card:
    """Telegram's own list of the groups and channels that the person administers; it brings the bot in."""
    group = KeyboardButtonRequestChat(
        REQUEST_GROUP,
        chat_is_channel=False,
        user_administrator_rights=_rights(),
        bot_is_member=True,
        request_title=True,
    )
    posting = _rights(can_post_messages=True)
    channel = KeyboardButtonRequestChat(
        REQUEST_CHANNEL,
        chat_is_channel=True,
        user_administrator_rights=posting,
        bot_administrator_rights=posting,
        request_title=True,
    )
    rows = [
        [KeyboardButton(words.plain("button-link-group"), request_chat=group)],
        [KeyboardButton(words.plain("button-link-channel"), request_chat=channel)],
        [KeyboardButton(words.plain("button-link-back"))],
    ]
    return Card(words("link-chat"), ReplyKeyboardMarkup(rows, resize_keyboard=True))


def back_to_menu(words: Words, desk: bool, monitor: bool) -> Card:
    """The menu takes the place of Telegram's list."""
    return Card(words("link-back-done"), home.menu(words, desk, monitor))


def linked(words: Words, title: str, desk: bool, monitor: bool) -> Card:
    """The group or channel was chosen; the menu is back."""
    return Card(words("link-chosen", title=cut(title, NAME_ROOM)), home.menu(words, desk, monitor))


def following_of(
    words: Words,
    chat_id: int,
    title: str,
    towns: Sequence[Town],
    on: frozenset[str] = frozenset(),
    channel: bool = True,
) -> tuple[Card, ...]:
    """What a channel or group may be subscribed to, shown in the private chat to whoever brought the bot in."""
    keyboards = _keyboards(words, towns, on, lambda town, to: buttons.GroupFollow(chat_id, town.id, to).data)
    html = words("channel-following" if channel else "group-following-of", title=cut(title, NAME_ROOM))
    return tuple(Card(html, keyboard) for keyboard in keyboards)


def topic_gone(words: Words, title: str) -> Part:
    """To whoever chose the topic of a group that is closed or deleted."""
    return Part(words("topic-gone", title=cut(title, NAME_ROOM)))


def followed(words: Words, name: str, on: bool) -> Toast:
    """The answer to an administrator's press."""
    return Toast(words.plain("toast-group-followed" if on else "toast-group-unfollowed", name=cut(name, NAME_ROOM)))


def _keyboards(
    words: Words, towns: Sequence[Town], on: frozenset[str], data: Callable[[Town, bool], str]
) -> list[InlineKeyboardMarkup]:
    rows = [(entry(words, town.name, town.id in on), data(town, town.id not in on)) for town in towns]
    return [inline([row] for row in some) for some in in_rows(rows)]


def _rights(**needed: bool) -> ChatAdministratorRights:
    """No right but these. PTB doesn't know yet of the newest, which the Bot API wants named."""
    rights = ChatAdministratorRights.no_rights().to_dict() | needed
    return ChatAdministratorRights(**rights, api_kwargs={"can_send_welcome_messages": False})


def _to_private(words: Words, link: str) -> InlineKeyboardMarkup:
    return inline([[(words.plain("button-to-private"), link)]])
