"""Polls come to their end: by the clock, early, or cancelled without a result."""

from dataclasses import replace
from datetime import datetime

from bot.acts import heads
from bot.domain.announcements import Occasion
from bot.domain.journal import Act, figures_of
from bot.domain.polls import Poll
from bot.views import poll_news, results
from bot.views.words import Words
from storage.memory import Memory


def end_early(
    memory: Memory, poll: Poll, reason: str, received_at: datetime, who: int, asked_by: int | None = None
) -> Poll:
    """Moves the closing to now, for a reason that is published; the clock closes it once all presses
    stored before are handled. `asked_by`: the first of two. Raises where the poll can't be ended."""
    poll.must_be_endable(reason, received_at)
    ended = replace(poll, closes_at=received_at, end_reason=reason)
    memory.polls.put(ended)
    memory.journal.add(poll.id, Act.ENDED, who, received_at, reason=reason, **_by(asked_by))
    memory.consents.forget_of(poll.id)
    return ended


def close_poll(memory: Memory, poll: Poll, words: Words, now: datetime) -> int | None:
    """Tallies the poll, erases who chose what, and owes the result to everybody concerned.

    The id of the announcement; None while presses stored before the closing are still to be handled."""
    assert poll.closes_at is not None
    if memory.inbox.any_waiting_before(poll.closes_at):
        return None
    tally = memory.ballots.tally(poll)
    closed = memory.polls.settle(poll, tally, now)
    memory.journal.add(poll.id, Act.CLOSED, None, now, **figures_of(tally))
    town = memory.towns.get(poll.town_id)
    _leave_nothing(memory, closed)
    heads.end(memory, closed, town, now)
    return memory.announcements.add(
        Occasion.RESULT,
        poll.town_id,
        results.announcement(words, closed, tally, town, memory.gatherings.paper(closed)),
        now,
        poll_id=poll.id,
    )


def cancel_poll(
    memory: Memory,
    poll: Poll,
    reason: str,
    received_at: datetime,
    words: Words,
    who: int,
    asked_by: int | None = None,
) -> Poll:
    """Ends the poll without a result: no tally is ever made, what was chosen is erased, and the reason goes to
    everybody concerned. `asked_by`: the first of two. Raises where the poll can't be cancelled."""
    cancelled = poll.cancelled(reason, received_at)
    memory.polls.put(cancelled)
    memory.journal.add(poll.id, Act.CANCELLED, who, received_at, reason=cancelled.end_reason, **_by(asked_by))
    town = memory.towns.get(poll.town_id)
    _leave_nothing(memory, cancelled)
    heads.end(memory, cancelled, town, received_at)
    parts = poll_news.cancelled(words, cancelled, town)
    memory.announcements.add(Occasion.CANCELLED, town.id, parts, received_at, poll_id=poll.id)
    return cancelled


def _leave_nothing(memory: Memory, poll: Poll) -> None:
    """Of a poll that is over: who voted remains, what they chose is gone, and nothing waits any more."""
    memory.erasing.erase(poll.id)
    memory.admission.settle(poll.id)
    memory.consents.forget_of(poll.id)
    memory.boards.mark_stale(poll.id)


def _by(asked_by: int | None) -> dict[str, object]:
    return {} if asked_by is None else {"asked_by": asked_by}
