"""Everything a poll will be, on one screen, before it opens; what becomes of it: scheduled, kept, taken back."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.people import Town
from bot.domain.polls import Admission, Choice, Kind, Poll, State
from bot.domain.reminder_plan import LIMIT as REMINDERS_LIMIT
from bot.views import buttons, links
from bot.views.card import LABEL_LIMIT, Card, Row, cut, inline
from bot.views.forms import step
from bot.views.poll_form import KIND, NAME_ROOM
from bot.views.words import Html, Words

GROUP_ROOM = 60  # code points of a group's title where other things are told, too


def overview(
    words: Words,
    poll: Poll,
    town: Town,
    now: datetime,
    group: str,
    reminders: Sequence[datetime],
    subscribers: int,
    back: bool = True,
) -> Card:
    """What stands fixed from the opening on, and the ways to change it until then. `group`: the voters' group."""
    assert poll.closes_at is not None
    html = words(
        "poll-form-overview",
        town=town.name,
        question=poll.question,
        choices=_choices(words, poll.choices),
        lines=_lines(words, poll, town, now, group, reminders),
        subscribers=subscribers,
    )
    edits = ("question", "choices")  # no more than two a row: a phone cuts the third
    label = "button-results-live" if poll.is_live else "button-results-after"
    rows: list[Row] = [
        [_finish(words, poll)],
        [(words.plain("button-try"), buttons.Try("", "", buttons.Try.OPEN).data)],
        [(words.plain(f"button-edit-{edit}"), _to(edit)) for edit in edits],
        [(words.plain("button-edit-closing"), _to("closing")), (words.plain("button-more-settings"), _to("more"))],
        [(words.plain(label), _to("after" if poll.is_live else "live"))],
    ]
    if poll.id:
        rows.append([(words.plain("button-take-back-poll"), _to("drop"))])
    return step(words, KIND, "overview", html, rows, back=back)


def more(words: Words, poll: Poll, town: Town, group: str, reminders: Sequence[datetime]) -> Card:
    """What most towns leave as it is: each on a button with what it is now."""
    opens = words.plain("plan-now") if poll.opens_at is None else words.moment(poll.opens_at, town.timezone)
    set_up = words.plain("plan-none") if not reminders else str(len(reminders))
    residents = words.plain("plan-unknown") if not poll.residents else f"{poll.residents}"
    described = sum(1 for choice in poll.choices if _marks(words, choice))
    shown = {
        "kind": _kind(words, poll),
        "details": f"{described} / {len(poll.choices)}",
        "opening": opens,
        "admission": _who(words, poll, group),
        "reminders": set_up,
        "residents": residents,
    }
    rows: list[Row] = [
        [(words.plain(f"button-set-{setting}", value=cut(value, LABEL_LIMIT - 20)), _to(setting, "more"))]
        for setting, value in shown.items()
    ]
    if poll.state is State.DRAFT:
        rows.append([(words.plain("button-keep-draft"), _to("keep", "more"))])
    return step(words, KIND, "more", words("plan-more"), rows)


def drop(words: Words, poll: Poll) -> Card:
    """Asks once more before a draft or a scheduled poll is taken back."""
    rows: list[Row] = [[(words.plain("button-confirm-take-back"), buttons.Fill(KIND, "drop", "sure").data)]]
    key = "plan-drop-scheduled" if poll.state is State.SCHEDULED else "plan-drop-draft"
    return step(words, KIND, "drop", words(key, question=poll.question), rows)


def scheduled(words: Words, poll: Poll, town: Town, username: str) -> Card:
    """It opens by itself; until then it can be changed, tried and taken back."""
    assert poll.opens_at is not None
    assert poll.closes_at is not None
    html = words(
        "plan-scheduled",
        town=town.name,
        question=poll.question,
        opens=words.moment(poll.opens_at, town.timezone),
        closes=words.moment(poll.closes_at, town.timezone),
        link=links.to_poll(username, poll.id),
    )
    rows = [
        *_to_gatherings(words, poll),
        [(words.plain("button-desk-polls"), buttons.DeskPolls(town.id).data)],
    ]
    return Card(html, inline(rows))


def kept(words: Words, poll: Poll, town: Town) -> Card:
    """A draft for later, and for the other coordinators."""
    rows = [
        [(words.plain("button-try"), buttons.Try(poll.id, "", buttons.Try.OPEN).data)],
        [(words.plain("button-change-poll"), buttons.ChangePoll(poll.id).data)],
        *_to_gatherings(words, poll),
    ]
    return Card(words("plan-kept", town=town.name, question=poll.question), inline(rows))


def _to_gatherings(words: Words, poll: Poll) -> list[list[tuple[str, str]]]:
    """Gatherings are registered before the opening; beside figures that all see there can be none."""
    return [] if poll.is_live else [[(words.plain("button-desk-gatherings"), buttons.DeskGatherings(poll.id).data)]]


def taken_back(words: Words, poll: Poll) -> Card:
    return Card(words("plan-taken-back", question=poll.question))


def _lines(words: Words, poll: Poll, town: Town, now: datetime, group: str, reminders: Sequence[datetime]) -> Html:
    assert poll.closes_at is not None
    zone = town.timezone
    shown = "poll-results-live" if poll.is_live else "poll-results-after"
    lines = [
        words("plan-line-kind", kind=_kind(words, poll)),
        words("plan-line-admission", who=_who(words, poll, group)),
        words("plan-line-results", results=words.plain(shown)),
    ]
    if poll.opens_at is None:
        lines.append(words("plan-line-opens-now"))
    else:
        opens, weekday = words.moment(poll.opens_at, zone), words.weekday(poll.opens_at, zone)
        lines.append(words("plan-line-opens", opens=opens, weekday=weekday))
    lines.append(
        words(
            "plan-line-closes",
            closes=words.moment(poll.closes_at, zone),
            weekday=words.weekday(poll.closes_at, zone),
            left=words.span(poll.closes_at - (poll.opens_at or now)),
        )
    )
    lines += [words("plan-line-reminder", at=words.moment(moment, zone)) for moment in reminders[:REMINDERS_LIMIT]]
    if poll.residents:
        lines.append(words("plan-line-residents", n=poll.residents))
    return Html("\n".join(lines))


def _choices(words: Words, choices: Sequence[Choice]) -> Html:
    return Html("\n".join(told(words, choice) for choice in choices))


def told(words: Words, choice: Choice) -> Html:
    """A choice on one line, with a sign for each thing that is told of it."""
    line = words("ballot-choice", number=choice.number, name=cut(choice.name, NAME_ROOM))
    marks = _marks(words, choice)
    return Html(f"{line} {marks}") if marks else line


def _marks(words: Words, choice: Choice) -> str:
    there = {
        "description": choice.description,
        "presenter": choice.presented_by,
        "picture": choice.picture,
        "voice": choice.voice,
    }
    return "".join(words.plain(f"plan-mark-{what}") for what, value in there.items() if value)


def _kind(words: Words, poll: Poll) -> str:
    if poll.kind is Kind.SINGLE:
        return words.plain("poll-kind-single")
    key = "poll-kind-approval" if poll.kind is Kind.APPROVAL else "poll-kind-ranked"
    return words.plain(key, limit=poll.max_choices)


def _who(words: Words, poll: Poll, group: str) -> str:
    """Who may vote, in a few words."""
    if poll.admission is Admission.MEMBERS:
        return words.plain("plan-who-members", title=cut(group, GROUP_ROOM))
    if poll.admission is Admission.PHONE and poll.countries:
        codes = ", ".join(words.plain("plan-country", n=code) for code in poll.countries)
        return words.plain("plan-who-phone-of", codes=codes)
    return words.plain(f"plan-who-{poll.admission}")


def _finish(words: Words, poll: Poll) -> tuple[str, str]:
    """What the filled-in form is for: to open, to schedule, or to keep the changes of a scheduled poll."""
    if poll.opens_at is None:
        return words.plain("button-open-poll"), _to("open")
    if poll.state is State.SCHEDULED:
        return words.plain("button-save-poll"), _to("schedule")
    return words.plain("button-schedule-poll"), _to("schedule")


def _to(value: str, at: str = "overview") -> str:
    return buttons.Fill(KIND, at, value).data
