"""The bot's table of contents, in the order tried."""

from bot.context import App
from handlers import desk, filling, greeting, refusals, team, unknown, voting


def register(app: App) -> None:
    voting.register(app)
    desk.register(app)
    team.register(app)
    greeting.register(app)
    filling.register(app)  # an open form takes what nobody above wanted
    unknown.register(app)
    refusals.register(app)
