"""Town files: TOML read into the domain's values, or refused with every mistake named by file, key and value."""

import difflib
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from bot.domain import refusals
from bot.domain.admission import is_calling_code
from bot.domain.money import SUM_LIMIT
from bot.domain.people import Town
from bot.domain.polls import (
    NAME_LIMIT,
    Admission,
    Choice,
    Kind,
    Poll,
    Results,
    State,
    must_be_names,
    must_be_question,
)
from bot.domain.project_fields import EMAIL, PHONE
from bot.domain.projects import (
    FIGURE_LIMIT,
    NEXT_LIMIT,
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

# Every key there is, by the table it stands in.
KEYS: Mapping[str, tuple[str, ...]] = {
    "": ("town", "polls", "outcomes", "projects"),
    "town": ("id", "name", "region", "timezone", "residents", "name_locative"),
    "polls": (
        *("id", "question", "kind", "max_choices", "results", "admission", "countries"),
        *("opens_at", "closes_at", "choices"),
    ),
    "polls.choices": ("name", "description", "presented_by"),
    "outcomes": ("problem", "participants"),
    "projects": (
        *("id", "name", "goal", "problem", "description"),
        *("planned", "partners", "executor", "monitoring_group", "tranches"),
    ),
    "projects.executor": ("name", "short_name", "kind", "phones", "email", "persons"),
    "projects.monitoring_group": ("size", "composition"),
    "projects.tranches": ("number", "paid", "spent", "next", "works"),
    "projects.tranches.works": ("text", "state", "figure"),
}

REFUSED: Mapping[type[refusals.Refusal], str] = {
    refusals.QuestionMissing: "is empty.",
    refusals.QuestionTooLong: "has more than {limit} characters.",
    refusals.ChoicesTooFew: "has fewer than 2 choices.",
    refusals.ChoicesTooMany: "has more than {limit} choices.",
    refusals.ChoiceTooLong: "has more than {limit} characters.",
    refusals.ChoiceTwice: "has the choice “{name}” twice.",
    refusals.ClosingTooSoon: "is past, or less than 5 minutes away.",
    refusals.ClosingTooFar: "is more than a year away.",
}


class ImportMistake(Exception):
    """What is wrong with town files: one English sentence for each mistake."""

    def __init__(self, *sentences: str) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences


@dataclass(frozen=True, slots=True)
class TownFile:
    """What one file says, in its order.

    A poll is SCHEDULED where the file gives `closes_at` (its `opens_at` is None where the file gives none), else
    a DRAFT; whether it opens at once is for the import to say.
    """

    file: str
    town: Town
    polls: tuple[Poll, ...]
    outcomes: tuple[Outcome, ...]
    projects: tuple[Project, ...]


def told(refusal: refusals.Refusal) -> str:
    """What a rule's no says of a value, in English: `has more than 200 characters.`"""
    return REFUSED[type(refusal)].format(**refusal.values_for_words)


def read(paths: Sequence[Path], default_question: str) -> tuple[TownFile, ...]:
    """The town files at `paths`, one given twice read once; polls without a question ask `default_question`.

    Raises ImportMistake with all mistakes of all files.
    """
    mistakes: list[str] = []
    once: dict[Path, Path] = {}
    for path in paths:
        once.setdefault(path.resolve(), path)
    files = [file for path in once.values() if (file := _file(path, default_question, mistakes))]
    _must_agree(files, mistakes)
    if mistakes:
        raise ImportMistake(*mistakes)
    return tuple(files)


def _file(path: Path, default_question: str, mistakes: list[str]) -> TownFile | None:
    try:
        written = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        mistakes.append(f"{path}: there is no such file.")
        return None
    except OSError as error:
        mistakes.append(f"{path}: the file cannot be read: {error.strerror}.")
        return None
    except UnicodeDecodeError:
        mistakes.append(f"{path}: the file is not UTF-8 text. Save it as UTF-8.")
        return None
    except ValueError as error:  # a number of 5000 digits is no TOMLDecodeError
        mistakes.append(f'{path}: this is no TOML: {error}. A line looks like this: id = "kara-kol"')
        return None

    before = len(mistakes)
    top = Table(str(path), mistakes, KEYS, written)
    if "town" not in written:
        top.missing("town", '[town], and under it: id = "kara-kol" and name = "…"')
    table = top.table("town")
    town = _town(table) if table else Town("", "")
    polls = tuple(_poll(table, town.id, default_question) for table in top.tables("polls"))
    outcomes = tuple(_outcome(table, town.id) for table in top.tables("outcomes"))
    projects = tuple(_project(table, town.id) for table in top.tables("projects"))
    return None if len(mistakes) > before else TownFile(str(path), town, polls, outcomes, projects)


def _must_agree(files: Sequence[TownFile], mistakes: list[str]) -> None:
    towns: dict[str, TownFile] = {}
    seen: dict[tuple[str, str, str], str] = {}
    for file in files:
        other = towns.setdefault(file.town.id, file)
        if other.town != file.town:
            what = f"is described differently in {other.file}."
            mistakes.append(sentence(file.file, "town.id", file.town.id, what))
        named = [(f"polls[{n}].id", "", poll.id) for n, poll in enumerate(file.polls)]
        named += [(f"projects[{n}].id", "", project.id) for n, project in enumerate(file.projects)]
        named += [(f"outcomes[{n}].problem", file.town.id, o.problem) for n, o in enumerate(file.outcomes)]
        for key, town_id, value in named:
            where = seen.setdefault((key.split("[")[0], town_id, value), f"{file.file}, {key}")
            if where != f"{file.file}, {key}":
                mistakes.append(sentence(file.file, key, value, f"stands already in {where}."))


def _town(table: Table) -> Town:
    return Town(
        id=table.id("kara-kol"),
        name=table.text("name", "…", NAME_LIMIT),
        region=table.text("region", limit=NAME_LIMIT),
        timezone=_timezone(table),
        residents=table.number("residents", 0, 0),
        name_locative=table.text("name_locative", limit=NAME_LIMIT),
    )


def _timezone(table: Table) -> str:
    default = Town("", "").timezone
    name = table.values.get("timezone", default)
    try:
        return ZoneInfo(str(name)).key
    except (KeyError, ValueError, OSError):  # OSError: "Asia" is a folder
        near = difflib.get_close_matches(str(name), available_timezones(), n=1)
        table.wrong("timezone", "is no time zone.", f'timezone = "{near[0] if near else default}"')
        return default


def _poll(table: Table, town_id: str, default_question: str) -> Poll:
    choices = tuple(
        Choice(
            number,
            name=choice.text("name", "…", NAME_LIMIT),
            description=choice.text("description", lines=True),
            presented_by=choice.text("presented_by", limit=NAME_LIMIT),
        )
        for number, choice in enumerate(table.tables("choices"), start=1)
    )
    kind = table.one_of("kind", Kind, Kind.SINGLE)
    opens_at, closes_at = table.moment("opens_at"), table.moment("closes_at")
    if "opens_at" in table.values and "closes_at" not in table.values:
        table.wrong("opens_at", "needs a closes_at.", "closes_at = 2026-12-25T18:00:00+06:00")
    if opens_at and closes_at and opens_at >= closes_at:
        table.wrong("closes_at", f"is not after opens_at = {table.values['opens_at']}.")
    _must_be_names(table, choices)
    return Poll(
        id=table.id("kara-kol-2026"),
        town_id=town_id,
        question=_question(table, default_question),
        choices=choices,
        kind=kind,
        max_choices=_max_choices(table, kind, len(choices)),
        results=table.one_of("results", Results, Results.AFTER),
        admission=_admission(table),
        countries=_countries(table),
        state=State.SCHEDULED if closes_at else State.DRAFT,
        opens_at=opens_at,
        closes_at=closes_at,
    )


def _admission(table: Table) -> Admission:
    """Which group's members may vote is picked in the chat, where the bot must be its administrator."""
    admission = table.one_of("admission", Admission, Admission.ANYONE)
    if admission is not Admission.MEMBERS:
        return admission
    table.wrong("admission", "needs a group, which a coordinator picks in the chat.", 'admission = "phone"')
    return Admission.ANYONE


def _countries(table: Table) -> tuple[str, ...]:
    codes = tuple(code.removeprefix("+") for code in table.texts("countries"))
    if codes and table.values.get("admission") != Admission.PHONE:
        table.wrong("countries", 'goes with admission = "phone" only.', 'admission = "phone"')
    for place, code in enumerate(codes):
        if code and not is_calling_code(code):
            key, what = f"{table.path('countries')}[{place}]", "is no calling code of a country."
            table.mistakes.append(sentence(table.file, key, code, what, 'countries = ["996", "7"]'))
    return tuple(dict.fromkeys(codes))


def _must_be_names(table: Table, choices: Sequence[Choice]) -> None:
    names = [choice.name for choice in choices]
    if not all(names) or not isinstance(table.values.get("choices", []), list):
        return  # told already
    try:
        must_be_names(names)
    except refusals.ChoiceTooLong:
        return  # told already, with the choice's key
    except refusals.Refusal as refusal:
        example = 'for each choice, [[polls.choices]] and under it: name = "…"'
        what = f"{table.file}: {table.path('choices')} {told(refusal)}"
        table.mistakes.append(f"{what} Write for example, {example}")


def _question(table: Table, default_question: str) -> str:
    value = table.values.get("question")
    if value is None:
        return must_be_question(default_question)
    text = table.text("question", limit=None)
    try:
        return must_be_question(text) if isinstance(value, str) else text
    except refusals.Refusal as refusal:
        table.wrong("question", told(refusal))
        return text


def _max_choices(table: Table, kind: Kind, choices: int) -> int:
    """One where `single`; else what the file says, or all choices."""
    if kind is Kind.SINGLE:
        if table.number("max_choices", 1, 1) != 1:
            table.wrong("max_choices", 'is not 1, and kind is "single".', 'kind = "approval"')
        return 1
    return table.number("max_choices", 1, max(choices, 1), highest=max(choices, 1))


def _outcome(table: Table, town_id: str) -> Outcome:
    return Outcome(town_id, table.text("problem", "…"), table.number("participants", 1))


def _project(table: Table, town_id: str) -> Project:
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
    )
