"""The desk: what a coordinator may do for a town, and the polls under way with their turnout."""

from collections.abc import Sequence

from bot.domain.people import Rights, Town
from bot.domain.polls import Poll
from bot.views import buttons
from bot.views.ballot import LABEL_LIMIT, cut
from bot.views.card import Card, Row, inline
from bot.views.home import menu
from bot.views.words import Words

QUESTION_ROOM = 200  # code points of a question where several polls are told of


def towns(words: Words, towns: Sequence[Town], rights: Rights, form_open: bool) -> Card:
    """For whoever sits at several desks."""
    rows = [*_resume(words, form_open), *([(town.name, buttons.DeskTown(town.id).data)] for town in towns)]
    if rights.administrator:
        rows.append([(words.plain("button-invite"), buttons.ChooseInviteTown().data)])
        rows.append([(words.plain("button-team"), buttons.DeskTeam(0).data)])
    return Card(words("desk-towns"), inline(rows))


def desk(words: Words, town: Town, rights: Rights, several: bool, form_open: bool, username: str) -> Card:
    """One town's desk; an administrator also sees to its people. `username`: the bot's."""
    rows: list[Row] = [
        *_resume(words, form_open),
        [(words.plain("button-start-poll"), buttons.StartPoll(town.id).data)],
        [(words.plain("button-desk-polls"), buttons.DeskPolls(town.id).data)],
        [(words.plain("button-start-announcement"), buttons.StartAnnouncement(town.id).data)],
        [(words.plain("button-desk-questions"), buttons.DeskQuestions(town.id).data)],
        [(words.plain("button-show-in-group"), group_link(username))],
    ]
    if rights.administrator:
        rows.append([(words.plain("button-invite"), buttons.Invite(town.id).data)])
        rows.append([(words.plain("button-team"), buttons.DeskTeam(0).data)])
    if several:
        rows.append([(words.plain("button-other-desk"), buttons.Desk().data)])
    return Card(words("desk", town=town.name), inline(rows))


def no_desk(words: Words) -> Card:
    """For whoever has no desk, or none any more: the menu comes without its button."""
    return Card(words("refusal-not-a-coordinator"), menu(words, desk=False))


def polls(words: Words, town: Town, polls: Sequence[tuple[Poll, int]]) -> Card:
    """The town's open and scheduled polls with their turnout, to pick from."""
    rows: list[Row] = [
        [
            (
                words.plain("desk-poll-label", question=cut(poll.question, LABEL_LIMIT), n=turnout),
                buttons.DeskPoll(poll.id).data,
            )
        ]
        for poll, turnout in polls
    ]
    rows.append([(words.plain("button-back"), buttons.DeskTown(town.id).data)])
    return Card(words("desk-polls" if polls else "desk-no-polls", town=town.name), inline(rows))


def poll(words: Words, poll: Poll, turnout: int, town: Town, username: str) -> Card:
    """One poll: how many voted, never for what; where its figures are open to all, the way to them."""
    assert poll.closes_at is not None
    assert poll.opens_at is not None
    closes = words.moment(poll.closes_at, town.timezone)
    question = cut(poll.question, QUESTION_ROOM)
    rows: list[Row] = []
    if not poll.is_open:
        opens = words.moment(poll.opens_at, town.timezone)
        html = words("desk-poll-scheduled", question=question, town=town.name, opens=opens, closes=closes)
    else:
        html = words(
            "desk-poll",
            question=question,
            town=town.name,
            n=turnout,
            opened=words.moment(poll.opens_at, town.timezone),
            closes=closes,
            link=poll_link(username, poll.id),
        )
        if poll.is_live:
            rows.append([(words.plain("button-see-result"), buttons.SeeResult(poll.id).data)])
        elif not poll.end_reason:
            rows.append([(words.plain("button-end-poll"), buttons.EndPoll(poll.id).data)])
        rows.append([(words.plain("button-refresh"), buttons.DeskPoll(poll.id).data)])
    rows.append([(words.plain("button-back"), buttons.DeskPolls(poll.town_id).data)])
    return Card(html, inline(rows))


def poll_link(username: str, poll_id: str) -> str:
    """The link that opens this ballot at once."""
    return f"https://t.me/{username}?start=poll_{poll_id}"


def group_link(username: str) -> str:
    """The link that adds the bot to a group."""
    return f"https://t.me/{username}?startgroup=1"


def _resume(words: Words, form_open: bool) -> list[Row]:
    return [[(words.plain("button-resume-form"), buttons.ResumeForm().data)]] if form_open else []
