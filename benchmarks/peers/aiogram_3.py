"""A voting bot with aiogram 3 and aiosqlite; `run_polling` takes uvloop where it is installed."""

import os

import aiosqlite
from aiogram import Bot, Dispatcher, F
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup

TOKEN = os.environ["BENCH_TOKEN"]
API_URL = os.environ["BENCH_API_URL"]
DATABASE = os.environ["BENCH_DATABASE"]

CHOICES = {1: "Балдар бакчасы", 2: "Таза суу", 3: "Көчө жарыгы"}
VOTED = InlineKeyboardMarkup(
    inline_keyboard=[
        [InlineKeyboardButton(text="👁 Добушумду көрүү", callback_data="my-vote")],
        [InlineKeyboardButton(text="✏️ Добушту өзгөртүү", callback_data="change")],
    ]
)

dispatcher = Dispatcher()


@dispatcher.callback_query(F.data.startswith("v:"))
async def vote(query: CallbackQuery, db: aiosqlite.Connection) -> None:
    _, poll, number = query.data.split(":")
    await db.execute(
        "INSERT INTO votes VALUES (?, ?, ?) ON CONFLICT (poll, voter) DO UPDATE SET choice = excluded.choice",
        (poll, query.from_user.id, int(number)),
    )
    await db.commit()
    await query.answer(f"Добушуңуз кабыл алынды: {number}. {CHOICES[int(number)]}")
    if query.message.chat.type == "private":
        await query.message.edit_text("<b>Добушуңуз кабыл алынды</b>", reply_markup=VOTED)


@dispatcher.startup()
async def open_database(dispatcher: Dispatcher) -> None:
    db = await aiosqlite.connect(DATABASE)
    await db.execute("PRAGMA journal_mode = WAL")
    await db.execute("PRAGMA synchronous = FULL")
    await db.execute(
        "CREATE TABLE IF NOT EXISTS votes (poll TEXT, voter INTEGER, choice INTEGER, PRIMARY KEY (poll, voter))"
    )
    await db.commit()
    dispatcher["db"] = db


@dispatcher.shutdown()
async def close_database(dispatcher: Dispatcher) -> None:
    await dispatcher["db"].close()


def main() -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(API_URL))
    bot = Bot(TOKEN, session=session, default=DefaultBotProperties(parse_mode="HTML"))
    dispatcher.run_polling(bot)


if __name__ == "__main__":
    main()
