"""What a step of the poll's form sees, and where it leads."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.domain import reminder_plan
from bot.domain.people import Town
from bot.domain.plans import Plan, plan_of
from bot.domain.polls import Poll
from bot.forms import Answer, Filled
from bot.views.card import Card
from bot.views.words import Words
from storage.forms import Form
from storage.memory import Memory


@dataclass(frozen=True, slots=True)
class Page:
    """The form with the plan it keeps. `username`: the bot's."""

    form: Form
    plan: Plan
    town: Town
    words: Words
    memory: Memory
    now: datetime
    username: str

    def to(self, step: str, plan: Plan | None = None, **kept: object) -> Form:
        """The form at another step, with the plan as it is or as it became."""
        return self.form.at(step, **{**(plan or self.plan).filled, **kept})

    def onwards(self, step: str, plan: Plan) -> Form:
        """To the next step of the quick way, or back to the overview that sent here."""
        return self.to("overview" if self.form.filled.get("editing") else step, plan, editing=False)


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its cards, what an answer makes of the form, and the step that «Артка» leads to."""

    show: Callable[[Page], tuple[Card, ...]]
    take: Callable[[Page, Answer], Form | Filled]
    earlier: str = ""


def stored_plan(memory: Memory, poll: Poll, town: Town) -> Plan:
    """A draft or scheduled poll as it stands in the storage, with its reminders."""
    if poll.closes_at is None:
        return plan_of(poll, ())
    due = [reminder.due_at for reminder in memory.reminders.all_of(poll.id)]
    return plan_of(poll, reminder_plan.before(poll.closes_at, due, town.timezone))
