"""What nobody else wanted: an unknown command, a button of an older screen."""

from telegram import Update
from telegram.ext import CallbackQueryHandler, MessageHandler, filters

from bot.context import App, Context
from bot.domain.refusals import ButtonStale, UnknownCommand
from handlers.filters import PRIVATE


def register(app: App) -> None:
    app.add_handler(MessageHandler(PRIVATE & filters.COMMAND, command))
    app.add_handler(CallbackQueryHandler(press))


async def command(update: Update, context: Context) -> None:
    raise UnknownCommand


async def press(update: Update, context: Context) -> None:
    raise ButtonStale
