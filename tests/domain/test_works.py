"""Works as people type them, and the draft in which they are gathered."""

import json

import pytest

from bot.domain.drafts import MEDIA_LIMIT, Draft
from bot.domain.media import photo
from bot.domain.projects import Project, Tranche, Work, WorkState, works_from
from bot.domain.refusals import ButtonStale, TrancheNotFound, WorksMissing, WorksTooMany, WorkTooLong

DONE, UNDER_WAY = WorkState.DONE, WorkState.UNDER_WAY
DRAFT = Draft("kara-kol", begun=1)


@pytest.mark.parametrize(
    ("line", "work"),
    [
        ("Борбор оңдолду", Work("Борбор оңдолду")),
        ("  Борбор   оңдолду ;", Work("Борбор оңдолду")),
        ("— Борбор оңдолду.", Work("Борбор оңдолду.")),
        ("1. Борбор оңдолду", Work("Борбор оңдолду")),
        ("12) Борбор оңдолду", Work("Борбор оңдолду")),
        ("1️⃣ Борбор оңдолду", Work("Борбор оңдолду")),
        ("✅ Борбор оңдолду", Work("Борбор оңдолду")),
        ("✔️ Борбор оңдолду", Work("Борбор оңдолду")),
        ("1.5 км жол салынды", Work("1.5 км жол салынды")),
        ("2026-жылы бүттү", Work("2026-жылы бүттү")),
        ("⏳ Кеңеш түзүлүүдө", Work("Кеңеш түзүлүүдө", UNDER_WAY)),
        ("⌛️Кеңеш түзүлүүдө", Work("Кеңеш түзүлүүдө", UNDER_WAY)),
        ("3. ⏳ Кеңеш түзүлүүдө", Work("Кеңеш түзүлүүдө", UNDER_WAY)),
        ("⏳ 3. Кеңеш түзүлүүдө", Work("Кеңеш түзүлүүдө", UNDER_WAY)),
        ("Кеңеш түзүлүүдө…", Work("Кеңеш түзүлүүдө", UNDER_WAY)),
        ("Кеңеш түзүлүүдө ...", Work("Кеңеш түзүлүүдө", UNDER_WAY)),
        ("⏳ Кеңеш түзүлүүдө…", Work("Кеңеш түзүлүүдө", UNDER_WAY)),
        ("<b>Борбор</b> & үй", Work("<b>Борбор</b> & үй")),
    ],
)
def test_a_line_is_a_work(line: str, work: Work) -> None:
    assert works_from(line) == (work,)


def test_empty_lines_and_lines_said_twice_are_dropped() -> None:
    assert works_from("Бир\n\n  \n—\nЭки\nБИР") == (Work("Бир"), Work("Эки"))


@pytest.mark.parametrize("text", ["", "\n\n", "—\n⏳\n…", "1."])
def test_nothing_to_report_is_refused(text: str) -> None:
    with pytest.raises(WorksMissing):
        works_from(text)


def test_limits_of_works() -> None:
    assert len(works_from("\n".join(f"{n} иш" for n in range(20)))) == 20
    assert works_from("ы" * 300)
    with pytest.raises(WorksTooMany):
        works_from("\n".join(f"{n} иш" for n in range(21)))
    with pytest.raises(WorkTooLong):
        works_from("Бир\n" + "ы" * 301)


def test_a_draft_gathers_photos_and_captions_of_an_album() -> None:
    draft = DRAFT.taking("", photo("a"), "album").taking("Бир\n⏳ Эки", photo("b"), "album")
    draft = draft.taking("Үч", photo("c"), "album").reading()

    assert [one.file_id for one in draft.all_media] == ["a", "b", "c"]
    told = [(work.text, work.state) for work in draft.works]
    assert told == [("Бир", DONE), ("Эки", UNDER_WAY), ("Үч", DONE)]
    assert draft.said == ()


def test_lines_replace_the_works_or_follow_them() -> None:
    draft = DRAFT.taking("Бир\nЭки", None).reading()

    assert draft.taking("Үч", None).reading().works == (Work("Үч"),)
    added = draft.taking("⏳ экИ\nҮч", None).reading(added=True)
    assert added.works == (Work("Бир"), Work("экИ", UNDER_WAY), Work("Үч"))


def test_what_is_above_the_limit_is_left_out() -> None:
    draft = DRAFT
    for number in range(MEDIA_LIMIT + 1):
        draft = draft.taking("", photo(f"photo{number}"))

    assert len(draft.all_media) == MEDIA_LIMIT
    assert draft.too_many


def test_more_works_than_fit_are_refused_when_added_too() -> None:
    draft = DRAFT.taking("\n".join(f"{n} иш" for n in range(20)), None).reading()
    with pytest.raises(WorksTooMany):
        draft.taking("Дагы бир", None).reading(added=True)


def test_a_work_is_switched_by_its_number() -> None:
    draft = DRAFT.taking("Бир\nЭки", None).reading()

    assert draft.switched(2, done=False).works == (Work("Бир"), Work("Эки", UNDER_WAY))
    assert draft.switched(2, done=False).switched(2, done=False) == draft.switched(2, done=False)
    for number in (0, 3, -1):
        with pytest.raises(ButtonStale):
            draft.switched(number, done=True)


def test_a_draft_survives_as_json() -> None:
    draft = DRAFT.taking("Бир\n⏳ Эки", photo("a"), "album").reading()
    assert Draft.read(json.loads(json.dumps(draft.filled))) == draft


def test_the_seal_tells_drafts_apart() -> None:
    draft = DRAFT.taking("Бир", None).reading()
    others = (
        Draft("kara-kol", begun=2).taking("Бир", None).reading(),
        draft.switched(1, done=False),
        draft.taking("", photo("photo")),
    )
    assert draft.seal == DRAFT.taking("Бир", None).reading().seal
    assert len({draft.seal, *(other.seal for other in others)}) == 4


def test_a_report_adds_to_a_tranche_or_opens_the_next() -> None:
    project = Project("p", "kara-kol", "П", "", tranches=(Tranche(1, (Work("Бир", UNDER_WAY), Work("Эки"))),))

    assert project.reported(1, [Work("бир"), Work("Үч")]).works == (Work("Бир"), Work("Эки"), Work("Үч"))
    assert project.reported(2, [Work("Бир")]) == Tranche(2, (Work("Бир"),))
    for number in (0, 3, -1):
        with pytest.raises(TrancheNotFound):
            project.reported(number, [Work("Бир")])


def test_the_hundredth_tranche_is_refused() -> None:
    project = Project("p", "kara-kol", "П", "", tranches=(Tranche(99),))
    with pytest.raises(TrancheNotFound):
        project.reported(100, [Work("Бир")])
