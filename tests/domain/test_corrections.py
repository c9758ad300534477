"""The rule of corrections: which messages become what, and what the project follows."""

from dataclasses import replace

import pytest

from bot.domain.announcements import Part
from bot.domain.corrections import Copy, Left, as_copies, foreseen_left, instead, plan
from bot.domain.drafts import Draft
from bot.domain.media import Media, MediaKind, photo
from bot.domain.projects import Tranche, Work, WorkState
from bot.domain.refusals import WorksMissing
from bot.domain.retelling import followed, renamed, retold

ROWS = ((("A", "p:1"),),)


def copies(*parts: Part) -> tuple[Copy, ...]:
    return tuple(replace(copy, message_id=at) for at, copy in enumerate(as_copies(parts), start=1))


def test_what_says_the_same_is_left_alone() -> None:
    before = (Part("", (photo("a"), photo("b"))), Part("x", buttons=ROWS))
    found = plan(copies(*before), (before[0], Part("y", buttons=ROWS)))
    assert [(copy.message_id, piece.html) for copy, piece in found.edited] == [(3, "y")]
    assert (found.surplus, found.added, found.left) == ((), (), {})


def test_an_album_keeps_its_size() -> None:
    two, three = Part("", (photo("a"), photo("b"))), Part("", (photo("c"), photo("b"), photo("d")))
    grown = plan(copies(two, Part("x")), (three, Part("x")))
    assert [piece.media for _, piece in grown.edited] == [photo("c")]
    assert grown.left == {Left.ADDED: 1}
    assert not grown.added
    shrunk = plan(copies(three, Part("x")), (two, Part("x")))
    assert [copy.message_id for copy in shrunk.surplus] == [3]
    assert foreseen_left((three,), (two,), old=True) == {Left.STAYS: 1}
    assert foreseen_left((three,), (two,), old=False) == {}


def test_what_has_no_message_is_sent_and_what_has_no_words_is_taken_out() -> None:
    found = plan(copies(Part("x"), Part("y")), (Part("", (photo("a"),)), Part("z")))
    assert [(copy.message_id, piece.html) for copy, piece in found.edited] == [(1, "z")]
    assert [copy.message_id for copy in found.surplus] == [2]
    assert found.added == (0,)
    assert plan(copies(Part("", (photo("a"),))), (Part("gone"),), withdrawn=True).added == ()


def test_a_withdrawn_album_says_so_once_for_two_captions_hide_each_other() -> None:
    album = copies(Part("", (photo("a"), photo("b"))))
    assert [piece.html for _, piece in instead(album, "gone", withdrawn=True)] == ["gone", ""]
    assert [piece.html for _, piece in instead(album[1:], "gone", withdrawn=False)] == ["gone"]
    assert plan((), (Part("x"),)).added == (0,), "nothing is left to be edited after a kill"


def test_a_voice_note_keeps_its_sound() -> None:
    first, second = (Part("x", (Media(MediaKind.VOICE, id),)) for id in ("1", "2"))
    found = plan(copies(first), (replace(second, html="y"),))
    assert [piece.html for _, piece in found.edited] == ["y"]
    assert found.left == {Left.SOUND: 1}
    assert not plan(copies(first), (replace(first, html="y"),)).left


def test_an_albums_item_bears_no_buttons() -> None:
    found = plan(copies(Part("", (photo("a"), photo("b")))), (Part("x", (photo("a"),), buttons=ROWS),))
    assert found.edited[0][1].buttons == ()


def test_a_line_told_anew_keeps_the_figure_of_its_place() -> None:
    draft = Draft("t", 1, (Work("бак", figure="5", media=(photo("a"),)), Work("суу")))
    assert retold(draft, "бактар\nсуу").works[0] == Work("бактар", figure="5", media=(photo("a"),))
    fewer = retold(draft, "суу")
    assert (fewer.works, fewer.media) == ((Work("суу"),), (photo("a"),))
    with pytest.raises(WorksMissing):
        retold(draft, "—")


def test_the_project_follows_but_for_what_was_reported_since() -> None:
    before = Draft(
        "t", 1, (Work("бак"), Work("суу", WorkState.UNDER_WAY), Work("жол")), spent=5, media=(photo("a"),)
    )
    tranche = Tranche(1, (Work("мектеп"), Work("бак"), Work("суу"), Work("жол")), 5, "", (photo("a"),))
    after = replace(
        before,
        works=(Work("бактар", WorkState.UNDER_WAY), Work("суу", WorkState.NOT_DONE), Work("жол")),
        spent=7,
        media=(photo("b"),),
    )
    assert followed(tranche, before, after, {}) == Tranche(
        1,
        (Work("мектеп"), Work("бактар", WorkState.UNDER_WAY), Work("суу"), Work("жол")),
        7,
        "",
        (photo("b"),),
    )
    fewer = followed(tranche, before, replace(before, works=before.works[:1]), {"жол": None})
    assert [work.text for work in fewer.works] == ["мектеп", "бак", "жол"]
    assert renamed(before, after) == {"бак": "бактар"}
    by_hand = replace(tranche, works=(Work("чоң бак"), Work("жол")))
    again = followed(by_hand, before, replace(before, spent=7), {})
    assert [work.text for work in again.works] == ["чоң бак", "жол"], (
        "what was reworded by hand does not come twice"
    )
    gone = followed(tranche, before, None, {"бак": WorkState.NOT_DONE})
    assert gone == Tranche(1, (Work("мектеп"), Work("бак", WorkState.NOT_DONE)))
