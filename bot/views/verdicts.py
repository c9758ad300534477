"""Verdicts: how a monitor judges works one by one, what everybody reads of it, and the executor's reply."""

from collections.abc import Iterator, Sequence

from bot.domain.announcements import Part
from bot.domain.media import photo
from bot.domain.people import Town
from bot.domain.projects import Project, Tranche, Work, WorkState
from bot.domain.verdicts import Standing, Verdict, find_work, is_open, key_of, seal_of
from bot.views import buttons, forms
from bot.views.card import LABEL_LIMIT, Card, Row, cut, inline, of_part
from bot.views.pages import in_rows
from bot.views.words import Html, Words
from bot.views.works import LINES, told

KIND = "verdict"
REPLY = "dispute-reply"
NAME_ROOM = 60  # code points of a project's or a town's name: with photo, everything stands in a caption
WORK_ROOM = 150
AT_ONCE = 5  # verdicts under one press
SENT = {  # whether it confirms, and whether the report is held
    (True, False): "verdict-sent",
    (True, True): "verdict-sent-held",
    (False, False): "verdict-sent-dispute",
    (False, True): "verdict-sent-dispute-held",
}
REPORTED = {
    WorkState.DONE: "judge-reported-done",
    WorkState.UNDER_WAY: "judge-reported-under-way",
    WorkState.NOT_DONE: "judge-reported-not-done",
}

# --- a monitor judges --------------------------------------------------------------------------------------


def tranche(
    words: Words, project: Project, tranche: Tranche, mine: Sequence[Verdict], held: Html | None = None
) -> tuple[Card, ...]:
    """The works as buttons, each with this monitor's word on it; `held`: that not everybody reads them yet."""
    judged = {verdict.about: verdict for verdict in mine if verdict.tranche == tranche.number}
    rows: list[Row] = [
        [
            (
                words.plain(_sign(work, judged.get(key_of(work))), work=cut(work.text, LABEL_LIMIT)),
                buttons.JudgeWork(project.id, tranche.number, position).data,
            )
        ]
        for position, work in enumerate(tranche.works, start=1)
    ]
    key = "judge-tranche" if rows else "judge-tranche-empty"
    html = words(key, project=cut(project.name, NAME_ROOM), n=tranche.number)
    html = Html(f"{html}\n\n{held}") if held else html
    back: Row = [(words.plain("button-back"), buttons.Monitoring(project.town_id).data)]
    *full, rest = in_rows(rows) or [[]]
    return tuple(Card(html, inline(some)) for some in (*full, [*rest, back]))


def work(
    words: Words, project: Project, number: int, position: int, work: Work, mine: Verdict | None, standing: Standing
) -> Card:
    """One work: what is reported, what this monitor said, and how it stands."""
    at = (project.id, number, position)
    rows: list[Row] = [
        [(words.plain("button-confirm-work"), buttons.ConfirmWork(*at, seal_of(work)).data)],
        [(words.plain("button-confirm-with-words"), buttons.CommentWork(*at, True).data)],
        [(words.plain("button-dispute-work"), buttons.CommentWork(*at, False).data)],
        [(words.plain("button-back"), buttons.JudgeTranche(project.id, number, False).data)],
    ]
    html = words(
        "judge-work",
        project=cut(project.name, NAME_ROOM),
        n=number,
        work=told(words, work),
        reported=words(REPORTED[work.state]),
        mine=_mine(words, work, mine),
        standing=_standing(words, standing),
    )
    return Card(html, inline(rows))


def _mine(words: Words, work: Work, mine: Verdict | None) -> Html:
    if mine is None:
        return words("judge-mine-none")
    if not mine.confirms:
        lines = [words("judge-mine-disputed", comment=mine.comment)]
        return Html("\n".join([*lines, *([words("verdict-reply", reply=mine.reply)] if mine.reply else [])]))
    return words("judge-mine-confirmed") if seal_of(mine.work) == seal_of(work) else words("judge-mine-changed")


def _sign(work: Work, mine: Verdict | None) -> str:
    if mine is None or is_open(work, mine):
        return "judge-open"
    return "judge-confirmed" if mine.confirms else "judge-disputed"


def _standing(words: Words, standing: Standing) -> Html:
    key = "work-standing-disputed" if standing.disputed else "work-standing"
    return words(key, n=standing.confirmed, of=standing.of, disputed=standing.disputed)


def on_page(words: Words, line: Html, standing: Standing | None) -> Html:
    """A work's line on the project's page, with «6 / 8» where somebody watches over it."""
    return line if standing is None else Html(f"{line}\n{_standing(words, standing)}")


# --- the form of a comment ---------------------------------------------------------------------------------


def ask_comment(words: Words, work: Work, confirms: bool, has_photo: bool) -> Card:
    """The first step: words, a photo, or both; a photo alone is enough to confirm."""
    key = "verdict-form-confirm" if confirms else "verdict-form-dispute"
    if has_photo:
        key = "verdict-form-words"
    html = words(key, work=cut(work.text, WORK_ROOM))
    return forms.step(words, KIND, "say", html, back=not has_photo)


def look(words: Words, project: Project, verdict: Verdict) -> tuple[Card, ...]:
    """The thing itself, and below it what may be done with it."""
    rows: list[Row] = [[(words.plain("button-news-send"), buttons.Fill(KIND, "look", "send").data)]]
    return (*entry(words, project, verdict), forms.step(words, KIND, "look", words("verdict-form-look"), rows))


def sent(words: Words, project: Project, verdict: Verdict, held: bool = False) -> Card:
    """The way on to the other works; `held`: not everybody reads the report yet, nor this."""
    rows = [[(words.plain("button-judge-on"), buttons.JudgeTranche(project.id, verdict.tranche, False).data)]]
    return Card(words(SENT[verdict.confirms, held]), inline(rows))


# --- what everybody reads ----------------------------------------------------------------------------------


def public(words: Words, project: Project, verdicts: Sequence[Verdict], skip: int) -> tuple[Card, ...]:
    """Verdicts that say or show something, some at a time; `skip` of them were shown before."""
    shown, left = verdicts[skip : skip + AT_ONCE], len(verdicts) - skip - AT_ONCE
    rows: list[Row] = [[(words.plain("button-project"), buttons.SeeProject(project.id).data)]]
    if left > 0:
        more = buttons.SeeVerdicts(project.id, skip + AT_ONCE).data
        rows.insert(0, [(words.plain("button-more-verdicts", n=left), more)])
    cards = [card for verdict in shown for card in entry(words, project, verdict)]
    key = "verdicts" if verdicts else "verdicts-none"
    foot = Card(words(key, project=cut(project.name, NAME_ROOM), n=len(verdicts)), inline(rows))
    return (*cards, foot)


def entry(words: Words, project: Project, verdict: Verdict) -> tuple[Card, ...]:
    """One verdict: its words under its photo, and the reply."""
    html = _entry(words, project, verdict)
    cards = [Card(html, media=(photo(verdict.photo),) if verdict.photo else ())]
    if verdict.reply:
        cards.append(Card(words("verdict-reply", reply=verdict.reply), replies=True))
    return tuple(cards)


def _entry(words: Words, project: Project, verdict: Verdict) -> Html:
    lines = [
        words("verdict-confirmed" if verdict.confirms else "verdict-disputed", office=verdict.office),
        words("verdict-of", project=cut(project.name, NAME_ROOM), n=verdict.tranche),
        words("verdict-work", work=cut(told(words, verdict.work), WORK_ROOM)),
        *_since(words, project, verdict),
    ]
    if verdict.comment:
        lines += [Html(""), words("plain-text", text=verdict.comment)]
    return Html("\n".join(lines))


def _since(words: Words, project: Project, verdict: Verdict) -> Iterator[Html]:
    """What became of the work since it was judged."""
    found = find_work(project, verdict)
    if found is None:
        yield words("verdict-work-gone")
    elif seal_of(found[1]) != seal_of(verdict.work):
        line = words.plain(LINES[found[1].state], work=cut(told(words, found[1]), WORK_ROOM))
        yield words("verdict-work-now", work=line)


# --- disputes at the desk ----------------------------------------------------------------------------------


def dispute_letter(words: Words, project: Project, verdict: Verdict) -> Part:
    """A dispute as the town's coordinators get it."""
    return Part(
        _entry(words, project, verdict),
        media=(photo(verdict.photo),) if verdict.photo else (),
        buttons=(((words.plain("button-answer"), buttons.ReplyToDispute(verdict.id).data),),),
    )


def disputes(words: Words, town: Town, disputes: Sequence[tuple[Project, Verdict]], skip: int) -> tuple[Card, ...]:
    """Disputed works at the desk, those without a reply first; `skip` of them were shown before."""
    shown, left = disputes[skip : skip + AT_ONCE], len(disputes) - skip - AT_ONCE
    cards: list[Card] = []
    for project, verdict in shown:
        head, *reply = entry(words, project, verdict)
        cards += [of_part(dispute_letter(words, project, verdict)), *reply] if not reply else [head, *reply]
    rows: list[Row] = [[(words.plain("button-back"), buttons.DeskMonitors(town.id, 0).data)]]
    if left > 0:
        more = buttons.DeskDisputes(town.id, skip + AT_ONCE).data
        rows.insert(0, [(words.plain("button-more-verdicts", n=left), more)])
    open_ones = sum(not verdict.reply for _, verdict in disputes)
    return (*cards, Card(words("desk-disputes", town=town.name, n=len(disputes), open=open_ones), inline(rows)))


def ask_reply(words: Words, project: Project, verdict: Verdict) -> Card:
    """The one step of the reply's form."""
    return forms.step(words, REPLY, "text", words("dispute-reply-step", dispute=_entry(words, project, verdict)))


def reply_sent(words: Words) -> Card:
    return Card(words("dispute-reply-sent"))


def reply_letter(words: Words, project: Project, verdict: Verdict, reply: str) -> Part:
    """The reply as the monitor gets it, with the way to judge again."""
    html = words("dispute-reply-letter", dispute=_entry(words, project, verdict), reply=reply)
    found = find_work(project, verdict)
    again = buttons.JudgeTranche(project.id, verdict.tranche, True).data
    if found:
        again = buttons.JudgeWork(project.id, verdict.tranche, found[0]).data
    return Part(html, buttons=(((words.plain("button-judge-again"), again),),))
