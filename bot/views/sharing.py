"""A result to carry on: a picture with a short text and a link, without buttons that need the bot."""

from collections.abc import Sequence
from html import unescape
from urllib.parse import quote_plus, urlencode

from bot.domain.announcements import Part
from bot.domain.gatherings import NO_PAPER, Paper
from bot.domain.people import Town
from bot.domain.polls import Poll
from bot.domain.tallies import Tally
from bot.views import buttons, links
from bot.views.card import CAPTION_LIMIT, Card, Row, cut, inline
from bot.views.pages import TAG, length
from bot.views.results import cautions, outcome_line, picture_name, value_of
from bot.views.words import Html, Words

TOWN_ROOM = 100
QUESTION_ROOM = 200
OUTCOME_ROOM = 120
SHORT_OUTCOME = 70
LEAST_QUESTION = 20
NAME_ROOM = 60
BRIEF_ROOMS = (90, 60, 40, 20)  # code points of town, question and outcome in a link
BRIEF_LIMIT = 1700  # characters of a link: a Cyrillic letter takes six, an emoji twelve


def button(words: Words, poll_id: str) -> tuple[str, str]:
    """Under a result: «Бөлүшүү үчүн»."""
    return words.plain("button-share-result"), buttons.ShareResult(poll_id).data


def hint(words: Words, poll: Poll, tally: Tally, town: Town, username: str, paper: Paper = NO_PAPER) -> Card:
    """Before the set: what to do with it, and the ways into other chats. `tally` is the bot's own count."""
    link = links.to_result(username, poll.id)
    brief = _brief(words, poll, paper.total(tally), town, paper)
    telegram = "https://t.me/share/url?" + urlencode({"url": link, "text": brief})
    whatsapp = "https://wa.me/?" + urlencode({"text": f"{brief}\n{link}"})
    rows: list[Row] = [
        [(words.plain("button-share-telegram"), telegram)],
        [(words.plain("button-share-whatsapp"), whatsapp)],
    ]
    return Card(words("share-hint"), inline(rows))


def to_carry(words: Words, poll: Poll, tally: Tally, town: Town, username: str, paper: Paper = NO_PAPER) -> Part:
    """The set itself, as short as a caption. `tally` is the bot's own count."""
    return Part(_caption(words, poll, tally, town, username, paper), picture=picture_name(poll, paper))


def _caption(words: Words, poll: Poll, tally: Tally, town: Town, username: str, paper: Paper) -> Html:
    """With the figures of each choice where they have room; the question is cut before anything else."""
    total = paper.total(tally)
    figures = [
        words("share-line", number=c.number, name=cut(c.name, NAME_ROOM), value=value_of(words, poll, total, c))
        for c in poll.choices
    ]
    told = [words("result-participants", n=total.participants), *cautions(words, poll, tally, paper)]
    link = words("share-link", link=links.to_result(username, poll.id))

    def page(question: str, lines: Sequence[str], room: int = OUTCOME_ROOM) -> Html:
        outcome = outcome_line(words, poll, total, room, paper)
        head = words("share-head", town=cut(town.name, TOWN_ROOM), question=question)
        return Html("\n\n".join((head, outcome, "\n".join(lines), link)))

    question = cut(poll.question, QUESTION_ROOM)
    full = page(question, (*figures, *told))
    if length(full) <= CAPTION_LIMIT:
        return full
    left = CAPTION_LIMIT - length(page("", told, SHORT_OUTCOME))
    return page(cut(question, max(LEAST_QUESTION, left)), told, SHORT_OUTCOME)


def _brief(words: Words, poll: Poll, tally: Tally, town: Town, paper: Paper) -> str:
    """As much as a link takes: Telegram's have at most some 2,000 characters."""
    outcome = unescape(TAG.sub("", outcome_line(words, poll, tally, OUTCOME_ROOM, paper)))
    for room in BRIEF_ROOMS:
        brief = words.plain(
            "share-brief", town=cut(town.name, room), question=cut(poll.question, room), outcome=cut(outcome, room)
        )
        if len(quote_plus(brief)) <= BRIEF_LIMIT:
            break
    return brief
