"""The projects of a town file, and the problems chosen before the bot came."""

from collections import Counter

from bot.domain.contacts import EMAIL, PHONE
from bot.domain.money import SUM_LIMIT
from bot.domain.poll_texts import NAME_LIMIT
from bot.domain.projects import (
    FIGURE_LIMIT,
    NEXT_LIMIT,
    PERIOD_LIMIT,
    TITLE_LIMIT,
    TRANCHES_LIMIT,
    WORK_LIMIT,
    WORKS_LIMIT,
    Executor,
    MonitoringGroup,
    Outcome,
    Project,
    Tranche,
    Work,
    WorkState,
)
from bot.tables import Table, sentence


def outcome_of(table: Table, town_id: str) -> Outcome:
    return Outcome(town_id, table.text("problem", "…"), table.number("participants", 1))


def project_of(table: Table, town_id: str) -> Project:
    executor, group = table.table("executor"), table.table("monitoring_group")
    tranches = sorted((_tranche(tranche) for tranche in table.tables("tranches")), key=lambda t: t.number)
    for number, times in Counter(tranche.number for tranche in tranches).items():
        if times > 1:
            table.mistakes.append(f"{table.file}: {table.path('tranches')} has number = {number} {times} times.")
    return Project(
        id=table.id("taza-suu"),
        town_id=town_id,
        name=table.text("name", "…", NAME_LIMIT),
        goal=table.text("goal", "…"),
        problem=table.text("problem"),
        description=table.text("description", lines=True),
        partners=table.texts("partners"),
        executor=_executor(executor) if executor else None,
        monitoring_group=_group(group) if group else None,
        tranches=tuple(tranches),
        planned=table.number("planned", 0, 0, SUM_LIMIT),
    )


def _executor(table: Table) -> Executor:
    phones, email = table.texts("phones"), table.text("email", limit=NAME_LIMIT)
    for place, phone in enumerate(phones):
        if phone and not PHONE.fullmatch(phone):
            what = "is not a number as it is dialled from anywhere."
            key = f"{table.path('phones')}[{place}]"
            table.mistakes.append(sentence(table.file, key, phone, what, '"+996312000000"'))
    if email and not EMAIL.fullmatch(email):
        table.wrong("email", "is no e-mail address.", 'email = "office@example.kg"')
    name = table.text("name", "…", NAME_LIMIT)
    return Executor(
        name,
        table.text("kind", limit=NAME_LIMIT),
        phones,
        email,
        table.texts("persons"),
        table.text("short_name", limit=NAME_LIMIT),
    )


def _group(table: Table) -> MonitoringGroup:
    return MonitoringGroup(table.number("size", 1), table.texts("composition"))


def _tranche(table: Table) -> Tranche:
    number, tables = table.number("number", 1, highest=TRANCHES_LIMIT), table.tables("works")
    works = tuple(
        Work(
            work.text("text", "…", WORK_LIMIT),
            work.one_of("state", WorkState, WorkState.DONE),
            work.text("figure", limit=FIGURE_LIMIT),
        )
        for work in tables
    )
    if len(works) > WORKS_LIMIT:
        what = f"has {len(works)} works; a tranche has at most {WORKS_LIMIT}."
        table.mistakes.append(f"{table.file}: {table.path('works')} {what}")
    seen: set[str] = set()
    for work, inner in zip(works, tables, strict=True):
        if work.text and work.text.casefold() in seen:
            inner.wrong("text", "stands in this tranche twice.")
        seen.add(work.text.casefold())
    return Tranche(
        number,
        works,
        table.number("spent", 0, 0, SUM_LIMIT),
        table.text("next", limit=NEXT_LIMIT, lines=True),
        paid=table.number("paid", 0, 0, SUM_LIMIT),
        title=table.text("title", limit=TITLE_LIMIT),
        period=table.text("period", limit=PERIOD_LIMIT),
        planned=table.number("planned", 0, 0, SUM_LIMIT),
    )
