"""Who may vote, and slips, as rules."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain import refusals, slips
from bot.domain.admission import (
    Coming,
    Contact,
    Standing,
    calling_code,
    is_calling_code,
    joined_late,
    must_be_let_in,
    phone_of,
    takes_number_of,
)
from bot.domain.polls import Admission, Choice, Poll
from bot.domain.refusals import Refusal
from bot.domain.slips import Batch, Guesses, Slip

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
HERE, THERE = "kara-kol", "tash-komur"


def poll(admission: Admission, *countries: str) -> Poll:
    return Poll("id", HERE, "?", (Choice(1, "Суу"), Choice(2, "Жол")), admission=admission, countries=countries)


@pytest.mark.parametrize(
    ("of", "standing", "refused"),
    [
        (poll(Admission.ANYONE), Standing(), None),
        (poll(Admission.ANYONE), Standing(HERE), None),
        (poll(Admission.ANYONE), Standing(THERE), refusals.AnotherTown),
        (poll(Admission.ANYONE), Standing(HERE, votes_elsewhere=True), refusals.VotesElsewhere),
        (poll(Admission.PHONE), Standing(HERE), refusals.PhoneNeeded),
        (poll(Admission.PHONE), Standing(HERE, country="49"), None),
        (poll(Admission.PHONE), Standing(HERE, country="888"), refusals.PhoneNeeded),
        (poll(Admission.PHONE, "996", "7"), Standing(HERE, country="7"), None),
        (poll(Admission.PHONE, "996", "7"), Standing(HERE, country="49"), refusals.PhoneNeeded),
        (poll(Admission.PHONE), Standing(THERE, country="996"), refusals.AnotherTown),
        (poll(Admission.PHONE), Standing(HERE, country="996", number_has_voted=True), refusals.PhoneHasVoted),
        (poll(Admission.MEMBERS), Standing(is_member=True), None),
        (poll(Admission.MEMBERS), Standing(), refusals.NotAMember),
        (poll(Admission.MEMBERS), Standing(is_member=True, joined_late=True), refusals.JoinedAfterOpening),
        (poll(Admission.SLIPS), Standing(THERE, has_slip=True), None),  # the town itself gave it to them
        (poll(Admission.SLIPS), Standing(HERE), refusals.SlipNeeded),
    ],
)
def test_each_admission_lets_in_whom_it_says(of: Poll, standing: Standing, refused: type[Refusal] | None) -> None:
    if refused is None:
        must_be_let_in(of, standing)
        return
    with pytest.raises(refused):
        must_be_let_in(of, standing)


def test_a_number_is_known_by_its_digits_and_tried_by_nobody_without_the_key() -> None:
    written = [Contact(text, 1, False).must_be_of(1) for text in ("+996 700 12-34-56", "996700123456")]
    assert written == ["996700123456"] * 2
    key, other = b"k" * 32, b"o" * 32
    assert phone_of(written[0], key) == phone_of(written[1], key)
    assert phone_of(written[0], key).hash != phone_of(written[0], other).hash
    for contact in (Contact("+996700123456", 2, False), Contact("+996700123456", None, False)):
        with pytest.raises(refusals.PhoneNotYours):
            contact.must_be_of(1)
    for contact in (Contact("+996700123456", 1, True), Contact("102", 1, False)):
        with pytest.raises(refusals.PhoneNotYours):
            contact.must_be_of(1)


def test_calling_codes_are_those_of_the_itu() -> None:
    numbers = {"996700123456": "996", "79031234567": "7", "77011234567": "7", "12025550123": "1"}
    numbers |= {"998901234567": "998", "905321234567": "90", "4915112345678": "49", "821012345678": "82"}
    numbers |= {"351912345678": "351", "8801712345678": "880", "88801234567": "888", "971501234567": "971"}
    assert {number: calling_code(number) for number in numbers} == numbers
    assert [
        code for code in ("996", "7", "1", "77", "99", "0", "9966", "", "٧") if code and is_calling_code(code)
    ] == [
        *("996", "7", "1"),
    ]
    assert not takes_number_of(poll(Admission.PHONE), "")


def test_whoever_was_first_seen_leaving_was_there() -> None:
    assert not joined_late(None)
    assert joined_late(Coming(-1, 1, NOW, joined=True))
    assert not joined_late(Coming(-1, 1, NOW, joined=False))


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("15", (range(15, 16),)),
        ("15, 20-40", (range(15, 16), range(20, 41))),
        (" 1 – 3 ;7\n9—9 ", (range(1, 4), range(7, 8), range(9, 10))),
    ],
)
def test_numbers_of_slips_are_read_and_written(text: str, spans: tuple[range, ...]) -> None:
    assert slips.spans_of(text, 100) == spans
    assert slips.spans_of(slips.written(spans), 100) == spans


@pytest.mark.parametrize("text", ["", ",", "бир", "0", "5-3", "-3", "1-2-3", "1,,x", "9999999", "1," * 30])
def test_what_is_no_number_of_a_slip_is_refused(text: str) -> None:
    with pytest.raises((refusals.SlipNumbersUnclear, refusals.SlipNotPrinted)):
        slips.spans_of(text, 100)


def test_slips_are_asked_for_within_limits() -> None:
    assert slips.must_be_count(" 2 00 ", 0) == 200
    assert slips.must_be_handed_out("0", 10) == 0
    for text, printed in (("501", 0), ("2", slips.SLIPS_LIMIT - 1)):
        with pytest.raises(refusals.SlipsTooMany):
            slips.must_be_count(text, printed)
    for text in ("0", "-1", "көп", "1.5", "²"):
        with pytest.raises(refusals.SlipCountUnclear):
            slips.must_be_count(text, 0)
    with pytest.raises(refusals.HandedOutTooMany):
        slips.must_be_handed_out("11", 10)


def test_a_slip_is_its_first_openers_and_two_people_print_it() -> None:
    Slip("id", 1, None, False).must_be_good_for(7)
    Slip("id", 1, 7, False).must_be_good_for(7)
    with pytest.raises(refusals.SlipTaken):
        Slip("id", 1, 8, False).must_be_good_for(7)
    with pytest.raises(refusals.SlipVoid):
        Slip("id", 1, 7, True).must_be_good_for(7)
    batch = Batch("id", 1, 1, 10, asked_by=7)
    batch.must_be_printable_by(8)
    with pytest.raises(refusals.AskingIsYourOwn):
        batch.must_be_printable_by(7)
    with pytest.raises(refusals.AskingGone):
        Batch("id", 1, 1, 10, asked_by=7, printed_by=8).must_be_printable_by(9)


def test_five_wrong_codes_cost_an_hour() -> None:
    guesses = Guesses(0, NOW)
    for _ in range(slips.WRONG_LIMIT):
        guesses.must_be_few(NOW)
        guesses = guesses.after_wrong(NOW)
    with pytest.raises(refusals.SlipGuessesUsedUp):
        guesses.must_be_few(NOW + slips.PAUSE - timedelta(seconds=1))
    guesses.must_be_few(NOW + slips.PAUSE)
    assert guesses.after_wrong(NOW + slips.PAUSE).wrong == 1
    codes = slips.new_codes(1000)
    assert len(set(codes)) == 1000
    assert {len(code) for code in codes} == {16}  # 96 bits
