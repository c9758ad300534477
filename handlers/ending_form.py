"""A coordinator ends a poll early or cancels it: the reason is typed, what will happen is shown; it takes two."""

from bot import acts, at_desk
from bot.context import App
from bot.domain.announcements import Occasion
from bot.domain.consents import Asking, Matter
from bot.domain.poll_texts import must_be_reason
from bot.domain.polls import Poll
from bot.domain.refusals import ButtonStale, PollCancelled, PollClosed
from bot.forms import Answer, Filled, Moment
from bot.views import agreeing
from bot.views import ending_form as views
from bot.views.card import Card
from storage.forms import Form
from storage.memory import Memory


def register(app: App) -> None:
    app.forms[views.KIND] = EndingForm(app)


class EndingForm:
    """Filled in: town_id, poll_id, matter (end or cancel), reason."""

    kind = views.KIND

    def __init__(self, app: App) -> None:
        self._words = app.services.words
        self._administrators = app.services.administrators

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        try:
            poll = self._poll(form, memory, moment)
        except (PollClosed, PollCancelled):  # by another coordinator, or by the clock: nothing is left to do here
            return Filled(None, (views.over(self._words),))
        if form.step == "reason":
            told = form.at("confirm", reason=must_be_reason(answer.must_be_text()))
            return Filled(told, self.show(told, memory, moment))
        if form.step != "confirm" or answer.must_be_pressed() != "yes":
            raise ButtonStale
        return Filled(None, (self._ask(form, poll, memory, moment),))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        poll, matter = self._poll(form, memory, moment), Matter(form.filled["matter"])
        if form.step == "reason":
            return (views.reason(self._words, poll, memory.towns.get(poll.town_id), matter),)
        turnout = memory.ballots.turnout(poll.id)
        news = Occasion.RESULT if matter is Matter.END else Occasion.CANCELLED
        recipients = memory.announcements.count_recipients(poll.town_id, moment.now, poll_id=poll.id, occasion=news)
        alone = not acts.seconds(memory, poll.town_id, self._administrators, moment.rights.person_id)
        reason = form.filled["reason"]
        awaited = sum(one.is_awaited for one in memory.gatherings.all_of(poll.id))
        return (views.confirm(self._words, poll, matter, reason, turnout, recipients, alone, awaited),)

    def back(self, form: Form) -> Form | None:
        return form.at("reason") if form.step == "confirm" else None

    def _ask(self, form: Form, poll: Poll, memory: Memory, moment: Moment) -> Card:
        """Asks for a second; who finds that another has asked meanwhile reads that, and may agree."""
        who, matter = moment.rights.person_id, Matter(form.filled["matter"])
        asking = acts.find_asking(memory, poll, matter, self._administrators)
        if asking is None:
            asking = Asking(poll.id, matter, who, form.filled["reason"], moment.now)
            if acts.ask(memory, poll, asking, self._words, self._administrators):
                return agreeing.done(self._words, poll, matter)
        return acts.asked_card(memory, poll, asking, who, self._words)

    def _poll(self, form: Form, memory: Memory, moment: Moment) -> Poll:
        """Raises where the poll is no longer this coordinator's to end: another may have ended it."""
        poll = at_desk.poll(memory, moment.rights, form.filled["poll_id"])
        poll.must_be_open(moment.now)
        return poll
