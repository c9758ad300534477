"""Administrators look at the bot's own state: what waits, what is parked."""

from telegram import Update

from bot.context import App, Context
from bot.views import buttons, state
from bot.views.card import Card
from handlers.filters import on_press
from storage.memory import Memory


def register(app: App) -> None:
    on_press(app, show, buttons.SeeState)


async def show(update: Update, context: Context) -> None:
    def look(memory: Memory) -> Card:
        context.rights(memory).must_be_administrator()
        return state.overview(
            context.words,
            memory.inbox.count_waiting(),
            memory.notices.count_owed(),
            memory.notices.find_oldest_owed(),
            memory.house.find_heard(),
            memory.inbox.find_last_received(),
            [(parked.seq, parked.kind, parked.error) for parked in memory.inbox.all_parked()],
        )

    card = await context.read(look)
    await context.answer_below(card)
