"""Projects at the desk: the list, the fields of one, who changed what, and whether it may go."""

from collections.abc import Sequence

from bot.domain.people import Town
from bot.domain.project_fields import CREATED, OF_PROJECT, OF_TRANCHE, Change, Field, Spot, value_of
from bot.domain.projects import TRANCHES_LIMIT, Project
from bot.views import buttons
from bot.views.card import LABEL_LIMIT, Card, Row, cut, inline
from bot.views.words import Html, Words
from bot.views.works import money

PAGE = 10  # projects of one list
CHANGES = 5  # of one page of the history
ROOM = 250  # code points of a value in the history
WHO_ROOM = 60
NAME_ROOM = 200
NUMBERS_IN_A_ROW = 4
NUMBERS_SHOWN = 60


def label_of(words: Words, spot: Spot) -> str:
    """The field's name; «2-транш: Төлөнгөн каражат»."""
    name = words.plain(f"field-{spot.field}")
    return words.plain("field-of-tranche", n=spot.tranche, name=name) if spot.tranche else name


def shown(words: Words, field: Field, value: str) -> str:
    """What stands there as people read it: sums grouped, a dash for nothing."""
    if not value:
        return words.plain("field-empty")
    return money(words, int(value)) if field.is_sum else value


def listed(words: Words, town: Town, projects: Sequence[Project], page: int) -> Card:
    """The town's projects, to pick from, and a new one."""
    page = max(0, min(page, (len(projects) - 1) // PAGE))
    rows: list[Row] = [
        [(cut(one.name, LABEL_LIMIT), buttons.DeskProject(one.id).data)]
        for one in projects[page * PAGE : (page + 1) * PAGE]
    ]
    turns = [(words.plain("button-page-back"), buttons.DeskProjects(town.id, page - 1).data)] if page else []
    if (page + 1) * PAGE < len(projects):
        turns.append((words.plain("button-page-on"), buttons.DeskProjects(town.id, page + 1).data))
    rows += [turns] if turns else []
    rows.append([(words.plain("button-start-project"), buttons.StartProject(town.id).data)])
    rows.append([(words.plain("button-back"), buttons.DeskTown(town.id).data)])
    return Card(words("desk-projects" if projects else "desk-no-projects", town=town.name), inline(rows))


def fields(words: Words, project: Project) -> Card:
    """Every field as a button, with what stands there; the tranches lead to their own."""
    rows = [_field(words, project, Spot(field)) for field in OF_PROJECT]
    numbers = [one.number for one in project.tranches][-NUMBERS_SHOWN:]
    labels = [
        (words.plain("button-see-tranche", n=number), buttons.DeskTranche(project.id, number).data)
        for number in numbers
    ]
    if project.next_tranche <= TRANCHES_LIMIT:
        new = project.next_tranche
        labels.append((words.plain("button-news-new-tranche", n=new), buttons.DeskTranche(project.id, new).data))
    rows += [labels[start : start + NUMBERS_IN_A_ROW] for start in range(0, len(labels), NUMBERS_IN_A_ROW)]
    rows.append([(words.plain("button-see-page"), buttons.SeeProject(project.id).data)])
    rows.append([(words.plain("button-project-history"), buttons.SeeHistory(project.id, 0).data)])
    rows.append([(words.plain("button-remove-project"), buttons.RemoveProject(project.id, False).data)])
    rows.append([(words.plain("button-back"), buttons.DeskProjects(project.town_id, 0).data)])
    return Card(words("desk-project", name=project.name), inline(rows))


def tranche(words: Words, project: Project, number: int) -> Card:
    """A tranche's own fields; its works are told in reports."""
    rows = [_field(words, project, Spot(field, number)) for field in OF_TRANCHE]
    rows.append([(words.plain("button-back"), buttons.DeskProject(project.id).data)])
    return Card(words("desk-tranche", name=project.name, n=number), inline(rows))


def history(words: Words, project: Project, town: Town, changes: Sequence[Change], page: int) -> Card:
    """A page of it, newest first; one change more than a page says that there is a next."""
    told = [_change(words, town, change) for change in changes[:CHANGES]]
    head = words("project-history" if told or page else "project-history-none", name=cut(project.name, NAME_ROOM))
    turns = [(words.plain("button-page-back"), buttons.SeeHistory(project.id, page - 1).data)] if page else []
    if len(changes) > CHANGES:
        turns.append((words.plain("button-page-on"), buttons.SeeHistory(project.id, page + 1).data))
    rows: list[Row] = [turns] if turns else []
    rows.append([(words.plain("button-back"), buttons.DeskProject(project.id).data)])
    return Card(Html("\n\n".join((head, *told))), inline(rows))


def confirm_removal(words: Words, project: Project) -> Card:
    rows: list[Row] = [
        [(words.plain("button-remove-project-sure"), buttons.RemoveProject(project.id, True).data)],
        [(words.plain("button-back"), buttons.DeskProject(project.id).data)],
    ]
    return Card(words("project-remove", name=project.name), inline(rows))


def removed(words: Words, project: Project) -> Card:
    rows = [[(words.plain("button-desk-projects"), buttons.DeskProjects(project.town_id, 0).data)]]
    return Card(words("project-removed", name=project.name), inline(rows))


def _field(words: Words, project: Project, spot: Spot) -> Row:
    value = " · ".join(shown(words, spot.field, value_of(project, spot)).splitlines())
    label = words.plain("button-field", name=words.plain(f"field-{spot.field}"), value=value)
    return [(cut(label, LABEL_LIMIT), buttons.EditField(project.id, spot.field, spot.tranche).data)]


def _change(words: Words, town: Town, change: Change) -> Html:
    at = words.moment(change.at, town.timezone)
    name = cut(change.name, WHO_ROOM)
    if change.field == CREATED:
        return words("history-created", at=at, name=name)
    spot = Spot(Field(change.field), change.tranche)
    return words(
        "history-change",
        at=at,
        name=name,
        field=label_of(words, spot),
        was=cut(shown(words, spot.field, change.was), ROOM),
        became=cut(shown(words, spot.field, change.became), ROOM),
    )
