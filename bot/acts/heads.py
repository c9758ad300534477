"""The journal's head is posted where a poll is shown: once others keep it, nobody can rewrite what came before."""

from datetime import datetime

from bot.domain import daytime
from bot.domain.announcements import Occasion
from bot.domain.journal import Act
from bot.domain.people import Town
from bot.domain.polls import Poll, State
from bot.views import journal
from bot.views.words import Words
from storage.memory import Memory


def begin(memory: Memory, poll: Poll, town: Town, now: datetime) -> None:
    """From the opening on: at once, or in the morning."""
    memory.heads.put(poll.id, daytime.by_day(now, town.timezone))


def end(memory: Memory, poll: Poll, town: Town, now: datetime) -> None:
    """Once more, after the last act of the poll's life, and after what follows it: a tie decided, late figures."""
    memory.heads.put(poll.id, daytime.by_day(now, town.timezone))


def post_head(memory: Memory, poll_id: str, words: Words, now: datetime) -> None:
    """Owes the head to the poll's groups and channels and to the monitors; while the poll is open, daily."""
    poll = memory.polls.get(poll_id)
    town = memory.towns.get(poll.town_id)
    if poll.state is State.OPEN:
        memory.heads.put(poll.id, daytime.tomorrow(now, town.timezone))
    else:
        memory.heads.remove(poll.id)
    chats = memory.heads.all_chats_of(poll)
    if not chats:
        return
    entries = memory.journal.count(poll.id)
    head = memory.journal.head(poll.id)
    memory.announcements.add_letter(Occasion.HEAD, town.id, journal.head(words, poll, entries, head), now, chats)
    memory.journal.add(poll.id, Act.HEAD, None, now, head=head, chats=len(chats))
