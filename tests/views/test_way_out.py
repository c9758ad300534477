"""Whatever everybody is told can be left with one tap by those who are subscribed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.announcements import Part
from bot.domain.decisions import Decision
from bot.domain.drafts import Draft
from bot.domain.gatherings import NO_PAPER
from bot.domain.polls import Admission, Choice, Poll, State
from bot.domain.projects import Work
from bot.domain.tallies import count
from bot.views import announcement, ballot, buttons, gatherings, poll_news, project_news, results
from bot.views.words import kyrgyz
from tests.village import AIMYRA, KARA_KOL

NOW = datetime(2026, 12, 1, 6, tzinfo=UTC)
WORDS = kyrgyz()
CHOICES = (Choice(1, "Суу"), Choice(2, "Жол"))
POLL = Poll(
    "suu", KARA_KOL.id, "?", CHOICES, state=State.OPEN, opens_at=NOW, closes_at=NOW + timedelta(days=1),
    prolonged_from=NOW, decision=Decision(1, "жыйын", "чүчүкулак"),
)  # fmt: skip
DRAFT = Draft(KARA_KOL.id, 1, (Work("Кудук казылды"),), project_id=AIMYRA.id, tranche=1)
TOLD = {
    "a tranche": announcement.parts(WORDS, KARA_KOL, AIMYRA, DRAFT),
    "a project": project_news.parts(WORDS, KARA_KOL, AIMYRA, 503),
    "an opening": ballot.opening(WORDS, POLL, KARA_KOL),
    "an opening of gatherings": gatherings.opening(
        WORDS, replace(POLL, admission=Admission.PAPER), NO_PAPER, KARA_KOL
    ),
    "a result": results.announcement(WORDS, POLL, count(POLL, []), KARA_KOL),
    "a prolonging": poll_news.prolonged(WORDS, POLL, KARA_KOL),
    "a prolonging after an outage": ballot.after_outage(WORDS, POLL, KARA_KOL, NOW, NOW, prolonged=True),
    "a cancelling": poll_news.cancelled(WORDS, POLL, KARA_KOL),
    "a decided tie": poll_news.tie_decided(WORDS, POLL, KARA_KOL, (1, 2)),
}


@pytest.mark.parametrize("parts", TOLD.values(), ids=TOLD)
def test_one_tap_under_it_unsubscribes_and_others_are_not_asked_to_leave(parts: tuple[Part, ...]) -> None:
    leave = buttons.FollowTown(KARA_KOL.id, False).data
    shown = {
        by_town: [data for row in announcement.tailored(parts[-1], by_town, False).buttons for _, data in row]
        for by_town in (True, False)
    }
    assert leave in shown[True]
    assert leave not in shown[False]
