"""Each morning a town's coordinators hear how many questions wait, and read the oldest."""

from collections.abc import Iterable
from datetime import datetime

from bot import watch
from bot.domain import questions as rules
from bot.domain.announcements import Occasion
from bot.views import asking
from bot.views.words import Words
from storage.memory import Memory


def all_to_bring_up(memory: Memory, now: datetime) -> tuple[str, ...]:
    """Towns whose waiting questions are brought up now."""
    return tuple(
        waiting.town_id
        for waiting in memory.questions.all_waiting()
        if rules.day_to_bring_up(waiting, now, memory.towns.get(waiting.town_id).timezone)
    )


def bring_up(memory: Memory, town_id: str, words: Words, administrators: Iterable[int], now: datetime) -> bool:
    """Owes one letter, once a day; whether it did: somebody may have answered meanwhile."""
    town = memory.towns.get(town_id)
    waiting = next((one for one in memory.questions.all_waiting() if one.town_id == town_id), None)
    day = rules.day_to_bring_up(waiting, now, town.timezone) if waiting else None
    if waiting is None or day is None or not memory.questions.mark_brought_up(town_id, day):
        return False
    oldest = memory.questions.all_open_of(town_id)[0]
    project = memory.projects.find(oldest.project_id) if oldest.project_id else None
    letter = asking.morning(words, town, waiting.count, oldest, project, waiting.oldest_at)
    watch.write(memory, Occasion.QUESTION, town_id, letter, now, watch.who_answers(memory, town_id, administrators))
    return True
