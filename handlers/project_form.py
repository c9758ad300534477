"""Coordinators begin a new project from what was chosen; whoever chose it hears of it."""

from dataclasses import replace

from bot import acts, at_desk, outbox, winners
from bot.articles import participants_of
from bot.context import App, Services
from bot.domain.field_texts import read
from bot.domain.people import Town
from bot.domain.project_fields import CREATED, Change, Field
from bot.domain.projects import Executor, Project, project_id
from bot.domain.refusals import ButtonStale, PollNotFound
from bot.forms import Answer, Filled, Moment
from bot.views import project_form as views
from bot.views import project_news
from bot.views.card import Card
from storage.forms import Form
from storage.memory import Memory


def register(app: App) -> None:
    form = NewProjectForm(app.services)
    app.forms[form.kind] = form


class NewProjectForm:
    """Filled in: town_id, outcomes (problems that are offered), problem, outcome, poll_id, name, goal, executor."""

    kind = views.CREATING

    def __init__(self, services: Services) -> None:
        self._services = services
        self._words = services.words

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        moment.rights.must_coordinate(form.filled["town_id"])
        match form.step:
            case "problem":
                filled = form.at("name", **self._chosen(form, answer, memory))
            case "name":
                filled = form.at("goal", name=read(Field.NAME, answer.must_be_text(), ""))
            case "goal" if answer.pressed == views.LATER:
                filled = form.at("look", goal="")
            case "goal":
                filled = form.at("look", goal=read(Field.GOAL, answer.must_be_text(), ""))
            case "executor":
                filled = form.at("look", executor=read(Field.EXECUTOR, answer.must_be_text(), ""))
            case "look" if answer.must_be_pressed() == views.YES:
                return self._create(form, memory, moment)
            case "look" if answer.pressed == views.EXECUTOR:
                filled = form.at("executor")
            case _:
                raise ButtonStale
        return Filled(filled, self.show(filled, memory, moment))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        town = at_desk.town(memory, moment.rights, form.filled["town_id"])
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
            case "executor":
                return (views.ask_executor(self._words, project.name),)
        if project.poll_id is None:
            return views.look(self._words, project, town, participants)
        news = project_news.parts(self._words, town, project, participants)
        told = acts.count_told(memory, project, moment.now)
        return views.look_and_news(self._words, project, town, participants, news, told)

    def back(self, form: Form) -> Form | None:
        earlier = {"name": "problem", "goal": "name", "look": "goal", "executor": "look"}
        return form.at(earlier[form.step]) if form.step in earlier else None

    def _chosen(self, form: Form, answer: Answer, memory: Memory) -> dict[str, str | None]:
        """The problem, and where it was chosen; a typed one may be what a closed poll chose."""
        if answer.pressed is None:
            problem = read(Field.PROBLEM, answer.must_be_text(), "")
            if poll := winners.find_poll(memory, form.filled["town_id"], problem):
                return {"problem": winners.find_winner(memory, poll), "outcome": "", "poll_id": poll.id}
            return {"problem": problem, "outcome": "", "poll_id": None}
        what, _, which = answer.pressed.partition("-")
        outcomes = form.filled["outcomes"]
        if what == "o" and which.isdecimal() and int(which) < len(outcomes):
            problem = outcomes[int(which)]
            return {"problem": problem, "outcome": problem, "poll_id": None}
        if what != "p":
            raise ButtonStale
        for poll, name in winners.all_without_project(memory, form.filled["town_id"]):
            if poll.id == which:
                return {"problem": name, "outcome": "", "poll_id": poll.id}
        raise PollNotFound

    def _create(self, form: Form, memory: Memory, moment: Moment) -> Filled:
        town = memory.towns.get(form.filled["town_id"])
        project = _project(form, town, project_id(town.id, memory.projects.is_taken))
        memory.projects.put(project)
        name = acts.name_at_desk(memory, town.id, form.person_id, self._words)
        created = Change(project.id, CREATED, 0, "", project.name, form.person_id, name, moment.now)
        memory.project_history.add(created)
        if project.poll_id is None:
            return Filled(None, (views.created(self._words, project),))
        told = acts.count_told(memory, project, moment.now)
        acts.tell_of_project(memory, project, self._words, participants_of(memory, project), moment.now)
        night = acts.in_the_morning(memory, town, outbox.house(self._services), moment.now)
        return Filled(None, (views.created_and_told(self._words, project, town, told, night, moment.now),))


def _project(form: Form, town: Town, id: str) -> Project:
    filled = form.filled
    bare = Project(id, town.id, filled.get("name", ""), filled.get("goal", ""))
    executor = Executor(filled["executor"]) if filled.get("executor") else None
    return replace(
        bare,
        problem=filled["problem"],
        outcome=filled["outcome"] or "",
        poll_id=filled["poll_id"],
        executor=executor,
    )
