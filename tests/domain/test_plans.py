"""A poll is prepared: what may be set, what follows from it, and how a form keeps it."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import calendars, plans, refusals, reminder_plan
from bot.domain.people import Town
from bot.domain.plans import Plan, plan_of
from bot.domain.polls import Admission, Choice, Kind, Poll, Results, State
from bot.domain.reminder_plan import ReminderTime

BISHKEK = "Asia/Bishkek"
NOW = datetime(2026, 12, 16, 8, 0, tzinfo=UTC)  # Wednesday, 14:00 in Bishkek
TOWN = Town("kara-kol", "Кара-Көл шаары", residents=23500)
NEW = Plan.read({"town_id": TOWN.id}, TOWN)
FULL = NEW.asking("Эмне керек?").offering(["Жол", "Суу", "Жарык"], 2).closing(NOW + timedelta(days=9, hours=4), NOW)


def test_a_form_keeps_the_whole_plan() -> None:
    plan = (
        FULL.choosing(Kind.RANKED, 3)
        .showing(Results.LIVE)
        .admitting(Admission.PHONE, countries=("996", "7"))
        .opening(NOW + timedelta(days=1), NOW)
        .describing(2, "Таза <суу>")
        .telling(2, picture="photo", voice="note")
        .presenting(2, "  Жаштар   комитети ")
        .reminding(ReminderTime(1, 10), True, NOW, BISHKEK)
    )
    assert Plan.read(json.loads(json.dumps(plan.filled)), TOWN) == plan
    assert plan.poll.choices[1] == Choice(2, "Суу", "Таза <суу>", "Жаштар комитети", "photo", "note")
    assert NEW.poll.residents == 23500, "the town's own number, until another is set"


def test_choices_keep_what_is_told_of_them_and_nobody_chooses_more_than_there_is() -> None:
    plan = FULL.describing(3, "Көчө жарыгы").choosing(Kind.APPROVAL, 3).without(1)
    assert plan.poll.choices == (Choice(1, "Суу"), Choice(2, "Жарык", "Көчө жарыгы"))
    assert plan.outcome().max_choices == 2
    assert plan.offering([*plan.names, "Жол"]).outcome().max_choices == 3
    assert plan.renaming(2, " Көчө  жарыгы ").poll.choices[1] == Choice(2, "Көчө жарыгы", "Көчө жарыгы")
    refused: tuple[tuple[Callable[[], Plan], type[refusals.Refusal]], ...] = (
        (lambda: plan.renaming(2, "суу"), refusals.ChoiceTwice),
        (lambda: plan.renaming(2, "  "), refusals.ChoicesTooFew),
        (lambda: plan.describing(1, "ж" * 1001), refusals.DescriptionTooLong),
        (lambda: plan.presenting(1, "ж" * 201), refusals.PresenterTooLong),
        (lambda: plan.describing(9, "ж"), refusals.ChoiceNotFound),
    )
    for change, no in refused:
        with pytest.raises(no):
            change()


def test_a_poll_opens_ahead_and_closes_after_that() -> None:
    with pytest.raises(refusals.OpeningPast):
        FULL.opening(NOW, NOW)
    with pytest.raises(refusals.OpeningTooFar):
        NEW.opening(NOW + timedelta(days=367), NOW)
    with pytest.raises(refusals.ClosesBeforeItOpens):
        FULL.opening(NOW + timedelta(days=10), NOW)
    ahead = FULL.opening(NOW + timedelta(days=5), NOW)
    with pytest.raises(refusals.ClosesBeforeItOpens):
        ahead.closing(NOW + timedelta(days=5, minutes=4), NOW)
    poll = ahead.scheduled(NOW)
    assert (poll.state, poll.opens_at) == (State.SCHEDULED, NOW + timedelta(days=5))
    with pytest.raises(refusals.OpeningPast):
        ahead.scheduled(NOW + timedelta(days=5))
    with pytest.raises(refusals.ClosingTooSoon):
        FULL.at_once(NOW + timedelta(days=20))
    with pytest.raises(refusals.MomentNotUnderstood):
        NEW.at_once(NOW)
    with pytest.raises(refusals.MomentNotUnderstood):
        FULL.scheduled(NOW)
    with pytest.raises(refusals.ChoicesTooFew):
        ahead.without(1).without(1).scheduled(NOW)


def test_reminders_move_with_the_closing_and_never_come_at_night() -> None:
    closes_at = FULL.poll.closes_at
    assert closes_at is not None
    fitting = reminder_plan.offered(NOW, closes_at, BISHKEK)
    assert fitting == reminder_plan.OFFERED
    assert all(9 <= one.hour < 21 for one in fitting)
    assert reminder_plan.offered(NOW, NOW + timedelta(hours=5), BISHKEK) == ()
    plan = FULL
    for one in fitting[1:3]:
        plan = plan.reminding(one, True, NOW, BISHKEK)
    with pytest.raises(refusals.RemindersTooMany):
        plan.reminding(fitting[3], True, NOW, BISHKEK)
    due = plan.reminder_moments(NOW, BISHKEK)
    assert due == (closes_at - timedelta(days=3, hours=8), closes_at - timedelta(days=3))
    assert reminder_plan.before(closes_at, due, BISHKEK) == tuple(sorted(plan.reminders, reverse=True))
    later = plan.closing(closes_at + timedelta(days=1), NOW)
    assert later.reminder_moments(NOW, BISHKEK) == tuple(moment + timedelta(days=1) for moment in due)
    sooner = plan.closing(NOW + timedelta(days=2), NOW)
    assert sooner.reminder_moments(NOW, BISHKEK) == ()
    assert sooner.reminding(ReminderTime(0, 10), True, NOW, BISHKEK).reminders == (ReminderTime(0, 10),)
    assert plan.reminding(fitting[1], False, NOW, BISHKEK).reminders == (fitting[2],)


def test_a_stored_poll_has_another_seal_once_anything_in_it_changes() -> None:
    poll = replace(FULL.poll, id="p", state=State.SCHEDULED)
    seals = {
        plan_of(poll, ()).seal,
        plan_of(poll, (ReminderTime(1, 10),)).seal,
        plan_of(replace(poll, residents=1), ()).seal,
        plan_of(replace(poll, question="Ким?"), ()).seal,
    }
    assert len(seals) == 4
    assert plan_of(poll, ()).seal == plan_of(Poll(**{n: getattr(poll, n) for n in poll.__slots__}), ()).seal


def test_calling_codes_and_residents_are_read_as_people_type_them() -> None:
    assert [plans.country_from(text) for text in ("+996", " 7 ", "90")] == ["996", "7", "90"]
    for text in ("", "+", "0", "+0996", "9960", "кыргыз", "٧", "+7 +8"):
        with pytest.raises(refusals.CountryUnclear):
            plans.country_from(text)
    assert plans.with_country(("996",), "7", on=True) == ("996", "7")
    assert plans.with_country(("996", "7"), "7", on=True) == ("996", "7")
    assert plans.with_country(("996", "7"), "996", on=False) == ("7",)
    with pytest.raises(refusals.CountriesTooMany):
        plans.with_country([str(code) for code in range(30, 38)], "7", on=True)
    assert [plans.residents_from(text) for text in ("0", "23500", "23 500", "23\u00a0500")] == [
        0,
        23500,
        23500,
        23500,
    ]
    for text in ("", "көп", "-5", "1.5", "99999999999", "10000001", "٣"):
        with pytest.raises(refusals.ResidentsUnclear):
            plans.residents_from(text)


def test_a_calendar_reads_its_own_buttons_and_no_others() -> None:
    december = date(2026, 12, 1)
    weeks = calendars.weeks(december)
    assert weeks[0][0] == date(2026, 11, 30), "weeks begin on Monday"
    assert all(len(week) == 7 for week in weeks)
    assert calendars.month_beside(december, 1) == date(2027, 1, 1)
    assert calendars.month_beside(date(2026, 3, 1), -1) == date(2026, 2, 1)
    assert calendars.month_from("2026-12") == december
    assert calendars.month_from("2026-12-25") is None
    assert calendars.day_from("2026-12-25") == date(2026, 12, 25)
    assert calendars.hour_from("18", date(2026, 12, 25), BISHKEK) == datetime(2026, 12, 25, 12, tzinfo=UTC)


@given(st.text(max_size=12) | st.from_regex(r"[0-9]{1,4}-[0-9]{1,2}(-[0-9]{1,2})?", fullmatch=True))
def test_whatever_is_pressed_is_a_moment_or_stale(pressed: str) -> None:
    for read in (
        calendars.month_from,
        calendars.day_from,
        lambda text: calendars.hour_from(text, date(2026, 12, 25), BISHKEK),
    ):
        try:
            read(pressed)
        except refusals.ButtonStale:
            continue
