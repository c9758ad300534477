"""Acts that have two doors: polls open and close by a coordinator or the clock; live figures show in two places."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.announcements import Occasion
from bot.domain.polls import Poll
from bot.domain.tallies import Tally, may_be_shown_anew
from bot.views import ballot, results
from bot.views.words import Words
from storage.memory import Memory


def open_poll(memory: Memory, poll: Poll, words: Words, now: datetime, closes_at: datetime | None = None) -> Poll:
    """Opens the poll and owes the news of it to the town's subscribers; raises where it is not fit to be opened."""
    opened = poll.opened(now, closes_at)
    memory.polls.put(opened)
    announce_opening(memory, opened, words, now)
    return opened


def announce_opening(memory: Memory, poll: Poll, words: Words, now: datetime) -> None:
    """Owes the news of an open poll to the town's subscribers."""
    town = memory.towns.get(poll.town_id)
    # Without the poll's id: its voters know of it already.
    memory.announcements.add(Occasion.OPENING, town.id, ballot.opening(words, poll, town), now)


def end_early(memory: Memory, poll: Poll, reason: str, received_at: datetime) -> Poll:
    """Moves the closing to now, for a reason that is published; the clock closes it once all presses
    stored before are handled. Raises where the poll can't be ended."""
    poll.must_be_endable(reason, received_at)
    ending = replace(poll, closes_at=received_at, end_reason=reason)
    memory.polls.put(ending)
    return ending


def close_poll(memory: Memory, poll: Poll, words: Words, now: datetime) -> int | None:
    """Tallies the poll, erases who chose what, and owes the result to everybody concerned.

    The id of the announcement; None while presses stored before the closing are still to be handled."""
    assert poll.closes_at is not None
    if memory.inbox.any_waiting_before(poll.closes_at):
        return None
    tally = memory.ballots.tally(poll)
    closed = memory.polls.settle(poll, tally, now)
    memory.ballots.erase_picks(poll.id)
    memory.boards.mark_stale(poll.id)
    town = memory.towns.get(poll.town_id)
    return memory.announcements.add(
        Occasion.RESULT,
        poll.town_id,
        results.announcement(words, closed, tally, town),
        now,
        poll_id=poll.id,
    )


def resume_after(memory: Memory, since: datetime, now: datetime, words: Words, at_least: timedelta) -> None:
    """After an outage in which presses may have been lost: prolongs polls whose closing fell into it, and owes
    everybody who had a ballot before them one word that they look and press again."""
    for poll in memory.polls.all_open():
        if poll.closes_at is None or poll.opens_at is None or poll.closes_at <= since or poll.opens_at >= now:
            continue
        resumed = poll.after_outage(since, now, at_least)
        occasion = Occasion.OUTAGE
        if resumed != poll:
            memory.polls.put(resumed)
            memory.boards.mark_stale(poll.id)
            occasion = Occasion.PROLONGED
        town = memory.towns.get(poll.town_id)
        parts = ballot.after_outage(words, resumed, town, since, now, prolonged=resumed != poll)
        memory.announcements.add(occasion, town.id, parts, now, poll_id=poll.id)


def live_figures(memory: Memory, poll: Poll) -> Tally | None:
    """What anybody may see of an open live poll, on a board or in the private chat: figures that change only
    when five more people have voted, the same everywhere. None before the first five. Raises ResultsHidden."""
    poll.must_show_figures()
    shown = memory.live_figures.find(poll)
    if not may_be_shown_anew(shown, memory.ballots.turnout(poll.id)):
        return shown
    tally = memory.ballots.tally(poll)
    memory.live_figures.put(poll, tally)
    return tally
