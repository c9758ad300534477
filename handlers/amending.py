"""A correction that takes two: the second reads the thing itself, and agrees or returns it; whoever asked may take
it back."""

from telegram import Update

from bot import acts, at_desk, outbox, starting
from bot.context import App, Context, Services
from bot.domain.amendments import Amendment
from bot.domain.announcements import Announcement
from bot.domain.refusals import ButtonStale, Refusal, WordsTooLong
from bot.forms import Answer, Filled, Moment
from bot.views import amendment as views
from bot.views import buttons, refusals
from bot.views.announcement import tailored
from bot.views.card import Card, of_part
from bot.views.town_rules import WORDS_LIMIT
from handlers.filters import on_private_press
from storage.forms import Form
from storage.memory import Memory


def register(app: App) -> None:
    form = ReturningForm(app.services)
    app.forms[form.kind] = form
    on_private_press(app, see, buttons.SeeAmendment)
    on_private_press(app, agree, buttons.AgreeToAmendment)
    on_private_press(app, give_back, buttons.ReturnAmendment)
    on_private_press(app, take_back, buttons.TakeBackAmendment)


async def see(update: Update, context: Context) -> None:
    """From the announcement's page."""
    pressed = context.pressed(buttons.SeeAmendment)

    def look(memory: Memory) -> tuple[Card, ...]:
        one, amendment = _asked(context, memory, pressed.announcement_id)
        own = amendment.person_id == context.person_id
        parts = acts.show_amendment(memory, amendment, one, outbox.house(context.services), own)
        return tuple(of_part(tailored(part, by_town=False, by_project=False)) for part in parts)

    cards = await context.read(look)
    await context.answer_below(*cards)


async def agree(update: Update, context: Context) -> None:
    """The second of two: every copy is corrected from now on."""
    pressed = context.pressed(buttons.AgreeToAmendment)

    def do(memory: Memory) -> Card:
        one, amendment = _asked(context, memory, pressed.announcement_id)
        amendment.must_wait(pressed.mark, context.person_id)
        house = outbox.house(context.services)
        acts.agree_to_amendment(memory, amendment, one, context.person_id, house, context.now)
        return views.said(context.words, "outbox-you-agreed")

    card = await context.transact(do)
    context.app.owed()
    await context.answer_in_place(card)


async def give_back(update: Update, context: Context) -> None:
    """Asks for the words that go back with it."""
    pressed = context.pressed(buttons.ReturnAmendment)

    def begin(memory: Memory) -> tuple[Card, ...]:
        one, amendment = _asked(context, memory, pressed.announcement_id)
        amendment.must_wait(pressed.mark, context.person_id)
        filled = {"announcement": one.id, "mark": pressed.mark}
        return starting.start(context, memory, Form(context.person_id, views.RETURNING, "words", filled))

    cards = await context.transact(begin)
    await context.answer_below(*cards)


async def take_back(update: Update, context: Context) -> None:
    """Nothing has happened."""
    pressed = context.pressed(buttons.TakeBackAmendment)

    def undo(memory: Memory) -> Card:
        one, amendment = _asked(context, memory, pressed.announcement_id)
        amendment.must_be_own(pressed.mark, context.person_id)
        memory.amendments.remove(one.id)
        return views.said(context.words, "asking-taken-back")

    card = await context.transact(undo)
    await context.answer_in_place(card)


class ReturningForm:
    """Why a correction goes back to whoever asked for it."""

    kind = views.RETURNING

    def __init__(self, services: Services) -> None:
        self.services = services

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        one = at_desk.announcement(memory, moment.rights, int(form.filled["announcement"]))
        text = answer.must_be_text().strip()
        if len(text) > WORDS_LIMIT:
            raise WordsTooLong(limit=WORDS_LIMIT)
        words, house = self.services.words, outbox.house(self.services)
        try:
            amendment = acts.must_find_amendment(memory, one, house)
            amendment.must_wait(int(form.filled["mark"]), form.person_id)
        except Refusal as refused:  # it was agreed to, taken back or overtaken meanwhile
            return Filled(None, (refusals.card(words, refused),))
        acts.return_amendment(memory, amendment, one, form.person_id, text, house, moment.now)
        return Filled(None, (views.said(words, "amendment-you-returned"),))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        at_desk.announcement(memory, moment.rights, int(form.filled["announcement"]))
        return (views.ask_words(self.services.words),)

    def back(self, form: Form) -> Form | None:
        return None


def _asked(context: Context, memory: Memory, announcement_id: int) -> tuple[Announcement, Amendment]:
    """Raises AnnouncementGone, NotACoordinator, ButtonStale, AskingGone."""
    one = at_desk.announcement(memory, context.rights(memory), announcement_id)
    if not one.occasion.by_hand:
        raise ButtonStale
    return one, acts.must_find_amendment(memory, one, outbox.house(context.services))
