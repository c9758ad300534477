"""The bot's table of contents, in the order tried."""

from bot.context import App
from handlers import (
    asking,
    boards,
    desk,
    ending_form,
    filling,
    greeting,
    group_subscribing,
    groups,
    poll_desk,
    poll_form,
    progress,
    projects,
    refusals,
    results,
    state,
    subscribing,
    team,
    unknown,
    voting,
)


def register(app: App) -> None:
    voting.register_vote(app)
    boards.register(app)
    group_subscribing.register(app)
    groups.register(app)  # the last word on presses in groups, but for votes
    voting.register(app)
    results.register(app)
    projects.register(app)
    subscribing.register(app)
    asking.register(app)
    desk.register(app)
    poll_desk.register(app)
    poll_form.register(app)
    ending_form.register(app)
    progress.register(app)
    team.register(app)
    state.register(app)
    greeting.register(app)
    filling.register(app)  # an open form takes what nobody above wanted
    unknown.register(app)
    refusals.register(app)
