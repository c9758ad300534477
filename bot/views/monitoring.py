"""The monitoring group: its invitations and members at the desk, and what a monitor may look at."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.announcements import Part
from bot.domain.monitors import HEAD_STARTS, Monitor
from bot.domain.people import Rights, Town
from bot.domain.projects import Project, Tranche, Work, WorkState
from bot.domain.refusals import Refusal
from bot.views import buttons, forms, protocol, refusals
from bot.views.card import LABEL_LIMIT, Card, Row, cut, inline
from bot.views.home import menu
from bot.views.pages import TOWNS, in_rows
from bot.views.words import Html, Words
from bot.views.works import told

KIND = "monitor"
PAGE = 15  # members on one card
TRANCHES_SHOWN = 40  # the newest; Telegram takes at most 100 buttons
NAME_ROOM = 60  # code points of a project's or a town's name where several are told of
WORK_ROOM = 150
WORKS_SHOWN = 20
STATES = {
    WorkState.DONE: "work-done",
    WorkState.UNDER_WAY: "work-under-way",
    WorkState.NOT_DONE: "work-not-done",
}

# --- at the desk -------------------------------------------------------------------------------------------


def group(words: Words, town: Town, members: Sequence[Monitor], hours: int, disputes: int, page: int) -> Card:
    """The group, a page at a time, and whether it gets reports before the public."""
    last = max(0, (len(members) - 1) // PAGE)
    page = min(max(page, 0), last)
    shown = members[page * PAGE : (page + 1) * PAGE]
    lines = [words("monitor-line", name=member.name, office=member.office) for member in shown]
    rows: list[Row] = [
        [
            (
                words.plain("button-monitor-member", name=cut(member.name, LABEL_LIMIT)),
                buttons.RemoveMonitor(member.person_id, town.id, False).data,
            )
        ]
        for member in shown
    ]
    turns = [(words.plain("button-page-back"), buttons.DeskMonitors(town.id, page - 1).data)] if page else []
    turns += [(words.plain("button-page-on"), buttons.DeskMonitors(town.id, page + 1).data)] if page < last else []
    rows += [turns] if turns else []
    rows.append([(words.plain("button-invite-monitor"), buttons.InviteMonitor(town.id).data)])
    if members:
        known = hours if hours in HEAD_STARTS else 0
        following = HEAD_STARTS[(HEAD_STARTS.index(known) + 1) % len(HEAD_STARTS)]
        label = words.plain("button-head-start", start=_start(words, hours))
        rows.append([(label, buttons.SetHeadStart(town.id, following).data)])
    if disputes:
        rows.append([(words.plain("button-desk-disputes", n=disputes), buttons.DeskDisputes(town.id, 0).data)])
    rows.append([(words.plain("button-back"), buttons.DeskTown(town.id).data)])
    html = words(
        "desk-monitors",
        town=town.name,
        n=len(members),
        members=Html("\n".join(lines or [words("desk-monitors-none")])),
    )
    return Card(html, inline(rows))


def _start(words: Words, hours: int) -> str:
    return words.plain("head-start-hours", n=hours) if hours else words.plain("head-start-none")


def invitation(words: Words, town: Town, link: str, expires_at: datetime) -> Card:
    """Ready to forward: the link stands in plain sight, and no button hides anything."""
    until = words.moment(expires_at, town.timezone)
    return Card(words("monitor-invitation", town=town.name, link=link, until=until))


def ask_removal(words: Words, member: Monitor, town: Town) -> Card:
    rows: list[Row] = [
        [(words.plain("button-remove-monitor"), buttons.RemoveMonitor(member.person_id, town.id, True).data)],
        [(words.plain("button-back"), buttons.DeskMonitors(town.id, 0).data)],
    ]
    html = words("monitor-remove", name=member.name, office=member.office, town=town.name)
    return Card(html, inline(rows))


def joined(words: Words, member: Monitor, town: Town) -> Part:
    """To the administrators, the group and whoever made the invitation."""
    return Part(words("monitor-joined", name=member.name, office=member.office, town=town.name))


def left(words: Words, member: Monitor, town: Town) -> Part:
    """To the administrators and the rest of the group: nobody is removed in silence."""
    return Part(words("monitor-left", name=member.name, office=member.office, town=town.name))


def removed(words: Words, town: Town, rights: Rights) -> Card:
    """To the person removed: their menu loses the button, unless another town is left."""
    return Card(words("monitor-removed", town=town.name), menu(words, rights.any, rights.watches))


# --- coming into the group ---------------------------------------------------------------------------------


def ask_name(words: Words, town: Town, name: str) -> Card:
    rows: list[Row] = [
        [
            (
                words.plain("button-monitor-name", name=cut(name, LABEL_LIMIT)),
                buttons.Fill(KIND, "name", "keep").data,
            )
        ]
    ]
    return forms.step(words, KIND, "name", words("monitor-form-name", town=town.name), rows, back=False)


def ask_office(words: Words) -> Card:
    return forms.step(words, KIND, "office", words("monitor-form-office"))


def look(words: Words, town: Town, member: Monitor) -> Card:
    """What was filled in, to be confirmed."""
    rows: list[Row] = [[(words.plain("button-monitor-confirm"), buttons.Fill(KIND, "look", "confirm").data)]]
    html = words("monitor-form-look", town=town.name, name=member.name, office=member.office)
    return forms.step(words, KIND, "look", html, rows)


def welcome(words: Words, town: Town, rights: Rights) -> Card:
    """For whoever came into the group: the menu with its button."""
    return Card(words("monitor-welcome", town=town.name), menu(words, rights.any, monitor=True))


def known_already(words: Words, town: Town, rights: Rights) -> Card:
    """For whoever is in the group: the invitation stays good for somebody else."""
    return Card(words("monitor-known-already", town=town.name), menu(words, rights.any, rights.watches))


def refused(words: Words, refusal: Refusal, rights: Rights) -> Card:
    """A kind no, with the menu: whoever came by this link may be new."""
    return Card(refusals.card(words, refusal).html, menu(words, rights.any, rights.watches))


# --- what a monitor may look at ----------------------------------------------------------------------------


def towns(words: Words, towns: Sequence[Town]) -> tuple[Card, ...]:
    """For whoever watches over several."""
    rows = [[(cut(town.name, LABEL_LIMIT), buttons.Monitoring(town.id).data)] for town in towns]
    return tuple(Card(words("monitoring-towns"), inline(some)) for some in in_rows(rows, TOWNS))


def front(
    words: Words,
    town: Town,
    reports: Sequence[tuple[Project, Tranche, int]],
    complaints: int,
    open_complaints: int,
    form_open: bool,
) -> Card:
    """One town's reports, each with how many of its works wait for this monitor, and the complaints."""
    rows: list[Row] = [[(words.plain("button-resume-form"), buttons.ResumeForm().data)]] if form_open else []
    for project, tranche, left in reports[:TRANCHES_SHOWN]:
        key = "button-judge-left" if left else "button-judge-done"
        label = words.plain(key, project=cut(project.name, 36), n=tranche.number, left=left)
        rows.append([(label, buttons.JudgeTranche(project.id, tranche.number, False).data)])
    if complaints:
        label = words.plain("button-monitoring-complaints", n=open_complaints)
        rows.append([(label, buttons.SeeComplaints(town.id, 0).data)])
    rows.append([protocol.list_button(words, town.id)])
    what = words("monitoring-reports") if reports else words("monitoring-nothing")
    html = words("monitoring", town=town.name, what=what, complaints=complaints, open=open_complaints)
    return Card(html, inline(rows))


def report(
    words: Words,
    town: Town,
    project: Project,
    number: int,
    works: Sequence[Work],
    public_at: datetime | None,
    mark: Html | None = None,
) -> Part:
    """A tranche's report as the monitors get it. `public_at`: when everybody else does; None: at once.

    `mark`: that it was corrected."""
    lines = [words(STATES[work.state], text=cut(told(words, work), WORK_ROOM)) for work in works[:WORKS_SHOWN]]
    until = (
        words("monitoring-public-later", at=words.moment(public_at, town.timezone))
        if public_at
        else words("monitoring-public-now")
    )
    html = words(
        "monitoring-report",
        town=cut(town.name, NAME_ROOM),
        project=cut(project.name, NAME_ROOM),
        n=number,
        works=Html("\n".join(lines)),
        until=until,
    )
    return Part(
        Html(f"{html}\n\n{mark}") if mark else html,
        buttons=(((words.plain("button-judge"), buttons.JudgeTranche(project.id, number, True).data),),),
    )
