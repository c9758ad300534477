"""What a file changes that is imported again, and what it never undoes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.journal import Act
from bot.domain.polls import Kind, State
from bot.domain.project_fields import Change, Field, Spot, changed, value_of
from bot.domain.projects import Tranche, Work, WorkState
from bot.domain.tallies import Tally
from bot.importing import Counts
from storage.memory import Memory
from tests.importing.desk import (
    CLOSES,
    CLOSING,
    DEFAULT_QUESTION,
    NOW,
    PROJECT,
    TOWN,
    TWO,
    Desk,
    poll,
    project,
    tranche,
)


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
