"""The demo's page to chat in: who is met there, what the levers do, and the coordinator's guided tour."""

import asyncio
import random
import re
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

from bot.domain.people import Town
from bot.domain.refusals import ButtonStale
from bot.views import buttons
from bot.views.words import Words
from sandbox import CannotDo, Group, Message, NoSuchButton, NotHeard, Person, Sandbox
from sandbox.page import ENGLISH, ChatPage, Lever, Place, Step

VOTERS = 100
PATIENCE = 30.0  # seconds somebody waits for the bot
SIDE_BY_SIDE = 25
BALLOT_LINK = re.compile(r"[?&]start=(poll_[a-z0-9-]+)")
_GIVEN = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class TourStep:
    """Its words are tour-{name}-title and tour-{name}-text; `keys` are of the buttons' words."""

    name: str
    who: str
    keys: tuple[str, ...]


_TOWN = ""  # where the button bears the town's name
_OPENING = (
    "button-start-poll", "button-new-poll", "button-default-question", "button-finish-choices",
    "button-close-tomorrow", "button-open-poll",
)  # fmt: skip
STEPS = (
    TourStep("desk", "coordinator", ("button-menu-desk",)),
    TourStep("open", "coordinator", _OPENING),
    TourStep("vote", "resident", ("page-start", "button-menu-vote", "button-my-vote")),
    TourStep(
        "end", "coordinator", ("button-menu-desk", "button-desk-polls", "button-end-poll", "button-confirm-end")
    ),
    TourStep("read", "resident", ("button-menu-results", "button-menu-follow", _TOWN)),
    TourStep("news", "coordinator", ("button-menu-desk", "button-start-announcement", "button-news-send")),
    TourStep("correct", "coordinator", ("button-correct", "button-correction-confirm")),
)


class Stage(Protocol):
    """What the levers need of whoever runs the bot."""

    def moves_clock(self, seconds: float) -> None: ...

    async def restarts_bot(self) -> None:
        """Kills the bot's process as a power cut would, and starts it again."""


class Training:
    """A town's cast for the page: two residents, a coordinator, a monitoring member, a group with the bot."""

    def __init__(self, telegram: Sandbox, words: Words, town: Town, administrator: Person) -> None:
        resident, neighbour, monitor, _, coordinator, *_ = words.lines("demo-names")
        self._telegram = telegram
        self._words = words
        self._town = town
        self.administrator = administrator
        self.coordinator = telegram.person(coordinator, phone="+996555000004")
        self.resident = telegram.person(resident, phone="+996555000001")
        self.neighbour = telegram.person(neighbour, phone="+996555000002")
        self.monitor = telegram.person(monitor, phone="+996555000003")
        self.group: Group | None = None

    async def gathers(self) -> None:
        """The coordinator and the monitoring member take the administrator's links; the coordinator founds a group
        with the bot in it; residents see the bot as a poster's link shows it. The administrator has pressed START
        before."""
        await self._invites_coordinator()
        await self._invites_monitor()
        people = [self.resident, self.neighbour, self.monitor]
        self.group = self._telegram.group(
            self._words.plain("page-group-name"), owner=self.coordinator, members=people
        )
        await self.coordinator.adds_bot(self.group)
        for person in (self.resident, self.neighbour):
            await person.opens(
                f"https://t.me/{self._telegram.bot.bot_username}?start=town_{self._town.id}", press_start=False
            )

    async def _invites_coordinator(self) -> None:
        await self._taps("button-menu-desk")
        before = self.administrator.chat.last
        await self._taps("button-invite")
        with suppress(NoSuchButton):  # where there is one town only, nobody asks which
            await self.administrator.taps(self._town.name)
        await self.coordinator.opens(await self._link("?start=invite_", before))

    async def _invites_monitor(self) -> None:
        before = self.administrator.chat.last
        await self._taps("button-menu-desk")
        desk = await self.administrator.hears(self._words.plain("desk-name"), PATIENCE, after=before)
        with suppress(NoSuchButton):
            await self.administrator.taps(self._town.name, on=desk)
        await self._taps("button-desk-monitors")
        await self._taps("button-invite-monitor")
        await self.monitor.opens(await self._link("?start=monitor_", before))
        await self._taps("button-monitor-name", self.monitor, name=self.monitor.name)
        await self.monitor.hears(self._words.plain("monitor-form-office").splitlines()[-1], PATIENCE)
        await self.monitor.writes(self._words.plain("demo-monitor-office"))
        await self._taps("button-monitor-confirm", self.monitor)

    async def _link(self, start: str, after: Message | None) -> str:
        invitation = await self.administrator.hears(start, PATIENCE, after=after)
        return next(word for word in invitation.text.split() if word.startswith("https://t.me/"))

    async def _taps(self, key: str, who: Person | None = None, **values: object) -> None:
        """The administrator, or whoever is named, waits until the button is there."""
        who, label = who or self.administrator, self._words.plain(key, **values)
        for _ in range(int(PATIENCE / 0.2)):
            with suppress(NoSuchButton):
                await who.taps(label)
                return
            await asyncio.sleep(0.2)
        await who.taps(label)

    def page(self, stage: Stage | None = None) -> ChatPage:
        """The page with this cast; with a stage, its levers can do more."""
        words = self._words
        levers = [Lever("voters", words.plain("page-lever-voters", n=VOTERS), self.vote_at_random)]
        if stage is not None:
            levers.insert(0, Lever("restart", words.plain("page-lever-restart"), self._restarter(stage)))
        return ChatPage(
            self._telegram,
            title=words.plain("page-title"),
            cast=self.cast(),
            levers=levers,
            tour=self.tour(),
            words=page_words(words),
            language="ky",
            timezone=self._town.timezone,
            lets_pass=stage.moves_clock if stage is not None else None,
        )

    def cast(self) -> list[Place]:
        role = {who: self._words.plain(f"page-role-{who}") for who in ("resident", "coordinator", "monitor")}
        places = [Place(self.resident, role["resident"]), Place(self.coordinator, role["coordinator"])]
        if self.group is not None:
            places.append(Place(self.coordinator, role["coordinator"], self.group))
        places += [Place(self.neighbour, role["resident"]), Place(self.monitor, role["monitor"])]
        return [*places, Place(self.administrator, self._words.plain("page-role-administrator"))]

    def tour(self) -> list[Step]:
        people = {"coordinator": self.coordinator, "resident": self.resident}
        return [
            Step(
                self._words.plain(f"tour-{step.name}-title"),
                self._words.plain(f"tour-{step.name}-text"),
                people[step.who],
                tuple(self._words.plain(key) if key else self._town.name for key in step.keys),
            )
            for step in STEPS
        ]

    async def vote_at_random(self) -> str:
        """New residents vote in the poll whose link was shown last; says how many did."""
        payload = self._newest_ballot()
        if payload is None:
            return self._words.plain("page-lever-voters-none")
        names = self._words.lines("demo-names")
        voters = [self._telegram.person(names[number % len(names)]) for number in range(VOTERS)]
        voted = 0
        for at in range(0, VOTERS, SIDE_BY_SIDE):
            voted += sum(
                await asyncio.gather(*(self._votes(voter, payload) for voter in voters[at : at + SIDE_BY_SIDE]))
            )
        if not voted:
            return self._words.plain("page-lever-voters-none")
        return self._words.plain("page-lever-voted", n=voted)

    def _newest_ballot(self) -> str | None:
        """The payload of the newest link to a ballot in anybody's chat."""
        newest: tuple[int, str] = (0, "")
        for person in self._telegram.people.values():
            for message in person.chat.messages:
                found = BALLOT_LINK.search(message.text)
                if found and message.sender is self._telegram.bot:
                    newest = max(newest, (message.id, found[1]))
        return newest[1] or None

    async def _votes(self, voter: Person, payload: str) -> bool:
        await voter.starts(payload, at_once=True)
        for _ in range(100):
            choices = [place for message in voter.chat.messages for place in _choices(message)]
            if choices:
                break
            await asyncio.sleep(0.1)
        else:
            return False
        message, row, column = random.choice(choices)
        label = message.keyboard[row][column]["text"]
        press = await voter.taps_at((row, column), label, on=message, at_once=True)
        try:
            await press.answered(20)
        except (AssertionError, CannotDo, NotHeard):
            return False
        return True

    def _restarter(self, stage: Stage) -> Callable[[], Awaitable[str]]:
        async def restart() -> str:
            await stage.restarts_bot()
            return self._words.plain("page-lever-restarted")

        return restart


def page_words(words: Words) -> dict[str, str]:
    """The page's own words in the language of the locale, with {name} where a value comes."""
    return {
        key: words.plain(f"page-{key}", **{name: f"{{{name}}}" for name in _GIVEN.findall(english)})
        for key, english in ENGLISH.items()
    }


def _choices(message: Message) -> list[tuple[Message, int, int]]:
    """Where the buttons that vote stand."""
    found = []
    for row, keys in enumerate(message.keyboard):
        for column, key in enumerate(keys):
            if _is_choice(key.get("callback_data")):
                found.append((message, row, column))
    return found


def _is_choice(data: str | None) -> bool:
    for kind in (buttons.Vote, buttons.Approve, buttons.Rank):
        try:
            kind.read(data)
        except ButtonStale:
            continue
        return True
    return False
