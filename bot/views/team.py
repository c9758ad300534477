"""The team: invitations, who coordinates what, and the word at coming and going."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.people import Coordinator, Town
from bot.domain.refusals import Refusal
from bot.views import buttons, refusals
from bot.views.card import LABEL_LIMIT, Card, Row, cut, inline
from bot.views.home import menu
from bot.views.pages import TOWNS, in_rows
from bot.views.words import Words

NAME_ROOM = 64  # code points of a person's name, as Telegram shows up to 128
PAGE = 20  # coordinators on one card


def pick_town(words: Words, towns: Sequence[Town]) -> tuple[Card, ...]:
    labels: list[Row] = [[(cut(town.name, LABEL_LIMIT), buttons.Invite(town.id).data)] for town in towns]
    back: Row = [(words.plain("button-back"), buttons.Desk().data)]
    return tuple(Card(words("invite-town"), inline([*some, back])) for some in in_rows(labels, TOWNS))


def invitation(words: Words, town: Town, link: str, expires_at: datetime) -> Card:
    """Ready to forward: the link stands in plain sight, and no button hides anything."""
    until = words.moment(expires_at, town.timezone)
    return Card(words("invitation", town=town.name, link=link, until=until))


def welcome(words: Words, town: Town) -> Card:
    """For whoever became a coordinator: the menu with the desk's button."""
    return Card(words("coordinator-welcome", town=town.name), menu(words, desk=True))


def known_already(words: Words, town: Town, administrator: bool) -> Card:
    """For whoever needs no invitation: it stays good for somebody else."""
    key = "invitation-for-administrator" if administrator else "invitation-for-coordinator"
    return Card(words(key, town=town.name), menu(words, desk=True))


def refused(words: Words, refusal: Refusal, desk: bool, monitor: bool) -> Card:
    """A kind no, with the menu: whoever came by this link may be new."""
    return Card(refusals.card(words, refusal).html, menu(words, desk, monitor))


def taken(words: Words, name: str, town: Town) -> Card:
    """To the administrator who made the invitation."""
    return Card(words("invitation-taken", name=cut(name, NAME_ROOM), town=town.name))


def members(words: Words, team: Sequence[Coordinator], names_of_towns: dict[str, str], page: int) -> Card:
    """The coordinators, a page at a time; a press asks whether to remove."""
    last = max(0, (len(team) - 1) // PAGE)
    page = min(max(page, 0), last)
    rows: list[Row] = [
        [
            (
                words.plain("team-member", name=cut(member.name, 36), town=cut(names_of_towns[member.town_id], 36)),
                buttons.RemoveCoordinator(member.person_id, member.town_id, False).data,
            )
        ]
        for member in team[page * PAGE : (page + 1) * PAGE]
    ]
    turns = [(words.plain("button-page-back"), buttons.DeskTeam(page - 1).data)] if page else []
    turns += [(words.plain("button-page-on"), buttons.DeskTeam(page + 1).data)] if page < last else []
    rows += [turns] if turns else []
    rows.append([(words.plain("button-invite"), buttons.ChooseInviteTown().data)])
    rows.append([(words.plain("button-back"), buttons.Desk().data)])
    return Card(words("team" if team else "team-empty"), inline(rows))


def ask_removal(words: Words, member: Coordinator, town: Town) -> Card:
    rows: list[Row] = [
        [
            (
                words.plain("button-remove-coordinator"),
                buttons.RemoveCoordinator(member.person_id, member.town_id, True).data,
            )
        ],
        [(words.plain("button-back"), buttons.DeskTeam(0).data)],
    ]
    return Card(words("team-remove", name=cut(member.name, NAME_ROOM), town=town.name), inline(rows))


def removed(words: Words, town: Town, desk: bool) -> Card:
    """To the person removed: their menu loses the desk's button, unless another desk is left."""
    return Card(words("coordinator-removed", town=town.name), menu(words, desk))
