"""Reminders of an open vote: people mute them with one tap, coordinators see beforehand to how many they go."""

from telegram import Message, Update

from bot import at_desk
from bot.context import App, Context
from bot.domain.announcements import Occasion
from bot.views import buttons
from bot.views import reminding as views
from bot.views.card import Card, inline
from handlers.filters import on_private_press
from storage.memory import Memory


def register(app: App) -> None:
    on_private_press(app, mute, buttons.MuteReminders)
    on_private_press(app, show, buttons.DeskReminders)


async def mute(update: Update, context: Context) -> None:
    """On or off, as the button says: pressed twice, it does no more. Every other message still comes."""
    pressed = context.pressed(buttons.MuteReminders)
    await context.transact(lambda memory: memory.reminders.put_muted(context.person_id, pressed.on))
    await context.toast(views.muted(context.words, pressed.on))
    message = context.incoming.effective_message
    if isinstance(message, Message) and message.reply_markup:
        other = views.mute_button(context.words, not pressed.on)
        rows = [
            [other if button.callback_data == pressed.data else (button.text, str(button.callback_data))]
            for row in message.reply_markup.inline_keyboard
            for button in row
        ]
        await context.redraw_buttons(inline(rows))


async def show(update: Update, context: Context) -> None:
    """When a poll's reminders go out, and to how many as things stand."""
    poll_id = context.pressed(buttons.DeskReminders).poll_id

    def look(memory: Memory) -> tuple[Card, ...]:
        poll = at_desk.poll(memory, context.rights(memory), poll_id)
        recipients = memory.announcements.count_recipients(
            poll.town_id, context.now, poll_id=poll.id, occasion=Occasion.REMINDER
        )
        town = memory.towns.get(poll.town_id)
        return views.at_the_desk(context.words, poll, town, memory.reminders.all_of(poll.id), recipients)

    cards = await context.read(look)
    await context.answer_below(*cards)
