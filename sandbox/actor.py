"""What every verb of a person rests on: their chats, and waiting for the bot afterwards."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

from .accounts import Account
from .chats import Chat, Dialog, Group
from .errors import CannotDo
from .messages import Message, Press
from .updates import Pending

if TYPE_CHECKING:
    from .telegram import Sandbox


class Actor(Account):
    def __init__(
        self,
        telegram: Sandbox,
        account_id: int,
        first_name: str,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = None,
        phone: str | None = None,
    ) -> None:
        super().__init__(account_id, first_name, last_name, username, language_code, phone)
        self.telegram = telegram
        self.world = telegram.world
        self.presses: list[Press] = []

    @property
    def chat(self) -> Dialog:
        """This person's private chat with the sandbox's first bot."""
        return self.world.dialog(self.telegram.bot, self)

    @property
    def toasts(self) -> list[str]:
        """The texts of the answers to this person's presses, in the order pressed."""
        return [press.answer.text for press in self.presses if press.answer and press.answer.text]

    @property
    def alerts(self) -> list[str]:
        """Those of the toasts that came as a window to be dismissed."""
        return [p.answer.text for p in self.presses if p.answer and p.answer.show_alert and p.answer.text]

    @property
    def commands(self) -> list[str]:
        """The command menu this person is shown in the private chat, by the narrowest scope that is set."""
        found = self.telegram.bot.profile.commands
        for scope in (f"chat:{self.id}", "all_private_chats", "default"):
            for language in (self.language_code or "", ""):
                if found.get((scope, language)):
                    return [command["command"] for command in found[scope, language]]
        return []

    def hears(
        self, words: str, timeout: float = 15.0, *, in_: Chat | None = None, after: Message | None = None
    ) -> Coroutine[Any, Any, Message]:
        """Waits until a bot's message with these words is visible to the person, and returns it."""
        return (in_ or self.chat).wait_for(words, timeout, after)

    def place(self, in_: Chat | None) -> Chat:
        """The chat meant, where the person has a place in it."""
        if in_ is None or isinstance(in_, Dialog):
            dialog = in_ if isinstance(in_, Dialog) else self.chat
            if dialog.person is not self:
                raise CannotDo(f"{dialog.name} is not {self.name}'s", "not-member")
            return dialog
        if isinstance(in_, Group):
            in_ = in_.now
            if not in_.member(self).present:
                raise CannotDo(f"{self.name} is not a member of {in_.name}", "not-member")
        return in_

    async def finish(self, pending: list[Pending], at_once: bool, press: Press | None = None) -> None:
        telegram = self.telegram
        if at_once or not telegram.waits:
            return
        await telegram.rest.wait(pending, press, telegram.quiet, telegram.patience, telegram.timeout)
