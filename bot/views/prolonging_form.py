"""The form that prolongs a poll: the new closing, the reason, and the news exactly as it goes out."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.people import Town
from bot.domain.polls import Poll
from bot.views import buttons, poll_news
from bot.views.card import Card, Row, inline, of_part
from bot.views.forms import step
from bot.views.words import Words

KIND = "prolong"
DAYS_OFFERED = (1, 3, 7)  # after the present closing, at its hour
DAY = "d"  # before the number of days, as a button carries it
CALENDAR = "calendar"


def closing(words: Words, poll: Poll, town: Town) -> Card:
    assert poll.closes_at is not None
    local = poll.closes_at.astimezone(ZoneInfo(town.timezone))
    rows: list[Row] = []
    for days in DAYS_OFFERED:
        later = local + timedelta(days=days)
        label = words.plain(
            "button-prolong-days",
            n=days,
            date=words.date(later, town.timezone),
            weekday=words.weekday(later, town.timezone),
        )
        rows.append([(label, buttons.Fill(KIND, "closing", f"{DAY}{days}").data)])
    rows.append([(words.plain("button-calendar"), buttons.Fill(KIND, "closing", CALENDAR).data)])
    html = words("prolong-closing", question=poll.question, closes=words.moment(poll.closes_at, town.timezone))
    return step(words, KIND, "closing", html, rows)


def reason(words: Words, town: Town, closes_at: datetime) -> Card:
    html = words(
        "prolong-reason",
        closes=words.moment(closes_at, town.timezone),
        weekday=words.weekday(closes_at, town.timezone),
    )
    return step(words, KIND, "reason", html)


def look(words: Words, prolonged: Poll, town: Town, recipients: int) -> tuple[Card, ...]:
    """`prolonged`: the poll as it would be. The news itself; below it, answering it, what may be done."""
    news = tuple(map(of_part, poll_news.prolonged(words, prolonged, town)))
    rows = [[(words.plain("button-prolong"), buttons.Fill(KIND, "look", "yes").data)]]
    control = step(words, KIND, "look", words("prolong-look", n=recipients), rows)
    return (*news, Card(control.html, control.keyboard, replies=True))


def done(words: Words, prolonged: Poll, town: Town) -> Card:
    assert prolonged.closes_at is not None
    rows = [[(words.plain("button-to-poll"), buttons.DeskPoll(prolonged.id).data)]]
    html = words(
        "prolong-done", question=prolonged.question, closes=words.moment(prolonged.closes_at, town.timezone)
    )
    return Card(html, inline(rows))
