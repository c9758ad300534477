"""What a town has chosen and nobody works on yet: winners of closed polls, and outcomes from before the bot."""

from bot import acts
from bot.domain.polls import Poll, State
from bot.domain.projects import Outcome
from bot.domain.searching import folded
from storage.memory import Memory


def all_without_project(memory: Memory, town_id: str) -> tuple[tuple[Poll, str], ...]:
    """Closed polls that somebody won, with the winner's name."""
    projects = memory.projects.all_of(town_id)
    taken = {project.poll_id for project in projects}
    problems = {folded(project.problem) for project in projects}
    return tuple(
        (poll, name)
        for poll in memory.polls.all_of(town_id, State.CLOSED)
        if poll.id not in taken and (name := find_winner(memory, poll)) and folded(name) not in problems
    )


def all_outcomes_without_project(memory: Memory, town_id: str) -> tuple[Outcome, ...]:
    problems = {folded(project.problem) for project in memory.projects.all_of(town_id)}
    problems |= {folded(project.outcome) for project in memory.projects.all_of(town_id)}
    outcomes = memory.projects.all_outcomes_of(town_id)
    return tuple(outcome for outcome in outcomes if folded(outcome.problem) not in problems)


def find_poll(memory: Memory, town_id: str, problem: str) -> Poll | None:
    """The closed poll that chose this problem."""
    wanted = folded(problem)
    for poll in memory.polls.all_of(town_id, State.CLOSED):
        if wanted and folded(find_winner(memory, poll)) == wanted:
            return poll
    return None


def find_winner(memory: Memory, poll: Poll) -> str:
    """The problem that was chosen; '' while a gathering is awaited, in a tie, or where nobody voted."""
    if memory.gatherings.paper(poll).awaited:
        return ""
    leaders = acts.leaders_of(memory, poll)
    if poll.decision and poll.decision.number in leaders:
        leaders = (poll.decision.number,)
    if len(leaders) != 1:
        return ""
    return next(choice.name for choice in poll.choices if choice.number == leaders[0])
