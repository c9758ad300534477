"""Correcting and withdrawing what was sent: the project follows, and the others at the desk and those who watch
hear of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot import watch
from bot.acts.dispatch import House
from bot.acts.slips import name_at_desk
from bot.domain.announcements import Announcement, Occasion, Part, Sending
from bot.domain.drafts import Draft
from bot.domain.projects import WorkState
from bot.domain.retelling import followed
from bot.views import correction as views
from storage.memory import Memory


def correct(
    memory: Memory,
    announcement: Announcement,
    parts: Sequence[Part],
    draft: Draft,
    who: int,
    house: House,
    now: datetime,
) -> None:
    """Whoever got it is owed the correction, whoever waits for it gets it corrected."""
    before = Draft.read(memory.outbox.draft_of(announcement.id))
    _follow(memory, announcement, before, draft)
    memory.corrections.add(announcement.id, parts, who, now, draft=draft.filled)
    _tell(memory, announcement, who, house, now)


def withdraw(
    memory: Memory,
    announcement: Announcement,
    parts: Sequence[Part],
    reason: str,
    who: int,
    house: House,
    now: datetime,
) -> None:
    """Nobody gets it any more, and its works stand in the project no longer."""
    if draft := memory.outbox.draft_of(announcement.id):
        _follow(memory, announcement, Draft.read(draft), None)
    memory.corrections.add(announcement.id, parts, who, now, reason=reason)
    _tell(memory, announcement, who, house, now)


def _follow(memory: Memory, announcement: Announcement, before: Draft, after: Draft | None) -> None:
    project = memory.projects.get(announcement.project_id or "")
    tranche = project.tranche(before.tranche)
    elsewhere = _told_elsewhere(memory, announcement)
    memory.projects.put_tranche(project.id, followed(tranche, before, after, elsewhere))


def _told_elsewhere(memory: Memory, announcement: Announcement) -> Mapping[str, WorkState | None]:
    """Works that stand in the tranche without this announcement, too; what they were before it, where known."""
    found: dict[str, WorkState | None] = dict(memory.corrections.all_told_before(announcement.id))
    for other in memory.announcements.all_of(announcement.project_id or ""):
        same = other.tranche == announcement.tranche and other.sending is not Sending.WITHDRAWN
        if same and other.id != announcement.id:
            filled: dict[str, Any] = memory.outbox.draft_of(other.id)
            works = Draft.read(filled).works if filled else ()
            for work in works:
                found.setdefault(work.text.casefold(), None)
    return found


def _tell(memory: Memory, announcement: Announcement, who: int, house: House, now: datetime) -> None:
    project = memory.projects.get(announcement.project_id or "")
    correction = memory.corrections.find_last(announcement.id)
    assert correction is not None
    name = name_at_desk(memory, announcement.town_id, who, house.words)
    part = views.letter(house.words, correction, announcement, project, name)
    desk = watch.reachable(memory, (one.person_id for one in memory.team.all_of(announcement.town_id)))
    readers = dict.fromkeys((*desk, *watch.monitors_of(memory, announcement.town_id)))
    watch.write(
        memory, Occasion.CORRECTION, announcement.town_id, part, now, [one for one in readers if one != who]
    )
