"""What the documents promise: every command and setting is in them, and the locks name no address."""

import re
import tomllib

from bot import app
from bot.__main__ import _parser
from bot.config import SETTINGS
from tests.gallery import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_readme_opens_with_the_two_commands() -> None:
    opening = README[:900]
    assert "make demo" in opening
    assert "make test" in opening


def test_every_command_of_the_command_line_is_in_the_readme() -> None:
    commands = next(action.choices for action in _parser()._actions if isinstance(action.choices, dict))
    assert commands
    assert [name for name in commands if f"dobush {name}" not in README] == []


def test_every_command_of_the_chat_is_in_the_readme() -> None:
    named = set(re.findall(r"`/([a-z]+)`", README))
    handled = set()
    for path in (ROOT / "handlers").glob("*.py"):
        for call in re.findall(r"on_command\(\s*app,\s*\w+,([^)]*)\)", path.read_text(encoding="utf-8")):
            handled |= set(re.findall(r'"([a-z]+)"', call))
    assert handled
    assert handled - named == set()
    assert {name for name, _ in app.COMMANDS} <= handled


def test_every_setting_is_explained_in_the_example_and_the_documents() -> None:
    example = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    explained = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    for section, key in SETTINGS:
        assert key in example, (section, key)
        assert key in explained, (section, key)


def test_the_locks_hold_versions_and_hashes_and_no_address() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "://" not in text
        assert "index" not in re.sub(r"sha256:\w+", "", text)
        pinned = re.findall(r"^[a-z0-9._-]+==", text, re.MULTILINE)
        assert len(pinned) > 20
        assert text.count("--hash=sha256:") >= len(pinned)
    assert not (ROOT / "uv.lock").exists()


def test_every_dependency_is_in_the_lock() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    for dependency in project["dependencies"]:
        name = re.split(r"[<>=!;\s\[]", dependency)[0].lower().replace(".", "-")
        assert re.search(rf"^{re.escape(name)}==", lock, re.MULTILINE), name


def test_every_decision_and_room_is_linked_from_the_readme() -> None:
    assert "docs/decisions/" in README
    for room in ("bot/", "handlers/", "storage/", "locales/", "sandbox/", "examples/", "docs/"):
        assert room in README
