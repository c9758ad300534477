"""What everybody reads of projects: all that is known, but for reports that the monitoring group reads first."""

from datetime import datetime

from bot import watch
from bot.domain.holding import in_public, is_public
from bot.domain.projects import Project
from bot.domain.verdicts import Standings, Verdict
from bot.views import works
from bot.views.words import Html, Words
from storage.memory import Memory


def get(memory: Memory, project_id: str) -> Project:
    """Raises ProjectNotFound."""
    return seen(memory, memory.projects.get(project_id))


def all_of(memory: Memory, town_id: str) -> tuple[Project, ...]:
    return tuple(seen(memory, project) for project in memory.projects.all_of(town_id))


def seen(memory: Memory, project: Project) -> Project:
    """The project without what is held."""
    return in_public(project, memory.held_reports.all_of(project.id))


def held(memory: Memory, project_id: str, now: datetime) -> dict[int, datetime | None]:
    """Tranches of which the monitoring group reads more than everybody, and when that ends where it is known."""
    reports = reversed(memory.held_reports.all_of(project_id))
    return {one.before.number: one.until if one.until and one.until > now else None for one in reports}


def held_note(memory: Memory, words: Words, project: Project, tranche: int, now: datetime) -> Html | None:
    """Where the tranche is among them, a sentence that says so."""
    found = held(memory, project.id, now)
    town = memory.towns.get(project.town_id)
    return works.held(words, tranche, found[tranche], town.timezone) if tranche in found else None


def verdicts_of(memory: Memory, project_id: str) -> tuple[Verdict, ...]:
    """Newest first."""
    held = memory.held_reports.all_of(project_id)
    return tuple(verdict for verdict in memory.verdicts.all_of(project_id) if is_public(verdict, held))


def standings_of(memory: Memory, project: Project) -> Standings:
    """How many of the monitoring group confirm each work that everybody reads of, and how many dispute it."""
    return watch.standings_of(memory, seen(memory, project), verdicts_of(memory, project.id))
