"""A step for each setting of a poll: its kind, its opening, who may vote, residents, reminders."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.people import Town
from bot.domain.plans import USUAL_COUNTRIES
from bot.domain.polls import Admission, Kind, Poll
from bot.domain.reminder_plan import LIMIT as REMINDERS_LIMIT
from bot.domain.reminder_plan import ReminderTime, offered
from bot.views import buttons
from bot.views.card import LABEL_LIMIT, Card, Row, cut, inline
from bot.views.forms import step
from bot.views.pages import in_rows
from bot.views.poll_form import CALENDAR, KIND
from bot.views.words import Words

MORNING = 9  # the hour of the offered openings
LIMITS_IN_A_ROW = 6


def kind(words: Words, poll: Poll) -> Card:
    rows: list[Row] = []
    for one in Kind:
        key = "plan-on" if one is poll.kind else "plan-off"
        name = words.plain(f"plan-kind-{one}")
        rows.append([(words.plain(key, name=name), buttons.Fill(KIND, "kind", one).data)])
    return step(words, KIND, "kind", words("plan-kind"), rows)


def limit(words: Words, wanted: Kind, choices: int) -> Card:
    """How many may be approved, or ranked: from two to all of them."""
    labels = [(str(n), buttons.Fill(KIND, "limit", str(n)).data) for n in range(2, choices + 1)]
    rows = [labels[start : start + LIMITS_IN_A_ROW] for start in range(0, len(labels), LIMITS_IN_A_ROW)]
    return step(words, KIND, "limit", words(f"plan-limit-{wanted}"), rows)


def opening(words: Words, town: Town, now: datetime) -> Card:
    """At once, tomorrow morning, another day of the calendar; or typed."""
    tomorrow = now.astimezone(ZoneInfo(town.timezone)) + timedelta(days=1)
    weekday = words.weekday(tomorrow, town.timezone)
    label = words.plain("button-open-tomorrow", time=f"{MORNING:02}:00", weekday=weekday)
    rows: list[Row] = [
        [(words.plain("button-open-when-told"), buttons.Fill(KIND, "opening", "now").data)],
        [(label, buttons.Fill(KIND, "opening", "1").data)],
        [(words.plain("button-calendar"), buttons.Fill(KIND, "opening", CALENDAR).data)],
    ]
    return step(words, KIND, "opening", words("plan-opening"), rows)


def admission(words: Words, poll: Poll) -> Card:
    """Who may vote. Which group is asked of Telegram first: that button is no answer to the form."""
    rows: list[Row] = []
    for one in Admission:
        key = "plan-on" if one is poll.admission else "plan-off"
        label = words.plain(key, name=words.plain(f"plan-admission-{one}"))
        asks_telegram = one is Admission.MEMBERS
        data = buttons.OfferGroups() if asks_telegram else buttons.Fill(KIND, "admission", one)
        rows.append([(label, data.data)])
    return step(words, KIND, "admission", words("plan-admission"), rows)


def countries(words: Words, poll: Poll) -> Card:
    """Calling codes, on or off; none of them on: any number will do."""
    codes = dict.fromkeys((*USUAL_COUNTRIES, *poll.countries))
    rows: list[Row] = []
    for code in codes:
        on = code in poll.countries
        label = words.plain("plan-on" if on else "plan-off", name=words.plain("plan-country", n=code))
        rows.append([(label, buttons.Fill(KIND, "countries", f"{code}-{int(not on)}").data)])
    key = "plan-off" if poll.countries else "plan-on"
    rows.append(
        [(words.plain(key, name=words.plain("plan-any-country")), buttons.Fill(KIND, "countries", "any").data)]
    )
    rows.append([(words.plain("button-finish-choices"), buttons.Fill(KIND, "countries", "done").data)])
    return step(words, KIND, "countries", words("plan-countries"), rows)


def groups(words: Words, groups: Sequence[tuple[int, str]]) -> tuple[Card, ...]:
    """Groups whose members might be the voters: those that the bot and the coordinator both administer."""
    found: list[Row] = [
        [(cut(title, LABEL_LIMIT), buttons.PickVoters(group_id).data)] for group_id, title in groups
    ]
    again: Row = [(words.plain("button-look-again"), buttons.OfferGroups().data)]
    *full, rest = in_rows(found) or [[]]
    html = words("plan-groups" if groups else "plan-no-groups")
    return (*(Card(html, inline(rows)) for rows in full), step(words, KIND, "group", html, [*rest, again]))


def residents(words: Words, town: Town, now_set: int) -> Card:
    """How many live there, for the turnout; the town's own number is a press away."""
    rows: list[Row] = []
    if town.residents:
        label = words.plain("button-residents-of-town", n=town.residents)
        rows.append([(label, buttons.Fill(KIND, "residents", "town").data)])
    if now_set:
        rows.append([(words.plain("button-residents-unknown"), buttons.Fill(KIND, "residents", "0").data)])
    return step(words, KIND, "residents", words("plan-residents"), rows)


def reminders(words: Words, poll: Poll, chosen: Sequence[tuple[int, int]], now: datetime, timezone: str) -> Card:
    """The moments that fit this vote, on or off. `chosen`: days before the closing, and the hour."""
    assert poll.closes_at is not None
    rows: list[Row] = []
    for one in offered(poll.opens_at or now, poll.closes_at, timezone):
        on = (one.days, one.hour) in chosen
        moment = one.moment(poll.closes_at, timezone)
        at = words.moment(moment, timezone)
        label = words.plain("plan-on" if on else "plan-off", name=at)
        rows.append([(label, buttons.Fill(KIND, "reminders", _asking(one, not on)).data)])
    if rows:
        rows.append([(words.plain("button-finish-choices"), buttons.Fill(KIND, "reminders", "done").data)])
    key = "plan-reminders" if rows else "plan-reminders-none-fit"
    return step(words, KIND, "reminders", words(key, limit=REMINDERS_LIMIT), rows)


def _asking(reminder: ReminderTime, on: bool) -> str:
    return f"{reminder.days}-{reminder.hour}-{int(on)}"
