"""Projects at the desk: the list, the fields of one, who changed what, and whether it may go."""

from collections.abc import Sequence

from bot.domain.archive import plain
from bot.domain.media import media_from
from bot.domain.people import Town
from bot.domain.project_fields import (
    CREATED,
    OF_PROJECT,
    OF_TRANCHE,
    OF_WORK,
    REMOVED,
    RESTORED,
    Change,
    Field,
    Spot,
    value_of,
)
from bot.domain.projects import TRANCHES_LIMIT, WORKS_LIMIT, Project, WorkState
from bot.views import buttons
from bot.views.card import LABEL_LIMIT, Card, Row, cut, inline
from bot.views.words import Html, Words
from bot.views.works import LINES, attached, money, told

PAGE = 10  # projects of one list
CHANGES = 5  # of one page of the history
ROOM = 250  # code points of a value in the history
WHO_ROOM = 60
NAME_ROOM = 200
NUMBERS_IN_A_ROW = 4
NUMBERS_SHOWN = 60
REMOVED_SHOWN = 40
WORK_ROOM = 100  # code points of a work's text in a field's name
OF_ITSELF = (CREATED, REMOVED, RESTORED)
STATES = {
    WorkState.DONE: "timeline-done",
    WorkState.UNDER_WAY: "timeline-under-way",
    WorkState.NOT_DONE: "timeline-not-done",
}


def label_of(words: Words, spot: Spot, work: str = "") -> str:
    """The field's name; «2-транш: Төлөнгөн каражат», «2-транш, борбор оңдолду: Абалы»."""
    name = words.plain(f"field-{spot.field}")
    if work and spot.field is not Field.WORK:
        return words.plain("field-of-work", n=spot.tranche, work=cut(work, WORK_ROOM), name=name)
    return words.plain("field-of-tranche", n=spot.tranche, name=name) if spot.tranche else name


def shown(words: Words, field: Field, value: str) -> str:
    """What stands there as people read it: sums grouped, media counted, a dash for nothing."""
    if not value:
        return words.plain("field-empty")
    if field.is_media:
        return plain(attached(words, media_from(value)))
    if field is Field.STATE:
        return words.plain(STATES[WorkState(value)])
    return money(words, int(value)) if field.is_sum else value


def became(words: Words, field: Field, was: str, value: str) -> str:
    """The same of the new value; of media also how many came and went."""
    told = shown(words, field, value)
    if not (field.is_media and was and value):
        return told
    before, after = media_from(was), media_from(value)
    more, less = len(set(after) - set(before)), len(set(before) - set(after))
    return words.plain("media-became", media=told, more=more, less=less)


def listed(words: Words, town: Town, projects: Sequence[Project], page: int, removed: int = 0) -> Card:
    """The town's projects, to pick from, and a new one; `removed`: how many there were more."""
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
    if removed:
        rows.append([(words.plain("button-removed-projects", n=removed), buttons.DeskRemoved(town.id).data)])
    rows.append([(words.plain("button-back"), buttons.DeskTown(town.id).data)])
    return Card(words("desk-projects" if projects else "desk-no-projects", town=town.name), inline(rows))


def fields(words: Words, project: Project, town: Town, participants: int) -> Card:
    """Every field as a button, with what stands there; the tranches lead to their own."""
    elsewhere = {Field.PARTICIPANTS: str(participants or ""), Field.LOCATIVE: town.name_locative}
    rows = [_field(words, project, Spot(field), elsewhere.get(field)) for field in OF_PROJECT]
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
    article = (words.plain("button-article"), buttons.MakeArticle(project.id, 0).data)
    rows.append([(words.plain("button-project-history"), buttons.SeeHistory(project.id, 0).data), article])
    rows.append([(words.plain("button-remove-project"), buttons.RemoveProject(project.id, False).data)])
    rows.append([(words.plain("button-back"), buttons.DeskProjects(project.town_id, 0).data)])
    return Card(words("desk-project", name=project.name), inline(rows))


def tranche(words: Words, project: Project, number: int, held: Html | None = None) -> Card:
    """A tranche's own fields, and its works, each with its own; `held`: that not everybody reads them yet."""
    rows = [_field(words, project, Spot(field, number)) for field in OF_TRANCHE]
    works = next((one.works for one in project.tranches if one.number == number), ())
    for place, one in enumerate(works, start=1):
        label = cut(words.plain(LINES[one.state], work=told(words, one)), LABEL_LIMIT)
        rows.append([(label, buttons.DeskWork(project.id, number, place).data)])
    if len(works) < WORKS_LIMIT:
        new = buttons.EditField(project.id, Field.WORK, number, len(works) + 1)
        rows.append([(words.plain("button-add-work"), new.data)])
    rows.append([(words.plain("button-back"), buttons.DeskProject(project.id).data)])
    html = words("desk-tranche", name=project.name, n=number)
    return Card(Html(f"{html}\n\n{held}") if held else html, inline(rows))


def work(words: Words, project: Project, number: int, place: int) -> Card:
    """One of a tranche's works with its fields. Raises TrancheNotFound."""
    one = project.tranche(number).works[place - 1]
    rows = [_field(words, project, Spot(field, number, place)) for field in OF_WORK]
    rows.append([(words.plain("button-back"), buttons.DeskTranche(project.id, number).data)])
    html = words("desk-work", name=project.name, n=number, work=words(LINES[one.state], work=told(words, one)))
    return Card(html, inline(rows))


def history(
    words: Words, project: Project, town: Town, changes: Sequence[Change], page: int, removed: bool = False
) -> Card:
    """A page of it, newest first; one change more than a page says that there is a next."""
    lines = [_change(words, town, change) for change in changes[:CHANGES]]
    head = words("project-history" if lines or page else "project-history-none", name=cut(project.name, NAME_ROOM))
    turns = [(words.plain("button-page-back"), buttons.SeeHistory(project.id, page - 1).data)] if page else []
    if len(changes) > CHANGES:
        turns.append((words.plain("button-page-on"), buttons.SeeHistory(project.id, page + 1).data))
    rows: list[Row] = [turns] if turns else []
    if removed:
        rows.append([(words.plain("button-restore-project"), buttons.RestoreProject(project.id).data)])
        rows.append([(words.plain("button-back"), buttons.DeskRemoved(town.id).data)])
    else:
        rows.append([(words.plain("button-back"), buttons.DeskProject(project.id).data)])
    return Card(Html("\n\n".join((head, *lines))), inline(rows))


def confirm_removal(words: Words, project: Project) -> Card:
    rows: list[Row] = [
        [(words.plain("button-remove-project-sure"), buttons.RemoveProject(project.id, True).data)],
        [(words.plain("button-back"), buttons.DeskProject(project.id).data)],
    ]
    return Card(words("project-remove", name=project.name), inline(rows))


def removed(words: Words, project: Project) -> Card:
    rows = [[(words.plain("button-desk-projects"), buttons.DeskProjects(project.town_id, 0).data)]]
    return Card(words("project-removed", name=project.name), inline(rows))


def removed_ones(words: Words, town: Town, projects: Sequence[Project]) -> Card:
    """Those that were removed, each leading to its history and the way back."""
    rows: list[Row] = [
        [(cut(one.name, LABEL_LIMIT), buttons.SeeHistory(one.id, 0).data)] for one in projects[:REMOVED_SHOWN]
    ]
    rows.append([(words.plain("button-back"), buttons.DeskProjects(town.id, 0).data)])
    return Card(words("removed-projects", town=cut(town.name, NAME_ROOM)), inline(rows))


def restored(words: Words, project: Project) -> Card:
    rows: list[Row] = [
        [(words.plain("button-fill-in-project"), buttons.DeskProject(project.id).data)],
        [(words.plain("button-desk-projects"), buttons.DeskProjects(project.town_id, 0).data)],
    ]
    return Card(words("project-restored", name=project.name), inline(rows))


def _field(words: Words, project: Project, spot: Spot, elsewhere: str | None = None) -> Row:
    """`elsewhere`: what stands there, where it is not kept in the project."""
    there = value_of(project, spot) if elsewhere is None else elsewhere
    value = " · ".join(shown(words, spot.field, there).splitlines())
    label = words.plain("button-field", name=words.plain(f"field-{spot.field}"), value=value)
    return [(cut(label, LABEL_LIMIT), buttons.EditField(project.id, spot.field, spot.tranche, spot.work).data)]


def _change(words: Words, town: Town, change: Change) -> Html:
    at = words.moment(change.at, town.timezone)
    name = cut(change.name, WHO_ROOM)
    if change.field in OF_ITSELF:
        return words(f"history-{change.field}", at=at, name=name)
    spot = Spot(Field(change.field), change.tranche)
    return words(
        "history-change",
        at=at,
        name=name,
        field=label_of(words, spot, change.work),
        was=cut(shown(words, spot.field, change.was), ROOM),
        became=cut(became(words, spot.field, change.was, change.became), ROOM),
    )
