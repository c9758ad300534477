"""What a town file may say, and what it makes."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.polls import Choice, Kind, Poll, Results, State
from bot.importing import Counts, ImportReport, read
from bot.townfile import KEYS
from tests.importing.desk import (
    CLOSES,
    CLOSING,
    DEFAULT_QUESTION,
    NOW,
    PAGE,
    PROJECT,
    TOWN,
    Desk,
    poll,
    project,
    tranche,
)


async def test_the_page_example_names_every_key_and_loads(desk: Desk) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL)
    for key in {key for keys in KEYS.values() for key in keys}:
        assert re.search(rf"^\s*(?:{key} = |\[+(?:\w+\.)*{key}\]+)", example, flags=re.MULTILINE), key
    report = await desk.imports(example)
    assert (report.towns, report.polls) == (Counts(created=1), Counts(created=2))
    scheduled, draft = await desk.poll("kok-dobo-2026"), await desk.poll("kok-dobo-2027")
    assert (scheduled.state, scheduled.opens_at) == (State.SCHEDULED, datetime(2026, 12, 1, 3, tzinfo=UTC))
    assert (draft.state, draft.kind, draft.max_choices) == (State.DRAFT, Kind.APPROVAL, 2)
    assert draft.question == DEFAULT_QUESTION
    assert (await desk.imports(example)).changes_nothing


def test_the_page_explains_every_key() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for kind, keys in KEYS.items():
        if kind:
            (heading,) = re.findall(rf"^\*\*`\[+{re.escape(kind)}\]+`\*\*", page, flags=re.MULTILINE)
            table = page.split(heading)[1].split("\n**`")[0]
            for key in keys:
                assert re.search(rf"^\|[^|]*`{key}`", table, flags=re.MULTILINE), (kind, key)


def test_only_an_id_and_a_name_make_a_town(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"\xef\xbb\xbf" + TOWN.replace("\n", "\r\n").encode())
    (file,) = read([path, tmp_path / "." / "a.toml"], DEFAULT_QUESTION)
    assert (file.town.region, file.town.timezone, file.town.residents) == ("", "Asia/Bishkek", 0)
    assert (file.file, file.polls, file.outcomes, file.projects) == (str(path), (), (), ())


async def test_a_poll_without_a_closing_is_a_draft(desk: Desk) -> None:
    await desk.imports(poll())
    assert await desk.poll() == Poll(
        "ak-bulak-2026", "ak-bulak", DEFAULT_QUESTION, (Choice(1, "Таза суу"), Choice(2, "Бала бакча"))
    )


@pytest.mark.parametrize(
    "opens", ["", "opens_at = 2026-11-01T09:00:00+06:00\n", "opens_at = 2026-11-21T12:00:00Z\n"]
)
async def test_a_poll_with_a_closing_opens_at_once_unless_it_opens_later(desk: Desk, opens: str) -> None:
    report = await desk.imports(poll(opens + CLOSES))
    stored = await desk.poll()
    assert (stored.state, stored.opens_at, stored.closes_at) == (State.OPEN, NOW, CLOSING)
    assert report.opened == ("ak-bulak-2026",)
    assert (await desk.imports(poll(opens + CLOSES), now=NOW + timedelta(days=1))).changes_nothing


async def test_a_poll_waits_for_its_opening(desk: Desk) -> None:
    text = poll("opens_at = 2026-11-22T09:00:00+06:00\n" + CLOSES)
    report = await desk.imports(text)
    stored = await desk.poll()
    assert (stored.state, stored.opens_at) == (State.SCHEDULED, datetime(2026, 11, 22, 3, tzinfo=UTC))
    assert report.opened == ()
    assert (await desk.imports(text, now=NOW + timedelta(days=3))).changes_nothing  # the clock opens it, not we


@pytest.mark.parametrize(("kind", "given", "most"), [
    ("approval", "", 2), ("approval", "max_choices = 1", 1), ("ranked", "max_choices = 2", 2), ("single", "", 1),
])  # fmt: skip
async def test_max_choices_is_one_or_up_to_all(desk: Desk, kind: str, given: str, most: int) -> None:
    await desk.imports(poll(f'kind = "{kind}"\nresults = "live"\n{given}'))
    stored = await desk.poll()
    assert (stored.kind, stored.max_choices, stored.results) == (Kind(kind), most, Results.LIVE)


async def test_what_is_reported_is_counted_by_noun(desk: Desk) -> None:
    outcome = '[[outcomes]]\nproblem = "суунун жоктугу"\nparticipants = {}\n'
    text = poll() + outcome.format(5) + PROJECT.format(tranche(1, Кудук="done") + tranche(2, Түтүк="done"))
    one = Counts(created=1)
    assert await desk.imports(text) == ImportReport(one, one, one, one, Counts(created=2), begun=("suu",))
    same = Counts(unchanged=1)
    report = await desk.imports(text)
    assert report == ImportReport(same, same, same, same, Counts(unchanged=2))
    assert report.changes_nothing
    changed = Counts(changed=1)
    text = text.replace("Ак-Булак айылы", "Ак-Булак").replace("Бала", "Балдар").replace("= 5", "= 6")
    text = text.replace("айылга", "эки айылга").replace("Түтүк", "Чоң түтүк")
    assert await desk.imports(text) == ImportReport(changed, changed, changed, changed, Counts(0, 1, 1))


async def test_several_files_may_be_about_one_town(desk: Desk) -> None:
    report = await desk.imports(poll(), project())
    assert report.towns == Counts(created=1)
    assert (report.polls, report.projects) == (Counts(created=1), Counts(created=1))
