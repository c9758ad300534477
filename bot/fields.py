"""A project's fields wherever they are kept: in the project, in its town, or counted by its poll."""

from dataclasses import replace
from typing import Any

from bot import acts
from bot.articles import find_outcome, is_counted, participants_of
from bot.domain.media import Media, MediaKind
from bot.domain.project_fields import Field, Spot, changed, value_of, work_of
from bot.domain.projects import Project
from bot.domain.refusals import ParticipantsCounted, WorkGone, WorkJudged
from bot.domain.verdicts import key_of
from bot.views.field_form import EDITING
from storage.forms import Form
from storage.memory import Memory


def value_at(memory: Memory, project: Project, spot: Spot) -> str:
    """What stands there, as people see it."""
    if spot.field is Field.LOCATIVE:
        return memory.towns.get(project.town_id).name_locative
    if spot.field is Field.PARTICIPANTS:
        return str(participants_of(memory, project) or "")
    return value_of(project, spot)


def must_be_editable(memory: Memory, project: Project, spot: Spot) -> None:
    """Raises ParticipantsCounted: what a poll has counted is nobody's to write."""
    if spot.field is Field.PARTICIPANTS and is_counted(memory, project):
        raise ParticipantsCounted


def with_value(memory: Memory, project: Project, spot: Spot, value: str) -> Project:
    """The project with this value there; raises what `changed` does, and WorkJudged.

    A problem that is worded anew keeps where it was chosen, and with it who took part."""
    must_be_editable(memory, project, spot)
    if spot.field is Field.PROBLEM:
        project = _rooted(memory, project)
    if spot.field is Field.WORK and not value and _is_judged(memory, project, spot):
        raise WorkJudged
    return changed(project, spot, value)


def put(memory: Memory, project: Project, spot: Spot, value: str) -> Project:
    """Writes it there; the project after it. Raises what `with_value` does."""
    after = with_value(memory, project, spot, value)
    if spot.field is Field.LOCATIVE:
        memory.towns.put(replace(memory.towns.get(project.town_id), name_locative=value))
        return project
    work, reworded = (work_of(one, spot) for one in (project, after)) if spot.field is Field.WORK else (None, None)
    if work and reworded and value:
        memory.verdicts.put_renamed(project.id, spot.tranche, {key_of(work): key_of(reworded)})
    memory.projects.put(after)
    return after


def opened(memory: Memory, person_id: int, project: Project, spot: Spot) -> Form:
    """The form of one field, as it begins. Raises WorkGone, ParticipantsCounted."""
    must_be_editable(memory, project, spot)
    work = work_of(project, spot) if spot.field.of_work else None
    works = next((one.works for one in project.tranches if one.number == spot.tranche), ())
    if spot.field.of_work and work is None and (spot.field is not Field.WORK or spot.work != len(works) + 1):
        raise WorkGone
    filled: dict[str, Any] = {"project_id": project.id, "field": spot.field, "tranche": spot.tranche}
    filled |= {"about": work.text if work else "", "was": value_at(memory, project, spot)}
    if spot.field.is_media:
        there = stored(_there(project, spot))
        filled |= {"media": there, "there": there, "out": []}
    return Form(person_id, EDITING, "value", filled)


def is_touched(form: Form) -> bool:
    """Whether media were put into the form of a field, or taken out."""
    filled = form.filled
    return bool(filled.get("out")) or filled.get("media", []) != filled.get("there", [])


def media_in(form: Form) -> tuple[Media, ...]:
    return tuple(Media(MediaKind(kind), file_id) for kind, file_id in form.filled["media"])


def stored(media: tuple[Media, ...]) -> list[list[str]]:
    return [[one.kind, one.file_id] for one in media]


def _rooted(memory: Memory, project: Project) -> Project:
    if project.poll_id or project.outcome:
        return project
    if outcome := find_outcome(memory, project):
        return replace(project, outcome=outcome.problem)
    poll = acts.poll_of(memory, project)
    return replace(project, poll_id=poll.id) if poll else project


def _is_judged(memory: Memory, project: Project, spot: Spot) -> bool:
    work = work_of(project, spot)
    verdicts = memory.verdicts.all_of(project.id) if work else ()
    return any(work and (one.tranche, one.about) == (spot.tranche, key_of(work)) for one in verdicts)


def _there(project: Project, spot: Spot) -> tuple[Media, ...]:
    if work := work_of(project, spot) if spot.work else None:
        return work.media
    return next((one.media for one in project.tranches if one.number == spot.tranche), ())
