"""Slips of a poll: one of the desk asks for them, another prints them, both counted in the journal."""

from collections.abc import Sequence
from datetime import datetime

from bot import watch
from bot.acts.agreeing import others
from bot.domain.announcements import Occasion
from bot.domain.journal import Act
from bot.domain.polls import Poll
from bot.domain.refusals import SlipsAskedAlready
from bot.domain.slips import Batch, written
from bot.views import slips as views
from bot.views.words import Words
from storage.memory import Memory


def find_waiting_slips(memory: Memory, poll: Poll, administrators: Sequence[int]) -> Batch | None:
    """What waits to be printed, if whoever asked for it still sits at the town's desk."""
    batch = memory.slips.find_waiting(poll.id)
    if batch is None or batch.asked_by in administrators:
        return batch
    return batch if poll.town_id in memory.team.all_towns_of(batch.asked_by) else None


def ask_for_slips(
    memory: Memory, poll: Poll, count: int, who: int, now: datetime, words: Words, administrators: Sequence[int]
) -> Batch:
    """The first of two; the others hear of it. Raises SlipsAskedAlready."""
    if find_waiting_slips(memory, poll, administrators):
        raise SlipsAskedAlready
    if forgotten := memory.slips.find_waiting(poll.id):
        memory.slips.remove_asked(forgotten)
    batch = memory.slips.add_asked(poll.id, count, who, now)
    town = memory.towns.get(poll.town_id)
    those = others(memory, town.id, administrators, who)
    letter = views.letter(words, poll, town, batch, name_at_desk(memory, town.id, who, words))
    watch.write(memory, Occasion.ADMISSION, town.id, letter, now, watch.reachable(memory, those))
    return batch


def print_slips(
    memory: Memory, poll: Poll, batch: Batch, code_hashes: Sequence[str], who: int, now: datetime, words: Words
) -> None:
    """The second of two: the slips are good from now on, and whoever asked hears of it."""
    memory.slips.put_printed(batch, code_hashes, who, now)
    numbers = written((range(batch.first, batch.last + 1),))
    memory.journal.add(poll.id, Act.SLIPS, who, now, printed=numbers, asked_by=batch.asked_by)
    part = views.printed(words, poll, batch, name_at_desk(memory, poll.town_id, who, words))
    memory.announcements.add_letter(Occasion.ADMISSION, poll.town_id, part, now, (batch.asked_by,))


def name_at_desk(memory: Memory, town_id: str, person_id: int, words: Words) -> str:
    """A coordinator by name; an administrator has none here."""
    member = memory.team.find(person_id, town_id)
    return member.name if member else words.plain("role-administrator")
