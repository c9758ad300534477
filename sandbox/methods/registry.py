"""How a method is declared, and what it is given."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from ..bots import BotAccount
from ..params import Params
from ..world import World


@dataclass(slots=True)
class Call:
    """One request: by which bot, with which parameters."""

    world: World
    bot: BotAccount
    method: str
    params: Params


Method = Callable[[Call], Any | Awaitable[Any]]
METHODS: dict[str, tuple[str, Method]] = {}


def method(name: str) -> Callable[[Method], Method]:
    """Declares a method; Telegram takes its name in any case."""

    def declare(function: Method) -> Method:
        METHODS[name.lower()] = (name, function)
        return function

    return declare
