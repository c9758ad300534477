"""What the bot says in groups, and to those who bring it into a group or channel."""

from collections.abc import Callable, Sequence

from telegram import InlineKeyboardMarkup

from bot.domain.people import Town
from bot.views import buttons, links
from bot.views.ballot import cut
from bot.views.card import Card, Row, Toast, inline
from bot.views.words import Words

TOWNS_LIMIT = 90  # Telegram: at most 100 buttons under a message
TITLE_ROOM = 100
NAMES_ROOM = 1500  # code points of the names of towns that a group is subscribed to


def greeting(words: Words, bot: str) -> Card:
    return Card(words("group-greeting"), _to_private(words, links.to_menu(bot)))


def pointer(words: Words, link: str, key: str = "group-pointer") -> Card:
    """The way to the private chat, in one line that disturbs nobody."""
    return Card(words(key), _to_private(words, link), silent=True)


def follows(words: Words, towns: Sequence[Town], on: frozenset[str]) -> Card:
    """What the group is subscribed to, shown in the group."""
    rows = _rows(words, towns, on, lambda town, to: buttons.FollowTown(town.id, to).data)
    names = _names(words, towns, on)
    html = words("group-follows", towns=names) if names else words("group-follows-none")
    return Card(html, inline(rows))


def follows_of(words: Words, chat_id: int, title: str, towns: Sequence[Town], on: frozenset[str]) -> Card:
    """What a channel is subscribed to, shown in the private chat to whoever administers it."""
    rows = _rows(words, towns, on, lambda town, to: buttons.GroupFollow(chat_id, town.id, to).data)
    names, title = _names(words, towns, on), cut(title, TITLE_ROOM)
    if names:
        return Card(words("channel-follows", title=title, towns=names), inline(rows))
    return Card(words("channel-follows-none", title=title), inline(rows))


def followed(words: Words, town: Town, on: bool) -> Toast:
    key = "toast-group-followed" if on else "toast-group-unfollowed"
    return Toast(words.plain(key, town=cut(town.name, TITLE_ROOM)))


def _rows(words: Words, towns: Sequence[Town], on: frozenset[str], data: Callable[[Town, bool], str]) -> list[Row]:
    shown = sorted(towns, key=lambda town: town.id not in on)[:TOWNS_LIMIT]  # those that can be ended come first
    return [
        [
            (
                words.plain("button-group-unfollow" if town.id in on else "button-group-follow", town=town.name),
                data(town, town.id not in on),
            )
        ]
        for town in shown
    ]


def _names(words: Words, towns: Sequence[Town], on: frozenset[str]) -> str:
    return cut(", ".join(town.name for town in towns if town.id in on), NAMES_ROOM)


def _to_private(words: Words, link: str) -> InlineKeyboardMarkup:
    return inline([[(words.plain("button-to-private"), link)]])
