"""An audit finds whatever was changed behind the journal's back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.audit import findings
from bot.domain.decisions import Decision
from bot.domain.journal import NOTHING, Act, Entry, facts_of, figures_of, in_groups, seal_of, written
from bot.domain.polls import Choice, Kind, Poll, State
from bot.domain.tallies import Tally

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
LATER = NOW + timedelta(days=3)
TALLY = Tally(Kind.SINGLE, {1: 5, 2: 5, 3: 0}, 10)
OPEN = Poll(
    "p", "t", "Кайсынысы?", tuple(Choice(number, f"№{number}") for number in (1, 2, 3)),
    state=State.OPEN, opens_at=NOW, closes_at=LATER,
)  # fmt: skip
PROLONGED = OPEN.prolonged(LATER + timedelta(days=1), "Жол жабылды", NOW)
CLOSED = replace(
    PROLONGED, state=State.CLOSED, closed_at=LATER, participants=10, decision=Decision(2, "Кеңеш", "№ 14")
)
OTHERS = figures_of(replace(TALLY, participants=9))
ACTS: tuple[tuple[Act, dict[str, object]], ...] = (
    (Act.CREATED, {}),
    (Act.OPENED, facts_of(OPEN)),
    (Act.PROLONGED, {"to": written(LATER + timedelta(days=1)), "reason": "Жол жабылды"}),
    (Act.CLOSED, figures_of(TALLY)),
    (Act.TIE_DECIDED, {"number": 2, "by": "Кеңеш", "reason": "№ 14"}),
    (Act.HEAD, {}),
)


def journal(acts: tuple[tuple[Act, dict[str, object]], ...] = ACTS) -> list[Entry]:
    entries: list[Entry] = []
    for number, (act, details) in enumerate(acts, start=1):
        before = entries[-1].seal if entries else NOTHING
        at = NOW + timedelta(hours=number)
        entries.append(Entry("p", number, at, act, 7, details, seal_of(before, "p", number, at, act, 7, details)))
    return entries


def test_what_agrees_is_found_whole() -> None:
    assert findings(CLOSED, TALLY, journal()) == ()
    assert findings(PROLONGED, None, journal(ACTS[:3])) == ()
    assert findings(replace(OPEN, state=State.DRAFT), None, journal(ACTS[:1])) == ()


@pytest.mark.parametrize(
    ("change", "number"),
    [
        (lambda entries: entries.pop(0), 1),
        (lambda entries: entries.pop(3), 4),
        (lambda entries: entries.__setitem__(2, replace(entries[2], who=8)), 3),
        (lambda entries: entries.__setitem__(2, replace(entries[2], at=NOW)), 3),
        (lambda entries: entries.__setitem__(3, replace(entries[3], details=OTHERS)), 4),
        (lambda entries: entries.__setitem__(1, replace(entries[1], act="gathering")), 2),
        (lambda entries: entries.reverse(), 1),
        (lambda entries: entries.insert(2, replace(entries[2], number=2)), 3),
    ],
    ids=["first gone", "one gone", "who", "when", "figures", "act", "order", "one more"],
)  # fmt: skip
def test_the_first_broken_link_is_named_and_nothing_behind_it(change, number) -> None:  # type: ignore[no-untyped-def]
    entries = journal()
    change(entries)
    (sentence,) = findings(CLOSED, TALLY, entries)
    assert f"breaks at entry {number}" in sentence


@pytest.mark.parametrize(
    ("poll", "tally", "says"),
    [
        (CLOSED, Tally(Kind.SINGLE, {1: 4, 2: 6, 3: 0}, 10), "votes of the closing"),
        (CLOSED, replace(TALLY, participants=11), "participants of the closing"),
        (replace(CLOSED, question="Башкасы?"), TALLY, "question of the opening"),
        (replace(CLOSED, choices=CLOSED.choices[:2]), TALLY, "choices of the opening"),
        (replace(CLOSED, closes_at=LATER), TALLY, "its closing is stored as"),
        (replace(CLOSED, prolong_reason="Башка"), TALLY, "reason of the prolonging"),
        (replace(CLOSED, decision=None), TALLY, "not in both"),
        (replace(CLOSED, decision=Decision(1, "Кеңеш", "№ 14")), TALLY, "number of the decision"),
        (replace(CLOSED, state=State.OPEN), None, "says that it is closed"),
        (replace(CLOSED, state=State.CANCELLED), None, "its journal has no entry of that"),
        (replace(CLOSED, state=State.SCHEDULED), None, "says that it was opened"),
    ],
)
def test_what_is_stored_must_be_what_the_journal_says(poll: Poll, tally: Tally | None, says: str) -> None:
    assert any(says in sentence for sentence in findings(poll, tally, journal()))


def test_an_opening_that_nobody_wrote_down_is_told() -> None:
    assert findings(OPEN, None, []) == ("it is stored as open, but its journal has no opening",)


def test_a_poll_taken_back_before_its_opening_needs_none() -> None:
    taken_back = replace(OPEN, state=State.CANCELLED, opens_at=None)
    assert findings(taken_back, None, journal((ACTS[0], (Act.CANCELLED, {"before_opening": True})))) == ()
    assert findings(taken_back, None, journal(ACTS[:1])) != ()


def test_a_head_is_read_and_typed_in_groups() -> None:
    head = in_groups(journal()[-1].seal)
    assert [len(group) for group in head.split()] == [4] * 16
