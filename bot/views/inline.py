"""What the bot offers in any chat to whoever types its name: polls, results and projects, as cards with a link."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.gatherings import NO_PAPER, Paper
from bot.domain.people import Town
from bot.domain.polls import Admission, Poll
from bot.domain.projects import Project
from bot.domain.tallies import Tally
from bot.views import links
from bot.views.card import LABEL_LIMIT, Card, cut, inline
from bot.views.results import outcome_line
from bot.views.words import Html, Words

TITLE_ROOM = 120  # code points; Telegram shows two lines
DESCRIPTION_ROOM = 120
NAMES_ROOM = 1800  # for all choices together
GOAL_ROOM = 600


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the list, and the card it sends. `id` is unique in the list, at most 64 bytes."""

    id: str
    title: str
    description: str
    card: Card


def poll(words: Words, poll: Poll, town: Town, username: str) -> Offer:
    """An open poll: its choices to read, its ballot behind a link."""
    assert poll.closes_at is not None
    closes = words.moment(poll.closes_at, town.timezone)
    room = NAMES_ROOM // len(poll.choices)
    choices = [words("ballot-choice", number=c.number, name=cut(c.name, room)) for c in poll.choices]
    paper = poll.admission is Admission.PAPER
    key = "inline-poll-paper" if paper else "inline-poll"
    html = words(key, town=town.name, question=poll.question, choices=Html("\n".join(choices)), closes=closes)
    told = "inline-poll-paper-description" if paper else "inline-poll-description"
    label = "button-to-private" if paper else "button-menu-vote"
    return Offer(
        f"poll:{poll.id}",
        words.plain("inline-poll-title", question=cut(poll.question, TITLE_ROOM)),
        words.plain(told, town=cut(town.name, LABEL_LIMIT), closes=closes),
        _card(html, words.plain(label), links.to_poll(username, poll.id)),
    )


def result(words: Words, poll: Poll, tally: Tally, town: Town, username: str, paper: Paper = NO_PAPER) -> Offer:
    """A closed poll: what was chosen, and all figures behind a link. `tally`: the bot's own count."""
    total = paper.total(tally)
    outcome = outcome_line(words, poll, total, 200, paper)
    html = words("inline-result", town=town.name, question=poll.question, outcome=outcome, n=total.participants)
    when = words.date(poll.closed_at, town.timezone) if poll.closed_at else ""
    return Offer(
        f"result:{poll.id}",
        words.plain("inline-result-title", question=cut(poll.question, TITLE_ROOM)),
        words.plain("inline-result-description", town=cut(town.name, LABEL_LIMIT), date=when),
        _card(html, words.plain("button-see-result"), links.to_result(username, poll.id)),
    )


def project(words: Words, project: Project, town: Town, username: str) -> Offer:
    """A project: its goal, and its page behind a link."""
    html = words("inline-project", town=town.name, project=project.name, goal=cut(project.goal, GOAL_ROOM))
    return Offer(
        f"project:{project.id}",
        words.plain("inline-project-title", project=cut(project.name, TITLE_ROOM)),
        cut(project.goal, DESCRIPTION_ROOM),
        _card(html, words.plain("button-project"), links.to_project(username, project.id)),
    )


def to_private(words: Words, offers: Sequence[Offer]) -> str:
    """Above the list: the way to the private chat; where there is no list, it says so."""
    return words.plain("inline-to-private" if offers else "inline-nothing")


def came_here(words: Words) -> Card:
    """Somebody sent such a card into the private chat with the bot itself."""
    return Card(words("inline-came-here"))


def _card(html: Html, label: str, link: str) -> Card:
    return Card(html, inline([[(label, link)]]))
