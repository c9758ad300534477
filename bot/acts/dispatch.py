"""Sending off what coordinators write: at once, at its moment, in the morning, or once a second person agrees.

Its recipients stand from the moment it begins, by a press or by the clock: until then nobody has been addressed,
and whoever leaves a planned announcement's town hears nothing more."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot import watch
from bot.acts.slips import name_at_desk
from bot.domain import reminders
from bot.domain.announcements import Announcement, Audience, Occasion, Part, Scope, Sending
from bot.domain.drafts import Draft
from bot.domain.people import Town
from bot.domain.polls import Poll, State
from bot.domain.projects import Project, Tranche
from bot.domain.quiet import Quiet
from bot.domain.refusals import AnnouncementGone, AskingIsYourOwn, NobodyToAgree, Refusal, SendingBegun
from bot.domain.searching import folded
from bot.views import town_rules as views
from bot.views.words import Words
from storage.memory import Memory


@dataclass(frozen=True, slots=True)
class House:
    """What holds for every town: the words, the usual quiet hours, and the administrators."""

    words: Words
    quiet: Quiet
    administrators: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Ready:
    """What was looked at, and is to be sent."""

    town: Town
    project: Project
    tranche: int
    parts: tuple[Part, ...]
    draft: dict[str, Any]
    scopes: tuple[Scope, ...]
    silent: bool
    author_id: int


def poll_of(memory: Memory, project: Project) -> Poll | None:
    """The poll whose voters chose the project's problem: it was made from it, or that is one of its choices."""
    if project.poll_id:
        return memory.polls.get(project.poll_id)
    wanted = folded(project.problem)
    if not wanted:
        return None
    for poll in memory.polls.all_of(project.town_id, State.OPEN, State.CLOSED):
        if any(folded(choice.name) == wanted for choice in poll.choices):
            return poll
    return None


def audience(memory: Memory, project: Project, scopes: tuple[Scope, ...], now: datetime) -> Audience:
    """How many each scope holds; voters are no scope where no poll is known, or while it is open."""
    poll = poll_of(memory, project)
    scopes = scopes_reached(memory, project, scopes)
    counted = memory.recipients.count(
        project.town_id, now, scopes, project_id=project.id, poll_id=poll.id if poll else None
    )
    if poll:
        return counted
    return replace(counted, counts={scope: n for scope, n in counted.counts.items() if scope is not Scope.VOTERS})


def scopes_reached(memory: Memory, project: Project, scopes: tuple[Scope, ...]) -> tuple[Scope, ...]:
    """Those that hold anybody who may hear of it now: voters are none before their poll is over."""
    poll = poll_of(memory, project) if Scope.VOTERS in scopes else None
    if poll and poll.state is State.CLOSED:
        return scopes
    return tuple(scope for scope in scopes if scope is not Scope.VOTERS)


def must_be_reachable(memory: Memory, project: Project, scope: str) -> None:
    """Raises OnlySomeVoters where the voters of an open poll would be singled out."""
    poll = poll_of(memory, project) if scope == Scope.VOTERS else None
    if poll:
        reminders.must_not_single_out_voters(poll)


def dispatch(memory: Memory, ready: Ready, house: House, now: datetime, due_at: datetime | None = None) -> int:
    """Sends off what is ready, or plans it; the id of its announcement.

    Raises OnlySomeVoters, NobodyToAgree, and whatever the project says to its report."""
    for scope in ready.scopes:
        must_be_reachable(memory, ready.project, scope)
    rules = memory.town_rules.get(ready.town.id)
    poll = poll_of(memory, ready.project) if Scope.VOTERS in ready.scopes else None
    waits_until = in_the_morning(memory, ready.town, house, due_at or now) or due_at
    others = who_agrees(memory, ready.town, house, ready.author_id) if rules.two_people else []
    if rules.two_people and not others:
        raise NobodyToAgree
    id = memory.outbox.add(
        Occasion.TRANCHE,
        ready.town.id,
        tuple(replace(part, silent=True) for part in ready.parts) if ready.silent else ready.parts,
        now,
        Sending.ASKED if rules.two_people else Sending.SCHEDULED,
        author_id=ready.author_id,
        scopes=ready.scopes,
        draft=ready.draft,
        project_id=ready.project.id,
        poll_id=poll.id if poll else None,
        tranche=ready.tranche,
        due_at=waits_until,
    )
    if rules.two_people:
        _ask(memory, memory.announcements.get(id), house, others, now)
    elif waits_until is None:
        begin(memory, memory.announcements.get(id), house, now)
    return id


def begin(memory: Memory, announcement: Announcement, house: House, now: datetime) -> None:
    """Its works stand in the project, its recipients stand, and what is owed goes out. Raises SendingBegun."""
    assert announcement.project_id is not None
    project = memory.projects.get(announcement.project_id)
    draft = Draft.read(memory.outbox.draft_of(announcement.id))
    tranche = draft.reported(project)
    if not memory.outbox.mark_begun(announcement.id, now):
        raise SendingBegun
    before = _before(project, draft.tranche)
    memory.corrections.put_told_before(announcement.id, before.works)
    memory.projects.put_tranche(project.id, tranche)
    memory.announcements.owe_some(announcement.id)
    memory.announcements.put_progress(announcement.id, 0, None)
    town = memory.towns.get(announcement.town_id)
    if watch.report(memory, house.words, town, project, draft.tranche, draft.works, announcement.id, now):
        memory.held_reports.put(announcement.id, before)
        return
    for held in memory.held_reports.all_of(project.id):  # it overtakes them: everybody reads of it at once
        if held.before.number == draft.tranche:
            told = draft.reported(replace(project, tranches=(held.before,)))
            memory.held_reports.put(held.announcement_id, told)


def _before(project: Project, number: int) -> Tranche:
    """What the tranche tells already."""
    return next((tranche for tranche in project.tranches if tranche.number == number), Tranche(number))


def begin_due(memory: Memory, announcement_id: int, house: House, now: datetime) -> bool:
    """By the clock. What can't begin any more is dropped, and its author hears why; so do the others where the
    author has no desk any more."""
    announcement = memory.announcements.get(announcement_id)
    if announcement.sending is not Sending.SCHEDULED or announcement.due_at is None or announcement.due_at > now:
        return False  # a coordinator was quicker
    town = memory.towns.get(announcement.town_id)
    author = announcement.author_id or 0
    agreed = memory.outbox.find_agreed_by(announcement.id) is not None
    if not agreed and not _at_desk(memory, town, house, author):
        _give_back(memory, announcement, town, views.orphaned(house.words, announcement, town), house, now)
        return True
    try:
        begin(memory, announcement, house, now)
    except Refusal as refused:
        _give_back(
            memory, announcement, town, views.failed_to_begin(house.words, announcement, town, refused), house, now
        )
    return True


def agree_to_sending(memory: Memory, announcement: Announcement, who: int, house: House, now: datetime) -> None:
    """The second of two; it begins, at its moment where it has one. Raises AnnouncementGone, AskingIsYourOwn."""
    if announcement.sending is not Sending.ASKED:
        raise AnnouncementGone
    if announcement.author_id == who:
        raise AskingIsYourOwn
    town = memory.towns.get(announcement.town_id)
    due_at = announcement.due_at if announcement.due_at and announcement.due_at > now else None
    waits_until = in_the_morning(memory, town, house, due_at or now) or due_at
    part = views.agreed(house.words, town, name_at_desk(memory, town.id, who, house.words), waits_until)
    if waits_until:
        memory.outbox.mark_due(announcement.id, waits_until, agreed_by=who)
    else:
        memory.outbox.mark_agreed(announcement.id, who)
        begin(memory, announcement, house, now)
    watch.write(memory, Occasion.ASKING, town.id, part, now, _author(memory, announcement))


def give_back(memory: Memory, announcement: Announcement, who: int, text: str, house: House, now: datetime) -> None:
    """The second of two returns it, with words; its author can take it up again. Raises AnnouncementGone,
    AskingIsYourOwn."""
    if announcement.sending is not Sending.ASKED:
        raise AnnouncementGone
    if announcement.author_id == who:
        raise AskingIsYourOwn
    town = memory.towns.get(announcement.town_id)
    part = views.returned(house.words, announcement, name_at_desk(memory, town.id, who, house.words), text)
    memory.outbox.mark_dropped(announcement.id, now)
    watch.write(memory, Occasion.ASKING, town.id, part, now, _author(memory, announcement))


def in_the_morning(memory: Memory, town: Town, house: House, moment: datetime) -> datetime | None:
    """When the town's quiet hours end in which the moment lies; None by day."""
    quiet = memory.town_rules.get(town.id).quiet or house.quiet
    return quiet.until(moment, town.timezone)


def ask_for_planned(memory: Memory, town: Town, house: House, now: datetime) -> None:
    """The town wants a second person from now on: so does what one person has planned before, and its author hears
    so. Where there is nobody to agree yet, it waits all the same."""
    for announcement in memory.outbox.all_unagreed(town.id):
        author = announcement.author_id or 0
        memory.outbox.mark_asked(announcement.id)
        _ask(memory, announcement, house, who_agrees(memory, town, house, author), now)
        if _at_desk(memory, town, house, author):
            project = memory.projects.get_told(announcement)
            part = views.asked_now(house.words, announcement, project)
            watch.write(memory, Occasion.ASKING, town.id, part, now, _author(memory, announcement))


def _ask(memory: Memory, announcement: Announcement, house: House, others: list[int], now: datetime) -> None:
    town, project = memory.towns.get(announcement.town_id), memory.projects.get_told(announcement)
    asker = name_at_desk(memory, town.id, announcement.author_id or 0, house.words)
    control = views.letter(house.words, announcement, town, project, asker)
    if others:
        shown = (*announcement.parts, control)
        memory.announcements.add_letters(Occasion.ASKING, town.id, shown, now, others)


def who_agrees(memory: Memory, town: Town, house: House, author_id: int) -> list[int]:
    """Who may agree to what one person sends: the town's other coordinators; where none is, the administrators."""
    coordinators = [one.person_id for one in memory.team.all_of(town.id) if one.person_id != author_id]
    administrators = [one for one in house.administrators if one != author_id]
    return watch.reachable(memory, coordinators) or watch.reachable(memory, administrators)


def _at_desk(memory: Memory, town: Town, house: House, person_id: int) -> bool:
    return person_id in house.administrators or town.id in memory.team.all_towns_of(person_id)


def _author(memory: Memory, announcement: Announcement) -> list[int]:
    return watch.reachable(memory, [announcement.author_id] if announcement.author_id else [])


def _give_back(
    memory: Memory, announcement: Announcement, town: Town, part: Part, house: House, now: datetime
) -> None:
    memory.outbox.mark_dropped(announcement.id, now)
    author = announcement.author_id or 0
    to = _author(memory, announcement) if _at_desk(memory, town, house, author) else []
    watch.write(memory, Occasion.ASKING, town.id, part, now, to or who_agrees(memory, town, house, author))
