"""A poll's problem got its project: everybody who voted hears it, and then of each tranche, until they mute it."""

from datetime import datetime

from bot.acts.dispatch import poll_of
from bot.domain.announcements import Announcement, Occasion
from bot.domain.polls import State
from bot.domain.projects import Project
from bot.views import correction, project_news
from bot.views.words import Words
from storage.memory import Memory


def tell_of_project(memory: Memory, project: Project, words: Words, participants: int, now: datetime) -> None:
    """Owes the news of a project to whoever chose its problem, and to the town's subscribers; once."""
    assert project.poll_id is not None
    town = memory.towns.get(project.town_id)
    parts = project_news.parts(words, town, project, participants)
    memory.announcements.add(Occasion.PROJECT, town.id, parts, now, poll_id=project.poll_id, project_id=project.id)


def find_outdated(memory: Memory, before: Project, after: Project, words: Words) -> Announcement | None:
    """The news that tells of a project as it was before; None where there is none, or nothing in it changes."""
    town = memory.towns.get(before.town_id)
    was, now = (project_news.parts(words, town, one, 0) for one in (before, after))
    if was == now:
        return None
    told = memory.announcements.all_of(before.id)
    return next((one for one in told if one.occasion is Occasion.PROJECT), None)


def retell_of_project(
    memory: Memory,
    outdated: Announcement,
    project: Project,
    words: Words,
    participants: int,
    who: int,
    now: datetime,
) -> None:
    """Every copy of the news says from now on what the project says, where it stands."""
    town = memory.towns.get(project.town_id)
    parts = project_news.parts(words, town, project, participants, correction.mark(words, town, now))
    memory.corrections.add(outdated.id, parts, who, now, draft={}, shown=False)


def count_told(memory: Memory, project: Project, now: datetime) -> int:
    """How many chats would get the news of it."""
    return memory.announcements.count_recipients(
        project.town_id, now, poll_id=project.poll_id, occasion=Occasion.PROJECT
    )


def follow_project(memory: Memory, chat_id: int, project: Project, on: bool, at: datetime) -> bool:
    """Subscribes or unsubscribes; whether that changed anything. Whoever leaves it doesn't hear of it as a voter
    either, and whoever joins it does."""
    hears = mute_project(memory, chat_id, project, not on)
    return memory.subscriptions.put_project(chat_id, project.id, on, at) or hears


def mute_project(memory: Memory, chat_id: int, project: Project, on: bool) -> bool:
    """Whether a chat that hears of the project because of its poll hears no more; whether that changed anything."""
    poll = poll_of(memory, project)
    return poll is not None and poll.state is State.CLOSED and memory.subscriptions.put_muted(chat_id, poll.id, on)
