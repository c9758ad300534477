"""An announcement on a tranche: what everybody gets, its form, the bar while it goes out, and the report."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from bot.domain.announcements import Announcement, Part, Report, Sending, Shown
from bot.domain.drafts import Draft
from bot.domain.people import Town
from bot.domain.projects import TRANCHES_LIMIT, Project, Work, WorkState
from bot.views import buttons, forms
from bot.views.card import CAPTION_LIMIT, LABEL_LIMIT, Card, Row, cut, inline, of_part
from bot.views.pages import in_rows, length, packed
from bot.views.words import Html, Words

KIND = "news"
NAME_ROOM = 200  # code points of a town's, a project's or an executor's name
REASON_ROOM = 150
BAR = 10  # signs
TRANCHES_SHOWN = 12
Follow = type[buttons.FollowTown] | type[buttons.FollowProject]
TRANCHES_IN_A_ROW = 3


def parts(words: Words, town: Town, project: Project, draft: Draft) -> tuple[Part, ...]:
    """The announcement as it goes to everybody: an album carries no buttons, so its text follows it."""
    rows = (
        ((words.plain("button-project"), buttons.SeeProject(project.id).data),),
        ((words.plain("button-unfollow-project"), buttons.FollowProject(project.id, False).data),),
        ((words.plain("button-unfollow"), buttons.FollowTown(town.id, False).data),),
    )
    lines = tuple(_lines(words, town, project, draft))
    if len(draft.photos) == 1 and length("\n".join(lines)) <= CAPTION_LIMIT:
        return (Part("\n".join(lines), draft.photos, buttons=rows),)
    album = (Part("", draft.photos),) if draft.photos else ()
    *before, last = packed(lines)
    return (*album, *map(Part, before), Part(last, buttons=rows))


def tailored(part: Part, by_town: bool, by_project: bool) -> Part:
    """The part for one chat: it offers to leave just those subscriptions that brought it there, to join others."""
    leaving: dict[Follow, bool] = {buttons.FollowTown: by_town, buttons.FollowProject: by_project}
    rows = tuple(row for row in part.buttons if all(_is_kept(data, leaving) for _, data in row))
    return Part(part.html, part.photos, part.picture, rows)


# --- the form --------------------------------------------------------------------------------------------


def ask_works(words: Words, draft: Draft) -> Card:
    """The first step: photos and lines, at once or one after the other."""
    rows: list[Row] = []
    if draft.works:
        rows.append([(words.plain("button-news-keep"), buttons.Fill(KIND, "works", "keep").data)])
    if draft.photos:
        rows.append([(words.plain("button-news-no-photos"), buttons.Fill(KIND, "works", "no-photos").data)])
    if draft.works:
        html = words("news-works-again", works=len(draft.works), photos=len(draft.photos))
    elif draft.photos:
        html = words("news-works-to-photos", photos=len(draft.photos))
    else:
        html = words("news-works")
    return forms.step(words, KIND, "works", html, rows, back=not (draft.works or draft.photos))


def ask_project(words: Words, projects: Sequence[Project]) -> tuple[Card, ...]:
    rows = [[(cut(one.name, LABEL_LIMIT), buttons.Fill(KIND, "project", one.id).data)] for one in projects]
    return tuple(forms.step(words, KIND, "project", words("news-project"), some) for some in in_rows(rows))


def ask_tranche(words: Words, project: Project, draft: Draft) -> Card:
    """The tranches there are, and a new one."""
    known = [tranche.number for tranche in project.tranches][-TRANCHES_SHOWN:]
    labels = [(words.plain("news-tranche-number", n=n), buttons.Fill(KIND, "tranche", str(n)).data) for n in known]
    rows: list[Row] = [labels[at : at + TRANCHES_IN_A_ROW] for at in range(0, len(labels), TRANCHES_IN_A_ROW)]
    new = project.next_tranche
    if new <= TRANCHES_LIMIT:
        rows.append([(words.plain("button-news-new-tranche", n=new), buttons.Fill(KIND, "tranche", str(new)).data)])
    html = words(
        "news-tranche", project=cut(project.name, NAME_ROOM), works=len(draft.works), photos=len(draft.photos)
    )
    return forms.step(words, KIND, "tranche", html, rows)


def preview(words: Words, town: Town, project: Project, draft: Draft, recipients: int) -> tuple[Card, ...]:
    """The thing itself as subscribers of the town get it; below it, answering it, what may be done with it."""
    cards = tuple(of_part(tailored(part, True, False)) for part in parts(words, town, project, draft))
    rows: list[Row] = [
        [(_label(words, work), buttons.SetWork(draft.begun, number, work.state is not WorkState.DONE).data)]
        for number, work in enumerate(draft.works, start=1)
    ]
    rows.append([(words.plain("button-news-send"), buttons.SendAnnouncement(draft.seal).data)])
    html = words("news-look" if recipients else "news-look-nobody", n=recipients)
    control = forms.step(words, KIND, "look", html, rows)
    return (*cards, Card(control.html, control.keyboard, replies=True))


# --- the bar and the report ------------------------------------------------------------------------------


def progress(words: Words, shown: Shown, project: Project) -> Card:
    """How far the announcement has come; at its end, what became of it."""
    head = words("news-of", project=cut(project.name, NAME_ROOM), n=shown.announcement.tranche or 0)
    rows = [[(words.plain("button-project"), buttons.SeeProject(project.id).data)]]
    if shown.announcement.finished_at is None:
        return Card(words("news-progress", head=head, bar=_bar(words, shown.report)))
    return Card(words("news-report", head=head, lines=Html("\n".join(_report(words, shown)))), inline(rows))


def _report(words: Words, shown: Shown) -> Iterator[str]:
    report, announcement = shown.report, shown.announcement
    if announcement.sending is Sending.STOPPED:
        yield words("news-stopped")
    elif not report.owed:
        yield words("news-nobody")
        return
    yield words("news-sent", n=report.sent)
    if report.blocked:
        yield words("news-blocked", n=report.blocked)
    if report.failed:
        yield words("news-failed", n=report.failed)
        for reason, n in report.reasons:
            yield words("news-reason", reason=cut(reason, REASON_ROOM), n=n)
    if report.repeated:
        yield words("news-repeated", n=report.repeated)
    yield words("news-took", span=_span(words, announcement))


def _bar(words: Words, report: Report) -> Html:
    share = report.settled / report.owed if report.owed else 0.0
    full = int(share * BAR)
    percent = int(share * 100)  # 100% only once nothing is left
    bar = "▓" * full + "░" * (BAR - full)
    return words("news-bar", bar=bar, percent=percent, done=report.settled, owed=report.owed)


def _span(words: Words, announcement: Announcement) -> str:
    took = (announcement.finished_at or announcement.created_at) - announcement.created_at
    seconds = max(1, round(took / timedelta(seconds=1)))
    if seconds < 60:
        return words.plain("span-seconds", n=seconds)
    if seconds < 3600:
        return words.plain("span-minutes-seconds", minutes=seconds // 60, seconds=seconds % 60)
    return words.plain("span-hours-minutes", hours=seconds // 3600, minutes=seconds % 3600 // 60)


# --- the text --------------------------------------------------------------------------------------------


def _lines(words: Words, town: Town, project: Project, draft: Draft) -> Iterator[Html]:
    yield words("news-town", town=cut(town.name, NAME_ROOM))
    yield words("news-project-line", project=cut(project.name, NAME_ROOM))
    done = [work for work in draft.works if work.state is WorkState.DONE]
    under_way = [work for work in draft.works if work.state is not WorkState.DONE]
    if done:
        yield Html("")
        yield words("news-done", n=draft.tranche)
        yield from (words("news-done-line", work=work.text) for work in done)
    if under_way:
        yield Html("")
        yield words("news-under-way" if done else "news-only-under-way", n=draft.tranche)
        yield from (words("news-under-way-line", work=work.text) for work in under_way)
    if project.executor:
        yield Html("")
        yield words("news-executor", executor=cut(project.executor.name, NAME_ROOM))


def _label(words: Words, work: Work) -> str:
    key = "news-done-line" if work.state is WorkState.DONE else "news-under-way-line"
    return words.plain(key, work=cut(work.text, LABEL_LIMIT))


def _is_kept(data: str, leaving: dict[Follow, bool]) -> bool:
    for button, subscribed in leaving.items():
        if button.pattern().match(data):
            return button.read(data).on != subscribed
    return True
