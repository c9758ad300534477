import pytest

from bot.domain import questions, refusals


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
