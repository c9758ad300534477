"""Correcting and withdrawing what was sent: the project and the verdicts follow, what the monitoring group was told
is corrected, too, and the others at the desk and those who watch hear of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot import watch
from bot.acts.dispatch import House
from bot.acts.slips import name_at_desk
from bot.domain.announcements import Announcement, Occasion, Part, Sending
from bot.domain.drafts import Draft
from bot.domain.projects import Work, WorkState
from bot.domain.retelling import followed, renamed
from bot.domain.verdicts import open_again
from bot.views import correction as views
from bot.views import monitoring
from storage.memory import Memory

By = tuple[int, int | None]  # who corrects; who agreed, where it took two


def correct(
    memory: Memory,
    announcement: Announcement,
    parts: Sequence[Part],
    draft: Draft,
    by: By,
    house: House,
    now: datetime,
) -> None:
    """Whoever got it is owed the correction, whoever waits for it gets it corrected."""
    before = Draft.read(memory.outbox.draft_of(announcement.id))
    reopened = _follow(memory, announcement, before, draft)
    who, agreed_by = by
    memory.corrections.add(announcement.id, parts, who, now, draft=draft.filled, agreed_by=agreed_by)
    town, project = memory.towns.get(announcement.town_id), memory.projects.get_told(announcement)
    mark = views.mark(house.words, town, now)
    public_at = announcement.held_until
    report = monitoring.report(house.words, town, project, draft.tranche, draft.works, public_at, mark)
    _correct_letter(memory, announcement, report, who, now)
    _tell(memory, announcement, by, reopened, house, now)


def withdraw(
    memory: Memory,
    announcement: Announcement,
    parts: Sequence[Part],
    reason: str,
    by: By,
    house: House,
    now: datetime,
) -> None:
    """Nobody gets it any more, and its works stand in the project no longer."""
    draft = memory.outbox.draft_of(announcement.id)
    reopened = _follow(memory, announcement, Draft.read(draft), None) if draft else {}
    who, agreed_by = by
    memory.corrections.add(announcement.id, parts, who, now, reason=reason, agreed_by=agreed_by)
    _correct_letter(memory, announcement, parts[0], who, now)
    _tell(memory, announcement, by, reopened, house, now)


def _follow(
    memory: Memory, announcement: Announcement, before: Draft, after: Draft | None
) -> Mapping[int, tuple[Work, ...]]:
    """Works that are to be confirmed anew, by monitor."""
    project = memory.projects.get_told(announcement)
    was = project.tranche(before.tranche)
    elsewhere = _told_elsewhere(memory, announcement)
    now = followed(was, before, after, elsewhere)
    memory.projects.put_tranche(project.id, now)
    held = [one for one in memory.held_reports.all_of(project.id) if one.before.number == was.number]
    told = _told_elsewhere(memory, announcement, [one.announcement_id for one in held])
    for one in held:
        if one.since > announcement.created_at:
            memory.held_reports.put(one.announcement_id, followed(one.before, before, after, told))
    if after:
        memory.verdicts.put_renamed(project.id, was.number, renamed(before, after))
    return open_again(was, now, memory.verdicts.all_of(project.id))


def _told_elsewhere(
    memory: Memory, announcement: Announcement, but: Sequence[int] = ()
) -> Mapping[str, WorkState | None]:
    """Works that stand in the tranche without this announcement, too; what they were before it, where known.

    `but`: announcements that don't count."""
    found: dict[str, WorkState | None] = dict(memory.corrections.all_told_before(announcement.id))
    for other in memory.announcements.all_of(announcement.project_id or ""):
        same = other.tranche == announcement.tranche and other.sending is not Sending.WITHDRAWN
        if same and other.id not in (announcement.id, *but):
            filled: dict[str, Any] = memory.outbox.draft_of(other.id)
            works = Draft.read(filled).works if filled else ()
            for work in works:
                found.setdefault(work.text.casefold(), None)
    return found


def _correct_letter(memory: Memory, announcement: Announcement, part: Part, who: int, now: datetime) -> None:
    """What monitors got of it stands where it stood, with their buttons, and says what is right."""
    letter = memory.corrections.find_letter(announcement.id)
    if letter:
        memory.corrections.add(letter, (part,), who, now, draft={}, shown=False)


def _tell(
    memory: Memory,
    announcement: Announcement,
    by: By,
    reopened: Mapping[int, tuple[Work, ...]],
    house: House,
    now: datetime,
) -> None:
    """A monitor reads which works wait for them again."""
    project = memory.projects.get_told(announcement)
    correction = memory.corrections.find_last(announcement.id)
    assert correction is not None
    name = name_at_desk(memory, announcement.town_id, by[0], house.words)
    desk = watch.reachable(memory, (one.person_id for one in memory.team.all_of(announcement.town_id)))
    monitors = watch.monitors_of(memory, announcement.town_id)
    readers = [one for one in dict.fromkeys((*desk, *monitors)) if one not in by]
    again = {one: reopened[one] for one in monitors if one in reopened}
    for works in dict.fromkeys(((), *again.values())):
        to = [one for one in readers if again.get(one, ()) == works]
        part = views.letter(house.words, correction, announcement, project, name, works)
        watch.write(memory, Occasion.CORRECTION, announcement.town_id, part, now, to)
