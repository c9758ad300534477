"""Everybody reads what the monitoring group says of works; coordinators reply to disputes for the executor."""

from dataclasses import dataclass

from telegram import Update

from bot import public, starting, watch
from bot.context import App, Context, Services
from bot.domain import verdicts as rules
from bot.domain.announcements import Occasion
from bot.domain.refusals import NotACoordinator, Refusal, VerdictGone
from bot.domain.verdicts import Verdict
from bot.forms import Answer, Filled, Moment
from bot.views import buttons, refusals
from bot.views import verdicts as views
from bot.views.card import Card
from handlers.filters import on_private_press
from storage.forms import Form
from storage.memory import Memory


def register(app: App) -> None:
    form = ReplyForm(app.services)
    app.forms[form.kind] = form
    on_private_press(app, read, buttons.SeeVerdicts)
    on_private_press(app, see_all, buttons.DeskDisputes)
    on_private_press(app, reply, buttons.ReplyToDispute)


async def read(update: Update, context: Context) -> None:
    """What the monitoring group said of a project's works, for whoever asks."""
    pressed = context.pressed(buttons.SeeVerdicts)

    def look(memory: Memory) -> tuple[Card, ...]:
        project = public.get(memory, pressed.project_id)
        verdicts = [one for one in public.verdicts_of(memory, project.id) if one.is_worth_reading]
        return views.public(context.words, project, verdicts, max(0, pressed.skip))

    cards = await context.read(look)
    await context.answer_below(*cards)


async def see_all(update: Update, context: Context) -> None:
    """The town's disputes at the desk."""
    pressed = context.pressed(buttons.DeskDisputes)

    def look(memory: Memory) -> tuple[Card, ...]:
        context.rights(memory).must_coordinate(pressed.town_id)
        disputes = memory.verdicts.all_disputes_of(pressed.town_id)
        named = [(memory.projects.get(dispute.project_id), dispute) for dispute in disputes]
        return views.disputes(context.words, memory.towns.get(pressed.town_id), named, max(0, pressed.skip))

    cards = await context.read(look)
    await context.answer_below(*cards)


async def reply(update: Update, context: Context) -> None:
    """A coordinator takes a dispute up; it stays where it stands."""
    verdict_id = context.pressed(buttons.ReplyToDispute).verdict_id

    def begin(memory: Memory) -> tuple[Card, ...]:
        dispute = _disputed(memory, verdict_id, context.moment(memory))
        filled = {"verdict_id": dispute.id, "given_at": dispute.given_at.isoformat()}
        return starting.start(context, memory, Form(context.person_id, views.REPLY, "text", filled))

    cards = await context.transact(begin)
    await context.answer_below(*cards)


@dataclass(slots=True)
class ReplyForm:
    """The executor's reply to one dispute; a later one takes its place."""

    services: Services
    kind: str = views.REPLY

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        words = self.services.words
        try:
            dispute = _disputed(memory, int(form.filled["verdict_id"]), moment)
            if dispute.given_at.isoformat() != form.filled["given_at"]:
                raise VerdictGone  # the monitor says something else by now
        except Refusal as refusal:  # the form can never be finished
            return Filled(None, (refusals.card(words, refusal),))
        text = rules.must_be_reply(answer.must_be_text())
        memory.verdicts.put_reply(dispute.id, text, form.person_id, moment.now)
        project = memory.projects.get(dispute.project_id)
        letter = views.reply_letter(words, project, dispute, text)
        monitor = watch.reachable(memory, [dispute.person_id])
        watch.write(memory, Occasion.MONITORING, project.town_id, letter, moment.now, monitor)
        return Filled(None, (views.reply_sent(words),))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        dispute = _disputed(memory, int(form.filled["verdict_id"]), moment)
        return (views.ask_reply(self.services.words, memory.projects.get(dispute.project_id), dispute),)

    def back(self, form: Form) -> Form | None:
        return None


def _disputed(memory: Memory, verdict_id: int, moment: Moment) -> Verdict:
    """Raises VerdictGone, NotACoordinator; whoever made the dispute does not reply to it."""
    dispute = memory.verdicts.get(verdict_id)
    moment.rights.must_coordinate(memory.projects.get(dispute.project_id).town_id)
    if dispute.confirms:
        raise VerdictGone
    if dispute.person_id == moment.rights.person_id:
        raise NotACoordinator
    return dispute
