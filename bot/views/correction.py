"""Correcting and withdrawing what was sent: the form, what can't be changed, how far it has come, the history."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.amendments import Second
from bot.domain.announcements import Announcement, Part
from bot.domain.corrections import Correction, Foreseen, Left, Mended, MendingState
from bot.domain.drafts import Draft
from bot.domain.people import Town
from bot.domain.projects import WORKS_LIMIT, Project, Work, WorkState
from bot.views import amendment, buttons, forms, outbox
from bot.views import announcement as news
from bot.views.card import Card, Row, cut, inline, of_part
from bot.views.words import BISHKEK, Html, Words
from bot.views.works import LINES, told

KIND = "correction"
WITHDRAWAL = "withdrawal"
NO_MEDIA = "no-media"
WORK_ROOM = 100  # code points: as many works as a report has stand in one message
SWITCH = {WorkState.DONE: WorkState.UNDER_WAY}  # anything else becomes done


# --- what everybody sees -----------------------------------------------------------------------------------


def mark(words: Words, town: Town, at: datetime) -> Html:
    """«Оңдолду: 2026-жылдын 21-ноябры, 18:00»."""
    return words("correction-mark", at=words.moment(at, town.timezone))


def parts(
    words: Words, town: Town, project: Project, draft: Draft, announcement: Announcement, at: datetime
) -> tuple[Part, ...]:
    """The announcement as corrected at that moment: its words stay apart from its media where they stood so."""
    apart = any(not part.media for part in announcement.parts)
    found = news.parts(words, town, project, draft, mark=mark(words, town, at), apart=apart)
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


def letter(
    words: Words,
    correction: Correction,
    announcement: Announcement,
    project: Project,
    who: str,
    again: Sequence[Work] = (),
) -> Part:
    """To the others at the desk and to the monitoring group: somebody corrected or withdrew it. `again`: works that
    the reader confirmed as they were before."""
    key = "withdrawal-letter" if correction.withdrawn else "correction-letter"
    html = words(
        key,
        head=outbox.head(words, project, announcement),
        name=cut(who, outbox.NAME_ROOM),
        reason=correction.reason,
    )
    if again:
        lines = (words(LINES[work.state], work=cut(told(words, work), WORK_ROOM)) for work in again[:WORKS_LIMIT])
        html = Html(f"{html}\n\n{words('correction-judge-again', works=Html(chr(10).join(lines)))}")
        judge = buttons.JudgeTranche(project.id, announcement.tranche or 0, True).data
        return Part(html, buttons=(((words.plain("button-judge-again"), judge),),))
    return Part(html, buttons=(((words.plain("button-project"), buttons.SeeProject(project.id).data),),))


# --- the forms -----------------------------------------------------------------------------------------------


def look(
    words: Words, looked_at: Sequence[Part], draft: Draft, foreseen: Foreseen, second: Second
) -> tuple[Card, ...]:
    """The thing itself as subscribers of the town will see it; below it, what can't be changed, and the way on."""
    rows: list[Row] = [
        [(outbox.label_of(words, work), _fill("look", f"w{number}.{SWITCH.get(work.state, WorkState.DONE)}"))]
        for number, work in enumerate(draft.works, start=1)
    ]
    rows.append([(words.plain("button-correction-more"), _fill("look", "more"))])
    if draft.all_media:
        rows.append([(words.plain("button-news-no-media"), _fill("look", NO_MEDIA))])
    confirm = words.plain("button-ask-second" if second.is_asked else "button-correction-confirm")
    rows.append([(confirm, _fill("look", f"ok.{draft.seal}"))])
    effect = words("correction-effect-second" if second.is_asked else "correction-effect", n=foreseen.changed)
    lines = (*_foreseen(words, foreseen), *amendment.conditions(words, second))
    html = words("correction-look", effect=effect, lines=Html("".join(f"\n{line}" for line in lines)))
    control = forms.step(words, KIND, "look", html, rows, back=False)
    shown = news.looked_at(words, KIND, draft, looked_at)
    return (*shown, replace(control, replies=True))


def confirmed(words: Words) -> Card:
    return Card(words("correction-confirmed"))


def ask_reason(words: Words, announcement: Announcement, project: Project) -> Card:
    return forms.step(
        words, WITHDRAWAL, "reason", words("withdrawal-reason", head=outbox.head(words, project, announcement))
    )


def ask_withdrawal(
    words: Words, announcement: Announcement, project: Project, reason: str, foreseen: Foreseen, second: Second
) -> Card:
    """Whether it is to be withdrawn: that can't be undone."""
    confirm = words.plain("button-ask-second" if second.is_asked else "button-withdrawal-confirm")
    rows: list[Row] = [[(confirm, buttons.Fill(WITHDRAWAL, "sure", "ok").data)]]
    lines = (*_foreseen(words, foreseen, withdrawn=True), *amendment.conditions(words, second))
    html = words(
        "withdrawal-sure",
        head=outbox.head(words, project, announcement),
        reason=reason,
        effect=words("withdrawal-effect-second" if second.is_asked else "withdrawal-effect", n=foreseen.changed),
        lines=Html("".join(f"\n{line}" for line in lines)),
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
    back = [*retry(words, announcement, mended), *back]
    return Card(words(key, head=title, lines=Html("\n".join(lines))), inline(back))


def retry(words: Words, announcement: Announcement, mended: Mended) -> list[Row]:
    """The way to another try, where it failed."""
    if not mended.of(MendingState.FAILED):
        return []
    return [[(words.plain("button-retry-correction"), buttons.RetryCorrection(announcement.id).data)]]


def _report(words: Words, withdrawn: bool, mended: Mended) -> Iterator[Html]:
    if not mended.owed:
        yield words("mended-nobody")
        return
    yield words("mended-withdrawal" if withdrawn else "mended-correction", n=mended.of(MendingState.DONE))
    yield from (words(f"mended-{left}", n=n) for left, n in _in_order(mended.left))
    yield from outbox.unreached(words, mended.of(MendingState.BLOCKED), mended.deleted, mended.away)
    if mended.of(MendingState.FAILED):
        yield words("mended-failed", n=mended.of(MendingState.FAILED))
        for reason, n in mended.reasons:
            yield words("news-reason", reason=cut(reason, outbox.REASON_ROOM), n=n)
    if mended.repeated:
        yield words("news-repeated", n=mended.repeated)


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
    agreed: str = "",
    timezone: str = BISHKEK,
) -> tuple[Card, ...]:
    """Who corrected it when, and what it said until then; the neighbours among its `corrections`. `agreed`: who
    agreed, where it took two."""
    id, number = announcement.id, correction.number
    turns: list[tuple[str, str]] = []
    if number > 1:
        turns.append((words.plain("button-page-back"), buttons.SeeCorrections(id, number - 1).data))
    if number < corrections:
        turns.append((words.plain("button-page-on"), buttons.SeeCorrections(id, number + 1).data))
    rows: list[Row] = [turns] if turns else []
    rows.append([(words.plain("button-see-sending"), buttons.SeeSending(id).data)])
    by = [words("plain-text", text=cut(who, outbox.NAME_ROOM))]
    by += [words("history-agreed", name=cut(agreed, outbox.NAME_ROOM))] if agreed else []
    head = words(
        "history-withdrawn" if correction.withdrawn else "history-corrected",
        head=outbox.head(words, project, announcement),
        n=number,
        of=corrections,
        at=words.moment(correction.made_at, timezone),
        by=Html("\n".join(by)),
        reason=correction.reason,
    )
    before = [Card(part.html) for part in correction.parts if part.html and not part.media]
    captions = [of_part(replace(part, buttons=())) for part in correction.parts if part.media]
    return (Card(head, inline(rows)), *captions, *before)
