"""The desk's list of announcements: planned, under way, paused and sent; what may be done with each."""

from collections.abc import Callable

from telegram import Update

from bot import acts, at_desk, outbox, picking, starting
from bot.context import App, Context, Services
from bot.domain.announcements import Announcement, Sending, Shown
from bot.domain.corrections import MendingState
from bot.domain.refusals import AnnouncementGone, ButtonStale, NothingFailed, SendingBegun
from bot.forms import Answer, Filled, Moment, must_lose_nothing
from bot.views import buttons
from bot.views import outbox as views
from bot.views.card import Card, Toast
from handlers.filters import on_private_press
from storage.forms import Form
from storage.memory import Memory

MOVING = "move-sending"


def register(app: App) -> None:
    form = MovingForm(app.services)
    app.forms[form.kind] = form
    on_private_press(app, see_all, buttons.DeskOutbox)
    on_private_press(app, see, buttons.SeeSending)
    on_private_press(app, pause, buttons.PauseSending)
    on_private_press(app, send_now, buttons.SendNow)
    on_private_press(app, retry, buttons.RetrySending)
    on_private_press(app, drop, buttons.DropSending)
    on_private_press(app, move, buttons.MoveSending)
    on_private_press(app, reopen, buttons.ReopenSending)


async def see_all(update: Update, context: Context) -> None:
    """A page of the town's announcements."""
    pressed = context.pressed(buttons.DeskOutbox)

    def look(memory: Memory) -> Card:
        town = at_desk.town(memory, context.rights(memory), pressed.town_id)
        page = min(max(pressed.page, 0), 1000)
        found = memory.outbox.all_of(town.id, views.PAGE + 1, page * views.PAGE)
        listed = [(one, memory.projects.get_told(one).name) for one in found]
        return views.listing(context.words, town, listed, page, more=len(found) > views.PAGE)

    card = await context.read(look)
    await context.answer_in_place(card)


async def see(update: Update, context: Context) -> None:
    """One announcement, as it stands at this moment."""
    pressed = context.pressed(buttons.SeeSending)
    card = await context.read(
        lambda memory: _page(context, memory, _mine(context, memory, pressed.announcement_id))
    )
    await context.answer_in_place(card)


async def pause(update: Update, context: Context) -> None:
    """Takes effect at the next claim: what is on its way arrives."""
    pressed = context.pressed(buttons.PauseSending)

    def put(memory: Memory, one: Announcement) -> None:
        if not one.sending.is_under_way:
            raise SendingBegun
        memory.outbox.mark_paused(one.id, pressed.on, context.now)

    await _do(context, pressed.announcement_id, put, "toast-paused" if pressed.on else "toast-goes-on")


async def send_now(update: Update, context: Context) -> None:
    """A planned one begins; at night that is said to be urgent on the button, and nothing holds it any more."""
    pressed = context.pressed(buttons.SendNow)

    def put(memory: Memory, one: Announcement) -> None:
        house, town = outbox.house(context.services), memory.towns.get(one.town_id)
        if acts.in_the_morning(memory, town, house, context.now):
            memory.outbox.mark_urgent(one.id, context.now)
        if one.sending is Sending.SCHEDULED:
            acts.begin(memory, one, house, context.now)
        elif not one.sending.is_under_way:
            raise SendingBegun

    await _do(context, pressed.announcement_id, put, "toast-news-sending")


async def retry(update: Update, context: Context) -> None:
    """For whom it failed it is sent once more; who blocked the bot is let be."""
    pressed = context.pressed(buttons.RetrySending)

    def put(memory: Memory, one: Announcement) -> None:
        failed = memory.announcements.report(one.id).failed
        if not failed or not memory.outbox.mark_retried(one.id, context.now):
            raise NothingFailed

    await _do(context, pressed.announcement_id, put, "toast-news-sending")


async def drop(update: Update, context: Context) -> None:
    """Asks first."""
    pressed = context.pressed(buttons.DropSending)

    def take_away(memory: Memory) -> Card:
        one = _mine(context, memory, pressed.announcement_id)
        if not one.sending.is_planned:
            raise SendingBegun
        if not pressed.sure:
            return views.ask_drop(context.words, one, memory.projects.get_told(one))
        memory.outbox.mark_dropped(one.id, context.now)
        return _page(context, memory, memory.announcements.get(one.id))

    card = await context.transact(take_away)
    await context.answer_in_place(card)


async def move(update: Update, context: Context) -> None:
    """Opens the calendar for another moment."""
    pressed = context.pressed(buttons.MoveSending)

    def open_calendar(memory: Memory) -> tuple[Card, ...]:
        one = _mine(context, memory, pressed.announcement_id)
        if one.sending is not Sending.SCHEDULED:
            raise SendingBegun
        town = memory.towns.get(one.town_id)
        form = picking.opened(Form(context.person_id, MOVING, picking.DAY, {"id": one.id}), town, context.now)
        return starting.start(context, memory, form)

    cards = await context.transact(open_calendar)
    await context.answer_in_place(*cards)


async def reopen(update: Update, context: Context) -> None:
    """Back into the form it was written in: a planned one is planned no more, a returned one is taken up."""
    pressed = context.pressed(buttons.ReopenSending)

    def take_up(memory: Memory) -> tuple[Card, ...]:
        one = _mine(context, memory, pressed.announcement_id)
        if not one.sending.is_planned and one.sending is not Sending.DROPPED:
            raise SendingBegun
        must_lose_nothing(memory.forms.find(context.person_id))
        memory.outbox.mark_dropped(one.id, context.now)
        draft = memory.outbox.take_draft(one.id)
        if not draft:
            raise AnnouncementGone  # it was taken up already
        draft["begun"] = int(context.now.timestamp() * 1_000_000)
        return starting.start(context, memory, Form(context.person_id, views.KIND, "look", draft))

    cards = await context.transact(take_up)
    await context.answer_below(*cards)


class MovingForm:
    """Another moment for a planned announcement: a day, then its hour, or typed."""

    kind = MOVING

    def __init__(self, services: Services) -> None:
        self.services = services

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        words, one = self.services.words, memory.announcements.get(int(form.filled["id"]))
        moment.rights.must_coordinate(one.town_id)
        house, town = outbox.house(self.services), memory.towns.get(one.town_id)
        if one.sending is not Sending.SCHEDULED:
            return Filled(None, (outbox.card_of(memory, house, one, moment.now),))
        at = picking.take(form, answer, words, town, moment.now)
        if isinstance(at, Form):
            return Filled(at, (picking.show(at, words, town, moment.now),))
        memory.outbox.mark_due(one.id, acts.in_the_morning(memory, town, house, at) or at)
        return Filled(None, (outbox.card_of(memory, house, memory.announcements.get(one.id), moment.now, at),))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        one = at_desk.announcement(memory, moment.rights, int(form.filled["id"]))
        return (picking.show(form, self.services.words, memory.towns.get(one.town_id), moment.now),)

    def back(self, form: Form) -> Form | None:
        return picking.back(form)


async def _do(
    context: Context, announcement_id: int, put: Callable[[Memory, Announcement], None], toast: str
) -> None:
    """Something about one announcement; the message that shows its progress is redrawn by whoever draws it."""
    message = context.incoming.effective_message

    def act(memory: Memory) -> Card | None:
        one = _mine(context, memory, announcement_id)
        watched = message is not None and memory.outbox.find_progress(one.id) == message.message_id
        put(memory, one)
        new_bar = memory.outbox.find_progress(one.id) == 0 and one.author_id == context.person_id
        if message is not None and (watched or new_bar):
            memory.announcements.put_progress(one.id, message.message_id, None)
            return None
        return _page(context, memory, memory.announcements.get(one.id))

    card = await context.transact(act)
    context.app.owed()
    await context.toast(Toast(context.words.plain(toast)))
    if card:
        await context.redraw(card)


def _mine(context: Context, memory: Memory, announcement_id: int) -> Announcement:
    """Raises AnnouncementGone, ButtonStale for what no coordinator sends, NotACoordinator."""
    one = memory.announcements.get(announcement_id)
    if not one.occasion.by_hand or one.author_id is None:
        raise ButtonStale
    context.rights(memory).must_coordinate(one.town_id)
    return one


def _page(context: Context, memory: Memory, one: Announcement) -> Card:
    house, town = outbox.house(context.services), memory.towns.get(one.town_id)
    shown = Shown(one, memory.announcements.report(one.id), 0, None)
    project = memory.projects.get_told(one)
    night = acts.in_the_morning(memory, town, house, context.now) is not None
    yours = one.author_id == context.person_id
    waiting = acts.find_amendment(memory, one, house)
    wrong = memory.mendings.report(one.id).of(MendingState.FAILED) if one.version else 0
    return views.page(context.words, shown, project, context.now, town.timezone, night, yours, waiting, wrong)
