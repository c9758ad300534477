"""What articles and the sets to carry on tell: a project with its town, and how many chose its problem."""

from datetime import datetime

from bot import acts, public
from bot.domain.polls import State
from bot.domain.projects import Outcome, Project
from bot.domain.searching import folded
from bot.views.article import Story
from storage.memory import Memory


def story_of(memory: Memory, project: Project, now: datetime, tranche: int = 0) -> Story:
    """What everybody may read of it. Raises TrancheNotFound."""
    project = public.seen(memory, project)
    if tranche:
        project.tranche(tranche)
    town = memory.towns.get(project.town_id)
    return Story(town, project, participants_of(memory, project), now, tranche)


def participants_of(memory: Memory, project: Project) -> int:
    """How many took part in choosing the project's problem: counted in the bot and at gatherings, else told by hand
    or known from before the bot came. 0: not known."""
    if is_counted(memory, project):
        return _counted(memory, project)
    outcome = find_outcome(memory, project)
    return project.participants or (outcome.participants if outcome else 0)


def is_counted(memory: Memory, project: Project) -> bool:
    """Whether a poll of the bot's has counted who took part."""
    return not find_outcome(memory, project) and _counted(memory, project) > 0


def find_outcome(memory: Memory, project: Project) -> Outcome | None:
    """What was chosen before the bot came, where the project was made from that."""
    if project.poll_id:
        return None
    wanted = folded(project.outcome or project.problem)
    outcomes = memory.projects.all_outcomes_of(project.town_id)
    return next((one for one in outcomes if folded(one.problem) == wanted), None)


def _counted(memory: Memory, project: Project) -> int:
    poll = acts.poll_of(memory, project)
    tally = memory.polls.find_tally(poll) if poll and poll.state is State.CLOSED else None
    return memory.gatherings.paper(poll).total(tally).participants if poll and tally else 0
