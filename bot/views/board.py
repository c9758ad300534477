"""The board: a poll's counter in a group, where each tap on a choice is a vote."""

from bot.domain.people import Town
from bot.domain.polls import Kind, Poll, State
from bot.domain.tallies import Tally
from bot.views import buttons, links
from bot.views.card import LABEL_LIMIT, Card, Row, cut, inline
from bot.views.results import figure_lines, outcome_line, value_of
from bot.views.words import Html, Words

NAMES_ROOM = 2000  # code points for all choices together, beside question, figures and reason
REASON_ROOM = 300
POLLS_SHOWN = 20  # to pick from


def board(words: Words, poll: Poll, voters: int, tally: Tally | None, town: Town, bot: str) -> Card:
    """The poll as it stands in a group. `tally`: the figures that may be shown, None where none may."""
    if poll.state is State.CLOSED:
        assert tally is not None
        return _closed(words, poll, tally, town, bot)
    if poll.state is State.CANCELLED:
        return Card(words("board-cancelled", question=poll.question))
    return _open(words, poll, voters, tally, town, bot)


def pick_poll(words: Words, polls: tuple[Poll, ...], bot: str) -> Card:
    """Which of the open polls to show in the group; only a coordinator's press counts."""
    rows: list[Row] = [
        [(cut(poll.question, LABEL_LIMIT), buttons.ShowBoard(poll.id).data)] for poll in polls[:POLLS_SHOWN]
    ]
    rows.append([(words.plain("button-to-private"), links.to_menu(bot))])
    return Card(words("group-pick-poll"), inline(rows), silent=True)


def _open(words: Words, poll: Poll, voters: int, tally: Tally | None, town: Town, bot: str) -> Card:
    assert poll.closes_at is not None
    rows: list[Row] = []
    how = [words("board-how-private")]
    if poll.kind is Kind.SINGLE:
        how = [words("board-how-single")]
        rows = [
            [
                (
                    words.plain("button-choice", number=choice.number, name=cut(choice.name, LABEL_LIMIT)),
                    buttons.Vote(poll.id, choice.number).data,
                )
            ]
            for choice in poll.choices
        ]
    if poll.is_live:
        how.append(words("board-live"))
    rows.append([(words.plain("button-vote-in-private"), links.to_poll(bot, poll.id))])
    return Card(
        words(
            "board",
            question=poll.question,
            choices=_choices(words, poll, tally),
            n=voters,
            closes=words.moment(poll.closes_at, town.timezone),
            how=Html("\n".join(how)),
        ),
        inline(rows),
    )


def _closed(words: Words, poll: Poll, tally: Tally, town: Town, bot: str) -> Card:
    figures = figure_lines(words, poll, tally, town)
    if poll.end_reason:
        figures.append(words("result-ended-early", reason=cut(poll.end_reason, REASON_ROOM)))
    return Card(
        words(
            "board-closed",
            question=poll.question,
            outcome=outcome_line(words, poll, tally, 120),
            choices=_choices(words, poll, tally),
            figures=Html("\n".join(figures)),
        ),
        inline([[(words.plain("button-see-result"), links.to_result(bot, poll.id))]]),
    )


def _choices(words: Words, poll: Poll, tally: Tally | None) -> Html:
    room = NAMES_ROOM // len(poll.choices)
    lines = []
    for choice in poll.choices:
        name = cut(choice.name, room)
        if tally is None:
            lines.append(words("ballot-choice", number=choice.number, name=name))
        else:
            value = value_of(words, poll, tally, choice)
            lines.append(words("board-line", number=choice.number, name=name, value=value))
    return Html("\n".join(lines))
