"""A coordinator ends a poll early: the reason is typed, what will happen is shown, and then it happens."""

from bot import acts
from bot.context import App
from bot.domain.polls import Poll, must_be_reason
from bot.domain.refusals import ButtonStale, NotACoordinator, PollClosed
from bot.forms import Answer, Filled, Moment
from bot.views import desk
from bot.views import ending_form as views
from bot.views.card import Card
from storage.forms import Form
from storage.memory import Memory


def register(app: App) -> None:
    app.forms[views.KIND] = EndingForm(app)


class EndingForm:
    """Filled in: town_id, poll_id, reason."""

    kind = views.KIND

    def __init__(self, app: App) -> None:
        self._words = app.services.words

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        try:
            poll = self._poll(form, memory, moment)
        except NotACoordinator:
            return Filled(None, (desk.no_desk(self._words, moment.rights),))
        except PollClosed:  # by another coordinator, or by the clock: nothing is left to do here
            return Filled(None, (views.over(self._words),))
        if form.step == "reason":
            told = form.at("confirm", reason=must_be_reason(answer.must_be_text()))
            return Filled(told, self.show(told, memory, moment))
        if form.step != "confirm" or answer.must_be_pressed() != "yes":
            raise ButtonStale
        acts.end_early(memory, poll, form.filled["reason"], moment.now)
        return Filled(None, (views.under_way(self._words, poll),))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        poll = self._poll(form, memory, moment)
        if form.step == "reason":
            return (views.reason(self._words, poll, memory.towns.get(poll.town_id)),)
        turnout = memory.ballots.turnout(poll.id)
        recipients = memory.announcements.count_recipients(poll.town_id, moment.now, poll_id=poll.id)
        return (views.confirm(self._words, poll, form.filled["reason"], turnout, recipients),)

    def back(self, form: Form) -> Form | None:
        return form.at("reason") if form.step == "confirm" else None

    def _poll(self, form: Form, memory: Memory, moment: Moment) -> Poll:
        """Raises where the poll is no longer this coordinator's to end: another may have ended it."""
        poll = memory.polls.get(form.filled["poll_id"])
        moment.rights.must_coordinate(poll.town_id)
        poll.must_take_votes(moment.now)
        return poll
