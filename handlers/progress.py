"""Coordinators report a tranche's works: photos and lines, which tranche, a look at it, and off it goes."""

from dataclasses import replace

from telegram import Message, Update
from telegram.error import BadRequest, Forbidden

from bot.context import App, Context
from bot.domain.announcements import Occasion
from bot.domain.drafts import Draft
from bot.domain.projects import Project
from bot.domain.refusals import (
    AnnouncementGone,
    ButtonStale,
    FormOpen,
    NoProjectsYet,
    NotACoordinator,
    PhotoAsFile,
    PhotosTooMany,
    ProjectNotFound,
    Refusal,
)
from bot.forms import Answer, Filled, Moment
from bot.sending import edit
from bot.views import announcement as views
from bot.views import buttons, desk, refusals
from bot.views.card import Card
from bot.views.words import Words
from handlers.filters import on_private_press
from storage.forms import Form
from storage.memory import Memory


def register(app: App) -> None:
    form = News(app.services.words)
    app.forms[form.kind] = form
    on_private_press(app, start, buttons.StartAnnouncement)
    on_private_press(app, set_work, buttons.SetWork)
    on_private_press(app, commit, buttons.SendAnnouncement)


async def start(update: Update, context: Context) -> None:
    """Opens the form; one that is open for this town already is taken up where it was left."""
    assert update.callback_query is not None
    town_id = buttons.StartAnnouncement.read(update.callback_query.data).town_id

    def begin(memory: Memory) -> tuple[Card, ...]:
        rights = context.rights(memory)
        rights.must_coordinate(town_id)
        kind = context.app.forms[views.KIND]
        form = memory.forms.find(context.person_id)
        if form and form.kind != kind.kind:
            raise FormOpen
        if form is None or form.filled["town_id"] != town_id:
            if not memory.projects.all_of(memory.towns.get(town_id).id):
                raise NoProjectsYet
            draft = Draft(town_id, begun=int(context.now.timestamp() * 1_000_000))
            form = Form(context.person_id, kind.kind, "works", draft.filled)
            memory.forms.put(form, context.now)
        return kind.show(form, memory, Moment(context.now, rights))

    cards = await context.transact(begin)
    await context.toast()
    await context.say(*cards)


async def set_work(update: Update, context: Context) -> None:
    """Makes a work done or under way, in the preview and on its button."""
    assert update.callback_query is not None
    pressed = buttons.SetWork.read(update.callback_query.data)

    def switch(memory: Memory) -> tuple[tuple[Card, ...], tuple[Card, ...]]:
        form, draft = _looked_at(context, memory)
        if draft.begun != pressed.begun:
            raise ButtonStale
        before = _preview(context.words, memory, draft, context)
        draft = draft.switched(pressed.number, pressed.done)
        memory.forms.put(form.at("look", **draft.filled), context.now)
        return before, _preview(context.words, memory, draft, context)

    before, after = await context.transact(switch)
    await context.toast()
    if not await _redrawn(context, before, after):
        await context.say(*after)


async def commit(update: Update, context: Context) -> None:
    """«Жөнөтүү»: what was looked at is in the project and owed to everybody; the delivery does the rest.

    The message with the button becomes the progress bar. A second press finds no form."""
    assert update.callback_query is not None
    query = update.callback_query
    pressed = buttons.SendAnnouncement.read(query.data)

    def send(memory: Memory) -> None:
        _, draft = _looked_at(context, memory)
        if draft.seal != pressed.seal:
            raise ButtonStale
        town, project = memory.towns.get(draft.town_id), _project(memory, draft)
        memory.projects.put_tranche(project.id, project.reported(draft.tranche, draft.works))
        announcement_id = memory.announcements.add(
            Occasion.TRANCHE,
            town.id,
            views.parts(context.words, town, project, draft),
            context.now,
            project_id=project.id,
            tranche=draft.tranche,
            author_id=context.person_id,
        )
        memory.announcements.owe_some(announcement_id)  # its recipients stand from this moment
        assert query.message is not None
        memory.announcements.put_progress(announcement_id, query.message.message_id, None)
        memory.forms.remove(context.person_id)

    await context.transact(send)
    context.app.owed()
    await context.toast(context.words.plain("toast-news-sending"))


class News:
    """The form: works (with photos), project (where there are several), tranche, look."""

    kind = views.KIND

    def __init__(self, words: Words) -> None:
        self.words = words

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        draft = Draft.read(form.filled)
        try:
            moment.rights.must_coordinate(draft.town_id)
        except NotACoordinator:  # removed meanwhile: the form goes, too
            return Filled(None, (desk.no_desk(self.words, moment.rights),))
        if form.step == "works":
            return self._fill_works(form, draft, answer, memory, moment)
        if form.step == "look":
            return self._take(form, draft, answer, memory, moment)
        if answer.album and answer.album == draft.album and answer.photo:  # a late item of the album
            return Filled(form.at(form.step, **draft.taking("", answer.photo, answer.album).filled))
        if form.step == "project":
            return self._go(form, replace(draft, project_id=answer.must_be_pressed()), "tranche", memory, moment)
        number = answer.must_be_pressed()
        if not number.isascii() or not number.isdigit():
            raise ButtonStale
        draft = replace(draft, tranche=int(number))
        _project(memory, draft).reported(draft.tranche, draft.works)
        return self._go(form, draft, "look", memory, moment)

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        draft = Draft.read(form.filled)
        moment.rights.must_coordinate(draft.town_id)
        if form.step == "works":
            return (views.ask_works(self.words, draft),)
        if form.step == "project":
            return views.ask_project(self.words, memory.projects.all_of(draft.town_id))
        project = _project(memory, draft)
        if form.step == "tranche":
            return (views.ask_tranche(self.words, project, draft),)
        recipients = memory.announcements.count_recipients(draft.town_id, moment.now, project_id=project.id)
        return views.preview(self.words, memory.towns.get(draft.town_id), project, draft, recipients)

    def back(self, form: Form) -> Form | None:
        steps = ["works", "project", "tranche", "look"]
        if form.filled["only_project"]:
            steps.remove("project")
        at = steps.index(form.step)
        return form.at(steps[at - 1]) if at else None

    def _fill_works(self, form: Form, draft: Draft, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        if answer.pressed == "no-photos":
            return self._go(form, replace(draft, photos=()), "works", memory, moment)
        if answer.pressed == "keep" and draft.works:
            return self._onward(form, draft, memory, moment)
        return self._take(form, draft, answer, memory, moment)

    def _take(self, form: Form, draft: Draft, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        """A message's photo and lines; while more of its album is coming in, nothing is answered."""
        more = bool(answer.album) and memory.inbox.any_more_of_album(form.person_id, answer.album)
        if answer.file:
            if more:
                return Filled(form)
            raise PhotoAsFile
        answer.must_be_photo_or_text()
        draft = draft.taking(answer.text, answer.photo, answer.album)
        if more or (draft.answered and not draft.said and form.step == "works"):
            return Filled(form.at(form.step, **draft.filled))
        notes: tuple[Card, ...] = ()
        if draft.too_many:
            notes = (refusals.card(self.words, PhotosTooMany(limit=len(draft.photos))),)
        draft = replace(draft, too_many=False, answered=bool(answer.album))
        try:
            draft = draft.reading(added=form.step == "look")
        except Refusal as refused:
            if not answer.photo:
                raise
            form = form.at(form.step, **replace(draft, said="").filled)  # the photo is kept
            told = (*notes, refusals.card(self.words, refused))
            return Filled(form, told if form.step == "look" else (*told, *self.show(form, memory, moment)))
        if form.step == "look" or not draft.works:
            filled = self._go(form, draft, form.step, memory, moment)
        else:
            filled = self._onward(form, draft, memory, moment)
        return replace(filled, cards=(*notes, *filled.cards))

    def _onward(self, form: Form, draft: Draft, memory: Memory, moment: Moment) -> Filled:
        """From the works to the project, or past it where there is one."""
        projects = memory.projects.all_of(draft.town_id)
        if not projects:
            raise NoProjectsYet
        if len(projects) > 1:
            return self._go(form, replace(draft, only_project=False), "project", memory, moment)
        return self._go(
            form, replace(draft, project_id=projects[0].id, only_project=True), "tranche", memory, moment
        )

    def _go(self, form: Form, draft: Draft, step: str, memory: Memory, moment: Moment) -> Filled:
        form = form.at(step, **draft.filled)
        return Filled(form, self.show(form, memory, moment))


def _looked_at(context: Context, memory: Memory) -> tuple[Form, Draft]:
    """The form whose preview is shown; raises AnnouncementGone, NotACoordinator."""
    form = memory.forms.find(context.person_id)
    if form is None or form.kind != views.KIND:
        raise AnnouncementGone
    if form.step != "look":
        raise ButtonStale
    draft = Draft.read(form.filled)
    context.rights(memory).must_coordinate(draft.town_id)
    return form, draft


def _project(memory: Memory, draft: Draft) -> Project:
    project = memory.projects.get(draft.project_id)
    if project.town_id != draft.town_id:
        raise ProjectNotFound
    return project


def _preview(words: Words, memory: Memory, draft: Draft, context: Context) -> tuple[Card, ...]:
    project = _project(memory, draft)
    recipients = memory.announcements.count_recipients(draft.town_id, context.now, project_id=project.id)
    return views.preview(words, memory.towns.get(draft.town_id), project, draft, recipients)


async def _redrawn(context: Context, before: tuple[Card, ...], after: tuple[Card, ...]) -> bool:
    """Edits the preview and the buttons below it; False where that can't be done and all must be said anew."""
    message = context.incoming.effective_message
    shown = message.reply_to_message if isinstance(message, Message) else None
    if message is None or shown is None or _shape(before) != _shape(after):
        return False
    try:
        await edit(context.bot, context.chat_id, shown.message_id, after[-2])
        await edit(context.bot, context.chat_id, message.message_id, after[-1])
    except (BadRequest, Forbidden):
        return False
    return True


def _shape(cards: tuple[Card, ...]) -> list[tuple[int, str]]:
    """Which messages a preview has; of all but the last text, also what they say."""
    return [(len(card.photos), card.html if at < len(cards) - 2 else "") for at, card in enumerate(cards)]
