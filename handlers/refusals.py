"""A rule's no, told in words; everything else is a fault: logged, and an apology."""

import logging
from dataclasses import replace

from telegram import Update
from telegram.error import Forbidden, TelegramError

from bot import admitting
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
        if isinstance(error, Forbidden):  # they blocked the bot before it could answer: nobody is there to be told
            log.info("update %s: nobody takes the answer", context.handling.arrival.seq)
            return
        assert isinstance(error, Exception)
        context.handling.fault = error
        log.error("update %s failed", context.handling.arrival.seq, exc_info=error)
        if not context.handling.told and (context.handling.done or context.handling.arrival.attempts == 0):
            await _apologise(update, context)
    except TelegramError as refused:
        log.warning("update %s: the answer was not taken: %s", context.handling.arrival.seq, type(refused).__name__)


async def _say_no(update: Update, context: Context, refusal: Refusal) -> None:
    if await admitting.show_way(context, refusal):
        return
    if update.callback_query:
        await context.toast(Toast(views.toast(context.words, refusal), alert=True))
    elif update.message:
        no = views.card(context.words, refusal)
        if context.is_private and (update.message.text or "").startswith("/start"):
            rights = await context.read(lambda memory: context.rights(memory))
            no = replace(
                no, keyboard=home.menu(context.words, rights.any, rights.watches)
            )  # who came by a dead link may be new
        await context.say(no)


async def _apologise(update: Update, context: Context) -> None:
    if update.callback_query:
        await context.toast(Toast(context.words.plain("fault"), alert=True))
    elif update.message and context.is_private:
        await context.say(views.apology(context.words))
