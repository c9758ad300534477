"""Projects: a page with its problem, people and works; long ones fold their tranches behind buttons."""

from collections.abc import Sequence

from bot.domain.people import Town
from bot.domain.projects import Executor, MonitoringGroup, Project, Tranche, WorkState
from bot.views import buttons, following
from bot.views.card import LABEL_LIMIT, TEXT_LIMIT, Card, Row, cut, inline
from bot.views.pages import in_rows, length, packed, paragraphs
from bot.views.words import Html, Words

LINK_PREFIX = "project_"
TRANCHES_IN_A_ROW = 4
TRANCHES_OFFERED = 96  # Telegram puts at most 100 buttons under a message; each tranche leads to its neighbours
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


def listed(words: Words, projects: Sequence[Project], town: Town) -> tuple[Card, ...]:
    """The town's projects, to pick from."""
    return tuple(
        Card(
            words("projects-list", town=town.name),
            inline([(cut(p.name, LABEL_LIMIT), buttons.SeeProject(p.id).data)] for p in some),
        )
        for some in in_rows(projects)
    )


def none_yet(words: Words, town: Town) -> Card:
    """The town has no project; subscribing tells of the first."""
    return Card(words("projects-none", town=town.name))


def page(words: Words, project: Project, town: Town, subscribed: bool, others: bool) -> tuple[Card, ...]:
    """All there is to know. Where it would pass one message, the oldest tranches fold behind buttons first."""
    about = _about(words, project, town)
    folded, shown = _split(words, project, about)
    lines = paragraphs(about, *(_tranche(words, tranche) for tranche in shown), _legend(words, shown))
    rows = _unfolding(words, project, folded)
    rows.append([following.project_button(words, project.id, subscribed)])
    if others:
        rows.append([(words.plain("button-other-projects"), buttons.SeeProjects(town.id).data)])
    rows.append([(words.plain("button-ask"), buttons.Ask().data)])
    return _with_buttons(packed(lines), rows)


def tranche(words: Words, project: Project, number: int) -> tuple[Card, ...]:
    """One tranche with all its works; raises TrancheNotFound."""
    found = project.tranche(number)
    head = [words("project-title", name=project.name)]
    lines = paragraphs(head, _tranche(words, found), _legend(words, (found,)))
    place = project.tranches.index(found)
    neighbours = [*project.tranches[:place][-1:], *project.tranches[place + 1 :][:1]]
    rows = _unfolding(words, project, neighbours)
    rows.append([(words.plain("button-project"), buttons.SeeProject(project.id).data)])
    return _with_buttons(packed(lines), rows)


def _split(words: Words, project: Project, about: Sequence[str]) -> tuple[Sequence[Tranche], Sequence[Tranche]]:
    """The tranches to fold, and the newest ones that fit into one message with the rest of the page."""
    room = TEXT_LIMIT - length("\n".join(paragraphs(about, _legend(words, project.tranches))))
    folded = len(project.tranches)
    while folded:
        room -= length("\n".join(["", "", *_tranche(words, project.tranches[folded - 1])]))
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


def _about(words: Words, project: Project, town: Town) -> list[str]:
    aims = [words("project-problem", problem=project.problem)] if project.problem else []
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
    )


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


def _tranche(words: Words, tranche: Tranche) -> list[str]:
    works = [words(WORKS[work.state], text=work.text) for work in tranche.works]
    return [words("tranche-title", n=tranche.number), *(works or [words("tranche-empty")])]


def _legend(words: Words, tranches: Sequence[Tranche]) -> list[str]:
    """What the signs mean; only those that stand above."""
    states = {work.state for tranche in tranches for work in tranche.works}
    signs = [words(key) for state, key in SIGNS.items() if state in states]
    return [Html(words("works-legend", signs=Html(", ".join(signs))))] if signs else []
