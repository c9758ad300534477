"""Gatherings: the desk sees to them, two others confirm their figures, and everybody reads them with the result."""

from telegram import Update

from bot import acts, at_desk, starting
from bot.context import App, Context
from bot.domain.announcements import Occasion
from bot.domain.gatherings import CONFIRMERS, Check, Sheet, Standing, is_over, must_take_gatherings
from bot.domain.journal import Act
from bot.domain.polls import Poll, State
from bot.domain.refusals import GatheringNotFound, PollCancelled, Refusal
from bot.views import buttons, gathering_figures, gathering_form
from bot.views import gatherings as views
from bot.views.card import Card, Toast
from handlers.filters import on_private_press
from storage.forms import Form
from storage.memory import Memory


def register(app: App) -> None:
    on_private_press(app, pick_poll, buttons.PickPollOfGathering)
    on_private_press(app, show_all, buttons.DeskGatherings)
    on_private_press(app, show_one, buttons.DeskGathering)
    on_private_press(app, start_registering, buttons.RegisterGathering)
    on_private_press(app, start_entering, buttons.EnterFigures)
    on_private_press(app, start_calling_off, buttons.CallOffGathering)
    on_private_press(app, check, buttons.CheckFigures)
    on_private_press(app, say, buttons.SayFigures)
    on_private_press(app, see_all, buttons.SeeGatherings)
    on_private_press(app, see_protocol, buttons.SeeProtocol)


async def pick_poll(update: Update, context: Context) -> None:
    """Which poll: drafts and scheduled ones first, then those under way, then those that are over."""
    town_id = context.pressed(buttons.PickPollOfGathering).town_id

    def look(memory: Memory) -> Card:
        context.rights(memory).must_coordinate(town_id)
        ahead = memory.polls.all_of(town_id, State.DRAFT, State.SCHEDULED)
        under_way = memory.polls.all_of(town_id, State.OPEN)
        over = tuple(reversed(memory.polls.all_of(town_id, State.CLOSED)))
        held = tuple(poll for poll in over if memory.gatherings.count_of(poll.id))
        hidden = tuple(poll for poll in (*ahead, *under_way) if not poll.is_live)
        return views.pick_poll(context.words, memory.towns.get(town_id), (*hidden, *held))

    card = await context.read(look)
    await context.answer_in_place(card)


async def show_all(update: Update, context: Context) -> None:
    poll_id = context.pressed(buttons.DeskGatherings).poll_id

    def look(memory: Memory) -> Card:
        poll = at_desk.poll(memory, context.rights(memory), poll_id)
        standings = memory.gatherings.all_of(poll.id)
        town = memory.towns.get(poll.town_id)
        return views.desk_list(context.words, poll, town, standings, _takes_gatherings(poll, context))

    card = await context.read(look)
    await context.answer_in_place(card)


async def show_one(update: Update, context: Context) -> None:
    gathering_id = context.pressed(buttons.DeskGathering).gathering_id

    def look(memory: Memory) -> Card:
        standing, poll = _standing(context, memory, gathering_id)
        town = memory.towns.get(poll.town_id)
        return views.desk_one(context.words, poll, town, standing, is_over(poll, context.now))

    card = await context.read(look)
    await context.answer_below(card)  # a message of its own: sealed figures can't be sent on


async def start_registering(update: Update, context: Context) -> None:
    poll_id = context.pressed(buttons.RegisterGathering).poll_id

    def start(memory: Memory) -> tuple[Card, ...]:
        poll = at_desk.poll(memory, context.rights(memory), poll_id)
        must_take_gatherings(poll, context.now)
        form = Form(context.person_id, gathering_form.KIND, "place", {"poll_id": poll.id})
        return starting.start_or_resume(context, memory, form, "poll_id")

    cards = await context.transact(start)
    await context.answer_below(*cards)


async def start_entering(update: Update, context: Context) -> None:
    """The form of the figures; where the result is out, only whoever knows it may go on, with a reason."""
    pressed = context.pressed(buttons.EnterFigures)

    def start(memory: Memory) -> tuple[Card, ...]:
        standing, poll = _standing(context, memory, pressed.gathering_id)
        standing.must_take_figures(poll, pressed.late, context.now)
        number = len(standing.sheets) + 1
        late = is_over(poll, context.now)
        filled = {
            "gathering_id": standing.gathering.id,
            "number": number,
            "late": late,
            "steps": gathering_figures.steps(poll, asks_reason=late or number > 1),
        }
        form = Form(context.person_id, gathering_figures.KIND, "present", filled)
        return starting.start_or_resume(context, memory, form, *filled)

    cards = await context.transact(start)
    await context.answer_below(*cards)


async def start_calling_off(update: Update, context: Context) -> None:
    gathering_id = context.pressed(buttons.CallOffGathering).gathering_id

    def start(memory: Memory) -> tuple[Card, ...]:
        standing, _ = _standing(context, memory, gathering_id)
        standing.gathering.called_off("?", bool(standing.sheets), context.now)
        filled = {"gathering_id": gathering_id}
        form = Form(context.person_id, gathering_form.CALLING_OFF, "reason", filled)
        return starting.start_or_resume(context, memory, form, *filled)

    cards = await context.transact(start)
    await context.answer_below(*cards)


async def check(update: Update, context: Context) -> None:
    """The protocol and the figures side by side, for whoever may confirm them."""
    pressed = context.pressed(buttons.CheckFigures)

    def look(memory: Memory) -> tuple[Card, ...]:
        standing = memory.gatherings.get(pressed.gathering_id)
        poll = memory.polls.get(standing.gathering.poll_id)
        acts.confirmer_name(memory, poll.town_id, context.rights(memory))
        sheet, last = _sheet(standing, pressed.number)
        pressable = poll.state is not State.CANCELLED and _may_say(sheet, last, context.person_id)
        return views.check(context.words, poll, standing, sheet, memory.towns.get(poll.town_id), pressable)

    cards = await context.read(look)
    await context.answer_below(*cards)


async def say(update: Update, context: Context) -> None:
    """Somebody who did not enter the figures finds them in the protocol, or not; with the second they count."""
    pressed = context.pressed(buttons.SayFigures)

    def take(memory: Memory) -> tuple[Card, Toast]:
        standing = memory.gatherings.get(pressed.gathering_id)
        poll = memory.polls.get(standing.gathering.poll_id)
        name = acts.confirmer_name(memory, poll.town_id, context.rights(memory))
        if poll.state is State.CANCELLED:
            raise PollCancelled
        sheet, last = _sheet(standing, pressed.number)
        sheet.must_be_checkable(last, context.person_id)
        memory.gatherings.put_check(sheet, Check(context.person_id, name, pressed.agrees), context.now)
        said = {"gathering": standing.gathering.id, "sheet": sheet.number}
        what = "confirmed" if pressed.agrees else "disputed"
        memory.journal.add(poll.id, Act.GATHERING, context.person_id, context.now, what=what, **said)
        now_said = _sheet(memory.gatherings.get(pressed.gathering_id), pressed.number)[0]
        _settle(context, memory, poll, standing, now_said, pressed.agrees, name)
        town = memory.towns.get(poll.town_id)
        card = views.checked(context.words, poll, standing, now_said, town)
        return card, views.toast(context.words, now_said, pressed.agrees)

    card, toast = await context.transact(take)
    context.app.owed()
    await context.toast(toast)
    await context.redraw(card)


async def see_all(update: Update, context: Context) -> None:
    """Every gathering of a closed poll, with the history of its figures."""
    poll_id = context.pressed(buttons.SeeGatherings).poll_id

    def look(memory: Memory) -> tuple[Card, ...]:
        poll = memory.polls.get(poll_id)
        poll.must_show_figures()
        paper = memory.gatherings.paper(poll)
        if not paper.standings:
            raise GatheringNotFound
        return views.public(context.words, poll, paper, memory.towns.get(poll.town_id))

    cards = await context.read(look)
    await context.answer_below(*cards)


async def see_protocol(update: Update, context: Context) -> None:
    """The protocol whose figures count; before the closing only for the desk."""
    gathering_id = context.pressed(buttons.SeeProtocol).gathering_id

    def look(memory: Memory) -> tuple[Card, ...]:
        standing = memory.gatherings.get(gathering_id)
        poll = memory.polls.get(standing.gathering.poll_id)
        sealed = poll.state is not State.CLOSED
        if sealed:
            context.rights(memory).must_coordinate(poll.town_id)
        if standing.counted is None:
            raise GatheringNotFound
        return views.protocol(standing.counted, protected=sealed)

    cards = await context.read(look)
    await context.answer_below(*cards)


def _settle(
    context: Context, memory: Memory, poll: Poll, standing: Standing, sheet: Sheet, agrees: bool, name: str
) -> None:
    """What follows a word on the sheet: it counts from the second on; whoever entered it hears of it."""
    words, now, gathering = context.words, context.now, standing.gathering
    town = memory.towns.get(poll.town_id)
    if not agrees:
        part = gathering_figures.disputed_letter(words, gathering, sheet, town, name)
    elif sheet.agreed >= CONFIRMERS:
        memory.gatherings.mark_confirmed(sheet, now)
        if poll.state is State.CLOSED:
            acts.publish_anew(memory, poll, words, now)
            acts.owe_result_to_carry(memory, poll.id, words, context.bot.username, now)
        part = gathering_figures.settled_letter(words, gathering, sheet, town)
    else:
        return
    person = memory.people.find(sheet.entered_by)
    if person and person.reachable:
        memory.announcements.add_letter(Occasion.GATHERING, town.id, part, now, (person.id,))


def _sheet(standing: Standing, number: int) -> tuple[Sheet, Sheet]:
    """The sheet with this number, and the last one; raises GatheringNotFound."""
    for sheet in standing.sheets:
        if sheet.number == number:
            return sheet, standing.sheets[-1]
    raise GatheringNotFound


def _may_say(sheet: Sheet, last: Sheet, person_id: int) -> bool:
    try:
        sheet.must_be_checkable(last, person_id)
    except Refusal:
        return False
    return True


def _takes_gatherings(poll: Poll, context: Context) -> bool:
    try:
        must_take_gatherings(poll, context.now)
    except Refusal:
        return False
    return True


def _standing(context: Context, memory: Memory, gathering_id: int) -> tuple[Standing, Poll]:
    """Raises GatheringNotFound, NotACoordinator."""
    standing = memory.gatherings.get(gathering_id)
    return standing, at_desk.poll(memory, context.rights(memory), standing.gathering.poll_id)
