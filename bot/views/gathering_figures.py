"""The form in which a gathering's figures are entered, one question after another, and what follows for others."""

from collections.abc import Sequence

from bot.domain.announcements import Part
from bot.domain.gatherings import CONFIRMERS, PAGES_LIMIT, Gathering, Sheet
from bot.domain.people import Town
from bot.domain.polls import Admission, Kind, Poll
from bot.views import buttons
from bot.views import gathering_lines as lines
from bot.views.card import Card, Row, inline
from bot.views.forms import step as form_step
from bot.views.gathering_form import to_gatherings
from bot.views.words import Html, Words

KIND = "figures"
ASKED = {  # with the answers that are buttons
    "present": ("sheet-present", ()),
    "women": ("sheet-women", (("button-women-not-counted", "none"),)),
    "voted": ("sheet-voted", ()),
    "spoilt": ("sheet-spoilt", (("button-none-spoilt", "0"),)),
    "doors": ("sheet-doors", (("button-doors-checked", "yes"), ("button-doors-unchecked", "no"))),
}


def steps(poll: Poll, asks_reason: bool) -> list[str]:
    """What is asked of a gathering of this poll, in order."""
    asked = ["present", "women", *([] if poll.kind is Kind.SINGLE else ["voted"]), "votes", "spoilt"]
    if poll.admission is not Admission.PAPER:
        asked.append("doors")
    return [*asked, "protocol", *(["reason"] if asks_reason else []), "overview"]


def question(words: Words, gathering: Gathering, town: Town, step: str) -> Card:
    """One of the plain questions, with the answers that are buttons."""
    key, offered = ASKED[step]
    rows: list[Row] = [[(words.plain(label), buttons.Fill(KIND, step, value).data)] for label, value in offered]
    return form_step(words, KIND, step, _under_title(words, gathering, town, words(key)), rows)


def votes(words: Words, poll: Poll, gathering: Gathering, town: Town, given: Sequence[int]) -> Card:
    """The votes of the next choice; all that are left may be typed at once."""
    choice, left = poll.choices[len(given)], len(poll.choices) - len(given)
    key = "sheet-points" if poll.kind is Kind.RANKED else "sheet-votes"
    asked = words(key, number=choice.number, name=choice.name)
    if left > 1:
        asked = Html(f"{asked}\n\n{words('sheet-votes-all', left=left)}")
    return form_step(words, KIND, "votes", _under_title(words, gathering, town, asked))


def protocol(words: Words, gathering: Gathering, town: Town, pages: int) -> Card:
    if pages:
        rows = [[(words.plain("button-protocol-done"), buttons.Fill(KIND, "protocol", "done").data)]]
        return form_step(words, KIND, "protocol", words("sheet-protocol-more"), rows)
    asked = words("sheet-protocol", limit=PAGES_LIMIT)
    return form_step(words, KIND, "protocol", _under_title(words, gathering, town, asked))


def reason(words: Words, gathering: Gathering, town: Town, correction: bool) -> Card:
    asked = words("sheet-reason-correction" if correction else "sheet-reason-late")
    return form_step(words, KIND, "reason", _under_title(words, gathering, town, asked))


def overview(words: Words, poll: Poll, gathering: Gathering, sheet: Sheet, town: Town) -> Card:
    html = words("sheet-overview", sheet=lines.sheet(words, poll, gathering, sheet, town))
    rows = [[(words.plain("button-sheet-to-confirm"), buttons.Fill(KIND, "overview", "yes").data)]]
    return form_step(words, KIND, "overview", html, rows)


def entered(words: Words, gathering: Gathering, town: Town, confirmers: int) -> Card:
    """Who confirms them now; where there are too few people, who is missing."""
    place, at = gathering.place, lines.at(words, gathering, town)
    html = words("sheet-entered", place=place, at=at, n=confirmers)
    if confirmers < CONFIRMERS:
        missing = CONFIRMERS - confirmers
        html = words("sheet-entered-missing", place=place, at=at, n=confirmers, missing=missing)
    return Card(html, inline([[to_gatherings(words, gathering)]]))


def letter(words: Words, poll: Poll, gathering: Gathering, sheet: Sheet, town: Town) -> Part:
    """To everybody who may confirm the figures; the figures themselves come with the press."""
    html = words("sheet-letter", place=gathering.place, at=lines.at(words, gathering, town), question=poll.question)
    check = buttons.CheckFigures(gathering.id, sheet.number).data
    return Part(html, buttons=(((words.plain("button-check-figures"), check),),))


def settled_letter(words: Words, gathering: Gathering, sheet: Sheet, town: Town) -> Part:
    """To whoever entered the figures: two have confirmed them."""
    at, names = lines.at(words, gathering, town), names_of(words, sheet)
    return Part(words("sheet-settled-letter", place=gathering.place, at=at, names=names))


def disputed_letter(words: Words, gathering: Gathering, sheet: Sheet, town: Town, name: str) -> Part:
    """To whoever entered the figures: somebody finds others in the protocol."""
    by = name or words.plain("figures-by-administrator")
    html = words("sheet-disputed-letter", place=gathering.place, at=lines.at(words, gathering, town), name=by)
    look = buttons.DeskGathering(gathering.id).data
    return Part(html, buttons=(((words.plain("button-desk-gatherings"), look),),))


def names_of(words: Words, sheet: Sheet) -> Html:
    """Those who confirmed the figures."""
    by = [check.name or words.plain("figures-by-administrator") for check in sheet.checks if check.agrees]
    return words.listed(by)


def _under_title(words: Words, gathering: Gathering, town: Town, asked: Html) -> Html:
    title = words("sheet-title", place=gathering.place, at=lines.at(words, gathering, town))
    return Html(f"{title}\n\n{asked}")
