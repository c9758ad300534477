"""The desk: what a coordinator may do for a town, and the polls under way with their turnout."""

from collections.abc import Sequence

from bot.domain.people import Rights, Town
from bot.domain.polls import Poll
from bot.views import buttons, links
from bot.views.card import LABEL_LIMIT, Card, Row, cut, inline
from bot.views.home import menu
from bot.views.pages import TOWNS, in_rows
from bot.views.words import Words

POLLS_SHOWN = 50  # Telegram takes at most 100 buttons


def towns(words: Words, towns: Sequence[Town], rights: Rights, form_open: bool) -> tuple[Card, ...]:
    """For whoever sits at several desks."""
    labels: list[Row] = [[(cut(town.name, LABEL_LIMIT), buttons.DeskTown(town.id).data)] for town in towns]
    *full, rest = in_rows(labels, TOWNS) or [[]]
    rows = [*_resume(words, form_open), *rest]
    if rights.administrator:
        rows.append([(words.plain("button-invite"), buttons.ChooseInviteTown().data)])
        rows.append([(words.plain("button-team"), buttons.DeskTeam(0).data)])
        rows.append([(words.plain("button-state"), buttons.SeeState().data)])
    return tuple(Card(words("desk-towns"), inline(some)) for some in (*full, rows))


def desk(words: Words, town: Town, rights: Rights, several: bool, form_open: bool, username: str) -> Card:
    """One town's desk; an administrator also sees to its people. `username`: the bot's."""
    rows: list[Row] = [
        *_resume(words, form_open),
        [(words.plain("button-start-poll"), buttons.StartPoll(town.id).data)],
        [(words.plain("button-desk-polls"), buttons.DeskPolls(town.id).data)],
        [(words.plain("button-start-announcement"), buttons.StartAnnouncement(town.id).data)],
        [(words.plain("button-outbox"), buttons.DeskOutbox(town.id, 0).data)],
        [(words.plain("button-desk-projects"), buttons.DeskProjects(town.id, 0).data)],
        [(words.plain("button-desk-questions"), buttons.DeskQuestions(town.id).data)],
        [(words.plain("button-desk-monitors"), buttons.DeskMonitors(town.id, 0).data)],
        [(words.plain("button-show-in-group"), links.to_adding_to_group(username))],
    ]
    if rights.administrator:
        if town.id not in rights.town_ids:
            rows.append([(words.plain("button-complaints"), buttons.SeeComplaints(town.id, 0).data)])
        rows.append([(words.plain("button-invite"), buttons.Invite(town.id).data)])
        rows.append([(words.plain("button-team"), buttons.DeskTeam(0).data)])
        rows.append([(words.plain("button-state"), buttons.SeeState().data)])
    if several:
        rows.append([(words.plain("button-other-desk"), buttons.Desk().data)])
    return Card(words("desk", town=town.name), inline(rows))


def no_desk(words: Words, rights: Rights) -> Card:
    """For whoever has no desk, or this one no more: the menu comes without its button, unless another is left."""
    return Card(words("refusal-not-a-coordinator"), menu(words, rights.any, rights.watches))


def polls(words: Words, town: Town, polls: Sequence[tuple[Poll, int]]) -> Card:
    """The town's open and scheduled polls with their turnout, to pick from."""
    rows: list[Row] = [
        [
            (
                words.plain("desk-poll-label", question=cut(poll.question, LABEL_LIMIT), n=turnout),
                buttons.DeskPoll(poll.id).data,
            )
        ]
        for poll, turnout in polls[:POLLS_SHOWN]
    ]
    rows.append([(words.plain("button-desk-gatherings"), buttons.PickPollOfGathering(town.id).data)])
    rows.append([(words.plain("button-closed-polls"), buttons.DeskClosedPolls(town.id, 0).data)])
    rows.append([(words.plain("button-back"), buttons.DeskTown(town.id).data)])
    return Card(words("desk-polls" if polls else "desk-no-polls", town=town.name), inline(rows))


def _resume(words: Words, form_open: bool) -> list[Row]:
    return [[(words.plain("button-resume-form"), buttons.ResumeForm().data)]] if form_open else []
