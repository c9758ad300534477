"""Results: the figures in words and as a picture, and the announcement of what was chosen."""

from collections.abc import Sequence

from bot.domain.announcements import Part
from bot.domain.people import Town
from bot.domain.polls import Choice, Kind, Poll
from bot.domain.projects import Outcome
from bot.domain.tallies import Tally
from bot.views import buttons, following
from bot.views.card import CAPTION_LIMIT, LABEL_LIMIT, Card, cut, inline
from bot.views.charts import Bar, ResultPicture
from bot.views.pages import in_rows, length, packed, paragraphs
from bot.views.words import Html, Words

PICTURE_PREFIX = "result:"
LINK_PREFIX = "result_"


def announcement(words: Words, poll: Poll, tally: Tally, town: Town) -> tuple[Part, ...]:
    """The result as it goes to everybody: picture with the outcome, and all figures behind a button."""
    rows = (
        ((words.plain("button-see-result"), buttons.SeeResult(poll.id).data),),
        (following.town_button(words, town.id, subscribed=False),),  # each chat gets the one that fits it
        (following.town_button(words, town.id, subscribed=True),),
    )
    return (Part(_caption(words, poll, tally, town), picture=PICTURE_PREFIX + poll.id, buttons=rows),)


def text(words: Words, poll: Poll, tally: Tally, town: Town) -> tuple[Card, ...]:
    """All figures of a closed poll in words: people who voted, votes given and people present are never mixed."""
    return tuple(Card(page) for page in packed(_lines(words, poll, tally, town)))


def illustrated(words: Words, poll: Poll, tally: Tally, town: Town, picture: bytes | str) -> tuple[Card, ...]:
    """The same under their picture; where they don't fit there, the outcome, and the figures follow."""
    pages = packed(_lines(words, poll, tally, town))
    if len(pages) == 1 and length(pages[0]) <= CAPTION_LIMIT:
        return (Card(pages[0], picture=picture),)
    return Card(_caption(words, poll, tally, town), picture=picture), *map(Card, pages)


def live(words: Words, poll: Poll, tally: Tally | None, town: Town) -> tuple[Card, ...]:
    """The figures of a live poll as they were shown last; None before the first are."""
    assert poll.closes_at is not None
    figures: list[str] = []
    if tally:
        figures = [*(_line(words, poll, tally, choice) for choice in poll.choices), ""]
        figures += figure_lines(words, poll, tally, town)
    lines = paragraphs(
        [words("result-live-title", town=town.name)],
        [words("result-question", question=poll.question)],
        figures,
        [
            words("result-live", closes=words.moment(poll.closes_at, town.timezone)),
            words("result-live-step" if tally else "result-live-none"),
        ],
    )
    return tuple(Card(page) for page in packed(lines))


def picture(words: Words, poll: Poll, tally: Tally, town: Town) -> ResultPicture:
    """The same as bars, in the ballot's order, with the ballot's numbers."""
    subtitle = town.name
    if poll.closed_at:
        subtitle = words.plain(
            "result-picture-subtitle", town=town.name, date=words.date(poll.closed_at, town.timezone)
        )
    return ResultPicture(
        title=poll.question,
        subtitle=subtitle,
        bars=tuple(
            Bar(
                number=choice.number,
                label=choice.name,
                votes=tally.votes[choice.number],
                share=tally.share(choice.number),
                value_text=value_of(words, poll, tally, choice),
                leading=choice.number in tally.leaders,
            )
            for choice in poll.choices
        ),
        footer=tuple(figure_lines(words, poll, tally, town, plain=True)),
    )


def listed(
    words: Words, polls: Sequence[Poll], waiting: Sequence[Poll], outcomes: Sequence[Outcome], town: Town
) -> tuple[Card, ...]:
    """Polls whose figures may be seen, to pick from, after what is to be said without them."""
    cards = [
        Card(words("results-list", town=town.name), inline(_rows(words, some, town))) for some in in_rows(polls)
    ]
    return (*rest(words, waiting, outcomes, town), *cards)


def rest(words: Words, waiting: Sequence[Poll], outcomes: Sequence[Outcome], town: Town) -> tuple[Card, ...]:
    """What was chosen before the bot came, and when the hidden results will be seen."""
    lines: list[Sequence[str]] = [
        [words("outcome-before", problem=outcome.problem, n=outcome.participants)] for outcome in outcomes
    ]
    for poll in waiting:
        assert poll.closes_at is not None
        closes = words.moment(poll.closes_at, town.timezone)
        lines.append([words("result-waiting", question=poll.question, closes=closes)])
    if not lines:
        return ()
    return tuple(Card(page) for page in packed(paragraphs([words("results-title", town=town.name)], *lines)))


def none_yet(words: Words, town: Town) -> Card:
    return Card(words("results-none", town=town.name))


def _rows(words: Words, polls: Sequence[Poll], town: Town) -> list[list[tuple[str, str]]]:
    rows = []
    for poll in polls:
        label = words.plain("results-list-live", question=poll.question)
        if poll.closed_at:  # many polls ask the same question: the date tells them apart
            date = words.date(poll.closed_at, town.timezone)
            label = words.plain("results-list-closed", date=date, question=poll.question)
        rows.append([(cut(label, LABEL_LIMIT), buttons.SeeResult(poll.id).data)])
    return rows


def _caption(words: Words, poll: Poll, tally: Tally, town: Town) -> Html:
    lines = [words("result-title", town=cut(town.name, 100))]
    lines.append(words("result-question", question=cut(poll.question, 200)))
    lines.append(outcome_line(words, poll, tally, 120))
    lines.append(words("result-participants", n=tally.participants))
    if poll.end_reason:
        lines.append(words("result-ended-early", reason=cut(poll.end_reason, 150)))
    return Html("\n\n".join(lines))


def _lines(words: Words, poll: Poll, tally: Tally, town: Town) -> list[str]:
    return paragraphs(
        [words("result-title", town=town.name)],
        [words("result-question", question=poll.question)],
        [outcome_line(words, poll, tally, 200)],
        [_line(words, poll, tally, choice) for choice in poll.choices],
        figure_lines(words, poll, tally, town),
        [words("result-ended-early", reason=poll.end_reason)] if poll.end_reason else [],
    )


def outcome_line(words: Words, poll: Poll, tally: Tally, room: int) -> Html:
    names = [poll.choice(number).name for number in tally.leaders]
    ranked = poll.kind is Kind.RANKED
    if not names:
        return words("result-no-votes")
    if len(names) == 1:
        return words("result-winner-points" if ranked else "result-winner", name=cut(names[0], room))
    share = max(30, room * 2 // len(names))
    listed = words.listed(words.plain("quoted", text=cut(name, share)) for name in names)
    return words("result-tie-points" if ranked else "result-tie", names=listed)


def _line(words: Words, poll: Poll, tally: Tally, choice: Choice) -> str:
    return words("result-line", number=choice.number, name=choice.name, value=value_of(words, poll, tally, choice))


def value_of(words: Words, poll: Poll, tally: Tally, choice: Choice) -> str:
    share = tally.share(choice.number)
    key = "result-points" if poll.kind is Kind.RANKED else "result-votes"
    value = words.plain(key, n=tally.votes[choice.number])
    return value if share is None else words.plain("result-share", value=value, share=words.percent(share))


def figure_lines(words: Words, poll: Poll, tally: Tally, town: Town, plain: bool = False) -> list[str]:
    say = words.plain if plain else words
    figures = [say("result-participants", n=tally.participants)]
    if poll.kind is Kind.APPROVAL:
        figures.append(say("result-given", n=tally.given))
    if town.residents:
        share = words.percent(tally.participants / town.residents)
        figures.append(say("result-turnout", share=share, residents=town.residents))
    return figures
