"""The table of who may press what; docs/roles.md shows it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.views import announcement, buttons, poll_form
from bot.views.buttons.base import Button
from storage.forms import Form
from tests.authorisation.furniture import Place


class Who(StrEnum):
    """Whoever presses; all but those of elsewhere are at home in the town whose things these are."""

    RESIDENT = "resident"
    SUBSCRIBER = "subscriber"
    MONITOR = "monitor"
    COORDINATOR = "coordinator"
    ELSEWHERE = "coordinator elsewhere"
    REMOVED = "removed"
    ADMINISTRATOR = "administrator"


M, C, E, A = Who.MONITOR, Who.COORDINATOR, Who.ELSEWHERE, Who.ADMINISTRATOR
DESK = frozenset({C, A})
ANY_DESK = frozenset({C, E, A})
ADMINISTRATORS = frozenset({A})
MONITORS = frozenset({M})
READERS = frozenset({M, C, A})  # of the record
COMPLAINTS = frozenset({M, A})
ASKER = frozenset({C})

NOT_DESK = "refusal-not-a-coordinator"
NOT_MONITOR = "refusal-not-a-monitor"
NOT_ADMINISTRATOR = "refusal-not-an-administrator"
NOT_CONFIRMER = "refusal-not-a-confirmer"
STALE = "refusal-button-stale"
NOT_ASKER = "refusal-asking-is-anothers"

Make = Callable[[Place], Button]


@dataclass(frozen=True, slots=True)
class Row:
    """`what`: with ² where it takes two, ³ where only whoever asked may. `make`: the button with a town's ids.
    `no`: how the others are refused; some of them, `but` otherwise.

    `form`: which form each who presses is in, for a button that stands in one."""

    subject: str
    what: str
    make: Make
    may: frozenset[Who] = DESK
    no: str = NOT_DESK
    but: Mapping[Who, str] = field(default_factory=dict)
    form: Callable[[Place, int], Form] | None = None
    on_file: bool = False  # it stands under a file, and says in a window what is done

    @property
    def button(self) -> type[Button]:
        return type(self.make(NOWHERE))

    def refusal(self, who: Who) -> str:
        return self.but.get(who, self.no)


NOWHERE = Place("a")


def report(place: Place, person_id: int) -> Form:
    return Form(person_id, announcement.KIND, "look", place.report.filled)


def plan(place: Place, person_id: int) -> Form:
    return Form(person_id, poll_form.KIND, "group", {**place.plan.filled, "groups": []})


def of_report(what: str, make: Make) -> Row:
    return Row("Announcements", what, make, form=report)


def of(subject: str, may: frozenset[Who] = DESK, no: str = NOT_DESK) -> Callable[..., Row]:
    return lambda what, make, may=may, no=no, **more: Row(subject, what, make, may, no, **more)


desk, vote, slip, gathering = of("The desk"), of("Votes"), of("Slips"), of("Gatherings")
news, project, question = of("Announcements"), of("Projects"), of("Questions")
monitors = of("The monitoring group")
watch = of("The monitoring group", MONITORS, NOT_MONITOR)
admin = of("Administration", ADMINISTRATORS, NOT_ADMINISTRATOR)

TABLE: tuple[Row, ...] = (
    desk("come to the desk", lambda t: buttons.Desk(), ANY_DESK),
    desk("open this town's desk", lambda t: buttons.DeskTown(t.id)),
    vote("begin a new vote", lambda t: buttons.StartPoll(t.id)),
    vote("take up a draft", lambda t: buttons.ChangePoll(t.draft)),
    vote("look for a group of voters", lambda t: buttons.OfferGroups(), form=plan),
    vote("choose the group of voters", lambda t: buttons.PickVoters(t.group), form=plan),
    vote("try the ballot of a draft", lambda t: buttons.Try(t.draft, "", "vo")),
    vote("try the ballot in the form", lambda t: buttons.Try("", "", "vo"), form=plan),
    vote("see the votes under way", lambda t: buttons.DeskPolls(t.id)),
    vote("see the votes that are over", lambda t: buttons.DeskClosedPolls(t.id, 0)),
    vote("see a vote's turnout", lambda t: buttons.DeskPoll(t.open)),
    vote("read a vote's journal", lambda t: buttons.SeeJournal(t.open, 0)),
    vote("see a vote's reminders", lambda t: buttons.DeskReminders(t.scheduled)),
    vote("make the poster", lambda t: buttons.MakePoster(t.open)),
    vote("prolong a vote", lambda t: buttons.ProlongPoll(t.open)),
    vote("end a vote early²", lambda t: buttons.EndPoll(t.slips)),
    vote("cancel a vote²", lambda t: buttons.CancelPoll(t.slips)),
    vote("enter the decision on a tie²", lambda t: buttons.DecideTie(t.closed)),
    vote("read what a colleague asks for", lambda t: buttons.SeeAsking(t.open, "end")),
    vote("agree to what a colleague asks for²", lambda t: buttons.Agree(t.open, "end", t.end_mark)),
    vote("take back what one asked for³", lambda t: buttons.TakeBack(t.open, "cancel", t.cancel_mark), ASKER,
         but={A: NOT_ASKER}),
    vote("see whose protocols there are", lambda t: buttons.SeeProtocols(t.id, 0), READERS),
    vote("make the protocol", lambda t: buttons.MakeProtocol(t.closed), READERS),
    slip("see a vote's slips", lambda t: buttons.DeskSlips(t.slips)),
    slip("ask for slips, count or void them", lambda t: buttons.StartSlips(t.slips, "handed")),
    slip("print what a colleague asked for²", lambda t: buttons.PrintSlips(t.slips, 1)),
    slip("take back what one asked for³", lambda t: buttons.TakeBackSlips(t.scheduled, 1), ASKER,
         but={A: NOT_ASKER}),
    slip("take the printed file out of the chat", lambda t: buttons.DropSlipsFile(t.slips), on_file=True),
    gathering("see the votes with gatherings", lambda t: buttons.PickPollOfGathering(t.id)),
    gathering("see a vote's gatherings", lambda t: buttons.DeskGatherings(t.open)),
    gathering("see one of them", lambda t: buttons.DeskGathering(t.entered)),
    gathering("register one", lambda t: buttons.RegisterGathering(t.open)),
    gathering("enter its figures", lambda t: buttons.EnterFigures(t.gathering, False)),
    gathering("say that it was not held", lambda t: buttons.CallOffGathering(t.gathering)),
    gathering("compare figures with the protocol", lambda t: buttons.CheckFigures(t.entered, 1), READERS,
              NOT_CONFIRMER),
    gathering("confirm or dispute them²", lambda t: buttons.SayFigures(t.entered, 1, True), READERS, NOT_CONFIRMER),
    gathering("see the protocol before the result", lambda t: buttons.SeeProtocol(t.counted)),
    news("begin a report", lambda t: buttons.StartAnnouncement(t.id)),
    of_report("set a work done or under way", lambda t: buttons.SetWork(1, 1, False)),
    of_report("see who gets it", lambda t: buttons.LookOptions(1, True)),
    of_report("choose who gets it", lambda t: buttons.SetScope(1, "groups", False)),
    of_report("choose whether it rings", lambda t: buttons.SetSilent(1, True)),
    of_report("choose its time", lambda t: buttons.PlanSending(t.report.seal)),
    of_report("send it", lambda t: buttons.SendAnnouncement(t.report.seal)),
    of_report("drop pictures that came as files", lambda t: buttons.DropFlatPictures(1)),
    news("see the announcements", lambda t: buttons.DeskOutbox(t.id, 0)),
    news("see one of them", lambda t: buttons.SeeSending(t.sent)),
    news("pause a sending, or let it go on", lambda t: buttons.PauseSending(t.paused, False)),
    news("send a planned one now", lambda t: buttons.SendNow(t.planned)),
    news("move a planned one", lambda t: buttons.MoveSending(t.planned)),
    news("cancel a planned one", lambda t: buttons.DropSending(t.planned, True)),
    news("take a planned one up again", lambda t: buttons.ReopenSending(t.planned)),
    news("repeat what failed", lambda t: buttons.RetrySending(t.failed)),
    news("agree to a colleague's²", lambda t: buttons.AgreeToSending(t.asked)),
    news("return a colleague's", lambda t: buttons.ReturnSending(t.asked)),
    news("correct what was sent", lambda t: buttons.CorrectAnnouncement(t.sent)),
    news("withdraw what was sent", lambda t: buttons.WithdrawAnnouncement(t.sent)),
    news("read a colleague's correction", lambda t: buttons.SeeAmendment(t.amended)),
    news("agree to a colleague's correction²", lambda t: buttons.AgreeToAmendment(t.amended, t.amended_mark)),
    news("return a colleague's correction", lambda t: buttons.ReturnAmendment(t.amended, t.amended_mark)),
    news("take back one's own correction³", lambda t: buttons.TakeBackAmendment(t.own_amended, t.own_mark), ASKER,
         but={A: NOT_ASKER}),
    news("repeat a correction where it failed", lambda t: buttons.RetryCorrection(t.corrected)),
    news("see what it said before", lambda t: buttons.SeeCorrections(t.corrected, 0)),
    news("make an article", lambda t: buttons.MakeArticle(t.project, 0)),
    news("make a set to carry on", lambda t: buttons.ShareTranche(t.project, 1)),
    news("see the town's rules", lambda t: buttons.SeeTownRules(t.id)),
    news("set the quiet hours", lambda t: buttons.SetQuietHours(t.id, 22, 8)),
    news("ask for two people", lambda t: buttons.SetTwoPeople(t.id, True)),
    news("waive two people", lambda t: buttons.SetTwoPeople(t.id, False), ADMINISTRATORS,
         but={C: "refusal-two-people-stay"}),
    project("see the projects", lambda t: buttons.DeskProjects(t.id, 0)),
    project("see a project's fields", lambda t: buttons.DeskProject(t.project)),
    project("see a tranche's fields", lambda t: buttons.DeskTranche(t.project, 1)),
    project("see a work's fields", lambda t: buttons.DeskWork(t.project, 1, 1)),
    project("change a field", lambda t: buttons.EditField(t.project, "goal", 0, 0)),
    project("see who changed what", lambda t: buttons.SeeHistory(t.project, 0)),
    project("begin a new project", lambda t: buttons.StartProject(t.id)),
    project("remove a project", lambda t: buttons.RemoveProject(t.bare_project, True)),
    project("see the removed ones", lambda t: buttons.DeskRemoved(t.id)),
    project("bring one back", lambda t: buttons.RestoreProject(t.removed_project)),
    question("see the open questions", lambda t: buttons.DeskQuestions(t.id)),
    question("see more of them", lambda t: buttons.DeskQuestionsAfter(t.id, 0)),
    question("answer one", lambda t: buttons.AnswerQuestion(t.open_question)),
    question("choose its page", lambda t: buttons.OfferPublishing(t.answered)),
    question("look at it as published", lambda t: buttons.PreviewPublishing(t.answered, t.project)),
    question("say it otherwise", lambda t: buttons.RewordQuestion(t.answered, t.project)),
    question("publish it", lambda t: buttons.PublishQuestion(t.answered, t.project, t.seal)),
    question("take it back", lambda t: buttons.TakeBackPublished(t.published)),
    monitors("see the group", lambda t: buttons.DeskMonitors(t.id, 0)),
    monitors("invite a member", lambda t: buttons.InviteMonitor(t.id)),
    monitors("remove a member", lambda t: buttons.RemoveMonitor(t.second_monitor, t.id, True)),
    monitors("choose when it gets a report", lambda t: buttons.SetHeadStart(t.id, 24)),
    monitors("see the disputes", lambda t: buttons.DeskDisputes(t.id, 0)),
    monitors("reply to a dispute", lambda t: buttons.ReplyToDispute(t.dispute)),
    watch("see what there is to look at", lambda t: buttons.Monitoring(t.id)),
    watch("see a tranche's works", lambda t: buttons.JudgeTranche(t.project, 1, True)),
    watch("see one work", lambda t: buttons.JudgeWork(t.project, 1, 1)),
    watch("confirm a work", lambda t: buttons.ConfirmWork(t.project, 1, 1, t.work_seal)),
    watch("dispute a work", lambda t: buttons.CommentWork(t.project, 1, 1, False)),
    watch("read the complaints", lambda t: buttons.SeeComplaints(t.id, 0), COMPLAINTS),
    watch("answer a complaint", lambda t: buttons.AnswerComplaint(t.complaint, True), COMPLAINTS),
    admin("invite a coordinator", lambda t: buttons.Invite(t.id)),
    admin("choose for which town", lambda t: buttons.ChooseInviteTown()),
    admin("see the coordinators", lambda t: buttons.DeskTeam(0)),
    admin("remove a coordinator", lambda t: buttons.RemoveCoordinator(t.colleague, t.id, True)),
    admin("see the bot's state", lambda t: buttons.SeeState()),
)  # fmt: skip

IN_GROUPS: tuple[Row, ...] = (
    Row("In groups", "show a vote's board in a group", lambda t: buttons.ShowBoard(t.open)),
    Row("In groups", "turn the list of votes to show", lambda t: buttons.BoardPolls(0), ANY_DESK),
)
