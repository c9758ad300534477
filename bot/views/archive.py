"""The archive: lists to pick from, what was found, an announcement as it was sent, the latest news."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.announcements import Part
from bot.domain.archive import PAGE, WORDS_LIMIT, Entry, Search
from bot.domain.people import Town
from bot.domain.projects import Project
from bot.views import buttons, forms
from bot.views.announcement import tailored
from bot.views.card import LABEL_LIMIT, Card, Row, cut, inline, of_part
from bot.views.words import Words

KIND = "archive"  # the form in which the words are typed
NAME_ROOM = 200
CORRECTED = {"archived": "archived-corrected", "latest": "latest-corrected"}


def archive_button(words: Words, town_id: str) -> tuple[str, str]:
    return words.plain("button-archive"), buttons.SeeArchive(town_id, 0).data


def listed(words: Words, town: Town, entries: Sequence[Entry], page: int) -> Card:
    """A page of what the town was told, newest first; one entry more than a page says that there is a next."""
    rows = _entries(words, entries[:PAGE], town.timezone)
    turns = [_turn(words, buttons.SeeArchive(town.id, page - 1), back=True)] if page > 0 else []
    turns += [_turn(words, buttons.SeeArchive(town.id, page + 1))] if len(entries) > PAGE else []
    rows += [turns] if turns else []
    if entries or page:
        rows.append([(words.plain("button-search"), buttons.SearchArchive(town.id).data)])
    name = cut(town.name, NAME_ROOM)
    return Card(words("archive" if entries or page else "archive-empty", town=name), inline(rows) if rows else None)


def of_project(words: Words, project: Project, town: Town, entries: Sequence[Entry], page: int) -> Card:
    """A page of what was told of the project; one entry more than a page says that there is a next."""
    rows = _entries(words, entries[:PAGE], town.timezone)
    turns = [_turn(words, buttons.SeeProjectNews(project.id, page - 1), back=True)] if page > 0 else []
    turns += [_turn(words, buttons.SeeProjectNews(project.id, page + 1))] if len(entries) > PAGE else []
    rows += [turns] if turns else []
    rows.append([(words.plain("button-project"), buttons.SeeProject(project.id).data)])
    key = "project-news" if entries or page else "project-news-none"
    return Card(words(key, name=cut(project.name, NAME_ROOM)), inline(rows))


def ask_words(words: Words, step: str, town: Town) -> Card:
    """The one step of the search's form."""
    return forms.step(words, KIND, step, words("archive-search", town=cut(town.name, NAME_ROOM)))


def found(
    words: Words,
    search: Search,
    town: Town,
    projects: Sequence[Project],
    entries: Sequence[Entry],
    total: int,
    page: int,
) -> Card:
    """A page of what was found: projects first, then announcements, newest first; `total`: on all pages."""
    rows: list[Row] = [
        [(words.plain("archive-project", name=cut(one.name, LABEL_LIMIT)), buttons.SeeProject(one.id).data)]
        for one in projects[:PAGE]
    ]
    rows += _entries(words, entries[:PAGE], town.timezone)
    turns = [_turn(words, buttons.SeeFound(search.id, page - 1), back=True)] if page > 0 else []
    turns += [_turn(words, buttons.SeeFound(search.id, page + 1))] if (page + 1) * PAGE < total else []
    rows += [turns] if turns else []
    rows.append([(words.plain("button-search-again"), buttons.SearchArchive(town.id).data)])
    rows.append([archive_button(words, town.id)])
    html = words(
        "archive-found" if total else "archive-not-found",
        words=cut(search.words, WORDS_LIMIT),
        town=cut(town.name, NAME_ROOM),
        n=total,
    )
    return Card(html, inline(rows))


def opened(
    words: Words, entry: Entry, town: Town, parts: Sequence[Part], by_town: bool, by_project: bool
) -> tuple[Card, ...]:
    """An announcement as it was sent, below its date; corrected ones say so, withdrawn ones are a sentence.

    `by_town`, `by_project`: what whoever reads it is subscribed to."""
    return _dated(words, "archived", entry, town, parts, by_town, by_project)


def latest(
    words: Words, entry: Entry | None, town: Town, parts: Sequence[Part], by_town: bool, by_project: bool
) -> tuple[Card, ...]:
    """For whoever has just subscribed: the newest announcement as it was sent, below its date."""
    if entry is None:
        return (Card(words("latest-none"), silent=True),)
    return _dated(words, "latest", entry, town, parts, by_town, by_project)


def _dated(
    words: Words, key: str, entry: Entry, town: Town, parts: Sequence[Part], by_town: bool, by_project: bool
) -> tuple[Card, ...]:
    at = words.moment(entry.told_at, town.timezone)
    head = Card(words(key, at=at), silent=True)
    if entry.corrected_at:
        corrected = words.moment(entry.corrected_at, town.timezone)
        head = Card(words(CORRECTED[key], at=at, corrected=corrected), silent=True)
    gone = Card(words("archived-refused"))  # a file that Telegram keeps no more
    cards = (of_part(tailored(part, by_town, by_project), part.picture or None) for part in parts)
    return (head, *(replace(card, silent=True, otherwise=gone) for card in cards))


def _entries(words: Words, entries: Sequence[Entry], timezone: str) -> list[Row]:
    rows: list[Row] = []
    for entry in entries:
        label = words.plain(
            "archive-withdrawn" if entry.withdrawn else "archive-entry",
            date=_short(entry.told_at, timezone),
            head=_head(words, entry),
        )
        rows.append([(cut(label, LABEL_LIMIT), buttons.SeeArchived(entry.announcement_id).data)])
    return rows


def _head(words: Words, entry: Entry) -> str:
    if entry.project and entry.tranche:
        return words.plain("archive-tranche", n=entry.tranche, project=cut(entry.project, LABEL_LIMIT))
    return entry.head


def _short(moment: datetime, timezone: str) -> str:
    """«21.11.2026»: on a button every letter counts."""
    return f"{moment.astimezone(ZoneInfo(timezone)):%d.%m.%Y}"


def _turn(
    words: Words, to: buttons.SeeArchive | buttons.SeeFound | buttons.SeeProjectNews, back: bool = False
) -> tuple[str, str]:
    return words.plain("button-page-back" if back else "button-page-on"), to.data
