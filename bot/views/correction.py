"""Correcting and withdrawing what was sent: the form, what can't be changed, how far it has come, the history."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.announcements import Announcement, Part
from bot.domain.corrections import Correction, Foreseen, Left, Mended, MendingState
from bot.domain.drafts import Draft
from bot.domain.people import Town
from bot.domain.projects import Project, WorkState
from bot.views import announcement as news
from bot.views import buttons, forms, outbox
from bot.views.card import Card, Row, cut, inline, of_part
from bot.views.words import BISHKEK, Html, Words

KIND = "correction"
WITHDRAWAL = "withdrawal"
NO_MEDIA = "no-media"
SWITCH = {WorkState.DONE: WorkState.UNDER_WAY}  # anything else becomes done


# --- what everybody sees -----------------------------------------------------------------------------------


def parts(
    words: Words, town: Town, project: Project, draft: Draft, announcement: Announcement, at: datetime
) -> tuple[Part, ...]:
    """The announcement as corrected at that moment: its words stay apart from its media where they stood so."""
    apart = any(not part.media for part in announcement.parts)
    mark = words("correction-mark", at=words.moment(at, town.timezone))
    found = news.parts(words, town, project, draft, mark=mark, apart=apart)
    return tuple(replace(part, silent=True) for part in found) if draft.silent else found


def withdrawn(
    words: Words, announcement: Announcement, town: Town, project: Project, reason: str, at: datetime
) -> tuple[Part, ...]:
    """What stands for a withdrawn announcement."""
    html = words(
        "withdrawn",
        head=outbox.head(words, project, announcement),
        at=words.moment(at, town.timezone),
        reason=reason,
    )
    return (Part(html, buttons=(((words.plain("button-project"), buttons.SeeProject(project.id).data),),)),)


def taken_out(words: Words, correction: Correction, announcement: Announcement, town: Town) -> Html:
    """What a message says for which nothing stands any more."""
    if correction.withdrawn:
        return Html(announcement.parts[0].html)
    return words("correction-taken-out", at=words.moment(correction.made_at, town.timezone))


def letter(words: Words, correction: Correction, announcement: Announcement, project: Project, who: str) -> Part:
    """To the others at the desk and to the monitoring group: somebody corrected or withdrew it."""
    key = "withdrawal-letter" if correction.withdrawn else "correction-letter"
    html = words(
        key,
        head=outbox.head(words, project, announcement),
        name=cut(who, outbox.NAME_ROOM),
        reason=correction.reason,
    )
    return Part(html, buttons=(((words.plain("button-project"), buttons.SeeProject(project.id).data),),))


# --- the forms -----------------------------------------------------------------------------------------------


def look(words: Words, looked_at: Sequence[Part], draft: Draft, foreseen: Foreseen) -> tuple[Card, ...]:
    """The thing itself as subscribers of the town will see it; below it, what can't be changed, and the way on."""
    rows: list[Row] = [
        [(outbox.label_of(words, work), _fill("look", f"w{number}.{SWITCH.get(work.state, WorkState.DONE)}"))]
        for number, work in enumerate(draft.works, start=1)
    ]
    rows.append([(words.plain("button-correction-more"), _fill("look", "more"))])
    if draft.all_media:
        rows.append([(words.plain("button-news-no-media"), _fill("look", NO_MEDIA))])
    rows.append([(words.plain("button-correction-confirm"), _fill("look", f"ok.{draft.seal}"))])
    html = words("correction-look", n=foreseen.changed, lines=Html("\n".join(_foreseen(words, foreseen))))
    control = forms.step(words, KIND, "look", html, rows, back=False)
    refused = forms.step(
        words,
        KIND,
        "look",
        words("news-media-refused"),
        [[(words.plain("button-news-no-media"), _fill("look", NO_MEDIA))]],
    )
    shown = tuple(
        replace(of_part(news.tailored(part, True, False)), otherwise=refused if part.media else None)
        for part in looked_at
    )
    return (*shown, replace(control, replies=True))


def confirmed(words: Words) -> Card:
    return Card(words("correction-confirmed"))


def ask_reason(words: Words, announcement: Announcement, project: Project) -> Card:
    return forms.step(
        words, WITHDRAWAL, "reason", words("withdrawal-reason", head=outbox.head(words, project, announcement))
    )


def ask_withdrawal(
    words: Words, announcement: Announcement, project: Project, reason: str, foreseen: Foreseen
) -> Card:
    """Whether it is to be withdrawn: that can't be undone."""
    rows: list[Row] = [[(words.plain("button-withdrawal-confirm"), buttons.Fill(WITHDRAWAL, "sure", "ok").data)]]
    html = words(
        "withdrawal-sure",
        head=outbox.head(words, project, announcement),
        reason=reason,
        n=foreseen.changed,
        lines=Html("\n".join(_foreseen(words, foreseen, withdrawn=True))),
    )
    return forms.step(words, WITHDRAWAL, "sure", html, rows)


def withdrawal_confirmed(words: Words) -> Card:
    return Card(words("withdrawal-confirmed"))


def _foreseen(words: Words, foreseen: Foreseen, withdrawn: bool = False) -> Iterator[Html]:
    if foreseen.waiting:
        key = "foreseen-waiting-withdrawn" if withdrawn else "foreseen-waiting"
        yield words(key, n=foreseen.waiting)
    cannot = [(f"foreseen-{left}", n) for left, n in foreseen.left.items()]
    cannot += [("foreseen-blocked", foreseen.blocked), ("foreseen-away", foreseen.gone)]
    lines = [words(key, n=n) for key, n in cannot if n]
    if lines:
        yield words("foreseen")
        yield from lines


def _fill(step: str, value: str) -> str:
    return buttons.Fill(KIND, step, value).data


# --- how far it has come -------------------------------------------------------------------------------------


def progress(
    words: Words, correction: Correction, announcement: Announcement, project: Project, mended: Mended
) -> Card:
    """How far a correction or a withdrawal has come, or what became of it."""
    title = outbox.head(words, project, announcement)
    back: list[Row] = [[(words.plain("button-see-sending"), buttons.SeeSending(announcement.id).data)]]
    if correction.followed:
        return Card(words("correction-followed", head=title), inline(back))
    if correction.finished_at is None:
        key = "withdrawal-progress" if correction.withdrawn else "correction-progress"
        bar = outbox.bar(words, mended.settled, mended.owed)
        return Card(words(key, head=title, bar=bar))
    key = "withdrawal-report" if correction.withdrawn else "correction-report"
    lines = _report(words, correction.withdrawn, mended)
    return Card(words(key, head=title, lines=Html("\n".join(lines))), inline(back))


def _report(words: Words, withdrawn: bool, mended: Mended) -> Iterator[Html]:
    if not mended.owed:
        yield words("mended-nobody")
        return
    yield words("mended-withdrawal" if withdrawn else "mended-correction", n=mended.of(MendingState.DONE))
    yield from (words(f"mended-{left}", n=n) for left, n in _in_order(mended.left))
    if mended.of(MendingState.BLOCKED):
        yield words("news-blocked", n=mended.of(MendingState.BLOCKED))
    if mended.of(MendingState.FAILED):
        yield words("mended-failed", n=mended.of(MendingState.FAILED))
        for reason, n in mended.reasons:
            yield words("news-reason", reason=cut(reason, outbox.REASON_ROOM), n=n)


def _in_order(left: Mapping[Left, int]) -> list[tuple[Left, int]]:
    return [(one, left[one]) for one in Left if left.get(one)]


# --- the history ---------------------------------------------------------------------------------------------


def history(
    words: Words,
    announcement: Announcement,
    project: Project,
    correction: Correction,
    corrections: int,
    who: str,
    timezone: str = BISHKEK,
) -> tuple[Card, ...]:
    """Who corrected it when, and what it said until then; the neighbours among its `corrections`."""
    id, number = announcement.id, correction.number
    turns: list[tuple[str, str]] = []
    if number > 1:
        turns.append((words.plain("button-page-back"), buttons.SeeCorrections(id, number - 1).data))
    if number < corrections:
        turns.append((words.plain("button-page-on"), buttons.SeeCorrections(id, number + 1).data))
    rows: list[Row] = [turns] if turns else []
    rows.append([(words.plain("button-see-sending"), buttons.SeeSending(id).data)])
    head = words(
        "history-withdrawn" if correction.withdrawn else "history-corrected",
        head=outbox.head(words, project, announcement),
        n=number,
        of=corrections,
        at=words.moment(correction.made_at, timezone),
        name=cut(who, outbox.NAME_ROOM),
        reason=correction.reason,
    )
    before = [Card(part.html) for part in correction.parts if part.html and not part.media]
    captions = [of_part(replace(part, buttons=())) for part in correction.parts if part.media]
    return (Card(head, inline(rows)), *captions, *before)
