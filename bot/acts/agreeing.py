"""What takes two: one asks with a reason, another of the town's desk agrees; where there is no other, one does."""

from collections.abc import Sequence
from datetime import datetime

from bot import watch
from bot.acts.closing import cancel_poll, end_early
from bot.acts.deciding import decide_tie
from bot.domain.announcements import Occasion
from bot.domain.consents import Asking, Matter
from bot.domain.journal import Act
from bot.domain.polls import Poll
from bot.views import agreeing
from bot.views.card import Card
from bot.views.words import Words
from storage.memory import Memory


def others(memory: Memory, town_id: str, administrators: Sequence[int], besides: int) -> tuple[int, ...]:
    """Who sits at the town's desk but one: other coordinators, and administrators whom the bot may write to (one
    who never came to the bot can't be waited for)."""
    coordinators = {coordinator.person_id for coordinator in memory.team.all_of(town_id)}
    return tuple(sorted(coordinators.union(watch.reachable(memory, administrators)) - {besides}))


def seconds(memory: Memory, town_id: str, administrators: Sequence[int], besides: int) -> tuple[int, ...]:
    """Who could agree to what one person asks; nobody where the town's one coordinator asks, who ends alone."""
    if [coordinator.person_id for coordinator in memory.team.all_of(town_id)] == [besides]:
        return ()
    return others(memory, town_id, administrators, besides)


def find_asking(memory: Memory, poll: Poll, matter: Matter, administrators: Sequence[int]) -> Asking | None:
    """What is asked for, if whoever asked still sits at the town's desk."""
    asking = memory.consents.find(poll.id, matter)
    if asking is None or asking.person_id in administrators:
        return asking
    return asking if poll.town_id in memory.team.all_towns_of(asking.person_id) else None


def ask(memory: Memory, poll: Poll, asking: Asking, words: Words, administrators: Sequence[int]) -> bool:
    """The first of two asks, and the others hear of it; where there is nobody else, it is done at once.

    Whether it is done. Raises where it could not be done now."""
    others = seconds(memory, poll.town_id, administrators, asking.person_id)
    if not others:
        _carry_out(memory, poll, asking, asking.person_id, None, asking.at, words)
        return True
    if asking.matter is Matter.END:
        poll.must_be_endable(asking.reason, asking.at)
    elif asking.matter is Matter.CANCEL:
        poll.cancelled(asking.reason, asking.at)
    memory.consents.put(asking)
    memory.journal.add(
        poll.id, Act.END_ASKED, asking.person_id, asking.at, matter=str(asking.matter), reason=asking.reason
    )
    town = memory.towns.get(poll.town_id)
    letter = agreeing.letter(words, poll, town, asking, asker(memory, poll, asking, words))
    watch.write(memory, Occasion.ASKING, town.id, letter, asking.at, watch.reachable(memory, others))
    return False


def asked_card(memory: Memory, poll: Poll, asking: Asking, person_id: int, words: Words) -> Card:
    """What is asked for, as one of the desk reads it."""
    return agreeing.card(
        words,
        poll,
        memory.towns.get(poll.town_id),
        asking,
        asker(memory, poll, asking, words),
        memory.decisions.find_entered(poll.id) if asking.matter is Matter.TIE else None,
        own=asking.person_id == person_id,
    )


def agree(memory: Memory, poll: Poll, asking: Asking, who: int, now: datetime, words: Words) -> None:
    """The second of two: it is done. Raises AskingIsYourOwn, or where it can't be done any more."""
    asking.must_be_anothers(who)
    _carry_out(memory, poll, asking, who, asking.person_id, now, words)


def take_back(memory: Memory, poll: Poll, asking: Asking, who: int, now: datetime) -> None:
    """Whoever asked thinks better of it. Raises AskingIsAnothers."""
    asking.must_be_own(who)
    memory.consents.remove(poll.id, asking.matter)
    if asking.matter is Matter.TIE:
        memory.decisions.remove(poll.id)
    memory.journal.add(poll.id, Act.ASKING_TAKEN_BACK, who, now, matter=str(asking.matter))


def asker(memory: Memory, poll: Poll, asking: Asking, words: Words) -> str:
    """Who asked, by name; an administrator has none here."""
    for coordinator in memory.team.all_of(poll.town_id):
        if coordinator.person_id == asking.person_id:
            return coordinator.name
    return words.plain("role-administrator")


def _carry_out(
    memory: Memory, poll: Poll, asking: Asking, who: int, asked_by: int | None, now: datetime, words: Words
) -> None:
    match asking.matter:
        case Matter.END:
            end_early(memory, poll, asking.reason, now, who, asked_by)
        case Matter.CANCEL:
            cancel_poll(memory, poll, asking.reason, now, words, who, asked_by)
        case Matter.TIE:
            decide_tie(memory, poll, now, words, who, asked_by)
            memory.consents.remove(poll.id, Matter.TIE)
