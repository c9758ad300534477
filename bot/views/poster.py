"""The poster of a poll in words: what stands on it, and how it comes into the coordinator's chat."""

from bot.domain.people import Town
from bot.domain.polls import Admission, Poll, State
from bot.printing.poster import Poster
from bot.views import buttons, links
from bot.views.card import Card, File
from bot.views.words import Words


def poster(words: Words, poll: Poll, town: Town, username: str) -> Poster:
    """Everything of it in words; how large, the printing decides."""
    assert poll.opens_at is not None
    assert poll.closes_at is not None
    dates = [(words.plain("poster-closes"), words.moment(poll.closes_at, town.timezone))]
    if poll.state is State.SCHEDULED:
        dates.insert(0, (words.plain("poster-opens"), words.moment(poll.opens_at, town.timezone)))
    steps = words.lines(f"poster-steps-{poll.admission}")
    if poll.admission is not Admission.PAPER:
        steps = (*steps, words.plain(f"poster-step-{poll.kind}"))
    return Poster(
        title=words.plain("poster-title"),
        town=town.name,
        question=poll.question,
        choices=tuple((choice.number, choice.name) for choice in poll.choices),
        dates=tuple(dates),
        how=words.plain("poster-how"),
        steps=steps,
        notes=(words.plain("poster-note-paper" if poll.admission is Admission.PAPER else "poster-note"),),
        link=links.to_poll(username, poll.id),
        made_at=poll.opens_at,
    )


def button(words: Words, poll_id: str) -> tuple[str, str]:
    """At the desk, and at once after opening."""
    return words.plain("button-poster"), buttons.MakePoster(poll_id).data


def under_way(words: Words) -> str:
    """The answer to the press: printing takes a second or two."""
    return words.plain("toast-poster")


def cards(words: Words, poll: Poll, town: Town, username: str, pdf: bytes, png: bytes) -> tuple[Card, ...]:
    """The page to print, and its picture as people send it on: with the link, without a button."""
    assert poll.closes_at is not None
    name = words.plain("poster-file", poll=poll.id) + ".pdf"
    caption = words(
        "poster-caption-paper" if poll.admission is Admission.PAPER else "poster-caption",
        question=poll.question,
        town=town.name,
        closes=words.moment(poll.closes_at, town.timezone),
        link=links.to_poll(username, poll.id),
    )
    return Card(words("poster-to-print"), file=File(name, pdf)), Card(caption, picture=png)


def failed(words: Words) -> Card:
    """It could not be printed."""
    return Card(words("printing-failed"))
