"""A person: everything they can do in Telegram, and nothing else."""

from __future__ import annotations

from .accounts import Account
from .addresses import PAYLOAD, deep_link
from .bots import BotAccount
from .chats import DEFAULT_RIGHTS, Dialog, Group, Member
from .errors import CannotDo
from .messages import Message
from .pressing import Presser
from .updates import Pending


class Person(Presser):
    async def starts(
        self, payload: str | None = None, *, bot: BotAccount | None = None, at_once: bool = False
    ) -> Message:
        """Opens the bot (through ?start=payload) and presses START; a blocked bot is unblocked by it.

        Without a payload, START is pressed as the last link followed left it.
        """
        dialog = self.world.dialog(bot or self.telegram.bot, self)
        if payload is not None and not PAYLOAD.fullmatch(payload):
            raise CannotDo("a payload has at most 64 of A-Z a-z 0-9 _ -", "link")
        if payload is None:
            payload = dialog.start_button or ""
        pending = self._unblock(dialog)
        dialog.started, dialog.start_button = True, None
        text = f"/start {payload}" if payload else "/start"
        entities = [{"type": "bot_command", "offset": 0, "length": 6}]
        message = self.world.post(self.world.draft(dialog, self, {"text": text, "entities": entities}))
        pending += self.world.announce(message)
        await self.finish(pending, at_once)
        return message

    async def opens(self, url: str, *, press_start: bool = True, at_once: bool = False) -> Message | None:
        """Follows a link to a bot; where START is shown there, presses it unless told not to."""
        if deep_link(url) is None:
            raise CannotDo(f"{url} leads to no bot", "link")
        dialog = self.arrives(url)
        if dialog is None:
            raise CannotDo(f"{url} leads to no bot of the sandbox; for ?startgroup= use adds_bot", "link")
        if not press_start or dialog.start_button is None:
            return None
        return await self.starts(bot=dialog.bot, at_once=at_once)

    async def blocks(self, bot: BotAccount | None = None, *, at_once: bool = False) -> None:
        """Stops and blocks the bot."""
        dialog = self.world.dialog(bot or self.telegram.bot, self)
        if dialog.blocked or not dialog.started:
            raise CannotDo("there is no chat to block, or it is blocked", "blocked")
        dialog.blocked = True
        await self.finish(self.world.dialog_changed(dialog, "member", "kicked"), at_once)

    async def unblocks(self, bot: BotAccount | None = None, *, at_once: bool = False) -> None:
        """Unblocks the bot without writing to it."""
        await self.finish(self._unblock(self.world.dialog(bot or self.telegram.bot, self)), at_once)

    def deactivates(self) -> None:
        """Deletes their account."""
        self.deactivated = True

    async def joins(self, group: Group, *, at_once: bool = False) -> None:
        group = group.now
        if group.member(self).present:
            raise CannotDo(f"{self.name} is in {group.name} already", "member-already")
        if group.member(self).status == "kicked":
            raise CannotDo(f"{self.name} is banned from {group.name}", "banned")
        await self.finish(self._enters(group, self, self), at_once)

    async def leaves(self, group: Group, *, at_once: bool = False) -> None:
        group = group.now
        pending = self.world.member_changed(group, self, self._present(group, self), Member(self, "left"))
        pending += self._note(group, {"left_chat_member": self.user()})
        await self.finish(pending, at_once)

    async def adds(self, group: Group, person: Account, *, at_once: bool = False) -> None:
        """Brings someone else into the group."""
        group = group.now
        self._present(group, self)
        await self.finish(self._enters(group, self, person), at_once)

    async def removes(self, group: Group, person: Account, *, at_once: bool = False) -> None:
        """Bans someone from the group."""
        group = group.now
        self._administrator(group)
        before = self._present(group, person)
        pending: list[Pending] = []
        if group.kind == "group":
            pending += self._note(group, {"left_chat_member": person.user()})
        pending += self.world.member_changed(group, self, before, Member(person, "kicked"))
        if group.kind == "supergroup":
            pending += self._note(group, {"left_chat_member": person.user()})
        await self.finish(pending, at_once)

    async def promotes(
        self, group: Group, person: Account, *, rights: frozenset[str] | None = None,
        anonymous: bool = False, title: str | None = None, at_once: bool = False,
    ) -> None:  # fmt: skip
        """Makes a member an administrator; an empty set of rights makes them a plain member again."""
        group = group.now
        self._administrator(group)
        before = self._present(group, person)
        chosen = DEFAULT_RIGHTS if rights is None else rights
        after = Member(person, "administrator" if chosen else "member", chosen, anonymous, title)
        await self.finish(self.world.member_changed(group, self, before, after), at_once)

    async def adds_bot(
        self, group: Group, bot: BotAccount | None = None, *, payload: str | None = None, at_once: bool = False
    ) -> None:
        """Adds the bot to a group (with a payload: through ?startgroup=), or to a channel as administrator."""
        bot, group = bot or self.telegram.bot, group.now
        member = self._present(group, self)
        if group.kind == "channel":
            self._administrator(group)
            after = Member(bot, "administrator", DEFAULT_RIGHTS)
            pending = self.world.member_changed(group, self, group.member(bot), after)
        elif not member.present:
            raise CannotDo(f"{self.name} is not in {group.name}", "not-member")
        else:
            pending = self._enters(group, self, bot)
        if payload is not None:
            if not PAYLOAD.fullmatch(payload):
                raise CannotDo("a payload has at most 64 of A-Z a-z 0-9 _ -", "link")
            command = f"/start@{bot.bot_username}"
            entities = [{"type": "bot_command", "offset": 0, "length": len(command)}]
            text = f"{command} {payload}".strip()
            message = self.world.post(self.world.draft(group, self, {"text": text, "entities": entities}))
            pending += self.world.announce(message)
        await self.finish(pending, at_once)

    async def removes_bot(self, group: Group, bot: BotAccount | None = None, *, at_once: bool = False) -> None:
        await self.removes(group, bot or self.telegram.bot, at_once=at_once)

    async def promotes_bot(
        self, group: Group, bot: BotAccount | None = None, *, rights: frozenset[str] | None = None,
        at_once: bool = False,
    ) -> None:  # fmt: skip
        await self.promotes(group, bot or self.telegram.bot, rights=rights, at_once=at_once)

    async def demotes_bot(self, group: Group, bot: BotAccount | None = None, *, at_once: bool = False) -> None:
        await self.promotes(group, bot or self.telegram.bot, rights=frozenset(), at_once=at_once)

    def _unblock(self, dialog: Dialog) -> list[Pending]:
        if not dialog.blocked:
            return []
        dialog.blocked = False
        return self.world.dialog_changed(dialog, "kicked", "member")

    def _enters(self, group: Group, actor: Account, account: Account) -> list[Pending]:
        before = group.member(account)
        if before.present:
            raise CannotDo(f"{account.name} is in {group.name} already", "member-already")
        pending = self.world.member_changed(group, actor, before, Member(account, "member"))
        return pending + self._note(group, {"new_chat_members": [account.user()]})

    def _note(self, group: Group, content: dict[str, object]) -> list[Pending]:
        if not group.is_group:
            return []
        return self.world.announce(self.world.post_service(group, self, content))

    def _present(self, group: Group, account: Account) -> Member:
        member = group.member(account)
        if not member.present:
            raise CannotDo(f"{account.name} is not in {group.name}", "not-member")
        return member

    def _administrator(self, group: Group) -> None:
        if not group.member(self).is_administrator:
            raise CannotDo(f"{self.name} does not administer {group.name}", "not-administrator")
