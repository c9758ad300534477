"""Figures of gatherings: who may confirm them and is asked to; the result comes anew where they come late."""

from collections.abc import Iterable
from datetime import datetime

from bot import watch
from bot.acts import heads
from bot.domain.announcements import Occasion
from bot.domain.gatherings import Gathering, Sheet
from bot.domain.monitors import Monitor
from bot.domain.people import Coordinator, Rights
from bot.domain.polls import Poll
from bot.domain.refusals import NotAConfirmer
from bot.views import gathering_figures, results
from bot.views.words import Words
from storage.memory import Memory


def confirmer_name(memory: Memory, town_id: str, rights: Rights) -> str:
    """The name of whoever acts, as the town knows them; '' of an administrator. Raises NotAConfirmer."""
    people: tuple[Coordinator | Monitor, ...] = (*memory.team.all_of(town_id), *memory.monitors.all_of(town_id))
    for one in people:
        if one.person_id == rights.person_id:
            return one.name
    if not rights.administrator:
        raise NotAConfirmer
    return ""


def confirmers_of(memory: Memory, town_id: str, sheet: Sheet, administrators: Iterable[int]) -> list[int]:
    """Everybody who may confirm the sheet and to whom the bot may write."""
    team = [one.person_id for one in memory.team.all_of(town_id)]
    monitors = [one.person_id for one in memory.monitors.all_of(town_id)]
    return watch.reachable(memory, (id for id in (*monitors, *team, *administrators) if id != sheet.entered_by))


def ask_to_confirm(
    memory: Memory,
    poll: Poll,
    gathering: Gathering,
    sheet: Sheet,
    administrators: Iterable[int],
    words: Words,
    now: datetime,
) -> int:
    """Owes a letter to everybody who may confirm the sheet; how many they are."""
    chats = confirmers_of(memory, poll.town_id, sheet, administrators)
    if chats:
        town = memory.towns.get(poll.town_id)
        part = gathering_figures.letter(words, poll, gathering, sheet, town)
        memory.announcements.add_letter(Occasion.GATHERING, poll.town_id, part, now, chats)
    return len(chats)


def publish_anew(memory: Memory, poll: Poll, words: Words, now: datetime) -> None:
    """Owes the result once more to everybody concerned: figures came that were not in it."""
    tally = memory.polls.find_tally(poll)
    assert tally is not None
    town = memory.towns.get(poll.town_id)
    memory.boards.mark_stale(poll.id)
    heads.end(memory, poll, town, now)
    parts = results.announcement(words, poll, tally, town, memory.gatherings.paper(poll))
    memory.announcements.add(Occasion.RESULT_ANEW, poll.town_id, parts, now, poll_id=poll.id)
