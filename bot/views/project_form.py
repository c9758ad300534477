"""The forms in which coordinators write a project: one field of it, or a new one."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.people import Town
from bot.domain.polls import Poll
from bot.domain.project_fields import EMAIL_EXAMPLE, Change, Spot
from bot.domain.projects import Outcome, Project
from bot.views import buttons, forms, project_desk, projects
from bot.views.card import LABEL_LIMIT, Card, Row, cut, inline
from bot.views.words import Words

EDITING = "project-field"
CREATING = "new-project"
VALUE_ROOM = 1500  # code points of what stands there: long lists are read on the page
WINNERS_SHOWN = 40
LATER = "later"
CLEAR = "clear"
YES = "yes"


def ask_value(words: Words, project: Project, spot: Spot, value: str) -> Card:
    """What stands there now, and how to write another."""
    rows: list[Row] = []
    if value and spot.field.can_be_empty:
        rows.append([(words.plain("button-clear-field"), buttons.Fill(EDITING, "value", CLEAR).data)])
    hint = "sum" if spot.field.is_sum else "list" if spot.field.is_list else "text"
    if spot.field in ("phones", "email", "group"):
        hint = spot.field
    html = words(
        "field-ask",
        project=cut(project.name, project_desk.NAME_ROOM),
        name=project_desk.label_of(words, spot),
        value=cut(project_desk.shown(words, spot.field, value), VALUE_ROOM),
        hint=words(f"field-hint-{hint}", example=EMAIL_EXAMPLE),
    )
    rows.append([(words.plain("button-back"), back_to(spot, project).data)])
    return forms.step(words, EDITING, "value", html, rows, back=False)


def back_to(spot: Spot, project: Project) -> buttons.DeskProject | buttons.DeskTranche:
    """The screen with the field's button, which also drops a form that is untouched."""
    return buttons.DeskTranche(project.id, spot.tranche) if spot.tranche else buttons.DeskProject(project.id)


def preview(
    words: Words, after: Project, town: Town, spot: Spot, was: str, value: str, participants: int
) -> tuple[Card, ...]:
    """The page as it would be, and below it what changes."""
    around = projects.Around(participants)
    page = projects.page(words, after, town, subscribed=False, others=False, around=around)
    rows: list[Row] = [[(words.plain("button-save"), buttons.Fill(EDITING, "look", YES).data)]]
    html = words(
        "field-look",
        name=project_desk.label_of(words, spot),
        was=cut(project_desk.shown(words, spot.field, was), VALUE_ROOM),
        became=cut(project_desk.shown(words, spot.field, value), VALUE_ROOM),
    )
    control = forms.step(words, EDITING, "look", html, rows)
    return (*(replace(card, keyboard=None) for card in page), control)


def meanwhile(words: Words, spot: Spot, now_there: str, value: str, change: Change | None) -> Card:
    """Somebody else has changed the field since it was opened; what is written may still take its place.

    `change`: theirs, where it was made in the chat by hand."""
    rows: list[Row] = [[(words.plain("button-save-mine"), buttons.Fill(EDITING, "look", YES).data)]]
    html = words(
        "field-changed-meanwhile" if change else "field-changed-by-report",
        who=cut(change.name, project_desk.NAME_ROOM) if change else "",
        name=project_desk.label_of(words, spot),
        value=cut(project_desk.shown(words, spot.field, now_there), VALUE_ROOM),
        mine=cut(project_desk.shown(words, spot.field, value), VALUE_ROOM),
    )
    return forms.step(words, EDITING, "look", html, rows)


def saved(words: Words, project: Project, spot: Spot) -> Card:
    rows: list[Row] = [
        [(words.plain("button-edit-more"), back_to(spot, project).data)],
        [(words.plain("button-see-page"), buttons.SeeProject(project.id).data)],
    ]
    return Card(words("field-saved", name=project_desk.label_of(words, spot)), inline(rows))


# --- a new project -------------------------------------------------------------------------------------------


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


def look(words: Words, project: Project, town: Town, participants: int) -> tuple[Card, ...]:
    """The page as it will be."""
    around = projects.Around(participants)
    page = projects.page(words, project, town, subscribed=False, others=False, around=around)
    rows = [[(words.plain("button-create-project"), _pick("look", YES))]]
    control = forms.step(words, CREATING, "look", words("project-new-look"), rows)
    return (*(replace(card, keyboard=None) for card in page), control)


def created(words: Words, project: Project) -> Card:
    rows: list[Row] = [
        [(words.plain("button-fill-in-project"), buttons.DeskProject(project.id).data)],
        [(words.plain("button-see-page"), buttons.SeeProject(project.id).data)],
        [(words.plain("button-start-announcement"), buttons.StartAnnouncement(project.town_id).data)],
    ]
    return Card(words("project-created", name=project.name), inline(rows))


def _pick(step: str, value: str) -> str:
    return buttons.Fill(CREATING, step, value).data
