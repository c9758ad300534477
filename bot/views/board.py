"""The board: a poll's counter in a group, where each tap on a choice is a vote."""

from bot.domain.gatherings import NO_PAPER, Paper
from bot.domain.people import Town
from bot.domain.polls import Admission, Kind, Poll, State
from bot.domain.tallies import Tally
from bot.views import buttons, links
from bot.views.card import LABEL_LIMIT, Card, Row, cut, inline
from bot.views.gathering_lines import invited
from bot.views.pages import in_rows
from bot.views.results import cautions, figure_lines, outcome_line, value_of
from bot.views.words import Html, Words

NAMES_ROOM = 2000  # code points for all choices together, beside question, figures and reason
REASON_ROOM = 300
GATHERINGS_SHOWN = 6
POLLS_SHOWN = 20  # to pick from


def board(
    words: Words,
    poll: Poll,
    voters: int,
    tally: Tally | None,
    town: Town,
    bot: str,
    members_here: bool = False,
    paper: Paper = NO_PAPER,
) -> Card:
    """The poll as it stands in a group. `tally`: the figures that may be shown, None where none may.
    `members_here`: it is the group whose members may vote."""
    if poll.state is State.CLOSED:
        assert tally is not None
        return _closed(words, poll, tally, town, bot, paper)
    if poll.state is State.CANCELLED:
        return Card(words("board-cancelled", question=poll.question))
    if poll.admission is Admission.PAPER:
        return _on_paper(words, poll, town, paper)
    return _open(words, poll, voters, tally, town, bot, members_here)


def pick_poll(words: Words, polls: tuple[Poll, ...], bot: str, page: int = 0) -> Card:
    """Which of the open polls to show in the group, a page of them; only a coordinator's press counts."""
    pages = in_rows(polls, POLLS_SHOWN) or [()]
    page = min(max(page, 0), len(pages) - 1)
    rows: list[Row] = [[(cut(poll.question, LABEL_LIMIT), buttons.ShowBoard(poll.id).data)] for poll in pages[page]]
    turning: list[tuple[str, str]] = []
    if page > 0:
        turning.append((words.plain("button-page-back"), buttons.BoardPolls(page - 1).data))
    if page < len(pages) - 1:
        turning.append((words.plain("button-page-on"), buttons.BoardPolls(page + 1).data))
    if turning:
        rows.append(turning)
    rows.append([(words.plain("button-to-private"), links.to_menu(bot))])
    return Card(words("group-pick-poll"), inline(rows), silent=True)


def _takes_taps(poll: Poll, members_here: bool) -> bool:
    """Whether a tap in this group can be a vote: of one choice, by people of whom nothing more must be asked."""
    ours = poll.admission is Admission.MEMBERS and members_here
    return poll.kind is Kind.SINGLE and (poll.admission is Admission.ANYONE or ours)


def _open(
    words: Words, poll: Poll, voters: int, tally: Tally | None, town: Town, bot: str, members_here: bool
) -> Card:
    assert poll.closes_at is not None
    rows: list[Row] = []
    how = [words(f"board-how-{poll.admission}")]
    if _takes_taps(poll, members_here):
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
    rows.append([(words.plain("button-complain"), links.to_complaint(bot, poll.id))])
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


def _on_paper(words: Words, poll: Poll, town: Town, paper: Paper) -> Card:
    """Nothing to press: where and when people gather."""
    return Card(
        words(
            "board-paper",
            question=poll.question,
            choices=_choices(words, poll, None),
            how=words("board-how-paper"),
            gatherings=invited(words, paper.standings, town, GATHERINGS_SHOWN),
        )
    )


def _closed(words: Words, poll: Poll, tally: Tally, town: Town, bot: str, paper: Paper) -> Card:
    figures = figure_lines(words, poll, tally, town, paper=paper)
    figures += cautions(words, poll, tally, paper)
    tally = paper.total(tally)
    if poll.end_reason:
        figures.append(words("result-ended-early", reason=cut(poll.end_reason, REASON_ROOM)))
    return Card(
        words(
            "board-closed",
            question=poll.question,
            outcome=outcome_line(words, poll, tally, 120, paper),
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
