"""The quick way to a new poll: question, choices, closing; and the word that it is open."""

import zlib
from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.people import Town
from bot.domain.poll_texts import CHOICES_LIMIT
from bot.domain.polls import Poll
from bot.views import buttons, links, poster
from bot.views.card import LABEL_LIMIT, Card, Row, cut, inline
from bot.views.forms import step
from bot.views.words import Html, Words

KIND = "poll"
DAYS_OFFERED = (1, 3, 7, 14)
DRAFTS_SHOWN = 20  # on one page
CALENDAR = "calendar"
PAGE = ">"  # before a page's number: no poll's id begins so
NAME_ROOM = 200  # code points of a choice's name: as many as may be typed


def draft(words: Words, town: Town, drafts: Sequence[Poll], page: int = 0) -> Card:
    """What was imported or saved and not yet opened, a page at a time, or a new poll."""
    shown = drafts[page * DRAFTS_SHOWN : (page + 1) * DRAFTS_SHOWN]
    rows: list[Row] = [
        [(cut(poll.question, LABEL_LIMIT), buttons.Fill(KIND, "draft", poll.id).data)] for poll in shown
    ]
    beside: list[tuple[str, str]] = []
    if page > 0:
        beside.append((words.plain("button-page-back"), buttons.Fill(KIND, "draft", f"{PAGE}{page - 1}").data))
    if (page + 1) * DRAFTS_SHOWN < len(drafts):
        beside.append((words.plain("button-page-on"), buttons.Fill(KIND, "draft", f"{PAGE}{page + 1}").data))
    if beside:
        rows.append(beside)
    rows.append([(words.plain("button-new-poll"), buttons.Fill(KIND, "draft", "").data)])
    return step(words, KIND, "draft", words("poll-form-draft", town=town.name), rows)


def question(words: Words, town: Town, back: bool) -> Card:
    offered = words.plain("default-question")
    rows = [[(words.plain("button-default-question"), buttons.Fill(KIND, "question", "default").data)]]
    html = words("poll-form-question", town=town.name, question=offered)
    return step(words, KIND, "question", html, rows, back=back)


def choices(words: Words, names: Sequence[str]) -> Card:
    """The choices so far; a press on one takes it out again."""
    rows: list[Row] = [
        [
            (
                words.plain("button-drop-choice", number=number, name=cut(name, LABEL_LIMIT)),
                buttons.Fill(KIND, "choices", mark_of(number, name)).data,
            )
        ]
        for number, name in enumerate(names, start=1)
    ]
    if not names:
        html = words("poll-form-choices", limit=CHOICES_LIMIT)
    else:
        key = "poll-form-choices-so-far" if len(names) > 1 else "poll-form-choices-first"
        html = words(key, choices=listed(words, names))
    if len(names) > 1:
        rows.append([(words.plain("button-finish-choices"), buttons.Fill(KIND, "choices", "done").data)])
    return step(words, KIND, "choices", html, rows)


def mark_of(number: int, name: str) -> str:
    """What a button that takes out a choice carries: on an older card it names another choice, and is stale."""
    return f"{number}-{zlib.crc32(name.encode()):x}"


def closing(words: Words, town: Town, opens_at: datetime | None, now: datetime) -> Card:
    """Days counted from now, or from the opening where that lies ahead; the calendar; or typed."""
    start = (opens_at or now).astimezone(ZoneInfo(town.timezone))
    rows: list[Row] = []
    for days in DAYS_OFFERED:
        weekday = words.weekday(start + timedelta(days=days), town.timezone)
        key = "button-close-in-days-of-opening" if opens_at else "button-close-in-days"
        label = words.plain(key, n=days, weekday=weekday)
        if days == 1 and not opens_at:
            label = words.plain("button-close-tomorrow")
        rows.append([(label, buttons.Fill(KIND, "closing", str(days)).data)])
    rows.append([(words.plain("button-calendar"), buttons.Fill(KIND, "closing", CALENDAR).data)])
    return step(words, KIND, "closing", words("poll-form-closing"), rows)


def opened(words: Words, poll: Poll, town: Town, username: str) -> Card:
    """The way to the ballot, to share and to print, and how to show it in a group."""
    assert poll.closes_at is not None
    html = words(
        "poll-opened",
        town=town.name,
        question=poll.question,
        closes=words.moment(poll.closes_at, town.timezone),
        link=links.to_poll(username, poll.id),
    )
    rows = [
        [poster.button(words, poll.id)],
        [(words.plain("button-show-in-group"), links.to_adding_to_group(username))],
        [(words.plain("button-desk-polls"), buttons.DeskPolls(town.id).data)],
    ]
    return Card(html, inline(rows))


def listed(words: Words, names: Sequence[str]) -> Html:
    """The choices, one a line."""
    return Html(
        "\n".join(
            words("ballot-choice", number=number, name=cut(name, NAME_ROOM))
            for number, name in enumerate(names, start=1)
        )
    )
