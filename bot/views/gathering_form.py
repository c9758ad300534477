"""The form that registers a gathering, and the one that says that it was not held."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.gathering_texts import COMMISSION_LEAST
from bot.domain.gatherings import Gathering
from bot.domain.people import Town
from bot.domain.polls import Poll
from bot.views import buttons
from bot.views import gathering_lines as lines
from bot.views.card import Card, inline
from bot.views.forms import step
from bot.views.words import Words

KIND = "gathering"
CALLING_OFF = "calling-off"


def place(words: Words, poll: Poll) -> Card:
    return step(words, KIND, "place", words("gathering-form-place", question=poll.question))


def held(words: Words, poll: Poll, town: Town) -> Card:
    """When: it must be over before the votes are counted."""
    html = words("gathering-form-at")
    if poll.closes_at:
        html = words("gathering-form-at-until", closes=words.moment(poll.closes_at, town.timezone))
    return step(words, KIND, "at", html)


def commission(words: Words) -> Card:
    return step(words, KIND, "commission", words("gathering-form-commission", least=COMMISSION_LEAST))


def overview(
    words: Words, poll: Poll, town: Town, place: str, held_at: datetime, commission: Sequence[str], late: bool
) -> Card:
    """Everything that will stand fixed."""
    html = words(
        "gathering-form-overview",
        question=poll.question,
        place=place,
        at=words.moment(held_at, town.timezone),
        weekday=words.weekday(held_at, town.timezone),
        commission=", ".join(commission),
    )
    if late:
        html = type(html)(f"{html}\n\n{words('gathering-form-will-be-late')}")
    rows = [[(words.plain("button-confirm-gathering"), buttons.Fill(KIND, "overview", "yes").data)]]
    return step(words, KIND, "overview", html, rows)


def registered(words: Words, gathering: Gathering, town: Town) -> Card:
    html = words("gathering-registered-now", place=gathering.place, at=lines.at(words, gathering, town))
    return Card(html, inline([[to_gatherings(words, gathering)]]))


def reason(words: Words, gathering: Gathering, town: Town) -> Card:
    """Why the gathering was not held."""
    html = words("calling-off-reason", place=gathering.place, at=lines.at(words, gathering, town))
    return step(words, CALLING_OFF, "reason", html)


def confirm_calling_off(words: Words, gathering: Gathering, town: Town, reason: str) -> Card:
    html = words("calling-off-confirm", place=gathering.place, at=lines.at(words, gathering, town), reason=reason)
    rows = [[(words.plain("button-drop-gathering"), buttons.Fill(CALLING_OFF, "confirm", "yes").data)]]
    return step(words, CALLING_OFF, "confirm", html, rows)


def called_off(words: Words, gathering: Gathering, town: Town) -> Card:
    html = words("gathering-is-called-off", place=gathering.place, at=lines.at(words, gathering, town))
    return Card(html, inline([[to_gatherings(words, gathering)]]))


def to_gatherings(words: Words, gathering: Gathering) -> tuple[str, str]:
    return words.plain("button-desk-gatherings"), buttons.DeskGatherings(gathering.poll_id).data
