"""Where a town's announcements take two people, so do their corrections: one asks, another agrees or returns it."""

from dataclasses import replace
from datetime import datetime

from bot import watch
from bot.acts.correcting import correct, withdraw
from bot.acts.dispatch import House, who_agrees
from bot.acts.slips import name_at_desk
from bot.domain import corrections
from bot.domain.amendments import Amendment, Second
from bot.domain.announcements import Announcement, Occasion, Part
from bot.domain.drafts import Draft
from bot.domain.refusals import AskingGone
from bot.views import amendment as views
from bot.views import correction
from storage.memory import Memory


def second_for(memory: Memory, announcement: Announcement, house: House, who: int) -> Second:
    """Whether a correction by this person takes another, and what it would overtake."""
    waiting = find_amendment(memory, announcement, house)
    others = waiting and waiting.person_id != who
    waits = name_at_desk(memory, announcement.town_id, waiting.person_id, house.words) if waiting and others else ""
    if not memory.town_rules.get(announcement.town_id).two_people:
        return Second(None, waits)
    return Second(len(_seconds(memory, announcement, house, who)), waits)


def _seconds(memory: Memory, announcement: Announcement, house: House, who: int) -> list[int]:
    """Who could agree. Where there is nobody, one is enough: a mistake that everybody reads must not stand because
    nobody else is there."""
    town = memory.towns.get(announcement.town_id)
    return who_agrees(memory, town, house, who) if memory.town_rules.get(town.id).two_people else []


def must_find_amendment(memory: Memory, announcement: Announcement, house: House) -> Amendment:
    """Raises AskingGone."""
    amendment = find_amendment(memory, announcement, house)
    if amendment is None:
        raise AskingGone
    return amendment


def find_amendment(memory: Memory, announcement: Announcement, house: House) -> Amendment | None:
    """What waits for a second person, if whoever asked still sits at the town's desk."""
    amendment = memory.amendments.find(announcement.id)
    if amendment is None or amendment.returned:
        return None
    at_desk = announcement.town_id in memory.team.all_towns_of(amendment.person_id)
    return amendment if at_desk or amendment.person_id in house.administrators else None


def _amended(
    memory: Memory, amendment: Amendment, announcement: Announcement, house: House, at: datetime
) -> tuple[Part, ...]:
    """What the announcement would say, as of that moment."""
    town, project = memory.towns.get(announcement.town_id), memory.projects.get_told(announcement)
    if amendment.draft:
        return correction.parts(house.words, town, project, amendment.draft, announcement, at)
    return correction.withdrawn(house.words, announcement, town, project, amendment.reason, at)


def amend(memory: Memory, amendment: Amendment, announcement: Announcement, house: House) -> bool:
    """At once where one is enough; else the others are asked. Whether it is done. What was asked before is void."""
    others = _seconds(memory, announcement, house, amendment.person_id)
    _overtake(memory, announcement, amendment.person_id, house, amendment.at)
    if not others:
        _make(memory, amendment, announcement, house, amendment.at, None)
        return True
    memory.amendments.put(amendment)
    parts = show_amendment(memory, amendment, announcement, house)
    memory.announcements.add_letters(Occasion.ASKING, announcement.town_id, parts, amendment.at, others)
    return False


def show_amendment(
    memory: Memory, amendment: Amendment, announcement: Announcement, house: House, own: bool = False
) -> tuple[Part, ...]:
    """The thing itself, and below it who asks for it, and what whoever reads it may do; `own`: they ask for it."""
    project = memory.projects.get_told(announcement)
    known = memory.outbox.draft_of(announcement.id)
    control = views.control(
        house.words,
        amendment,
        announcement,
        project,
        name_at_desk(memory, announcement.town_id, amendment.person_id, house.words),
        Draft.read(known) if known else None,
        own,
    )
    return (*_amended(memory, amendment, announcement, house, amendment.at), control)


def agree_to_amendment(
    memory: Memory, amendment: Amendment, announcement: Announcement, who: int, house: House, now: datetime
) -> None:
    """The second of two: it is made now, and whoever asked hears so, and sees how far it comes."""
    corrections.must_be_correctable(announcement)
    memory.amendments.remove(announcement.id)
    _make(memory, amendment, announcement, house, now, who)
    name = name_at_desk(memory, announcement.town_id, who, house.words)
    _write(memory, announcement, amendment.person_id, views.agreed(house.words, amendment, name), now)


def return_amendment(
    memory: Memory,
    amendment: Amendment,
    announcement: Announcement,
    who: int,
    text: str,
    house: House,
    now: datetime,
) -> None:
    """The second of two returns it with words; whoever asked can take it up again."""
    memory.amendments.put(replace(amendment, returned=True))
    name = name_at_desk(memory, announcement.town_id, who, house.words)
    _write(memory, announcement, amendment.person_id, views.returned(house.words, amendment, name, text), now)


def _overtake(memory: Memory, announcement: Announcement, who: int, house: House, now: datetime) -> None:
    """Somebody asks for another one, or makes it: what was asked before is void, and its asker hears so."""
    waiting = find_amendment(memory, announcement, house)
    memory.amendments.remove(announcement.id)
    if waiting and waiting.person_id != who:
        name = name_at_desk(memory, announcement.town_id, who, house.words)
        part = views.overtaken(house.words, announcement, memory.projects.get_told(announcement), name)
        _write(memory, announcement, waiting.person_id, part, now)


def _make(
    memory: Memory,
    amendment: Amendment,
    announcement: Announcement,
    house: House,
    now: datetime,
    agreed_by: int | None,
) -> None:
    parts = _amended(memory, amendment, announcement, house, now)
    who = (amendment.person_id, agreed_by)
    if amendment.draft:
        correct(memory, announcement, parts, amendment.draft, who, house, now)
    else:
        withdraw(memory, announcement, parts, amendment.reason, who, house, now)


def _write(memory: Memory, announcement: Announcement, to: int, part: Part, now: datetime) -> None:
    watch.write(memory, Occasion.ASKING, announcement.town_id, part, now, watch.reachable(memory, [to]))
