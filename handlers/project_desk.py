"""Projects at the desk: coordinators pick one, see its fields and who changed them, begin to write, remove it."""

from telegram import Update

from bot import winners
from bot.context import App, Context
from bot.domain.project_fields import Spot, value_of
from bot.domain.projects import Project
from bot.domain.refusals import ProjectHasNews, TrancheNotFound
from bot.forms import Moment, must_lose_nothing
from bot.views import buttons, project_form
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
    on_private_press(app, see_history, buttons.SeeHistory)
    on_private_press(app, edit, buttons.EditField)
    on_private_press(app, start, buttons.StartProject)
    on_private_press(app, remove, buttons.RemoveProject)


async def see_all(update: Update, context: Context) -> None:
    assert update.callback_query is not None
    pressed = buttons.DeskProjects.read(update.callback_query.data)

    def look(memory: Memory) -> Card:
        context.rights(memory).must_coordinate(pressed.town_id)
        town = memory.towns.get(pressed.town_id)
        return views.listed(context.words, town, memory.projects.all_of(town.id), pressed.page)

    await _redraw(context, await context.transact(look))


async def see(update: Update, context: Context) -> None:
    """Below whatever its button stood under."""
    assert update.callback_query is not None
    project_id = buttons.DeskProject.read(update.callback_query.data).project_id

    def look(memory: Memory) -> Card:
        project = _project(context, memory, project_id)
        _drop_untouched(context, memory)
        return views.fields(context.words, project)

    card = await context.transact(look)
    await context.toast()
    await context.say(card)


async def see_tranche(update: Update, context: Context) -> None:
    assert update.callback_query is not None
    pressed = buttons.DeskTranche.read(update.callback_query.data)

    def look(memory: Memory) -> Card:
        project = _project(context, memory, pressed.project_id)
        if not 1 <= pressed.tranche <= project.next_tranche:
            raise TrancheNotFound
        _drop_untouched(context, memory)
        return views.tranche(context.words, project, pressed.tranche)

    card = await context.transact(look)
    await context.toast()
    await context.say(card)


async def see_history(update: Update, context: Context) -> None:
    assert update.callback_query is not None
    pressed = buttons.SeeHistory.read(update.callback_query.data)
    page = min(max(pressed.page, 0), PAGES)

    def look(memory: Memory) -> Card:
        project = _project(context, memory, pressed.project_id)
        town = memory.towns.get(project.town_id)
        changes = memory.project_history.all_of(project.id, views.CHANGES + 1, page * views.CHANGES)
        return views.history(context.words, project, town, changes, page)

    await _redraw(context, await context.transact(look))


async def edit(update: Update, context: Context) -> None:
    """Opens the form of one field; a field that was opened and left untouched gives way."""
    assert update.callback_query is not None
    pressed = buttons.EditField.read(update.callback_query.data)

    def open_form(memory: Memory) -> tuple[Card, ...]:
        project = _project(context, memory, pressed.project_id)
        spot = Spot.named(pressed.field, pressed.tranche)
        filled = {"project_id": project.id, "field": spot.field, "tranche": spot.tranche}
        filled["was"] = value_of(project, spot)
        return _open(context, memory, Form(context.person_id, project_form.EDITING, "value", filled))

    cards = await context.transact(open_form)
    await context.toast()
    await context.say(*cards)


async def start(update: Update, context: Context) -> None:
    """Opens the form of a new project."""
    assert update.callback_query is not None
    town_id = buttons.StartProject.read(update.callback_query.data).town_id

    def open_form(memory: Memory) -> tuple[Card, ...]:
        context.rights(memory).must_coordinate(town_id)
        town = memory.towns.get(town_id)
        outcomes = [one.problem for one in winners.all_outcomes_without_project(memory, town.id)]
        filled = {"town_id": town.id, "outcomes": outcomes}
        return _open(context, memory, Form(context.person_id, project_form.CREATING, "problem", filled))

    cards = await context.transact(open_form)
    await context.toast()
    await context.say(*cards)


async def remove(update: Update, context: Context) -> None:
    """Asks first; what people have read of stays."""
    assert update.callback_query is not None
    pressed = buttons.RemoveProject.read(update.callback_query.data)

    def take_away(memory: Memory) -> Card:
        project = _project(context, memory, pressed.project_id)
        if memory.projects.has_traces(project.id):
            raise ProjectHasNews
        if not pressed.sure:
            return views.confirm_removal(context.words, project)
        memory.projects.remove(project.id)
        return views.removed(context.words, project)

    await _redraw(context, await context.transact(take_away))


def _project(context: Context, memory: Memory, project_id: str) -> Project:
    """Raises ProjectNotFound, NotACoordinator."""
    project = memory.projects.get(project_id)
    context.rights(memory).must_coordinate(project.town_id)
    return project


def _open(context: Context, memory: Memory, form: Form) -> tuple[Card, ...]:
    """Raises FormOpen where another form is half filled in."""
    _drop_untouched(context, memory)
    must_lose_nothing(memory.forms.find(context.person_id))
    memory.forms.put(form, context.now)
    moment = Moment(context.now, context.rights(memory))
    return context.app.forms[form.kind].show(form, memory, moment)


def _drop_untouched(context: Context, memory: Memory) -> None:
    """A form of ours into which nothing is written yet gives way: whoever goes back types nothing into it."""
    form = memory.forms.find(context.person_id)
    if form and (form.kind, form.step) in ((project_form.EDITING, "value"), (project_form.CREATING, "problem")):
        memory.forms.remove(context.person_id)


async def _redraw(context: Context, card: Card) -> None:
    await context.toast()
    await context.redraw(card)
