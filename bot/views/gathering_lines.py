"""Lines about gatherings, the same in a result, on its board, at the desk and for those who confirm figures."""

from collections.abc import Sequence

from bot.domain.gatherings import CONFIRMERS, Gathering, Paper, Sheet, Standing
from bot.domain.people import Town
from bot.domain.polls import Admission, Kind, Poll
from bot.domain.tallies import Tally
from bot.views.card import cut
from bot.views.words import Html, Words

NAME_ROOM = 90  # code points of a choice where all figures stand in one message
FEW = 4  # gatherings that are told one by one beside each choice


def at(words: Words, gathering: Gathering, town: Town) -> str:
    return words.moment(gathering.held_at, town.timezone)


def state(words: Words, standing: Standing) -> str:
    """How far the figures have come, for those who see to them."""
    last = standing.last
    if standing.gathering.called_off_at:
        return words.plain("gathering-not-held")
    if last is None:
        return words.plain("gathering-registered")
    if last.confirmed_at:
        return words.plain("gathering-confirmed")
    return words.plain("gathering-disputed") if last.disputed else agreed(words, "gathering-entered", last)


def agreed(words: Words, key: str, sheet: Sheet) -> str:
    return words.plain(key, n=sheet.agreed, of=CONFIRMERS)


def labels(words: Words, paper: Paper, standing: Standing) -> list[str]:
    """What is to be known of a gathering beside its figures: late, corrected."""
    found = []
    if standing.gathering.is_late:
        found.append(words.plain("gathering-late-registered"))
    if sheet := standing.counted:
        if standing.is_corrected:
            found.append(words.plain("gathering-late-corrected" if sheet.is_late else "gathering-corrected"))
        elif sheet.is_late:
            found.append(words.plain("gathering-late-entered"))
        elif paper.came_late(sheet):
            found.append(words.plain("gathering-late-confirmed"))
    return found


def people(words: Words, sheet: Sheet) -> list[str]:
    """Present, voted, spoilt: three figures."""
    present = words("figures-present", n=sheet.present)
    if sheet.women is not None:
        present = words("figures-present-women", n=sheet.present, women=sheet.women)
    return [present, words("figures-voted", n=sheet.voted), words("figures-spoilt", n=sheet.spoilt)]


def votes(words: Words, poll: Poll, sheet: Sheet) -> list[str]:
    key = "result-points" if poll.kind is Kind.RANKED else "result-votes"
    return [
        words(
            "figures-line",
            number=choice.number,
            name=cut(choice.name, NAME_ROOM),
            value=words.plain(key, n=sheet.votes.get(choice.number, 0)),
        )
        for choice in poll.choices
    ]


def doors(words: Words, sheet: Sheet) -> str:
    return words.plain("figures-doors-checked" if sheet.doors_checked else "figures-doors-unchecked")


def sheet(words: Words, poll: Poll, gathering: Gathering, sheet: Sheet, town: Town) -> Html:
    """Everything that was entered, to be compared with the protocol."""
    lines = [words("sheet-title", place=gathering.place, at=at(words, gathering, town)), ""]
    lines += [*people(words, sheet), "", *votes(words, poll, sheet), ""]
    if poll.admission is not Admission.PAPER:
        lines.append(words("result-notes", notes=doors(words, sheet)))
    lines.append(words("figures-pages", n=len(sheet.protocol)))
    if sheet.reason:
        lines.append(words("figures-reason", reason=sheet.reason))
    return Html("\n".join(lines))


def sources(words: Words, poll: Poll, tally: Tally, paper: Paper, number: int) -> str:
    """«ботто: 120 · жыйында: 65»: where a choice's votes come from; nothing where they come from one place."""
    bot, found = poll.admission is not Admission.PAPER, numbered(paper)
    if not found or (not bot and len(found) == 1):
        return ""
    parts = [words.plain("result-source-bot", n=tally.votes[number])] if bot else []
    if len(found) == 1:
        parts.append(words.plain("result-source-gathering", n=paper.votes(number)))
    elif len(found) <= FEW:
        for n, one in found:
            assert one.counted
            parts.append(words.plain("result-source-numbered", n=n, votes=one.counted.votes.get(number, 0)))
    else:
        parts.append(words.plain("result-source-gatherings", n=paper.votes(number)))
    return " · ".join(parts)


def numbered(paper: Paper) -> list[tuple[int, Standing]]:
    """The gatherings that count, each with its number among all of them."""
    return [(n, one) for n, one in enumerate(paper.standings, start=1) if one.counted]


def blocks(words: Words, poll: Poll, paper: Paper, town: Town) -> list[list[str]]:
    """Each gathering with its own figures, and what is to be known of it."""
    return [block(words, poll, paper, town, n, one) for n, one in enumerate(paper.standings, start=1)]


def block(words: Words, poll: Poll, paper: Paper, town: Town, n: int, standing: Standing) -> list[str]:
    gathering, counted = standing.gathering, standing.counted
    key = "result-gathering" if len(paper.standings) > 1 else "result-one-gathering"
    lines: list[str] = [words(key, n=n, place=gathering.place, at=at(words, gathering, town))]
    notes = labels(words, paper, standing)
    if gathering.called_off_at:
        lines.append(words("result-gathering-not-held", reason=gathering.called_off_reason))
    elif counted is None:
        lines.append(words("result-gathering-awaited-now" if standing.sheets else "result-gathering-awaited"))
    else:
        lines.append(Html(" · ".join(people(words, counted))))
        if poll.admission is not Admission.PAPER or len(paper.counted) > 1:
            notes.append(doors(words, counted))
    if notes:
        lines.append(words("result-notes", notes="; ".join(notes)))
    return lines


def doubt(words: Words, poll: Poll, tally: Tally, paper: Paper) -> list[str]:
    found = paper.doubt(poll, tally)
    return [words("result-doubt", twice=found.twice, lead=found.lead)] if found else []


def invited(words: Words, standings: Sequence[Standing], town: Town, most: int = 20) -> Html:
    """Where and when, for those who may come."""
    held = [one.gathering for one in standings if not one.gathering.called_off_at]
    lines = [words("paper-gathering", place=one.place, at=at(words, one, town)) for one in held[:most]]
    return Html("\n\n".join(lines))
