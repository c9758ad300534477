"""The other doors: forms and commands of the desk, and all that is anybody's."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields
from itertools import product

from telegram.ext import CommandHandler, MessageHandler

from bot.context import App
from bot.views import buttons
from bot.views.buttons.base import Button
from tests.authorisation.furniture import Place
from tests.authorisation.table import ANY_DESK, DESK, MONITORS, NOT_DESK, NOT_MONITOR, Make, Who


@dataclass(frozen=True, slots=True)
class FormRow:
    """A form of the desk, or of those who watch. `later`: a step from which a way leads back."""

    kind: str
    opens: Make
    later: str = ""
    no: str = NOT_DESK


FORMS = (
    FormRow("poll", lambda t: buttons.StartPoll(t.id), "overview"),
    FormRow("ending", lambda t: buttons.EndPoll(t.slips), "confirm"),
    FormRow("prolong", lambda t: buttons.ProlongPoll(t.open), "look"),
    FormRow("tie", lambda t: buttons.DecideTie(t.closed), "look"),
    FormRow("slips", lambda t: buttons.StartSlips(t.slips, "count"), "sure"),
    FormRow("gathering", lambda t: buttons.RegisterGathering(t.open), "overview"),
    FormRow("figures", lambda t: buttons.EnterFigures(t.gathering, False), "overview"),
    FormRow("calling-off", lambda t: buttons.CallOffGathering(t.gathering), "confirm"),
    FormRow("news", lambda t: buttons.StartAnnouncement(t.id), "look"),
    FormRow("move-sending", lambda t: buttons.MoveSending(t.planned), "hour"),
    FormRow("send-back", lambda t: buttons.ReturnSending(t.asked)),
    FormRow("correction", lambda t: buttons.CorrectAnnouncement(t.sent), "more"),
    FormRow("withdrawal", lambda t: buttons.WithdrawAnnouncement(t.sent), "sure"),
    FormRow("amendment-back", lambda t: buttons.ReturnAmendment(t.amended, t.amended_mark)),
    FormRow("project-field", lambda t: buttons.EditField(t.project, "goal", 0, 0), "look"),
    FormRow("new-project", lambda t: buttons.StartProject(t.id), "look"),
    FormRow("answer", lambda t: buttons.AnswerQuestion(t.open_question)),
    FormRow("reword", lambda t: buttons.RewordQuestion(t.answered, t.project)),
    FormRow("dispute-reply", lambda t: buttons.ReplyToDispute(t.dispute)),
    FormRow("verdict", lambda t: buttons.CommentWork(t.project, 1, 1, False), "look", NOT_MONITOR),
    FormRow("complaint-word", lambda t: buttons.AnswerComplaint(t.complaint, True), no=NOT_MONITOR),
)
ANYBODYS_FORMS = {"question", "archive", "complaint", "monitor"}  # the last: whoever comes by an invitation


@dataclass(frozen=True, slots=True)
class CommandRow:
    """`words`: what is typed, or a button of the menu; `name`: the command, or the key of its label."""

    name: str
    words: str
    may: frozenset[Who]
    no: str


COMMANDS = (
    CommandRow("koordinator", "/koordinator", ANY_DESK, NOT_DESK),
    CommandRow("desk", "/desk", ANY_DESK, NOT_DESK),
    CommandRow("menu-desk", "🗂 Координатор", ANY_DESK, NOT_DESK),
    CommandRow("monitoring", "/monitoring", MONITORS, NOT_MONITOR),
    CommandRow("menu-monitoring", "👁 Мониторинг", MONITORS, NOT_MONITOR),
)
REPLY = CommandRow("", "Жооп", DESK, NOT_DESK)  # to the message that brought a question
ANYBODYS_COMMANDS = {
    *("start", "dobush", "vote", "jyiyntyk", "results", "dolboor", "projects", "jazyluu", "subscribe"),
    *("arhiv", "archive", "suroo", "ask", "jardam", "help", "cancel"),
    *("menu-vote", "menu-results", "menu-projects", "menu-follow", "menu-unfollow", "menu-archive", "menu-ask"),
    *("menu-help", "menu-cancel", "link-back"),
}
LINKS = ("poll_", "result_", "complaint_", "project_", "town_", "invite_", "monitor_", "slip_")

OF_FORMS = {buttons.Fill, buttons.BackInForm, buttons.LeaveForm, buttons.ResumeForm}  # of whatever form one is in
GROUP_ADMINISTRATORS = {
    buttons.FollowTown,
    buttons.FollowProject,
    buttons.GroupFollow,
}  # of a group: Telegram is asked
ANYBODYS = {
    *(buttons.Vote, buttons.Approve, buttons.Rank, buttons.Unrank, buttons.FinishBallot, buttons.OpenBallot),
    *(buttons.LookAtBallot, buttons.ShowMyVote, buttons.ReadChoices, buttons.ReadChoice, buttons.MoveHere),
    *(buttons.SeeResult, buttons.ShareResult, buttons.SeeGatherings, buttons.Complain, buttons.MuteReminders),
    *(buttons.PickTown, buttons.ChangeTown, buttons.FollowTown, buttons.FollowProject, buttons.SeeFollowed),
    *(buttons.FollowTowns, buttons.SeeFollowOf, buttons.MuteProject, buttons.LinkChat, buttons.GroupFollow),
    *(buttons.SeeProject, buttons.SeeProjects, buttons.SeeTranche, buttons.SeePhotos, buttons.SeeTimeline),
    *(buttons.SeeProjectNews, buttons.SeeVerdicts, buttons.SeeAnswers, buttons.SeeAnswer, buttons.Ask),
    *(buttons.AskAbout, buttons.SeeArchive, buttons.SeeArchived, buttons.SearchArchive, buttons.SeeFound),
}


def every_button(base: type[Button] = Button) -> Iterator[type[Button]]:
    for kind in base.__subclasses__():
        if getattr(sys.modules[kind.__module__], kind.__name__) is kind:  # not what `slots=True` was made from
            yield kind
        yield from every_button(kind)


def every_command(app: App) -> set[str]:
    """The names of commands, and the keys of labels of the menu, that something listens to."""
    found: set[str] = set()
    for handler in (one for group in app.handlers.values() for one in group):
        if isinstance(handler, CommandHandler):
            found |= set(handler.commands)
        elif isinstance(handler, MessageHandler):
            for keys in re.findall(r"menu:([\w,-]+)", str(handler.filters)):
                found |= set(keys.split(","))
    return found


def every_link(app: App) -> set[str]:
    """What the payload of a link may begin with."""
    handlers = (one for group in app.handlers.values() for one in group if isinstance(one, CommandHandler))
    return {prefix for one in handlers for prefix in re.findall(r"start:(\w+)", str(one.filters))}


def of_what_is_not_published(kind: type[Button], place: Place) -> list[str]:
    """Anybody's button with the ids of what only the desk may see."""
    ids: dict[str, tuple[object, ...]] = {
        "poll_id": (place.draft, place.open, place.slips),
        "announcement_id": (place.planned, place.asked, place.amended, place.letter),
        "question_id": (place.open_question, place.answered),
        "gathering_id": (place.entered, place.counted),
        "project_id": (place.project, place.removed_project),
        "town_id": (place.id,),
        "chat_id": (place.group,),
    }
    values = [ids.get(one.name, (0 if one.name in ("page", "skip") else 1,)) for one in fields(kind)]
    return [kind(*chosen).data for chosen in product(*values)]
