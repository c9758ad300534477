"""A coordinator enters the decision between tied choices: which one, whose decision it is, why; it takes two."""

from bot import acts, at_desk
from bot.context import App
from bot.domain.announcements import Occasion
from bot.domain.consents import Asking, Matter
from bot.domain.decisions import Decision, must_be_among, must_be_body
from bot.domain.poll_texts import must_be_reason
from bot.domain.polls import Poll
from bot.domain.refusals import ButtonStale, NoTieToDecide, TieDecidedAlready, TieWaitsForGathering
from bot.forms import Answer, Filled, Moment
from bot.views import agreeing
from bot.views import tie_form as views
from bot.views.card import Card
from storage.forms import Form
from storage.memory import Memory

EARLIER = {"body": "choice", "reason": "body", "look": "reason"}


def register(app: App) -> None:
    app.forms[views.KIND] = TieForm(app)


class TieForm:
    """Filled in: town_id, poll_id, number, by, reason."""

    kind = views.KIND

    def __init__(self, app: App) -> None:
        self._words = app.services.words
        self._administrators = app.services.administrators

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        try:
            poll, leaders = self._tie(form, memory, moment)
        except (TieDecidedAlready, NoTieToDecide, TieWaitsForGathering):  # by others, meanwhile
            return Filled(None, (views.gone(self._words),))
        if form.step == "look":
            if answer.must_be_pressed() != "yes":
                raise ButtonStale
            return Filled(None, (self._ask(form, poll, memory, moment),))
        filled = self._take(form, answer, leaders)
        return Filled(filled, self.show(filled, memory, moment))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        poll, leaders = self._tie(form, memory, moment)
        if form.step == "choice":
            return (views.choice(self._words, poll, leaders),)
        if form.step == "body":
            return (views.body(self._words),)
        if form.step == "reason":
            return (views.reason(self._words),)
        town = memory.towns.get(poll.town_id)
        recipients = memory.announcements.count_recipients(
            poll.town_id, moment.now, poll_id=poll.id, occasion=Occasion.DECIDED
        )
        alone = not acts.seconds(memory, poll.town_id, self._administrators, moment.rights.person_id)
        return (views.look(self._words, poll, town, _decision(form), recipients, alone),)

    def back(self, form: Form) -> Form | None:
        earlier = EARLIER.get(form.step)
        return form.at(earlier) if earlier else None

    def _take(self, form: Form, answer: Answer, leaders: tuple[int, ...]) -> Form:
        if form.step == "choice":
            pressed = answer.must_be_pressed()
            if pressed not in map(str, leaders):
                raise ButtonStale
            return form.at("body", number=int(pressed))
        if form.step == "body":
            if answer.pressed is None:
                return form.at("reason", by=must_be_body(answer.must_be_text()))
            if answer.pressed not in views.BODIES:
                raise ButtonStale
            return form.at("reason", by=self._words.plain(f"tie-body-{answer.pressed}"))
        if form.step == "reason":
            return form.at("look", reason=must_be_reason(answer.must_be_text()))
        raise ButtonStale

    def _ask(self, form: Form, poll: Poll, memory: Memory, moment: Moment) -> Card:
        """Asks for a second; who finds that another has entered a decision meanwhile reads that one."""
        who = moment.rights.person_id
        asking = acts.find_asking(memory, poll, Matter.TIE, self._administrators)
        if asking is None:
            decision = _decision(form)
            must_be_among(acts.tied_in(memory, poll), decision.number)
            memory.decisions.put(poll.id, decision)
            asking = Asking(poll.id, Matter.TIE, who, decision.reason, moment.now)
            if acts.ask(memory, poll, asking, self._words, self._administrators):
                return agreeing.done(self._words, poll, Matter.TIE)
        return acts.asked_card(memory, poll, asking, who, self._words)

    def _tie(self, form: Form, memory: Memory, moment: Moment) -> tuple[Poll, tuple[int, ...]]:
        """Raises where there is nothing for this coordinator to decide any more."""
        poll = at_desk.poll(memory, moment.rights, form.filled["poll_id"])
        return poll, acts.tied_in(memory, poll)


def _decision(form: Form) -> Decision:
    return Decision(form.filled["number"], form.filled["by"], form.filled["reason"])
