"""Handlers start a form: kept as a row, shown at once, and never over another one that is half filled in."""

from bot.context import Context
from bot.forms import must_lose_nothing
from bot.views.card import Card
from storage.forms import Form
from storage.memory import Memory


def start(context: Context, memory: Memory, form: Form) -> tuple[Card, ...]:
    """The cards of its first step. Raises FormOpen where another form would be lost."""
    must_lose_nothing(memory.forms.find(context.person_id))
    memory.forms.put(form, context.now)
    return shown(context, memory, form)


def start_or_resume(context: Context, memory: Memory, form: Form, *same: str) -> tuple[Card, ...]:
    """The form; or the one of its kind that is half filled in, where it says the `same`. Raises FormOpen."""
    known = memory.forms.find(context.person_id)
    if known and known.kind == form.kind and all(known.filled.get(name) == form.filled[name] for name in same):
        return shown(context, memory, known)
    return start(context, memory, form)


def shown(context: Context, memory: Memory, form: Form) -> tuple[Card, ...]:
    return context.app.forms[form.kind].show(form, memory, context.moment(memory))
