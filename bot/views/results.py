"""Results: the figures in words and as a picture, and the announcement of what was chosen."""

from collections.abc import Sequence

from bot.domain.announcements import Part
from bot.domain.people import Town
from bot.domain.polls import Choice, Kind, Poll, State
from bot.domain.projects import Outcome
from bot.domain.tallies import Tally
from bot.views import buttons
from bot.views.ballot import LABEL_LIMIT, cut
from bot.views.card import Card, inline
from bot.views.charts import Bar, ResultPicture
from bot.views.words import Html, Words

PICTURE_PREFIX = "result:"


def announcement(words: Words, poll: Poll, tally: Tally, town: Town) -> tuple[Part, ...]:
    """The result as it goes to everybody: picture with the outcome, and all figures behind a button."""
    lines = [words("result-title", town=town.name), words("result-question", question=cut(poll.question, 200))]
    lines.append(_outcome(words, poll, tally, 120))
    lines.append(words("result-participants", n=tally.participants))
    if poll.end_reason:
        lines.append(words("result-ended-early", reason=cut(poll.end_reason, 150)))
    rows = (((words.plain("button-see-result"), buttons.SeeResult(poll.id).data),),)
    return (Part("\n\n".join(lines), picture=PICTURE_PREFIX + poll.id, buttons=rows),)


def text(words: Words, poll: Poll, tally: Tally, town: Town) -> Card:
    """All figures in words. Three figures are never mixed: people who voted, votes given, people present."""
    lines = [words("result-title", town=town.name), words("result-question", question=poll.question)]
    if poll.state is State.CLOSED:
        lines.append(_outcome(words, poll, tally, 200))
    else:
        assert poll.closes_at is not None
        lines.append(words("result-live", closes=words.moment(poll.closes_at, town.timezone)))
    lines.append(Html("\n".join(_line(words, poll, tally, choice) for choice in poll.choices)))
    lines.append(Html("\n".join(_figures(words, poll, tally, town))))
    if poll.end_reason:
        lines.append(words("result-ended-early", reason=poll.end_reason))
    return Card("\n\n".join(lines))


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
                value_text=_value(words, poll, tally, choice),
                leading=choice.number in tally.leaders,
            )
            for choice in poll.choices
        ),
        footer=tuple(_figures(words, poll, tally, town, plain=True)),
    )


def listed(words: Words, polls: Sequence[Poll]) -> Card:
    """Polls whose figures may be seen, to pick from."""
    rows = [[(cut(poll.question, LABEL_LIMIT), buttons.SeeResult(poll.id).data)] for poll in polls]
    return Card(words("results-list"), inline(rows))


def none_yet(words: Words, waiting: Sequence[Poll], outcomes: Sequence[Outcome], timezone: str) -> Card:
    """No result to show: when the open ones end, and what was chosen before the bot came."""
    lines: list[Html] = []
    for outcome in outcomes:
        lines.append(words("outcome-before", problem=outcome.problem, n=outcome.participants))
    for poll in waiting:
        assert poll.closes_at is not None
        lines.append(words("result-waiting", question=poll.question, closes=words.moment(poll.closes_at, timezone)))
    return Card("\n\n".join(lines) if lines else words("results-none"))


def _outcome(words: Words, poll: Poll, tally: Tally, room: int) -> Html:
    names = [poll.choice(number).name for number in tally.leaders]
    if not names:
        return words("result-no-votes")
    if len(names) == 1:
        return words("result-winner", name=cut(names[0], room))
    share = max(30, room * 2 // len(names))
    return words(
        "result-tie", names=Html(words.listed(words.plain("quoted", text=cut(name, share)) for name in names))
    )


def _line(words: Words, poll: Poll, tally: Tally, choice: Choice) -> str:
    return words("result-line", number=choice.number, name=choice.name, value=_value(words, poll, tally, choice))


def _value(words: Words, poll: Poll, tally: Tally, choice: Choice) -> str:
    share = tally.share(choice.number)
    key = "result-points" if poll.kind is Kind.RANKED else "result-votes"
    value = words.plain(key, n=tally.votes[choice.number])
    return value if share is None else words.plain("result-share", value=value, share=words.percent(share))


def _figures(words: Words, poll: Poll, tally: Tally, town: Town, plain: bool = False) -> list[str]:
    say = words.plain if plain else words
    figures = [say("result-participants", n=tally.participants)]
    if poll.kind is Kind.APPROVAL:
        figures.append(say("result-given", n=tally.given))
    if town.residents:
        share = words.percent(tally.participants / town.residents)
        figures.append(say("result-turnout", share=share, residents=town.residents))
    return figures
