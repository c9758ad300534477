"""What may be added to a report before it goes: its works one by one, what was spent, what comes next."""

from bot.domain.drafts import Draft
from bot.domain.projects import FIGURE_LIMIT, NEXT_LIMIT, Work, WorkState
from bot.views import buttons, forms
from bot.views.card import LABEL_LIMIT, Card, Row, cut, inline
from bot.views.outbox import KIND
from bot.views.words import Html, Words
from bot.views.works import LINES, attached, money, told

STATES = {
    WorkState.DONE: "button-work-done",
    WorkState.UNDER_WAY: "button-work-under-way",
    WorkState.NOT_DONE: "button-work-not-done",
}


def more(words: Words, draft: Draft, kind: str = KIND) -> Card:
    """All that may be added, each with what it is now."""
    rows: list[Row] = [
        [(_label(words, work), buttons.Fill(kind, "more", str(number)).data)]
        for number, work in enumerate(draft.works, start=1)
    ]
    spent = words.plain("button-report-spent", sum=money(words, draft.spent)) if draft.spent else ""
    coming = words.plain("button-report-next", text=cut(draft.next, LABEL_LIMIT)) if draft.next else ""
    rows.append([(spent or words.plain("button-report-spent-none"), buttons.Fill(kind, "more", "spent").data)])
    rows.append([(coming or words.plain("button-report-next-none"), buttons.Fill(kind, "more", "next").data)])
    rows.append([(words.plain("button-report-done"), buttons.Fill(kind, "more", "look").data)])
    return forms.step(words, kind, "more", words("report-more"), rows)


def one_work(words: Words, draft: Draft, number: int, kind: str = KIND) -> Card:
    """One work, and what of it may be changed; raises ButtonStale where there is none."""
    work = draft.work(number)
    lines = [words("report-work", n=number), words(LINES[work.state], work=work.text)]
    lines += [words("report-work-figure", figure=work.figure)] if work.figure else []
    lines += [words("report-work-media", media=attached(words, work.media))] if work.media else []
    rows: list[Row] = [
        [(words.plain(key), _of(kind, number, state))] for state, key in STATES.items() if state is not work.state
    ]
    rows.append([(words.plain("button-work-figure"), _of(kind, number, "figure"))])
    rows.append([(words.plain("button-work-text"), _of(kind, number, "text"))])
    if work.media:
        rows.append([(words.plain("button-work-no-media"), _of(kind, number, "no-media"))])
    if len(draft.works) > 1:
        rows.append([(words.plain("button-work-drop"), _of(kind, number, "drop"))])
    rows.append([(words.plain("button-report-done"), _of(kind, number, "look"))])
    html = Html("\n".join((*lines, "", words("report-work-how"))))
    return forms.step(words, kind, "work", html, rows)


def ask(words: Words, draft: Draft, step: str, number: int, kind: str = KIND) -> Card:
    """A question that is answered by typing; what there is already can be taken out."""
    work = draft.work(number) if step in ("figure", "text") else None
    there = {"figure": work.figure if work else "", "spent": draft.spent, "next": draft.next}.get(step)
    rows: list[Row] = (
        [[(words.plain("button-report-take-out"), buttons.Fill(kind, step, "none").data)]] if there else []
    )
    limit = {"figure": FIGURE_LIMIT, "next": NEXT_LIMIT}.get(step, 0)
    html = words(f"report-ask-{step}", work=work.text if work else "", limit=limit)
    return forms.step(words, kind, step, html, rows)


def flat(words: Words, draft: Draft) -> Card:
    """A picture came as a file: whether it should rather be seen at once."""
    row = (words.plain("button-drop-flat"), buttons.DropFlatPictures(draft.begun).data)
    return Card(words("report-flat"), inline([[row]]))


def caption_left_out(words: Words) -> Card:
    """Words came under what belongs to a work that has its words already."""
    return Card(words("report-caption-left-out"))


def flat_dropped(words: Words) -> str:
    return words.plain("toast-flat-dropped")


def _label(words: Words, work: Work) -> str:
    label = words.plain(LINES[work.state], work=cut(told(words, work), LABEL_LIMIT))
    return words.plain("report-label-media", label=label, n=len(work.media)) if work.media else label


def _of(kind: str, number: int, what: str) -> str:
    return buttons.Fill(kind, "work", f"{number}.{what}").data
