"""Subscribing: what one may hear of, each a button that shows and changes its state."""

from collections.abc import Sequence
from dataclasses import replace

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.domain.people import Town
from bot.domain.projects import Project
from bot.domain.refusals import ButtonStale
from bot.views import buttons
from bot.views.card import LABEL_LIMIT, Card, Toast, cut, inline
from bot.views.pages import in_rows
from bot.views.words import Words

Follow = buttons.FollowTown | buttons.FollowProject | buttons.GroupFollow


def town_button(words: Words, town_id: str, subscribed: bool) -> tuple[str, str]:
    """One tap subscribes to the town, or unsubscribes whoever is subscribed."""
    return _button(words, buttons.FollowTown(town_id, not subscribed))


def project_button(words: Words, project_id: str, subscribed: bool) -> tuple[str, str]:
    """One tap subscribes to the project, or unsubscribes whoever is subscribed."""
    return _button(words, buttons.FollowProject(project_id, not subscribed))


def everything(
    words: Words,
    towns: Sequence[Town],
    projects: Sequence[Project],
    town_ids: frozenset[str],
    project_ids: frozenset[str],
) -> tuple[Card, ...]:
    """All that may be subscribed to; `town_ids` and `project_ids` are what the person is subscribed to."""
    return _cards(words, "following", towns, projects, town_ids, project_ids)


def only_followed(words: Words, towns: Sequence[Town], projects: Sequence[Project]) -> tuple[Card, ...]:
    """What the person is subscribed to, to be left with a tap each."""
    if not towns and not projects:
        rows = [[(words.plain("button-see-followed"), buttons.SeeFollowed().data)]]
        return (Card(words("following-none"), inline(rows)),)
    town_ids, project_ids = frozenset(t.id for t in towns), frozenset(p.id for p in projects)
    return _cards(words, "following-mine", towns, projects, town_ids, project_ids)


def changed(words: Words, pressed: Follow, by_town: bool) -> Toast:
    """The answer to the press; `by_town`: the project's news still come with those of its town."""
    if pressed.on:
        return Toast(words.plain("toast-followed"))
    if by_town and isinstance(pressed, buttons.FollowProject):
        return Toast(words.plain("toast-unfollowed-but-town"), alert=True)
    return Toast(words.plain("toast-unfollowed"))


def redrawn(words: Words, keyboard: InlineKeyboardMarkup, pressed: Follow, name: str) -> InlineKeyboardMarkup:
    """The same buttons, after `pressed` took effect on what is called `name`."""
    before = {entry(words, name, on): on for on in (True, False)}

    def drawn(button: InlineKeyboardButton) -> InlineKeyboardButton:
        try:
            found = type(pressed).read(str(button.callback_data))
        except ButtonStale:
            return button
        if found not in (pressed, replace(pressed, on=not pressed.on)):
            return button
        after = replace(pressed, on=not pressed.on)
        label, data = _button(words, after)
        if button.text in before:
            label = entry(words, name, pressed.on)
        return InlineKeyboardButton(label, callback_data=data)

    return InlineKeyboardMarkup([[drawn(button) for button in row] for row in keyboard.inline_keyboard])


def _button(words: Words, to: Follow) -> tuple[str, str]:
    if not to.on:
        key = "button-unfollow" if isinstance(to, buttons.FollowTown) else "button-unfollow-project"
        return words.plain(key), to.data
    key = "button-follow-town" if isinstance(to, buttons.FollowTown) else "button-follow-project"
    return words.plain(key), to.data


def _cards(
    words: Words,
    key: str,
    towns: Sequence[Town],
    projects: Sequence[Project],
    town_ids: frozenset[str],
    project_ids: frozenset[str],
) -> tuple[Card, ...]:
    rows = [
        (entry(words, town.name, town.id in town_ids), buttons.FollowTown(town.id, town.id not in town_ids).data)
        for town in towns
    ]
    rows += [
        (
            entry(words, project.name, project.id in project_ids),
            buttons.FollowProject(project.id, project.id not in project_ids).data,
        )
        for project in projects
    ]
    return tuple(Card(words(key), inline([row] for row in some)) for some in in_rows(rows))


def entry(words: Words, name: str, subscribed: bool) -> str:
    return words.plain("follow-on" if subscribed else "follow-off", name=cut(name, LABEL_LIMIT))
