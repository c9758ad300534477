"""The front door: welcome, towns, the menu that is always at hand, help."""

from collections.abc import Sequence

from telegram import KeyboardButton, ReplyKeyboardMarkup

from bot.domain.people import Town
from bot.views import buttons
from bot.views.card import LABEL_LIMIT, Card, cut, inline
from bot.views.pages import TOWNS, in_rows
from bot.views.words import Html, Words

MENU = (("button-menu-vote", "button-menu-results"), ("button-menu-projects", "button-menu-follow"))


def menu(words: Words, desk: bool, monitor: bool = False) -> ReplyKeyboardMarkup:
    """Four big buttons; one more for those who have a desk, or are in a monitoring group."""
    more = [key for key, has in (("button-menu-desk", desk), ("button-menu-monitoring", monitor)) if has]
    rows = [*MENU, more] if more else [*MENU]
    return ReplyKeyboardMarkup(
        [[KeyboardButton(words.plain(key)) for key in row] for row in rows],
        resize_keyboard=True,
        is_persistent=True,
        input_field_placeholder=words.plain("menu-hint"),
    )


def welcome(words: Words, town: Town, desk: bool, monitor: bool = False) -> Card:
    return Card(words("welcome-town", town=town.name), menu(words, desk, monitor))


def bare_welcome(words: Words, desk: bool, monitor: bool = False) -> Card:
    """For whoever came by a link: the page it leads to follows."""
    return Card(words("welcome"), menu(words, desk, monitor))


def pick_town(words: Words, towns: Sequence[Town], again: bool = False) -> tuple[Card, ...]:
    return _towns(words("pick-town-again" if again else "pick-town"), towns)


def other_towns(words: Words, towns: Sequence[Town], home: Town) -> tuple[Card, ...]:
    """For whoever starts again: another town is one tap away."""
    return _towns(words("pick-other-town"), [town for town in towns if town != home])


def no_towns(words: Words, desk: bool) -> Card:
    return Card(words("no-towns"), menu(words, desk))


def help_page(words: Words, several_towns: bool) -> Card:
    rows = [[(words.plain("button-ask"), buttons.Ask().data)]]
    if several_towns:
        rows.append([(words.plain("button-change-town"), buttons.ChangeTown().data)])
    return Card(words("help"), inline(rows))


def _towns(html: Html, towns: Sequence[Town]) -> tuple[Card, ...]:
    return tuple(
        Card(html, inline([(cut(town.name, LABEL_LIMIT), buttons.PickTown(town.id).data)] for town in some))
        for some in in_rows(towns, TOWNS)
    )
