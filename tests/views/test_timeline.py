"""The picture of a project's tranches: whatever they hold, Telegram takes it and nothing leaves the paper."""

from datetime import UTC, datetime

import pytest

from bot.domain.people import Town
from bot.domain.projects import Project, Tranche, Work, WorkState
from bot.views import timeline
from bot.views.painting import MARGIN, WIDTH
from bot.views.words import kyrgyz

TOWN = Town("kara-kol", "Кара-Көл шаары")
SIDES = 10_000  # Bot API, sendPhoto: width and height together
RATIO = 20


@pytest.mark.parametrize("letter", ["Ш", "🎈", "ө "])
def test_the_longest_timeline_stays_on_its_paper(letter: str) -> None:
    works = tuple(Work((f"{n} " + letter * 300)[:300], [*WorkState][n % 3], "9" * 60) for n in range(20))
    tranches = tuple(Tranche(n, works, 10**12, "", (), 10**12) for n in range(1, 100))
    project = Project("x", "kara-kol", letter * 200, "", tranches=tranches)
    told_at = {n: datetime(2026, 11, 21, tzinfo=UTC) for n in range(1, 100)}
    picture = timeline.picture(kyrgyz(), project, TOWN, told_at)
    assert picture.earlier == "Мурунку транштар: 93"
    assert [step.head for step in picture.steps] == [f"{n}-транш" for n in range(94, 100)]
    assert picture.steps[0].more == "… дагы 14 иш"

    page = timeline._lay_out(picture)
    assert WIDTH + page.height <= SIDES
    assert page.height / WIDTH <= RATIO
    assert all(line.ink.right <= WIDTH - MARGIN + 1 and line.ink.bottom <= page.height for line in page.lines)
    assert all(track.filled <= track.box.right - track.box.left for track in page.tracks)


def test_the_marks_tell_what_is_done() -> None:
    works = tuple(Work("иш", state) for state in (WorkState.DONE, WorkState.UNDER_WAY, WorkState.NOT_DONE))
    project = Project("x", "kara-kol", "Жол", "", tranches=(Tranche(1, works),))
    picture = timeline.picture(kyrgyz(), project, TOWN, {})
    assert [text for _, text in picture.legend] == ["аткарылды", "аткарылып жатат", "аткарылган жок"]
    node, *marks = timeline._lay_out(picture).tracks
    assert node.filled == timeline.NODE
    assert [mark.filled for mark in marks[:3]] == [timeline.MARK, timeline.MARK / 2, 0]
    assert timeline.draw(picture).startswith(b"\x89PNG")
