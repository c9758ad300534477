"""Gatherings on the screen: at the desk, for those who confirm figures, and for everybody with the result."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.announcements import Part
from bot.domain.gatherings import CONFIRMERS, Paper, Sheet, Standing
from bot.domain.media import photo
from bot.domain.people import Town
from bot.domain.polls import Admission, Poll, State
from bot.views import ballot, buttons, following
from bot.views import gathering_lines as lines
from bot.views.card import LABEL_LIMIT, TEXT_LIMIT, Card, Row, Toast, cut, inline
from bot.views.gathering_figures import names_of
from bot.views.pages import packed, paragraphs
from bot.views.words import Html, Words

POLLS_SHOWN = 40  # Telegram takes at most 100 buttons
PLACE_ROOM = 40
NAME_ROOM = 90  # of a choice on an invitation
INVITED = 12  # gatherings on an invitation; where there are more, their number


def pick_poll(words: Words, town: Town, polls: Sequence[Poll]) -> Card:
    """Drafts first: that is when gatherings are registered."""
    rows: list[Row] = []
    for poll in polls[:POLLS_SHOWN]:
        key = "gatherings-pick-open" if poll.state is State.OPEN else "gatherings-pick-draft"
        label = words.plain("gatherings-pick-closed" if poll.state is State.CLOSED else key, question=poll.question)
        rows.append([(cut(label, LABEL_LIMIT), buttons.DeskGatherings(poll.id).data)])
    rows.append([(words.plain("button-back"), buttons.DeskPolls(town.id).data)])
    return Card(words("gatherings-pick-poll" if polls else "gatherings-no-polls", town=town.name), inline(rows))


def desk_list(words: Words, poll: Poll, town: Town, standings: Sequence[Standing], may_register: bool) -> Card:
    """A poll's gatherings with how far they have come."""
    told = [_line(words, one, town) for one in standings]
    if not told:
        told.append(words("gatherings-desk-none"))
    if may_register:
        told.append(words("gatherings-desk-late" if poll.is_open else "gatherings-desk-before"))
    rows: list[Row] = [
        [
            (
                words.plain(
                    "button-gathering",
                    place=cut(one.gathering.place, PLACE_ROOM),
                    state=lines.state(words, one),
                ),
                buttons.DeskGathering(one.gathering.id).data,
            )
        ]
        for one in standings
    ]
    if may_register:
        rows.append([(words.plain("button-register-gathering"), buttons.RegisterGathering(poll.id).data)])
    rows.append([(words.plain("button-back"), buttons.PickPollOfGathering(town.id).data)])
    return Card(words("gatherings-desk", question=poll.question, lines=Html("\n\n".join(told))), inline(rows))


def desk_one(words: Words, poll: Poll, town: Town, standing: Standing, over: bool) -> Card:
    """One gathering: what stands of it, and what is to be done. `over`: the result is out. Can't be sent on."""
    gathering, last = standing.gathering, standing.last
    told = [
        words(
            "gathering-desk",
            place=gathering.place,
            at=lines.at(words, gathering, town),
            question=poll.question,
            commission=", ".join(gathering.commission),
            state=lines.state(words, standing),
        )
    ]
    rows: list[Row] = []
    if gathering.is_late:
        told.append(words("result-notes", notes=words.plain("gathering-late-registered")))
    if last:
        told.append(Html("\n".join((*lines.people(words, last), *lines.votes(words, poll, last)))))
        told.append(words("gathering-result-out" if over else "gathering-sealed"))
        rows.append(
            [(words.plain("button-check-figures"), buttons.CheckFigures(gathering.id, last.number).data)]
            if last.confirmed_at is None
            else [(words.plain("button-see-protocol"), buttons.SeeProtocol(gathering.id).data)]
        )
    if gathering.called_off_at:
        told.append(words("figures-reason", reason=gathering.called_off_reason))
    elif poll.state is not State.CANCELLED:
        key = "button-correct-figures" if last else "button-enter-figures"
        label = "button-enter-figures-late" if over and not last else key
        rows.append([(words.plain(label), buttons.EnterFigures(gathering.id, over).data)])
        if last is None:
            call_off = buttons.CallOffGathering(gathering.id).data
            rows.append([(words.plain("button-call-off-gathering"), call_off)])
    rows.append([(words.plain("button-back"), buttons.DeskGatherings(poll.id).data)])
    return Card(Html("\n\n".join(told)), inline(rows), protected=not over)


def check(
    words: Words, poll: Poll, standing: Standing, sheet: Sheet, town: Town, pressable: bool
) -> tuple[Card, ...]:
    """The protocol, then the figures that were entered; `pressable`: whoever looks may say whether they agree."""
    html = words("sheet-check", sheet=lines.sheet(words, poll, standing.gathering, sheet, town))
    rows: list[Row] = []
    if pressable:
        gathering_id, number = standing.gathering.id, sheet.number
        rows = [
            [(words.plain("button-figures-agree"), buttons.SayFigures(gathering_id, number, True).data)],
            [(words.plain("button-figures-differ"), buttons.SayFigures(gathering_id, number, False).data)],
        ]
    return (*protocol(sheet, protected=True), Card(html, inline(rows) if rows else None, protected=True))


def checked(words: Words, poll: Poll, standing: Standing, sheet: Sheet, town: Town) -> Card:
    """The card after a press: no second one is asked for."""
    told = lines.sheet(words, poll, standing.gathering, sheet, town)
    by_you = lines.agreed(words, "figures-checked-by-you", sheet)
    return Card(Html(f"{told}\n\n{by_you}"), protected=True)


def toast(words: Words, sheet: Sheet, agrees: bool) -> Toast:
    """The answer to whoever compared the figures with the protocol; `sheet` as it is now."""
    if not agrees:
        return Toast(words.plain("toast-figures-disputed"))
    if sheet.agreed >= CONFIRMERS:
        return Toast(words.plain("toast-figures-settled"))
    return Toast(lines.agreed(words, "toast-figures-agreed", sheet))


def protocol(sheet: Sheet, protected: bool = False) -> tuple[Card, ...]:
    """The photos of a protocol."""
    return (Card("", media=tuple(map(photo, sheet.protocol)), protected=protected),) if sheet.protocol else ()


def public(words: Words, poll: Poll, paper: Paper, town: Town) -> tuple[Card, ...]:
    """Every gathering of a closed poll with its commission, its own figures and their history."""
    told: list[str] = []
    for n, one in enumerate(paper.standings, start=1):
        part = lines.block(words, poll, paper, town, n, one)
        if one.counted:
            part += ["", *lines.votes(words, poll, one.counted), ""]
        part.append(words("gathering-commission", commission=", ".join(one.gathering.commission)))
        if one.counted:
            part += _by(words, one.counted, town)
        part += _history(words, one, town)
        told = paragraphs(told, part) if told else part
    pages = packed([words("gatherings-public", town=town.name), "", *told])
    rows = [
        [
            (
                words.plain("button-see-protocol-of", place=cut(gathering.place, PLACE_ROOM)),
                buttons.SeeProtocol(gathering.id).data,
            )
        ]
        for gathering, _ in paper.counted
    ]
    *before, last = pages
    return (*map(Card, before), Card(last, inline(rows) if rows else None))


def invitation(words: Words, poll: Poll, paper: Paper, town: Town, subscribed: bool = True) -> Card:
    """For whoever comes to vote in the bot where a gathering alone decides: where and when, the choices, and how to
    hear the result, which reaches nobody here by a ballot."""
    choices = [
        words("ballot-choice", number=choice.number, name=cut(choice.name, NAME_ROOM)) for choice in poll.choices
    ]
    html = words(
        "paper-invitation",
        question=poll.question,
        choices=Html("\n".join(choices)),
        gatherings=_invited(words, paper, town),
    )
    if subscribed:
        return Card(html)
    follow = following.town_button(words, town.id, subscribed=False)
    return Card(Html(f"{html}\n\n{words('paper-invitation-follow')}"), inline([[follow]]))


def opening(words: Words, poll: Poll, paper: Paper, town: Town) -> tuple[Part, ...]:
    """The news that a poll is open, with the way to the ballot, or to the gatherings, or both."""
    gatherings = _invited(words, paper, town)
    if poll.admission is Admission.PAPER:
        html = words("paper-opening", town=town.name, question=poll.question, gatherings=gatherings)
        return (Part(html, buttons=(following.way_out(words, town.id),)),)
    first, *rest = ballot.opening(words, poll, town)
    if not gatherings:
        return (first, *rest)
    news = words("paper-beside", news=Html(first.html), gatherings=gatherings)
    return (replace(first, html=news), *rest)


def _invited(words: Words, paper: Paper, town: Town) -> Html:
    told = lines.invited(words, paper.standings, town, INVITED)
    held = sum(one.gathering.called_off_at is None for one in paper.standings)
    return Html(f"{told}\n\n{words('paper-and-gatherings', n=held)}") if held > INVITED else told


def _line(words: Words, standing: Standing, town: Town) -> Html:
    gathering = standing.gathering
    state = "; ".join((lines.state(words, standing), *_late(words, standing)))
    place = cut(gathering.place, PLACE_ROOM)
    return words("gathering-line", place=place, at=lines.at(words, gathering, town), state=state)


def _late(words: Words, standing: Standing) -> list[str]:
    return [words.plain("gathering-late-registered")] if standing.gathering.is_late else []


def _by(words: Words, sheet: Sheet, town: Town) -> list[str]:
    name = sheet.entered_name or words.plain("figures-by-administrator")
    return [
        words("figures-entered-by", name=name, at=words.moment(sheet.entered_at, town.timezone)),
        words("figures-confirmed-by", names=names_of(words, sheet)),
    ]


def _history(words: Words, standing: Standing, town: Town) -> list[str]:
    """What stood before, with the reason of each correction; a new sheet that nobody confirmed yet is not told."""
    kept = [sheet for sheet in standing.sheets if sheet.confirmed_at]
    told: list[str] = []
    if len(kept) > 1:
        told.append(words("gatherings-history"))
        for n, sheet in enumerate(kept, start=1):
            figures = [*lines.people(words, sheet), Html(" / ".join(map(str, sheet.votes.values())))]
            if sheet.reason:
                figures.append(words("figures-reason", reason=cut(sheet.reason, TEXT_LIMIT)))
            told.append(
                words(
                    "gatherings-history-sheet",
                    n=n,
                    at=words.moment(sheet.entered_at, town.timezone),
                    name=sheet.entered_name or words.plain("figures-by-administrator"),
                    figures=Html("; ".join(figures)),
                )
            )
    elif kept and kept[0].reason:
        told.append(words("figures-reason", reason=kept[0].reason))
    if kept and standing.last is not kept[-1]:
        told.append(words("gathering-unconfirmed-correction"))
    return told
