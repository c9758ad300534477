"""People complain of coercion or money: the monitoring group and administrators read it, coordinators never."""

from dataclasses import dataclass

from telegram import Update

from bot import starting, watch
from bot.context import App, Context, Services
from bot.domain import complaints as rules
from bot.domain.announcements import Occasion
from bot.domain.complaints import Complaint
from bot.domain.journal import Act
from bot.domain.people import Town
from bot.domain.refusals import ComplaintLookedInto, NotAMonitor, Refusal
from bot.forms import Answer, Filled, Moment
from bot.views import buttons, home, refusals
from bot.views import complaints as views
from bot.views.card import Card
from handlers.filters import on_private_press, on_start, payload
from storage.forms import Form
from storage.memory import Memory

PREFIX = "complaint_"
AT_ONCE = 5  # complaints under one press
NEWEST = 2**62


def register(app: App) -> None:
    for form in (ComplaintForm(app.services), WordForm(app.services)):
        app.forms[form.kind] = form
    on_start(app, arrive, PREFIX)
    on_private_press(app, complain, buttons.Complain)
    on_private_press(app, see_all, buttons.SeeComplaints)
    on_private_press(app, answer, buttons.AnswerComplaint)


async def complain(update: Update, context: Context) -> None:
    """From a ballot, which stays as it is."""
    poll_id = context.pressed(buttons.Complain).poll_id
    cards = await context.transact(lambda memory: _begin(context, memory, poll_id))
    await context.answer_below(*cards)


async def arrive(update: Update, context: Context) -> None:
    """A link, from a board in a group or from a poster; whoever is new gets the menu first."""
    poll_id = payload(update.message).removeprefix(PREFIX)

    def begin(memory: Memory) -> tuple[Card, ...]:
        person, poll = memory.people.find(context.person_id), memory.polls.get(poll_id)
        if person and person.town_id:
            return _begin(context, memory, poll_id)
        memory.people.put_town(context.person_id, poll.town_id)
        return home.bare_welcome(context.words, context.rights(memory).any), *_begin(context, memory, poll_id)

    await context.say(*await context.transact(begin))


async def see_all(update: Update, context: Context) -> None:
    """The town's complaints, newest first."""
    pressed = context.pressed(buttons.SeeComplaints)

    def look(memory: Memory) -> tuple[Card, ...]:
        context.rights(memory).must_read_complaints(pressed.town_id)
        town = memory.towns.get(pressed.town_id)
        found = memory.complaints.all_of(town.id, pressed.before if pressed.before > 0 else NEWEST, AT_ONCE + 1)
        total, open_ones = memory.complaints.count_in(town.id)
        return views.listed(context.words, town, found[:AT_ONCE], len(found) > AT_ONCE, total, open_ones)

    cards = await context.read(look)
    await context.answer_below(*cards)


async def answer(update: Update, context: Context) -> None:
    """Somebody takes a complaint up; it stays where it stands."""
    pressed = context.pressed(buttons.AnswerComplaint)

    def begin(memory: Memory) -> tuple[Card, ...]:
        filled = {"complaint_id": pressed.complaint_id, "settles": pressed.settles}
        form = Form(context.person_id, views.WORD, "text", filled)
        _read_by(memory, form, context.moment(memory))
        return starting.start(context, memory, form)

    cards = await context.transact(begin)
    await context.answer_below(*cards)


def _begin(context: Context, memory: Memory, poll_id: str) -> tuple[Card, ...]:
    rules.must_be_in_time(memory.polls.get(poll_id), context.received_at)
    rules.must_have_room(memory.complaints.count_since(context.person_id, context.now - rules.A_DAY))
    return starting.start(context, memory, Form(context.person_id, views.KIND, "text", {"poll_id": poll_id}))


@dataclass(slots=True)
class ComplaintForm:
    """Anybody writes what happened. Their name goes nowhere; that there was a complaint stands in the journal."""

    services: Services
    kind: str = views.KIND

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        poll = memory.polls.get(str(form.filled["poll_id"]))
        try:
            rules.must_be_in_time(poll, moment.now)
            rules.must_have_room(memory.complaints.count_since(form.person_id, moment.now - rules.A_DAY))
        except Refusal as refusal:  # the form can't be finished any more
            return Filled(None, (refusals.card(self.services.words, refusal),))
        text = rules.must_be_text(answer.must_be_text())
        complaint = memory.complaints.get(memory.complaints.add(poll.id, form.person_id, text, moment.now))
        memory.journal.add(poll.id, Act.COMPLAINT, None, moment.now, number=memory.complaints.count_of(poll.id))
        letter = views.letter(self.services.words, complaint, memory.towns.get(poll.town_id))
        readers = self._readers(memory, poll.town_id)
        watch.write(memory, Occasion.COMPLAINT, poll.town_id, letter, moment.now, readers)
        return Filled(None, (views.sent(self.services.words, complaint),))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        poll = memory.polls.get(str(form.filled["poll_id"]))
        readers, monitors = set(self._readers(memory, poll.town_id)), set(watch.monitors_of(memory, poll.town_id))
        return (
            views.step(
                self.services.words, poll, bool(readers & monitors), by_administrators=bool(readers - monitors)
            ),
        )

    def back(self, form: Form) -> Form | None:
        return None

    def _readers(self, memory: Memory, town_id: str) -> list[int]:
        return watch.readers_of_complaints(memory, town_id, self.services.administrators)


@dataclass(slots=True)
class WordForm:
    """An answer to whoever complained, through the bot; one that settles marks the complaint as looked into."""

    services: Services
    kind: str = views.WORD

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        words, settles = self.services.words, bool(form.filled["settles"])
        try:
            complaint, town = _read_by(memory, form, moment)
        except (NotAMonitor, ComplaintLookedInto) as refusal:  # the form can never be finished
            return Filled(None, (refusals.card(words, refusal),))
        text = rules.must_be_word(answer.must_be_text())
        memory.complaints.add_word(complaint.id, form.person_id, text, settles, moment.now)
        chat = memory.complaints.find_chat(complaint.id)
        letter = views.word_letter(words, complaint, text, settles)
        to = watch.reachable(memory, [chat] if chat else [])
        watch.write(memory, Occasion.COMPLAINT, town.id, letter, moment.now, to)
        if settles:
            administrators = self.services.administrators
            others = watch.readers_of_complaints(memory, town.id, administrators)
            others = [reader for reader in others if reader != form.person_id]
            note = views.settled_note(words, complaint, text, town)
            watch.write(memory, Occasion.COMPLAINT, town.id, note, moment.now, others)
        return Filled(None, (views.word_sent(words, settles),))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        complaint, town = _read_by(memory, form, moment)
        return (views.ask_word(self.services.words, complaint, town, bool(form.filled["settles"])),)

    def back(self, form: Form) -> Form | None:
        return None


def _read_by(memory: Memory, form: Form, moment: Moment) -> tuple[Complaint, Town]:
    """The complaint that the form is about; raises ComplaintNotFound, NotAMonitor, ComplaintLookedInto."""
    complaint = memory.complaints.get(int(form.filled["complaint_id"]))
    moment.rights.must_read_complaints(complaint.town_id)
    if form.filled["settles"]:
        complaint.must_wait()
    return complaint, memory.towns.get(complaint.town_id)
