"""Coordinators invite the town's monitoring group; who comes confirms name and office, and nobody watches
over their own work."""

from dataclasses import dataclass

from telegram import Update

from bot import acts, at_desk, starting, watch
from bot.context import App, Context, Services
from bot.domain import monitors as rules
from bot.domain.announcements import Occasion
from bot.domain.codes import hash_of, new_code
from bot.domain.invitations import CODE_BYTES, Invitation, Role
from bot.domain.monitors import Monitor
from bot.domain.people import Town
from bot.domain.refusals import Refusal
from bot.forms import Answer, Filled, Moment, must_lose_nothing
from bot.views import buttons, home, links
from bot.views import monitoring as views
from bot.views.card import Card, Toast
from handlers.filters import on_private_press, on_start, payload
from storage.forms import Form
from storage.memory import Memory

PREFIX = "monitor_"


def register(app: App) -> None:
    form = MonitorForm(app.services)
    app.forms[form.kind] = form
    on_start(app, take_invitation, PREFIX)
    on_private_press(app, show_group, buttons.DeskMonitors)
    on_private_press(app, invite, buttons.InviteMonitor)
    on_private_press(app, remove, buttons.RemoveMonitor)
    on_private_press(app, set_head_start, buttons.SetHeadStart)


async def show_group(update: Update, context: Context) -> None:
    pressed = context.pressed(buttons.DeskMonitors)
    card = await context.read(lambda memory: _group(context, memory, pressed.town_id, pressed.page))
    await context.answer_in_place(card)


async def set_head_start(update: Update, context: Context) -> None:
    """Whether the group gets a report before the public, and how long."""
    pressed = context.pressed(buttons.SetHeadStart)

    def put(memory: Memory) -> Card:
        town = at_desk.town(memory, context.rights(memory), pressed.town_id)
        memory.monitors.put_head_start(town.id, rules.must_be_head_start(pressed.hours))
        return _group(context, memory, town.id, 0)

    card = await context.transact(put)
    await context.answer_in_place(card)


async def invite(update: Update, context: Context) -> None:
    town_id = context.pressed(buttons.InviteMonitor).town_id
    code = new_code(CODE_BYTES)

    def make(memory: Memory) -> tuple[Town, Invitation]:
        return acts.invite(memory, Role.MONITOR, town_id, code, context.rights(memory), context.now)

    town, invitation = await context.transact(make)
    await context.toast(Toast(context.words.plain("toast-monitor-invited")))
    link = links.to_monitoring(context.bot.username, code)
    await context.say(views.invitation(context.words, town, link, invitation.expires_at))


async def take_invitation(update: Update, context: Context) -> None:
    """Opens the form for whoever comes by a good link; the link is used up once the form is done."""
    assert update.effective_user is not None
    code_hash = hash_of(payload(update.message).removeprefix(PREFIX))
    name = update.effective_user.full_name[: rules.NAME_LIMIT]

    def take(memory: Memory) -> tuple[Card, ...]:
        moment = context.moment(memory)
        rights = moment.rights
        invitation = memory.invitations.find(code_hash, Role.MONITOR)
        if invitation and invitation.is_needless_for(rights):
            return (views.known_already(context.words, memory.towns.get(invitation.town_id), rights),)
        try:
            town, _ = _invited_to(memory, context.services, code_hash, moment)
        except Refusal as refusal:  # said here: who came is known from now on, and gets the menu
            return (views.refused(context.words, refusal, rights),)
        open_form = memory.forms.find(context.person_id)
        if open_form and open_form.kind != views.KIND:
            must_lose_nothing(open_form)
        form = Form(context.person_id, views.KIND, "name", {"code_hash": code_hash, "name": name})
        memory.forms.put(form, context.now)
        cards = starting.shown(context, memory, form)
        person = memory.people.find(context.person_id)
        if person and person.town_id:
            return cards
        memory.people.put_town(context.person_id, town.id)
        return home.bare_welcome(context.words, rights.any, rights.watches), *cards

    await context.say(*await context.transact(take))


async def remove(update: Update, context: Context) -> None:
    """Asks first; then the person is out from their next press on. The others and the administrators hear it:
    no group is changed in silence. What the person said of works stands."""
    pressed = context.pressed(buttons.RemoveMonitor)

    def take_away(memory: Memory) -> tuple[Card, Card | None]:
        town = at_desk.town(memory, context.rights(memory), pressed.town_id)
        member = memory.monitors.find(pressed.person_id, town.id)
        if member is None:
            return _group(context, memory, town.id, 0), None
        if not pressed.sure:
            return views.ask_removal(context.words, member, town), None
        memory.monitors.mark_removed(member.person_id, town.id, context.person_id, context.now)
        administrators = context.services.administrators
        told = watch.readers_of_complaints(memory, town.id, administrators)
        told = [reader for reader in told if reader != context.person_id]
        watch.write(
            memory, Occasion.MONITORING, town.id, views.left(context.words, member, town), context.now, told
        )
        left = memory.rights_of(member.person_id, administrators)
        return _group(context, memory, town.id, 0), views.removed(context.words, town, left)

    card, farewell = await context.transact(take_away)
    context.app.owed()
    await context.toast(Toast(context.words.plain("toast-monitor-removed")) if farewell else Toast())
    await context.redraw(card)
    if farewell:
        await context.tell(pressed.person_id, farewell)


@dataclass(slots=True)
class MonitorForm:
    """Whoever was invited says their name and office, and confirms."""

    services: Services
    kind: str = views.KIND

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        code_hash = str(form.filled["code_hash"])
        try:
            town, invitation = _invited_to(memory, self.services, code_hash, moment)
        except Refusal as refusal:  # somebody else took the link, or it grew old: the form can't be finished
            return Filled(None, (views.refused(self.services.words, refusal, moment.rights),))
        if form.step == "name":
            typed = str(form.filled["name"]) if answer.pressed == "keep" else answer.must_be_text()
            return self._at(form.at("office", name=rules.must_be_name(typed)), memory, moment)
        if form.step == "office":
            return self._at(form.at("look", office=rules.must_be_office(answer.must_be_text())), memory, moment)
        answer.must_be_pressed()
        return self._come_in(form, town, invitation, memory, moment)

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        town, _ = _invited_to(memory, self.services, str(form.filled["code_hash"]), moment)
        if form.step == "name":
            return (views.ask_name(self.services.words, town, str(form.filled["name"])),)
        if form.step == "office":
            return (views.ask_office(self.services.words),)
        return (views.look(self.services.words, town, _member(form, town)),)

    def back(self, form: Form) -> Form | None:
        steps = ["name", "office", "look"]
        at = steps.index(form.step)
        return form.at(steps[at - 1]) if at else None

    def _at(self, form: Form, memory: Memory, moment: Moment) -> Filled:
        return Filled(form, self.show(form, memory, moment))

    def _come_in(self, form: Form, town: Town, invitation: Invitation, memory: Memory, moment: Moment) -> Filled:
        words = self.services.words
        member = _member(form, town)
        administrators = self.services.administrators
        told = watch.readers_of_complaints(memory, town.id, administrators)
        told += watch.reachable(memory, [invitation.created_by])
        watch.write(
            memory,
            Occasion.MONITORING,
            town.id,
            views.joined(words, member, town),
            moment.now,
            list(dict.fromkeys(told)),
        )
        memory.monitors.put(member, invitation.created_by, moment.now)
        memory.invitations.mark_used(invitation.code_hash, member.person_id)
        front = watch.front(memory, words, town, member.person_id, form_open=False)
        return Filled(None, (views.welcome(words, town, moment.rights), front))


def _invited_to(memory: Memory, services: Services, code_hash: str, moment: Moment) -> tuple[Town, Invitation]:
    """The town whose group the link leads to; raises as `acts.must_be_good_invitation`."""
    invitation = acts.find_invitation(memory, code_hash, Role.MONITOR)
    town = acts.must_be_good_invitation(memory, invitation, moment.rights, services.administrators, moment.now)
    return town, invitation


def _member(form: Form, town: Town) -> Monitor:
    return Monitor(form.person_id, town.id, str(form.filled["name"]), str(form.filled["office"]))


def _group(context: Context, memory: Memory, town_id: str, page: int) -> Card:
    town = at_desk.town(memory, context.rights(memory), town_id)
    return views.group(
        context.words,
        town,
        memory.monitors.all_of(town.id),
        memory.monitors.head_start(town.id),
        disputes=len(memory.verdicts.all_disputes_of(town.id)),
        page=page,
    )
