"""Monitors look at what is reported, work by work: they confirm with a tap, or say in words and a photo what is
not so."""

from dataclasses import dataclass, replace

from telegram import Update

from bot import public, starting, watch
from bot.context import App, Context, Services
from bot.domain import verdicts as rules
from bot.domain.announcements import Occasion
from bot.domain.monitors import must_not_coordinate, must_not_work_for
from bot.domain.people import Rights, Town
from bot.domain.projects import Project, Work
from bot.domain.refusals import ButtonStale, CommentMissing, NotAMonitor, OwnWork, PhotoAsFile, Refusal
from bot.domain.verdicts import Verdict, seal_of
from bot.forms import Answer, Filled, Moment
from bot.views import buttons, home, refusals
from bot.views import verdicts as views
from bot.views.card import Card, Toast
from bot.views.monitoring import towns as pick_town
from handlers.filters import on_command, on_menu, on_private_press
from storage.forms import Form
from storage.memory import Memory


def register(app: App) -> None:
    form = VerdictForm(app.services)
    app.forms[form.kind] = form
    on_command(app, arrive, "monitoring")
    on_menu(app, arrive, "menu-monitoring")
    on_private_press(app, enter, buttons.Monitoring)
    on_private_press(app, see_tranche, buttons.JudgeTranche)
    on_private_press(app, see_work, buttons.JudgeWork)
    on_private_press(app, confirm, buttons.ConfirmWork)
    on_private_press(app, comment, buttons.CommentWork)


async def arrive(update: Update, context: Context) -> None:
    """What there is to look at; whoever is in no group gets the menu without its button."""

    def look(memory: Memory) -> tuple[Card, ...]:
        rights = context.rights(memory)
        if not rights.watched_ids:
            no = refusals.card(context.words, NotAMonitor())
            return (replace(no, keyboard=home.menu(context.words, rights.any)),)
        towns = tuple(map(memory.towns.get, rights.watched_ids))
        if len(towns) > 1:
            return pick_town(context.words, towns)
        return (_front(context, memory, towns[0]),)

    await context.say(*await context.transact(look))


async def enter(update: Update, context: Context) -> None:
    """One town: chosen among several, or come back to."""
    town_id = context.pressed(buttons.Monitoring).town_id

    def look(memory: Memory) -> Card:
        context.rights(memory).must_watch(town_id)
        return _front(context, memory, memory.towns.get(town_id))

    card = await context.read(look)
    await context.answer_in_place(card)


async def see_tranche(update: Update, context: Context) -> None:
    """From a letter, which stays as it is, or from the list and back to it."""
    pressed = context.pressed(buttons.JudgeTranche)
    cards = await context.read(lambda memory: _tranche(context, memory, pressed.project_id, pressed.tranche))
    await context.toast()
    await (context.say(*cards) if pressed.anew else context.redraw(*cards))


async def see_work(update: Update, context: Context) -> None:
    pressed = context.pressed(buttons.JudgeWork)

    def look(memory: Memory) -> Card:
        project, _ = _watched(context.rights(memory), memory, pressed.project_id, pressed.tranche)
        return _work(context, memory, project, pressed.tranche, pressed.position)

    card = await context.read(look)
    await context.answer_in_place(card)


async def confirm(update: Update, context: Context) -> None:
    """One tap confirms just the words that were looked at; pressed twice, it does no more."""
    pressed = context.pressed(buttons.ConfirmWork)

    def take(memory: Memory) -> tuple[Card, ...]:
        project, town = _watched(context.rights(memory), memory, pressed.project_id, pressed.tranche)
        work = rules.sealed(project.tranche(pressed.tranche), pressed.seal)
        before = _mine(memory, context.person_id, project, pressed.tranche, work)
        if before is None or not before.confirms or seal_of(before.work) != pressed.seal:
            verdict = Verdict(
                id=0,
                project_id=project.id,
                tranche=pressed.tranche,
                about=rules.key_of(work),
                person_id=context.person_id,
                confirms=True,
                work=work,
                office=_office(memory, context.person_id, town),
                comment="",
                photo="",
                given_at=context.now,
            )
            memory.verdicts.put(verdict)
        return _tranche(context, memory, project.id, pressed.tranche)

    cards = await context.transact(take)
    await context.toast(Toast(context.words.plain("toast-work-confirmed")))
    await context.redraw(*cards)


async def comment(update: Update, context: Context) -> None:
    """Opens the form: a dispute says why; a confirmation may say or show something."""
    pressed = context.pressed(buttons.CommentWork)

    def begin(memory: Memory) -> tuple[Card, ...]:
        rights = context.rights(memory)
        project, _ = _watched(rights, memory, pressed.project_id, pressed.tranche)
        work = rules.work_at(project.tranche(pressed.tranche), pressed.position)
        filled = {
            "project_id": project.id,
            "tranche": pressed.tranche,
            "confirms": pressed.confirms,
            "seal": seal_of(work),
            "comment": "",
            "photo": "",
            "album": "",
        }
        return starting.start(context, memory, Form(context.person_id, views.KIND, "say", filled))

    cards = await context.transact(begin)
    await context.answer_below(*cards)


@dataclass(slots=True)
class VerdictForm:
    """A monitor's word on one work: text, a photo, a look at it, and it stands on the project's page."""

    services: Services
    kind: str = views.KIND

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        try:
            project, town, work = self._of(form, memory, moment)
        except Refusal as refusal:  # no monitor any more, or the work says something else: start anew
            return Filled(None, (refusals.card(self.services.words, refusal),))
        if answer.pressed is not None:
            if form.step != "look" or answer.pressed != "send":
                raise ButtonStale
            return self._send(form, project, town, work, memory, moment)
        if answer.album and answer.album == form.filled["album"]:  # one photo is enough, and its words are taken
            return Filled(form)
        if answer.file:
            raise PhotoAsFile
        answer.must_be_photo_or_text()
        said = rules.must_be_comment(answer.text) or form.filled["comment"]
        form = form.at(
            "say",
            comment=said,
            photo=answer.photo or form.filled["photo"],
            album=answer.album or form.filled["album"],
        )
        if said or (form.filled["photo"] and form.filled["confirms"]):
            form = form.at("look")
        return Filled(form, self.show(form, memory, moment))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        project, town, work = self._of(form, memory, moment)
        words = self.services.words
        if form.step == "say":
            return (views.ask_comment(words, work, bool(form.filled["confirms"]), bool(form.filled["photo"])),)
        office = _office(memory, form.person_id, town)
        return views.look(words, project, _verdict(form, work, office, moment))

    def back(self, form: Form) -> Form | None:
        """From the look to an empty first step: what is sent then takes the place of what was."""
        return form.at("say", comment="", photo="", album="") if form.step == "look" else None

    def _of(self, form: Form, memory: Memory, moment: Moment) -> tuple[Project, Town, Work]:
        """Raises NotAMonitor, OwnWork, ButtonStale, ProjectNotFound."""
        number = int(form.filled["tranche"])
        project, town = _watched(moment.rights, memory, str(form.filled["project_id"]), number)
        return project, town, rules.sealed(project.tranche(number), int(form.filled["seal"]))

    def _send(self, form: Form, project: Project, town: Town, work: Work, memory: Memory, moment: Moment) -> Filled:
        words = self.services.words
        verdict = _verdict(form, work, _office(memory, form.person_id, town), moment)
        if not verdict.confirms and not verdict.comment:
            raise CommentMissing
        verdict = replace(verdict, id=memory.verdicts.put(verdict))
        if not verdict.confirms:
            letter = views.dispute_letter(words, project, verdict)
            told = watch.who_answers(memory, town.id, self.services.administrators)
            watch.write(memory, Occasion.MONITORING, town.id, letter, moment.now, told)
        is_held = verdict.tranche in public.held(memory, project.id, moment.now)
        return Filled(None, (views.sent(words, project, verdict, is_held),))


def _watched(rights: Rights, memory: Memory, project_id: str, tranche: int) -> tuple[Project, Town]:
    """The project and its town, whose monitor this is, who neither reported the tranche nor works for the
    executor.

    Raises NotAMonitor, OwnWork, ProjectNotFound."""
    project = memory.projects.get(project_id)
    rights.must_watch(project.town_id)
    must_not_coordinate(rights, project.town_id)
    must_not_work_for(memory.monitors.find(rights.person_id, project.town_id), project.executor)
    if memory.verdicts.has_reported(rights.person_id, project.id, tranche):
        raise OwnWork
    return project, memory.towns.get(project.town_id)


def _front(context: Context, memory: Memory, town: Town) -> Card:
    form_open = memory.forms.find(context.person_id) is not None
    return watch.front(memory, context.words, town, context.person_id, form_open)


def _tranche(context: Context, memory: Memory, project_id: str, number: int) -> tuple[Card, ...]:
    project, _ = _watched(context.rights(memory), memory, project_id, number)
    mine = memory.verdicts.all_by(context.person_id, project.id)
    held = public.held_note(memory, context.words, project, number, context.now)
    return views.tranche(context.words, project, project.tranche(number), mine, held)


def _work(context: Context, memory: Memory, project: Project, number: int, position: int) -> Card:
    work = rules.work_at(project.tranche(number), position)
    mine = _mine(memory, context.person_id, project, number, work)
    standing = watch.standings_of(memory, project).works[number, position]
    return views.work(context.words, project, number, position, work, mine, standing)


def _mine(memory: Memory, person_id: int, project: Project, number: int, work: Work) -> Verdict | None:
    mine, at = memory.verdicts.all_by(person_id, project.id), (number, rules.key_of(work))
    return next((verdict for verdict in mine if (verdict.tranche, verdict.about) == at), None)


def _office(memory: Memory, person_id: int, town: Town) -> str:
    monitor = memory.monitors.find(person_id, town.id)
    if monitor is None:
        raise NotAMonitor
    return monitor.office


def _verdict(form: Form, work: Work, office: str, moment: Moment) -> Verdict:
    return Verdict(
        id=0,
        project_id=str(form.filled["project_id"]),
        tranche=int(form.filled["tranche"]),
        about=rules.key_of(work),
        person_id=form.person_id,
        confirms=bool(form.filled["confirms"]),
        work=work,
        office=office,
        comment=str(form.filled["comment"]),
        photo=str(form.filled["photo"]),
        given_at=moment.now,
    )
