"""What a town settles about sending: its quiet hours, and that an announcement takes two people, who agree here."""

from dataclasses import replace

from telegram import Update

from bot import acts, at_desk, outbox, starting, watch
from bot.context import App, Context, Services
from bot.domain.announcements import Announcement, Occasion, Sending
from bot.domain.quiet import must_be_quiet_hours
from bot.domain.refusals import AnnouncementGone, ButtonStale, TwoPeopleStay, WordsTooLong
from bot.forms import Answer, Filled, Moment
from bot.views import buttons
from bot.views import town_rules as views
from bot.views.card import Card
from handlers.filters import on_private_press
from storage.forms import Form
from storage.memory import Memory


def register(app: App) -> None:
    form = ReturningForm(app.services)
    app.forms[form.kind] = form
    on_private_press(app, see, buttons.SeeTownRules)
    on_private_press(app, set_quiet_hours, buttons.SetQuietHours)
    on_private_press(app, set_two_people, buttons.SetTwoPeople)
    on_private_press(app, agree, buttons.AgreeToSending)
    on_private_press(app, give_back, buttons.ReturnSending)


async def see(update: Update, context: Context) -> None:
    pressed = context.pressed(buttons.SeeTownRules)
    card = await context.read(lambda memory: _rules(context, memory, pressed.town_id))
    await context.answer_in_place(card)


async def set_quiet_hours(update: Update, context: Context) -> None:
    """What rests over the night now looks anew when it may go on."""
    pressed = context.pressed(buttons.SetQuietHours)

    def put(memory: Memory) -> Card:
        town = at_desk.town(memory, context.rights(memory), pressed.town_id)
        quiet = must_be_quiet_hours(pressed.begins, pressed.ends)
        memory.town_rules.put(town.id, replace(memory.town_rules.get(town.id), quiet=quiet))
        return _rules(context, memory, town.id)

    card = await context.transact(put)
    context.app.owed()
    await context.answer_in_place(card)


async def set_two_people(update: Update, context: Context) -> None:
    """Any coordinator may ask for it; only an administrator lifts it: a rule of two that one can waive is none."""
    pressed = context.pressed(buttons.SetTwoPeople)

    def put(memory: Memory) -> Card:
        rights = context.rights(memory)
        rights.must_coordinate(pressed.town_id)
        if not (pressed.on or rights.administrator):
            raise TwoPeopleStay
        town = memory.towns.get(pressed.town_id)
        rules = memory.town_rules.get(town.id)
        if rules.two_people != pressed.on:
            memory.town_rules.put(town.id, replace(rules, two_people=pressed.on))
            people = [one.person_id for one in memory.team.all_of(town.id) if one.person_id != context.person_id]
            part = views.rules_changed(context.words, town, pressed.on)
            watch.write(memory, Occasion.ASKING, town.id, part, context.now, watch.reachable(memory, people))
            if pressed.on:
                acts.ask_for_planned(memory, town, outbox.house(context.services), context.now)
        return _rules(context, memory, town.id)

    card = await context.transact(put)
    context.app.owed()
    await context.answer_in_place(card)


async def agree(update: Update, context: Context) -> None:
    """The second of two: it goes out, or waits for its moment."""
    pressed = context.pressed(buttons.AgreeToSending)

    def put(memory: Memory) -> Card:
        one = _asked(context, memory, pressed.announcement_id)
        house = outbox.house(context.services)
        acts.agree_to_sending(memory, one, context.person_id, house, context.now)
        return views.said(context.words, "outbox-you-agreed")

    card = await context.transact(put)
    context.app.owed()
    await context.answer_in_place(card)


async def give_back(update: Update, context: Context) -> None:
    """Asks for the words that go back with it."""
    pressed = context.pressed(buttons.ReturnSending)

    def open_form(memory: Memory) -> tuple[Card, ...]:
        one = _asked(context, memory, pressed.announcement_id)
        return starting.start(context, memory, Form(context.person_id, views.RETURNING, "words", {"id": one.id}))

    cards = await context.transact(open_form)
    await context.answer_below(*cards)


class ReturningForm:
    """Why an announcement goes back to whoever wrote it."""

    kind = views.RETURNING

    def __init__(self, services: Services) -> None:
        self.services = services

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        words, one = self.services.words, memory.announcements.get(int(form.filled["id"]))
        moment.rights.must_coordinate(one.town_id)
        text = answer.must_be_text().strip()
        if len(text) > views.WORDS_LIMIT:
            raise WordsTooLong(limit=views.WORDS_LIMIT)
        if one.sending is not Sending.ASKED:  # it was agreed to, or taken back, meanwhile
            return Filled(None, (views.said(words, AnnouncementGone().key),))
        house = outbox.house(self.services)
        acts.give_back(memory, one, form.person_id, text, house, moment.now)
        return Filled(None, (views.said(words, "outbox-you-returned"),))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        at_desk.announcement(memory, moment.rights, int(form.filled["id"]))
        return (views.ask_words(self.services.words),)

    def back(self, form: Form) -> Form | None:
        return None


def _asked(context: Context, memory: Memory, announcement_id: int) -> Announcement:
    """Raises AnnouncementGone where it doesn't wait for a second person any more, NotACoordinator."""
    one = memory.announcements.get(announcement_id)
    if not one.occasion.by_hand:
        raise ButtonStale
    context.rights(memory).must_coordinate(one.town_id)
    if one.sending is not Sending.ASKED:
        raise AnnouncementGone
    return one


def _rules(context: Context, memory: Memory, town_id: str) -> Card:
    rights = context.rights(memory)
    rights.must_coordinate(town_id)
    town = memory.towns.get(town_id)
    return views.rules(context.words, town, memory.town_rules.get(town.id), context.services.quiet, rights)
