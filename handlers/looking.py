"""Coordinators look at an announcement before it goes: who gets it, whether it rings, and when."""

from collections.abc import Callable
from dataclasses import replace

from telegram import Message, Update
from telegram.error import BadRequest, Forbidden

from bot import acts, outbox, picking
from bot.context import App, Context
from bot.domain.drafts import Draft
from bot.domain.refusals import AnnouncementGone, ButtonStale
from bot.sending import edit
from bot.views import buttons
from bot.views import outbox as views
from bot.views.card import Card, Toast
from handlers.filters import on_private_press
from storage.forms import Form
from storage.memory import Memory


def register(app: App) -> None:
    on_private_press(app, set_work, buttons.SetWork)
    on_private_press(app, look_at_options, buttons.LookOptions)
    on_private_press(app, set_scope, buttons.SetScope)
    on_private_press(app, set_silent, buttons.SetSilent)
    on_private_press(app, plan, buttons.PlanSending)
    on_private_press(app, commit, buttons.SendAnnouncement)


async def set_work(update: Update, context: Context) -> None:
    """Makes a work done or under way, in the preview and on its button."""
    pressed = context.pressed(buttons.SetWork)
    await _change(context, pressed.begun, lambda draft: draft.switched(pressed.number, pressed.done))


async def look_at_options(update: Update, context: Context) -> None:
    """Below the preview: who gets it, and whether it rings; or back to what it says."""
    pressed = context.pressed(buttons.LookOptions)
    await _change(context, pressed.begun, lambda draft: draft, options=pressed.on)


async def set_scope(update: Update, context: Context) -> None:
    pressed = context.pressed(buttons.SetScope)

    def reach(draft: Draft, memory: Memory) -> Draft:
        project = outbox.project_of(memory, draft)
        if pressed.on:
            acts.must_be_reachable(memory, project, pressed.scope)
        shown = replace(draft, scopes=acts.scopes_reached(memory, project, draft.scopes))
        return shown.reaching(pressed.scope, pressed.on)

    await _change(context, pressed.begun, reach=reach, options=True)


async def set_silent(update: Update, context: Context) -> None:
    pressed = context.pressed(buttons.SetSilent)
    await _change(context, pressed.begun, lambda draft: replace(draft, silent=pressed.on), options=True)


async def plan(update: Update, context: Context) -> None:
    """«Убактысын тандоо»: the buttons below the preview become a calendar."""
    pressed = context.pressed(buttons.PlanSending)

    def open_calendar(memory: Memory) -> tuple[Card, ...]:
        form, draft = _looked_at(context, memory)
        if draft.seal != pressed.seal:
            raise ButtonStale
        town = memory.towns.get(draft.town_id)
        form = picking.opened(form, town, context.now)
        memory.forms.put(form, context.now)
        return (picking.show(form, context.words, town, context.now),)

    cards = await context.transact(open_calendar)
    await context.answer_in_place(*cards)


async def commit(update: Update, context: Context) -> None:
    """«Жөнөтүү»: what was looked at goes out now, in the morning, or once a second person agrees.

    The message with the button becomes the progress bar. A second press finds no form."""
    pressed, message = context.pressed(buttons.SendAnnouncement), context.incoming.effective_message

    def send(memory: Memory) -> tuple[Toast, Card | None]:
        _, draft = _looked_at(context, memory)
        if draft.seal != pressed.seal:
            raise ButtonStale
        house, now = outbox.house(context.services), context.now
        sent = acts.dispatch(memory, outbox.ready(memory, context.words, draft, context.person_id), house, now)
        memory.forms.remove(context.person_id)
        announcement = memory.announcements.get(sent)
        town = memory.towns.get(draft.town_id)
        if announcement.sending.is_under_way:
            assert message is not None
            memory.announcements.put_progress(sent, message.message_id, None)
            return views.going_out(context.words, town, announcement, now), None
        return (
            views.going_out(context.words, town, announcement, now),
            outbox.card_of(memory, house, announcement, now),
        )

    toast, card = await context.transact(send)
    context.app.owed()
    await context.toast(toast)
    if card:
        await context.redraw(card)


def _looked_at(context: Context, memory: Memory) -> tuple[Form, Draft]:
    """The form whose preview is shown; raises AnnouncementGone, NotACoordinator."""
    form = memory.forms.find(context.person_id)
    if form is None or form.kind != views.KIND:
        raise AnnouncementGone
    if form.step != "look":
        raise ButtonStale
    draft = Draft.read(form.filled)
    context.rights(memory).must_coordinate(draft.town_id)
    return form, draft


async def _change(
    context: Context,
    begun: int,
    change: Callable[[Draft], Draft] = lambda draft: draft,
    reach: Callable[[Draft, Memory], Draft] | None = None,
    options: bool = False,
) -> None:
    """Something about the draft that is looked at, in the preview and on the buttons below it."""

    def put(memory: Memory) -> tuple[tuple[Card, ...], tuple[Card, ...]]:
        form, draft = _looked_at(context, memory)
        if draft.begun != begun:
            raise ButtonStale
        before = outbox.preview(context.words, memory, draft, context.now)
        draft = reach(draft, memory) if reach else change(draft)
        memory.forms.put(form.at("look", **draft.filled), context.now)
        return before, outbox.preview(context.words, memory, draft, context.now, options)

    before, after = await context.transact(put)
    await context.toast()
    if not await _redrawn(context, before, after):
        await context.say(*after)


async def _redrawn(context: Context, before: tuple[Card, ...], after: tuple[Card, ...]) -> bool:
    """Edits the preview and the buttons below it; False where that can't be done and all must be said anew."""
    message = context.incoming.effective_message
    shown = message.reply_to_message if isinstance(message, Message) else None
    if message is None or shown is None or _shape(before) != _shape(after):
        return False
    try:
        if before[-2] != after[-2]:
            await edit(context.bot, context.chat_id, shown.message_id, after[-2])
        await edit(context.bot, context.chat_id, message.message_id, after[-1])
    except (BadRequest, Forbidden):
        return False
    return True


def _shape(cards: tuple[Card, ...]) -> list[tuple[int, str]]:
    """Which messages a preview has; of all but the last text, also what they say."""
    return [(len(card.media), card.html if at < len(cards) - 2 else "") for at, card in enumerate(cards)]
