"""A result goes to the town's coordinators once more, as they carry it into other chats."""

from datetime import datetime, timedelta

from bot.domain.announcements import Occasion
from bot.views import sharing
from bot.views.words import Words
from storage.memory import Memory

AFTER_THE_RESULT = timedelta(minutes=1)  # whose picture it shows again


def owe_result_to_carry(memory: Memory, poll_id: str, words: Words, username: str, now: datetime) -> None:
    """Of a poll whose result is out, or out anew; `username`: the bot's, for the link."""
    poll = memory.polls.get(poll_id)
    tally = memory.polls.find_tally(poll)
    coordinators = [coordinator.person_id for coordinator in memory.team.all_of(poll.town_id)]
    if tally is None or not coordinators:
        return
    town = memory.towns.get(poll.town_id)
    part = sharing.to_carry(words, poll, tally, town, username, memory.gatherings.paper(poll))
    memory.announcements.add_letter(Occasion.SHARING, town.id, part, now + AFTER_THE_RESULT, coordinators)
