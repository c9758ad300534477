"""What everything at the desk begins with: the thing that is meant, if the person coordinates its town."""

from bot.domain.announcements import Announcement
from bot.domain.people import Rights, Town
from bot.domain.polls import Poll
from bot.domain.projects import Project
from bot.domain.questions import Question
from storage.memory import Memory


def town(memory: Memory, rights: Rights, town_id: str) -> Town:
    """Raises NotACoordinator, TownNotFound."""
    rights.must_coordinate(town_id)
    return memory.towns.get(town_id)


def poll(memory: Memory, rights: Rights, poll_id: str) -> Poll:
    """Raises PollNotFound, NotACoordinator."""
    found = memory.polls.get(poll_id)
    rights.must_coordinate(found.town_id)
    return found


def project(memory: Memory, rights: Rights, project_id: str) -> Project:
    """Raises ProjectNotFound, NotACoordinator."""
    found = memory.projects.get(project_id)
    rights.must_coordinate(found.town_id)
    return found


def announcement(memory: Memory, rights: Rights, announcement_id: int) -> Announcement:
    """Raises AnnouncementGone, NotACoordinator."""
    found = memory.announcements.get(announcement_id)
    rights.must_coordinate(found.town_id)
    return found


def question(memory: Memory, rights: Rights, question_id: int) -> Question:
    """Raises QuestionNotFound, NotACoordinator."""
    found = memory.questions.get(question_id)
    rights.must_coordinate(found.town_id)
    return found
