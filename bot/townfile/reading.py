"""Files are read, their keys are known, and they agree with one another."""

import difflib
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from bot.domain.people import Town
from bot.domain.poll_texts import NAME_LIMIT
from bot.domain.polls import Poll
from bot.domain.projects import Outcome, Project
from bot.tables import Table, sentence
from bot.townfile.polls import poll_of
from bot.townfile.projects import outcome_of, project_of

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
    "projects.tranches": ("number", "title", "period", "planned", "paid", "spent", "next", "works"),
    "projects.tranches.works": ("text", "state", "figure"),
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
    polls = tuple(poll_of(table, town.id, default_question) for table in top.tables("polls"))
    outcomes = tuple(outcome_of(table, town.id) for table in top.tables("outcomes"))
    projects = tuple(project_of(table, town.id) for table in top.tables("projects"))
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
