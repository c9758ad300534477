"""Moments are read the way people write them."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain import moments
from bot.domain.refusals import DateUnknown, MomentNotUnderstood
from bot.views.words import kyrgyz

WORDS = kyrgyz()
VOCABULARY = WORDS.vocabulary()
BISHKEK = "Asia/Bishkek"
NOW = datetime(2026, 12, 16, 8, 0, tzinfo=UTC)  # Wednesday, 14:00 in Bishkek


def read(text: str, now: datetime = NOW) -> str:
    return f"{moments.read(text, now, BISHKEK, VOCABULARY) + timedelta(hours=6):%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("25-декабрь 18:00", "2026-12-25 18:00"),
        ("25-декабрь, саат 18:00", "2026-12-25 18:00"),
        ("25 декабрь 18.00", "2026-12-25 18:00"),
        ("25 дек 18-00", "2026-12-25 18:00"),
        ("декабрь 25, 9:30", "2026-12-25 09:30"),
        ("25.12.2026 18:00", "2026-12-25 18:00"),
        ("25/12/26 18:00", "2026-12-25 18:00"),
        ("2026-12-25 18:00", "2026-12-25 18:00"),
        ("25.12 18.00", "2026-12-25 18:00"),
        ("18.00 25.12", "2026-12-25 18:00"),
        ("25.12", "2026-12-25 18:00"),
        ("2026-жылдын 25-декабры, 18:00", "2026-12-25 18:00"),
        ("2026-жылдын 25-декабрында саат 18.00дө", "2026-12-25 18:00"),
        ("25-декабрына чейин", "2026-12-25 18:00"),
        ("2027-ж. 5-июну 10:00", "2027-06-05 10:00"),
        ("5-июль 10:00", "2027-07-05 10:00"),
        ("16-декабрь 13:00", "2027-12-16 13:00"),  # two hours ago by the town's clock: next year's
        ("16-декабрь 15:00", "2026-12-16 15:00"),
        ("29-февраль 12:00", "2028-02-29 12:00"),
        ("эртең 18:00", "2026-12-17 18:00"),
        ("ЭРТЕН 18.00", "2026-12-17 18:00"),
        ("эртең саат 18де", "2026-12-17 18:00"),
        ("бүгүн 20:00", "2026-12-16 20:00"),
        ("бугун саат 20", "2026-12-16 20:00"),
        ("бүрсүгүнү 10:00", "2026-12-18 10:00"),
        ("жума 18:00", "2026-12-18 18:00"),
        ("Жума күнү, саат 18:00дө", "2026-12-18 18:00"),
        ("дуйшомбу 9:00", "2026-12-21 09:00"),
        ("шаршемби 15:00", "2026-12-16 15:00"),
        ("шаршемби 13:00", "2026-12-23 13:00"),
        ("25-декабрь, жума, 18:00", "2026-12-25 18:00"),
        ("3 күндөн кийин", "2026-12-19 18:00"),
        ("3 кундон кийин 9:30", "2026-12-19 09:30"),
        ("бир жумадан кийин", "2026-12-23 18:00"),
        ("2 аптадан кийин саат 12:00", "2026-12-30 12:00"),
        ("2 сааттан кийин", "2026-12-16 16:00"),
        ("30 мүнөттөн кийин", "2026-12-16 14:30"),
        ("18:00", "2026-12-16 18:00"),
        ("13:00", "2026-12-17 13:00"),
    ],
)
def test_what_people_type_is_what_they_mean(typed: str, meant: str) -> None:
    assert read(typed) == meant


NO_SUCH = (
    *("31.02", "31.02 18:00", "30-февраль", "25:00", "эртең 18:60", "25.13 18:00"),
    *("25-декабрь, дүйшөмбү 18:00", "9999-12-31 18:00", "99999 күндөн кийин"),
)
UNCLEAR = (
    *("", "  ", "билбейм", "18", "25", "10-12-декабрь", "18:00-20:00", "эртең бүгүн", "<b>эртең</b>", "🙂"),
    *("кийинки жума", "25-декабрь 26-декабрь", "2027", "кийин", "эртең " * 30, "٣ күндөн кийин", "саат"),
    *("3 күндөн", "2026 декабрь"),
)


@pytest.mark.parametrize("typed", NO_SUCH)
def test_a_day_or_hour_that_no_calendar_has_is_refused(typed: str) -> None:
    with pytest.raises(DateUnknown):
        read(typed)


@pytest.mark.parametrize("typed", UNCLEAR)
def test_what_may_mean_several_moments_or_none_is_not_guessed(typed: str) -> None:
    with pytest.raises(MomentNotUnderstood):
        read(typed)


@given(st.datetimes(datetime(2006, 1, 1), datetime(2099, 12, 31), timezones=st.just(UTC)))
def test_what_the_bot_writes_it_reads_back(moment: datetime) -> None:
    moment = moment.replace(second=0, microsecond=0)
    written = WORDS.moment(moment, BISHKEK)
    for typed in (written, written.upper(), written.translate(str.maketrans("өүң", "оун"))):
        assert moments.read(typed, NOW, BISHKEK, VOCABULARY) == moment


PIECES = st.sampled_from(
    (
        *("0", "1", "2", "3", "5", "9", "25", "12", "2026", ":", ".", "-", "/", " ", ",", "18:00", "25.12"),
        *("саат", "кийин", "күндөн", "эртең", "жума", "декабрь", "май", "жылдын", "дө", "бир"),
        *("²", "ı", "ﬀ", "Ǆ", "٣", "\u0301"),
    )
)


@given(
    st.text(max_size=60) | st.lists(PIECES, max_size=12).map("".join) | st.lists(PIECES, max_size=9).map(" ".join)
)
@example("0000-01-01 00:00")
@example("00.00.0000")
@example("9999 аптадан кийин")
def test_no_text_brings_anything_but_a_moment_or_a_kind_no(text: str) -> None:
    try:
        moment = moments.read(text, NOW, BISHKEK, VOCABULARY)
    except (MomentNotUnderstood, DateUnknown):
        return
    assert moment.tzinfo is UTC
    assert moment.second == moment.microsecond == 0
