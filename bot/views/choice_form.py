"""What is told of a poll's choices: description, picture, voice note and presenter, one choice after another."""

from bot.domain.polls import Choice, Poll
from bot.views import buttons
from bot.views.card import LABEL_LIMIT, Card, Row, cut
from bot.views.forms import step
from bot.views.poll_form import KIND
from bot.views.poll_overview import told
from bot.views.words import Html, Words

SHORT = 40  # code points of a choice's name beside the signs of what is told of it


def details(words: Words, poll: Poll) -> Card:
    """The choices to pick one from, with a sign for each thing that is told of it."""
    rows: list[Row] = []
    for choice in poll.choices:
        label = words.plain("button-choice", number=choice.number, name=cut(choice.name, SHORT))
        rows.append([(label, buttons.Fill(KIND, "details", str(choice.number)).data)])
    rows.append([(words.plain("button-finish-choices"), buttons.Fill(KIND, "details", "done").data)])
    shown = Html("\n".join(told(words, choice) for choice in poll.choices))
    return step(words, KIND, "details", words("plan-details", choices=shown), rows)


def choice(words: Words, choice: Choice, of: int) -> Card:
    """One choice: what is sent to it here is told of it. `of`: how many choices there are."""
    lines = [words("choice-in-full", number=choice.number, name=choice.name)]
    if choice.description:
        lines.append(words("plain-text", text=choice.description))
    if choice.presented_by:
        lines.append(words("choice-in-full-by", by=choice.presented_by))
    if choice.picture:
        lines.append(words("plan-has-picture"))
    if choice.voice:
        lines.append(words("plan-has-voice"))
    rows: list[Row] = [
        [_to(words, "button-choice-name", "name"), _to(words, "button-choice-presenter", "presenter")],
    ]
    drops = [
        _to(words, f"button-drop-{what}", f"no-{what}")
        for what, there in (
            ("description", choice.description),
            ("picture", choice.picture),
            ("voice", choice.voice),
        )
        if there
    ]
    if drops:
        rows.append(drops)
    if choice.number < of:
        rows.append([_to(words, "button-next-choice", "next")])
    rows.append([_to(words, "button-finish-choices", "done")])
    html = words("plan-choice", choice=Html("\n".join(lines)))
    return step(words, KIND, "choice", html, rows)


def name(words: Words, choice: Choice) -> Card:
    html = words("plan-choice-name", number=choice.number, name=choice.name)
    return step(words, KIND, "choice-name", html)


def presenter(words: Words, choice: Choice) -> Card:
    rows: list[Row] = []
    if choice.presented_by:
        rows.append([(words.plain("button-drop-presenter"), buttons.Fill(KIND, "choice-presenter", "none").data)])
    html = words("plan-choice-presenter", name=cut(choice.name, LABEL_LIMIT))
    return step(words, KIND, "choice-presenter", html, rows)


def _to(words: Words, label: str, value: str) -> tuple[str, str]:
    return words.plain(label), buttons.Fill(KIND, "choice", value).data
