"""What a transaction sees: one store per noun, over one connection."""

import sqlite3

from storage.announcements import Announcements
from storage.ballots import Ballots
from storage.boards import Boards
from storage.forms import Forms
from storage.groups import Groups
from storage.house import House
from storage.inbox import Inbox
from storage.journal import Journal
from storage.live_figures import LiveFigures
from storage.notices import Notices
from storage.people import People
from storage.pictures import Pictures
from storage.polls import Polls
from storage.projects import Projects
from storage.questions import Questions
from storage.subscriptions import Subscriptions
from storage.team import Team
from storage.towns import Towns


class Memory:
    """The stores; the verbs they speak are listed in docs/language.md."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.house = House(connection)
        self.towns = Towns(connection)
        self.people = People(connection)
        self.groups = Groups(connection)
        self.team = Team(connection)
        self.polls = Polls(connection)
        self.ballots = Ballots(connection)
        self.boards = Boards(connection)
        self.journal = Journal(connection)
        self.live_figures = LiveFigures(connection)
        self.projects = Projects(connection)
        self.subscriptions = Subscriptions(connection)
        self.announcements = Announcements(connection)
        self.notices = Notices(connection)
        self.pictures = Pictures(connection)
        self.questions = Questions(connection)
        self.forms = Forms(connection)
        self.inbox = Inbox(connection)
