"""The protocol of a vote as a document: figures, decisions, times, the journal and its head; nobody's identity."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import unescape

from bot.domain.gatherings import Paper, Standing
from bot.domain.journal import Act, Entry, in_groups
from bot.domain.people import Town
from bot.domain.polls import Admission, Kind, Poll
from bot.domain.slips import SlipFigures
from bot.domain.tallies import Tally
from bot.printing.document import (
    Block,
    Cell,
    Digits,
    Document,
    Facts,
    Heading,
    Share,
    Signatures,
    Table,
    Text,
)
from bot.views import buttons, journal
from bot.views.card import LABEL_LIMIT, Card, File, Row, cut, inline
from bot.views.pages import TAG, in_rows
from bot.views.results import outcome_line
from bot.views.words import Words

OUTCOME_ROOM = 200


@dataclass(frozen=True, slots=True)
class Record:
    """All that the protocol is made of. `tally`: of the bot's own ballots; None for a poll without a result."""

    poll: Poll
    town: Town
    tally: Tally | None
    paper: Paper
    slips: SlipFigures
    complaints: int
    entries: tuple[Entry, ...]


def protocol(words: Words, record: Record) -> Document:
    """The same record makes the same document, whenever it is printed."""
    poll, town = record.poll, record.town
    assert poll.closed_at is not None
    made_at = record.entries[-1].at if record.entries else poll.closed_at
    return Document(
        title=words.plain("protocol-title"),
        subtitle=town.name,
        blocks=tuple(_blocks(words, record)),
        made_at=made_at,
        footer=words.plain("protocol-footer", poll=poll.id, at=words.moment(made_at, town.timezone)),
    )


def button(words: Words, poll_id: str) -> tuple[str, str]:
    """For the desk and for monitors."""
    return words.plain("button-protocol"), buttons.MakeProtocol(poll_id).data


def list_button(words: Words, town_id: str) -> tuple[str, str]:
    """For monitors, who have no desk."""
    return words.plain("button-protocols"), buttons.SeeProtocols(town_id, 0).data


def listed(words: Words, town: Town, polls: Sequence[Poll], page: int) -> Card:
    """The town's polls that are over, newest first, a page of them."""
    pages = in_rows(polls) or [()]
    shown = min(max(page, 0), len(pages) - 1)
    rows: list[Row] = []
    for poll in pages[shown]:
        date = words.date(poll.closed_at, town.timezone) if poll.closed_at else "—"
        label = words.plain("results-list-closed", date=date, question=poll.question)
        rows.append([(cut(label, LABEL_LIMIT), buttons.MakeProtocol(poll.id).data)])
    turning: list[tuple[str, str]] = []
    if shown > 0:
        turning.append((words.plain("button-page-back"), buttons.SeeProtocols(town.id, shown - 1).data))
    if shown < len(pages) - 1:
        turning.append((words.plain("button-page-on"), buttons.SeeProtocols(town.id, shown + 1).data))
    if turning:
        rows.append(turning)
    return Card(words("protocols" if polls else "protocols-none", town=town.name), inline(rows) if rows else None)


def under_way(words: Words) -> str:
    """The answer to the press: printing takes a second or two."""
    return words.plain("toast-protocol")


def cards(words: Words, poll: Poll, pdf: bytes, xlsx: bytes) -> tuple[Card, ...]:
    """The paper to sign, and the figures to reckon with."""
    name = words.plain("protocol-file", poll=poll.id)
    return (
        Card(words("protocol-to-sign"), file=File(name + ".pdf", pdf)),
        Card(words("protocol-to-reckon"), file=File(name + ".xlsx", xlsx)),
    )


def failed(words: Words) -> Card:
    """It could not be printed."""
    return Card(words("printing-failed"))


def _blocks(words: Words, record: Record) -> Iterator[Block]:
    yield _about(words, record)
    if record.tally is not None:
        yield from _result(words, record, record.tally)
        for standing in record.paper.standings:
            yield from _gathering(words, record, standing)
    yield from _decisions(words, record)
    if record.poll.admission is Admission.SLIPS:
        yield from _slips(words, record.slips)
    yield Heading(words.plain("protocol-complaints"))
    yield Facts(((words.plain("protocol-complaints-number"), record.complaints),))
    yield from _journal(words, record)
    yield Heading(words.plain("protocol-signatures"))
    yield Signatures(
        words.lines("protocol-signers"), words.plain("protocol-signature"), words.plain("protocol-name")
    )


def _about(words: Words, record: Record) -> Facts:
    poll, town = record.poll, record.town
    rows: list[tuple[str, Cell]] = [
        (words.plain("protocol-question"), poll.question),
        (words.plain("protocol-kind"), words.plain(f"protocol-kind-{poll.kind}", limit=poll.max_choices)),
        (words.plain("protocol-admission"), _admission(words, poll)),
    ]
    for key, moment in (
        ("protocol-opened", poll.opens_at),
        ("protocol-first-closing", poll.prolonged_from),
        ("protocol-closing", poll.closes_at),
        ("protocol-closed", poll.closed_at),
    ):
        if moment:
            rows.append((words.plain(key), words.moment(moment, town.timezone)))
    return Facts(tuple(rows))


def _admission(words: Words, poll: Poll) -> str:
    countries = ", ".join(f"+{code}" for code in poll.countries)
    if countries and poll.admission is Admission.PHONE:
        return words.plain("protocol-admission-countries", countries=countries)
    return words.plain(f"protocol-admission-{poll.admission}")


def _result(words: Words, record: Record, bot: Tally) -> Iterator[Block]:
    """People who voted, votes given and people present: three figures, never mixed."""
    poll, paper = record.poll, record.paper
    total = paper.total(bot)
    yield Heading(words.plain("protocol-result"))
    yield Text(unescape(TAG.sub("", outcome_line(words, poll, total, OUTCOME_ROOM, paper))))
    yield _votes(words, poll, bot, total, paper)
    rows: list[tuple[str, Cell]] = [(words.plain("protocol-voted"), total.participants)]
    if _both(poll, paper):
        rows.append((words.plain("protocol-voted-bot"), bot.participants))
        rows.append((words.plain("protocol-voted-paper"), paper.voted))
    rows.append((_given(words, poll), total.given))
    if paper.counted:
        rows.append((words.plain("protocol-present"), paper.present))
        rows.append((words.plain("protocol-spoilt"), paper.spoilt))
    residents = poll.residents or record.town.residents
    if residents:
        turnout = total.participants / residents
        rows.append((words.plain("protocol-residents"), residents))
        rows.append((words.plain("protocol-turnout"), Share(turnout, words.percent(turnout))))
    yield Facts(tuple(rows))
    for gathering in paper.awaited:
        yield Text(words.plain("protocol-awaited", place=gathering.place))
    doubt = paper.doubt(poll, bot)
    if doubt:
        yield Text(words.plain("protocol-doubt", lead=doubt.lead, n=doubt.twice))


def _votes(words: Words, poll: Poll, bot: Tally, total: Tally, paper: Paper) -> Table:
    beside = _both(poll, paper)
    rows: list[tuple[Cell, ...]] = []
    for choice in poll.choices:
        number = choice.number
        sources = (bot.votes[number], paper.votes(number)) if beside else ()
        share = total.share(number)
        shown = None if share is None else Share(share, words.percent(share))
        rows.append((number, choice.name, *sources, total.votes[number], shown))
    sums = (bot.given, total.given - bot.given) if beside else ()
    rows.append((None, words.plain("protocol-sum"), *sums, total.given, None))
    columns = words.lines("protocol-columns-with-paper" if beside else "protocol-columns")
    widths = (2, 15, 4, 5, 5, 5) if beside else (2, 20, 6, 6)
    return Table(columns, tuple(rows), widths, has_sum=True)


def _both(poll: Poll, paper: Paper) -> bool:
    """Whether votes came by the bot and on paper."""
    return poll.admission is not Admission.PAPER and bool(paper.counted)


def _given(words: Words, poll: Poll) -> str:
    return words.plain("protocol-points-given" if poll.kind is Kind.RANKED else "protocol-votes-given")


def _gathering(words: Words, record: Record, standing: Standing) -> Iterator[Block]:
    """One that counts, with what counted before it was corrected; or why it was not held."""
    poll, town, gathering, sheet = record.poll, record.town, standing.gathering, standing.counted
    if gathering.called_off_at:
        reason = gathering.called_off_reason
        yield Text(words.plain("protocol-called-off", place=gathering.place, reason=reason))
    if sheet is None:
        return
    late = gathering.is_late or record.paper.came_late(sheet)
    yield Heading(words.plain("protocol-gathering", place=gathering.place))
    rows: list[tuple[str, Cell]] = [
        (words.plain("protocol-held"), words.moment(gathering.held_at, town.timezone)),
        (words.plain("protocol-commission"), len(gathering.commission)),
        (words.plain("protocol-present"), sheet.present),
    ]
    if sheet.women is not None:
        rows.append((words.plain("protocol-women"), sheet.women))
    rows += [
        (words.plain("protocol-voted"), sheet.voted),
        (words.plain("protocol-spoilt"), sheet.spoilt),
        (words.plain("protocol-doors"), words.plain(f"protocol-doors-{_flag(sheet.doors_checked)}")),
    ]
    yield Facts(tuple(rows))
    votes = tuple((choice.number, choice.name, sheet.votes.get(choice.number, 0)) for choice in poll.choices)
    yield Table(words.lines("protocol-columns-of-gathering"), votes, (2, 20, 6))
    if late:
        yield Text(words.plain("protocol-late"))
    if sheet.reason:
        yield Text(words.plain("protocol-corrected", reason=sheet.reason))
    for before in standing.sheets:
        if before.confirmed_at and before is not sheet:
            figures = ", ".join(f"{number}. — {votes}" for number, votes in before.votes.items())
            yield Text(words.plain("protocol-before", figures=figures, n=before.present))


def _decisions(words: Words, record: Record) -> Iterator[Block]:
    """What people decided on the vote while it was open and after, with the reasons that were published."""
    poll, town = record.poll, record.town
    lines = []
    for entry in record.entries:
        if entry.act == Act.PROLONGED:  # the poll may have been ended before what was promised then
            to = entry.details.get("to")
            closes = words.moment(datetime.fromisoformat(to), town.timezone) if isinstance(to, str) else "—"
            lines.append(words.plain("protocol-prolonged", closes=closes, reason=poll.prolong_reason))
        if entry.act == Act.OUTAGE:
            lines.append(words.plain("protocol-outage", at=words.moment(entry.at, town.timezone)))
    if poll.end_reason:
        key = "protocol-ended" if record.tally is not None else "protocol-cancelled"
        lines.append(words.plain(key, reason=poll.end_reason))
    if poll.decision:
        name = poll.choice(poll.decision.number).name
        lines.append(words.plain("protocol-decided", name=name, by=poll.decision.by, reason=poll.decision.reason))
    yield Heading(words.plain("protocol-decisions"))
    for line in lines or [words.plain("protocol-no-decisions")]:
        yield Text(line)


def _slips(words: Words, slips: SlipFigures) -> Iterator[Block]:
    yield Heading(words.plain("protocol-slips"))
    figures = (slips.printed, slips.handed_out, slips.used, slips.void)
    yield Facts(tuple(zip(words.lines("protocol-slip-figures"), figures, strict=True)))


def _journal(words: Words, record: Record) -> Iterator[Block]:
    if not record.entries:
        return
    yield Heading(words.plain("protocol-journal"))
    rows = tuple(
        (entry.number, words.moment(entry.at, record.town.timezone), journal.act(words, entry))
        for entry in record.entries
        if entry.act != Act.HEAD  # one a day
    )
    yield Table(words.lines("protocol-columns-of-journal"), rows, (2, 12, 16))
    posted = next((entry for entry in reversed(record.entries) if entry.act == Act.HEAD), None)
    if posted and isinstance(head := posted.details.get("head"), str):  # what people have at hand to compare
        yield Text(words.plain("protocol-head-posted", n=posted.number - 1))
        yield Digits(in_groups(head))
        yield Text(words.plain("protocol-head-why"), quiet=True)
    yield Text(words.plain("protocol-head", n=len(record.entries)))
    yield Digits(in_groups(record.entries[-1].seal))


def _flag(value: bool) -> str:
    return "yes" if value else "no"
