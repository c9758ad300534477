"""The form that ends a poll early: the reason, and what exactly will happen."""

from bot.domain.people import Town
from bot.domain.polls import Poll
from bot.views import buttons
from bot.views.card import Card, inline
from bot.views.forms import step
from bot.views.words import Words

KIND = "ending"


def reason(words: Words, poll: Poll, town: Town) -> Card:
    assert poll.closes_at is not None
    closes = words.moment(poll.closes_at, town.timezone)
    html = words("ending-reason", question=poll.question, closes=closes)
    return step(words, KIND, "reason", html)


def confirm(words: Words, poll: Poll, reason: str, turnout: int, recipients: int) -> Card:
    html = words("ending-confirm", question=poll.question, n=turnout, reason=reason, recipients=recipients)
    rows = [[(words.plain("button-confirm-ending"), buttons.Fill(KIND, "confirm", "yes").data)]]
    return step(words, KIND, "confirm", html, rows)


def under_way(words: Words, poll: Poll) -> Card:
    """Said at once; the result itself follows within seconds."""
    rows = [[(words.plain("button-see-result"), buttons.SeeResult(poll.id).data)]]
    return Card(words("ending-under-way", question=poll.question), inline(rows))


def over(words: Words) -> Card:
    """For whoever came second."""
    return Card(words("ending-over"))
