"""Towns, the people in them, and who may sit at the desk."""

from dataclasses import dataclass

from bot.domain import refusals


@dataclass(frozen=True, slots=True)
class Town:
    id: str
    name: str
    region: str = ""
    timezone: str = "Asia/Bishkek"
    residents: int = 0  # for turnout; 0: unknown
    name_locative: str = ""  # «Кара-Көл шаарында»: no rule makes it out of the name


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who pressed something. `id` is Telegram's user id."""

    id: int
    town_id: str | None
    reachable: bool  # has started the bot and not blocked it: the bot may write to them


@dataclass(frozen=True, slots=True)
class Coordinator:
    person_id: int
    town_id: str
    name: str  # as Telegram showed it when the invitation was taken


@dataclass(frozen=True, slots=True)
class Rights:
    """What one person may do at the desk, read from the settings and the storage at every press."""

    person_id: int
    administrator: bool
    town_ids: tuple[str, ...]  # whose coordinator they are
    watched_ids: tuple[str, ...] = ()  # in whose monitoring group they are

    @property
    def any(self) -> bool:
        return self.administrator or bool(self.town_ids)

    def must_be_administrator(self) -> None:
        """Raises NotAnAdministrator."""
        if not self.administrator:
            raise refusals.NotAnAdministrator

    def must_have_desk(self) -> None:
        """Raises NotACoordinator."""
        if not self.any:
            raise refusals.NotACoordinator

    def must_coordinate(self, town_id: str) -> None:
        """Raises NotACoordinator unless the person sits at this town's desk."""
        if not (self.administrator or town_id in self.town_ids):
            raise refusals.NotACoordinator

    @property
    def watches(self) -> bool:
        """Whether the menu offers «Мониторинг»."""
        return bool(self.watched_ids)

    def must_watch(self, town_id: str) -> None:
        """Raises NotAMonitor unless the person is in this town's monitoring group."""
        if town_id not in self.watched_ids:
            raise refusals.NotAMonitor

    def must_read_complaints(self, town_id: str) -> None:
        """Raises NotAMonitor: monitors and administrators read complaints, never the town's coordinators."""
        if town_id in self.town_ids or not (self.administrator or town_id in self.watched_ids):
            raise refusals.NotAMonitor
