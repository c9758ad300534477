"""Promises of the settings: what is read, what wins, and how a mistake is told."""

import dataclasses
import re
from datetime import time
from pathlib import Path

import pytest

from bot.config import (
    SECTIONS,
    SETTINGS,
    Config,
    ConfigMistake,
    PaceSettings,
    PeopleSettings,
    SendingSettings,
    StorageSettings,
    Telegram,
    Webhook,
    load,
    variable,
)
from bot.settings import Mode

ROOT = Path(__file__).parents[1]
TOKEN = "7654321:AAF-secret_of_the_bot_0123456789abc"
WEBHOOK = (
    '[webhook]\nurl = "https://d.example.kg/in"\nlisten = "127.0.0.1"\nport = 8443\nsecret_token = "s3cret-word"\n'
)


def written(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def refused(path: Path | None, **environ: str) -> tuple[str, ...]:
    with pytest.raises(ConfigMistake) as caught:
        load(path, environ)
    assert str(caught.value) == "\n".join(caught.value.sentences)
    return caught.value.sentences


def refused_text(folder: Path, text: str, token: str = TOKEN) -> str:
    (sentence,) = refused(written(folder, f'[telegram]\ntoken = "{token}"\n{text}'))
    assert sentence.startswith(f"{folder / 'config.toml'}: ")
    assert TOKEN not in sentence
    return sentence


def test_a_token_is_enough(tmp_path: Path) -> None:
    config = load(written(tmp_path, f'[telegram]\ntoken = "{TOKEN}"\n'), {})
    assert config == Config(
        Telegram(TOKEN, "https://api.telegram.org", Mode.POLLING),
        webhook=None,
        storage=StorageSettings(tmp_path / "dobush.sqlite3"),
        people=PeopleSettings(()),
        pace=PaceSettings(30, 1, 20),
    )
    assert config.log.level == "INFO"


def test_every_setting_is_read_from_the_file(tmp_path: Path) -> None:
    text = f"""
        [telegram]
        token = "{TOKEN}"
        api_url = "http://127.0.0.1:8081/"
        mode = "webhook"
        {WEBHOOK}
        [storage]
        path = "data/towns.sqlite3"
        [people]
        administrators = [11, 22, 11]
        [pace]
        messages_per_second = 10
        seconds_between_messages_in_a_chat = 1.5
        group_messages_per_minute = 5
        [log]
        level = "debug"
    """
    config = load(written(tmp_path, text), {"HOME": "/home/aida", "DOBUS": "no variable of ours"})
    assert config.telegram == Telegram(TOKEN, "http://127.0.0.1:8081", Mode.WEBHOOK)
    assert config.webhook == Webhook("https://d.example.kg/in", "127.0.0.1", 8443, "s3cret-word")
    assert config.storage.path == tmp_path / "data" / "towns.sqlite3"
    assert config.people.administrators == (11, 22)
    assert config.pace == PaceSettings(10, 1.5, 5)
    assert config.log.level == "DEBUG"


def test_the_environment_alone_is_enough_and_gives_every_setting() -> None:
    given = {
        ("telegram", "token"): TOKEN + "\n",
        ("telegram", "api_url"): "http://localhost:8787",
        ("telegram", "mode"): "webhook",
        ("telegram", "proxy"): "http://p:1",
        ("webhook", "url"): "https://d.example.kg",
        ("webhook", "listen"): "0.0.0.0",
        ("webhook", "port"): "80",
        ("webhook", "secret_token"): "123456",
        ("storage", "path"): "here.sqlite3",
        ("people", "administrators"): "5, 6,",
        ("pace", "messages_per_second"): "29.5",
        ("pace", "seconds_between_messages_in_a_chat"): "2",
        ("pace", "group_messages_per_minute"): "10",
        ("voting", "prolong_minutes"): "20",
        ("sending", "quiet_from"): "22:00",
        ("sending", "quiet_until"): "08:30",
        ("log", "level"): "WARNING",
    }
    assert given.keys() == SETTINGS.keys()
    config = load(None, {variable(*name): text for name, text in given.items()})
    assert config.telegram == Telegram(TOKEN, "http://localhost:8787", Mode.WEBHOOK, "http://p:1")
    assert config.voting.prolong_minutes == 20
    assert config.sending == SendingSettings(time(22), time(8, 30))
    assert config.webhook == Webhook("https://d.example.kg", "0.0.0.0", 80, "123456")
    assert config.storage.path == Path("here.sqlite3")
    assert config.people.administrators == (5, 6)
    assert config.pace == PaceSettings(29.5, 2, 10)
    assert config.log.level == "WARNING"


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    path = written(tmp_path, '[telegram]\ntoken = "1:a"\n[people]\nadministrators = [1]\n')
    config = load(path, {"DOBUSH_TELEGRAM__TOKEN": "2:b", "DOBUSH_PEOPLE__ADMINISTRATORS": ""})
    assert config.telegram.token == "2:b"
    assert config.people.administrators == ()


def test_a_storage_path_that_is_absolute_or_at_home_is_left_so(tmp_path: Path) -> None:
    path = written(tmp_path, '[telegram]\ntoken = "1:a"\n')
    assert load(path, {"DOBUSH_STORAGE__PATH": "/srv/d.sqlite3"}).storage.path == Path("/srv/d.sqlite3")
    assert load(path, {"DOBUSH_STORAGE__PATH": "~/d.sqlite3"}).storage.path == Path.home() / "d.sqlite3"


def test_a_file_saved_by_notepad_is_read(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b'\xef\xbb\xbf[telegram]\r\ntoken = "1:a"\r\n')
    assert load(path, {}).telegram.token == "1:a"


def test_no_repr_shows_a_secret(tmp_path: Path) -> None:
    text = f'[telegram]\ntoken = "{TOKEN}"\nmode = "webhook"\n{WEBHOOK}'
    config = load(written(tmp_path, text), {})
    assert TOKEN not in repr(config) + str(config)
    assert "s3cret-word" not in repr(config) + str(config)


@pytest.mark.parametrize(
    ("text", "told", "example"),
    [
        ('api_url = "ftp://api"', 'telegram.api_url = "ftp://api" is no address', "https://api.telegram.org"),
        ('api_url = "http://:80"', 'telegram.api_url = "http://:80" is no address', "https://api.telegram.org"),
        ('api_url = "http://a:99999"', "telegram.api_url", "https://api.telegram.org"),
        ("api_url = 5", "telegram.api_url = 5 is not a text", 'api_url = "https://api.telegram.org"'),
        ('mode = "poling"', 'telegram.mode = "poling" is neither "polling" nor "webhook"', 'mode = "polling"'),
        ('modes = "polling"', "telegram.modes is no setting. Did you mean mode?", 'mode = "polling"'),
        ("[telegramm]\nx = 1", "telegramm is no section", "Did you mean [telegram]?"),
        ('[people]\ntoken = "1:a"', "people.token is no setting. Did you mean token under [telegram]", "token = "),
        ("[storage]\nzzz = 1", "storage.zzz is no setting. Known here: path.", ""),
        ('[storage]\npath = ""', 'storage.path = "" names no file', 'path = "dobush.sqlite3"'),
        ("[storage]\npath = true", "storage.path = true is not a text", 'path = "dobush.sqlite3"'),
        ("[people]\nadministrators = 5", "people.administrators = 5 is not a list", "administrators = [123456789]"),
        ("[people]\nadministrators = [-5]", "people.administrators = [-5] holds", "administrators = [123456789]"),
        ("[people]\nadministrators = [true]", "people.administrators = [true] holds", "[123456789]"),
        ('[people]\nadministrators = ["aida"]', 'people.administrators = ["aida"] holds', "[123456789]"),
        (
            "[pace]\nmessages_per_second = 0",
            "pace.messages_per_second = 0 is not above 0",
            "messages_per_second = 30",
        ),
        ("[pace]\nmessages_per_second = inf", "pace.messages_per_second = Infinity is not", "= 30"),
        ("[pace]\nmessages_per_second = nan", "pace.messages_per_second = NaN is not above 0", "= 30"),
        ("[pace]\ngroup_messages_per_minute = -1", "pace.group_messages_per_minute = -1 is not", "= 20"),
        ('[pace]\nseconds_between_messages_in_a_chat = "1"', '_in_a_chat = "1" is not a number', "in_a_chat = 1"),
        ("[pace]\nseconds_between_messages_in_a_chat = true", "in_a_chat = true is not a number", "in_a_chat = 1"),
        ('[log]\nlevel = "LOUD"', 'log.level = "LOUD" is none of the levels', 'level = "INFO"'),
        ("[webhook]\nport = 65536", "webhook.port = 65536 is no port", "port = 8443"),
        ("[webhook]\nport = 0", "webhook.port = 0 is no port", "port = 8443"),
        ('[webhook]\nport = "80"', 'webhook.port = "80" is no port', "port = 8443"),
        ('[webhook]\nlisten = "a b"', 'webhook.listen = "a b" is no address', 'listen = "127.0.0.1"'),
    ],
)
def test_a_mistake_names_file_key_value_and_an_example(tmp_path: Path, text: str, told: str, example: str) -> None:
    sentence = refused_text(tmp_path, text)
    assert told in sentence
    assert example in sentence


@pytest.mark.parametrize("secret", ["", "has blank", "ка", "x" * 257, "dot.ted"])
def test_a_webhook_secret_telegram_would_refuse_is_refused_and_not_shown(tmp_path: Path, secret: str) -> None:
    sentence = refused_text(tmp_path, f'[webhook]\nsecret_token = "{secret}"')
    assert "webhook.secret_token (its value is not shown) is not made of 1 to 256" in sentence
    assert not secret or secret not in sentence


@pytest.mark.parametrize("token", ["", "abc", "123456", "12 3:abc", "bot1:abc", "1:", "1:аbc"])
def test_a_token_of_the_wrong_shape_is_refused_and_not_shown(tmp_path: Path, token: str) -> None:
    sentence = refused_text(tmp_path, "", token)
    assert "telegram.token (its value is not shown)" in sentence
    assert 'token = "123456:ABC"' in sentence
    assert not token or token not in sentence.replace("123456:ABC", "")


@pytest.mark.parametrize(
    "text",
    [
        f'[telegram]\ntokn = "{TOKEN}"',
        f'token = "{TOKEN}"',
        f'telegram = "{TOKEN}"',
        f'[telegram]\ntoken = ["{TOKEN}"]',
        f'[telegram]\ntoken = "{TOKEN}"\napi_url = "https://api.telegram.org/bot{TOKEN}"',
        f'[telegram]\ntoken = "{TOKEN}"\nmode = "{TOKEN}"',
        f'[telegram]\ntoken = "{TOKEN}"\n[people]\nadministrators = ["{TOKEN}"]',
        '[telegram]\ntoken = "9:short"\nmode = "9:short"',
        f'[telegram]\ntoken = "{TOKEN}',
        f"[telegram]\ntoken = {TOKEN}",
    ],
)
def test_a_token_in_the_wrong_place_is_never_shown(tmp_path: Path, text: str) -> None:
    told = " ".join(refused(written(tmp_path, text)))
    assert TOKEN not in told
    assert "9:short" not in told


def test_what_a_misnamed_variable_holds_is_never_shown() -> None:
    sentences = refused(None, DOBUSH_TELEGRAM_TOKEN=TOKEN)
    assert sentences == (
        "environment: DOBUSH_TELEGRAM_TOKEN overrides no setting. Did you mean DOBUSH_TELEGRAM__TOKEN=123456:ABC?",
        "environment: DOBUSH_TELEGRAM__TOKEN is missing, and no config.toml is here. Copy config.example.toml to"
        " config.toml and fill it in. Write for example: DOBUSH_TELEGRAM__TOKEN=123456:ABC",
    )


def test_a_wrong_variable_is_named_with_an_example() -> None:
    (sentence,) = refused(None, DOBUSH_TELEGRAM__TOKEN="1:a", DOBUSH_PEOPLE__ADMINISTRATORS="1;2")
    assert sentence == (
        'environment: DOBUSH_PEOPLE__ADMINISTRATORS = ["1;2"] holds something that is no Telegram user id: a'
        " positive whole number. Write for example: DOBUSH_PEOPLE__ADMINISTRATORS=123456789"
    )


def test_a_file_that_is_missing_is_one_mistake_and_variables_are_still_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "none.toml"
    assert refused(path) == (
        f"{path}: there is no such file. Copy config.example.toml to it and fill in the token.",
    )
    assert len(refused(path, DOBUSH_LOG__LEVEL="LOUD")) == 2


def test_a_file_that_is_no_toml_is_told_with_its_line(tmp_path: Path) -> None:
    (sentence,) = refused(written(tmp_path, "[telegram]\ntoken == 5\n"))
    assert "line 2" in sentence
    assert 'mode = "polling"' in sentence


def test_a_file_that_is_no_text_or_a_folder_is_told(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes("[telegram]".encode("utf-16"))
    assert refused(path) == (f"{path}: the file is not UTF-8 text. Save it as UTF-8.",)
    assert "cannot be read" in refused(tmp_path)[0]


def test_a_section_given_as_a_setting_is_told(tmp_path: Path) -> None:
    sentences = refused(written(tmp_path, "people = [1]\n[telegram]\ntoken = '1:a'\n"))
    assert sentences == (
        f"{tmp_path / 'config.toml'}: people is a section, not a setting. Write for example: [people], and under"
        " it: administrators = [123456789]",
    )


def test_webhook_mode_needs_all_of_its_settings(tmp_path: Path) -> None:
    sentences = refused(written(tmp_path, '[telegram]\ntoken = "1:a"\nmode = "webhook"\n[webhook]\nport = 80\n'))
    assert [sentence.split()[1] for sentence in sentences] == [
        "webhook.url",
        "webhook.listen",
        "webhook.secret_token",
    ]
    assert all("webhook mode needs it" in sentence for sentence in sentences)


def test_polling_mode_has_no_webhook(tmp_path: Path) -> None:
    assert load(written(tmp_path, f'[telegram]\ntoken = "1:a"\n{WEBHOOK}'), {}).webhook is None


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    text = '[telegram]\nmode = "x"\n[pace]\nmessages_per_second = 0\n[storag]\npath = "a"\n'
    sentences = refused(written(tmp_path, text), DOBUSH_NONSENSE="1", DOBUSH_LOG__LEVEL="x")
    assert len(sentences) == 6


def test_every_setting_of_the_dataclasses_can_be_written_and_its_example_works(tmp_path: Path) -> None:
    assert [(s, f.name) for s, of in SECTIONS.items() for f in dataclasses.fields(of)] == list(SETTINGS)
    assert set(SECTIONS) == {field.name for field in dataclasses.fields(Config)}
    lines = [line for section in SECTIONS for line in (f"[{section}]", *examples_of(section)) if "mode" not in line]
    load(written(tmp_path, "\n".join(lines)), {"DOBUSH_TELEGRAM__MODE": "webhook"})


def examples_of(section: str) -> list[str]:
    return [f"{key} = {setting.example}" for (of, key), setting in SETTINGS.items() if of == section]


def test_the_example_file_loads_once_the_token_is_filled_in(tmp_path: Path) -> None:
    example = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    (sentence,) = refused(written(tmp_path, example))
    assert "telegram.token" in sentence
    config = load(written(tmp_path, example.replace('token = ""', f'token = "{TOKEN}"')), {})
    assert config == Config(Telegram(TOKEN), storage=StorageSettings(tmp_path / "dobush.sqlite3"))


def test_the_example_file_holds_every_setting_and_also_works_as_a_webhook(tmp_path: Path) -> None:
    example = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    plain = re.sub(r"^# (?=\[webhook\]|\w+ = )", "", example, flags=re.MULTILINE)
    plain = plain.replace('token = ""', f'token = "{TOKEN}"', 1).replace('mode = "polling"', 'mode = "webhook"')
    config = load(written(tmp_path, plain), {})
    assert config.webhook is not None
    assert config.webhook.port == 8443
    for section, key in SETTINGS:
        assert re.search(rf"^\[{section}\]\n(?:(?!\[).*\n)*?{key} = ", plain, flags=re.MULTILINE), (section, key)


def test_the_settings_page_explains_every_setting() -> None:
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    for section, key in SETTINGS:
        assert f"| `{section}.{key}` | `{variable(section, key)}` |" in page
