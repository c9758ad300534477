"""The ballot: what may be chosen, and the card that says only that the vote is in."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.announcements import Part
from bot.domain.ballots import Ballot
from bot.domain.people import Town
from bot.domain.polls import Admission, Choice, Kind, Poll, State
from bot.views import admission, buttons, complaints, following
from bot.views.card import LABEL_LIMIT, TEXT_LIMIT, Card, Row, Toast, cut, inline
from bot.views.pages import in_rows
from bot.views.words import Html, Words

TOAST_ROOM = 110  # code points of a choice's name in a toast of 200
BALLOT_ROOM = TEXT_LIMIT - 900  # for the choices, beside question, advice and date


def ballot(words: Words, poll: Poll, mine: Ballot | None, timezone: str) -> Card:
    """The choices as buttons, one each. Protected: it can't be forwarded."""
    picks = mine.picks if mine else ()
    listed = Html("\n".join(_choice_line(words, choice) for choice in poll.choices))
    folded = len(listed) > BALLOT_ROOM
    if folded:
        short = [words("ballot-choice", number=c.number, name=cut(c.name, 120)) for c in poll.choices]
        listed = Html("\n".join((*short, words("ballot-shorter"))))
    rows: list[Row] = [[_button(words, poll, choice, picks)] for choice in poll.choices]
    if poll.kind is Kind.RANKED and picks:
        rows.append([(words.plain("button-unrank"), buttons.Unrank(poll.id, len(picks)).data)])
    if folded or any(choice.description or choice.picture or choice.voice for choice in poll.choices):
        rows.append([(words.plain("button-read-choices"), buttons.ReadChoices(poll.id).data)])
    if picks:
        key = "button-back" if poll.kind is Kind.SINGLE else "button-finish-ballot"
        rows.append([(words.plain(key), buttons.FinishBallot(poll.id).data)])
    rows.append(complaints.button(words, poll))
    assert poll.closes_at is not None
    return Card(
        words(
            "ballot",
            question=poll.question,
            choices=listed,
            how=_how(words, poll, picks),
            closes=words.moment(poll.closes_at, timezone),
        ),
        inline(rows),
        protected=True,
    )


def ahead(words: Words, poll: Poll, town: Town, subscribed: bool) -> Card:
    """For whoever comes before the opening: its moment, and how to hear of it."""
    assert poll.opens_at is not None
    assert poll.closes_at is not None
    opens, closes = (words.moment(moment, town.timezone) for moment in (poll.opens_at, poll.closes_at))
    html = words("ballot-ahead", question=poll.question, town=town.name, opens=opens, closes=closes)
    if subscribed:
        return Card(html)
    follow = following.town_button(words, town.id, subscribed=False)
    return Card(Html(f"{html}\n\n{words('ballot-ahead-follow')}"), inline([[follow]]))


def voted(words: Words, poll: Poll, timezone: str) -> Card:
    """Says that the vote is in, and nothing of what it was: a card can be shown and sold."""
    assert poll.closes_at is not None
    return Card(
        words("voted-card", question=poll.question, closes=words.moment(poll.closes_at, timezone)),
        inline(
            [
                [(words.plain("button-my-vote"), buttons.ShowMyVote(poll.id).data)],
                [(words.plain("button-change-vote"), buttons.OpenBallot(poll.id).data)],
                complaints.button(words, poll),
            ]
        ),
        protected=True,
    )


def over(words: Words, poll: Poll, has_voted: bool) -> Card:
    """What a ballot says once its poll is over: nothing of what was chosen."""
    if poll.state is State.CANCELLED:
        rows = [complaints.button(words, poll)]
        return Card(words("ballot-cancelled", question=poll.question), inline(rows), protected=True)
    return Card(
        words("ballot-over-voted" if has_voted else "ballot-over", question=poll.question),
        inline(
            [[(words.plain("button-see-result"), buttons.SeeResult(poll.id).data)], complaints.button(words, poll)]
        ),
        protected=True,
    )


def folded(words: Words, poll: Poll, has_voted: bool, timezone: str) -> Card:
    """What a ballot that showed ticks says from now on, whether its poll goes on or is over."""
    if not poll.is_open:
        return over(words, poll, has_voted)
    if has_voted:
        return voted(words, poll, timezone)
    rows = [[(words.plain("button-open-ballot"), buttons.OpenBallot(poll.id).data)]]
    return Card(words("ballot-emptied", question=poll.question), inline(rows), protected=True)


def open_polls(words: Words, polls: Sequence[Poll], voted_in: frozenset[str]) -> tuple[Card, ...]:
    """A list to pick from; ✅ stands before those the person has voted in, and leads to the card that says so."""
    rows = []
    for poll in polls:
        label, button = cut(poll.question, LABEL_LIMIT), buttons.OpenBallot(poll.id).data
        if poll.id in voted_in:
            label = words.plain("already-voted-mark", question=label)
            button = buttons.LookAtBallot(poll.id).data
        rows.append([(label, button)])
    return tuple(Card(words("open-polls"), inline(some), protected=True) for some in in_rows(rows))


def opening(words: Words, poll: Poll, town: Town) -> tuple[Part, ...]:
    """The news that a poll is open, as it goes to the town's subscribers, with the way to the ballot."""
    assert poll.closes_at is not None
    html = words(
        "opening", town=town.name, question=poll.question, closes=words.moment(poll.closes_at, town.timezone)
    )
    vote = (words.plain("button-menu-vote"), buttons.LookAtBallot(poll.id).data)
    return (Part(html, buttons=((vote,), following.way_out(words, town.id))),)


def after_outage(
    words: Words, poll: Poll, town: Town, since: datetime, now: datetime, prolonged: bool
) -> tuple[Part, ...]:
    """The word to everybody who had a ballot, after a time in which presses may not have arrived."""
    assert poll.closes_at is not None
    html = words(
        "after-outage-prolonged" if prolonged else "after-outage",
        question=poll.question,
        since=words.moment(since, town.timezone),
        until=words.moment(now, town.timezone),
        closes=words.moment(poll.closes_at, town.timezone),
    )
    look = (words.plain("button-look-at-vote"), buttons.LookAtBallot(poll.id).data)
    return (Part(html, buttons=((look,), following.way_out(words, town.id))),)


def no_open_polls(words: Words) -> Card:
    return Card(words("no-open-polls"))


def taken(words: Words, poll: Poll, before: Ballot | None, after: Ballot) -> Toast:
    """The answer to the tap that made `after` out of `before`: what was chosen, or taken back."""
    had = before.picks if before else ()
    if poll.kind is Kind.SINGLE:
        key = "toast-vote-changed" if had else "toast-vote-taken"
        if before == after:
            key = "toast-vote-same"
        return Toast(words.plain(key, choice=_named(words, poll.choice(after.picks[0]))))
    if not after.picks:
        return Toast(words.plain("toast-vote-emptied"))
    left = poll.max_choices - len(after.picks)
    gone = [number for number in had if number not in after.picks]
    new = [number for number in after.picks if number not in had]
    if not gone and not new:  # the same press again
        return Toast(words.plain("toast-vote-unchanged"))
    choice = _named(words, poll.choice((gone or new)[-1]))
    if gone:
        return Toast(words.plain("toast-vote-unmarked", choice=choice, left=left))
    if poll.kind is Kind.APPROVAL:
        return Toast(words.plain("toast-vote-marked", choice=choice, left=left))
    return Toast(words.plain("toast-vote-ranked", choice=choice, place=after.picks.index(new[-1]) + 1))


def finished(words: Words, poll: Poll, mine: Ballot | None) -> Toast:
    """The answer to «Бүттү»: an incomplete ranking counts as far as it goes, and says so."""
    if mine and poll.kind is Kind.RANKED and len(mine.picks) < poll.max_choices:
        return Toast(words.plain("toast-vote-ranked-partly"), alert=True)
    return Toast()


def mine(words: Words, poll: Poll, ballot: Ballot | None) -> Toast:
    """What the person chose, shown to them alone in an alert that leaves no trace in the chat."""
    if ballot is None:
        return Toast(words.plain("my-vote-none"), alert=True)
    room = TOAST_ROOM // len(ballot.picks)
    names = "; ".join(
        words.plain("button-choice", number=number, name=cut(poll.choice(number).name, max(8, room)))
        for number in ballot.picks
    )
    return Toast(words.plain("my-vote", choices=cut(names, 170)), alert=True)


def _choice_line(words: Words, choice: Choice) -> Html:
    if choice.presented_by:
        return words("ballot-choice-by", number=choice.number, name=choice.name, by=choice.presented_by)
    return words("ballot-choice", number=choice.number, name=choice.name)


def _how(words: Words, poll: Poll, picks: tuple[int, ...]) -> Html:
    """What to do; first, where not everybody may vote, who may."""
    if poll.admission is Admission.ANYONE:
        return _what_to_do(words, poll, picks)
    return Html(admission.who(words, poll) + "\n" + _what_to_do(words, poll, picks))


def _what_to_do(words: Words, poll: Poll, picks: tuple[int, ...]) -> Html:
    if poll.kind is Kind.SINGLE:
        return words("ballot-how-single")
    left = poll.max_choices - len(picks)
    if poll.kind is Kind.APPROVAL:
        how = words("ballot-how-approval", limit=poll.max_choices, left=left)
        lines = [how if left else words("ballot-how-approval-full", limit=poll.max_choices)]
    else:
        lines = [words("ballot-how-ranked", limit=poll.max_choices, chosen=len(picks))]
        if picks:
            names = "; ".join(cut(poll.choice(number).name, 40) for number in picks)
            lines.append(words("ballot-ranked-so-far", names=names))
        if picks and left:
            lines.append(words("ballot-ranked-partly"))
    if picks:
        lines.append(words("ballot-counts-at-once"))
    return Html("\n".join(lines))


def _button(words: Words, poll: Poll, choice: Choice, picks: tuple[int, ...]) -> tuple[str, str]:
    name = cut(choice.name, LABEL_LIMIT)
    plain = words.plain("button-choice", number=choice.number, name=name)
    chosen = choice.number in picks
    if poll.kind is Kind.APPROVAL:
        label = words.plain("button-choice-on", number=choice.number, name=name) if chosen else plain
        return label, buttons.Approve(poll.id, choice.number, not chosen).data
    if poll.kind is Kind.RANKED:
        place = picks.index(choice.number) + 1 if chosen else len(picks) + 1
        label = (
            words.plain("button-choice-place", place=place, number=choice.number, name=name) if chosen else plain
        )
        return label, buttons.Rank(poll.id, choice.number, place).data
    return plain, buttons.Vote(poll.id, choice.number).data


def _named(words: Words, choice: Choice) -> str:
    return words.plain("button-choice", number=choice.number, name=cut(choice.name, TOAST_ROOM))
