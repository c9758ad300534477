"""A tie is decided by people; the decision stands beside the result, which stays what it is."""

from datetime import datetime

from bot.acts import heads
from bot.domain.announcements import Occasion
from bot.domain.decisions import must_be_among, must_be_tied
from bot.domain.journal import Act
from bot.domain.polls import Poll
from bot.domain.refusals import AskingGone, TieDecidedAlready, TieWaitsForGathering
from bot.views import poll_news
from bot.views.words import Words
from storage.memory import Memory


def leaders_of(memory: Memory, poll: Poll) -> tuple[int, ...]:
    """The choices with the most votes in the result as it stands; none before the closing."""
    tally = memory.polls.find_tally(poll)
    return memory.gatherings.paper(poll).total(tally).leaders if tally else ()


def tied_in(memory: Memory, poll: Poll) -> tuple[int, ...]:
    """The choices between which people must decide now; raises TieDecidedAlready, NoTieToDecide,
    TieWaitsForGathering."""
    if poll.decision:
        raise TieDecidedAlready
    leaders = leaders_of(memory, poll)
    must_be_tied(leaders)
    if memory.gatherings.paper(poll).awaited:
        raise TieWaitsForGathering
    return leaders


def decide_tie(
    memory: Memory, poll: Poll, now: datetime, words: Words, who: int, asked_by: int | None = None
) -> None:
    """The decision that was entered stands from now on, and everybody concerned hears it. Raises AskingGone
    and what tied_in raises."""
    leaders = tied_in(memory, poll)
    decision = memory.decisions.find_entered(poll.id)
    if decision is None:
        raise AskingGone
    must_be_among(leaders, decision.number)
    memory.decisions.mark_decided(poll.id, now)
    details: dict[str, object] = {"number": decision.number, "by": decision.by, "reason": decision.reason}
    if asked_by is not None:
        details["asked_by"] = asked_by
    memory.journal.add(poll.id, Act.TIE_DECIDED, who, now, **details)
    memory.boards.mark_stale(poll.id)
    town = memory.towns.get(poll.town_id)
    heads.end(memory, poll, town, now)
    parts = poll_news.tie_decided(words, memory.polls.get(poll.id), town, leaders)
    memory.announcements.add(Occasion.DECIDED, poll.town_id, parts, now, poll_id=poll.id)
