"""What a transaction sees: one store per noun, over one connection."""

import sqlite3
from collections.abc import Iterable

from bot.domain.people import Rights
from storage.admission import Admission
from storage.amendments import Amendments
from storage.announcements import Announcements
from storage.archive import Archive
from storage.ballots import Ballots
from storage.boards import Boards
from storage.complaints import Complaints
from storage.consents import Consents
from storage.corrections import Corrections
from storage.decisions import Decisions
from storage.erasing import Erasing
from storage.forms import Forms
from storage.gatherings import Gatherings
from storage.groups import Groups
from storage.heads import Heads
from storage.held_reports import HeldReports
from storage.house import House
from storage.inbox import Inbox
from storage.invitations import Invitations
from storage.journal import Journal
from storage.live_figures import LiveFigures
from storage.mendings import Mendings
from storage.monitors import Monitors
from storage.notices import Notices
from storage.outbox import Outbox
from storage.people import People
from storage.pictures import Pictures
from storage.polls import Polls
from storage.project_history import AllChanges
from storage.projects import Projects
from storage.questions import Questions
from storage.recipients import Recipients
from storage.reminders import Reminders
from storage.slips import Slips
from storage.subscriptions import Subscriptions
from storage.team import Team
from storage.ticks import Ticks
from storage.topics import Topics
from storage.town_rules import AllTownRules
from storage.towns import Towns
from storage.verdicts import Verdicts


class Memory:
    """The stores; the verbs they speak are listed in docs/language.md."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.house = House(connection)
        self.towns = Towns(connection)
        self.people = People(connection)
        self.groups = Groups(connection)
        self.team = Team(connection)
        self.monitors = Monitors(connection)
        self.invitations = Invitations(connection)
        self.polls = Polls(connection)
        self.ballots = Ballots(connection)
        self.admission = Admission(connection)
        self.slips = Slips(connection)
        self.boards = Boards(connection)
        self.gatherings = Gatherings(connection)
        self.ticks = Ticks(connection)
        self.erasing = Erasing(connection)
        self.complaints = Complaints(connection)
        self.reminders = Reminders(connection)
        self.journal = Journal(connection)
        self.heads = Heads(connection)
        self.consents = Consents(connection)
        self.decisions = Decisions(connection)
        self.live_figures = LiveFigures(connection)
        self.projects = Projects(connection)
        self.project_history = AllChanges(connection)
        self.verdicts = Verdicts(connection)
        self.held_reports = HeldReports(connection)
        self.subscriptions = Subscriptions(connection)
        self.topics = Topics(connection)
        self.announcements = Announcements(connection)
        self.notices = Notices(connection)
        self.archive = Archive(connection)
        self.outbox = Outbox(connection)
        self.corrections = Corrections(connection)
        self.mendings = Mendings(connection)
        self.amendments = Amendments(connection)
        self.recipients = Recipients(connection)
        self.town_rules = AllTownRules(connection)
        self.pictures = Pictures(connection)
        self.questions = Questions(connection)
        self.forms = Forms(connection)
        self.inbox = Inbox(connection)

    def rights_of(self, person_id: int, administrators: Iterable[int]) -> Rights:
        """What a person may do at this moment; the administrators are those of the settings."""
        return Rights(
            person_id,
            person_id in administrators,
            self.team.all_towns_of(person_id),
            self.monitors.all_towns_of(person_id),
        )
