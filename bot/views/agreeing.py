"""What one of the desk asks and another agrees to: the letter, and the card with both their buttons."""

from bot.domain.announcements import Part
from bot.domain.consents import Asking, Matter
from bot.domain.decisions import Decision
from bot.domain.people import Town
from bot.domain.polls import Poll
from bot.views import buttons
from bot.views.card import Card, Row, cut, inline
from bot.views.words import Html, Words

QUESTION_ROOM = 200


def letter(words: Words, poll: Poll, town: Town, asking: Asking, asker: str) -> Part:
    """To everybody who could agree: the way to the card."""
    html = words(
        "asking-letter",
        title=words(f"asking-title-{asking.matter}"),
        town=town.name,
        question=cut(poll.question, QUESTION_ROOM),
        asker=asker,
        reason=asking.reason,
    )
    see = (words.plain("button-see-asking"), buttons.SeeAsking(poll.id, asking.matter).data)
    return Part(html, buttons=((see,),))


def card(
    words: Words, poll: Poll, town: Town, asking: Asking, asker: str, decision: Decision | None, own: bool
) -> Card:
    """What is asked, by whom and why, and what agreeing does. `decision`: on a tie, where that is asked."""
    html = words(
        "asking",
        title=words(f"asking-title-{asking.matter}"),
        town=town.name,
        question=cut(poll.question, QUESTION_ROOM),
        asker=asker,
        at=words.moment(asking.at, town.timezone),
        what=_what(words, poll, asking, decision),
        effect=words(f"asking-effect-{asking.matter}"),
        who=words("asking-waits" if own else "asking-yours"),
    )
    mark = (poll.id, asking.matter, asking.mark)
    answer = (words.plain("button-take-back"), buttons.TakeBack(*mark).data)
    if not own:
        answer = (words.plain("button-agree"), buttons.Agree(*mark).data)
    rows: list[Row] = [[answer], [(words.plain("button-to-poll"), buttons.DeskPoll(poll.id).data)]]
    return Card(html, inline(rows))


def done(words: Words, poll: Poll, matter: Matter) -> Card:
    """Said at once; the result of an ended poll follows within seconds."""
    rows = [[(words.plain("button-to-poll"), buttons.DeskPoll(poll.id).data)]]
    if matter is Matter.END:
        rows = [[(words.plain("button-see-result"), buttons.SeeResult(poll.id).data)]]
    return Card(words(f"asking-done-{matter}", question=poll.question), inline(rows))


def taken_back(words: Words, poll: Poll) -> Card:
    rows = [[(words.plain("button-to-poll"), buttons.DeskPoll(poll.id).data)]]
    return Card(words("asking-taken-back"), inline(rows))


def _what(words: Words, poll: Poll, asking: Asking, decision: Decision | None) -> Html:
    if decision is None:
        return words("asking-reason", reason=asking.reason)
    return words("asking-decision", name=poll.choice(decision.number).name, by=decision.by, reason=decision.reason)
