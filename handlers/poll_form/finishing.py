"""The look over a whole poll, and what becomes of it: opened, scheduled, kept as a draft, or taken back."""

from collections.abc import Callable
from dataclasses import replace
from zoneinfo import ZoneInfo

from bot import acts
from bot.domain.gatherings import must_stay_hidden
from bot.domain.journal import Act, facts_of
from bot.domain.plans import Plan
from bot.domain.polls import Poll, Results, State, poll_id
from bot.domain.refusals import ButtonStale, PollChangedMeanwhile, PollStandsFixed
from bot.forms import Answer, Filled
from bot.views import poll_form, refusals
from bot.views import poll_overview as views
from bot.views.card import Card
from handlers.poll_form.page import Page, Step, stored_plan
from storage.forms import Form

End = Callable[[Page, Poll], Card]
QUICK = ("question", "choices", "closing")
SETTINGS = ("kind", "details", "opening", "admission", "reminders", "residents")
PREPARED = (State.DRAFT, State.SCHEDULED)


def show_overview(page: Page) -> tuple[Card, ...]:
    plan, zone = page.plan, page.town.timezone
    card = views.overview(
        page.words,
        plan.outcome(),
        page.town,
        page.now,
        _group(page),
        plan.reminder_moments(page.now, zone),
        page.memory.announcements.count_recipients(page.town.id, page.now),
        back=not plan.is_stored or bool(page.form.filled.get("drafts")),
    )
    return (card,)


def take_overview(page: Page, answer: Answer) -> Form | Filled:
    pressed = answer.must_be_pressed()
    if pressed in tuple(Results):  # carries what it asks for: two taps do no harm
        return page.to("overview", page.plan.showing(Results(pressed)))
    if pressed in QUICK:
        return page.to(pressed, editing=True)
    if pressed == "more":
        return page.to("more")
    if pressed == "drop" and page.plan.is_stored:
        return page.to("drop")
    if pressed == "open":
        return _finished(page, page.plan.at_once(page.now), _open)
    if pressed == "schedule":
        return _finished(page, page.plan.scheduled(page.now), _schedule)
    raise ButtonStale


def show_more(page: Page) -> tuple[Card, ...]:
    plan = page.plan
    reminders = plan.reminder_moments(page.now, page.town.timezone)
    return (views.more(page.words, plan.outcome(), page.town, _group(page), reminders),)


def take_more(page: Page, answer: Answer) -> Form | Filled:
    pressed = answer.must_be_pressed()
    if pressed in SETTINGS:
        return page.to(pressed)
    if pressed == "keep" and page.plan.poll.state is State.DRAFT:
        return _finished(page, page.plan.outcome(), _keep)
    raise ButtonStale


def show_drop(page: Page) -> tuple[Card, ...]:
    return (views.drop(page.words, page.plan.poll),)


def take_drop(page: Page, answer: Answer) -> Filled:
    if answer.must_be_pressed() != "sure" or not page.plan.is_stored:
        raise ButtonStale
    return _finished(page, page.plan.poll, _take_back)


def _finished(page: Page, poll: Poll, end: End) -> Filled:
    """The end of the form; of a poll that somebody else has opened or taken back meanwhile nothing is left to do.

    Raises PollChangedMeanwhile where somebody else has changed it: what was filled in here can still be read."""
    if page.plan.is_stored:
        stored = page.memory.polls.get(page.plan.poll.id)
        if stored.state not in PREPARED:
            return Filled(None, (refusals.card(page.words, PollStandsFixed()),))
        if stored_plan(page.memory, stored, page.town).seal != page.plan.seal:
            raise PollChangedMeanwhile
    return Filled(None, (end(page, poll),))


def _open(page: Page, poll: Poll) -> Card:
    poll = _put(page, poll)
    opened = acts.open_poll(page.memory, poll, page.words, page.now, who=page.form.person_id)
    return poll_form.opened(page.words, opened, page.town, page.username)


def _schedule(page: Page, poll: Poll) -> Card:
    news = page.plan.poll.state is not State.SCHEDULED
    poll = _put(page, poll)
    assert poll.opens_at is not None
    if news:
        details = {"opens_at": poll.opens_at.isoformat()}
        page.memory.journal.add(poll.id, Act.SCHEDULED, page.form.person_id, page.now, **details)
    return views.scheduled(page.words, poll, page.town, page.username)


def _keep(page: Page, poll: Poll) -> Card:
    return views.kept(page.words, _put(page, poll), page.town)


def _take_back(page: Page, poll: Poll) -> Card:
    stored = page.memory.polls.get(poll.id)
    page.memory.polls.put(replace(stored, state=State.CANCELLED, opens_at=None))
    page.memory.reminders.put(poll.id, ())
    page.memory.journal.add(poll.id, Act.CANCELLED, page.form.person_id, page.now, before_opening=True)
    return views.taken_back(page.words, stored)


def _put(page: Page, poll: Poll) -> Poll:
    """Stores the poll with its reminders, and in the journal who made it so."""
    memory, who = page.memory, page.form.person_id
    moments = page.plan.reminder_moments(page.now, page.town.timezone)
    if page.plan.is_stored:
        before = stored_plan(memory, memory.polls.get(poll.id), page.town)
        must_stay_hidden(poll, memory.gatherings.count_of(poll.id))
        memory.polls.put(poll)
        memory.reminders.put(poll.id, moments)
        known, facts = _facts(page, before), _facts(page, replace(page.plan, poll=poll))
        if changed := {name: fact for name, fact in facts.items() if fact != known[name]}:
            memory.journal.add(poll.id, Act.EDITED, who, page.now, **changed)
        return poll
    day = page.now.astimezone(ZoneInfo(page.town.timezone)).date().isoformat()
    poll = replace(poll, id=poll_id(page.town.id, day, lambda id: memory.polls.find(id) is not None))
    memory.polls.add(poll, page.now)
    memory.reminders.put(poll.id, moments)
    memory.journal.add(poll.id, Act.CREATED, who, page.now, **_facts(page, replace(page.plan, poll=poll)))
    return poll


def _facts(page: Page, plan: Plan) -> dict[str, object]:
    """All that a coordinator decides of a poll, as JSON values."""
    told = [[one.description, one.presented_by, one.picture, one.voice] for one in plan.poll.choices]
    reminders = [moment.isoformat() for moment in plan.reminder_moments(page.now, page.town.timezone)]
    return {**facts_of(plan.poll), "told": told, "residents": plan.poll.residents, "reminders": reminders}


def _group(page: Page) -> str:
    """The title of the group whose members may vote."""
    group = page.memory.groups.find(page.plan.poll.group_id) if page.plan.poll.group_id else None
    return group.title if group else ""


STEPS = {
    "overview": Step(show_overview, take_overview, "closing"),
    "more": Step(show_more, take_more, "overview"),
    "drop": Step(show_drop, take_drop, "overview"),
}
