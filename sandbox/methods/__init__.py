"""The Bot API's methods by name."""

from . import chats, deleting, editing, files, profile, queries, sending, updates
from .registry import METHODS, Call

__all__ = ["METHODS", "Call", "chats", "deleting", "editing", "files", "profile", "queries", "sending", "updates"]
