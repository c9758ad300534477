"""The choices of a poll to be read, and to be heard: a list, and one at a time in full."""

from bot.domain.media import Media, MediaKind, photo
from bot.domain.polls import Choice, Poll
from bot.views import buttons
from bot.views.card import Card, Row, cut, inline
from bot.views.words import Html, Words

IN_A_ROW = 6  # numbers beside one another: big enough to be hit
DESCRIPTION_ROOM = 2500  # code points, beside name, presenter and what the page says itself
NAME_ROOM = 200


def overview(words: Words, poll: Poll) -> Card:
    """All choices by name, and a number to press for each."""
    listed = (words("ballot-choice", number=c.number, name=cut(c.name, NAME_ROOM)) for c in poll.choices)
    html = words("choices-overview", question=poll.question, choices=Html("\n".join(listed)))
    return Card(html, inline(_ways(words, poll, None)), protected=True)


def in_full(words: Words, poll: Poll, choice: Choice) -> tuple[Card, ...]:
    """One choice: the page that takes the list's place, then its photo and its voice note, where it has them."""
    lines: list[str] = [words("choice-in-full", number=choice.number, name=cut(choice.name, NAME_ROOM))]
    if choice.description:
        lines += ["", words("plain-text", text=cut(choice.description, DESCRIPTION_ROOM))]
    if choice.presented_by:
        lines += ["", words("choice-in-full-by", by=cut(choice.presented_by, NAME_ROOM))]
    page = Card(Html("\n".join(lines)), inline(_ways(words, poll, choice)), protected=True)
    return page, *(Card(_caption(words, choice), media=(one,), protected=True) for one in _media(choice))


def _media(choice: Choice) -> list[Media]:
    found = [photo(choice.picture)] if choice.picture else []
    return [*found, Media(MediaKind.VOICE, choice.voice)] if choice.voice else found


def _caption(words: Words, choice: Choice) -> Html:
    return words("choice-in-full", number=choice.number, name=cut(choice.name, NAME_ROOM))


def _ways(words: Words, poll: Poll, here: Choice | None) -> list[Row]:
    """The numbers, and the way back to the ballot; what is heard and not read only bears its sign."""
    numbers = []
    for choice in poll.choices:
        key = "button-number-here" if choice == here else "button-number"
        label = words.plain("button-number-heard" if choice.voice and choice != here else key, number=choice.number)
        numbers.append((label, buttons.ReadChoice(poll.id, choice.number).data))
    rows: list[Row] = [numbers[at : at + IN_A_ROW] for at in range(0, len(numbers), IN_A_ROW)]
    if poll.is_open:
        rows.append([(words.plain("button-to-ballot"), buttons.OpenBallot(poll.id).data)])
    return rows
