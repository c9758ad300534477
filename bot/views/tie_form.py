"""The form of a decision between tied choices: which one, whose decision, why, and one look over it."""

from collections.abc import Sequence

from bot.domain.decisions import Decision
from bot.domain.people import Town
from bot.domain.polls import Poll
from bot.views import buttons
from bot.views.card import LABEL_LIMIT, Card, Row, cut
from bot.views.forms import step
from bot.views.words import Words

KIND = "tie"
BODIES = ("town-council", "village-council", "gathering")  # offered; any other is typed


def choice(words: Words, poll: Poll, leaders: Sequence[int]) -> Card:
    """The tied choices, in the ballot's order."""
    rows: list[Row] = [
        [
            (
                words.plain("button-choice", number=number, name=cut(poll.choice(number).name, LABEL_LIMIT)),
                buttons.Fill(KIND, "choice", str(number)).data,
            )
        ]
        for number in leaders
    ]
    return step(words, KIND, "choice", words("tie-form-choice", question=poll.question), rows)


def body(words: Words) -> Card:
    rows: list[Row] = [
        [(words.plain(f"tie-body-{name}"), buttons.Fill(KIND, "body", name).data)] for name in BODIES
    ]
    return step(words, KIND, "body", words("tie-form-body"), rows)


def reason(words: Words) -> Card:
    return step(words, KIND, "reason", words("tie-form-reason"))


def look(words: Words, poll: Poll, town: Town, decision: Decision, recipients: int, alone: bool) -> Card:
    """`alone`: nobody else could agree."""
    html = words(
        "tie-form-look",
        town=town.name,
        question=poll.question,
        name=poll.choice(decision.number).name,
        by=decision.by,
        reason=decision.reason,
        when=words("ending-at-once" if alone else "ending-when-agreed"),
        effect=words("asking-effect-tie"),
        recipients=recipients,
    )
    key = "button-confirm-tie" if alone else "button-ask-second"
    return step(words, KIND, "look", html, [[(words.plain(key), buttons.Fill(KIND, "look", "yes").data)]])


def gone(words: Words) -> Card:
    """There is no tie any more, or it is decided."""
    return Card(words("tie-form-gone"))
