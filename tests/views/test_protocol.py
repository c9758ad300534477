"""The protocol as a document: whatever became of the vote, its figures stand in it, and nobody's identity."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.gatherings import NO_PAPER, Gathering, Paper, Sheet, Standing
from bot.domain.journal import NOTHING, Act, Entry, seal_of
from bot.domain.people import Town
from bot.domain.polls import Admission, Choice, Kind, Poll, State
from bot.domain.slips import SlipFigures
from bot.domain.tallies import Tally
from bot.printing import pages, sheet
from bot.printing.document import Digits, Facts, Heading, Table, Text
from bot.views.protocol import Record, protocol
from bot.views.words import kyrgyz

NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)
CHOICES = tuple(Choice(number, "Ш" * 200) for number in range(1, 13))
POLL = Poll(
    "kara-kol-2026", "kara-kol", "Ж" * 300, CHOICES, state=State.CLOSED, opens_at=NOW - timedelta(days=9),
    closes_at=NOW, closed_at=NOW, countries=("996", "7"), group_id=-1001,
)  # fmt: skip
TALLY = Tally(Kind.SINGLE, {choice.number: choice.number for choice in CHOICES}, 78)


def entries(*acts: Act) -> tuple[Entry, ...]:
    made: list[Entry] = []
    for number, act in enumerate(acts, start=1):
        seal = seal_of(made[-1].seal if made else NOTHING, POLL.id, number, NOW, act, 777_888, {})
        made.append(Entry(POLL.id, number, NOW, act, 777_888, {}, seal))
    return tuple(made)


def record(poll: Poll = POLL, tally: Tally | None = TALLY, paper: Paper = NO_PAPER) -> Record:
    town = Town("kara-kol", "Кара-Көл шаары", residents=23_500)
    return Record(poll, town, tally, paper, SlipFigures(500, 450, 40, 34, 12), 3, entries(*Act))


def read(of: Record) -> str:
    """Every word of it, in order; what is printed is held to it in tests/printing."""
    said: list[str] = []
    for block in protocol(kyrgyz(), of).blocks:
        match block:
            case Heading(text) | Text(text) | Digits(text):
                said.append(text)
            case Facts(rows) | Table(rows=rows):
                said += (" ".join(str(getattr(cell, "text", cell)) for cell in row) for row in rows)
    together = " ".join(said)
    assert "777888" not in together
    return together


@pytest.mark.parametrize("admission", Admission)
def test_who_might_vote_stands_in_it_and_slips_only_where_there_were_any(admission: Admission) -> None:
    text = read(record(replace(POLL, admission=admission)))
    assert ("Таратылгандары 450" in text) == (admission is Admission.SLIPS)
    assert ("+996, +7" in text) == (admission is Admission.PHONE)


def test_points_are_called_points_and_people_and_votes_stay_apart() -> None:
    ranked = replace(POLL, kind=Kind.RANKED, max_choices=3)
    text = read(record(ranked, Tally(Kind.RANKED, TALLY.votes, 20)))
    assert "Берилген упайлар 78" in text
    assert "Добуш бергендер 20" in text


def test_a_cancelled_vote_has_a_protocol_without_figures() -> None:
    text = read(record(replace(POLL, state=State.CANCELLED, end_reason="Ката табылды"), None))
    assert "Жокко чыгарылды, жыйынтыгы жок. Себеби: Ката табылды" in text
    assert "Добуш бергендер" not in text
    assert "Арыздардын саны 3" in text


def test_a_gathering_keeps_its_history_and_one_that_was_not_held_says_why() -> None:
    met = Gathering(1, POLL.id, "Мектеп", NOW - timedelta(days=2), ("А", "Б", "В"), 777_888, NOW, False)
    votes = dict.fromkeys(TALLY.votes, 5)
    first = Sheet(1, 1, 100, None, 60, votes, 1, True, (), 777_888, "Гүлзат", NOW, confirmed_at=NOW)
    second = replace(first, number=2, votes=votes | {1: 6}, voted=61, reason="Кайра эсептелди")
    off = replace(met, id=2, place="Клуб", called_off_at=NOW, called_off_reason="Суук болду")
    awaited = replace(met, id=3, place="Айыл")
    paper = Paper((Standing(met, (first, second)), Standing(off), Standing(awaited)), NOW)
    text = read(record(paper=paper))
    assert "Добуш бергендер 139" in text
    assert "Кайра эсептелди" in text
    assert "Мурда жарыяланган сандар: 1. — 5, 2. — 5" in text
    assert "Бул жыйын өткөн жок: Клуб. Себеби: Суук болду" in text
    assert "ырастала элек: Айыл" in text
    assert "Гүлзат" not in text


def test_the_longest_names_are_printed_and_the_same_record_makes_the_same_bytes() -> None:
    made = [(pages.pdf(one), sheet.xlsx(one)) for one in (protocol(kyrgyz(), record()) for _ in range(2))]
    assert made[0] == made[1]
