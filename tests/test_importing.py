"""Promises of the import: what a town file may say, what it changes, and what it never undoes."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.journal import Act
from bot.domain.polls import Choice, Kind, Poll, Results, State
from bot.domain.project_fields import Change, Field, Spot, changed, value_of
from bot.domain.projects import Tranche, Work, WorkState
from bot.domain.tallies import Tally
from bot.importing import Counts, ImportMistake, ImportReport, TownFile, load, read
from bot.townfile import KEYS
from storage.database import Database
from storage.memory import Memory

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
CLOSING = datetime(2026, 12, 25, 12, 0, tzinfo=UTC)
DEFAULT_QUESTION = "Жамаатыбыз үчүн кайсы көйгөйдү биринчи чечүү керек?"
PAGE = Path(__file__).parents[1] / "docs" / "import.md"

TOWN = '[town]\nid = "ak-bulak"\nname = "Ак-Булак айылы"\n'
POLL = '[[polls]]\nid = "ak-bulak-2026"\n{}\n'
TWO = '[[polls.choices]]\nname = "Таза суу"\n[[polls.choices]]\nname = "Бала бакча"\n'
CLOSES = "closes_at = 2026-12-25T18:00:00+06:00"
PROJECT = '[[projects]]\nid = "suu"\nname = "Таза суу"\ngoal = "айылга суу жеткирүү"\n{}\n'


def poll(lines: str = "", choices: str = TWO) -> str:
    return TOWN + POLL.format(lines) + choices


def project(lines: str = "") -> str:
    return TOWN + PROJECT.format(lines)


def tranche(number: int, **works: str) -> str:
    return f"[[projects.tranches]]\nnumber = {number}\n" + "".join(
        f'[[projects.tranches.works]]\ntext = "{text}"\nstate = "{state}"\n' for text, state in works.items()
    )


class Desk:
    """A storage, and a hand that imports texts into it."""

    def __init__(self, database: Database[Memory], folder: Path) -> None:
        self.database = database
        self.folder = folder

    def files(self, *texts: str) -> tuple[TownFile, ...]:
        paths = []
        for number, text in enumerate(texts):
            path = self.folder / f"{number}.toml"
            path.write_text(text, encoding="utf-8")
            paths.append(path)
        return read(paths, DEFAULT_QUESTION)

    async def imports(self, *texts: str, now: datetime = NOW) -> ImportReport:
        files = self.files(*texts)
        return await self.database.transact(lambda memory: load(memory, files, now))

    async def refuses(self, *texts: str, now: datetime = NOW) -> tuple[str, ...]:
        before = await self.everything()
        with pytest.raises(ImportMistake) as caught:
            await self.imports(*texts, now=now)
        assert await self.everything() == before
        return tuple(sentence.replace(f"{self.folder}/", "") for sentence in caught.value.sentences)

    async def refuses_once(self, text: str, now: datetime = NOW) -> str:
        (sentence,) = await self.refuses(text, now=now)
        return sentence.removeprefix("0.toml: ")

    async def poll(self, poll_id: str = "ak-bulak-2026") -> Poll:
        return await self.database.read(lambda memory: memory.polls.get(poll_id))

    async def puts(self, poll: Poll) -> None:
        await self.database.transact(lambda memory: memory.polls.put(poll))

    async def works(self, number: int = 1) -> dict[str, str]:
        known = await self.database.read(lambda memory: memory.projects.get("suu"))
        return {work.text: work.state.value for work in known.tranche(number).works}

    async def everything(self) -> list[object]:
        def look(memory: Memory) -> list[object]:
            towns = memory.towns.all()
            return [
                (town, memory.polls.all_of(town.id, *State), memory.projects.all_of(town.id),
                 memory.projects.all_outcomes_of(town.id))
                for town in towns
            ]  # fmt: skip

        return await self.database.read(look)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    database = await Database.open(tmp_path / "dobush.sqlite3", Memory)
    try:
        yield Desk(database, tmp_path)
    finally:
        await database.close()


# --- what is loaded --------------------------------------------------------------------------------------


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
    assert await desk.imports(text) == ImportReport(one, one, one, one, Counts(created=2))
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


# --- what is never undone --------------------------------------------------------------------------------


async def test_drafts_and_scheduled_polls_become_what_the_file_says(desk: Desk) -> None:
    await desk.imports(poll())
    three = TWO + '[[polls.choices]]\nname = "Жол"\n'
    report = await desk.imports(poll("opens_at = 2026-11-30T00:00:00+06:00\n" + CLOSES, three))
    stored = await desk.poll()
    assert report.polls == Counts(changed=1)
    assert (stored.state, len(stored.choices)) == (State.SCHEDULED, 3)
    report = await desk.imports(poll('question = "Эмнеден баштайбыз?"\n' + CLOSES))
    stored = await desk.poll()
    assert (report.polls, report.opened) == (Counts(changed=1), ("ak-bulak-2026",))
    assert (stored.state, len(stored.choices), stored.opens_at) == (State.OPEN, 2, NOW)


async def test_a_draft_opened_by_a_coordinator_is_unchanged(desk: Desk) -> None:
    await desk.imports(poll())
    opened = (await desk.poll()).opened(NOW, CLOSING)
    await desk.puts(opened)
    assert (await desk.imports(poll())).changes_nothing
    assert await desk.poll() == opened


async def test_what_a_coordinator_changed_in_the_chat_stays_and_every_import_is_in_the_journal(desk: Desk) -> None:
    await desk.imports(poll())
    await desk.imports(poll('kind = "approval"'))

    def changes(memory: Memory) -> None:
        memory.polls.put(replace(memory.polls.get("ak-bulak-2026"), question="Эмне керек?"))
        memory.journal.add("ak-bulak-2026", Act.EDITED, 7, NOW, question="Эмне керек?")

    await desk.database.transact(changes)
    report = await desk.imports(poll(CLOSES))
    assert report.polls == Counts(unchanged=1)
    stored = await desk.poll()
    assert (stored.question, stored.kind, stored.state) == ("Эмне керек?", Kind.APPROVAL, State.DRAFT)
    entries = await desk.database.read(lambda memory: memory.journal.all_of("ak-bulak-2026"))
    assert [(entry.act, entry.who) for entry in entries] == [
        (Act.CREATED, None),
        (Act.EDITED, None),
        (Act.EDITED, 7),
    ]


async def test_a_file_without_moments_leaves_a_schedule_to_the_coordinators(desk: Desk) -> None:
    await desk.imports(poll())
    opens = NOW + timedelta(days=1)
    await desk.puts(replace(await desk.poll(), state=State.SCHEDULED, opens_at=opens, closes_at=CLOSING))
    assert (await desk.imports(poll())).changes_nothing
    await desk.imports(poll('question = "Эмнеден баштайбыз?"'))
    stored = await desk.poll()
    assert (stored.question, stored.state, stored.opens_at) == ("Эмнеден баштайбыз?", State.SCHEDULED, opens)


@pytest.mark.parametrize(("before", "after", "differs"), [
    ("", 'question = "Эмнеден баштайбыз?"\n', f"question (stored: {DEFAULT_QUESTION})"),
    ("", 'kind = "approval"\nmax_choices = 1\n', "kind (stored: single)"),
    ('kind = "approval"\n', 'kind = "approval"\nmax_choices = 1\n', "max_choices (stored: 2)"),
    ("", 'results = "live"\n', "results (stored: after)"),
    ("", 'admission = "slips"\n', "admission (stored: anyone)"),
    ('admission = "phone"\n', 'admission = "phone"\ncountries = ["+996", "7"]\n', "countries (stored: none)"),
])  # fmt: skip
async def test_an_open_poll_stands_fixed(desk: Desk, before: str, after: str, differs: str) -> None:
    await desk.imports(poll(before + CLOSES))
    assert await desk.refuses_once(poll(after + CLOSES)) == (
        'polls[0].id = "ak-bulak-2026" is open, and a poll stands fixed from its opening on; the file differs in '
        f"{differs}."
    )


async def test_an_open_poll_keeps_its_closing_and_the_order_of_its_choices(desk: Desk) -> None:
    await desk.imports(poll(CLOSES))
    turned = '[[polls.choices]]\nname = "Бала бакча"\n[[polls.choices]]\nname = "Таза суу"\n'
    assert "choices (stored: Таза суу / Бала бакча)" in await desk.refuses_once(poll(CLOSES, turned))
    described = TWO + 'description = "жаңы"\n'
    assert "choices (stored" in await desk.refuses_once(poll(CLOSES, described))
    sooner = CLOSES.replace("25T", "24T")
    assert "closes_at (stored: 2026-12-25T18:00:00+06:00)" in await desk.refuses_once(poll(sooner))
    assert (await desk.imports(poll())).changes_nothing


@pytest.mark.parametrize("state", [State.CLOSED, State.CANCELLED])
async def test_a_poll_that_is_over_stays_as_it_was(desk: Desk, state: State) -> None:
    await desk.imports(poll(CLOSES))
    stored = await desk.poll()
    over = CLOSING + timedelta(hours=1)
    if state is State.CLOSED:
        tally = Tally(Kind.SINGLE, {1: 0, 2: 0}, 0)
        await desk.database.transact(lambda memory: memory.polls.settle(stored, tally, CLOSING))
    else:
        await desk.puts(replace(stored, state=state))
    assert (await desk.imports(poll(CLOSES), now=over)).changes_nothing
    sentence = await desk.refuses_once(poll('results = "live"\n' + CLOSES), now=over)
    assert f"is {state}, and a poll stands fixed" in sentence


async def test_works_only_go_forward_and_none_is_lost(desk: Desk) -> None:
    await desk.imports(project(tranche(1, Кудук="under_way", Түтүк="done", Жол="not_done")))

    def reports(memory: Memory) -> None:
        suu = memory.projects.get("suu")
        works = (Work("кудук"), Work("Тосмо", WorkState.UNDER_WAY), Work("Насос"))
        memory.projects.put_tranche("suu", suu.reported(1, works))
        memory.projects.put_tranche("suu", Tranche(2, (Work("Дарбаза"),)))

    await desk.database.transact(reports)
    text = project(tranche(1, Кудук="under_way", Түтүк="done", Жол="not_done"))
    assert (await desk.imports(text)).changes_nothing
    text = project(tranche(1, Тосмо="done", Түтүк="under_way", Бак="under_way", Жол="under_way"))
    assert (await desk.imports(text)).tranches == Counts(changed=1)
    assert await desk.works(1) == {
        "Кудук": "done",
        "Түтүк": "done",
        "Жол": "under_way",
        "Тосмо": "done",
        "Насос": "done",
        "Бак": "under_way",
    }
    assert await desk.works(2) == {"Дарбаза": "done"}
    assert (await desk.imports(text)).changes_nothing
    assert (await desk.imports(project())).changes_nothing


async def test_money_is_read_and_what_the_chat_has_changed_stays(desk: Desk) -> None:
    people = 'executor = { name = "Аймира", phones = ["+996772663122"] }\nplanned = 1250000'
    paid = "[[projects.tranches]]\nnumber = 1\npaid = 400000\nspent = 1\n"
    text = project(people + "\n" + paid)
    await desk.imports(text)
    suu = await desk.database.read(lambda memory: memory.projects.get("suu"))
    assert (suu.planned, suu.tranche(1).paid, suu.tranche(1).spent) == (1_250_000, 400_000, 1)

    def edits(memory: Memory) -> None:
        memory.people.put_started(1, NOW)
        now = memory.projects.get("suu")
        for spot, value in ((Spot(Field.PHONES), "+996700000001"), (Spot(Field.PAID, 1), "")):
            memory.project_history.add(
                Change("suu", spot.field, spot.tranche, value_of(now, spot), value, 1, "Гүлзат", NOW)
            )
            now = changed(now, spot, value)
        memory.projects.put(now)

    await desk.database.transact(edits)
    assert (await desk.imports(text)).changes_nothing
    report = await desk.imports(project(paid).replace("айылга суу жеткирүү", "суу"))
    assert (report.projects, report.tranches) == (Counts(changed=1), Counts(unchanged=1))
    suu = await desk.database.read(lambda memory: memory.projects.get("suu"))
    assert suu.executor is not None
    assert (suu.executor.phones, suu.goal, suu.planned) == (("+996700000001",), "суу", 0)
    wrong = await desk.refuses_once(project("planned = -5"))
    assert wrong.startswith("projects[0].planned = -5 is not a whole number from 0")


async def test_tranches_follow_one_another(desk: Desk) -> None:
    sentence = await desk.refuses_once(project(tranche(2, Кудук="done")))
    assert sentence == "projects[0].tranches.number = 2 leaves a gap: the next tranche is 1."
    await desk.imports(project(tranche(2, Түтүк="done") + tranche(1, Кудук="done")))
    assert (await desk.imports(project(tranche(3, Жол="done")))).tranches == Counts(created=1)


async def test_what_belongs_to_another_town_is_refused(desk: Desk) -> None:
    await desk.imports(poll(CLOSES) + PROJECT.format(""))
    stranger = (poll() + PROJECT.format("")).replace('"ak-bulak"', '"kok-bulak"')
    assert await desk.refuses(stranger) == (
        '0.toml: polls[0].id = "ak-bulak-2026" belongs to the town "ak-bulak".',
        '0.toml: projects[0].id = "suu" belongs to the town "ak-bulak".',
    )


@pytest.mark.parametrize(("moments", "told"), [
    ("closes_at = 2026-11-20T00:00:00Z", "is past, or less than 5 minutes away."),
    ("closes_at = 2026-11-21T12:04:59Z", "is past, or less than 5 minutes away."),
    ("closes_at = 2027-11-23T12:00:00Z", "is more than a year away."),
    ("opens_at = 2026-12-01T12:00:00Z\ncloses_at = 2026-12-01T12:04:00Z", "is less than 5 minutes after opens_at."),
])  # fmt: skip
async def test_a_poll_closes_neither_at_once_nor_in_the_far_future(desk: Desk, moments: str, told: str) -> None:
    sentence = await desk.refuses_once(poll(moments))
    assert sentence.startswith('polls[0].closes_at = "202')
    assert sentence.endswith(told)


async def test_all_conflicts_of_all_files_are_told_and_nothing_is_loaded(desk: Desk) -> None:
    late = poll("closes_at = 2026-11-20T00:00:00Z")
    other = TOWN.replace("ak-bulak", "kok-bulak") + PROJECT.format(tranche(4, Кудук="done"))
    assert [sentence.split()[0] for sentence in await desk.refuses(late, other)] == ["0.toml:", "1.toml:"]
    assert await desk.everything() == []


# --- what a file may not say -----------------------------------------------------------------------------


CHOICE = '[[polls.choices]]\nname = "{}"\n'


@pytest.mark.parametrize(("text", "told"), [
    ("", 'town is missing. Write for example: [town], and under it: id = "kara-kol" and name = "…"'),
    ("[[town]]\nid = 'a'", 'town = [{"id": "a"}] is not a single table. Write for example: [town]'),
    (TOWN + "[polls]\nid = 'a'", 'polls = {"id": "a"} is not a list of tables. Write for example: [[polls]]'),
    (TOWN + "[[poll]]\nid = 'a'", 'poll = [{"id": "a"}] is unknown. Did you mean polls?'),
    (
        TOWN + "zzz = 1",
        "town.zzz = 1 is unknown. Known here: id, name, region, timezone, residents, name_locative.",
    ),
    (TOWN + "resident = 1", "town.resident = 1 is unknown. Did you mean residents?"),
    ("[town]\nname = 'a'", 'town.id is missing. Write for example: id = "kara-kol"'),
    (TOWN.replace("ak-bulak", "Ak-Bulak"), 'town.id = "Ak-Bulak" is not made of 1 to 40 small Latin letters'),
    (TOWN.replace("ak-bulak", "a" * 41), "is not made of 1 to 40 small Latin letters, digits and hyphens."),
    (TOWN.replace("Ак-Булак айылы", " "), 'town.name = " " is empty. Write for example: name = "…"'),
    (TOWN.replace("Ак-Булак айылы", "а" * 201), "has more than 200 characters."),
    (TOWN.replace("Ак-Булак айылы", r"а\u0000"), "holds a control character."),
    (TOWN + "region = 5", "town.region = 5 is not a text in quotes."),
    (TOWN + "residents = -1", "town.residents = -1 is not a whole number from 0 to"),
    (TOWN + "residents = true", "town.residents = true is not a whole number"),
    (TOWN + 'timezone = "Asia/Bishkeck"', "is no time zone. Write for example: timezone = \"Asia/Bishkek\""),
    (TOWN + 'timezone = "Asia"', 'town.timezone = "Asia" is no time zone.'),
    (TOWN + 'timezone = ""', 'town.timezone = "" is no time zone.'),
    (TOWN + "timezone = 6", "town.timezone = 6 is no time zone."),
    (poll('kind = "vote"'), 'polls[0].kind = "vote" is none of "single", "approval", "ranked". Write for example: '
                            'kind = "single"'),
    (poll("kind = []"), "polls[0].kind = [] is none of"),
    (poll('results = "never"'), 'polls[0].results = "never" is none of "after", "live".'),
    (poll("max_choices = 2"), 'polls[0].max_choices = 2 is not 1, and kind is "single".'),
    (poll('kind = "ranked"\nmax_choices = 3'), "polls[0].max_choices = 3 is not a whole number from 1 to 2."),
    (poll('kind = "approval"\nmax_choices = 0'), "polls[0].max_choices = 0 is not a whole number from 1 to 2."),
    (poll('question = ""'), 'polls[0].question = "" is empty.'),
    (poll("question = 5"), "polls[0].question = 5 is not a text in quotes."),
    (poll(f'question = "{"а" * 301}"'), "has more than 300 characters."),
    (poll("closes_at = 2026-12-25T18:00:00"), 'polls[0].closes_at = "2026-12-25 18:00:00" does not say in which '
                                              "time zone it is meant (+06:00 in Kyrgyzstan). Write for example: "
                                              "closes_at = 2026-12-25T18:00:00+06:00"),
    (poll("closes_at = 2026-12-25"), "is not a date with a time (written without quotes)."),
    (poll('closes_at = "2026-12-25T18:00:00+06:00"'), "is not a date with a time (written without quotes)."),
    (poll("closes_at = 0001-01-01T00:00:00+06:00"), "is outside the calendar."),
    (poll("opens_at = 2026-12-25T18:00:00+06:00"), "needs a closes_at."),
    (poll("opens_at = 2026-12-25T12:00:00Z\n" + CLOSES), "is not after opens_at = 2026-12-25 12:00:00+00:00."),
    (poll('admission = "members"'), 'admission = "members" needs a group, which a coordinator picks in the chat.'),
    (poll('admission = "all"'), 'admission = "all" is none of "anyone", "phone", '),
    (poll('countries = ["996"]'), 'countries = ["996"] goes with admission = "phone" only.'),
    (poll('admission = "phone"\ncountries = ["996", "77"]'), 'countries[1] = "77" is no calling code'),
    (poll(choices=""), "polls[0].choices has fewer than 2 choices."),
    (poll(choices=CHOICE.format("Жол")), "polls[0].choices has fewer than 2 choices."),
    (poll(choices="".join(CHOICE.format(n) for n in range(13))), "polls[0].choices has more than 12 choices."),
    (poll(choices=TWO + CHOICE.format("ТАЗА  СУУ")), "polls[0].choices has the choice “ТАЗА СУУ” twice."),
    (poll(choices=TWO + CHOICE.format("")), 'polls[0].choices[2].name = "" is empty.'),
    (poll(choices=TWO + CHOICE.format("ж" * 201)), "has more than 200 characters."),
    (poll(choices=TWO + "[[polls.choices]]\n"), "polls[0].choices[2].name is missing."),
    (poll("choices = 5", choices=""), "polls[0].choices = 5 is not a list of tables."),
    (poll(choices=TWO + CLOSES), "is unknown. It belongs to polls: a line belongs to the last [brackets]"),
    (TOWN + '[[outcomes]]\nproblem = "а"', "outcomes[0].participants is missing. Write for example: "),
    (TOWN + "[[outcomes]]\nparticipants = 5", "outcomes[0].problem is missing."),
    (project("partners = 'a'"), 'projects[0].partners = "a" is not a list.'),
    (project("partners = ['a', 5]"), "projects[0].partners[1] = 5 is not a text in quotes."),
    (project("partners = ['']"), 'projects[0].partners[0] = "" is empty.'),
    (project("executor = 5"), "projects[0].executor = 5 is not a single table. Write for example: executor = {"),
    (project("executor = { kind = 'a' }"), "projects[0].executor.name is missing."),
    (project("executor = { name = 'a', phone = '1' }"), 'executor.phone = "1" is unknown. Did you mean phones?'),
    (project("executor = { name = 'a', phones = ['0312 00'] }"), 'phones[0] = "0312 00" is not a number as it is'),
    (project("executor = { name = 'a', email = 'a b@c.kg' }"), 'executor.email = "a b@c.kg" is no e-mail address.'),
    (project("monitoring_group = { size = 0 }"), "projects[0].monitoring_group.size = 0 is not a whole number"),
    (project(tranche(0)), "projects[0].tranches[0].number = 0 is not a whole number from 1 to 99."),
    (project(tranche(1) + tranche(1)), "projects[0].tranches has number = 1 2 times."),
    (project(tranche(1, Кудук="ready")), 'works[0].state = "ready" is none of "done", "under_way", "not_done".'),
    (project(tranche(1, Кудук="done", кудук="done")), 'works[1].text = "кудук" stands in this tranche twice.'),
    (project(tranche(1, **{"к" * 301: "done"})), "has more than 300 characters."),
    (project(tranche(1, **{f"к{n}": "done" for n in range(21)})), "has 21 works; a tranche has at most 20."),
    (TOWN + 'region = "a', "this is no TOML: "),
    (TOWN + "residents = " + "9" * 5000, "this is no TOML: "),
])  # fmt: skip
async def test_a_mistake_names_file_key_and_value(desk: Desk, text: str, told: str) -> None:
    (sentence,) = await desk.refuses(text)
    assert sentence.startswith("0.toml: ")
    assert told in sentence


async def test_all_mistakes_of_all_files_are_told_at_once(desk: Desk) -> None:
    assert len(await desk.refuses(poll('kind = "a"\nresults = "b"\nid2 = 1'), "x = 1", "[town")) == 6


async def test_what_stands_in_two_files_is_refused(desk: Desk) -> None:
    outcome = '[[outcomes]]\nproblem = "суунун жоктугу"\nparticipants = 5\n'
    text = poll() + outcome + PROJECT.format("")
    sentences = await desk.refuses(text, text, text.replace("Ак-Булак айылы", "Ак-Булак"))
    assert sentences[0] == '1.toml: polls[0].id = "ak-bulak-2026" stands already in 0.toml, polls[0].id.'
    assert len(sentences) == 7
    assert sentences[3] == '2.toml: town.id = "ak-bulak" is described differently in 0.toml.'


def test_files_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    (tmp_path / "wide.toml").write_bytes(TOWN.encode("utf-16"))
    with pytest.raises(ImportMistake) as caught:
        read([tmp_path / "none.toml", tmp_path / "wide.toml", tmp_path], DEFAULT_QUESTION)
    none, wide, folder = caught.value.sentences
    assert none == f"{tmp_path / 'none.toml'}: there is no such file."
    assert wide == f"{tmp_path / 'wide.toml'}: the file is not UTF-8 text. Save it as UTF-8."
    assert folder.startswith(f"{tmp_path}: the file cannot be read: ")
