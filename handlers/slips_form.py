"""A coordinator asks for slips, counts those handed out, or makes some void: typed, looked at, done."""

from bot import acts, at_desk
from bot.context import App
from bot.domain import slips as rules
from bot.domain.journal import Act
from bot.domain.polls import Poll
from bot.domain.refusals import ButtonStale, SlipsAskedAlready
from bot.forms import Answer, Filled, Moment
from bot.views import refusals
from bot.views import slips as views
from bot.views.card import Card, inline
from storage.forms import Form
from storage.memory import Memory

EARLIER = {"sure": "count", "void-sure": "void"}


def register(app: App) -> None:
    app.forms[views.KIND] = SlipsForm(app)


class SlipsForm:
    """Filled in: town_id, poll_id; at `sure` count; at `void-sure` numbers."""

    kind = views.KIND

    def __init__(self, app: App) -> None:
        self._app = app
        self._words = app.services.words
        self._administrators = app.services.administrators

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        try:
            poll = self._poll(form, memory, moment)
        except ButtonStale as over:  # the poll is over: nothing is left to do here
            return Filled(None, (refusals.card(self._words, over),))
        figures = memory.slips.figures(poll.id)
        match form.step:
            case "count":
                typed = answer.pressed if answer.pressed is not None else answer.must_be_text()
                filled = form.at("sure", count=rules.must_be_count(typed, figures.printed))
                return Filled(filled, self.show(filled, memory, moment))
            case "sure":
                return self._ask(form, answer, memory, moment, poll)
            case "handed":
                return self._hand_out(answer, memory, moment, poll, figures.printed)
            case "void":
                spans = rules.spans_of(answer.must_be_text(), figures.printed)
                filled = form.at("void-sure", numbers=rules.written(spans))
                return Filled(filled, self.show(filled, memory, moment))
            case "void-sure":
                if answer.must_be_pressed() != "yes":
                    raise ButtonStale
                return self._make_void(form, memory, moment, poll, figures.printed)
        raise ButtonStale

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        poll = self._poll(form, memory, moment)
        figures = memory.slips.figures(poll.id)
        match form.step:
            case "count":
                return (views.ask_count(self._words),)
            case "sure":
                others = acts.others(memory, poll.town_id, self._administrators, form.person_id)
                return (views.sure(self._words, figures.printed + 1, form.filled["count"], len(others)),)
            case "handed":
                return (views.ask_handed(self._words, figures),)
            case "void":
                return (views.ask_void(self._words),)
        spans = rules.spans_of(form.filled["numbers"], figures.printed)
        count = memory.slips.count_voidable(poll.id, spans)
        return (views.sure_void(self._words, form.filled["numbers"], count),)

    def back(self, form: Form) -> Form | None:
        return form.at(EARLIER[form.step]) if form.step in EARLIER else None

    def _ask(self, form: Form, answer: Answer, memory: Memory, moment: Moment, poll: Poll) -> Filled:
        if answer.must_be_pressed() != str(form.filled["count"]):
            raise ButtonStale
        if not acts.others(memory, poll.town_id, self._administrators, form.person_id):
            raise ButtonStale
        try:
            acts.ask_for_slips(
                memory, poll, form.filled["count"], form.person_id, moment.now, self._words, self._administrators
            )
        except SlipsAskedAlready as no:  # somebody else has meanwhile
            return Filled(None, (self._done(refusals.card(self._words, no), poll),))
        return Filled(None, (views.asked(self._words, poll.id),))

    def _hand_out(self, answer: Answer, memory: Memory, moment: Moment, poll: Poll, printed: int) -> Filled:
        count = rules.must_be_handed_out(answer.must_be_text(), printed)
        memory.slips.put_handed_out(poll.id, count)
        memory.journal.add(poll.id, Act.SLIPS, moment.rights.person_id, moment.now, handed_out=count)
        return Filled(None, (self._figures(memory, poll),))

    def _make_void(self, form: Form, memory: Memory, moment: Moment, poll: Poll, printed: int) -> Filled:
        spans = rules.spans_of(form.filled["numbers"], printed)
        count = memory.slips.mark_void(poll.id, spans, moment.now)
        if count:
            memory.journal.add(
                poll.id, Act.SLIPS, form.person_id, moment.now, void=form.filled["numbers"], count=count
            )
        return Filled(None, (self._figures(memory, poll),))

    def _figures(self, memory: Memory, poll: Poll) -> Card:
        return views.counted(self._words, poll, memory.slips.figures(poll.id))

    def _done(self, card: Card, poll: Poll) -> Card:
        return Card(card.html, inline([[views.button(self._words, poll.id)]]))

    def _poll(self, form: Form, memory: Memory, moment: Moment) -> Poll:
        """Raises NotACoordinator, ButtonStale where the poll is over or takes no slips any more."""
        poll = at_desk.poll(memory, moment.rights, form.filled["poll_id"])
        rules.must_use_slips(poll)
        return poll
