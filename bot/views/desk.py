"""The desk: what a coordinator may do for a town, and the polls under way with their turnout."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.people import Rights, Town
from bot.domain.polls import Poll, State
from bot.views import buttons, links
from bot.views.card import LABEL_LIMIT, Card, Row, cut, inline
from bot.views.home import menu
from bot.views.pages import TOWNS, in_rows
from bot.views.words import Words

POLLS_SHOWN = 50  # Telegram takes at most 100 buttons
QUESTION_ROOM = 200  # code points of a question where several polls are told of


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
        [(words.plain("button-desk-questions"), buttons.DeskQuestions(town.id).data)],
        [(words.plain("button-show-in-group"), links.to_adding_to_group(username))],
    ]
    if rights.administrator:
        rows.append([(words.plain("button-invite"), buttons.Invite(town.id).data)])
        rows.append([(words.plain("button-team"), buttons.DeskTeam(0).data)])
        rows.append([(words.plain("button-state"), buttons.SeeState().data)])
    if several:
        rows.append([(words.plain("button-other-desk"), buttons.Desk().data)])
    return Card(words("desk", town=town.name), inline(rows))


def no_desk(words: Words, rights: Rights) -> Card:
    """For whoever has no desk, or this one no more: the menu comes without its button, unless another is left."""
    return Card(words("refusal-not-a-coordinator"), menu(words, rights.any))


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
    rows.append([(words.plain("button-back"), buttons.DeskTown(town.id).data)])
    return Card(words("desk-polls" if polls else "desk-no-polls", town=town.name), inline(rows))


def poll(words: Words, poll: Poll, turnout: int, town: Town, username: str, now: datetime) -> Card:
    """One poll: how many voted, never for what; where its figures are open to all, the way to them."""
    assert poll.closes_at is not None
    assert poll.opens_at is not None
    opens, closes = (words.moment(moment, town.timezone) for moment in (poll.opens_at, poll.closes_at))
    question = cut(poll.question, QUESTION_ROOM)
    see = (words.plain("button-see-result"), buttons.SeeResult(poll.id).data)
    refresh = (words.plain("button-refresh"), buttons.DeskPoll(poll.id).data)
    rows: list[Row] = [[(words.plain("button-back"), buttons.DeskPolls(poll.town_id).data)]]
    if poll.state is State.SCHEDULED:
        html = words("desk-poll-scheduled", question=question, town=town.name, opens=opens, closes=closes)
    elif poll.state is State.CLOSED:
        html = words("desk-poll-closed", question=question, town=town.name, n=poll.participants)
        rows.insert(0, [see])
    elif poll.closes_at <= now:
        html = words("desk-poll-ending", question=question, town=town.name, n=turnout)
        rows.insert(0, [refresh])
    else:
        link = links.to_poll(username, poll.id)
        html = words(
            "desk-poll", question=question, town=town.name, n=turnout, opened=opens, closes=closes, link=link
        )
        end = (words.plain("button-end-poll"), buttons.EndPoll(poll.id).data)
        rows = [[refresh], [see] if poll.is_live else [end], *rows]
    return Card(html, inline(rows))


def _resume(words: Words, form_open: bool) -> list[Row]:
    return [[(words.plain("button-resume-form"), buttons.ResumeForm().data)]] if form_open else []
