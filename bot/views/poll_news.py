"""News of a poll between its opening and what comes of it: prolonged, cancelled, a tie decided."""

from collections.abc import Sequence

from bot.domain.announcements import Part
from bot.domain.people import Town
from bot.domain.polls import Poll
from bot.views import buttons, following
from bot.views.card import cut
from bot.views.words import Html, Words

NAME_ROOM = 100  # code points of each of twelve tied names


def prolonged(words: Words, poll: Poll, town: Town) -> tuple[Part, ...]:
    """A coordinator has moved the closing, and why."""
    assert poll.closes_at is not None
    assert poll.prolonged_from is not None
    html = words(
        "poll-prolonged",
        town=town.name,
        question=poll.question,
        before=words.moment(poll.prolonged_from, town.timezone),
        closes=words.moment(poll.closes_at, town.timezone),
        reason=poll.prolong_reason,
    )
    vote = (words.plain("button-menu-vote"), buttons.LookAtBallot(poll.id).data)
    return (Part(html, buttons=((vote,), following.way_out(words, town.id))),)


def cancelled(words: Words, poll: Poll, town: Town) -> tuple[Part, ...]:
    """The poll has no result, and why."""
    html = words("poll-cancelled", town=town.name, question=poll.question, reason=poll.end_reason)
    return (Part(html, buttons=(following.way_out(words, town.id),)),)


def tie_decided(words: Words, poll: Poll, town: Town, leaders: Sequence[int]) -> tuple[Part, ...]:
    """Which of the tied choices goes first, who decided so, and why."""
    assert poll.decision is not None
    html = words(
        "tie-decided",
        town=town.name,
        question=poll.question,
        names=tied(words, poll, leaders),
        name=poll.choice(poll.decision.number).name,
        by=poll.decision.by,
        reason=poll.decision.reason,
    )
    result = (words.plain("button-see-result"), buttons.SeeResult(poll.id).data)
    return (Part(html, buttons=((result,), following.way_out(words, town.id))),)


def tied(words: Words, poll: Poll, leaders: Sequence[int]) -> Html:
    """«“Таза суу” жана “Көчө жарыгы”»."""
    return words.listed(words.plain("quoted", text=cut(poll.choice(number).name, NAME_ROOM)) for number in leaders)
