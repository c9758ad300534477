"""Projects at the desk: coordinators pick one, see its fields and who changed them, begin to write, remove it."""

from telegram import Update

from bot import acts, at_desk, fields, public, starting, winners
from bot.articles import participants_of
from bot.context import App, Context
from bot.domain.project_fields import REMOVED, RESTORED, Change, Spot
from bot.domain.projects import Project
from bot.domain.refusals import ProjectHasNews, ProjectNotFound, TrancheNotFound, WorkGone
from bot.views import buttons, field_form, project_form
from bot.views import project_desk as views
from bot.views.card import Card
from handlers.filters import on_private_press
from storage.forms import Form
from storage.memory import Memory

PAGES = 10_000  # a forged page is no farther


def register(app: App) -> None:
    on_private_press(app, see_all, buttons.DeskProjects)
    on_private_press(app, see, buttons.DeskProject)
    on_private_press(app, see_tranche, buttons.DeskTranche)
    on_private_press(app, see_work, buttons.DeskWork)
    on_private_press(app, see_history, buttons.SeeHistory)
    on_private_press(app, edit, buttons.EditField)
    on_private_press(app, start, buttons.StartProject)
    on_private_press(app, remove, buttons.RemoveProject)
    on_private_press(app, see_removed, buttons.DeskRemoved)
    on_private_press(app, restore, buttons.RestoreProject)


async def see_all(update: Update, context: Context) -> None:
    pressed = context.pressed(buttons.DeskProjects)

    def look(memory: Memory) -> Card:
        town = at_desk.town(memory, context.rights(memory), pressed.town_id)
        removed = len(memory.projects.all_removed(town.id))
        return views.listed(context.words, town, memory.projects.all_of(town.id), pressed.page, removed)

    await context.answer_in_place(await context.transact(look))


async def see(update: Update, context: Context) -> None:
    """Below whatever its button stood under."""
    project_id = context.pressed(buttons.DeskProject).project_id

    def look(memory: Memory) -> Card:
        project = at_desk.project(memory, context.rights(memory), project_id)
        _drop_untouched(context, memory)
        town = memory.towns.get(project.town_id)
        return views.fields(context.words, project, town, participants_of(memory, project))

    await context.answer_below(await context.transact(look))


async def see_tranche(update: Update, context: Context) -> None:
    pressed = context.pressed(buttons.DeskTranche)

    def look(memory: Memory) -> Card:
        project = at_desk.project(memory, context.rights(memory), pressed.project_id)
        if not 1 <= pressed.tranche <= project.next_tranche:
            raise TrancheNotFound
        _drop_untouched(context, memory)
        held = public.held_note(memory, context.words, project, pressed.tranche, context.now)
        return views.tranche(context.words, project, pressed.tranche, held)

    await context.answer_below(await context.transact(look))


async def see_work(update: Update, context: Context) -> None:
    pressed = context.pressed(buttons.DeskWork)

    def look(memory: Memory) -> Card:
        project = at_desk.project(memory, context.rights(memory), pressed.project_id)
        works = project.tranche(pressed.tranche).works
        if not 1 <= pressed.work <= len(works):
            raise WorkGone
        _drop_untouched(context, memory)
        return views.work(context.words, project, pressed.tranche, pressed.work)

    await context.answer_below(await context.transact(look))


async def see_history(update: Update, context: Context) -> None:
    """Of a removed project, too."""
    pressed = context.pressed(buttons.SeeHistory)
    page = min(max(pressed.page, 0), PAGES)

    def look(memory: Memory) -> Card:
        try:
            project, removed = at_desk.project(memory, context.rights(memory), pressed.project_id), False
        except ProjectNotFound:
            project, removed = _removed(context, memory, pressed.project_id), True
        town = memory.towns.get(project.town_id)
        changes = memory.project_history.all_of(project.id, views.CHANGES + 1, page * views.CHANGES)
        return views.history(context.words, project, town, changes, page, removed)

    await context.answer_in_place(await context.transact(look))


async def edit(update: Update, context: Context) -> None:
    """Opens the form of one field; a field that was opened and left untouched gives way."""
    pressed = context.pressed(buttons.EditField)

    def open_form(memory: Memory) -> tuple[Card, ...]:
        project = at_desk.project(memory, context.rights(memory), pressed.project_id)
        spot = Spot.named(pressed.field, pressed.tranche, pressed.work)
        return _open(context, memory, fields.opened(memory, context.person_id, project, spot))

    await context.answer_below(*await context.transact(open_form))


async def start(update: Update, context: Context) -> None:
    """Opens the form of a new project."""
    town_id = context.pressed(buttons.StartProject).town_id

    def open_form(memory: Memory) -> tuple[Card, ...]:
        town = at_desk.town(memory, context.rights(memory), town_id)
        outcomes = [one.problem for one in winners.all_outcomes_without_project(memory, town.id)]
        filled = {"town_id": town.id, "outcomes": outcomes}
        return _open(context, memory, Form(context.person_id, project_form.CREATING, "problem", filled))

    await context.answer_below(*await context.transact(open_form))


async def remove(update: Update, context: Context) -> None:
    """Asks first. What people have read of stays; of any other the history does, and it can be brought back."""
    pressed = context.pressed(buttons.RemoveProject)

    def take_away(memory: Memory) -> Card:
        project = at_desk.project(memory, context.rights(memory), pressed.project_id)
        if memory.projects.has_traces(project.id):
            raise ProjectHasNews
        if not pressed.sure:
            return views.confirm_removal(context.words, project)
        memory.projects.mark_removed(project.id, context.now)
        memory.project_history.add(_change(context, memory, project, REMOVED))
        return views.removed(context.words, project)

    await context.answer_in_place(await context.transact(take_away))


async def see_removed(update: Update, context: Context) -> None:
    """The town's removed projects, each with its history."""
    pressed = context.pressed(buttons.DeskRemoved)

    def look(memory: Memory) -> Card:
        town = at_desk.town(memory, context.rights(memory), pressed.town_id)
        return views.removed_ones(context.words, town, memory.projects.all_removed(town.id))

    await context.answer_in_place(await context.transact(look))


async def restore(update: Update, context: Context) -> None:
    """A removed project is back as it was."""
    project_id = context.pressed(buttons.RestoreProject).project_id

    def bring_back(memory: Memory) -> Card:
        project = _removed(context, memory, project_id)
        memory.projects.mark_removed(project.id, None)
        memory.project_history.add(_change(context, memory, project, RESTORED))
        return views.restored(context.words, project)

    await context.answer_in_place(await context.transact(bring_back))


def _removed(context: Context, memory: Memory, project_id: str) -> Project:
    """Raises ProjectNotRemoved, NotACoordinator."""
    project = memory.projects.get_removed(project_id)
    context.rights(memory).must_coordinate(project.town_id)
    return project


def _change(context: Context, memory: Memory, project: Project, what: str) -> Change:
    name = acts.name_at_desk(memory, project.town_id, context.person_id, context.words)
    return Change(project.id, what, 0, "", project.name, context.person_id, name, context.now)


def _open(context: Context, memory: Memory, form: Form) -> tuple[Card, ...]:
    """Raises FormOpen where another form is half filled in."""
    _drop_untouched(context, memory)
    return starting.start(context, memory, form)


def _drop_untouched(context: Context, memory: Memory) -> None:
    """A form of ours into which nothing is written yet gives way: whoever goes back types nothing into it."""
    form = memory.forms.find(context.person_id)
    first = ((field_form.EDITING, "value"), (project_form.CREATING, "problem"))
    if form and (form.kind, form.step) in first and not fields.is_touched(form):
        memory.forms.remove(context.person_id)
