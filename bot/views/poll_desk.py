"""One poll at the desk: what is under way, and a button for everything that may be done with it now."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.consents import Asking, Matter
from bot.domain.people import Town
from bot.domain.polls import Admission, Poll, State
from bot.domain.refusals import Refusal
from bot.views import buttons, links, poster, protocol, reminding, sharing, slips, trial
from bot.views.card import LABEL_LIMIT, Card, Row, cut, inline
from bot.views.pages import in_rows
from bot.views.words import Html, Words

QUESTION_ROOM = 200  # code points
REASON_ROOM = 300


@dataclass(frozen=True, slots=True)
class UnderWay:
    """What the desk must know of a poll beside the poll itself."""

    turnout: int
    askings: tuple[Asking, ...] = ()  # what waits for a second person
    tied: bool = False  # the result is a tie that nobody has decided
    gatherings: int = 0


def poll(words: Words, poll: Poll, town: Town, under_way: UnderWay, username: str, now: datetime) -> Card:
    """How many voted, never for what; where its figures are open to all, the way to them."""
    refresh = (words.plain("button-refresh"), buttons.DeskPoll(poll.id).data)
    rows: list[Row] = [
        [(words.plain(f"button-asking-{asking.matter}"), buttons.SeeAsking(poll.id, asking.matter).data)]
        for asking in under_way.askings
    ]
    if poll.state is State.SCHEDULED:
        lines = _scheduled(words, poll, town)
        rows += trial.ways(words, poll)
        rows.append([poster.button(words, poll.id)])
        rows += _reminders(words, poll)
    elif poll.state is State.CLOSED:
        lines = [words("desk-poll-over", n=under_way.turnout), *_closed(words, poll, town, under_way)]
        rows += _closed_rows(words, poll, under_way)
    elif poll.state is State.CANCELLED:
        lines = _cancelled(words, poll, under_way)
        rows.append([protocol.button(words, poll.id)])
    elif poll.closes_at is not None and poll.closes_at <= now:
        lines = [words("desk-poll-under-count", n=under_way.turnout)]
        rows.append([refresh])
    else:
        lines = _open(words, poll, town, under_way, username)
        rows = [[refresh], *rows, *_open_rows(words, poll, under_way, now)]
    if poll.admission is Admission.SLIPS:
        rows.append([slips.button(words, poll.id)])
    if under_way.gatherings or (poll.state in (State.SCHEDULED, State.OPEN) and not poll.is_live):
        rows.append([(words.plain("button-desk-gatherings"), buttons.DeskGatherings(poll.id).data)])
    if poll.state is not State.SCHEDULED:
        rows.append([(words.plain("button-journal"), buttons.SeeJournal(poll.id, 0).data)])
    over = poll.state in (State.CLOSED, State.CANCELLED)
    back = buttons.DeskClosedPolls(poll.town_id, 0).data if over else buttons.DeskPolls(poll.town_id).data
    rows.append([(words.plain("button-back"), back)])
    question = cut(poll.question, QUESTION_ROOM)
    html = words("desk-one-poll", question=question, town=town.name, lines=Html("\n".join(lines)))
    return Card(html, inline(rows))


def closed_polls(words: Words, town: Town, polls: tuple[Poll, ...], tied: frozenset[str], page: int) -> Card:
    """Polls that are over, newest first; those whose tie waits for a decision are marked."""
    pages = in_rows(polls) or [()]
    shown = max(0, min(page, len(pages) - 1))
    rows: list[Row] = []
    for one in pages[shown]:
        key = "desk-closed-tie" if one.id in tied else "desk-closed-label"
        if one.state is State.CANCELLED:
            key = "desk-closed-cancelled"
        date = words.date(one.closed_at, town.timezone) if one.closed_at else "—"
        label = words.plain(key, date=date, question=one.question)
        rows.append([(cut(label, LABEL_LIMIT), buttons.DeskPoll(one.id).data)])
    turn: Row = [
        *([(words.plain("button-page-back"), buttons.DeskClosedPolls(town.id, shown - 1).data)] if shown else []),
        *(
            [(words.plain("button-page-on"), buttons.DeskClosedPolls(town.id, shown + 1).data)]
            if shown + 1 < len(pages)
            else []
        ),
    ]
    if turn:
        rows.append(turn)
    rows.append([(words.plain("button-back"), buttons.DeskPolls(town.id).data)])
    return Card(words("desk-closed" if polls else "desk-closed-none", town=town.name), inline(rows))


def _scheduled(words: Words, poll: Poll, town: Town) -> list[str]:
    assert poll.opens_at is not None
    assert poll.closes_at is not None
    opens, closes = (words.moment(moment, town.timezone) for moment in (poll.opens_at, poll.closes_at))
    return [words("desk-poll-to-open", opens=opens, closes=closes)]


def _cancelled(words: Words, poll: Poll, under_way: UnderWay) -> list[str]:
    """With its reason; one that was taken back before its opening has none."""
    if not poll.end_reason:
        return [words("desk-poll-taken-back")]
    return [words("desk-poll-cancelled", n=under_way.turnout, reason=cut(poll.end_reason, REASON_ROOM))]


def _open(words: Words, poll: Poll, town: Town, under_way: UnderWay, username: str) -> list[str]:
    assert poll.opens_at is not None
    assert poll.closes_at is not None
    opened, closes = (words.moment(moment, town.timezone) for moment in (poll.opens_at, poll.closes_at))
    lines: list[str] = [words("desk-poll-open", n=under_way.turnout, opened=opened, closes=closes)]
    if poll.admission is Admission.PAPER:  # nobody votes here: a figure of voters would be read as the gathering's
        lines = [words("desk-poll-open-paper", opened=opened, closes=closes)]
    lines += _prolonged(words, poll, town)
    return [*lines, "", words("desk-poll-link", link=links.to_poll(username, poll.id))]


def _open_rows(words: Words, poll: Poll, under_way: UnderWay, now: datetime) -> list[Row]:
    """What may be done with an open poll."""
    asked = {asking.matter for asking in under_way.askings}
    rows: list[Row] = []
    if poll.is_live:
        rows.append([(words.plain("button-see-result"), buttons.SeeResult(poll.id).data)])
    rows.append([poster.button(words, poll.id)])
    rows += _reminders(words, poll)
    if _may_prolong(poll, now):
        rows.append([(words.plain("button-prolong-poll"), buttons.ProlongPoll(poll.id).data)])
    ending: list[tuple[str, str]] = []
    if not poll.is_live and Matter.END not in asked:
        ending.append((words.plain("button-end-poll"), buttons.EndPoll(poll.id).data))
    if Matter.CANCEL not in asked:
        ending.append((words.plain("button-cancel-poll"), buttons.CancelPoll(poll.id).data))
    return [*rows, *([one] for one in ending)]


def _reminders(words: Words, poll: Poll) -> list[Row]:
    """Nobody is reminded of a vote that the bot takes none in."""
    return [] if poll.admission is Admission.PAPER else [[reminding.desk_button(words, poll.id)]]


def _closed(words: Words, poll: Poll, town: Town, under_way: UnderWay) -> list[str]:
    lines = _prolonged(words, poll, town)
    if poll.end_reason:
        lines.append(words("result-ended-early", reason=cut(poll.end_reason, REASON_ROOM)))
    if poll.decision:
        lines.append(words("result-decided", name=poll.choice(poll.decision.number).name, by=poll.decision.by))
    elif under_way.tied:
        lines += ["", words("desk-poll-tied")]
    return lines


def _closed_rows(words: Words, poll: Poll, under_way: UnderWay) -> list[Row]:
    """What may be done with an closed poll."""
    rows: list[Row] = [[(words.plain("button-see-result"), buttons.SeeResult(poll.id).data)]]
    rows.append([sharing.button(words, poll.id), protocol.button(words, poll.id)])
    if under_way.tied and not under_way.askings:
        rows.append([(words.plain("button-decide-tie"), buttons.DecideTie(poll.id).data)])
    return rows


def _prolonged(words: Words, poll: Poll, town: Town) -> list[str]:
    if poll.prolonged_from is None:
        return []
    before = words.moment(poll.prolonged_from, town.timezone)
    return [words("result-prolonged", before=before, reason=cut(poll.prolong_reason, REASON_ROOM))]


def _may_prolong(poll: Poll, now: datetime) -> bool:
    try:
        poll.must_be_prolongable(now)
    except Refusal:
        return False
    return True
