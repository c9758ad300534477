"""Coordinators report a tranche's works: photos and lines, which tranche, a look at it; more where they like."""

from dataclasses import replace

from telegram import Update

from bot import acts, at_desk, detailing, outbox, picking, starting
from bot.context import App, Context, Services
from bot.domain.drafts import MEDIA_LIMIT, Draft
from bot.domain.refusals import (
    AnnouncementGone,
    ButtonStale,
    MediaExpected,
    MediaTooMany,
    NoProjectsYet,
    Refusal,
)
from bot.forms import Answer, Filled, Moment
from bot.views import announcement as views
from bot.views import buttons, refusals, report_form
from bot.views.card import Card
from handlers.filters import on_private_press
from storage.forms import Form
from storage.memory import Memory


def register(app: App) -> None:
    form = News(app.services)
    app.forms[form.kind] = form
    on_private_press(app, start, buttons.StartAnnouncement)
    on_private_press(app, drop_flat, buttons.DropFlatPictures)


async def start(update: Update, context: Context) -> None:
    """Opens the form; one that is open for this town already is taken up where it was left."""
    town_id = context.pressed(buttons.StartAnnouncement).town_id

    def begin(memory: Memory) -> tuple[Card, ...]:
        town = at_desk.town(memory, context.rights(memory), town_id)
        if not memory.projects.all_of(town.id):
            raise NoProjectsYet
        draft = Draft(town.id, begun=int(context.now.timestamp() * 1_000_000))
        form = Form(context.person_id, views.KIND, "works", draft.filled)
        return starting.start_or_resume(context, memory, form, "town_id")

    cards = await context.transact(begin)
    await context.answer_below(*cards)


async def drop_flat(update: Update, context: Context) -> None:
    """Takes out the pictures that came as files: they come again as photos."""
    begun = context.pressed(buttons.DropFlatPictures).begun

    def drop(memory: Memory) -> tuple[Card, ...]:
        form = memory.forms.find(context.person_id)
        if form is None or form.kind != views.KIND:
            raise AnnouncementGone
        draft = Draft.read(form.filled)
        context.rights(memory).must_coordinate(draft.town_id)
        if draft.begun != begun or not draft.flat:
            raise ButtonStale
        form = form.at(form.step, **draft.without_media(draft.flat).filled)
        memory.forms.put(form, context.now)
        return starting.shown(context, memory, form)

    cards = await context.transact(drop)
    await context.toast(report_form.flat_dropped(context.words))
    await context.say(*cards)


class News:
    """The form: works (with photos), project (where there are several), tranche, look; then the day and hour of one
    that is planned."""

    kind = views.KIND

    def __init__(self, services: Services) -> None:
        self.services = services
        self.words = services.words

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        draft = Draft.read(form.filled)
        moment.rights.must_coordinate(draft.town_id)
        if form.step == "works":
            return self._fill_works(form, draft, answer, memory, moment)
        if form.step == "look":
            return self._take(form, draft, answer, memory, moment)
        if form.step in picking.STEPS:
            return self._plan(form, draft, answer, memory, moment)
        if form.step in detailing.STEPS and not (answer.media and form.step == detailing.WORK):
            form = detailing.take(form, draft, answer, self.words)
            return Filled(form, self.show(form, memory, moment))
        takes_media = form.step in (detailing.WORK, "project", "tranche")  # of twenty photos, the second ten
        if answer.media and (takes_media or answer.album == draft.album != ""):
            return self._take(form, draft, answer, memory, moment)
        if form.step == "project":
            return self._go(form, replace(draft, project_id=answer.must_be_pressed()), "tranche", memory, moment)
        number = answer.must_be_pressed()
        if not number.isascii() or not number.isdigit():
            raise ButtonStale
        draft = replace(draft, tranche=int(number))
        draft.reported(outbox.project_of(memory, draft))
        return self._go(form, draft, "look", memory, moment)

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        draft = Draft.read(form.filled)
        moment.rights.must_coordinate(draft.town_id)
        if form.step == "works":
            return (views.ask_works(self.words, draft),)
        if form.step == "project":
            return views.ask_project(self.words, memory.projects.all_of(draft.town_id))
        project = outbox.project_of(memory, draft)
        if form.step == "tranche":
            return (views.ask_tranche(self.words, project, draft),)
        if form.step in picking.STEPS:
            return (picking.show(form, self.words, memory.towns.get(draft.town_id), moment.now),)
        if form.step in detailing.STEPS:
            return (detailing.show(form, self.words, draft),)
        return outbox.preview(self.words, memory, draft, moment.now)

    def back(self, form: Form) -> Form | None:
        if form.step in picking.STEPS:
            return picking.back(form) or form.at("look")
        if form.step in detailing.STEPS:
            return detailing.back(form)
        steps = ["works", "project", "tranche", "look"]
        if form.filled["only_project"]:
            steps.remove("project")
        at = steps.index(form.step)
        return form.at(steps[at - 1]) if at else None

    def _plan(self, form: Form, draft: Draft, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        """The last of the calendar plans the announcement."""
        town = memory.towns.get(draft.town_id)
        at = picking.take(form, answer, self.words, town, moment.now)
        if isinstance(at, Form):
            return Filled(at, (picking.show(at, self.words, town, moment.now),))
        house = outbox.house(self.services)
        ready = outbox.ready(memory, self.words, draft, form.person_id)
        sent = acts.dispatch(memory, ready, house, moment.now, at)
        return Filled(None, (outbox.card_of(memory, house, memory.announcements.get(sent), moment.now, at),))

    def _fill_works(self, form: Form, draft: Draft, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        if answer.pressed == "keep" and draft.works:
            return self._onward(form, draft, memory, moment)
        return self._take(form, draft, answer, memory, moment)

    def _take(self, form: Form, draft: Draft, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        """What a message brings, and its lines; while more of its album is coming in, nothing is answered."""
        if answer.pressed == views.NO_MEDIA and form.step in ("works", "look"):
            return self._go(form, draft.without_media(), form.step, memory, moment)
        if answer.pressed and answer.pressed.startswith(f"{views.NO_MEDIA}.") and form.step == "look":
            seal = answer.pressed.removeprefix(f"{views.NO_MEDIA}.")
            return self._go(form, draft.without_one(seal), form.step, memory, moment)
        if answer.pressed == detailing.MORE and form.step == "look":
            return self._go(form, draft, detailing.MORE, memory, moment)
        if answer.pressed is not None:
            raise ButtonStale
        if not (answer.text or answer.media):
            raise MediaExpected
        more = bool(answer.album) and memory.inbox.any_more_of_albums(form.person_id)
        late = draft.answered and answer.album == draft.album
        work = detailing.number_of(form)
        draft = draft.taking("" if work else answer.text, answer.media, answer.album, answer.flat, work)
        if more or (late and not draft.said and form.step != "look"):
            return Filled(form.at(form.step, **draft.filled))
        notes: list[Card] = []
        if draft.too_many:
            notes.append(refusals.card(self.words, MediaTooMany(limit=MEDIA_LIMIT)))
        if answer.flat:
            notes.append(report_form.flat(self.words, draft))
        if work and answer.text:
            notes.append(report_form.caption_left_out(self.words))
        draft = replace(draft, too_many=False, answered=bool(answer.album))
        try:
            draft = draft.reading(added=form.step != "works")
        except Refusal as refused:
            if not answer.media:
                raise
            form = form.at(form.step, **replace(draft, said=()).filled)  # what came with the words is kept
            notes.append(refusals.card(self.words, refused))
            return Filled(form, (*notes, *(() if form.step == "look" else self.show(form, memory, moment))))
        if form.step == "works" and draft.works:
            filled = self._onward(form, draft, memory, moment)
        else:
            filled = self._go(form, draft, form.step, memory, moment)
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
