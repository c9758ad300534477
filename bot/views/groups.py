"""What the bot says in groups, and to those who bring it into a group or channel."""

from collections.abc import Callable, Sequence

from telegram import InlineKeyboardMarkup

from bot.domain.people import Town
from bot.views import buttons, links
from bot.views.card import Card, Toast, cut, inline
from bot.views.following import entry
from bot.views.pages import in_rows
from bot.views.words import Words

NAME_ROOM = 100


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


def following_of(words: Words, chat_id: int, title: str, towns: Sequence[Town]) -> tuple[Card, ...]:
    """What a channel may be subscribed to, shown in the private chat to whoever has just added the bot to it."""
    keyboards = _keyboards(
        words, towns, frozenset(), lambda town, to: buttons.GroupFollow(chat_id, town.id, to).data
    )
    html = words("channel-following", title=cut(title, NAME_ROOM))
    return tuple(Card(html, keyboard) for keyboard in keyboards)


def followed(words: Words, name: str, on: bool) -> Toast:
    """The answer to an administrator's press."""
    return Toast(words.plain("toast-group-followed" if on else "toast-group-unfollowed", name=cut(name, NAME_ROOM)))


def _keyboards(
    words: Words, towns: Sequence[Town], on: frozenset[str], data: Callable[[Town, bool], str]
) -> list[InlineKeyboardMarkup]:
    rows = [(entry(words, town.name, town.id in on), data(town, town.id not in on)) for town in towns]
    return [inline([row] for row in some) for some in in_rows(rows)]


def _to_private(words: Words, link: str) -> InlineKeyboardMarkup:
    return inline([[(words.plain("button-to-private"), link)]])
