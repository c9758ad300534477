"""The rules of a poll, as values."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain import poll_texts, refusals
from bot.domain.ballots import Ballot
from bot.domain.polls import Choice, Kind, Poll, Results, State

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
AIGUL = 7


def a_poll(kind: Kind = Kind.SINGLE, max_choices: int = 1, choices: int = 3, **changes: object) -> Poll:
    poll = Poll(
        "p",
        "t",
        "Кайсынысы?",
        tuple(Choice(number, f"№{number}") for number in range(1, choices + 1)),
        kind,
        max_choices,
        state=State.OPEN,
        opens_at=NOW,
        closes_at=NOW + timedelta(days=1),
    )
    return replace(poll, **changes)  # type: ignore[arg-type]


def test_a_tap_is_a_vote_and_another_tap_changes_it() -> None:
    poll = a_poll()
    first = poll.vote(None, AIGUL, 2, NOW)
    assert first == Ballot("p", AIGUL, (2,))
    assert poll.vote(first, AIGUL, 3, NOW).picks == (3,)


def test_a_second_tap_on_the_same_choice_is_no_withdrawal() -> None:
    poll = a_poll()
    first = poll.vote(None, AIGUL, 2, NOW)
    assert poll.vote(first, AIGUL, 2, NOW) is first


@pytest.mark.parametrize(
    ("late_by", "refusal"),
    [
        (timedelta(microseconds=-1), None),
        (timedelta(), refusals.PollClosed),
        (timedelta(hours=1), refusals.PollClosed),
    ],
)
def test_what_was_stored_before_the_closing_counts_to_the_microsecond(
    late_by: timedelta, refusal: type[refusals.Refusal] | None
) -> None:
    poll = a_poll()
    assert poll.closes_at is not None
    if refusal is None:
        assert poll.vote(None, AIGUL, 1, poll.closes_at + late_by).picks == (1,)
    else:
        with pytest.raises(refusal):
            poll.vote(None, AIGUL, 1, poll.closes_at + late_by)


@pytest.mark.parametrize(
    ("state", "refusal"),
    [
        (State.DRAFT, refusals.PollNotOpenYet),
        (State.SCHEDULED, refusals.PollNotOpenYet),
        (State.CLOSED, refusals.PollClosed),
        (State.CANCELLED, refusals.PollCancelled),
    ],
)
def test_only_an_open_poll_takes_votes(state: State, refusal: type[refusals.Refusal]) -> None:
    with pytest.raises(refusal):
        a_poll(state=state).vote(None, AIGUL, 1, NOW)


def test_a_press_from_before_the_opening_does_not_count() -> None:
    with pytest.raises(refusals.PollNotOpenYet):
        a_poll().vote(None, AIGUL, 1, NOW - timedelta(seconds=1))


def test_a_choice_that_does_not_exist_is_refused() -> None:
    with pytest.raises(refusals.ChoiceNotFound):
        a_poll().vote(None, AIGUL, 4, NOW)


def test_a_button_of_another_kind_of_poll_is_refused() -> None:
    with pytest.raises(refusals.WrongKindOfPress):
        a_poll(Kind.APPROVAL, 2).vote(None, AIGUL, 1, NOW)
    with pytest.raises(refusals.WrongKindOfPress):
        a_poll().approve(None, AIGUL, 1, True, NOW)
    with pytest.raises(refusals.WrongKindOfPress):
        a_poll().rank(None, AIGUL, 1, 1, NOW)
    with pytest.raises(refusals.WrongKindOfPress):
        a_poll().unrank(None, AIGUL, 1, NOW)


def test_an_approval_button_asks_for_a_state_so_that_handling_it_twice_does_no_harm() -> None:
    poll = a_poll(Kind.APPROVAL, 2)
    once = poll.approve(None, AIGUL, 3, True, NOW)
    assert poll.approve(once, AIGUL, 3, True, NOW) is once
    two = poll.approve(once, AIGUL, 1, True, NOW)
    assert two.picks == (1, 3)
    assert poll.approve(two, AIGUL, 3, False, NOW).picks == (1,)


def test_one_approval_more_than_allowed_is_refused() -> None:
    poll = a_poll(Kind.APPROVAL, 2)
    with pytest.raises(refusals.ChoicesUsedUp):
        poll.approve(Ballot("p", AIGUL, (1, 2)), AIGUL, 3, True, NOW)


def test_a_ranking_grows_in_the_order_of_taps_and_shrinks_from_its_end() -> None:
    poll = a_poll(Kind.RANKED, 2)
    first = poll.rank(None, AIGUL, 3, 1, NOW)
    second = poll.rank(first, AIGUL, 1, 2, NOW)
    assert second.picks == (3, 1)
    assert poll.rank(second, AIGUL, 1, 2, NOW) is second
    assert poll.unrank(second, AIGUL, 2, NOW).picks == (3,)
    undone = poll.unrank(second, AIGUL, 2, NOW)
    assert poll.unrank(undone, AIGUL, 2, NOW).picks == (3,), "an old undo undoes nothing"
    with pytest.raises(refusals.ChoicesUsedUp):
        poll.rank(second, AIGUL, 2, 3, NOW)
    assert poll.rank(first, AIGUL, 2, 1, NOW).picks == (3, 2), "taps quicker than the screen count in their order"
    with pytest.raises(refusals.ButtonStale):
        poll.rank(None, AIGUL, 2, 2, NOW)  # of a screen with more on it than stands
    with pytest.raises(refusals.ButtonStale):
        poll.rank(None, AIGUL, 2, 0, NOW)
    with pytest.raises(refusals.NoBallotYet):
        poll.unrank(None, AIGUL, 1, NOW)


def test_a_draft_opens_with_a_closing_that_makes_sense() -> None:
    draft = a_poll(state=State.DRAFT, opens_at=None, closes_at=None)
    opened = draft.opened(NOW, NOW + timedelta(days=3))
    assert (opened.state, opened.opens_at) == (State.OPEN, NOW)
    with pytest.raises(refusals.ClosingTooSoon):
        draft.opened(NOW, NOW + timedelta(minutes=4))
    with pytest.raises(refusals.ClosingTooFar):
        draft.opened(NOW, NOW + timedelta(days=400))
    with pytest.raises(refusals.MomentNotUnderstood):
        draft.opened(NOW)
    with pytest.raises(refusals.PollStandsFixed):
        opened.opened(NOW, NOW + timedelta(days=3))


def test_figures_stay_hidden_until_the_closing_unless_the_poll_is_live() -> None:
    a_poll(state=State.CLOSED).must_show_figures()
    a_poll(results=Results.LIVE).must_show_figures()
    with pytest.raises(refusals.ResultsHidden):
        a_poll().must_show_figures()
    for ahead in (State.DRAFT, State.SCHEDULED):  # it may have no closing yet
        with pytest.raises(refusals.PollNotOpenYet):
            a_poll(state=ahead, results=Results.LIVE).must_show_figures()
    with pytest.raises(refusals.PollCancelled):
        a_poll(state=State.CANCELLED).must_show_figures()


def test_ending_early_takes_a_reason_and_hidden_figures() -> None:
    a_poll().must_be_endable("Жыйын болду", NOW)
    with pytest.raises(refusals.ReasonMissing):
        a_poll().must_be_endable("  \n", NOW)
    with pytest.raises(refusals.ReasonTooLong):
        a_poll().must_be_endable("а" * 501, NOW)
    with pytest.raises(refusals.LivePollCannotBeEnded):
        a_poll(results=Results.LIVE).must_be_endable("Жыйын болду", NOW)
    with pytest.raises(refusals.PollClosed):
        a_poll(state=State.CLOSED).must_be_endable("Жыйын болду", NOW)


@pytest.mark.parametrize(
    ("names", "refusal"),
    [
        (["Суу"], refusals.ChoicesTooFew),
        (["Суу", "  "], refusals.ChoicesTooFew),
        ([f"{n}" for n in range(13)], refusals.ChoicesTooMany),
        (["Суу", "суу "], refusals.ChoiceTwice),
        (["Суу", "а" * 201], refusals.ChoiceTooLong),
    ],
)
def test_choices_that_make_no_poll_are_refused(names: list[str], refusal: type[refusals.Refusal]) -> None:
    with pytest.raises(refusal):
        poll_texts.must_be_names(names)


def test_names_and_questions_lose_stray_blanks() -> None:
    assert poll_texts.must_be_names([" Таза  суу\n", "Жол"]) == ("Таза суу", "Жол")
    assert poll_texts.must_be_question(" Кайсынысы \n маанилүү? ") == "Кайсынысы маанилүү?"
    with pytest.raises(refusals.QuestionMissing):
        poll_texts.must_be_question(" \n ")
    with pytest.raises(refusals.QuestionTooLong):
        poll_texts.must_be_question("а" * 301)
