"""A local Telegram for bots: the Bot API over real HTTP, with people who do what people can do."""

from .bots import BotAccount
from .chats import Chat, Dialog, Group, Member
from .errors import CannotDo, NoSuchButton, NotHeard, NotSettled
from .faults import Fault
from .messages import Answer, Message, Press
from .people import Person
from .telegram import Sandbox
from .world import ApiCall, Event, InlineQuery

__all__ = [
    "Answer",
    "ApiCall",
    "BotAccount",
    "CannotDo",
    "Chat",
    "Dialog",
    "Event",
    "Fault",
    "Group",
    "InlineQuery",
    "Member",
    "Message",
    "NoSuchButton",
    "NotHeard",
    "NotSettled",
    "Person",
    "Press",
    "Sandbox",
]
