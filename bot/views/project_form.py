"""The form of a new project: what it is to solve, its name, a look at the page and at the news of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.announcements import Part
from bot.domain.people import Town
from bot.domain.polls import Poll
from bot.domain.projects import Outcome, Project
from bot.views import buttons, forms, project_desk, projects
from bot.views.card import LABEL_LIMIT, Card, Row, cut, inline, of_part
from bot.views.outbox import soon
from bot.views.words import Html, Words

CREATING = "new-project"
WINNERS_SHOWN = 40
LATER = "later"
EXECUTOR = "executor"
YES = "yes"


def ask_problem(words: Words, town: Town, winners: Sequence[tuple[Poll, str]], outcomes: Sequence[Outcome]) -> Card:
    """What closed polls and earlier gatherings chose, to pick from; another can be typed."""
    rows: list[Row] = [
        [(cut(words.plain("button-winner", name=name), LABEL_LIMIT), _pick("problem", f"p-{poll.id}"))]
        for poll, name in winners[:WINNERS_SHOWN]
    ]
    rows += [
        [(cut(words.plain("button-outcome", name=one.problem), LABEL_LIMIT), _pick("problem", f"o-{place}"))]
        for place, one in enumerate(outcomes[:WINNERS_SHOWN])
    ]
    key = "project-new-problem" if rows else "project-new-problem-typed"
    return forms.step(words, CREATING, "problem", words(key, town=cut(town.name, project_desk.NAME_ROOM)), rows)


def ask_name(words: Words, problem: str, participants: int) -> Card:
    html = words(
        "project-new-name-counted" if participants else "project-new-name", problem=problem, n=participants
    )
    return forms.step(words, CREATING, "name", html)


def ask_goal(words: Words, name: str) -> Card:
    rows = [[(words.plain("button-later"), _pick("goal", LATER))]]
    return forms.step(words, CREATING, "goal", words("project-new-goal", name=name), rows)


def ask_executor(words: Words, name: str) -> Card:
    return forms.step(words, CREATING, "executor", words("project-new-executor", name=name))


def look(words: Words, project: Project, town: Town, participants: int) -> tuple[Card, ...]:
    """The page as it will be."""
    rows = [[(words.plain("button-create-project"), _pick("look", YES))]]
    control = forms.step(words, CREATING, "look", words("project-new-look"), rows)
    return (*_page(words, project, town, participants), control)


def look_and_news(
    words: Words, project: Project, town: Town, participants: int, news: Sequence[Part], told: int
) -> tuple[Card, ...]:
    """What everybody who chose the problem will read of it, then the page; `told`: how many chats get it."""
    rows: list[Row] = [[(words.plain("button-create-project"), _pick("look", YES))]]
    html = words("project-new-look-told" if told else "project-new-look-untold", n=told)
    if project.executor is None:  # the news goes out once: who solves it is best told with it
        rows.insert(0, [(words.plain("button-name-executor"), _pick("look", EXECUTOR))])
        html = Html(f"{html}\n\n{words('project-new-no-executor')}")
    control = forms.step(words, CREATING, "look", html, rows)
    letters = (replace(of_part(part), keyboard=None, silent=True) for part in news)
    return (*letters, *_page(words, project, town, participants), control)


def created(words: Words, project: Project) -> Card:
    return Card(words("project-created", name=project.name), inline(_onward(words, project)))


def created_and_told(
    words: Words, project: Project, town: Town, told: int, until: datetime | None, now: datetime
) -> Card:
    """`told`: how many chats get the news of it; `until`: the quiet hours' end that it waits for."""
    html = words("project-created", name=project.name)
    if told and until:
        at = soon(words, until, now, town.timezone)
        html = words("project-created-told-later", name=project.name, n=told, at=at)
    elif told:
        html = words("project-created-told", name=project.name, n=told)
    return Card(html, inline(_onward(words, project)))


def _page(words: Words, project: Project, town: Town, participants: int) -> tuple[Card, ...]:
    around = projects.Around(participants)
    page = projects.page(words, project, town, subscribed=False, others=False, around=around)
    return tuple(replace(card, keyboard=None) for card in page)


def _onward(words: Words, project: Project) -> list[Row]:
    return [
        [(words.plain("button-fill-in-project"), buttons.DeskProject(project.id).data)],
        [(words.plain("button-see-page"), buttons.SeeProject(project.id).data)],
        [(words.plain("button-start-announcement"), buttons.StartAnnouncement(project.town_id).data)],
    ]


def _pick(step: str, value: str) -> str:
    return buttons.Fill(CREATING, step, value).data
