"""What articles and the sets to carry on tell: a project with its town, and how many chose its problem."""

from datetime import datetime

from bot import acts
from bot.domain.polls import State
from bot.domain.projects import Project
from bot.domain.searching import folded
from bot.views.article import Story
from storage.memory import Memory


def story_of(memory: Memory, project: Project, now: datetime, tranche: int = 0) -> Story:
    """Raises TrancheNotFound."""
    if tranche:
        project.tranche(tranche)
    town = memory.towns.get(project.town_id)
    return Story(town, project, participants_of(memory, project), now, tranche)


def participants_of(memory: Memory, project: Project) -> int:
    """How many took part in choosing the project's problem: in the bot and at gatherings, or before the bot came.
    0: not known."""
    problem = "" if project.poll_id else folded(project.problem)
    for outcome in memory.projects.all_outcomes_of(project.town_id):
        if folded(outcome.problem) == problem:
            return outcome.participants
    poll = acts.poll_of(memory, project)
    tally = memory.polls.find_tally(poll) if poll and poll.state is State.CLOSED else None
    return memory.gatherings.paper(poll).total(tally).participants if poll and tally else 0
