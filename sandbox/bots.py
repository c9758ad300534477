"""A bot account: its token, its profile, its queue of updates and where they go."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .accounts import Account
from .errors import Json
from .updates import UpdateQueue

if TYPE_CHECKING:
    from .webhooks import Webhook


@dataclass(slots=True)
class Profile:
    """What setMy… has set; every text by language code, "" being everybody's."""

    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    name: dict[str, str] = field(default_factory=dict)
    description: dict[str, str] = field(default_factory=dict)
    short_description: dict[str, str] = field(default_factory=dict)
    menu_buttons: dict[int, Json] = field(default_factory=dict)
    rights: dict[bool, Json] = field(default_factory=dict)


class BotAccount(Account):
    is_bot = True

    def __init__(self, bot_id: int, token: str, username: str, name: str, queue: UpdateQueue) -> None:
        super().__init__(bot_id, name, username=username)
        self.token = token
        self.bot_username = username
        self.queue = queue
        self.profile = Profile()
        self.webhook: Webhook | None = None
        self.privacy = True
        self.inline = True
        self.can_join_groups = True

    def me(self) -> Json:
        """The User object of getMe."""
        return {
            **self.user(),
            "can_join_groups": self.can_join_groups,
            "can_read_all_group_messages": not self.privacy,
            "supports_inline_queries": self.inline,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }
