from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain import questions, refusals
from bot.domain.questions import Waiting, day_to_bring_up, must_have_room


def test_a_question_is_trimmed_and_has_at_most_a_thousand_characters() -> None:
    assert questions.must_be_text("  качан?\n") == "качан?"
    assert questions.must_be_text("🏗" * 1000) == "🏗" * 1000
    with pytest.raises(refusals.QuestionTooLong):
        questions.must_be_text("ө" * 1001)
    with pytest.raises(refusals.QuestionMissing):
        questions.must_be_text(" \n ")


def test_an_answer_has_room_beside_its_question() -> None:
    assert questions.must_be_answer(" май ") == "май"
    with pytest.raises(refusals.AnswerTooLong):
        questions.must_be_answer("ө" * 2001)
    with pytest.raises(refusals.TextExpected):
        questions.must_be_answer(" ")


def test_a_person_has_at_most_five_open_questions() -> None:
    questions.must_have_room(4)
    with pytest.raises(refusals.QuestionsTooMany):
        questions.must_have_room(5)


def test_what_waits_is_brought_up_once_a_day_between_nine_and_evening() -> None:
    yesterday = datetime(2026, 11, 20, 17, 59, tzinfo=UTC)  # 23:59 in Bishkek
    waiting = Waiting("kara-kol", 1, yesterday, None)
    day = date(2026, 11, 21)
    for hour, due in ((8, None), (9, day), (20, day), (21, None)):
        now = datetime(2026, 11, 21, hour, tzinfo=ZoneInfo("Asia/Bishkek"))
        assert day_to_bring_up(waiting, now, "Asia/Bishkek") == due
        assert day_to_bring_up(replace(waiting, brought_up_on=day), now, "Asia/Bishkek") is None
        of_today = replace(waiting, oldest_at=yesterday + timedelta(minutes=1))
        assert day_to_bring_up(of_today, now, "Asia/Bishkek") is None


def test_ten_questions_a_day_are_enough() -> None:
    must_have_room(4, 9)
    with pytest.raises(refusals.QuestionsTooManyToday):
        must_have_room(0, 10)
