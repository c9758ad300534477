"""Administrators of a group or channel link it and subscribe it to towns; each press is checked with Telegram."""

from datetime import timedelta

from telegram import ChatFullInfo, ChatMember, Message, Update
from telegram.constants import ChatType
from telegram.error import BadRequest, Forbidden
from telegram.ext import MessageHandler, filters

from bot import acts
from bot.context import App, Context
from bot.domain.refusals import GroupAdministratorOnly, GroupAdministratorUnknown, GroupGone
from bot.views import buttons, groups, links
from bot.views.card import Card
from bot.views.following import Follow, muted, redrawn, remuted
from handlers.filters import GROUP, PRIVATE, on_command, on_group_press, on_menu, on_private_press
from storage.memory import Memory

JUST_NOW = timedelta(minutes=1)
SHARED = (ChatType.GROUP, ChatType.SUPERGROUP, ChatType.CHANNEL)
POINTERS = {
    GroupAdministratorOnly: "group-pointer-administrator",
    GroupAdministratorUnknown: "group-pointer-unknown",
}


def register(app: App) -> None:
    on_command(app, show, "jazyluu", "subscribe", where=GROUP)
    on_group_press(app, follow, buttons.FollowTown, buttons.FollowProject)
    on_group_press(app, mute, buttons.MuteProject)
    on_private_press(app, follow_for, buttons.GroupFollow)
    on_private_press(app, offer_link, buttons.LinkChat)
    on_menu(app, leave_link, "link-back")
    app.add_handler(MessageHandler(PRIVATE & filters.StatusUpdate.CHAT_SHARED, link))


async def show(update: Update, context: Context) -> None:
    """The towns with their buttons, for an administrator (an anonymous one writes as the group itself)."""
    assert update.message is not None
    group, sender = update.message.chat, update.message.sender_chat
    trouble = ""
    if sender is None or sender.id != group.id:
        try:
            await _must_administer(context, group.id)
        except (GroupAdministratorOnly, GroupAdministratorUnknown) as refusal:
            trouble = POINTERS[type(refusal)]

    def look(memory: Memory) -> tuple[Card, ...]:
        memory.groups.put(group.id, group.type, group.title or "", context.received_at)
        if not trouble:
            on = memory.subscriptions.all_towns_of(group.id)
            return groups.following(context.words, memory.towns.all(), on)
        if not memory.groups.take_turn_to_point(group.id, context.received_at):
            return ()
        return (groups.pointer(context.words, links.to_menu(context.bot.username), trouble),)

    await context.say(*await context.transact(look))


async def follow(update: Update, context: Context) -> None:
    """A press in the group, on its list or under an announcement; the topic it stands in takes the news."""
    assert update.callback_query is not None
    pressed = _read(update.callback_query.data)
    group = update.effective_chat
    assert group is not None
    await _must_administer(context, group.id)
    thread_id = context.thread_id if pressed.on else None

    def change(memory: Memory) -> str:
        memory.groups.put(group.id, group.type, group.title or "", context.received_at)
        if isinstance(pressed, buttons.FollowProject):
            project = memory.projects.get(pressed.project_id)
            acts.follow_project(memory, group.id, project, pressed.on, context.received_at)
            memory.topics.put_project(group.id, project.id, thread_id, context.person_id)
            return project.name
        town = memory.towns.get(pressed.town_id)
        memory.subscriptions.put_town(group.id, town.id, pressed.on, context.received_at)
        memory.topics.put_town(group.id, town.id, thread_id, context.person_id)
        return town.name

    await _answer(context, pressed, await context.transact(change))


async def mute(update: Update, context: Context) -> None:
    """A group in which the poll was held hears no more of its project, or hears again."""
    pressed, group_id = context.pressed(buttons.MuteProject), context.chat_id
    await _must_administer(context, group_id)

    def put(memory: Memory) -> None:
        acts.mute_project(memory, group_id, memory.projects.get(pressed.project_id), pressed.on)

    await context.transact(put)
    await context.toast(muted(context.words, pressed.on))
    message = context.incoming.effective_message
    if isinstance(message, Message) and message.reply_markup:
        await context.redraw_buttons(remuted(context.words, message.reply_markup, pressed))


async def follow_for(update: Update, context: Context) -> None:
    """A press in the private chat, for a channel elsewhere."""
    pressed = context.pressed(buttons.GroupFollow)
    await _must_administer(context, pressed.chat_id)

    def change(memory: Memory) -> str:
        group = memory.groups.find(pressed.chat_id)
        if group is None or not group.here:
            raise GroupGone
        town = memory.towns.get(pressed.town_id)
        memory.subscriptions.put_town(group.id, town.id, pressed.on, context.received_at)
        return town.name

    await _answer(context, pressed, await context.transact(change))


async def offer_link(update: Update, context: Context) -> None:
    """Telegram offers the groups and channels that the person administers, and brings the bot in."""
    await context.answer_below(groups.link(context.words))


async def leave_link(update: Update, context: Context) -> None:
    rights = await context.read(context.rights)
    await context.say(groups.back_to_menu(context.words, rights.any, rights.watches))


async def link(update: Update, context: Context) -> None:
    """A group or channel was chosen from Telegram's list: it is remembered, and its towns can be chosen."""
    assert update.message is not None
    assert update.message.chat_shared is not None
    chat_id = update.message.chat_shared.chat_id
    await _must_administer(context, chat_id)
    chat = await _chat(context, chat_id)
    channel = chat.type == ChatType.CHANNEL

    def note(memory: Memory) -> tuple[Card, ...]:
        offered = channel and memory.groups.any_joined_since(chat.id, context.received_at - JUST_NOW)
        memory.groups.put(chat.id, chat.type, chat.title or "", context.received_at)
        rights, on = context.rights(memory), memory.subscriptions.all_towns_of(chat.id)
        chosen = groups.linked(context.words, chat.title or "", rights.any, rights.watches)
        if offered:  # to whoever adds the bot to a channel, however they do
            return (chosen,)
        towns = memory.towns.all()
        return (chosen, *groups.following_of(context.words, chat.id, chat.title or "", towns, on, channel))

    await context.say(*await context.transact(note))


async def _chat(context: Context, chat_id: int) -> ChatFullInfo:
    """Raises GroupGone where the bot is not in it, though Telegram was asked to bring it in."""
    try:
        me = await context.bot.get_chat_member(chat_id, context.bot.id)
        chat = await context.bot.get_chat(chat_id)
    except (BadRequest, Forbidden) as refused:
        raise GroupGone from refused
    if me.status in (ChatMember.LEFT, ChatMember.BANNED) or chat.type not in SHARED:
        raise GroupGone
    return chat


async def _answer(context: Context, pressed: Follow, name: str) -> None:
    await context.toast(groups.followed(context.words, name, pressed.on))
    message = context.incoming.effective_message
    if isinstance(message, Message) and message.reply_markup:
        await context.redraw_buttons(redrawn(context.words, message.reply_markup, pressed, name))


def _read(data: str | None) -> buttons.FollowTown | buttons.FollowProject:
    if buttons.FollowProject.pattern().match(data or ""):
        return buttons.FollowProject.read(data)
    return buttons.FollowTown.read(data)


async def _must_administer(context: Context, chat_id: int) -> None:
    """Raises GroupAdministratorOnly, or GroupAdministratorUnknown where Telegram doesn't tell."""
    try:
        member = await context.bot.get_chat_member(chat_id, context.person_id)
    except Forbidden as refused:
        raise GroupGone from refused
    except BadRequest as refused:
        raise GroupAdministratorUnknown from refused
    if member.status not in (ChatMember.OWNER, ChatMember.ADMINISTRATOR):
        raise GroupAdministratorOnly
