"""Coordinators write a project: one field of it with a look at the page, or a new one from what was chosen."""

from dataclasses import replace

from bot import acts, winners
from bot.articles import participants_of
from bot.context import App, Services
from bot.domain.people import Town
from bot.domain.project_fields import CREATED, Change, Field, Spot, changed, project_id, read, value_of
from bot.domain.projects import Project
from bot.domain.refusals import ButtonStale, FieldSame, NotACoordinator, PollNotFound, ProjectNotFound
from bot.forms import Answer, Filled, Moment
from bot.views import desk, refusals
from bot.views import project_form as views
from bot.views.card import Card
from storage.forms import Form
from storage.memory import Memory


def register(app: App) -> None:
    for form in (FieldForm(app.services), NewProjectForm(app.services)):
        app.forms[form.kind] = form


class FieldForm:
    """Filled in: project_id, field, tranche, was (what stood there when it was opened), value."""

    kind = views.EDITING

    def __init__(self, services: Services) -> None:
        self._words = services.words

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        try:
            project = _editable(memory.projects.get(form.filled["project_id"]), moment)
        except NotACoordinator:
            return Filled(None, (desk.no_desk(self._words, moment.rights),))
        except ProjectNotFound as gone:
            return Filled(None, (refusals.card(self._words, gone),))
        spot = _spot(form)
        if form.step == "look":
            if answer.must_be_pressed() != views.YES:
                raise ButtonStale
            return self._save(form, project, spot, memory, moment)
        value = self._read(spot, answer)
        if value == value_of(project, spot):
            raise FieldSame
        changed(project, spot, value)
        filled = form.at("look", value=value)
        return Filled(filled, self.show(filled, memory, moment))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        project = _editable(memory.projects.get(form.filled["project_id"]), moment)
        spot = _spot(form)
        if form.step == "value":
            return (views.ask_value(self._words, project, spot, value_of(project, spot)),)
        value = form.filled["value"]
        town = memory.towns.get(project.town_id)
        was = value_of(project, spot)
        after = changed(project, spot, value)
        return views.preview(self._words, after, town, spot, was, value, participants_of(memory, after))

    def back(self, form: Form) -> Form | None:
        return form.at("value") if form.step == "look" else None

    def _read(self, spot: Spot, answer: Answer) -> str:
        if answer.pressed is None:
            return read(spot.field, answer.must_be_text(), self._words.plain("money-unit"))
        if answer.pressed != views.CLEAR or not spot.field.can_be_empty:
            raise ButtonStale
        return ""

    def _save(self, form: Form, project: Project, spot: Spot, memory: Memory, moment: Moment) -> Filled:
        """Hazard: two people edit at once. Whoever comes second sees what stands there now, and decides anew."""
        value, now_there = form.filled["value"], value_of(project, spot)
        if now_there != form.filled["was"] and now_there != value:
            last = memory.project_history.find_last(project.id, spot.field, spot.tranche)
            theirs = last if last and last.became == now_there else None
            card = views.meanwhile(self._words, spot, now_there, value, theirs)
            return Filled(form.at("look", was=now_there), (card,))
        after = changed(project, spot, value)
        memory.projects.put(after)
        if now_there != value:
            name = acts.name_at_desk(memory, project.town_id, form.person_id, self._words)
            memory.project_history.add(
                Change(project.id, spot.field, spot.tranche, now_there, value, form.person_id, name, moment.now)
            )
        return Filled(None, (views.saved(self._words, after, spot),))


class NewProjectForm:
    """Filled in: town_id, outcomes (problems that are offered), problem, poll_id, name, goal."""

    kind = views.CREATING

    def __init__(self, services: Services) -> None:
        self._words = services.words

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        try:
            moment.rights.must_coordinate(form.filled["town_id"])
        except NotACoordinator:
            return Filled(None, (desk.no_desk(self._words, moment.rights),))
        match form.step:
            case "problem":
                problem, poll_id = self._chosen(form, answer, memory)
                filled = form.at("name", problem=problem, poll_id=poll_id)
            case "name":
                filled = form.at("goal", name=read(Field.NAME, answer.must_be_text(), ""))
            case "goal" if answer.pressed == views.LATER:
                filled = form.at("look", goal="")
            case "goal":
                filled = form.at("look", goal=read(Field.GOAL, answer.must_be_text(), ""))
            case "look" if answer.must_be_pressed() == views.YES:
                return self._create(form, memory, moment)
            case _:
                raise ButtonStale
        return Filled(filled, self.show(filled, memory, moment))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        moment.rights.must_coordinate(form.filled["town_id"])
        town = memory.towns.get(form.filled["town_id"])
        if form.step == "problem":
            known = {one.problem: one for one in memory.projects.all_outcomes_of(town.id)}
            outcomes = [known[problem] for problem in form.filled["outcomes"] if problem in known]
            found = winners.all_without_project(memory, town.id)
            return (views.ask_problem(self._words, town, found, outcomes),)
        project = _project(form, town, "")
        participants = participants_of(memory, project)
        match form.step:
            case "name":
                return (views.ask_name(self._words, project.problem, participants),)
            case "goal":
                return (views.ask_goal(self._words, project.name),)
        return views.look(self._words, project, town, participants)

    def back(self, form: Form) -> Form | None:
        earlier = {"name": "problem", "goal": "name", "look": "goal"}
        return form.at(earlier[form.step]) if form.step in earlier else None

    def _chosen(self, form: Form, answer: Answer, memory: Memory) -> tuple[str, str | None]:
        """(the problem, the poll that chose it); a typed one has no poll."""
        if answer.pressed is None:
            return read(Field.PROBLEM, answer.must_be_text(), ""), None
        what, _, which = answer.pressed.partition("-")
        outcomes = form.filled["outcomes"]
        if what == "o" and which.isdecimal() and int(which) < len(outcomes):
            return outcomes[int(which)], None
        if what != "p":
            raise ButtonStale
        for poll, name in winners.all_without_project(memory, form.filled["town_id"]):
            if poll.id == which:
                return name, poll.id
        raise PollNotFound

    def _create(self, form: Form, memory: Memory, moment: Moment) -> Filled:
        town = memory.towns.get(form.filled["town_id"])
        id = project_id(town.id, lambda id: memory.projects.find(id) is not None)
        project = _project(form, town, id)
        memory.projects.put(project)
        name = acts.name_at_desk(memory, town.id, form.person_id, self._words)
        memory.project_history.add(Change(id, CREATED, 0, "", project.name, form.person_id, name, moment.now))
        return Filled(None, (views.created(self._words, project),))


def _spot(form: Form) -> Spot:
    return Spot(Field(form.filled["field"]), form.filled["tranche"])


def _editable(project: Project, moment: Moment) -> Project:
    """Raises NotACoordinator."""
    moment.rights.must_coordinate(project.town_id)
    return project


def _project(form: Form, town: Town, id: str) -> Project:
    bare = Project(id, town.id, form.filled.get("name", ""), form.filled.get("goal", ""))
    return replace(bare, problem=form.filled["problem"], poll_id=form.filled["poll_id"])
