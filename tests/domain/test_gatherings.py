"""Rules of gatherings: what adds up, what is late, what double voting could make."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import gathering_entries, gatherings, refusals
from bot.domain import gathering_texts as texts
from bot.domain.audit import gathering_findings
from bot.domain.gatherings import Check, Doubt, Gathering, Paper, Sheet, Standing
from bot.domain.journal import Act, Entry
from bot.domain.polls import Admission, Choice, Kind, Poll, Results, State
from bot.domain.tallies import Tally
from bot.views.words import kyrgyz

NOW = datetime(2026, 12, 20, 12, tzinfo=UTC)
CLOSED_AT = NOW + timedelta(days=5)
DAY = timedelta(days=1)


def a_poll(kind: Kind = Kind.SINGLE, most: int = 1, state: State = State.OPEN) -> Poll:
    choices = tuple(Choice(number, f"Вариант {number}") for number in (1, 2, 3))
    return Poll("p", "t", "?", choices, kind, most, state=state, opens_at=NOW - DAY, closes_at=CLOSED_AT)


def a_sheet(
    *votes: int,
    voted: int | None = None,
    present: int = 1000,
    number: int = 1,
    checked: bool = True,
    late: bool = False,
    confirmed: datetime | None = NOW,
) -> Sheet:
    by_choice = dict(enumerate(votes, start=1))
    people = sum(votes) if voted is None else voted
    return Sheet(
        1, number, present, None, people, by_choice, 0, checked, ("f",), 7, "Гүлзат", NOW,
        is_late=late, reason="Ката" if late or number > 1 else "", confirmed_at=confirmed,
    )  # fmt: skip


def a_standing(*sheets: Sheet, late: bool = False) -> Standing:
    return Standing(Gathering(1, "p", "Клуб", NOW, ("А", "Б", "В"), 7, NOW - DAY, late), sheets)


@pytest.mark.parametrize(
    ("kind", "most", "voted", "votes", "adds_up"),
    [
        (Kind.SINGLE, 1, 136, (65, 38, 33), True),
        (Kind.SINGLE, 1, 137, (65, 38, 33), False),
        (Kind.APPROVAL, 2, 10, (10, 5, 5), True),
        (Kind.APPROVAL, 2, 10, (11, 0, 0), False),  # nobody marks a choice twice
        (Kind.APPROVAL, 2, 10, (10, 9, 2), False),
        (Kind.APPROVAL, 2, 10, (3, 3, 3), False),  # an empty ballot is not valid
        (Kind.RANKED, 3, 10, (30, 20, 10), True),
        (Kind.RANKED, 3, 10, (30, 0, 0), True),
        (Kind.RANKED, 3, 10, (31, 20, 9), False),
        (Kind.RANKED, 3, 10, (29, 0, 0), False),
    ],
)
def test_votes_and_valid_ballots_must_agree(
    kind: Kind, most: int, voted: int, votes: tuple[int, ...], adds_up: bool
) -> None:
    sheet = a_sheet(*votes, voted=voted)
    if adds_up:
        sheet.must_add_up(a_poll(kind, most))
    else:
        with pytest.raises(refusals.VotesDontAddUp):
            sheet.must_add_up(a_poll(kind, most))


def test_nobody_votes_who_was_not_present() -> None:
    full = a_sheet(65, 38, 33, present=138)
    replace(full, spoilt=2).must_add_up(a_poll())
    for wrong in (replace(full, spoilt=3), replace(full, women=139)):
        with pytest.raises(refusals.MoreThanPresent):
            wrong.must_add_up(a_poll())


@given(st.lists(st.integers(0, 60), min_size=3, max_size=3), st.lists(st.integers(0, 60), min_size=3, max_size=3))
def test_the_sum_is_a_plain_sum_however_ballots_are_split(bot: list[int], hall: list[int]) -> None:
    tally = Tally(Kind.SINGLE, dict(enumerate(bot, start=1)), sum(bot))
    total = Paper((a_standing(a_sheet(*hall)),)).total(tally)
    assert list(total.votes.values()) == [one + other for one, other in zip(bot, hall, strict=True)]
    assert total.participants == total.given == sum(bot) + sum(hall)


def test_what_counts_is_the_last_sheet_that_two_confirmed() -> None:
    first, second = a_sheet(5, 2, 0), a_sheet(2, 5, 0, number=2, confirmed=None)
    standing = a_standing(first, second)
    assert standing.counted == first
    assert not standing.is_corrected
    after = CLOSED_AT + DAY
    corrected = a_standing(first, replace(second, confirmed_at=after, is_late=True))
    assert corrected.counted and corrected.counted.number == 2
    assert corrected.is_corrected
    paper = Paper((corrected,), CLOSED_AT)
    assert paper.version == 1
    nobody = Tally(Kind.SINGLE, {1: 0, 2: 0, 3: 0}, 0)
    assert paper.total(nobody).leaders == (2,)
    assert paper.without_late(nobody).leaders == (1,)


def test_a_flag_stands_where_double_voting_could_have_made_the_lead() -> None:
    tally = Tally(Kind.SINGLE, {1: 20, 2: 30, 3: 0}, 50)
    unchecked, checked = (Paper((a_standing(a_sheet(60, 45, 0, checked=at_doors)),)) for at_doors in (False, True))
    assert unchecked.doubt(a_poll(), tally) == Doubt(50, 5)  # all fifty of the bot may have come
    assert checked.doubt(a_poll(), tally) is None


def test_the_flag_knows_ties_points_and_several_gatherings() -> None:
    tally = Tally(Kind.SINGLE, {1: 3, 2: 0, 3: 0}, 3)
    unchecked = a_standing(a_sheet(30, 20, 0, checked=False))
    assert Paper((unchecked,)).doubt(a_poll(), tally) is None  # three people can't make a lead of 13
    other = a_standing(a_sheet(1, 12, 0, checked=False))
    assert Paper((unchecked, other)).doubt(a_poll(), tally) == Doubt(16, 2)
    tie = Paper((a_standing(a_sheet(10, 13, 0, checked=False)),))
    assert tie.doubt(a_poll(), tally) == Doubt(3, 0)  # three people may have made it a tie
    points = Tally(Kind.RANKED, {1: 9, 2: 6, 3: 3}, 3)
    ranked = a_standing(a_sheet(30, 25, 5, voted=10, checked=False))
    assert Paper((ranked,)).doubt(a_poll(Kind.RANKED, 3), points) == Doubt(3, 8)  # three people, three points each
    assert (
        Paper((a_standing(a_sheet(1, 0, 0, checked=False)),)).doubt(
            a_poll(), Tally(Kind.SINGLE, {1: 0, 2: 0, 3: 0}, 0)
        )
        is None
    )  # nobody voted in the bot


def test_a_gathering_is_registered_before_the_opening_or_is_late_and_never_after_the_closing() -> None:
    ahead = replace(a_poll(state=State.SCHEDULED), opens_at=NOW + DAY)
    at = NOW + 2 * DAY

    def register(poll: Poll, now: datetime = NOW, known: int = 0) -> Gathering:
        return gatherings.registered(poll, "Клуб", at, ("А", "Б", "В"), 7, now, known)

    assert not register(ahead).is_late
    assert not register(replace(ahead, state=State.DRAFT, opens_at=None, closes_at=None)).is_late
    assert register(ahead, NOW + DAY).is_late  # its moment has come, only the clock has not ticked yet
    assert register(a_poll()).is_late
    for poll, now, refusal in (
        (a_poll(), CLOSED_AT, refusals.FiguresKnown),
        (a_poll(state=State.CLOSED), NOW, refusals.FiguresKnown),
        (a_poll(state=State.CANCELLED), NOW, refusals.PollCancelled),
        (replace(ahead, results=Results.LIVE), NOW, refusals.LivePollTakesNoGatherings),
        (replace(ahead, closes_at=at), NOW, refusals.GatheringAfterClosing),
    ):
        with pytest.raises(refusal):
            register(poll, now)
    with pytest.raises(refusals.GatheringsTooMany):
        register(ahead, known=gatherings.GATHERINGS_LIMIT)
    with pytest.raises(refusals.PaperPollNeedsGathering):
        gatherings.must_be_decidable(replace(ahead, admission=Admission.PAPER), 0)
    with pytest.raises(refusals.LivePollTakesNoGatherings):
        gatherings.must_stay_hidden(replace(ahead, results=Results.LIVE), 1)


def test_figures_are_taken_from_the_gathering_to_the_closing_and_then_only_as_late() -> None:
    standing = a_standing()
    standing.must_take_figures(a_poll(), False, NOW + timedelta(minutes=1))
    standing.must_take_figures(a_poll(state=State.CLOSED), True, CLOSED_AT)
    off = replace(standing, gathering=standing.gathering.called_off("Бороон", False, NOW))
    for one, poll, now, refusal in (
        (standing, a_poll(), NOW - timedelta(minutes=1), refusals.GatheringNotHeldYet),
        (standing, a_poll(state=State.SCHEDULED), NOW, refusals.PollNotOpenYet),
        (standing, a_poll(), CLOSED_AT, refusals.FiguresKnown),
        (standing, a_poll(state=State.CLOSED), NOW, refusals.FiguresKnown),
        (standing, a_poll(state=State.CANCELLED), NOW, refusals.PollCancelled),
        (off, a_poll(), NOW, refusals.GatheringCalledOff),
    ):
        with pytest.raises(refusal):
            one.must_take_figures(poll, False, now)
    with pytest.raises(refusals.GatheringHasFigures):
        standing.gathering.called_off("Бороон", True, NOW)


def test_whoever_entered_a_sheet_or_comes_too_late_confirms_nothing() -> None:
    sheet = replace(a_sheet(1, 0, 0, confirmed=None), checks=(Check(8, "Мээрим", True),))
    assert sheet.agreed == 1
    sheet.must_be_checkable(sheet, 9)
    with pytest.raises(refusals.OwnFigures):
        sheet.must_be_checkable(sheet, 7)
    with pytest.raises(refusals.FiguresReplaced):
        sheet.must_be_checkable(a_sheet(2, 0, 0, number=2), 9)
    with pytest.raises(refusals.FiguresConfirmed):
        a_sheet(1, 0, 0).must_be_checkable(a_sheet(1, 0, 0), 9)


def test_numbers_names_and_moments_are_read_as_people_type_them() -> None:
    assert texts.numbers_from("65 38 33") == (65, 38, 33)
    assert texts.numbers_from("1. 65\n2) 38\n\n3-вариант – 33 добуш") == (65, 38, 33)
    assert texts.number_from("155 киши") == 155
    for wrong in ("", "көп", "1000001", "12345678"):
        with pytest.raises(refusals.NumberExpected):
            texts.numbers_from(wrong)
    with pytest.raises(refusals.NumberExpected):
        texts.number_from("10 20")
    assert texts.commission_from("1. Асан\n— Үсөн\n\n Чынара ") == ("Асан", "Үсөн", "Чынара")
    assert texts.commission_from("Асан, Үсөн, Чынара") == ("Асан", "Үсөн", "Чынара")
    with pytest.raises(refusals.CommissionTooSmall):
        texts.must_be_commission(("Асан", "АСАН", "Үсөн"))
    vocabulary = kyrgyz().vocabulary()

    def moment(text: str) -> datetime:
        return texts.moment_from(text, NOW, "Asia/Bishkek", vocabulary)

    assert moment("21-декабрь 14:00") == datetime(2026, 12, 21, 8, tzinfo=UTC)
    assert moment("10-декабрь 14:00") == datetime(2026, 12, 10, 8, tzinfo=UTC)  # ten days ago, not in a year
    assert moment("10.12.2027 14:00") == datetime(2027, 12, 10, 8, tzinfo=UTC)
    with pytest.raises(refusals.GatheringTooLongAgo):
        gatherings.must_be_held(moment("10.12.2024 14:00"), NOW, None)


def entries_of(standing: Standing) -> list[Entry]:
    said = [("registered", 7, gathering_entries.facts_of(standing.gathering))]
    for sheet in standing.sheets:
        said.append(("entered", 7, gathering_entries.figures_of(sheet)))
        for who in (8, 9):
            said.append(("confirmed", who, {"gathering": sheet.gathering_id, "sheet": sheet.number}))
    return [
        Entry("p", number, NOW, Act.GATHERING, who, {"what": what, **details}, "")
        for number, (what, who, details) in enumerate(said, start=1)
    ]


def test_an_audit_finds_figures_that_were_changed_behind_the_journal() -> None:
    standing = a_standing(a_sheet(65, 38, 33))
    entries = entries_of(standing)
    assert gathering_findings((standing,), entries) == ()
    moved = a_standing(a_sheet(33, 38, 65))
    (found,) = gathering_findings((moved,), entries)
    assert found.startswith("votes of the figures 1 of the gathering 1 is stored as [33, 38, 65], entry 2")
    (alone,) = gathering_findings((standing,), entries[:-1])
    assert "does not say that two others confirmed them" in alone
    (unsaid,) = gathering_findings((standing, a_standing()), entries[:0])[:1]
    assert unsaid == "the gathering 1 is stored, but its journal has no entry of that"
    (lost,) = gathering_findings((a_standing(),), entries[:2])
    assert lost == "entry 2 of its journal speaks of a gathering or of figures that are not stored"
