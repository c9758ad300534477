"""Importing: town files become towns, polls, outcomes and projects of the storage, all or nothing."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain import refusals
from bot.domain.journal import Act, facts_of
from bot.domain.people import Town
from bot.domain.polls import SHORTEST, Poll, State, must_be_fit, must_close_sensibly
from bot.domain.project_fields import (
    OF_TRANCHE,
    Field,
    Spot,
    changed,
    of_tranche,
    tranche_with,
    value_of,
)
from bot.domain.projects import Project, Tranche, WorkState
from bot.tables import sentence
from bot.townfile import ImportMistake, TownFile, read, told
from storage.memory import Memory

__all__ = ["Counts", "ImportMistake", "ImportReport", "TownFile", "load", "read"]

NOT_YET_OPENED = (State.DRAFT, State.SCHEDULED)
FIXED = ("question", "kind", "choices", "max_choices", "results", "admission", "countries")
HOW_FAR = (WorkState.NOT_DONE, WorkState.UNDER_WAY, WorkState.DONE)


@dataclass(frozen=True, slots=True)
class Counts:
    created: int = 0
    changed: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, in things of each noun; `opened`: ids of the polls that are open since."""

    towns: Counts
    polls: Counts
    outcomes: Counts
    projects: Counts
    tranches: Counts
    opened: tuple[str, ...] = ()
    begun: tuple[str, ...] = ()  # ids of the projects that are new

    @property
    def changes_nothing(self) -> bool:
        nouns = (self.towns, self.polls, self.outcomes, self.projects, self.tranches)
        return not any(counts.created or counts.changed for counts in nouns)


class _Conflict(Exception):
    """A poll or project of the file cannot become what is stored: (key, value, what is wrong)."""


def load(memory: Memory, files: Sequence[TownFile], now: datetime) -> ImportReport:
    """Brings the storage to what the files say; a file loaded twice changes nothing the second time.

    Polls with `closes_at` open at their `opens_at`, or `now`. An opened poll stands fixed, and a work's state only
    goes forward: what was reported in chat is not undone. What files don't name is kept. Run it inside ONE
    transaction; raises ImportMistake with every conflict, and then nothing of the transaction may be kept.
    """
    done: Counter[tuple[str, str]] = Counter()
    mistakes: list[str] = []
    opened: list[str] = []
    begun: list[str] = []
    for town in {file.town.id: file.town for file in files}.values():
        known = memory.towns.find(town.id)
        town = _town_as_told(memory, town, known)
        done["towns", _what(known, town)] += 1
        if known != town:
            memory.towns.put(town)
    for file in files:
        for n, poll in enumerate(file.polls):
            try:
                done["polls", _load_poll(memory, poll, f"polls[{n}]", file, now, opened)] += 1
            except _Conflict as conflict:
                mistakes.append(sentence(file.file, *conflict.args))
        for outcome in file.outcomes:
            before = {other.problem: other for other in memory.projects.all_outcomes_of(outcome.town_id)}
            done["outcomes", _what(before.get(outcome.problem), outcome)] += 1
            if before.get(outcome.problem) != outcome:
                memory.projects.put_outcome(outcome)
        for n, project in enumerate(file.projects):
            try:
                if _load_project(memory, project, f"projects[{n}]", done):
                    begun.append(project.id)
            except _Conflict as conflict:
                mistakes.append(sentence(file.file, *conflict.args))
    if mistakes:
        raise ImportMistake(*mistakes)
    nouns = ("towns", "polls", "outcomes", "projects", "tranches")
    counts = {noun: Counts(*(done[noun, what] for what in ("created", "changed", "unchanged"))) for noun in nouns}
    return ImportReport(**counts, opened=tuple(opened), begun=tuple(begun))


def _what(before: object, after: object) -> str:
    return "created" if before is None else "unchanged" if before == after else "changed"


def _load_poll(memory: Memory, poll: Poll, key: str, file: TownFile, now: datetime, opened: list[str]) -> str:
    before = memory.polls.find(poll.id)
    if before and before.town_id == poll.town_id and _changed_in_chat(memory, before):
        return "unchanged"
    after = _poll_after(before, poll, key, file, now)
    if before is None:
        # The schema lets choices be added only to polls that are not open yet.
        memory.polls.add(replace(after, state=State.DRAFT), now)
        memory.journal.add(poll.id, Act.CREATED, None, now, **facts_of(after))
    if before != after:
        memory.polls.put(after)
        if after.is_open:
            opened.append(after.id)
        elif before is not None:
            memory.journal.add(poll.id, Act.EDITED, None, now, **facts_of(after))
    return _what(before, after)


def _changed_in_chat(memory: Memory, poll: Poll) -> bool:
    """Whether a coordinator has changed, before the opening, what the file says: then it no longer counts. Whoever
    opens a draft sets its moments; that is no such change."""
    entries = memory.journal.all_of(poll.id)
    edits = [entry.details for entry in entries if entry.act == Act.EDITED and entry.who is not None]
    return any(poll.state in NOT_YET_OPENED or {"told", *FIXED} & set(details) for details in edits)


def _poll_after(before: Poll | None, poll: Poll, key: str, file: TownFile, now: datetime) -> Poll:
    """What is stored once the file's poll is loaded; raises _Conflict."""
    if before is None:
        return _due(poll, key, now)
    if before.town_id != poll.town_id:
        raise _Conflict(f"{key}.id", poll.id, f'belongs to the town "{before.town_id}".')
    moments = ("closes_at",) if poll.closes_at else ()
    differing = [name for name in (*FIXED, *moments) if getattr(before, name) != getattr(poll, name)]
    if before.state not in NOT_YET_OPENED:
        if differing:
            stored = ", ".join(f"{name} (stored: {_shown(getattr(before, name), file)})" for name in differing)
            what = f"is {before.state}, and a poll stands fixed from its opening on; the file differs in {stored}."
            raise _Conflict(f"{key}.id", poll.id, what)
        return before
    if poll.closes_at is None:  # the file leaves the moments to the coordinators
        return replace(poll, state=before.state, opens_at=before.opens_at, closes_at=before.closes_at)
    if before.state is State.SCHEDULED and not differing and before.opens_at == poll.opens_at:
        return before
    return _due(poll, key, now)


def _due(poll: Poll, key: str, now: datetime) -> Poll:
    """The poll as it stands at `now`: a draft, scheduled, or open; raises _Conflict."""
    if poll.closes_at is None:
        return poll
    try:
        must_be_fit(poll.question, poll.choices)
        must_close_sensibly(poll.closes_at, now)
    except refusals.Refusal as refusal:
        raise _Conflict(f"{key}.closes_at", poll.closes_at, told(refusal)) from None
    if poll.opens_at is None or poll.opens_at <= now:
        return replace(poll, state=State.OPEN, opens_at=now)
    if poll.closes_at - poll.opens_at < SHORTEST:
        raise _Conflict(f"{key}.closes_at", poll.closes_at, "is less than 5 minutes after opens_at.")
    return poll


def _shown(value: object, file: TownFile) -> str:
    if isinstance(value, datetime):
        return value.astimezone(ZoneInfo(file.town.timezone)).isoformat()
    if isinstance(value, tuple) and all(isinstance(one, str) for one in value):
        return ", ".join(value) or "none"
    if isinstance(value, tuple):
        parts = ((choice.name, choice.description, choice.presented_by) for choice in value)
        return " / ".join(", ".join(filter(None, part)) for part in parts)
    return str(value)


def _load_project(memory: Memory, project: Project, key: str, done: Counter[tuple[str, str]]) -> bool:
    """Whether it is new. One that coordinators have removed stays removed; raises _Conflict."""
    before = memory.projects.find(project.id)
    if before and before.town_id != project.town_id:
        raise _Conflict(f"{key}.id", project.id, f'belongs to the town "{before.town_id}".')
    if before is None and memory.projects.is_taken(project.id):
        done["projects", "unchanged"] += 1
        done["tranches", "unchanged"] += len(project.tranches)
        return False
    known = before or replace(project, tranches=())
    told = _Told(memory.project_history.all_fields(project.id))
    after = replace(_as_told(project, known, told), tranches=known.tranches)
    for tranche in project.tranches:
        earlier = next((t for t in known.tranches if t.number == tranche.number), None)
        try:
            later = _further(after, earlier, _tranche_as_told(tranche, earlier, told))
        except refusals.TrancheNotFound:
            what = f"leaves a gap: the next tranche is {after.next_tranche}."
            raise _Conflict(f"{key}.tranches.number", tranche.number, what) from None
        after = of_tranche(after, tranche.number, lambda _, later=later: later)  # type: ignore[misc]
        done["tranches", _what(earlier, later)] += 1
    of_project = replace(after, tranches=known.tranches)
    done["projects", _what(before, of_project)] += 1
    if before != after:
        memory.projects.put(after)
    return before is None


class _Told:
    """What was told of a project in the chat: an old file must not undo that."""

    def __init__(self, fields: Collection[tuple[str, int, str]]) -> None:
        named = [(Field(field), tranche, work) for field, tranche, work in fields if field in tuple(Field)]
        self.spots = [Spot(field, tranche) for field, tranche, work in named if not field.of_work]
        self._works = {(field, tranche, work.casefold()) for field, tranche, work in named if field.of_work}

    def says(self, field: Field, tranche: int, work: str) -> bool:
        """Whether this field of a work was changed."""
        return (field, tranche, work.casefold()) in self._works


def _further(project: Project, before: Tranche | None, tranche: Tranche) -> Tranche:
    """The tranche after its works went forward to what the file says, never back."""
    states = {work.text.casefold(): work.state for work in before.works} if before else {}
    works = tuple(
        replace(work, state=max(work.state, states.get(work.text.casefold(), work.state), key=HOW_FAR.index))
        for work in tranche.works
    )
    after = project.reported(tranche.number, works, tranche.spent, tranche.next)
    return replace(
        after,
        paid=tranche.paid or after.paid,
        title=tranche.title or after.title,
        period=tranche.period or after.period,
        planned=tranche.planned or after.planned,
    )


def _as_told(project: Project, known: Project, told: _Told) -> Project:
    """The file's project, but for what coordinators have changed in the chat, and where its problem was chosen."""
    for spot in told.spots:
        if not spot.tranche:
            project = _kept(project, known, spot)
    return replace(project, poll_id=known.poll_id, outcome=known.outcome, participants=known.participants)


def _kept(project: Project, known: Project, spot: Spot) -> Project:
    value = value_of(known, spot)
    try:
        return changed(project, spot, value)
    except refusals.Refusal:  # contacts of an executor whom the file doesn't name
        return replace(project, executor=known.executor, monitoring_group=known.monitoring_group)


def _tranche_as_told(tranche: Tranche, known: Tranche | None, told: _Told) -> Tranche:
    """The file's tranche, but for what was told of it and of its works in the chat: a work that was removed or
    reworded there is not named again."""
    if known is None:
        return tranche
    of_known = Project("", "", "", "", tranches=(known,))
    for spot in told.spots:
        if spot.tranche == tranche.number and spot.field in OF_TRANCHE:
            tranche = tranche_with(tranche, spot.field, value_of(of_known, spot))
    there = {work.text.casefold(): work for work in known.works}
    works = []
    for work in tranche.works:
        now = there.get(work.text.casefold())
        if now is None and told.says(Field.WORK, tranche.number, work.text):
            continue
        if now and told.says(Field.STATE, tranche.number, work.text):
            work = replace(work, state=now.state)
        if now and told.says(Field.FIGURE, tranche.number, work.text):
            work = replace(work, figure=now.figure)
        works.append(work)
    return replace(tranche, works=tuple(works))


def _town_as_told(memory: Memory, town: Town, known: Town | None) -> Town:
    """The file's town, but for what coordinators have written of it beside its projects."""
    projects = memory.projects.all_of(town.id) if known else ()
    told = any((Field.LOCATIVE, 0, "") in memory.project_history.all_fields(one.id) for one in projects)
    return replace(town, name_locative=known.name_locative) if known and told else town
