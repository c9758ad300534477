"""Projects: a page with its problem, people and works; long ones fold their tranches behind buttons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain.media import albums
from bot.domain.people import Town
from bot.domain.projects import Executor, MonitoringGroup, Project, Tranche, WorkState
from bot.domain.refusals import NoPhotosYet
from bot.domain.verdicts import NOT_WATCHED, Standings
from bot.views import buttons, following, published
from bot.views.archive import archive_button
from bot.views.card import LABEL_LIMIT, TEXT_LIMIT, Card, Row, cut, inline
from bot.views.pages import in_rows, length, packed, paragraphs
from bot.views.verdicts import on_page
from bot.views.words import Html, Words
from bot.views.works import attached, held, money, told

LINK_PREFIX = "project_"
TRANCHES_IN_A_ROW = 4
TRANCHES_OFFERED = 84  # Telegram puts at most 100 buttons under a message; each tranche leads to its neighbours
WORKS = {
    WorkState.DONE: "work-done",
    WorkState.UNDER_WAY: "work-under-way",
    WorkState.NOT_DONE: "work-not-done",
}
SIGNS = {
    WorkState.DONE: "work-done-sign",
    WorkState.UNDER_WAY: "work-under-way-sign",
    WorkState.NOT_DONE: "work-not-done-sign",
}


@dataclass(frozen=True, slots=True)
class Around:
    """What the page tells beside the project's own fields.

    `participants`: how many took part in choosing the problem, 0: not known. `told_at`: when each tranche was
    first announced. `news`: there are announcements to open. `coordinates`: the reader may change the project.
    `held`: tranches whose newest report only the monitoring group reads, and until when; for the desk's eyes."""

    participants: int = 0
    told_at: Mapping[int, datetime] = field(default_factory=dict)
    news: bool = False
    coordinates: bool = False
    held: Mapping[int, datetime | None] = field(default_factory=dict)


BARE = Around()


def listed(words: Words, projects: Sequence[Project], town: Town) -> tuple[Card, ...]:
    """The town's projects, to pick from."""
    labels: list[Row] = [[(cut(p.name, LABEL_LIMIT), buttons.SeeProject(p.id).data)] for p in projects]
    *full, rest = in_rows(labels) or [[]]
    rest = [*rest, [archive_button(words, town.id)]]
    return tuple(Card(words("projects-list", town=town.name), inline(some)) for some in (*full, rest))


def none_yet(words: Words, town: Town) -> Card:
    """The town has no project; subscribing tells of the first."""
    return Card(words("projects-none", town=town.name))


def page(
    words: Words,
    project: Project,
    town: Town,
    subscribed: bool,
    others: bool,
    standings: Standings = NOT_WATCHED,
    answers: int = 0,
    around: Around = BARE,
) -> tuple[Card, ...]:
    """All there is to know. Where it would pass one message, the oldest tranches fold behind buttons first.

    `answers`: how many questions and answers are published on it."""
    about = _about(words, project, town, around)
    folded, shown = _split(words, project, town, about, standings, around)
    tranches = (_tranche(words, tranche, town, standings, around) for tranche in shown)
    waiting = [held(words, number, until, town.timezone) for number, until in sorted(around.held.items())]
    lines = paragraphs(about, *tranches, _legend(words, shown), waiting)
    rows = _unfolding(words, project, folded)
    rows += _to_see(words, project, around)
    rows += _verdicts(words, project, standings)
    rows += published.list_button(words, project.id, answers)
    rows.append([following.project_button(words, project.id, subscribed)])
    if others:
        rows.append([(words.plain("button-other-projects"), buttons.SeeProjects(town.id).data)])
    rows.append([archive_button(words, town.id), (words.plain("button-ask"), buttons.AskAbout(project.id, 0).data)])
    if around.coordinates:
        rows.append([(words.plain("button-edit-project"), buttons.DeskProject(project.id).data)])
    return _with_buttons(packed(lines), rows)


def tranche(
    words: Words,
    project: Project,
    number: int,
    town: Town,
    standings: Standings = NOT_WATCHED,
    around: Around = BARE,
) -> tuple[Card, ...]:
    """One tranche with all its works; raises TrancheNotFound."""
    found = project.tranche(number)
    head = [words("project-title", name=project.name)]
    lines = paragraphs(head, _tranche(words, found, town, standings, around), _legend(words, (found,)))
    place = project.tranches.index(found)
    neighbours = [*project.tranches[:place][-1:], *project.tranches[place + 1 :][:1]]
    rows = _unfolding(words, project, neighbours)
    if found.all_media:
        rows.append([(words.plain("button-photos"), buttons.SeePhotos(project.id, number).data)])
    rows.append([(words.plain("button-project"), buttons.SeeProject(project.id).data)])
    rows.append([(words.plain("button-ask"), buttons.AskAbout(project.id, number).data)])
    return _with_buttons(packed(lines), rows)


def photos(words: Words, project: Project, number: int) -> tuple[Card, ...]:
    """What was attached to a tranche, sent anew; 0: of the only one that has any, else a choice of them.

    Raises NoPhotosYet, TrancheNotFound."""
    seen = [tranche for tranche in project.tranches if tranche.all_media]
    if number:
        seen = [tranche for tranche in seen if tranche.number == project.tranche(number).number]
    if not seen:
        raise NoPhotosYet
    if len(seen) == 1:
        return _photos(words, project, seen[0])
    labels = [
        (words.plain("button-see-tranche", n=one.number), buttons.SeePhotos(project.id, one.number).data)
        for one in seen
    ]
    rows = [labels[start : start + TRANCHES_IN_A_ROW] for start in range(0, len(labels), TRANCHES_IN_A_ROW)]
    return (Card(words("photos-pick", name=project.name), inline(rows)),)


def timeline(words: Words, project: Project, picture: bytes | str) -> Card:
    """`picture`: PNG bytes or a file id."""
    back = [[(words.plain("button-project"), buttons.SeeProject(project.id).data)]]
    return Card(words("timeline-caption", name=project.name), inline(back), picture=picture)


def timeline_failed(words: Words, project: Project) -> Card:
    """The page says the same."""
    back = [[(words.plain("button-project"), buttons.SeeProject(project.id).data)]]
    return Card(words("timeline-failed"), inline(back))


def _photos(words: Words, project: Project, tranche: Tranche) -> tuple[Card, ...]:
    """What belongs to a work says so below it."""
    whose = {one: work for work in tranche.works for one in work.media}
    captioned = [
        replace(one, caption=words("plain-text", text=told(words, whose[one])) if one in whose else "")
        for one in tranche.all_media
    ]
    head = Card(words("photos", name=project.name, n=tranche.number, media=attached(words, captioned)), silent=True)
    gone = Card(words("archived-refused"), silent=True)
    shown = (
        Card(album[0].caption if len(album) == 1 else "", media=album, silent=True, otherwise=gone)
        for album in albums(captioned)
    )
    return (head, *shown)


def _split(
    words: Words, project: Project, town: Town, about: Sequence[str], standings: Standings, around: Around
) -> tuple[Sequence[Tranche], Sequence[Tranche]]:
    """The tranches to fold, and the newest ones that fit into one message with the rest of the page."""
    room = TEXT_LIMIT - length("\n".join(paragraphs(about, _legend(words, project.tranches))))
    folded = len(project.tranches)
    while folded:
        room -= length("\n".join(["", "", *_tranche(words, project.tranches[folded - 1], town, standings, around)]))
        if room < 0:
            break
        folded -= 1
    return project.tranches[:folded], project.tranches[folded:]


def _with_buttons(pages: Sequence[Html], rows: Sequence[Row]) -> tuple[Card, ...]:
    *first, last = pages
    return (*map(Card, first), Card(last, inline(rows)))


def _unfolding(words: Words, project: Project, folded: Sequence[Tranche]) -> list[Row]:
    labels = [
        (words.plain("button-see-tranche", n=t.number), buttons.SeeTranche(project.id, t.number).data)
        for t in folded[-TRANCHES_OFFERED:]
    ]
    return [labels[start : start + TRANCHES_IN_A_ROW] for start in range(0, len(labels), TRANCHES_IN_A_ROW)]


def _to_see(words: Words, project: Project, around: Around) -> list[Row]:
    pictures: list[tuple[str, str]] = []
    if any(tranche.works for tranche in project.tranches):
        pictures.append((words.plain("button-timeline"), buttons.SeeTimeline(project.id).data))
    if any(tranche.all_media for tranche in project.tranches):
        pictures.append((words.plain("button-photos"), buttons.SeePhotos(project.id, 0).data))
    rows: list[Row] = [pictures] if pictures else []
    if around.news:
        rows.append([(words.plain("button-project-news"), buttons.SeeProjectNews(project.id, 0).data)])
    return rows


def _about(words: Words, project: Project, town: Town, around: Around) -> list[str]:
    aims = [words("project-problem", problem=project.problem)] if project.problem else []
    if project.problem and around.participants:
        aims.append(words("project-participants", n=around.participants))
    if project.goal:
        aims.append(words("project-goal", goal=project.goal))
    partners = [words("project-partner", name=name) for name in project.partners]
    return paragraphs(
        [words("project-title", name=project.name), words("project-town", town=town.name)],
        aims,
        [words("plain-text", text=project.description)] if project.description else [],
        _executor(words, project.executor) if project.executor else [],
        _group(words, project.monitoring_group) if project.monitoring_group else [],
        [words("project-partners"), *partners] if partners else [],
        _money(words, project),
    )


def _money(words: Words, project: Project) -> list[str]:
    """Planned; paid and spent together where several tranches tell it."""
    lines: list[str] = [words("project-planned", sum=money(words, project.planned))] if project.planned else []
    paid = [tranche.paid for tranche in project.tranches if tranche.paid]
    spent = [tranche.spent for tranche in project.tranches if tranche.spent]
    for key, sums in (("project-paid", paid), ("project-spent", spent)):
        if len(sums) > 1:
            lines.append(words(key, sum=money(words, sum(sums))))
    return lines


def _executor(words: Words, executor: Executor) -> list[str]:
    named = not executor.kind or executor.kind.casefold() in executor.name.casefold()
    lines: list[str] = [
        words("project-executor", name=executor.name)
        if named
        else words("project-executor-kind", name=executor.name, kind=executor.kind)
    ]
    if executor.phones or executor.email or executor.persons:
        lines.append(words("project-contact"))
    lines += [words("project-phone", phone=phone) for phone in executor.phones]
    lines += [words("project-email", email=executor.email)] if executor.email else []
    lines += [words("project-person", name=name) for name in executor.persons]
    return lines


def _group(words: Words, group: MonitoringGroup) -> list[str]:
    lines: list[str] = [words("project-group", size=group.size)]
    if group.composition:
        lines.append(words("project-group-composition"))
        lines += [words("project-group-who", who=who) for who in group.composition]
    return lines


def _verdicts(words: Words, project: Project, standings: Standings) -> list[Row]:
    if not standings.words:
        return []
    label = words.plain("button-see-verdicts", n=standings.words)
    return [[(label, buttons.SeeVerdicts(project.id, 0).data)]]


def _tranche(words: Words, tranche: Tranche, town: Town, standings: Standings, around: Around) -> list[str]:
    works = [
        on_page(
            words,
            words(WORKS[work.state], text=told(words, work)),
            standings.works.get((tranche.number, place)),
        )
        for place, work in enumerate(tranche.works, start=1)
    ]
    key = "tranche-title-named" if tranche.title else "tranche-title"
    title = words(key, n=tranche.number, title=tranche.title)
    if at := around.told_at.get(tranche.number):
        title = words("tranche-title-told", title=title, date=words.date(at, town.timezone))
    lines: list[str] = [title]
    lines += [words("tranche-period", period=tranche.period)] if tranche.period else []
    told_else = tranche.planned or tranche.paid or tranche.spent or tranche.next
    lines += works or ([] if told_else else [words("tranche-empty")])
    lines += [words("tranche-planned", sum=money(words, tranche.planned))] if tranche.planned else []
    lines += [words("tranche-paid", sum=money(words, tranche.paid))] if tranche.paid else []
    lines += [words("tranche-spent", sum=money(words, tranche.spent))] if tranche.spent else []
    lines += [words("tranche-next", text=tranche.next)] if tranche.next else []
    return lines


def _legend(words: Words, tranches: Sequence[Tranche]) -> list[str]:
    """What the signs mean; only those that stand above."""
    states = {work.state for tranche in tranches for work in tranche.works}
    signs = [words(key) for state, key in SIGNS.items() if state in states]
    return [Html(words("works-legend", signs=Html(", ".join(signs))))] if signs else []
