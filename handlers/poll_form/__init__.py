"""A coordinator prepares a poll: question, choices, closing, one look over all of it; everything else on demand."""

from bot.context import App
from bot.domain.plans import Plan
from bot.domain.refusals import ButtonStale
from bot.forms import Answer, Filled, Moment
from bot.views import poll_form as views
from bot.views.card import Card
from handlers.poll_form import describing, entering, finishing, first_steps, rules, timing
from handlers.poll_form.page import Page
from storage.forms import Form
from storage.memory import Memory

STEPS = {**first_steps.STEPS, **timing.STEPS, **rules.STEPS, **describing.STEPS, **finishing.STEPS}


def register(app: App) -> None:
    app.forms[views.KIND] = PollForm(app)
    entering.register(app)


class PollForm:
    """Filled in: what a plan keeps (bot/domain/plans.py); `drafts` where there were drafts to pick from, `editing`
    where the step was opened from the overview; `month`, `day`, `number`, `wanted`, `groups` of single steps."""

    kind = views.KIND

    def __init__(self, app: App) -> None:
        self._app = app
        self._words = app.services.words

    def fill(self, form: Form, answer: Answer, memory: Memory, moment: Moment) -> Filled:
        moment.rights.must_coordinate(form.filled["town_id"])
        page = self._page(form, memory, moment)
        if form.step not in STEPS:
            raise ButtonStale
        taken = STEPS[form.step].take(page, answer)
        if isinstance(taken, Filled):
            return taken
        return Filled(taken, self.show(taken, memory, moment))

    def show(self, form: Form, memory: Memory, moment: Moment) -> tuple[Card, ...]:
        moment.rights.must_coordinate(form.filled["town_id"])
        if form.step not in STEPS:
            raise ButtonStale
        return STEPS[form.step].show(self._page(form, memory, moment))

    def back(self, form: Form) -> Form | None:
        """From a step that the overview opened, back to it; else the way that led here."""
        filled, step = form.filled, form.step
        stored = bool(filled.get("poll_id"))
        if step in finishing.QUICK and filled.get("editing"):
            return form.at("overview", editing=False)
        if step == "question" or (step == "closing" and stored):
            return form.at("draft") if filled.get("drafts") else None
        if step == "overview" and stored and not filled.get("drafts"):
            return None
        earlier = STEPS[step].earlier if step in STEPS else ""
        return form.at(earlier) if earlier else None

    def _page(self, form: Form, memory: Memory, moment: Moment) -> Page:
        town = memory.towns.get(form.filled["town_id"])
        plan = Plan.read(form.filled, town)
        return Page(form, plan, town, self._words, memory, moment.now, self._app.bot.username)
