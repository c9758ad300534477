"""People leaf through what their town was told, and search it by words."""

from dataclasses import dataclass

from telegram import Message, Update

from bot import news, public, starting
from bot.context import App, Context, Services
from bot.domain import archive as rules
from bot.domain.projects import Project
from bot.domain.refusals import TextExpected
from bot.domain.searching import found
from bot.forms import Answer, Filled, Moment
from bot.views import archive as views
from bot.views import buttons, home
from bot.views.card import Card
from bot.views.words import Words
from handlers.filters import on_command, on_menu, on_private_press, payload
from storage.forms import Form
from storage.memory import Memory

WORDS = "words"  # the form's one step
PAGES = 10_000  # a forged page is no farther


def register(app: App) -> None:
    on_command(app, show, "arhiv", "archive")
    on_menu(app, show, "menu-archive")
    on_private_press(app, turn, buttons.SeeArchive)
    on_private_press(app, open_one, buttons.SeeArchived)
    on_private_press(app, ask_words, buttons.SearchArchive)
    on_private_press(app, turn_found, buttons.SeeFound)
    app.forms[views.KIND] = ArchiveForm(app.services)


async def show(update: Update, context: Context) -> None:
    """The town's archive; with words after the command, what is found of them."""
    command = bool(update.message and (update.message.text or "").startswith("/"))
    wanted = rules.trimmed(payload(update.message)) if command else ""

    def look(memory: Memory) -> tuple[Card, ...]:
        town = context.town(memory)
        if town is None:
            return home.pick_town(context.words, memory.towns.all(), again=True)
        if wanted:
            return (_found(context.words, memory, memory.archive.put_search(context.person_id, town.id, wanted)),)
        return (views.listed(context.words, town, memory.archive.all_of(town.id, rules.PAGE + 1), 0),)

    await context.say(*await context.transact(look))


async def turn(update: Update, context: Context) -> None:
    """A page of the list: turned in its own message, opened anew from elsewhere."""
    pressed = context.pressed(buttons.SeeArchive)
    page = _page(pressed.page)

    def look(memory: Memory) -> Card:
        town = memory.towns.get(pressed.town_id)
        entries = memory.archive.all_of(town.id, rules.PAGE + 1, page * rules.PAGE)
        return views.listed(context.words, town, entries, page)

    card = await context.read(look)
    await context.toast()
    if _turns(update, context):
        await context.redraw(card)
    else:
        await context.say(card)


async def open_one(update: Update, context: Context) -> None:
    """An announcement as it was sent, or what it was corrected to."""
    announcement_id = context.pressed(buttons.SeeArchived).announcement_id
    cards = await context.read(
        lambda memory: news.opened(memory, context.words, announcement_id, context.person_id)
    )
    await context.answer_below(*cards)


async def ask_words(update: Update, context: Context) -> None:
    town_id = context.pressed(buttons.SearchArchive).town_id

    def open_form(memory: Memory) -> tuple[Card, ...]:
        town = memory.towns.get(town_id)
        return starting.start(context, memory, Form(context.person_id, views.KIND, WORDS, {"town_id": town.id}))

    cards = await context.transact(open_form)
    await context.answer_below(*cards)


async def turn_found(update: Update, context: Context) -> None:
    pressed = context.pressed(buttons.SeeFound)

    def look(memory: Memory) -> Card:
        search = memory.archive.get_search(pressed.search_id, context.person_id)
        return _found(context.words, memory, search, _page(pressed.page))

    card = await context.read(look)
    await context.answer_in_place(card)


@dataclass(slots=True)
class ArchiveForm:
    """Somebody types what they look for."""

    services: Services
    kind: str = views.KIND

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        wanted = rules.trimmed(answer.must_be_text())
        if not wanted:
            raise TextExpected
        search = memory.archive.put_search(form.person_id, form.filled["town_id"], wanted)
        return Filled(None, (_found(self.services.words, memory, search),))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        return (views.ask_words(self.services.words, form.step, memory.towns.get(form.filled["town_id"])),)

    def back(self, form: Form) -> Form | None:
        return None


def _found(words: Words, memory: Memory, search: rules.Search, page: int = 0) -> Card:
    """Projects are few and are looked through; announcements may be many thousands."""
    town = memory.towns.get(search.town_id)
    projects = [one for one in public.all_of(memory, town.id) if found(search.words, *_texts(one))]
    ids = memory.archive.all_with(town.id, search.words)
    first, last = page * rules.PAGE, (page + 1) * rules.PAGE
    shown = projects[first:last]
    told = ids[max(0, first - len(projects)) : max(0, last - len(projects))]
    entries = [memory.archive.get(id) for id in told]
    return views.found(words, search, town, shown, entries, len(projects) + len(ids), page)


def _texts(project: Project) -> list[str]:
    """What a project is found by."""
    works = [work.text for tranche in project.tranches for work in tranche.works]
    executor = [project.executor.name] if project.executor else []
    return [project.name, project.problem, project.goal, project.description, *project.partners, *executor, *works]


def _page(page: int) -> int:
    return min(max(page, 0), PAGES)


def _turns(update: Update, context: Context) -> bool:
    """Whether the button stands under a page of the archive itself."""
    message = update.callback_query and update.callback_query.message
    return isinstance(message, Message) and (message.text or "").startswith(context.words.plain("archive-sign"))
