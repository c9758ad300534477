"""A voting bot with pyTelegramBotAPI (async) and aiosqlite."""

import asyncio
import os

import aiosqlite
from telebot import asyncio_helper
from telebot.async_telebot import AsyncTeleBot
from telebot.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup

TOKEN = os.environ["BENCH_TOKEN"]
API_URL = os.environ["BENCH_API_URL"]
DATABASE = os.environ["BENCH_DATABASE"]

CHOICES = {1: "Балдар бакчасы", 2: "Таза суу", 3: "Көчө жарыгы"}
VOTED = InlineKeyboardMarkup()
VOTED.add(InlineKeyboardButton("👁 Добушумду көрүү", callback_data="my-vote"))
VOTED.add(InlineKeyboardButton("✏️ Добушту өзгөртүү", callback_data="change"))

asyncio_helper.API_URL = API_URL + "/bot{0}/{1}"
bot = AsyncTeleBot(TOKEN, parse_mode="HTML")


def register(db: aiosqlite.Connection) -> None:
    @bot.callback_query_handler(func=lambda query: query.data.startswith("v:"))
    async def vote(query: CallbackQuery) -> None:
        _, poll, number = query.data.split(":")
        await db.execute(
            "INSERT INTO votes VALUES (?, ?, ?) ON CONFLICT (poll, voter) DO UPDATE SET choice = excluded.choice",
            (poll, query.from_user.id, int(number)),
        )
        await db.commit()
        await bot.answer_callback_query(query.id, f"Добушуңуз кабыл алынды: {number}. {CHOICES[int(number)]}")
        if query.message.chat.type == "private":
            await bot.edit_message_text(
                "<b>Добушуңуз кабыл алынды</b>", query.message.chat.id, query.message.id, reply_markup=VOTED
            )


async def main() -> None:
    async with aiosqlite.connect(DATABASE) as db:
        await db.execute("PRAGMA journal_mode = WAL")
        await db.execute("PRAGMA synchronous = FULL")
        await db.execute(
            "CREATE TABLE IF NOT EXISTS votes (poll TEXT, voter INTEGER, choice INTEGER, PRIMARY KEY (poll, voter))"
        )
        await db.commit()
        register(db)
        await bot.infinity_polling()


if __name__ == "__main__":
    asyncio.run(main())
