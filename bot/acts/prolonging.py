"""Polls go on longer: once by a coordinator, or by what an outage took from them."""

from datetime import datetime, timedelta

from bot.domain.announcements import Occasion
from bot.domain.journal import Act, written
from bot.domain.polls import Admission, Poll
from bot.views import ballot, poll_news
from bot.views.words import Words
from storage.memory import Memory


def prolong(
    memory: Memory, poll: Poll, closes_at: datetime, reason: str, now: datetime, words: Words, who: int
) -> Poll:
    """Moves the closing, once, and owes the reason to everybody concerned; raises where it can't be moved so."""
    prolonged = poll.prolonged(closes_at, reason, now)
    memory.polls.put(prolonged)
    memory.boards.mark_stale(poll.id)
    memory.journal.add(poll.id, Act.PROLONGED, who, now, **_moved(poll, prolonged), reason=prolonged.prolong_reason)
    parts = poll_news.prolonged(words, prolonged, memory.towns.get(poll.town_id))
    memory.announcements.add(Occasion.PROLONGED, poll.town_id, parts, now, poll_id=poll.id)
    return prolonged


def resume_after(
    memory: Memory, since: datetime, now: datetime, words: Words, at_least: timedelta, *, presses_lost: bool = True
) -> None:
    """After an outage: prolongs polls whose closing fell into it, and owes everybody who had a ballot before them
    one word that they look and press again. Where no presses were lost, only of polls that are prolonged."""
    for poll in memory.polls.all_open():
        if poll.closes_at is None or poll.opens_at is None or poll.closes_at <= since or poll.opens_at >= now:
            continue
        resumed = poll.after_outage(since, now, at_least)
        occasion = Occasion.OUTAGE
        if resumed != poll:
            memory.polls.put(resumed)
            memory.boards.mark_stale(poll.id)
            memory.journal.add(poll.id, Act.OUTAGE, None, now, **_moved(poll, resumed))
            occasion = Occasion.PROLONGED
        elif not presses_lost:
            continue
        if poll.admission is Admission.PAPER:  # nobody had a ballot here: only figures may be entered longer
            continue
        town = memory.towns.get(poll.town_id)
        parts = ballot.after_outage(words, resumed, town, since, now, prolonged=resumed != poll)
        memory.announcements.add(occasion, town.id, parts, now, poll_id=poll.id)


def _moved(before: Poll, after: Poll) -> dict[str, object]:
    assert before.closes_at is not None
    assert after.closes_at is not None
    return {"from": written(before.closes_at), "to": written(after.closes_at)}
