"""One of everything that a town's desk handles, put straight into the storage."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.domain.amendments import Amendment
from bot.domain.announcements import USUAL_SCOPES, Occasion, Part, Sending
from bot.domain.ballots import Ballot
from bot.domain.consents import Asking, Matter
from bot.domain.drafts import Draft
from bot.domain.gatherings import Check, Gathering, Sheet
from bot.domain.journal import Act, facts_of
from bot.domain.monitors import Monitor
from bot.domain.people import Coordinator
from bot.domain.plans import Plan
from bot.domain.polls import Admission, Choice, Kind, Poll, State
from bot.domain.project_fields import Change, Field
from bot.domain.projects import Executor, Project, Tranche, Work
from bot.domain.tallies import Tally
from bot.domain.verdicts import Verdict, key_of, seal_of
from storage.memory import Memory
from storage.moments import stored

CHOICES = (Choice(1, "Балдар бакчасы"), Choice(2, "Таза суу"), Choice(3, "Көчө жарыгы"))
PRESENT = 7771  # at each gathering: a figure that stands nowhere else
WORK = Work("көпүрө оңдолду")


@dataclass(slots=True)
class Place:
    """A town, and the ids of what is in it; every other id is made of the town's own."""

    id: str
    coordinator: int = 1
    colleague: int = 2  # coordinates, too: asks for what takes two
    monitor: int = 3
    second_monitor: int = 4
    resident: int = 5  # voted, asked, complained
    photo: str = ""  # file id
    group: int = -1  # which the desk administers
    end_mark: int = 0
    cancel_mark: int = 0
    gathering: int = 0  # nothing is entered
    entered: int = 0  # figures wait to be confirmed
    counted: int = 0  # figures that count, of an open vote: sealed
    planned: int = 0
    asked: int = 0
    sent: int = 0
    failed: int = 0
    paused: int = 0
    corrected: int = 0
    amended: int = 0  # a colleague asks to correct it
    amended_mark: int = 0
    own_amended: int = 0  # the coordinator does
    own_mark: int = 0
    letter: int = 0  # a complaint, as its readers got it
    open_question: int = 0
    answered: int = 0
    seal: str = ""  # of its words
    published: int = 0
    complaint: int = 0
    dispute: int = 0

    @property
    def secret(self) -> str:
        """What only the desk (or those who watch) may read begins with it."""
        return f"купуя-{self.id}"

    @property
    def open(self) -> str:
        return f"{self.id}-open"

    @property
    def slips(self) -> str:
        """An open poll by slips, of which a colleague has asked for some."""
        return f"{self.id}-slips"

    @property
    def scheduled(self) -> str:
        """By slips, too; the coordinator has asked for some."""
        return f"{self.id}-scheduled"

    @property
    def draft(self) -> str:
        return f"{self.id}-draft"

    @property
    def closed(self) -> str:
        """With a tie."""
        return f"{self.id}-closed"

    @property
    def project(self) -> str:
        return f"{self.id}-jol"

    @property
    def bare_project(self) -> str:
        """Nothing was told of it yet."""
        return f"{self.id}-jangy"

    @property
    def removed_project(self) -> str:
        return f"{self.id}-jok"

    @property
    def report(self) -> Draft:
        """A report as it is written."""
        return Draft(self.id, 1, (WORK,), project_id=self.project, tranche=1, flat=(self.photo,))

    @property
    def plan(self) -> Plan:
        """A poll as it is prepared."""
        return Plan(Poll("", self.id, "Кайсы көйгөй?", CHOICES, closes_at=datetime(2099, 1, 1, tzinfo=UTC)))

    @property
    def work_seal(self) -> int:
        return seal_of(WORK)


def furnish(memory: Memory, place: Place, now: datetime) -> None:
    """Everything of this town; nothing of it is due, so that nothing changes by itself."""
    people = (place.coordinator, place.colleague, place.monitor, place.second_monitor, place.resident)
    for person_id in people:
        memory.people.put_started(person_id, now)
    names = {place.coordinator: "биринчи", place.colleague: "экинчи"}
    for person_id, name in names.items():
        memory.team.put(Coordinator(person_id, place.id, f"{place.secret} {name}"), 1, now)
    for person_id in (place.monitor, place.second_monitor):
        memory.monitors.put(Monitor(person_id, place.id, f"{place.secret} мүчө", "мугалим"), 1, now)
    _put_polls(memory, place, now)
    _put_gatherings(memory, place, now)
    _put_projects(memory, place, now)
    _put_announcements(memory, place, now)
    _put_words(memory, place, now)


def _put_polls(memory: Memory, place: Place, now: datetime) -> None:
    question, hidden = (
        "Кайсы көйгөй биринчи?",
        tuple(replace(one, name=f"{place.secret} {one.name}") for one in CHOICES),
    )
    draft = Poll(place.draft, place.id, f"{place.secret} суроо?", hidden)
    days = timedelta(days=3)
    scheduled = Poll(
        place.scheduled, place.id, question, CHOICES, state=State.SCHEDULED, opens_at=now + days,
        closes_at=now + 3 * days, admission=Admission.SLIPS,
    )  # fmt: skip
    for poll in (draft, scheduled):
        memory.polls.add(poll, now)
    memory.reminders.put(place.scheduled, (now + 2 * days,))
    for id, admission in (
        (place.open, Admission.ANYONE),
        (place.slips, Admission.SLIPS),
        (place.closed, Admission.ANYONE),
    ):
        poll = Poll(id, place.id, question, CHOICES, admission=admission)
        memory.polls.add(poll, now)
        opened = poll.opened(now - timedelta(hours=2), now + days)
        memory.polls.put(opened)
        memory.journal.add(id, Act.OPENED, place.coordinator, now, **facts_of(opened))
    memory.ballots.put(Ballot(place.open, place.resident, (2,)))
    memory.polls.settle(memory.polls.get(place.closed), Tally(Kind.SINGLE, {1: 2, 2: 2, 3: 0}, 4), now)
    memory.slips.add_asked(place.slips, 10, place.colleague, now)
    memory.slips.add_asked(place.scheduled, 10, place.coordinator, now)
    end = Asking(place.open, Matter.END, place.colleague, f"{place.secret} себеп", now)
    cancel = Asking(place.open, Matter.CANCEL, place.coordinator, f"{place.secret} себеп", now)
    for asking in (end, cancel):
        memory.consents.put(asking)
    place.end_mark, place.cancel_mark = end.mark, cancel.mark


def _put_gatherings(memory: Memory, place: Place, now: datetime) -> None:
    def gathering() -> int:
        at = now - timedelta(hours=1)
        names = ("Асан", "Үсөн", "Айша")
        return memory.gatherings.add(
            Gathering(0, place.open, "мектеп", at, names, place.colleague, now, is_late=True)
        )

    def sheet(gathering_id: int) -> Sheet:
        figures = Sheet(
            gathering_id, 1, PRESENT, None, PRESENT, {1: PRESENT, 2: 0, 3: 0}, 0, True, (place.photo,),
            place.colleague, f"{place.secret} экинчи", now,
        )  # fmt: skip
        memory.gatherings.add_sheet(figures)
        return figures

    place.gathering, place.entered, place.counted = gathering(), gathering(), gathering()
    sheet(place.entered)
    counted = sheet(place.counted)
    for person_id in (place.second_monitor, place.resident):
        memory.gatherings.put_check(counted, Check(person_id, place.secret, agrees=True), now)
    memory.gatherings.mark_confirmed(counted, now)


def _put_projects(memory: Memory, place: Place, now: datetime) -> None:
    for id in (place.project, place.bare_project):
        memory.projects.put(Project(id, place.id, "Жол", "жолду оңдоо", executor=Executor("Аймыра")))
    memory.projects.put_tranche(place.project, Tranche(1, (WORK,)))
    memory.projects.put(Project(place.removed_project, place.id, f"{place.secret} долбоор", ""))
    memory.projects.mark_removed(place.removed_project, now)
    memory.project_history.add(
        Change(place.project, Field.GOAL, 0, place.secret, "жолду оңдоо", place.coordinator, place.secret, now)
    )
    said = ("мугалим", "көпүрө тешик", "")
    verdict = Verdict(0, place.project, 1, key_of(WORK), place.second_monitor, False, WORK, *said, now)
    place.dispute = memory.verdicts.put(verdict)


def _put_announcements(memory: Memory, place: Place, now: datetime) -> None:
    def put(sending: Sending, author: int, text: str) -> int:
        draft = replace(place.report, flat=()).filled
        planned = sending if sending.is_planned else Sending.SCHEDULED
        id = memory.outbox.add(
            Occasion.TRANCHE, place.id, (Part(text),), now, planned, author_id=author, scopes=USUAL_SCOPES,
            draft=draft, project_id=place.project, tranche=1, due_at=now + timedelta(days=30),
        )  # fmt: skip
        if not sending.is_planned:
            _set(
                memory,
                id,
                "sending = ?, created_at = ?, began_at = ?, due_at = NULL",
                sending,
                stored(now),
                stored(now),
            )
            memory.archive.put(id)
        return id

    def sent() -> int:
        return put(Sending.SENT, place.colleague, "Көпүрө оңдолду")

    def ask_to_correct(id: int, who: int) -> int:
        draft = replace(place.report, next=f"{place.secret} кийинки", flat=())
        amendment = Amendment(id, 0, who, now, draft)
        memory.amendments.put(amendment)
        return amendment.mark

    place.planned = put(Sending.SCHEDULED, place.coordinator, f"{place.secret} пландалган")
    place.asked = put(Sending.ASKED, place.colleague, f"{place.secret} макулдук күтөт")
    place.sent, place.failed, place.corrected, place.amended, place.own_amended = (sent() for _ in range(5))
    place.amended_mark = ask_to_correct(place.amended, place.colleague)
    place.own_mark = ask_to_correct(place.own_amended, place.coordinator)
    place.paused = put(Sending.SENDING, place.colleague, "Көпүрө оңдолду")
    _set(memory, place.paused, "paused_at = ?", stored(now))
    for id, state in ((place.failed, "failed"), (place.paused, "waiting"), (place.corrected, "sent")):
        memory.announcements.connection.execute(
            "INSERT INTO notices (announcement_id, chat_id, state, due_at) VALUES (?, ?, ?, ?)",
            (id, place.resident, state, stored(now)),
        )
    memory.corrections.add(
        place.corrected, (Part("Көпүрө жана жол оңдолду"),), place.colleague, now, draft=place.report.filled
    )
    memory.corrections.connection.execute(
        "UPDATE corrections SET finished_at = made_at, progress_message = NULL, owed = 1 WHERE announcement_id = ?",
        (place.corrected,),
    )
    memory.corrections.connection.execute(
        """INSERT INTO mendings (notice_id, announcement_id, state, due_at)
           SELECT id, announcement_id, 'failed', due_at FROM notices WHERE announcement_id = ?""",
        (place.corrected,),
    )


def _put_words(memory: Memory, place: Place, now: datetime) -> None:
    """Questions and a complaint; what is not published yet is secret."""

    def question(text: str) -> int:
        return memory.questions.add(place.id, place.resident, text, now, place.project)

    place.open_question = question(f"{place.secret} суроо")
    place.answered = question(f"{place.secret} суроо")
    place.published = question("Көпүрө качан бүтөт?")
    for id, answer in ((place.answered, f"{place.secret} жооп"), (place.published, "Жазда")):
        memory.questions.mark_answered(id, answer, place.coordinator, now)
    place.seal = memory.questions.get(place.answered).seal
    memory.questions.mark_published(place.published, place.project, place.coordinator, now)
    place.complaint = memory.complaints.add(place.open, place.resident, f"{place.secret} арыз", now)
    memory.announcements.add_letter(Occasion.COMPLAINT, place.id, Part(f"{place.secret} арыз"), now, ())
    (place.letter,) = memory.announcements.connection.execute("SELECT MAX(id) FROM announcements").fetchone()
    _set(memory, place.letter, "sending = 'sent', finished_at = ?", stored(now))


def _set(memory: Memory, announcement_id: int, what: str, *values: object) -> None:
    memory.announcements.connection.execute(
        f"UPDATE announcements SET {what} WHERE id = ?", (*values, announcement_id)
    )
