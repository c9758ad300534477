"""The form of a new poll: its steps, the overview before it opens, and the word that it is open."""

import zlib
from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.people import Town
from bot.domain.polls import CHOICES_LIMIT, Kind, Poll
from bot.views import buttons, links
from bot.views.card import LABEL_LIMIT, Card, Row, cut, inline
from bot.views.forms import step
from bot.views.words import Html, Words

KIND = "poll"
DAYS_OFFERED = (1, 3, 7, 14)
DRAFTS_SHOWN = 20
NAME_ROOM = 200  # code points of a choice's name: as many as may be typed


def draft(words: Words, town: Town, drafts: Sequence[Poll]) -> Card:
    """What was imported and not yet opened, or a new poll."""
    rows: list[Row] = [
        [(cut(poll.question, LABEL_LIMIT), buttons.Fill(KIND, "draft", poll.id).data)]
        for poll in drafts[:DRAFTS_SHOWN]
    ]
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
        html = words(key, choices=_listed(words, names))
    if len(names) > 1:
        rows.append([(words.plain("button-finish-choices"), buttons.Fill(KIND, "choices", "done").data)])
    return step(words, KIND, "choices", html, rows)


def mark_of(number: int, name: str) -> str:
    """What a button that takes out a choice carries: on an older card it names another choice, and is stale."""
    return f"{number}-{zlib.crc32(name.encode()):x}"


def closing(words: Words, town: Town, now: datetime) -> Card:
    today = now.astimezone(ZoneInfo(town.timezone))
    rows: list[Row] = []
    for days in DAYS_OFFERED:
        weekday = words.weekday(today + timedelta(days=days), town.timezone)
        label = words.plain("button-close-in-days", n=days, weekday=weekday)
        if days == 1:
            label = words.plain("button-close-tomorrow")
        rows.append([(label, buttons.Fill(KIND, "closing", str(days)).data)])
    return step(words, KIND, "closing", words("poll-form-closing"), rows)


def overview(words: Words, poll: Poll, town: Town, now: datetime, subscribers: int, editable: bool) -> Card:
    """Everything that will stand fixed, on one screen. `editable`: no draft, so question and choices are too."""
    assert poll.closes_at is not None
    html = words(
        "poll-form-overview",
        town=town.name,
        question=poll.question,
        choices=_listed(words, [choice.name for choice in poll.choices]),
        kind=_kind(words, poll),
        results=words.plain("poll-results-live" if poll.is_live else "poll-results-after"),
        closes=words.moment(poll.closes_at, town.timezone),
        weekday=words.weekday(poll.closes_at, town.timezone),
        left=words.span(poll.closes_at - now),
        subscribers=subscribers,
    )
    edits = [(words.plain("button-edit-closing"), buttons.Fill(KIND, "overview", "closing").data)]
    if editable:
        edits = [
            (words.plain("button-edit-question"), buttons.Fill(KIND, "overview", "question").data),
            (words.plain("button-edit-choices"), buttons.Fill(KIND, "overview", "choices").data),
            *edits,
        ]
    label = "button-results-live" if poll.is_live else "button-results-after"
    turned = "after" if poll.is_live else "live"
    rows: list[Row] = [
        [(words.plain("button-open-poll"), buttons.Fill(KIND, "overview", "open").data)],
        [(words.plain(label), buttons.Fill(KIND, "overview", turned).data)],
        edits,
    ]
    return step(words, KIND, "overview", html, rows)


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
        [(words.plain("button-show-in-group"), links.to_adding_to_group(username))],
        [(words.plain("button-desk-polls"), buttons.DeskPolls(town.id).data)],
    ]
    return Card(html, inline(rows))


def _listed(words: Words, names: Sequence[str]) -> Html:
    return Html(
        "\n".join(
            words("ballot-choice", number=number, name=cut(name, NAME_ROOM))
            for number, name in enumerate(names, start=1)
        )
    )


def _kind(words: Words, poll: Poll) -> str:
    if poll.kind is Kind.SINGLE:
        return words.plain("poll-kind-single")
    key = "poll-kind-approval" if poll.kind is Kind.APPROVAL else "poll-kind-ranked"
    return words.plain(key, limit=poll.max_choices)
