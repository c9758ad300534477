"""The settings: config.toml and the environment, read into a frozen Config or refused sentence by sentence."""

import difflib
import json
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from datetime import time
from pathlib import Path
from typing import Any

from bot import settings
from bot.settings import Mode

PREFIX = "DOBUSH_"


@dataclass(frozen=True, slots=True)
class Telegram:
    token: str = field(repr=False)
    api_url: str = "https://api.telegram.org"  # without a slash at its end
    mode: Mode = Mode.POLLING
    proxy: str = field(default="", repr=False)  # http://… or https://…, with its password if it has one


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where Telegram brings updates (`url`), and where the bot waits for them (`listen`:`port`)."""

    url: str
    listen: str
    port: int
    secret_token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class StorageSettings:
    path: Path = Path("dobush.sqlite3")


@dataclass(frozen=True, slots=True)
class PeopleSettings:
    administrators: tuple[int, ...] = ()  # Telegram user ids


@dataclass(frozen=True, slots=True)
class PaceSettings:
    """What Telegram allows a bot to send; replies to people who are acting are not held back by it."""

    messages_per_second: float = 30
    seconds_between_messages_in_a_chat: float = 1
    group_messages_per_minute: float = 20


@dataclass(frozen=True, slots=True)
class VotingSettings:
    prolong_minutes: float = 15  # at least so long a vote goes on whose closing fell into an outage


@dataclass(frozen=True, slots=True)
class SendingSettings:
    """Hours of the day, by each town's clock, in which no announcement rings, unless the town settles its own."""

    quiet_from: time = time(21)
    quiet_until: time = time(9)


@dataclass(frozen=True, slots=True)
class LogSettings:
    level: str = "INFO"


@dataclass(frozen=True, slots=True)
class Config:
    """All settings; `webhook` is None unless the mode is webhook."""

    telegram: Telegram
    webhook: Webhook | None = None
    storage: StorageSettings = StorageSettings()
    people: PeopleSettings = PeopleSettings()
    pace: PaceSettings = PaceSettings()
    voting: VotingSettings = VotingSettings()
    sending: SendingSettings = SendingSettings()
    log: LogSettings = LogSettings()


class ConfigMistake(Exception):
    """What is wrong with the settings: one English sentence for each mistake, none of which shows a secret."""

    def __init__(self, *sentences: str) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a setting is checked, written in config.toml, and read from the environment."""

    check: Callable[[object], object]
    example: str
    of_text: Callable[[str], object] = str
    secret: bool = False


SECTIONS: Mapping[str, type] = {
    "telegram": Telegram,
    "webhook": Webhook,
    "storage": StorageSettings,
    "people": PeopleSettings,
    "pace": PaceSettings,
    "voting": VotingSettings,
    "sending": SendingSettings,
    "log": LogSettings,
}

SETTINGS: Mapping[tuple[str, str], _Setting] = {
    ("telegram", "token"): _Setting(settings.token, '"123456:ABC"', secret=True),
    ("telegram", "api_url"): _Setting(settings.url, '"https://api.telegram.org"'),
    ("telegram", "mode"): _Setting(settings.mode, '"polling"'),
    ("telegram", "proxy"): _Setting(settings.proxy, '"http://127.0.0.1:3128"', secret=True),
    ("webhook", "url"): _Setting(settings.url, '"https://dobush.example.kg/telegram"'),
    ("webhook", "listen"): _Setting(settings.listen, '"127.0.0.1"'),
    ("webhook", "port"): _Setting(settings.port, "8443", settings.number_of),
    ("webhook", "secret_token"): _Setting(settings.secret, '"any-letters-and-digits"', secret=True),
    ("storage", "path"): _Setting(settings.path, '"dobush.sqlite3"'),
    ("people", "administrators"): _Setting(settings.ids, "[123456789]", settings.ids_of),
    ("pace", "messages_per_second"): _Setting(settings.above_zero, "30", settings.number_of),
    ("pace", "seconds_between_messages_in_a_chat"): _Setting(settings.above_zero, "1", settings.number_of),
    ("pace", "group_messages_per_minute"): _Setting(settings.above_zero, "20", settings.number_of),
    ("voting", "prolong_minutes"): _Setting(settings.above_zero, "15", settings.number_of),
    ("sending", "quiet_from"): _Setting(settings.hour, '"21:00"'),
    ("sending", "quiet_until"): _Setting(settings.hour, '"09:00"'),
    ("log", "level"): _Setting(settings.level, '"INFO"'),
}


def variable(section: str, key: str) -> str:
    """The environment variable that overrides a setting: telegram, token -> DOBUSH_TELEGRAM__TOKEN."""
    return f"{PREFIX}{section}__{key}".upper()


def load(path: Path | None, environ: Mapping[str, str]) -> Config:
    """The settings of the file at `path` (None: no file), each overridden by its DOBUSH_… variable in `environ`.

    A relative storage path is taken from the file's folder. Raises ConfigMistake with all mistakes at once.
    """
    mistakes: list[str] = []
    written = _written(path, mistakes)
    unreadable = bool(mistakes)
    given = _known(written, str(path), mistakes) | _overriding(environ, mistakes)

    values: dict[str, dict[str, Any]] = {section: {} for section in SECTIONS}
    for (section, key), (value, variable_name) in given.items():
        setting = SETTINGS[section, key]
        try:
            values[section][key] = setting.check(value)
        except settings.Wrong as wrong:
            named = f"{path}: {section}.{key}" if variable_name is None else f"environment: {variable_name}"
            shown = "(its value is not shown)" if setting.secret else f"= {_shown(value, given)}"
            example = _example(section, key, variable_name is not None)
            mistakes.append(f"{named} {shown} {wrong} Write for example: {example}")

    webhook = values["telegram"].get("mode") is Mode.WEBHOOK
    if not unreadable:
        needed = ("telegram", "webhook") if webhook else ("telegram",)
        mistakes += [
            _missing(path, section, key) for section, key in _required(needed) if (section, key) not in given
        ]
    if mistakes:
        raise ConfigMistake(*mistakes)

    storage = StorageSettings(**values["storage"])
    return Config(
        telegram=Telegram(**values["telegram"]),
        webhook=Webhook(**values["webhook"]) if webhook else None,
        storage=StorageSettings(path.parent / storage.path) if path else storage,
        people=PeopleSettings(**values["people"]),
        pace=PaceSettings(**values["pace"]),
        voting=VotingSettings(**values["voting"]),
        sending=SendingSettings(**values["sending"]),
        log=LogSettings(**values["log"]),
    )


def _written(path: Path | None, mistakes: list[str]) -> dict[str, Any]:
    if path is None:
        return {}
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        mistakes.append(f"{path}: there is no such file. Copy config.example.toml to it and fill in the token.")
    except OSError as error:
        mistakes.append(f"{path}: the file cannot be read: {error.strerror}.")
    except UnicodeDecodeError:
        mistakes.append(f"{path}: the file is not UTF-8 text. Save it as UTF-8.")
    except ValueError as error:  # a number of 5000 digits is no TOMLDecodeError
        mistakes.append(f'{path}: this is no TOML: {error}. A setting is written like this: mode = "polling"')
    return {}


# The settings found, with the variable each came from (None: the file).
_Given = dict[tuple[str, str], tuple[object, str | None]]


def _known(written: Mapping[str, Any], file: str, mistakes: list[str]) -> _Given:
    # A value under an unknown name may be a mistyped token: it is never shown.
    given: _Given = {}
    for section, content in written.items():
        if section not in SECTIONS:
            mistakes.append(f"{file}: {section} is no section of the settings. {_suggestion(section)}")
        elif not isinstance(content, dict):
            first = next(key for of, key in SETTINGS if of == section)
            example = f"[{section}], and under it: {_example(section, first)}"
            mistakes.append(f"{file}: {section} is a section, not a setting. Write for example: {example}")
        else:
            for key, value in content.items():
                if (section, key) in SETTINGS:
                    given[section, key] = (value, None)
                else:
                    mistakes.append(f"{file}: {section}.{key} is no setting. {_suggestion(key, section)}")
    return given


def _overriding(environ: Mapping[str, str], mistakes: list[str]) -> _Given:
    variables = {variable(*name): name for name in SETTINGS}
    given: _Given = {}
    for name, text in sorted(environ.items()):
        if not name.startswith(PREFIX):
            continue
        if name in variables:
            section, key = variables[name]
            given[section, key] = (SETTINGS[section, key].of_text(text.strip()), name)
        else:
            nearest = difflib.get_close_matches(name, variables, n=1, cutoff=0)[0]
            mistakes.append(
                f"environment: {name} overrides no setting. Did you mean {_example(*variables[nearest], True)}?"
            )
    return given


def _suggestion(name: str, section: str | None = None) -> str:
    """The nearest known name: a setting of this section, else a section, else a setting of any section."""
    if section is None and (near := difflib.get_close_matches(name, SECTIONS, n=1)):
        return f"Did you mean [{near[0]}]?"
    here = [key for of, key in SETTINGS if of == section]
    if near := difflib.get_close_matches(name, here, n=1):
        return f"Did you mean {near[0]}? Write for example: {_example(section or '', near[0])}"
    everywhere = {key: of for of, key in SETTINGS}
    if near := difflib.get_close_matches(name, everywhere, n=1):
        of = everywhere[near[0]]
        return f"Did you mean {near[0]} under [{of}]? Write for example: {_example(of, near[0])}"
    known = here or [f"[{known}]" for known in SECTIONS]
    return f"Known here: {', '.join(known)}."


def _required(sections: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(of, f.name) for of in sections for f in fields(SECTIONS[of]) if f.default is MISSING]


def _missing(path: Path | None, section: str, key: str) -> str:
    named = f"{path}: {section}.{key}" if path else f"environment: {variable(section, key)}"
    needed = "is missing; webhook mode needs it." if section == "webhook" else "is missing."
    where = f", under [{section}]" if path else ""
    if path is None and section == "telegram":
        needed = "is missing, and no config.toml is here. Copy config.example.toml to config.toml and fill it in."
    return f"{named} {needed} Write for example{where}: {_example(section, key, path is None)}"


def _example(section: str, key: str, in_environment: bool = False) -> str:
    example = SETTINGS[section, key].example
    bare = example.strip('[]"')
    return f"{variable(section, key)}={bare}" if in_environment else f"{key} = {example}"


def _shown(value: object, given: _Given) -> str:
    """A value as it stands in TOML, cut short, with anything that is or looks like a token blotted out."""
    shown = json.dumps(value, ensure_ascii=False, default=str)
    for secret in (name for name, setting in SETTINGS.items() if setting.secret and name in given):
        text = str(given[secret][0])
        shown = shown.replace(text, "(not shown)") if text else shown
    shown = settings.TOKEN_ANYWHERE.sub("(not shown)", shown)
    return shown if len(shown) <= 80 else shown[:79] + "…"
