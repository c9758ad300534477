"""Complaints of coercion or money: the form that says who reads it, the letters, the list — never a name."""

from collections.abc import Sequence

from bot.domain.announcements import Part
from bot.domain.complaints import Complaint
from bot.domain.people import Town
from bot.domain.polls import Poll
from bot.views import buttons, forms
from bot.views.card import Card, Row, cut, inline
from bot.views.words import Html, Words

KIND = "complaint"
WORD = "complaint-word"
QUESTION_ROOM = 200  # code points
WORDS_SHOWN = 3  # the last ones said to a complaint
WORD_ROOM = 400


def button(words: Words, poll: Poll) -> Row:
    """The row on every ballot."""
    return [(words.plain("button-complain"), buttons.Complain(poll.id).data)]


def step(words: Words, poll: Poll, by_monitors: bool, by_administrators: bool) -> Card:
    """The one step of the form. It says who reads the complaint: only what is true of this town."""
    readers = {
        (True, True): "complaint-read-by-both",
        (True, False): "complaint-read-by-monitors",
        (False, True): "complaint-read-by-administrators",
        (False, False): "complaint-read-later",
    }[by_monitors, by_administrators]
    html = words("complaint-step", question=cut(poll.question, QUESTION_ROOM), readers=words(readers))
    return forms.step(words, KIND, "text", html)


def sent(words: Words, complaint: Complaint) -> Card:
    return Card(words("complaint-sent", id=str(complaint.id)))


def letter(words: Words, complaint: Complaint, town: Town) -> Part:
    """A complaint as those who may read it get it, with what was said to it."""
    lines = [words("complaint-letter", **_named(complaint, town), text=complaint.text)]
    for word in list(complaint.words)[-WORDS_SHOWN:]:
        key = "complaint-word-settles" if word.settles else "complaint-word"
        at = words.moment(word.said_at, town.timezone)
        lines.append(words(key, at=at, text=cut(word.text, WORD_ROOM)))
    rows: list[tuple[tuple[str, str], ...]] = [
        ((words.plain("button-answer"), buttons.AnswerComplaint(complaint.id, False).data),)
    ]
    if not complaint.looked_into:
        rows.append(((words.plain("button-looked-into"), buttons.AnswerComplaint(complaint.id, True).data),))
    return Part(Html("\n\n".join(lines)), buttons=tuple(rows))


def listed(
    words: Words, town: Town, complaints: Sequence[Complaint], more: bool, total: int, open_ones: int
) -> tuple[Card, ...]:
    """Some complaints, and below them how many there are; where there are more, older ones behind a button."""
    cards = []
    for complaint in complaints:
        part = letter(words, complaint, town)
        cards.append(Card(part.html, inline(part.buttons)))
    rows: list[Row] = []
    if complaints and more:
        older = buttons.SeeComplaints(town.id, complaints[-1].id).data
        rows.append([(words.plain("button-older-complaints"), older)])
    html = words("complaints", town=town.name, n=total, open=open_ones)
    return (*cards, Card(html, inline(rows) if rows else None))


def ask_word(words: Words, complaint: Complaint, town: Town, settles: bool) -> Card:
    """The one step of an answer, or of marking a complaint as looked into."""
    key = "complaint-settle-step" if settles else "complaint-answer-step"
    return forms.step(words, WORD, "text", words(key, **_named(complaint, town), text=complaint.text))


def word_sent(words: Words, settles: bool) -> Card:
    return Card(words("complaint-settled" if settles else "complaint-word-sent"))


def word_letter(words: Words, complaint: Complaint, text: str, settles: bool) -> Part:
    """The answer as whoever complained gets it."""
    key = "complaint-settled-letter" if settles else "complaint-answer-letter"
    again = ((words.plain("button-complain-again"), buttons.Complain(complaint.poll_id).data),)
    return Part(words(key, id=str(complaint.id), text=text), buttons=(again,))


def settled_note(words: Words, complaint: Complaint, text: str, town: Town) -> Part:
    """To the others who read complaints: somebody has looked into this one."""
    return Part(words("complaint-settled-note", id=str(complaint.id), town=town.name, text=text))


def _named(complaint: Complaint, town: Town) -> dict[str, str]:
    return {
        "id": str(complaint.id),
        "town": town.name,
        "question": cut(complaint.question, QUESTION_ROOM),
    }
