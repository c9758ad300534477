"""Polls open: by a coordinator's button, by the clock, by an import."""

from datetime import datetime

from bot.acts import heads
from bot.domain.announcements import Occasion
from bot.domain.gatherings import must_be_decidable
from bot.domain.journal import Act, facts_of
from bot.domain.polls import Poll
from bot.views import gatherings
from bot.views.words import Words
from storage.memory import Memory


def open_poll(
    memory: Memory,
    poll: Poll,
    words: Words,
    now: datetime,
    closes_at: datetime | None = None,
    who: int | None = None,
) -> Poll:
    """Opens the poll and owes the news of it to the town's subscribers; raises where it is not fit to be opened.

    `who`: whose button it was; None: the clock's."""
    opened = poll.opened(now, closes_at)
    if who is not None:  # the clock keeps its promise: gatherings registered from then on are late
        must_be_decidable(poll, memory.gatherings.count_of(poll.id))
    memory.polls.put(opened)
    announce_opening(memory, opened, words, now, who)
    return opened


def announce_opening(memory: Memory, poll: Poll, words: Words, now: datetime, who: int | None = None) -> None:
    """What follows every opening: the journal's entry with all that stands fixed from now on, its head for
    everybody to keep, and the news of the poll for the town's subscribers."""
    town = memory.towns.get(poll.town_id)
    memory.journal.add(poll.id, Act.OPENED, who, now, **facts_of(poll))
    heads.begin(memory, poll, town, now)
    parts = gatherings.opening(words, poll, memory.gatherings.paper(poll), town)
    # Without the poll's id: its voters know of it already.
    memory.announcements.add(Occasion.OPENING, town.id, parts, now)
