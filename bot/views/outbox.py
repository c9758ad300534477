"""Sending announcements: what may be done below a preview, how far each has come, the town's list of them."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.amendments import Amendment
from bot.domain.announcements import Announcement, Audience, Sending, Shown
from bot.domain.drafts import Draft
from bot.domain.people import Town
from bot.domain.projects import Project, Work, WorkState
from bot.views import buttons, forms
from bot.views.card import LABEL_LIMIT, Card, Row, Toast, cut, inline
from bot.views.report_set import carried_on
from bot.views.words import BISHKEK, Html, Words
from bot.views.works import LINES

KIND = "news"  # the form whose last step this is
NAME_ROOM = 200  # code points of a project's name
REASON_ROOM = 140
BAR = 10  # signs
PAGE = 10  # announcements on one card
SIGNS = {
    Sending.ASKED: "sign-asked",
    Sending.SCHEDULED: "sign-scheduled",
    Sending.OWING: "sign-under-way",
    Sending.SENDING: "sign-under-way",
    Sending.STOPPED: "sign-stopped",
    Sending.WITHDRAWN: "sign-withdrawn",
}

# --- below the preview -------------------------------------------------------------------------------------


def control(words: Words, draft: Draft, audience: Audience, options: bool) -> Card:
    """What may be done with the draft that is looked at; `options`: who gets it, and whether it rings."""
    lines = [words(f"scope-{scope}", n=n) for scope in audience.chosen if (n := audience.counts.get(scope, 0))]
    lines += [words("look-once")] if len(lines) > 1 else []
    html = words(
        "news-look" if audience.together else "news-look-nobody",
        n=audience.together,
        scopes=Html("\n".join(lines if audience.together else ())),
    )
    rows = list(_options(words, draft, audience) if options else _works(words, draft))
    if not options:
        rows.append([(words.plain("button-news-send"), buttons.SendAnnouncement(draft.seal).data)])
        plan = (words.plain("button-plan-sending"), buttons.PlanSending(draft.seal).data)
        rows += [[plan], [(words.plain("button-look-options"), buttons.LookOptions(draft.begun, True).data)]]
    made = forms.step(words, KIND, "look", html, rows, back=not options)
    return Card(made.html, made.keyboard, replies=True)


def _works(words: Words, draft: Draft) -> Iterator[Row]:
    for number, work in enumerate(draft.works, start=1):
        pressed = buttons.SetWork(draft.begun, number, work.state is not WorkState.DONE)
        yield [(label_of(words, work), pressed.data)]
    yield [(words.plain("button-news-more"), buttons.Fill(KIND, "look", "more").data)]


def _options(words: Words, draft: Draft, audience: Audience) -> Iterator[Row]:
    for scope, n in audience.counts.items():
        chosen = scope in audience.chosen
        label = words.plain(f"button-scope-{scope}", sign=_sign(words, chosen), n=n)
        yield [(label, buttons.SetScope(draft.begun, scope, not chosen).data)]
    label = words.plain("button-silent", sign=_sign(words, draft.silent))
    yield [(label, buttons.SetSilent(draft.begun, not draft.silent).data)]
    yield [(words.plain("button-look-done"), buttons.LookOptions(draft.begun, False).data)]


def label_of(words: Words, work: Work) -> str:
    """A work on a button, with its state."""
    return words.plain(LINES[work.state], work=cut(work.text, LABEL_LIMIT))


def _sign(words: Words, on: bool) -> str:
    return words.plain("sign-on" if on else "sign-off")


def going_out(words: Words, town: Town, announcement: Announcement, now: datetime) -> Toast:
    """The answer to «Жөнөтүү»: it goes out, or what it waits for."""
    if announcement.sending is Sending.ASKED:
        return Toast(words.plain("toast-outbox-asked"), alert=True)
    if announcement.sending is Sending.SCHEDULED and announcement.due_at:
        at = soon(words, announcement.due_at, now, town.timezone)
        return Toast(words.plain("toast-outbox-night", at=at), alert=True)
    if announcement.held_until:
        at = words.moment(announcement.held_until, town.timezone)
        return Toast(words.plain("toast-news-held", at=at), alert=True)
    return Toast(words.plain("toast-news-sending"))


def soon(words: Words, at: datetime, now: datetime, timezone: str) -> str:
    """«эртең, 09:00»; farther off, the date. Only for what is read at once."""
    zone = ZoneInfo(timezone)
    local = at.astimezone(zone)
    days = (local.date() - now.astimezone(zone).date()).days
    if days in (0, 1):
        return words.plain("moment-tomorrow" if days else "moment-today", time=f"{local:%H:%M}")
    return words.moment(at, timezone)


# --- one announcement --------------------------------------------------------------------------------------


def head(words: Words, project: Project, announcement: Announcement) -> Html:
    """«“Балдар бөтөн болбойт” долбоору, 2-транш»."""
    return words("news-of", project=cut(project.name, NAME_ROOM), n=announcement.tranche or 0)


def progress(
    words: Words,
    shown: Shown,
    project: Project,
    now: datetime,
    timezone: str = BISHKEK,
    night: bool = False,
    wished: datetime | None = None,
) -> Card:
    """How far the announcement has come, what it waits for, or what became of it; and what may be done about it.

    `night`: sent now, a planned one would break the town's quiet hours. `wished`: for when it was just planned."""
    announcement = shown.announcement
    if announcement.sending.is_planned:
        return _planned(words, announcement, project, timezone, night, wished)
    if announcement.sending is Sending.DROPPED:
        return Card(words("outbox-dropped", head=head(words, project, announcement)))
    if announcement.sending is Sending.WITHDRAWN:
        title = head(words, project, announcement)
        see: list[Row] = [[(words.plain("button-project"), buttons.SeeProject(project.id).data)]]
        return Card(words("outbox-withdrawn", head=title), inline([*see, *_amends(words, announcement)]))
    if announcement.finished_at is None:
        return _under_way(words, shown, project, now, timezone)
    rows: list[Row] = []
    if shown.report.failed:
        rows.append([(words.plain("button-retry-sending"), buttons.RetrySending(announcement.id).data)])
    rows.append([(words.plain("button-project"), buttons.SeeProject(project.id).data)])
    rows.append(carried_on(words, project.id, announcement.tranche or 0))
    rows += _amends(words, announcement)
    title = head(words, project, announcement)
    return Card(words("news-report", head=title, lines=Html("\n".join(_report(words, shown)))), inline(rows))


def page(
    words: Words,
    shown: Shown,
    project: Project,
    now: datetime,
    timezone: str,
    night: bool,
    yours: bool,
    amendment: Amendment | None = None,
    wrong: int = 0,
) -> Card:
    """The same from the town's list, with the way back; `yours`: whoever looks wrote it. `amendment`: a correction
    that waits for a second person. `wrong`: chats in which the last correction failed."""
    card = progress(words, shown, project, now, timezone, night)
    announcement = shown.announcement
    rows: list[Row] = []
    if announcement.sending is Sending.ASKED and not yours:
        rows.append([(words.plain("button-agree"), buttons.AgreeToSending(announcement.id).data)])
        rows.append([(words.plain("button-return-sending"), buttons.ReturnSending(announcement.id).data)])
    if amendment:
        key = "button-amendment" if amendment.draft else "button-amendment-withdrawal"
        rows.append([(words.plain(key), buttons.SeeAmendment(announcement.id).data)])
    if wrong:
        rows.append([(words.plain("button-retry-correction"), buttons.RetryCorrection(announcement.id).data)])
    if announcement.sending.is_under_way:
        rows += _amends(words, announcement)
    if announcement.finished_at is None:
        rows.append([(words.plain("button-refresh"), buttons.SeeSending(announcement.id).data)])
    rows.append([(words.plain("button-outbox"), buttons.DeskOutbox(announcement.town_id, 0).data)])
    known = card.keyboard.inline_keyboard if card.keyboard and hasattr(card.keyboard, "inline_keyboard") else ()
    kept: list[Row] = [[(button.text, str(button.callback_data)) for button in row] for row in known]
    return Card(card.html, inline([*kept, *rows]))


def _amends(words: Words, announcement: Announcement) -> list[Row]:
    """What may be done about what went out already."""
    rows: list[Row] = []
    if announcement.sending is not Sending.WITHDRAWN:
        correct = (words.plain("button-correct"), buttons.CorrectAnnouncement(announcement.id).data)
        rows.append([correct, (words.plain("button-withdraw"), buttons.WithdrawAnnouncement(announcement.id).data)])
    if announcement.version:
        rows.append([(words.plain("button-corrections"), buttons.SeeCorrections(announcement.id, 0).data)])
    return rows


def _planned(
    words: Words, announcement: Announcement, project: Project, timezone: str, night: bool, wished: datetime | None
) -> Card:
    id = announcement.id
    at = words.moment(announcement.due_at, timezone) if announcement.due_at else words.plain("moment-when-agreed")
    asked = announcement.sending is Sending.ASKED
    rows: list[Row] = []
    if not asked:
        label = words.plain("button-send-urgent" if night else "button-send-now")
        rows.append([(label, buttons.SendNow(id).data)])
        rows.append([(words.plain("button-move-sending"), buttons.MoveSending(id).data)])
    reopen = (words.plain("button-reopen-sending"), buttons.ReopenSending(id).data)
    rows.append([reopen, (words.plain("button-drop-sending"), buttons.DropSending(id, False).data)])
    key = "outbox-asked" if asked else "outbox-scheduled"
    html = words(key, head=head(words, project, announcement), at=at)
    if wished and announcement.due_at and announcement.due_at != wished:
        moved = words("outbox-moved-to-morning", at=words.moment(wished, timezone))
        html = Html(f"{html}\n\n{moved}")
    return Card(html, inline(rows))


def _under_way(words: Words, shown: Shown, project: Project, now: datetime, timezone: str) -> Card:
    announcement = shown.announcement
    title, bar_ = head(words, project, announcement), bar(words, shown.report.settled, shown.report.owed)
    pause = (words.plain("button-pause-sending"), buttons.PauseSending(announcement.id, True).data)
    if announcement.paused_at:
        go_on = (words.plain("button-go-on-sending"), buttons.PauseSending(announcement.id, False).data)
        return Card(words("outbox-paused", head=title, bar=bar_), inline([[go_on]]))
    if announcement.held_until and announcement.held_until > now and not shown.report.settled:
        at = words.moment(announcement.held_until, timezone)
        return Card(words("news-held", head=title, at=at), inline([[pause]]))
    if announcement.rests_until and announcement.rests_until > now:
        at = words.moment(announcement.rests_until, timezone)
        urgent = (words.plain("button-send-urgent"), buttons.SendNow(announcement.id).data)
        return Card(words("outbox-resting", head=title, bar=bar_, at=at), inline([[urgent], [pause]]))
    return Card(words("news-progress", head=title, bar=bar_), inline([[pause]]))


def _report(words: Words, shown: Shown) -> Iterator[str]:
    report, announcement = shown.report, shown.announcement
    if announcement.sending is Sending.STOPPED:
        yield words("news-stopped")
    elif not report.owed:
        yield words("news-nobody")
        return
    yield words("news-sent", n=report.sent)
    yield from unreached(words, report.blocked, report.deleted, report.away)
    if report.failed:
        yield words("news-failed", n=report.failed)
        for reason, n in report.reasons:
            yield words("news-reason", reason=cut(reason, REASON_ROOM), n=n)
    if report.repeated:
        yield words("news-repeated", n=report.repeated)
    yield words("news-took", span=_span(words, announcement))


def unreached(words: Words, blocked: int, deleted: int, away: int) -> Iterator[Html]:
    """Why nothing could reach so many chats; `deleted`, `away`: of them, accounts that are no more, and groups."""
    counts = {"news-blocked": blocked - deleted - away, "news-deleted": deleted, "news-away": away}
    yield from (words(key, n=n) for key, n in counts.items() if n > 0)


def bar(words: Words, done: int, owed: int) -> Html:
    """«▓▓▓▓▓░░░░░ 50% · 5 / 10»."""
    share = done / owed if owed else 0.0
    full = int(share * BAR)
    percent = int(share * 100)  # 100% only once nothing is left
    return words("news-bar", bar="▓" * full + "░" * (BAR - full), percent=percent, done=done, owed=owed)


def _span(words: Words, announcement: Announcement) -> str:
    began_at = announcement.began_at or announcement.begins_at
    seconds = max(1, round(((announcement.finished_at or began_at) - began_at).total_seconds()))
    if seconds < 60:
        return words.plain("span-seconds", n=seconds)
    if seconds < 3600:
        return words.plain("span-minutes-seconds", minutes=seconds // 60, seconds=seconds % 60)
    return words.plain("span-hours-minutes", hours=seconds // 3600, minutes=seconds % 3600 // 60)


def ask_drop(words: Words, announcement: Announcement, project: Project) -> Card:
    """Whether it is to be cancelled: nothing of it is kept."""
    rows: list[Row] = [
        [(words.plain("button-drop-sure"), buttons.DropSending(announcement.id, True).data)],
        [(words.plain("button-back"), buttons.SeeSending(announcement.id).data)],
    ]
    return Card(words("outbox-drop", head=head(words, project, announcement)), inline(rows))


# --- the town's list ---------------------------------------------------------------------------------------


def listing(words: Words, town: Town, shown: Sequence[tuple[Announcement, str]], page: int, more: bool) -> Card:
    """The town's announcements, planned and unfinished first, each with its project's name; a page of them."""
    rows: list[Row] = []
    for announcement, project in shown[:PAGE]:
        sign = "sign-paused" if announcement.paused_at else SIGNS.get(announcement.sending, "sign-sent")
        at = announcement.due_at or announcement.finished_at or announcement.created_at
        label = words.plain(
            "outbox-line",
            sign=words.plain(sign),
            project=cut(project, LABEL_LIMIT // 2),
            n=announcement.tranche or 0,
            at=words.date(at, town.timezone),
        )
        rows.append([(label, buttons.SeeSending(announcement.id).data)])
    turns = [(words.plain("button-page-back"), buttons.DeskOutbox(town.id, page - 1).data)] if page > 0 else []
    turns += [(words.plain("button-page-on"), buttons.DeskOutbox(town.id, page + 1).data)] if more else []
    rows += [turns] if turns else []
    rows.append([(words.plain("button-town-rules"), buttons.SeeTownRules(town.id).data)])
    rows.append([(words.plain("button-back"), buttons.DeskTown(town.id).data)])
    return Card(words("outbox" if shown else "outbox-empty", town=town.name), inline(rows))
