"""A voting bot with plain python-telegram-bot and aiosqlite."""

import os

import aiosqlite
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, ApplicationBuilder, CallbackQueryHandler, ContextTypes

TOKEN = os.environ["BENCH_TOKEN"]
API_URL = os.environ["BENCH_API_URL"]
DATABASE = os.environ["BENCH_DATABASE"]

CHOICES = {1: "Балдар бакчасы", 2: "Таза суу", 3: "Көчө жарыгы"}
VOTED = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("👁 Добушумду көрүү", callback_data="my-vote")],
        [InlineKeyboardButton("✏️ Добушту өзгөртүү", callback_data="change")],
    ]
)


async def vote(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.callback_query
    _, poll, number = query.data.split(":")
    db: aiosqlite.Connection = context.bot_data["db"]
    await db.execute(
        "INSERT INTO votes VALUES (?, ?, ?) ON CONFLICT (poll, voter) DO UPDATE SET choice = excluded.choice",
        (poll, query.from_user.id, int(number)),
    )
    await db.commit()
    await query.answer(f"Добушуңуз кабыл алынды: {number}. {CHOICES[int(number)]}")
    if query.message.chat.type == "private":
        await query.edit_message_text("<b>Добушуңуз кабыл алынды</b>", parse_mode="HTML", reply_markup=VOTED)


async def open_database(app: Application) -> None:
    db = await aiosqlite.connect(DATABASE)
    await db.execute("PRAGMA journal_mode = WAL")
    await db.execute("PRAGMA synchronous = FULL")
    await db.execute(
        "CREATE TABLE IF NOT EXISTS votes (poll TEXT, voter INTEGER, choice INTEGER, PRIMARY KEY (poll, voter))"
    )
    await db.commit()
    app.bot_data["db"] = db


async def close_database(app: Application) -> None:
    await app.bot_data["db"].close()


def main() -> None:
    app = (
        ApplicationBuilder()
        .token(TOKEN)
        .base_url(f"{API_URL}/bot")
        .concurrent_updates(True)
        .post_init(open_database)
        .post_shutdown(close_database)
        .build()
    )
    app.add_handler(CallbackQueryHandler(vote, pattern="^v:"))
    app.run_polling()


if __name__ == "__main__":
    main()
