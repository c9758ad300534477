"""Slips at the desk: their figures, the form around them, the letter to the second person, the sheet."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.announcements import Part
from bot.domain.people import Town
from bot.domain.polls import Poll, State
from bot.domain.slips import BATCH_LIMIT, Batch, SlipFigures
from bot.printing.slips import ON_A_PAGE, Sheet
from bot.views import buttons, links
from bot.views.card import Card, File, Row, cut, inline
from bot.views.forms import step
from bot.views.words import Html, Words

KIND = "slips"
OFFERED = (50, 100, 200, 500)
QUESTION_ROOM = 300
NAME_ROOM = 100
BATCHES_SHOWN = 5  # of those whose file may not have arrived
NUMBERS_ROOM = 500


def desk(
    words: Words,
    poll: Poll,
    town: Town,
    figures: SlipFigures,
    lost: Sequence[Batch],
    waiting: Batch | None,
    asker: str,
    mine: bool,
) -> Card:
    """The published figures. `lost`: whose file may not have arrived; `asker`: who asked for the batch that waits,
    and `mine`: it is the reader."""
    head = words("slips", question=cut(poll.question, QUESTION_ROOM), town=town.name)
    lines: list[str] = [head, "", _figures(words, figures)]
    if figures.opened > figures.handed_out:
        lines += ["", words("slips-more-opened")]
    lines += [words("slips-not-arrived", first=batch.first, last=batch.last) for batch in lost[-BATCHES_SHOWN:]]
    if waiting:
        lines += ["", words("slips-waiting", n=waiting.size, name=cut(asker, NAME_ROOM), **_span(waiting))]
    lines += ["", words("slips-how")]
    rows: list[Row] = []
    if poll.state in (State.SCHEDULED, State.OPEN):
        rows = _acts(words, poll, figures, waiting, mine)
    rows.append([(words.plain("button-back"), buttons.DeskPoll(poll.id).data)])
    return Card(Html("\n".join(lines)), inline(rows))


def button(words: Words, poll_id: str) -> tuple[str, str]:
    """At the desk of a poll that takes slips."""
    return words.plain("button-desk-slips"), buttons.DeskSlips(poll_id).data


def _acts(words: Words, poll: Poll, figures: SlipFigures, waiting: Batch | None, mine: bool) -> list[Row]:
    rows: list[Row] = []
    if waiting and mine:
        rows.append([_take_back(words, waiting)])
    elif waiting:
        rows.append([_print(words, waiting)])
    else:
        rows.append([(words.plain("button-ask-slips"), buttons.StartSlips(poll.id, "count").data)])
    if figures.printed:
        rows.append([(words.plain("button-hand-out-slips"), buttons.StartSlips(poll.id, "handed").data)])
        rows.append([(words.plain("button-void-slips"), buttons.StartSlips(poll.id, "void").data)])
    rows.append([(words.plain("button-refresh"), buttons.DeskSlips(poll.id).data)])
    return rows


# --- asking for slips, and printing them ------------------------------------------------------------------


def ask_count(words: Words) -> Card:
    offered = [(str(count), buttons.Fill(KIND, "count", str(count)).data) for count in OFFERED]
    html = words("slips-form-count", limit=BATCH_LIMIT, page=ON_A_PAGE)
    return step(words, KIND, "count", html, [offered], back=False)


def sure(words: Words, first: int, count: int, others: int) -> Card:
    """What is asked for, and how many could agree."""
    if not others:
        return step(words, KIND, "sure", words("slips-form-nobody"))
    pages = -(-count // ON_A_PAGE)
    html = words("slips-form-sure", n=count, first=first, last=first + count - 1, pages=pages, others=others)
    rows = [[(words.plain("button-send-asking"), buttons.Fill(KIND, "sure", str(count)).data)]]
    return step(words, KIND, "sure", html, rows)


def asked(words: Words, poll_id: str) -> Card:
    return Card(words("slips-asked"), inline([[button(words, poll_id)]]))


def letter(words: Words, poll: Poll, town: Town, batch: Batch, asker: str) -> Part:
    """To everybody who could be the second."""
    html = words(
        "slips-letter",
        question=cut(poll.question, QUESTION_ROOM),
        town=town.name,
        name=cut(asker, NAME_ROOM),
        n=batch.size,
        **_span(batch),
    )
    return Part(html, buttons=((_print(words, batch),), (button(words, poll.id),)))


def printing(words: Words) -> str:
    """The answer to the press: a few seconds pass until the file comes."""
    return words.plain("slips-printing")


def sheet(
    words: Words, poll: Poll, town: Town, batch: Batch, codes: Sequence[str], bot: str, now: datetime
) -> Sheet:
    """The slips as they are printed; nowhere else do their codes stand."""
    assert poll.closes_at is not None
    return Sheet(
        title=words.plain("slip-title"),
        town=town.name,
        question=poll.question,
        closes=words.plain("slip-closes", closes=words.moment(poll.closes_at, town.timezone)),
        how=words.plain("slip-how"),
        once=words.plain("slip-once"),
        slips=tuple(
            (words.plain("slip-number", n=number), links.to_slip(bot, code))
            for number, code in enumerate(codes, start=batch.first)
        ),
        made_at=now,
    )


def file(words: Words, poll: Poll, batch: Batch, pdf: bytes) -> Card:
    """To whoever agreed, and to nobody else."""
    name = words.plain("slips-file-name", **_span(batch)) + ".pdf"
    caption = words("slips-file", question=cut(poll.question, QUESTION_ROOM), n=batch.size, **_span(batch))
    drop = (words.plain("button-drop-slips-file"), buttons.DropSlipsFile(poll.id).data)
    return Card(caption, inline([[drop], [button(words, poll.id)]]), file=File(name, pdf))


def printed(words: Words, poll: Poll, batch: Batch, name: str) -> Part:
    """To whoever asked: another has printed them."""
    html = words(
        "slips-printed", question=cut(poll.question, QUESTION_ROOM), name=cut(name, NAME_ROOM), **_span(batch)
    )
    return Part(html, buttons=((button(words, poll.id),),))


# --- handed out, void -------------------------------------------------------------------------------------


def ask_handed(words: Words, figures: SlipFigures) -> Card:
    html = words("slips-form-handed", printed=figures.printed, handed=figures.handed_out)
    return step(words, KIND, "handed", html, back=False)


def ask_void(words: Words) -> Card:
    return step(words, KIND, "void", words("slips-form-void"), back=False)


def sure_void(words: Words, numbers: str, count: int) -> Card:
    html = words("slips-form-void-sure", numbers=cut(numbers, NUMBERS_ROOM), n=count)
    rows = [[(words.plain("button-void-slips-sure"), buttons.Fill(KIND, "void-sure", "yes").data)]] if count else []
    return step(words, KIND, "void-sure", html, rows)


def counted(words: Words, poll: Poll, figures: SlipFigures) -> Card:
    """What the figures are after something was counted or made void."""
    return Card(_figures(words, figures), inline([[button(words, poll.id)]]))


def published(words: Words, figures: SlipFigures) -> Card:
    """With the result, for everybody."""
    return Card(Html(words("slips-published") + "\n\n" + _figures(words, figures)))


def _figures(words: Words, figures: SlipFigures) -> Html:
    return words(
        "slips-figures",
        printed=figures.printed,
        handed=figures.handed_out,
        opened=figures.opened,
        used=figures.used,
        void=figures.void,
    )


def _span(batch: Batch) -> dict[str, int]:
    return {"first": batch.first, "last": batch.last}


def _print(words: Words, batch: Batch) -> tuple[str, str]:
    return words.plain("button-print-slips"), buttons.PrintSlips(batch.poll_id, batch.number).data


def _take_back(words: Words, batch: Batch) -> tuple[str, str]:
    return words.plain("button-take-back-slips"), buttons.TakeBackSlips(batch.poll_id, batch.number).data
