"""Those who watch over a town: whom a letter to them reaches, what they get of a report, and due reminders."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.domain import monitors, reminders
from bot.domain.announcements import Occasion, Part
from bot.domain.journal import Act
from bot.domain.people import Town
from bot.domain.projects import Project, Work
from bot.domain.verdicts import Standings, Verdict, left_to_judge, standings
from bot.views import monitoring, reminding
from bot.views.card import Card
from bot.views.words import Words
from storage.memory import Memory


def reachable(memory: Memory, people: Iterable[int]) -> list[int]:
    """Those of them whom the bot may write to, each once."""
    return [id for id in dict.fromkeys(people) if (person := memory.people.find(id)) and person.reachable]


def monitors_of(memory: Memory, town_id: str) -> list[int]:
    """The town's monitors whom the bot may write to."""
    return reachable(memory, (monitor.person_id for monitor in memory.monitors.all_of(town_id)))


def readers_of_complaints(memory: Memory, town_id: str, administrators: Iterable[int]) -> list[int]:
    """Monitors and administrators, but nobody who coordinates the town."""
    coordinators = {coordinator.person_id for coordinator in memory.team.all_of(town_id)}
    readers = [*monitors_of(memory, town_id), *reachable(memory, administrators)]
    return [reader for reader in dict.fromkeys(readers) if reader not in coordinators]


def who_answers(memory: Memory, town_id: str, administrators: Iterable[int]) -> list[int]:
    """Who speaks for the executor: the town's coordinators; where there are none, the administrators."""
    coordinators = [coordinator.person_id for coordinator in memory.team.all_of(town_id)]
    return reachable(memory, coordinators) or reachable(memory, administrators)


def write(memory: Memory, occasion: Occasion, town_id: str, part: Part, now: datetime, to: Sequence[int]) -> None:
    """Owes one message to just these people; to nobody, nothing."""
    if to:
        memory.announcements.add_letter(occasion, town_id, part, now, to)


def report(
    memory: Memory,
    words: Words,
    town: Town,
    project: Project,
    tranche: int,
    works: Sequence[Work],
    announcement_id: int,
    now: datetime,
) -> datetime | None:
    """Owes the tranche's report to the town's monitors, and holds the announcement where they get it before
    the public; until when."""
    readers = monitors_of(memory, town.id)
    until = monitors.held_until(now, memory.monitors.head_start(town.id), readers)
    if until:
        earlier = (one for one in memory.held_reports.all_of(project.id) if one.before.number == tranche)
        until = max([until, *(one.until for one in earlier if one.until)])  # it never overtakes one on the same
        memory.announcements.mark_held(announcement_id, until)
    if readers:
        part = monitoring.report(words, town, project, tranche, works, until)
        letter = memory.announcements.add_letter(Occasion.MONITORING, town.id, part, now, readers)
        memory.corrections.put_letter(announcement_id, letter)
    return until


def front(memory: Memory, words: Words, town: Town, person_id: int, form_open: bool) -> Card:
    """What a monitor may look at in this town: the newest reports of each project first."""
    reports = [
        (project, tranche, left_to_judge(tranche, memory.verdicts.all_by(person_id, project.id)))
        for project in memory.projects.all_of(town.id)
        for tranche in reversed(project.tranches)
        if tranche.works
    ]
    complaints, open_complaints = memory.complaints.count_in(town.id)
    return monitoring.front(words, town, reports, complaints, open_complaints, form_open)


def standings_of(memory: Memory, project: Project, verdicts: Sequence[Verdict] | None = None) -> Standings:
    """How many of the monitoring group confirm each work of the project, and how many dispute it.

    `verdicts`: those to count; None: all."""
    group, executor = memory.monitors.all_of(project.town_id), project.executor
    own = {monitor.person_id for monitor in group if executor and monitors.works_for(monitor, executor)}
    verdicts = memory.verdicts.all_of(project.id) if verdicts is None else verdicts
    counted = [verdict for verdict in verdicts if not (verdict.confirms and verdict.person_id in own)]
    return standings(project, counted, len(group))


def all_to_remind(memory: Memory, now: datetime) -> tuple[str, ...]:
    """Polls whose reminder may go out now; what is due at night is not among them before the morning."""
    due = map(memory.polls.get, memory.reminders.all_due(now))
    return tuple(
        poll.id for poll in due if reminders.may_go_out(poll, now, memory.towns.get(poll.town_id).timezone)
    )


def remind(memory: Memory, poll_id: str, words: Words, now: datetime) -> int | None:
    """Owes what reminders of this poll are due, as one; its id. None while there is nothing to send: it is
    night, the poll takes no votes, or they went out already."""
    poll = memory.polls.get(poll_id)
    town = memory.towns.get(poll.town_id)
    if not reminders.may_go_out(poll, now, town.timezone) or not memory.reminders.mark_sent(poll.id, now):
        return None
    memory.journal.add(poll.id, Act.REMINDED, None, now)
    return memory.announcements.add(
        Occasion.REMINDER, town.id, reminding.reminder(words, poll, town), now, poll_id=poll.id
    )
