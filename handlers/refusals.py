"""A rule's no, told in words; everything else is a fault: logged, and an apology."""

import logging
from dataclasses import replace

from telegram import Update
from telegram.error import TelegramError

from bot.context import App, Context
from bot.domain.refusals import Refusal
from bot.views import home
from bot.views import refusals as views
from bot.views.card import Toast

log = logging.getLogger(__name__)


def register(app: App) -> None:
    app.add_error_handler(tell)


async def tell(update: object, context: Context) -> None:
    """PTB's error handler: what a handler raised reaches the person as a sentence."""
    error = context.error
    if not isinstance(update, Update) or error is None:
        return
    try:
        if isinstance(error, Refusal):
            await _say_no(update, context, error)
            return
        assert isinstance(error, Exception)
        context.handling.fault = error
        log.error("update %s failed", context.handling.arrival.seq, exc_info=error)
        if context.handling.done or context.handling.arrival.attempts == 0:
            await _apologise(update, context)
    except TelegramError as refused:
        log.warning("update %s: the answer was not taken: %s", context.handling.arrival.seq, type(refused).__name__)


async def _say_no(update: Update, context: Context, refusal: Refusal) -> None:
    if update.callback_query:
        await context.toast(Toast(views.toast(context.words, refusal), alert=True))
    elif update.message:
        no = views.card(context.words, refusal)
        if context.is_private and (update.message.text or "").startswith("/start"):
            desk = await context.read(lambda memory: context.rights(memory).any)
            no = replace(no, keyboard=home.menu(context.words, desk))  # who came by a dead link may be new
        await context.say(no)


async def _apologise(update: Update, context: Context) -> None:
    if update.callback_query:
        await context.toast(Toast(context.words.plain("fault"), alert=True))
    elif update.message and context.is_private:
        await context.say(views.apology(context.words))
