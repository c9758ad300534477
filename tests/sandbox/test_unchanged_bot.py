"""python-telegram-bot runs against the sandbox with nothing changed but its base address."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    ReplyKeyboardMarkup,
    Update,
)
from telegram.error import BadRequest, Forbidden, RetryAfter
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from sandbox import Sandbox
from sandbox.files import PIXEL

Context = ContextTypes.DEFAULT_TYPE


async def start(update: Update, context: Context) -> None:
    assert update.message
    words = " ".join(context.args or [])
    buttons = [
        [InlineKeyboardButton("✅ Yes", callback_data="yes"), InlineKeyboardButton("No", callback_data="no")]
    ]
    await update.message.reply_html(f"<b>Welcome</b> {words}", reply_markup=InlineKeyboardMarkup(buttons))
    await update.message.reply_text("Menu", reply_markup=ReplyKeyboardMarkup([["Help"]]))


async def vote(update: Update, context: Context) -> None:
    assert update.callback_query
    await update.callback_query.answer("Taken")
    await update.callback_query.edit_message_text(f"You said {update.callback_query.data}")


async def helps(update: Update, context: Context) -> None:
    assert update.message
    await update.message.reply_photo(PIXEL, caption="A picture")
    await update.message.reply_media_group([InputMediaPhoto(PIXEL), InputMediaPhoto(PIXEL)])


@pytest.fixture
async def telegram() -> AsyncIterator[Sandbox]:
    async with Sandbox(username="ptb_bot") as sandbox:
        sandbox.pace.on = False
        yield sandbox


@pytest.fixture
async def running(telegram: Sandbox) -> AsyncIterator[Application[Any, Any, Any, Any, Any, Any]]:
    builder = ApplicationBuilder().token(telegram.bot.token)
    builder = builder.base_url(f"{telegram.url}/bot").base_file_url(f"{telegram.url}/file/bot")
    app = builder.concurrent_updates(True).build()
    app.add_handler(CommandHandler("start", start))
    app.add_handler(CallbackQueryHandler(vote))
    app.add_handler(MessageHandler(filters.Text(["Help"]), helps))
    async with app:
        await app.start()
        assert app.updater
        await app.updater.start_polling()
        yield app
        await app.updater.stop()
        await app.stop()


@pytest.mark.usefixtures("running")
async def test_a_whole_conversation(telegram: Sandbox) -> None:
    aigul = telegram.person("Aigul")
    await aigul.starts(payload="poll_1")
    welcome = aigul.chat.messages[1]
    assert (welcome.html, welcome.buttons) == ("<b>Welcome</b> poll_1", ["✅ Yes", "No"])
    press = await aigul.taps("Yes")
    assert press.answer is not None
    assert press.answer.text == "Taken"
    assert (welcome.text, welcome.edited) == ("You said yes", True)
    await aigul.taps("Help")
    photo, first, second = aigul.chat.messages[-3:]
    assert (photo.photo, photo.caption) == (PIXEL, "A picture")
    assert first.media_group_id == second.media_group_id is not None


@pytest.mark.usefixtures("running")
async def test_dozens_of_people_at_once(telegram: Sandbox) -> None:
    people = [telegram.person(f"P{number}") for number in range(40)]
    for person in people:
        await person.starts(at_once=True)
    await telegram.settled()
    presses = [await person.taps("No", at_once=True) for person in people]
    await telegram.settled()
    assert all(press.answer and press.answer.text == "Taken" for press in presses)
    assert all(person.chat.find("You said no") for person in people)


# Reading retry_after makes the library announce a change of its own.
@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_refusals_arrive_as_its_own_errors(telegram: Sandbox) -> None:
    aigul = telegram.person("Aigul")
    async with Bot(telegram.bot.token, base_url=f"{telegram.url}/bot") as bot:
        with pytest.raises(Forbidden, match="can't initiate conversation"):
            await bot.send_message(aigul.id, "a")
        await aigul.starts(at_once=True)
        with pytest.raises(BadRequest, match=r"(?i)unsupported start tag"):
            await bot.send_message(aigul.id, "<x>", parse_mode="HTML")
        telegram.pace.on = True
        for _ in range(3):
            await bot.send_message(aigul.id, "a")
        with pytest.raises(RetryAfter):
            await bot.send_message(aigul.id, "a")
        sent = aigul.chat.last
        assert (await bot.get_chat(aigul.id)).first_name == "Aigul"
        assert await bot.delete_message(aigul.id, sent.id)


async def test_files_can_be_downloaded(telegram: Sandbox) -> None:
    aigul = telegram.person("Aigul")
    await aigul.starts(at_once=True)
    photo = await aigul.sends_photo(at_once=True)
    base = telegram.url
    async with Bot(telegram.bot.token, base_url=f"{base}/bot", base_file_url=f"{base}/file/bot") as bot:
        assert photo.file_id
        file = await bot.get_file(photo.file_id)
        assert bytes(await file.download_as_bytearray()) == PIXEL
