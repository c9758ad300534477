"""Telegram's no to what is owed: whether the chat is gone, or its topic, or when to try again."""

import logging
import random
from datetime import datetime, timedelta

from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot.domain.announcements import Announcement, Notice, NoticeState
from bot.request import may_have_arrived
from storage.memory import Memory
from storage.notices import Settled

log = logging.getLogger(__name__)

GIVE_UP_AFTER = timedelta(hours=24)
FIRST = 20  # recipients who all get the same refusal stop an announcement
# Refusals that are about the one chat, not about what is sent to it.
GONE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "bot can't initiate",
    "not enough rights",
    "have no rights",
    "need administrator rights",
    "chat_write_forbidden",
    "chat_restricted",
    "topic_closed",
)

TOPIC_GONE = ("message thread not found", "topic_closed", "topic_deleted", "topic_id_invalid")


def settle(
    memory: Memory, notice: Notice, announcement: Announcement, refused: TelegramError, now: datetime, closed: float
) -> None:
    """What is made of a no to a notice; `closed`: for how many seconds its chat takes nothing."""
    if isinstance(refused, ChatMigrated):
        memory.groups.put_moved(notice.chat_id, refused.new_chat_id, now)
        followed = memory.notices.find_chat(notice.id) != notice.chat_id
        state = NoticeState.WAITING if followed else NoticeState.FAILED
        memory.notices.settle(Settled(notice.id, state, str(refused), now))
    elif isinstance(refused, Forbidden) or is_gone(refused):
        if notice.chat_id > 0:
            memory.people.mark_unreachable(notice.chat_id, now, deleted=is_deleted(refused))
        else:
            memory.groups.mark_left(notice.chat_id, now)
        memory.notices.settle(Settled(notice.id, NoticeState.BLOCKED, str(refused)))
    elif isinstance(refused, RetryAfter):
        wait = closed + random.random()
        memory.notices.settle(Settled(notice.id, NoticeState.WAITING, due_at=now + timedelta(seconds=wait)))
    elif isinstance(refused, BadRequest) or now - announcement.begins_at > GIVE_UP_AFTER:
        log.warning("notice %s was refused: %s", notice.id, refused)
        memory.notices.settle(Settled(notice.id, NoticeState.FAILED, str(refused)))
        memory.mendings.owe_late(notice.id, now)
        alike = memory.notices.first_refused_alike(announcement.id, FIRST)
        if alike:
            log.error("announcement %s is stopped: its first %s recipients got %s", announcement.id, FIRST, alike)
            memory.notices.mark_stopped(announcement.id, alike)
    else:
        log.warning("notice %s tries again later: %s", notice.id, refused)
        memory.notices.settle(
            Settled(
                notice.id,
                NoticeState.WAITING,
                str(refused),
                later(now, notice.attempts),
                repeated=may_have_arrived(refused),
            )
        )


def later(now: datetime, attempts: int) -> datetime:
    """Exponential backoff with full jitter, at most two minutes."""
    return now + timedelta(seconds=random.uniform(0.5, min(120.0, 2.0**attempts)))


def is_gone(refused: TelegramError) -> bool:
    """Whether it is the chat that can't be written to, whatever is sent."""
    return isinstance(refused, BadRequest) and any(sign in str(refused).lower() for sign in GONE)


def is_deleted(refused: TelegramError) -> bool:
    """Whether it is an account that is no more."""
    return "deactivated" in str(refused).lower()


def is_topic_gone(refused: TelegramError) -> bool:
    """Whether it is only the topic of the group."""
    return isinstance(refused, BadRequest) and any(sign in str(refused).lower() for sign in TOPIC_GONE)
