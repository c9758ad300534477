"""Subscribing: what one may hear of, each a button that shows and changes its state."""

from collections.abc import Sequence
from dataclasses import replace

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.domain.people import Town
from bot.domain.projects import Project
from bot.domain.refusals import ButtonStale
from bot.views import buttons
from bot.views.card import LABEL_LIMIT, Card, Row, Toast, cut, inline
from bot.views.pages import in_rows
from bot.views.words import Words

NAME_ROOM = 200
PAGE = 10  # towns, or projects of a town, on one card
Follow = buttons.FollowTown | buttons.FollowProject | buttons.GroupFollow


def town_button(words: Words, town_id: str, subscribed: bool) -> tuple[str, str]:
    """One tap subscribes to the town, or unsubscribes whoever is subscribed."""
    return _button(words, buttons.FollowTown(town_id, not subscribed))


def way_out(words: Words, town_id: str) -> tuple[tuple[str, str], ...]:
    """A row under what everybody is told; `announcement.tailored` leaves it to the town's subscribers."""
    return (town_button(words, town_id, subscribed=True),)


def project_button(words: Words, project_id: str, subscribed: bool) -> tuple[str, str]:
    """One tap subscribes to the project, or unsubscribes whoever is subscribed."""
    return _button(words, buttons.FollowProject(project_id, not subscribed))


def everything(
    words: Words,
    towns: Sequence[Town],
    projects: Sequence[Project],
    town_ids: frozenset[str],
    project_ids: frozenset[str],
    others: bool = False,
    home: Town | None = None,
) -> tuple[Card, ...]:
    """What the person is likely to want; `town_ids` and `project_ids` are what they are subscribed to.

    `others`: there are more towns. `home`: whose archive is a tap away."""
    more: list[Row] = [[(words.plain("button-follow-others"), buttons.FollowTowns(0).data)]] if others else []
    if home:
        more.append([(words.plain("button-archive"), buttons.SeeArchive(home.id, 0).data)])
    more.append([(words.plain("button-link-chat"), buttons.LinkChat().data)])
    return _cards(words, "following", towns, projects, town_ids, project_ids, more)


def all_towns(words: Words, towns: Sequence[Town], town_ids: frozenset[str], page: int) -> Card:
    """Every town with its state; a tap opens it with its projects."""
    shown = towns[page * PAGE : (page + 1) * PAGE]
    rows: list[Row] = [
        [(entry(words, town.name, town.id in town_ids), buttons.SeeFollowOf(town.id, 0).data)] for town in shown
    ]
    turns = [(words.plain("button-page-back"), buttons.FollowTowns(page - 1).data)] if page > 0 else []
    more = (page + 1) * PAGE < len(towns)
    turns += [(words.plain("button-page-on"), buttons.FollowTowns(page + 1).data)] if more else []
    rows += [turns] if turns else []
    rows.append([(words.plain("button-follow-back"), buttons.SeeFollowed().data)])
    return Card(words("following-towns"), inline(rows))


def one_town(
    words: Words,
    town: Town,
    projects: Sequence[Project],
    town_ids: frozenset[str],
    project_ids: frozenset[str],
    page: int,
) -> Card:
    """A town and its projects, each a button that shows and changes its state."""
    shown = projects[page * PAGE : (page + 1) * PAGE]
    rows = _rows(words, (town,), shown, town_ids, project_ids)
    turns = [(words.plain("button-page-back"), buttons.SeeFollowOf(town.id, page - 1).data)] if page > 0 else []
    more = (page + 1) * PAGE < len(projects)
    turns += [(words.plain("button-page-on"), buttons.SeeFollowOf(town.id, page + 1).data)] if more else []
    rows += [turns] if turns else []
    rows.append([(words.plain("button-archive"), buttons.SeeArchive(town.id, 0).data)])
    rows.append([(words.plain("button-back"), buttons.FollowTowns(0).data)])
    return Card(words("following-town", town=cut(town.name, NAME_ROOM)), inline(rows))


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


def muted(words: Words, on: bool) -> Toast:
    """The answer to whoever hears of a project because they voted, and wants to no more, or again."""
    return Toast(words.plain("toast-muted" if on else "toast-unmuted"), alert=on)


def remuted(words: Words, keyboard: InlineKeyboardMarkup, pressed: buttons.MuteProject) -> InlineKeyboardMarkup:
    """The same buttons, after `pressed` took effect."""
    key = "button-unmute-project" if pressed.on else "button-mute-project"
    to = InlineKeyboardButton(words.plain(key), callback_data=replace(pressed, on=not pressed.on).data)
    return InlineKeyboardMarkup(
        [[to if one.callback_data == pressed.data else one for one in row] for row in keyboard.inline_keyboard]
    )


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
    more: Sequence[Row] = (),
) -> tuple[Card, ...]:
    *full, rest = in_rows(_rows(words, towns, projects, town_ids, project_ids)) or [[]]
    return tuple(Card(words(key), inline(some)) for some in (*full, [*rest, *more]))


def _rows(
    words: Words,
    towns: Sequence[Town],
    projects: Sequence[Project],
    town_ids: frozenset[str],
    project_ids: frozenset[str],
) -> list[Row]:
    states = [
        (town.name, town.id in town_ids, buttons.FollowTown(town.id, town.id not in town_ids)) for town in towns
    ]
    rows: list[Row] = [[(entry(words, name, on), pressed.data)] for name, on, pressed in states]
    for project in projects:
        on = project.id in project_ids
        rows.append([(entry(words, project.name, on), buttons.FollowProject(project.id, not on).data)])
    return rows


def entry(words: Words, name: str, subscribed: bool) -> str:
    return words.plain("follow-on" if subscribed else "follow-off", name=cut(name, LABEL_LIMIT))
