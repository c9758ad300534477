"""Every view of the house, with the longest of everything: nothing passes a limit of Telegram's."""

import inspect
import pkgutil
import types
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from importlib import import_module
from itertools import product
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import bot.views
from bot.domain import polls, projects, questions, refusals
from bot.domain.announcements import Announcement, NoticeState, Occasion, Part, Report, Sending, Shown
from bot.domain.ballots import Ballot
from bot.domain.drafts import Draft
from bot.domain.people import Coordinator, Rights, Town
from bot.domain.polls import Choice, Kind, Poll, Results, State
from bot.domain.projects import Executor, MonitoringGroup, Outcome, Project, Tranche, Work, WorkState
from bot.domain.questions import Question
from bot.domain.refusals import Refusal
from bot.domain.tallies import Tally
from bot.tables import NUMBER_LIMIT, TEXT_LIMIT
from bot.views import announcement, buttons
from bot.views.card import Card, Toast, inline
from bot.views.words import Words, kyrgyz
from tests.views.limits import must_fit

WORDS = kyrgyz()
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
ID = "x" * 40
MANY = 120  # more than the buttons of one message
PERSON = 2**52 - 1
SHOWN = (Card, Part, Toast)
INNER = {"bot.views.forms.step"}  # the frame of other views' texts


@dataclass(frozen=True)
class World:
    """One of everything, each as long as the rules and the import let it be; `letters` fill the texts."""

    letters: str
    kind: Kind = Kind.SINGLE
    state: State = State.OPEN
    many: int = MANY

    def text(self, limit: int) -> str:
        return (self.letters * limit)[:limit]

    @cached_property
    def town(self) -> Town:
        return Town(ID, self.text(polls.NAME_LIMIT), self.text(polls.NAME_LIMIT), residents=NUMBER_LIMIT)

    @cached_property
    def poll(self) -> Poll:
        choices = tuple(
            Choice(n, self.text(polls.NAME_LIMIT), self.text(TEXT_LIMIT), self.text(polls.NAME_LIMIT))
            for n in range(1, polls.CHOICES_LIMIT + 1)
        )
        return Poll(
            ID, ID, self.text(polls.QUESTION_LIMIT), choices, self.kind,
            max_choices=1 if self.kind is Kind.SINGLE else len(choices), results=Results.LIVE, state=self.state,
            opens_at=NOW, closes_at=NOW + timedelta(days=365), closed_at=NOW + timedelta(days=300),
            end_reason=self.text(polls.REASON_LIMIT), participants=NUMBER_LIMIT,
        )  # fmt: skip

    @cached_property
    def ballot(self) -> Ballot:
        return Ballot(ID, PERSON, tuple(range(1, self.poll.max_choices + 1)))

    @cached_property
    def tally(self) -> Tally:
        return Tally(self.kind, {choice.number: NUMBER_LIMIT for choice in self.poll.choices}, NUMBER_LIMIT)

    @cached_property
    def works(self) -> tuple[Work, ...]:
        states = list(WorkState) * projects.WORKS_LIMIT
        return tuple(Work(self.text(projects.WORK_LIMIT), state) for state in states[: projects.WORKS_LIMIT])

    @cached_property
    def project(self) -> Project:
        texts = (self.text(TEXT_LIMIT),) * 5
        name = self.text(polls.NAME_LIMIT)
        return Project(
            ID, ID, name, goal=texts[0], problem=texts[0], description=texts[0], partners=texts,
            executor=Executor(name, name, ("+996772000000",) * 5, "a" * 188 + "@example.org", texts),
            monitoring_group=MonitoringGroup(NUMBER_LIMIT, texts),
            tranches=tuple(Tranche(number, self.works) for number in range(1, 6)),
        )  # fmt: skip

    def draft(self, photos: int) -> Draft:
        files = tuple(f"file-{number}" for number in range(photos))
        return Draft(ID, 1, self.works, files, too_many=True, project_id=ID, tranche=5)

    @cached_property
    def shown(self) -> Shown:
        owed = Announcement(
            10**9, Occasion.TRANCHE, ID, (), Sending.STOPPED, NOW, project_id=ID, tranche=99,
            finished_at=NOW + timedelta(days=400),
        )  # fmt: skip
        figures = dict.fromkeys(NoticeState, NUMBER_LIMIT)
        reasons = tuple((self.text(500), NUMBER_LIMIT) for _ in range(20))
        return Shown(owed, Report(figures, NUMBER_LIMIT, reasons), 1, NOW)

    def of_name(self, name: str, room: str) -> tuple[object, ...]:
        """What a parameter of this name may be, where its type doesn't tell; () where it does."""
        if (room, name) == ("bot.views.asking", "name"):
            return ("text",)  # of the form's step
        return {
            "timezone": ("Asia/Bishkek",),
            "answer": (self.text(questions.ANSWER_LIMIT),),
            "reason": (self.text(polls.REASON_LIMIT),),
            "title": (self.text(128),),  # Telegram: of a chat
            "name": (self.text(129),),  # Telegram: first and last name, and a space
            "bot": ("b" * 32,),
            "username": ("b" * 32,),
            "link": ("https://t.me/" + "b" * 32 + "?start=" + "x" * 64,),
            "kind": ("callback_query",),
            "step": ("overview",),
            "error": ("RuntimeError",),
            "key": ("group-pointer",),
            "names": ([], [choice.name for choice in self.poll.choices]),
            "names_of_towns": ({ID: self.town.name},),
            "number": (1, 5),
            "page": (0, 3, 10**6),
            "chat_id": (-PERSON,),
            "pressed": (buttons.FollowTown(ID, True), buttons.FollowProject(ID, False)),
            "keyboard": (inline([[("x", buttons.FollowTown(ID, True).data)]]),),
            "questions": ((self.question,) * 10,),
        }.get(name, ())

    @cached_property
    def question(self) -> Question:
        return Question(10**12, ID, PERSON, self.text(questions.TEXT_LIMIT), False)

    def of_type(self, hint: Any) -> tuple[object, ...]:
        if get_origin(hint) in (types.UnionType, Union):
            kinds = [one for one in get_args(hint) if one is not type(None) or self.state is not State.CLOSED]
            return tuple(value for one in kinds for value in self.of_type(one))  # once closed, nothing is missing
        if get_origin(hint) in (Sequence, tuple) and get_args(hint)[1:] in ((), (...,)):
            one = self.of_type(get_args(hint)[0])[-1]
            return ((), (one,) * self.many)
        if get_origin(hint) is tuple:
            return (tuple(self.of_type(one)[-1] for one in get_args(hint)),)
        return {
            Words: (WORDS,),
            type(None): (None,),
            bool: (False, True),
            int: (0, NUMBER_LIMIT),
            str: (ID,),
            bytes: (b"PNG",),
            datetime: (NOW,),
            frozenset[str]: (frozenset((ID,)),),
            Town: (self.town,),
            Poll: (self.poll,),
            Choice: self.poll.choices[:1],
            Ballot: (self.ballot,),
            Tally: (self.tally,),
            Project: (self.project,),
            Outcome: (Outcome(ID, self.text(TEXT_LIMIT), NUMBER_LIMIT),),
            Draft: tuple(self.draft(photos) for photos in (0, 1, 10)),
            Part: announcement.parts(WORDS, self.town, self.project, self.draft(10)),
            Shown: (self.shown,),
            Question: (self.question,),
            Coordinator: (Coordinator(PERSON, ID, self.text(129)),),
            Rights: (Rights(PERSON, True, (ID,)),),
            Refusal: (refusals.ChoiceTwice(name=self.text(polls.NAME_LIMIT)),),
        }[hint]  # fmt: skip


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
        for row in product(*values):
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


def must_all_fit(view: View, world: World) -> None:
    for call in view.calls(world):
        shown = view.show(**call)
        for one in shown if isinstance(shown, tuple) else (shown,):
            must_fit(one)


def test_every_view_is_among_them() -> None:
    assert len(VIEWS) > 70


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_the_longest_of_everything_fits(view: View) -> None:
    for kind, state in product(Kind, (State.OPEN, State.CLOSED, State.CANCELLED)):
        must_all_fit(view, World("Ш", kind, state))


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    letters=st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=4)
    | st.sampled_from("<&>\"'"),
    kind=st.sampled_from(Kind),
    many=st.integers(1, 12),
)
def test_whatever_letters_fill_it_everything_fits(letters: str, kind: Kind, many: int) -> None:
    assume(letters.strip())
    for view in VIEWS:
        must_all_fit(view, World(letters, kind, many=many))
