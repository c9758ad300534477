"""Live figures show in two places, and tell the same in both."""

from bot.domain.polls import Poll
from bot.domain.tallies import Tally, may_be_shown_anew
from storage.memory import Memory


def live_figures(memory: Memory, poll: Poll) -> Tally | None:
    """What anybody may see of an open live poll, on a board or in the private chat: figures that change only
    when five more people have voted, the same everywhere. None before the first five. Raises ResultsHidden."""
    poll.must_show_figures()
    shown = memory.live_figures.find(poll)
    if not may_be_shown_anew(shown, memory.ballots.turnout(poll.id)):
        return shown
    tally = memory.ballots.tally(poll)
    memory.live_figures.put(poll, tally)
    return tally
