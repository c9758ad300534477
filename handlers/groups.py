"""The bot comes into groups and channels, moves with them, and leaves; other commands there lead to private."""

import logging

from telegram import ChatMember, ChatMemberRestricted, ChatMemberUpdated, Update
from telegram.constants import ChatType
from telegram.error import Forbidden, TelegramError
from telegram.ext import ChatMemberHandler, MessageHandler, filters

from bot import admitting
from bot.context import App, Context
from bot.domain.refusals import ButtonStale
from bot.sending import send
from bot.views import buttons, groups, links
from bot.views.card import Card, Toast
from handlers.filters import GROUP, NEW, GroupPress, on_command, on_group_press
from storage.memory import Memory

log = logging.getLogger(__name__)

PRESENT = (ChatMember.OWNER, ChatMember.ADMINISTRATOR, ChatMember.MEMBER)
ELSEWHERE = (
    *("start", "jyiyntyk", "results", "dolboor", "projects", "suroo", "ask"),
    *("jardam", "help", "koordinator", "desk"),
)


def register(app: App) -> None:
    app.add_handler(ChatMemberHandler(settle, ChatMemberHandler.MY_CHAT_MEMBER))
    app.add_handler(MessageHandler(NEW & filters.StatusUpdate.MIGRATE, move))
    on_command(app, point, *ELSEWHERE, where=GROUP)
    on_group_press(app, lead, buttons.SeeResult, buttons.LookAtBallot, buttons.SeeProject, buttons.SeeTranche)
    # Whatever else is pressed in a group is forged: nobody's private page is shown there.
    app.add_handler(GroupPress(refuse, lambda data: not buttons.Vote.pattern().match(str(data))))


async def settle(update: Update, context: Context) -> None:
    """The bot was added, removed, blocked or unblocked."""
    assert update.my_chat_member is not None
    changed = update.my_chat_member
    if changed.chat.type == ChatType.PRIVATE:
        await _settle_private(context, changed)
    elif changed.chat.type == ChatType.CHANNEL:
        await _settle_channel(context, changed)
    else:
        await _settle_group(context, changed)


async def move(update: Update, context: Context) -> None:
    """A group became a supergroup; both chats say so."""
    assert update.message is not None
    here, message = update.message.chat.id, update.message
    old_id, new_id = message.migrate_from_chat_id or here, message.migrate_to_chat_id or here
    await context.transact(lambda memory: memory.groups.put_moved(old_id, new_id, context.received_at))


async def point(update: Update, context: Context) -> None:
    """A command for the private chat: the way there, once for all who ask in the same moment."""
    assert update.message is not None
    group = update.message.chat

    def take_turn(memory: Memory) -> bool:
        memory.groups.put(group.id, group.type, group.title or "", context.received_at)
        return memory.groups.take_turn_to_point(group.id, context.received_at)

    if await context.transact(take_turn):
        await context.say(groups.pointer(context.words, links.to_menu(context.bot.username)))


async def lead(update: Update, context: Context) -> None:
    """A button of an announcement: what it shows is read in the private chat."""
    assert update.callback_query is not None
    data, bot = update.callback_query.data, context.bot.username
    if buttons.SeeProject.pattern().match(data or ""):
        link = links.to_project(bot, buttons.SeeProject.read(data).project_id)
    elif buttons.SeeTranche.pattern().match(data or ""):
        link = links.to_project(bot, buttons.SeeTranche.read(data).project_id)
    elif buttons.LookAtBallot.pattern().match(data or ""):
        link = links.to_poll(bot, buttons.LookAtBallot.read(data).poll_id)
    else:
        link = links.to_result(bot, buttons.SeeResult.read(data).poll_id)
    await context.toast(Toast(url=link))


async def refuse(update: Update, context: Context) -> None:
    raise ButtonStale


async def _settle_private(context: Context, changed: ChatMemberUpdated) -> None:
    """Blocked, or back again: from then on the bot may write once more."""
    back = _is_present(changed.new_chat_member)

    def note(memory: Memory) -> None:
        if not back:
            memory.people.mark_unreachable(context.person_id, context.received_at)

    await context.transact(note)


async def _settle_group(context: Context, changed: ChatMemberUpdated) -> None:
    """Greets once whenever it is added, a promotion says nothing. Where members vote, it stays administrator."""

    def note(memory: Memory) -> tuple[bool, bool]:
        is_closed = changed.new_chat_member.status != ChatMember.ADMINISTRATOR
        owed = is_closed and admitting.owe_word_of_closed(memory, context, changed.chat.id)
        return _note(memory, context, changed), owed

    added, owed = await context.transact(note)
    if owed:
        context.app.owed()
    if added:
        await _try_to_say(context, changed.chat.id, groups.greeting(context.words, context.bot.username))


async def _settle_channel(context: Context, changed: ChatMemberUpdated) -> None:
    """Offers whoever added it, privately, to subscribe the channel: nobody can be asked in it."""
    chat = changed.chat

    def note(memory: Memory) -> tuple[Card, ...]:
        if not _note(memory, context, changed):
            return ()
        person = memory.people.find(context.person_id)
        if person is None or not person.reachable:
            return ()
        return groups.following_of(context.words, chat.id, chat.title or "", memory.towns.all())

    for card in await context.transact(note):
        await _try_to_say(context, context.person_id, card)


def _note(memory: Memory, context: Context, changed: ChatMemberUpdated) -> bool:
    """Whether the bot has just been added."""
    chat, at = changed.chat, context.received_at
    if not _is_present(changed.new_chat_member):
        memory.groups.mark_left(chat.id, at)
        return False
    if _is_present(changed.old_chat_member):
        memory.groups.put(chat.id, chat.type, chat.title or "", at)
        return False
    return memory.groups.put_joined(chat.id, chat.type, chat.title or "", at)


async def _try_to_say(context: Context, chat_id: int, card: Card) -> None:
    """In a group where the bot may not write it keeps silent; one that it was thrown out of is left."""
    try:
        await send(context.bot, chat_id, card)
    except Forbidden as refused:
        log.info("chat %s is closed to the bot: %s", chat_id, refused)
        if chat_id < 0:
            await context.services.storage.transact(lambda memory: memory.groups.mark_left(chat_id, context.now))
    except TelegramError as refused:
        log.info("the greeting of chat %s was refused: %s", chat_id, refused)


def _is_present(member: ChatMember) -> bool:
    return member.status in PRESENT or (isinstance(member, ChatMemberRestricted) and member.is_member)
