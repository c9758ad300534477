"""The form that ends a poll early, or cancels it: the reason, and what exactly will happen."""

from bot.domain.consents import Matter
from bot.domain.people import Town
from bot.domain.polls import Poll
from bot.views import buttons
from bot.views.card import Card
from bot.views.forms import step
from bot.views.words import Html, Words

KIND = "ending"


def reason(words: Words, poll: Poll, town: Town, matter: Matter) -> Card:
    assert poll.closes_at is not None
    html = words(
        "ending-reason",
        title=words(f"asking-title-{matter}"),
        question=poll.question,
        closes=words.moment(poll.closes_at, town.timezone),
        told=words(f"ending-reason-{matter}"),
    )
    return step(words, KIND, "reason", html)


def confirm(
    words: Words,
    poll: Poll,
    matter: Matter,
    reason: str,
    turnout: int,
    recipients: int,
    alone: bool,
    awaited: int = 0,
) -> Card:
    """What will happen, and when: at once where nobody else could agree, else when a second person does.

    `awaited`: gatherings without figures that count."""
    html = words(
        "ending-confirm",
        title=words(f"asking-title-{matter}"),
        question=poll.question,
        n=turnout,
        reason=reason,
        when=words("ending-at-once" if alone else "ending-when-agreed"),
        effect=words(f"asking-effect-{matter}"),
        recipients=recipients,
    )
    if awaited and matter is Matter.END:
        html = Html(f"{html}\n\n{words('ending-awaits-gatherings', n=awaited)}")
    key = f"button-confirm-{matter}" if alone else "button-ask-second"
    rows = [[(words.plain(key), buttons.Fill(KIND, "confirm", "yes").data)]]
    return step(words, KIND, "confirm", html, rows)


def over(words: Words) -> Card:
    """For whoever came second."""
    return Card(words("ending-over"))
