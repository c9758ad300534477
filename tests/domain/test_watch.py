"""The rules of those who watch: verdicts, complaints, reminders, monitors."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain import complaints, monitors, reminders, verdicts
from bot.domain.people import Rights
from bot.domain.polls import Admission, Choice, Poll, State
from bot.domain.projects import Executor, Tranche, Work, WorkState
from bot.domain.refusals import ComplaintsOver, ComplaintsTooMany, NotAMonitor, OwnWork, PollNotOpenYet, Refusal
from bot.domain.verdicts import Verdict
from tests.village import AIMYRA

NOW = datetime(2026, 12, 1, 6, tzinfo=UTC)  # noon in Bishkek
POLL = Poll("suu", "kara-kol", "?", (Choice(1, "Суу"), Choice(2, "Жол")), state=State.OPEN, opens_at=NOW)
RAMP, ROOM = Work("Пандус салынды"), Work("Бөлмө жабдылды", WorkState.UNDER_WAY)
PROJECT = replace(AIMYRA, tranches=(Tranche(1, (RAMP, ROOM)),))


def verdict(person_id: int, position: int, confirms: bool = True, work: Work | None = None) -> Verdict:
    judged = work or (RAMP, ROOM)[position - 1]
    said = "" if confirms else "жок"
    about = verdicts.key_of((RAMP, ROOM)[position - 1])
    return Verdict(person_id, "baldar", 1, about, person_id, confirms, judged, "мугалим", said, "", NOW)


def test_a_confirmation_counts_for_the_words_it_confirmed_and_a_dispute_stands() -> None:
    given = [
        verdict(1, 1),
        verdict(2, 1, work=Work("Пандус салынууда")),  # the report said something else then
        verdict(3, 1, confirms=False, work=Work("Пандус жок")),
        verdict(1, 2, work=replace(ROOM, state=WorkState.DONE)),
    ]
    standings = verdicts.standings(PROJECT, given, monitors=3)
    assert standings.works[1, 1] == verdicts.Standing(confirmed=1, disputed=1, of=8)
    assert standings.works[1, 2] == verdicts.Standing(confirmed=0, disputed=0, of=8)
    assert standings.words == 1, "a bare confirmation says nothing to be read"
    alone = replace(PROJECT, monitoring_group=None)
    assert verdicts.standings(alone, given, monitors=2).works[1, 1].of == 3, "never fewer than have spoken"
    assert verdicts.standings(PROJECT, [], monitors=0) == verdicts.NOT_WATCHED
    mine = [one for one in given if one.person_id == 1]
    assert verdicts.left_to_judge(PROJECT.tranches[0], mine) == 1
    assert verdicts.left_to_judge(PROJECT.tranches[0], [verdict(1, 2, confirms=False, work=RAMP)]) == 1


def test_a_verdict_goes_with_its_work_and_counts_for_its_very_words() -> None:
    confirmed, disputed = verdict(1, 1), verdict(2, 2, confirms=False)
    turned = replace(PROJECT, tranches=(Tranche(1, (ROOM, RAMP)),))
    standings = verdicts.standings(turned, [confirmed, disputed], monitors=2).works
    assert (standings[1, 1].disputed, standings[1, 2].confirmed) == (1, 1), "wherever it stands"
    for changed in (replace(RAMP, state=WorkState.UNDER_WAY), replace(RAMP, figure="1 пандус")):
        after = Tranche(1, (changed, ROOM))
        project = replace(PROJECT, tranches=(after,))
        assert verdicts.standings(project, [confirmed], monitors=2).works[1, 1].confirmed == 0
        assert verdicts.open_again(PROJECT.tranches[0], after, [confirmed, disputed]) == {1: (changed,)}
    renamed = Tranche(1, (RAMP, Work("Бөлмө бош")))
    moved = replace(disputed, about=verdicts.key_of(renamed.works[1]))
    project = replace(PROJECT, tranches=(renamed,))
    assert verdicts.standings(project, [moved], monitors=2).works[1, 2].disputed == 1, (
        "a dispute is not renamed away"
    )
    assert verdicts.standings(project, [disputed], monitors=2).words == 1, "what is named no more can still be read"
    assert verdicts.find_work(project, disputed) is None
    assert verdicts.open_again(PROJECT.tranches[0], Tranche(1, (ROOM,)), [confirmed]) == {}
    assert verdicts.sealed(Tranche(1, (ROOM, RAMP)), verdicts.seal_of(RAMP)) == RAMP


def test_who_coordinates_a_town_watches_over_nothing_there_and_reads_no_complaint() -> None:
    coordinator = Rights(1, False, ("kara-kol",), ("tash-komur",))
    monitors.must_not_coordinate(coordinator, "tash-komur")
    coordinator.must_read_complaints("tash-komur")
    with pytest.raises(OwnWork):
        monitors.must_not_coordinate(coordinator, "kara-kol")
    with pytest.raises(OwnWork):
        monitors.must_not_coordinate(Rights(2, True, ()), "kara-kol")
    with pytest.raises(NotAMonitor):
        Rights(2, True, ()).must_watch("kara-kol")
    for rights in (coordinator, Rights(2, True, ("kara-kol",)), Rights(3, False, ())):
        with pytest.raises(NotAMonitor):
            rights.must_read_complaints("kara-kol")
    Rights(2, True, ()).must_read_complaints("kara-kol")


@pytest.mark.parametrize(
    ("state", "later", "no"),
    [
        (State.DRAFT, timedelta(), PollNotOpenYet),
        (State.SCHEDULED, timedelta(), PollNotOpenYet),
        (State.OPEN, timedelta(days=300), None),
        (State.CLOSED, timedelta(days=7, seconds=-1), None),
        (State.CLOSED, timedelta(days=7), ComplaintsOver),
        (State.CANCELLED, timedelta(days=6), None),
        (State.CANCELLED, timedelta(days=8), ComplaintsOver),
    ],
)
def test_a_complaint_is_taken_from_the_opening_to_a_week_after_the_end(
    state: State, later: timedelta, no: type[Refusal] | None
) -> None:
    poll = replace(POLL, state=state, closed_at=NOW)
    if no is None:
        complaints.must_be_in_time(poll, NOW + later)
    else:
        with pytest.raises(no):
            complaints.must_be_in_time(poll, NOW + later)


def test_three_complaints_a_day_are_enough() -> None:
    complaints.must_have_room(2)
    with pytest.raises(ComplaintsTooMany):
        complaints.must_have_room(3)


def test_a_reminder_goes_out_by_day_while_the_bot_takes_votes() -> None:
    poll = replace(POLL, closes_at=NOW + timedelta(days=2))
    assert reminders.may_go_out(poll, NOW, "Asia/Bishkek")
    assert not reminders.may_go_out(poll, NOW + timedelta(hours=9), "Asia/Bishkek"), "nine in the evening"
    assert reminders.may_go_out(poll, NOW + timedelta(hours=21), "Asia/Bishkek"), "nine in the morning"
    assert not reminders.may_go_out(poll, NOW + timedelta(days=2), "Asia/Bishkek"), "it is over"
    assert not reminders.may_go_out(replace(poll, state=State.CLOSED), NOW, "Asia/Bishkek")
    assert not reminders.may_go_out(replace(poll, admission=Admission.PAPER), NOW, "Asia/Bishkek")


def test_the_public_waits_only_for_monitors_who_read() -> None:
    assert monitors.held_until(NOW, 6, [1]) == NOW + timedelta(hours=6)
    assert monitors.held_until(NOW, 6, []) is None
    assert monitors.held_until(NOW, 0, [1]) is None


@pytest.mark.parametrize(
    ("name", "office", "own"),
    [
        ("Осмонова Айжан Бековна", "юрист", True),
        ("Айжан", "мугалим", False),
        ("Айжан Сыдыкова", "мугалим", False),
        ("Роза", "“Аймира” фондунун бухгалтери", True),
        ("Роза", "аймира КФ", True),
        ("Роза", "коомдук фонддун төрайымы", False),
    ],
)
def test_the_executors_people_are_known_by_name_or_office(name: str, office: str, own: bool) -> None:
    executor = Executor("“Аймира” коомдук фонду", persons=("Айжан Осмонова", "“”"), short_name="“А” КФ")
    assert monitors.works_for(monitors.Monitor(1, "kara-kol", name, office), executor) is own
