"""The journal of a poll: its acts for the desk to read, and its head for everybody to keep."""

from collections.abc import Mapping, Sequence

from bot.domain.announcements import Part
from bot.domain.journal import Act, Entry, in_groups
from bot.domain.people import Town
from bot.domain.polls import Poll
from bot.views import buttons
from bot.views.card import Card, Row, cut, inline
from bot.views.pages import in_rows
from bot.views.words import Html, Words

LINES = 15  # of one page
NAME_ROOM = 40
OF_GATHERINGS = ("registered", "entered", "confirmed", "disputed", "called-off")
QUESTION_ROOM = 200


def head(words: Words, poll: Poll, entries: int, seal: str) -> Part:
    """One short message that rings nowhere: whoever has it can tell later whether the journal was rewritten."""
    question = cut(poll.question, QUESTION_ROOM)
    return Part(words("journal-head", question=question, n=entries, head=in_groups(seal)), silent=True)


def page(
    words: Words, poll: Poll, town: Town, entries: Sequence[Entry], people: Mapping[int, str], page: int
) -> Card:
    """The acts, newest first, and the head. `people`: the names of those who act for the town now."""
    pages = in_rows(tuple(reversed(entries)), LINES) or [()]
    shown = max(0, min(page, len(pages) - 1))
    html = words(
        "journal",
        question=cut(poll.question, QUESTION_ROOM),
        lines=Html("\n".join(_line(words, town, entry, people) for entry in pages[shown])),
        head=in_groups(entries[-1].seal) if entries else "—",
    )
    turn: Row = [
        *([(words.plain("button-page-back"), buttons.SeeJournal(poll.id, shown - 1).data)] if shown else []),
        *(
            [(words.plain("button-page-on"), buttons.SeeJournal(poll.id, shown + 1).data)]
            if shown + 1 < len(pages)
            else []
        ),
    ]
    back: Row = [(words.plain("button-back"), buttons.DeskPoll(poll.id).data)]
    return Card(html, inline([turn, back] if turn else [back]))


def act(words: Words, entry: Entry) -> str:
    """What was done, as a label; of a gathering, which of the things that are done to one."""
    if entry.act == Act.GATHERING and entry.details.get("what") in OF_GATHERINGS:
        return words.plain(f"act-gathering-{entry.details['what']}")
    return words.plain(f"act-{entry.act}") if entry.act in tuple(Act) else entry.act


def _line(words: Words, town: Town, entry: Entry, people: Mapping[int, str]) -> str:
    at = words.moment(entry.at, town.timezone)
    if entry.who is None:
        return words("journal-line", n=entry.number, at=at, act=act(words, entry))
    who = cut(people.get(entry.who) or words.plain("role-former"), NAME_ROOM)
    return words("journal-line-by", n=entry.number, at=at, act=act(words, entry), who=who)
