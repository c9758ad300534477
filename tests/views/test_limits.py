"""Every view of the house, with the longest of everything: nothing passes a limit of Telegram's."""

import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from itertools import product
from math import prod
from random import Random
from typing import get_args, get_type_hints

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import bot.views
from bot.domain.announcements import (
    Part,
)
from bot.domain.polls import Kind, State
from bot.views.card import Card, Toast
from tests.tried import tried
from tests.views.limits import must_fit
from tests.views.world import World

SHOWN = (Card, Part, Toast)
ALL_ROWS = 16  # of what a view's parameters may be together
INNER = {"bot.views.forms.step"}  # the frame of other views' texts


@dataclass(frozen=True)
class View:
    """A function of bot/views that makes something to be shown."""

    show: Callable[..., object] = field(repr=False)
    name: str

    def calls(self, world: World) -> Iterator[dict[str, object]]:
        """Its parameters, each with everything it may be."""
        hints = get_type_hints(self.show)
        del hints["return"]
        values = [world.of_name(name, self.show.__module__) or world.of_type(hint) for name, hint in hints.items()]
        rows: Iterable[tuple[object, ...]] = product(*values)
        if prod(map(len, values)) > ALL_ROWS:  # each of everything at least once, and some more of their meetings
            longest = max(map(len, values))
            rows = [tuple(one[at % len(one)] for one in values) for at in range(longest)]
            dice = Random(self.name)
            rows += [tuple(dice.choice(one) for one in values) for _ in range(ALL_ROWS - len(rows))]
        for row in rows:
            yield dict(zip(hints, row, strict=True))


def every_view() -> list[View]:
    found = []
    for module in pkgutil.iter_modules(bot.views.__path__):
        room = import_module(f"bot.views.{module.name}")
        for name, function in inspect.getmembers(room, inspect.isfunction):
            makes = get_type_hints(function).get("return")
            ours = function.__module__ == room.__name__ and not name.startswith("_")
            if ours and (makes in SHOWN or (get_args(makes) or (None,))[0] in SHOWN):
                found.append(View(function, f"{room.__name__}.{name}"))
    return [view for view in found if view.name not in INNER | {"bot.views.card.of_part"}]


VIEWS = every_view()
STATES = (State.OPEN, State.CLOSED, State.CANCELLED)
WORLDS = [World("Ш", kind, state) for kind, state in zip(Kind, STATES, strict=True)]


def must_all_fit(view: View, world: World) -> None:
    for call in view.calls(world):
        shown = view.show(**call)
        for one in shown if isinstance(shown, tuple) else (shown,):
            must_fit(one)


def test_every_view_is_among_them() -> None:
    assert len(VIEWS) > 70


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_the_longest_of_everything_fits(view: View) -> None:
    for world in WORLDS:
        must_all_fit(view, world)


@tried(2, shrinks=False)
@given(
    letters=st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=4)
    | st.sampled_from("<&>\"'"),
    kind=st.sampled_from(Kind),
    many=st.integers(1, 12),
)
def test_whatever_letters_fill_it_everything_fits(letters: str, kind: Kind, many: int) -> None:
    assume(letters.strip())
    world = World(letters, kind, many=many)
    for view in VIEWS:
        must_all_fit(view, world)
