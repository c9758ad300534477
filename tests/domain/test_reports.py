"""A report's draft: what comes in, whose it is, and what the tranche is after it."""

from dataclasses import replace

import pytest

from bot.domain import refusals
from bot.domain.drafts import MEDIA_LIMIT, Draft
from bot.domain.media import Media, MediaKind, albums, photo
from bot.domain.money import sum_from
from bot.domain.projects import Project, Tranche, Work, WorkState

EMPTY = Draft("kara-kol", 1)
FILM = Media(MediaKind.VIDEO, "film")


@pytest.mark.parametrize(
    ("typed", "sum"),
    [
        ("1250000", 1_250_000),
        ("1 250 000", 1_250_000),
        ("1\u00a0250\u00a0000 сом.", 1_250_000),
        ("1.250.000", 1_250_000),
        ("1,250,000 СОМ", 1_250_000),
        ("7", 7),
    ],
)
def test_a_sum_is_read_as_people_write_it(typed: str, sum: int) -> None:
    assert sum_from(typed, "сом") == sum


@pytest.mark.parametrize(
    "typed", ["", "0", "-5", "1,25", "1,25 млн", "12 34", "1 250 00", "сом", "１２", "9" * 14, "5 $", "1e6"]
)
def test_no_sum_is_guessed(typed: str) -> None:
    with pytest.raises(refusals.SumNotUnderstood):
        sum_from(typed, "сом")


def test_a_draft_is_the_same_after_it_was_kept() -> None:
    draft = EMPTY.taking("Кудук", photo("a"), "album").taking("Насос", FILM, "album").reading()
    draft = replace(draft, spent=5, next="эмки", flat=("a",)).taking("дагы", None)
    assert Draft.read({**draft.filled, "month": "2026-11-01"}) == draft


def test_words_under_one_of_several_belong_to_it_and_words_under_all_to_none() -> None:
    alone = EMPTY.taking("Кудук", photo("a"), "1").taking("", photo("b"), "1").reading()
    assert (alone.media, alone.works[0].media) == ((photo("a"), photo("b")), ())
    each = EMPTY.taking("Кудук", photo("a"), "1").taking("Насос\nТүтүк", photo("b"), "1").reading()
    assert each.media == (photo("b"),), "of two works it may be either's"
    assert [work.media for work in each.works] == [(photo("a"),), (), ()]
    added = each.taking("⏳ Насос", FILM).reading(added=True)
    assert added.works[1] == Work("Насос", WorkState.UNDER_WAY, media=(FILM,))
    assert EMPTY.taking("Кудук", photo("a")).taking("—", photo("b")).reading().media == (photo("b"),)


def test_a_new_list_takes_the_place_of_the_old_and_loses_no_photo() -> None:
    draft = EMPTY.taking("Кудук", photo("a")).taking("Насос", photo("b")).reading().with_work(2, figure="2 насос")
    anew = draft.taking("насос\nБак", None).reading()
    assert anew.works == (Work("насос", figure="2 насос", media=(photo("b"),)), Work("Бак"))
    assert anew.media == (photo("a"),)


def test_what_is_above_the_limit_is_left_out_and_told() -> None:
    draft = EMPTY.taking("Кудук\nНасос", None).reading()
    for number in range(MEDIA_LIMIT):
        draft = draft.taking("", photo(str(number)), work=number % 2 + 1)
    assert not draft.too_many
    full = draft.taking("", FILM, flat=True)
    assert (full.too_many, len(full.all_media), full.flat) == (True, MEDIA_LIMIT, ())
    assert [len(album) for album in albums(draft.all_media)] == [10, 10, 10]
    assert full.without_media().all_media == ()
    assert len(full.without_media(("0", "1")).all_media) == MEDIA_LIMIT - 2


def test_works_are_changed_one_by_one_and_one_is_left() -> None:
    draft = EMPTY.taking("Кудук\nНасос", None).reading()
    with pytest.raises(refusals.WorkTwice):
        draft.with_work(2, text="КУДУК")
    assert draft.with_work(2, text="насос").works[1].text == "насос"
    assert draft.without_work(1).works == (Work("Насос"),)
    with pytest.raises(refusals.WorksMissing):
        draft.without_work(1).without_work(1)
    for wrong in (0, 3, -1):
        with pytest.raises(refusals.ButtonStale):
            draft.without_work(wrong)
    assert draft.seal != draft.with_work(1, figure="1").seal


def test_a_second_report_goes_on_from_the_first() -> None:
    before = Tranche(1, (Work("Кудук", WorkState.UNDER_WAY, "1 кудук", (photo("a"),)),), 100, "насос", (FILM,))
    project = Project("suu", "kara-kol", "Таза суу", "", tranches=(before,))
    draft = replace(EMPTY.taking("кудук\nБак", photo("b")).reading(), tranche=1)
    after = draft.reported(project)
    assert after == Tranche(
        1, (Work("Кудук", WorkState.DONE, "1 кудук", (photo("a"),)), Work("Бак")), 100, "насос", (FILM, photo("b"))
    )
    assert replace(draft, spent=250, next="эч нерсе").reported(project).spent == 250
    twice = replace(project, tranches=(after,))
    assert draft.reported(twice) == after, "reported twice, it is the same"
    with pytest.raises(refusals.TrancheNotFound):
        replace(draft, tranche=3).reported(project)
