"""Results: the figures in words and as a picture, and the announcement of what was chosen."""

from collections.abc import Mapping, Sequence

from telegram import InlineKeyboardMarkup

from bot.domain.announcements import Part
from bot.domain.gatherings import NO_PAPER, Paper
from bot.domain.people import Town
from bot.domain.polls import Admission, Choice, Kind, Poll
from bot.domain.projects import Outcome
from bot.domain.tallies import Tally
from bot.views import buttons, following
from bot.views import gathering_lines as gatherings
from bot.views.card import CAPTION_LIMIT, LABEL_LIMIT, Card, cut, inline
from bot.views.charts import Bar, ResultPicture
from bot.views.pages import in_rows, length, packed, paragraphs
from bot.views.words import Html, Words

PICTURE_PREFIX = "result:"
LINK_PREFIX = "result_"
OUTCOME_ROOMS = (200, 120, 60, 30)  # code points of a name in a caption; the first with which all of it fits
QUESTION_LEAST, REASON_LEAST = 80, 60


def picture_name(poll: Poll, paper: Paper = NO_PAPER) -> str:
    """The name of the result's picture; figures that came late make another picture."""
    version = paper.version
    return f"{PICTURE_PREFIX}{poll.id}" + (f".{version}" if version else "")


def poll_id_in(name: str) -> str:
    """The poll whose result a picture of this name shows."""
    return name.removeprefix(PICTURE_PREFIX).partition(".")[0]


def announcement(words: Words, poll: Poll, tally: Tally, town: Town, paper: Paper = NO_PAPER) -> tuple[Part, ...]:
    """The result as it goes to everybody: picture with the outcome, and all figures behind a button.

    `tally` is the bot's own count here and everywhere below; `paper` comes to it."""
    rows = (
        ((words.plain("button-see-result"), buttons.SeeResult(poll.id).data),),
        (following.town_button(words, town.id, subscribed=False),),  # each chat gets the one that fits it
        (following.town_button(words, town.id, subscribed=True),),
    )
    return (Part(_caption(words, poll, tally, town, paper), picture=picture_name(poll, paper), buttons=rows),)


def text(words: Words, poll: Poll, tally: Tally, town: Town, paper: Paper = NO_PAPER) -> tuple[Card, ...]:
    """All figures of a closed poll in words: people who voted, votes given and people present are never mixed."""
    *pages, last = packed(_lines(words, poll, tally, town, paper))
    return (*map(Card, pages), Card(last, _more(words, poll, paper)))


def illustrated(
    words: Words, poll: Poll, tally: Tally, town: Town, picture: bytes | str, paper: Paper = NO_PAPER
) -> tuple[Card, ...]:
    """The same under their picture; where they don't fit there, the outcome, and the figures follow."""
    pages = packed(_lines(words, poll, tally, town, paper))
    if len(pages) == 1 and length(pages[0]) <= CAPTION_LIMIT:
        return (Card(pages[0], _more(words, poll, paper), picture),)
    return Card(_caption(words, poll, tally, town, paper), picture=picture), *text(words, poll, tally, town, paper)


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


def picture(words: Words, poll: Poll, tally: Tally, town: Town, paper: Paper = NO_PAPER) -> ResultPicture:
    """The same as bars, in the ballot's order, with the ballot's numbers, in parts by where the votes are from."""
    total = paper.total(tally)
    both = poll.admission is not Admission.PAPER and bool(paper.counted)
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
                votes=total.votes[choice.number],
                share=total.share(choice.number),
                value_text=value_of(words, poll, total, choice),
                leading=choice.number in total.leaders,
                paper=paper.votes(choice.number) if both else 0,
                sources=gatherings.sources(words, poll, tally, paper, choice.number),
            )
            for choice in poll.choices
        ),
        footer=(
            *figure_lines(words, poll, tally, town, plain=True, paper=paper),
            *cautions(words, poll, tally, paper),
        ),
        legend=(words.plain("result-legend-bot"), words.plain("result-legend-paper")) if both else (),
    )


def listed(
    words: Words,
    polls: Sequence[Poll],
    waiting: Sequence[Poll],
    outcomes: Sequence[Outcome],
    town: Town,
    papers: Mapping[str, Paper] | None = None,
) -> tuple[Card, ...]:
    """Polls whose figures may be seen, to pick from, after what is to be said without them."""
    cards = [
        Card(words("results-list", town=town.name), inline(_rows(words, some, town))) for some in in_rows(polls)
    ]
    return (*rest(words, waiting, outcomes, town, papers), *cards)


def rest(
    words: Words,
    waiting: Sequence[Poll],
    outcomes: Sequence[Outcome],
    town: Town,
    papers: Mapping[str, Paper] | None = None,
) -> tuple[Card, ...]:
    """What was chosen before the bot came, and when the hidden results will be seen, with gatherings to come."""
    lines: list[Sequence[str]] = [
        [words("outcome-before", problem=outcome.problem, n=outcome.participants)] for outcome in outcomes
    ]
    for poll in waiting:
        assert poll.closes_at is not None
        closes = words.moment(poll.closes_at, town.timezone)
        key = "result-waiting-paper" if poll.admission is Admission.PAPER else "result-waiting"
        told = [words(key, question=poll.question, closes=closes)]
        for one in (papers or {}).get(poll.id, NO_PAPER).standings:
            if not one.gathering.called_off_at:
                at = gatherings.at(words, one.gathering, town)
                told.append(words("result-waiting-gathering", place=one.gathering.place, at=at))
        lines.append(told)
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


def _caption(words: Words, poll: Poll, tally: Tally, town: Town, paper: Paper) -> Html:
    """The outcome in short; question and reason get the room that the rest leaves."""
    total = paper.total(tally)
    told = [words("result-participants", n=total.participants)]
    if paper.counted:
        told.append(words("result-present", n=paper.present))
    told += cautions(words, poll, tally, paper)
    head = [words("result-anew")] if paper.version else []
    title = words("result-title", town=cut(town.name, 100))
    asked, reason = words("result-question", question=""), words("result-ended-early", reason="")
    for most in OUTCOME_ROOMS:
        outcome = outcome_line(words, poll, total, most, paper)
        lines = [*head, title, asked, outcome, Html("\n".join(told)), *([reason] if poll.end_reason else [])]
        room = CAPTION_LIMIT - length("\n\n".join(lines))
        if room >= (QUESTION_LEAST + REASON_LEAST if poll.end_reason else QUESTION_LEAST):
            break
    question = cut(poll.question, min(200, room - REASON_LEAST if poll.end_reason else room))
    lines[len(head) + 1] = words("result-question", question=question)
    if poll.end_reason:
        lines[-1] = words("result-ended-early", reason=cut(poll.end_reason, min(150, room - len(question))))
    return Html("\n\n".join(lines))


def cautions(words: Words, poll: Poll, tally: Tally, paper: Paper) -> list[Html]:
    """What whoever reads only the outcome must know of it."""
    lines = [words("result-awaited", n=len(paper.awaited))] if paper.awaited else []
    return [*lines, *([words("result-doubt-short")] if paper.doubt(poll, tally) else [])]


def _lines(words: Words, poll: Poll, tally: Tally, town: Town, paper: Paper) -> list[str]:
    total = paper.total(tally)
    return paragraphs(
        [words("result-anew")] if paper.version else [],
        [words("result-title", town=town.name)],
        [words("result-question", question=poll.question)],
        [outcome_line(words, poll, total, 200, paper), *_without_late(words, poll, tally, paper)],
        [_line(words, poll, tally, choice, paper) for choice in poll.choices],
        figure_lines(words, poll, tally, town, paper=paper),
        gatherings.doubt(words, poll, tally, paper),
        *gatherings.blocks(words, poll, paper, town),
        story_lines(words, poll, town),
    )


def _without_late(words: Words, poll: Poll, tally: Tally, paper: Paper) -> list[str]:
    """What the outcome would be without figures that were entered when the result was out, if it differs."""
    before = paper.without_late(tally)
    if before.leaders == paper.total(tally).leaders:
        return []
    return [words("result-without-late", outcome=outcome_line(words, poll, before, 120))]


def _more(words: Words, poll: Poll, paper: Paper) -> InlineKeyboardMarkup:
    """The result to carry on, and the way to the gatherings, where there are any."""
    rows = [[(words.plain("button-share-result"), buttons.ShareResult(poll.id).data)]]
    if paper.standings:
        rows.append([(words.plain("button-see-gatherings"), buttons.SeeGatherings(poll.id).data)])
    return inline(rows)


def outcome_line(words: Words, poll: Poll, tally: Tally, room: int, paper: Paper = NO_PAPER) -> Html:
    names = [poll.choice(number).name for number in tally.leaders]
    ranked = poll.kind is Kind.RANKED
    if not names:
        return words("result-no-votes-yet" if paper.awaited else "result-no-votes")
    if len(names) == 1:
        return words("result-winner-points" if ranked else "result-winner", name=cut(names[0], room))
    share = max(30, room * 2 // len(names))
    listed = words.listed(words.plain("quoted", text=cut(name, share)) for name in names)
    tie = words("result-tie-points" if ranked else "result-tie", names=listed)
    if poll.decision is None or poll.decision.number not in tally.leaders:
        return tie
    name, by = poll.choice(poll.decision.number).name, cut(poll.decision.by, room)
    return Html(tie + "\n" + words("result-decided", name=cut(name, room), by=by))


def story_lines(words: Words, poll: Poll, town: Town) -> list[str]:
    """What happened on the way to the result, each with its reason."""
    lines: list[str] = []
    if poll.decision:
        lines.append(words("result-decided-why", reason=poll.decision.reason))
    if poll.prolonged_from:
        before = words.moment(poll.prolonged_from, town.timezone)
        lines.append(words("result-prolonged", before=before, reason=poll.prolong_reason))
    if poll.end_reason:
        lines.append(words("result-ended-early", reason=poll.end_reason))
    return lines


def _line(words: Words, poll: Poll, tally: Tally, choice: Choice, paper: Paper = NO_PAPER) -> str:
    value = value_of(words, poll, paper.total(tally), choice)
    sources = gatherings.sources(words, poll, tally, paper, choice.number)
    if sources:
        return words("result-line-sources", number=choice.number, name=choice.name, value=value, sources=sources)
    return words("result-line", number=choice.number, name=choice.name, value=value)


def value_of(words: Words, poll: Poll, tally: Tally, choice: Choice) -> str:
    """Votes or points of one choice, with their share, in the tally that is given."""
    share = tally.share(choice.number)
    key = "result-points" if poll.kind is Kind.RANKED else "result-votes"
    value = words.plain(key, n=tally.votes[choice.number])
    return value if share is None else words.plain("result-share", value=value, share=words.percent(share))


def figure_lines(
    words: Words, poll: Poll, tally: Tally, town: Town, plain: bool = False, paper: Paper = NO_PAPER
) -> list[str]:
    """People who voted, votes given, people present: three figures; and the turnout."""
    say = words.plain if plain else words
    total, residents = paper.total(tally), poll.residents or town.residents
    figures = [say("result-participants", n=total.participants)]
    if paper.counted and poll.admission is not Admission.PAPER and not plain:
        held = "result-source-gatherings" if len(paper.counted) > 1 else "result-source-gathering"
        sources = f"{words.plain('result-source-bot', n=tally.participants)} · {words.plain(held, n=paper.voted)}"
        figures = [say("result-participants-sources", n=total.participants, sources=sources)]
    if poll.kind is Kind.APPROVAL or (paper.counted and poll.kind is Kind.SINGLE):
        figures.append(say("result-given", n=total.given))
    if paper.counted:
        if poll.kind is Kind.RANKED:
            figures.append(say("result-given-points", n=total.given))
        figures.append(say("result-present", n=paper.present))
        figures.append(say("result-spoilt", n=paper.spoilt))
    if residents:
        share = words.percent(total.participants / residents)
        figures.append(say("result-turnout", share=share, residents=residents))
    return figures
