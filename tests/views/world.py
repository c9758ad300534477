"""Everything a view may be given, filled to its limits."""

import types
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from itertools import product
from typing import Any, Union, get_args, get_origin

from telegram import ReplyKeyboardMarkup

from bot.domain import (
    complaints,
    gathering_texts,
    gatherings,
    monitors,
    poll_texts,
    projects,
    questions,
    refusals,
    verdicts,
)
from bot.domain.amendments import Amendment, Second
from bot.domain.announcements import (
    Announcement,
    Audience,
    NoticeState,
    Occasion,
    Part,
    Report,
    Scope,
    Sending,
    Shown,
)
from bot.domain.archive import HEAD_LIMIT, WORDS_LIMIT, Search
from bot.domain.archive import Entry as Archived
from bot.domain.ballots import Ballot
from bot.domain.complaints import Complaint, Word
from bot.domain.consents import Asking, Matter
from bot.domain.corrections import REASON_LIMIT, Correction, Foreseen, Left, Mended, MendingState
from bot.domain.decisions import BY_LIMIT, Decision
from bot.domain.drafts import MEDIA_LIMIT, Draft
from bot.domain.gatherings import Check, Gathering, Paper, Sheet, Standing
from bot.domain.journal import Act, Entry
from bot.domain.media import Media, photo
from bot.domain.money import SUM_LIMIT
from bot.domain.monitors import Monitor
from bot.domain.people import Coordinator, Rights, Town
from bot.domain.polls import Choice, Kind, Poll, Results, State
from bot.domain.project_fields import CREATED, OF_PROJECT, OF_TRANCHE, Change, Field, Spot
from bot.domain.projects import Executor, MonitoringGroup, Outcome, Project, Tranche, Work, WorkState
from bot.domain.questions import Question
from bot.domain.quiet import Quiet, TownRules
from bot.domain.refusals import Refusal
from bot.domain.reminders import Reminder
from bot.domain.slips import Batch, SlipFigures
from bot.domain.tallies import Tally
from bot.domain.verdicts import NOT_WATCHED, Standings, Verdict
from bot.tables import NUMBER_LIMIT, TEXT_LIMIT
from bot.views import announcement, buttons, home, town_rules
from bot.views.article import Story
from bot.views.card import TOAST_LIMIT, Toast, inline
from bot.views.poll_desk import UnderWay
from bot.views.projects import BARE, Around
from bot.views.words import Html, Words, kyrgyz

WORDS = kyrgyz()
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
ID = "x" * 40
MANY = 120  # more than the buttons of one message
PERSON = 2**52 - 1


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
        return Town(ID, self.text(poll_texts.NAME_LIMIT), self.text(poll_texts.NAME_LIMIT), residents=NUMBER_LIMIT)

    @cached_property
    def poll(self) -> Poll:
        name = self.text(poll_texts.NAME_LIMIT)
        choices = tuple(
            Choice(n, name, self.text(TEXT_LIMIT), name, "photo", "voice")
            for n in range(1, poll_texts.CHOICES_LIMIT + 1)
        )
        return Poll(
            ID, ID, self.text(poll_texts.QUESTION_LIMIT), choices, self.kind,
            max_choices=1 if self.kind is Kind.SINGLE else len(choices), results=Results.LIVE, state=self.state,
            opens_at=NOW, closes_at=NOW + timedelta(days=365), closed_at=NOW + timedelta(days=300),
            end_reason=self.text(poll_texts.REASON_LIMIT), participants=NUMBER_LIMIT,
            prolonged_from=NOW, prolong_reason=self.text(poll_texts.REASON_LIMIT), decision=self.decision,
        )  # fmt: skip

    @cached_property
    def decision(self) -> Decision:
        return Decision(1, self.text(BY_LIMIT), self.text(poll_texts.REASON_LIMIT))

    @cached_property
    def askings(self) -> tuple[Asking, ...]:
        return tuple(Asking(ID, matter, PERSON, self.text(poll_texts.REASON_LIMIT), NOW) for matter in Matter)

    @cached_property
    def ballot(self) -> Ballot:
        return Ballot(ID, PERSON, tuple(range(1, self.poll.max_choices + 1)))

    @cached_property
    def tally(self) -> Tally:
        return Tally(self.kind, {choice.number: NUMBER_LIMIT for choice in self.poll.choices}, NUMBER_LIMIT)

    @cached_property
    def works(self) -> tuple[Work, ...]:
        states = list(WorkState) * projects.WORKS_LIMIT
        figure = self.text(projects.FIGURE_LIMIT)
        return tuple(
            Work(self.text(projects.WORK_LIMIT), state, figure, (photo(f"of-{n}"),) if n < 3 else ())
            for n, state in enumerate(states[: projects.WORKS_LIMIT])
        )

    @cached_property
    def project(self) -> Project:
        texts = (self.text(TEXT_LIMIT),) * 5
        name = self.text(poll_texts.NAME_LIMIT)
        return Project(
            ID, ID, name, goal=texts[0], problem=texts[0], description=texts[0], partners=texts,
            executor=Executor(name, name, ("+996772000000",) * 5, "a" * 188 + "@example.org", texts),
            monitoring_group=MonitoringGroup(NUMBER_LIMIT, texts), planned=SUM_LIMIT,
            tranches=tuple(
                Tranche(number, self.works, SUM_LIMIT, self.text(projects.NEXT_LIMIT), (photo("one"),), SUM_LIMIT,
                    self.text(projects.TITLE_LIMIT), self.text(projects.PERIOD_LIMIT), SUM_LIMIT,
                )
                for number in range(1, 6)
            ),
        )  # fmt: skip

    def draft(self, photos: int) -> Draft:
        files = tuple(photo(f"file-{number}") for number in range(photos))
        return Draft(
            ID, 1, self.works, files, too_many=True, flat=("file-0",), project_id=ID, tranche=5,
            spent=SUM_LIMIT, next=self.text(projects.NEXT_LIMIT),
        )  # fmt: skip

    @cached_property
    def shown(self) -> Shown:
        owed = Announcement(
            10**9, Occasion.TRANCHE, ID, (), Sending.STOPPED, NOW, project_id=ID, tranche=99,
            finished_at=NOW + timedelta(days=400),
        )  # fmt: skip
        figures = dict.fromkeys(NoticeState, NUMBER_LIMIT)
        reasons = tuple((self.text(500), NUMBER_LIMIT) for _ in range(20))
        return Shown(owed, Report(figures, NUMBER_LIMIT, reasons, 9, 9), 1, NOW)

    def correction(self, withdrawn: bool) -> Correction:
        reason = self.text(REASON_LIMIT) if withdrawn else ""
        parts = announcement.parts(WORDS, self.town, self.project, self.draft(10))
        return Correction(10**9, NUMBER_LIMIT, withdrawn, reason, parts, PERSON, NOW, NOW if withdrawn else None)

    @cached_property
    def mended(self) -> Mended:
        figures = dict.fromkeys(MendingState, NUMBER_LIMIT)
        return Mended(figures, dict.fromkeys(Left, NUMBER_LIMIT), ((self.text(500), NUMBER_LIMIT),) * 3)

    def watched(self, sending: Sending) -> Shown:
        """Planned ones wait for their moment; of those under way one rests, the other was paused."""
        waits = NOW + timedelta(days=1)
        one = Announcement(
            10**9, Occasion.TRANCHE, ID, (), sending, NOW, project_id=ID, tranche=99, due_at=waits,
            rests_until=waits if sending is Sending.SENDING else None,
            paused_at=NOW if sending is Sending.OWING else None,
        )  # fmt: skip
        return Shown(one, self.shown.report, 1, NOW)

    @cached_property
    def monitor(self) -> Monitor:
        return Monitor(PERSON, ID, self.text(monitors.NAME_LIMIT), self.text(monitors.OFFICE_LIMIT))

    def verdict(self, confirms: bool, photo: str) -> Verdict:
        comment, reply = self.text(verdicts.COMMENT_LIMIT), self.text(verdicts.REPLY_LIMIT)
        office = self.monitor.office
        return Verdict(
            10**9, ID, 5, verdicts.key_of(self.works[0]), PERSON, confirms, self.works[0], office, comment, photo,
            NOW,
            reply=reply if photo else "",
        )  # fmt: skip

    @cached_property
    def standings(self) -> Standings:
        most = verdicts.Standing(NUMBER_LIMIT, NUMBER_LIMIT, NUMBER_LIMIT)
        places = product((t.number for t in self.project.tranches), range(1, projects.WORKS_LIMIT + 1))
        return Standings(dict.fromkeys(places, most), NUMBER_LIMIT)

    @cached_property
    def complaint(self) -> Complaint:
        words = tuple(Word(self.text(complaints.WORD_LIMIT), NOW, settles) for settles in (False,) * 5 + (True,))
        question = self.text(poll_texts.QUESTION_LIMIT)
        return Complaint(10**12, ID, ID, question, self.text(complaints.TEXT_LIMIT), NOW, words)

    @cached_property
    def gathering(self) -> Gathering:
        names = tuple(self.text(gathering_texts.PERSON_LIMIT) for _ in range(gathering_texts.COMMISSION_LIMIT))
        return Gathering(10**9, ID, self.text(gathering_texts.PLACE_LIMIT), NOW, names, PERSON, NOW, is_late=True)

    def sheet(self, number: int, confirmed: bool) -> Sheet:
        most = gatherings.PEOPLE_LIMIT
        checks = tuple(Check(PERSON, self.text(129), True) for _ in range(gatherings.CONFIRMERS))
        return Sheet(
            10**9, number, most, most, most, {choice.number: most for choice in self.poll.choices}, most, False,
            ("photo",) * gatherings.PAGES_LIMIT, PERSON, self.text(129), NOW, is_late=True,
            reason=self.text(poll_texts.REASON_LIMIT),
            confirmed_at=NOW + timedelta(days=301) if confirmed else None,
            checks=checks,
        )  # fmt: skip

    @cached_property
    def standings_of_poll(self) -> tuple[Standing, ...]:
        """Awaited, not held, corrected again and again."""
        off = self.gathering.called_off(self.text(poll_texts.REASON_LIMIT), False, NOW)
        sheets = (*(self.sheet(number, True) for number in range(1, 9)), self.sheet(9, False))
        corrected = Standing(self.gathering, sheets)
        return Standing(self.gathering), Standing(off), *(corrected,) * (gatherings.GATHERINGS_LIMIT - 2)

    @cached_property
    def paper(self) -> Paper:
        return Paper(self.standings_of_poll, self.poll.closed_at)

    def of_name(self, name: str, room: str) -> tuple[object, ...]:
        """What a parameter of this name may be, where its type doesn't tell; () where it does."""
        if (room, name) == ("bot.views.admission", "towns"):
            return ((self.town.name,) * 40,)
        if (room, name) in (("bot.views.admission", "group"), ("bot.views.slips", "asker")):
            return (self.text(129),)
        if (room, name) == ("bot.views.correction", "reason"):
            return (self.text(REASON_LIMIT),)
        if (room, name) == ("bot.views.amendment", "text"):
            return (self.text(town_rules.WORDS_LIMIT),)
        if (room, name) == ("bot.views.amendment", "key"):
            return ("outbox-you-agreed",)
        if (room, name) == ("bot.views.slips", "numbers"):
            return ("99999–100000, " * 20,)
        if (room, name) == ("bot.views.gathering_figures", "step"):
            return ("present", "women", "voted", "spoilt", "doors")
        if (room, name) == ("bot.views.gathering_figures", "given"):
            return ((), (1,))
        if (room, name) == ("bot.views.gatherings", "standings"):
            return ((), self.standings_of_poll)
        if (room, name) == ("bot.views.report_form", "step"):
            return ("figure", "text", "spent", "next")
        if (room, name) == ("bot.views.poll_settings", "choices"):
            return (poll_texts.CHOICES_LIMIT,)
        if (room, name) == ("bot.views.asking", "name"):
            return ("text",)  # of the form's step
        if (room, name) == ("bot.views.ending_form", "matter"):
            return (Matter.END, Matter.CANCEL)
        if (room, name) == ("bot.views.complaints", "text"):
            return (self.text(complaints.WORD_LIMIT),)
        if (room, name) == ("bot.views.verdicts", "reply"):
            return (self.text(verdicts.REPLY_LIMIT),)
        if (room, name) == ("bot.views.project_desk", "place"):
            return (1, projects.WORKS_LIMIT)
        if (room, name) == ("bot.views.field_form", "media"):
            return ((), tuple(photo(f"one-{n}") for n in range(MEDIA_LIMIT)))
        if (room, name) == ("bot.views.field_form", "out"):
            return ((), (1, MEDIA_LIMIT))
        if (room, name) in (("bot.views.field_form", "value"), ("bot.views.field_form", "now_there")):
            return ("9" * 12,)  # of a sum; a text is cut
        if (room, name) in (("bot.views.field_form", "was"), ("bot.views.project_form", "problem")):
            return ("9" * 12,)
        return {
            "timezone": ("Asia/Bishkek",),
            "answer": (self.text(questions.ANSWER_LIMIT),),
            "papers": ({ID: Paper(self.standings_of_poll[:2])},),
            "place": (self.gathering.place,),
            "commission": (self.gathering.commission,),
            "reason": (self.text(poll_texts.REASON_LIMIT),),
            "title": (self.text(128),),  # Telegram: of a chat
            "name": (self.text(129),),  # Telegram: first and last name, and a space
            "bot": ("b" * 32,),
            "username": ("b" * 32,),
            "link": ("https://t.me/" + "b" * 32 + "?start=" + "x" * 64,),
            "kind": ("callback_query",),
            "step": ("overview",),
            "error": ("RuntimeError",),
            "asker": (self.text(129),),
            "leaders": (tuple(choice.number for choice in self.poll.choices),),
            "seal": ("f" * 64,),
            "people": ({}, {PERSON: self.text(129)}),
            "key": ("group-pointer",),
            "names": ([], [choice.name for choice in self.poll.choices]),
            "names_of_towns": ({ID: self.town.name},),
            "number": (1, 5),
            "position": (1, 120),
            "page": (0, 3, 10**6),
            "chat_id": (-PERSON,),
            "pressed": (buttons.FollowTown(ID, True), buttons.FollowProject(ID, False)),
            "keyboard": (inline([[("x", buttons.FollowTown(ID, True).data)]]),),
            "questions": ((self.question,) * 10,),
        }.get(name, ())

    @cached_property
    def question(self) -> Question:
        text, answer = self.text(questions.TEXT_LIMIT), self.text(questions.ANSWER_LIMIT)
        return Question(10**12, ID, PERSON, text, True, answer, ID, 99)

    def of_type(self, hint: Any) -> tuple[object, ...]:
        if get_origin(hint) in (types.UnionType, Union):
            kinds = [one for one in get_args(hint) if one is not type(None) or self.state is not State.CLOSED]
            return tuple(value for one in kinds for value in self.of_type(one))  # once closed, nothing is missing
        if get_origin(hint) in (Sequence, tuple) and get_args(hint)[1:] in ((), (...,)):
            one = self.of_type(get_args(hint)[0])[-1]
            return ((), (one,) * self.many)
        if get_origin(hint) is tuple:
            return (tuple(self.of_type(one)[-1] for one in get_args(hint)),)
        return self.values[hint]

    @cached_property
    def values(self) -> dict[Any, tuple[object, ...]]:
        """By type; made once, for every view is shown the same world."""
        return {
            Words: (WORDS,),
            type(None): (None,),
            Html: (Html(self.text(60).replace("<", "").replace("&", "")),),
            bool: (False, True),
            int: (0, NUMBER_LIMIT),
            str: (ID,),
            bytes: (b"PNG",),
            datetime: (NOW,),
            date: (NOW.date(),),
            Kind: (Kind.APPROVAL, Kind.RANKED),
            Toast: (Toast(self.text(TOAST_LIMIT), alert=True),),
            frozenset[str]: (frozenset((ID,)),),
            Town: (self.town,),
            Poll: (self.poll,),
            Choice: self.poll.choices[:1],
            Ballot: (self.ballot,),
            Tally: (self.tally,),
            Gathering: (self.gathering,),
            Sheet: (self.sheet(1, False), self.sheet(2, True)),
            Standing: self.standings_of_poll[:3],
            Paper: (self.paper,),
            Project: (self.project,),
            Outcome: (Outcome(ID, self.text(TEXT_LIMIT), NUMBER_LIMIT),),
            Draft: tuple(self.draft(photos) for photos in (0, 1, 10)),
            Part: announcement.parts(WORDS, self.town, self.project, self.draft(10)),
            Shown: (*map(self.watched, tuple(Sending)), self.shown),
            Correction: (self.correction(True), self.correction(False)),
            Mended: (self.mended, Mended({}, {})),
            Second: (Second(None), Second(0), Second(NUMBER_LIMIT, self.text(129))),
            Amendment: (
                Amendment(10**9, NUMBER_LIMIT, PERSON, NOW, self.draft(10)),
                Amendment(10**9, NUMBER_LIMIT, PERSON, NOW, None, self.text(REASON_LIMIT)),
            ),
            Foreseen: (Foreseen(*(NUMBER_LIMIT,) * 4, dict.fromkeys(Left, NUMBER_LIMIT)), Foreseen(0, 0, 0, 0, {})),
            Announcement: tuple(self.watched(one).announcement for one in Sending),
            Audience: (
                Audience((), {}, 0),
                Audience(tuple(Scope), dict.fromkeys(Scope, NUMBER_LIMIT), NUMBER_LIMIT),
            ),
            Quiet: (Quiet(),),
            TownRules: (TownRules(), TownRules(Quiet(), True)),
            Question: (self.question,),
            Archived: (
                Archived(10**12, NOW, self.text(HEAD_LIMIT)),
                Archived(10**12, NOW, "", self.project.name, 99, corrected_at=NOW),
                Archived(10**12, NOW, "", withdrawn=True),
            ),
            Search: (Search(10**12, PERSON, ID, self.text(WORDS_LIMIT)),),
            Monitor: (self.monitor,),
            Verdict: tuple(self.verdict(*each) for each in product((True, False), ("", "photo-1"))),
            verdicts.Standing: (self.standings.works[1, 1],),
            Standings: (NOT_WATCHED, self.standings),
            Complaint: (self.complaint,),
            Reminder: (Reminder(ID, NOW), Reminder(ID, NOW, NOW)),
            Work: self.works[:3],
            Tranche: (Tranche(1), Tranche(5, self.works)),
            Around: (
                BARE,
                Around(NUMBER_LIMIT, dict.fromkeys(range(1, 6), NOW), True, True, {1: NOW, 99: None}),
            ),
            Spot: (  # what a state or media hold is no text
                *map(Spot, OF_PROJECT),
                *(Spot(field, 5) for field in OF_TRANCHE if not field.is_media),
                *(Spot(field, 5, 20) for field in (Field.WORK, Field.FIGURE)),
            ),
            Media: (photo("one"),),
            Change: (
                Change(ID, CREATED, 0, "", self.text(200), PERSON, self.text(129), NOW),
                Change(
                    *(ID, Field.FIGURE, 99, self.text(1000), self.text(1000), PERSON, self.text(129), NOW),
                    self.text(projects.WORK_LIMIT),
                ),
            ),
            Story: (Story(self.town, self.project, NUMBER_LIMIT, NOW, 5),),
            Asking: self.askings,
            Matter: tuple(Matter),
            Decision: (self.decision,),
            UnderWay: (UnderWay(0), UnderWay(NUMBER_LIMIT, self.askings, True)),
            Entry: (Entry(ID, NUMBER_LIMIT, NOW, Act.END_ASKED, PERSON, {}, "f" * 64),),
            Batch: (Batch(ID, 10**6, NUMBER_LIMIT, NUMBER_LIMIT, PERSON),),
            SlipFigures: (SlipFigures(), SlipFigures(*(NUMBER_LIMIT - place for place in range(5)))),
            ReplyKeyboardMarkup: (home.menu(WORDS, True, True),),
            Coordinator: (Coordinator(PERSON, ID, self.text(129)),),
            Rights: (Rights(PERSON, True, (ID,)),),
            Refusal: (refusals.ChoiceTwice(name=self.text(poll_texts.NAME_LIMIT)),),
        }  # fmt: skip
