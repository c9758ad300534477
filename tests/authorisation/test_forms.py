"""Whoever loses a place in the middle of a form does nothing more with it."""

import asyncio
from pathlib import Path

from bot.domain.monitors import Monitor
from bot.domain.people import Coordinator
from bot.views import buttons
from sandbox import Person
from storage.forms import Form
from storage.memory import Memory
from tests.authorisation.doors import FORMS, FormRow
from tests.authorisation.scene import Scene, changed, page_of, scene
from tests.authorisation.table import NOT_MONITOR

UNWRITTEN = "no-step-yet"  # whoever writes another step need not think of it: rights come before any step


async def test_whoever_was_removed_in_the_middle_of_a_form_can_only_leave_it(tmp_path: Path) -> None:
    async with scene(tmp_path) as arena:
        leavers = {row: arena.village.telegram.person(row.kind) for row in FORMS}
        for person in leavers.values():
            await person.starts(payload="town_kara-kol", at_once=True)
        await arena.village.telegram.settled()
        await arena.village.knows(lambda memory: _come(memory, arena, leavers))
        for row, person in leavers.items():
            await person.forges(row.opens(arena.here).data, on=page_of(person), at_once=True)
        await asyncio.gather(*(person.presses[-1].answered() for person in leavers.values()))
        opened = {row: await form_of(arena, person) for row, person in leavers.items()}
        assert {row.kind: form and form.kind for row, form in opened.items()} == {
            row.kind: row.kind for row in FORMS
        }
        await arena.village.knows(lambda memory: _leave(memory, arena, leavers))

        for steps in ({}, {row: row.later for row in FORMS if row.later}, dict.fromkeys(FORMS, UNWRITTEN)):
            forms = {row: form.at(steps.get(row, form.step)) for row, form in opened.items() if form}
            await refused(arena, leavers, forms)
            await gone(arena, leavers, forms, typed=False)
            await gone(arena, leavers, forms, typed=True)


async def refused(arena: Scene, leavers: dict[FormRow, Person], forms: dict[FormRow, Form]) -> None:
    """Neither «Улантуу» nor «Артка» shows anything of it."""
    before = await stand(arena, forms)
    for row, form in forms.items():
        ways = [buttons.ResumeForm().data]
        if form.step == row.later:
            ways.append(buttons.BackInForm(form.kind, form.step).data)
        for data in ways:
            pressed = await leavers[row].forges(data, on=page_of(leavers[row]), at_once=True)
            assert (await pressed.answered()).text == arena.no(row.no), (row.kind, form.step, data)
    assert changed(before, arena.stored()) == []


async def gone(arena: Scene, leavers: dict[FormRow, Person], forms: dict[FormRow, Form], typed: bool) -> None:
    """An answer is refused in words; the form goes, and nothing else changes."""
    before = await stand(arena, forms)
    await arena.village.telegram.settled()
    newest = {row: page_of(person) for row, person in leavers.items()}
    for row, form in forms.items():
        if typed:
            await leavers[row].writes("1", at_once=True)
        else:
            data = buttons.Fill(form.kind, form.step, "yes").data
            await leavers[row].forges(data, on=newest[row], at_once=True)
    await arena.village.telegram.settled()
    for row, form in forms.items():
        assert page_of(leavers[row]).text == arena.no(row.no), (row.kind, form.step, typed)
    assert changed(before, arena.stored()) == ["forms"]
    assert [await form_of(arena, leavers[row]) for row in forms] == [None] * len(forms)


async def stand(arena: Scene, forms: dict[FormRow, Form]) -> dict[str, list[object]]:
    def put_all(memory: Memory) -> None:
        for form in forms.values():
            memory.forms.put(form, arena.village.clock())

    await arena.village.knows(put_all)
    return arena.stored()


async def form_of(arena: Scene, person: Person) -> Form | None:
    return await arena.village.asks(lambda memory: memory.forms.find(person.id))


def _come(memory: Memory, arena: Scene, leavers: dict[FormRow, Person]) -> None:
    now, town_id = arena.village.clock(), arena.here.id
    for row, person in leavers.items():
        if row.no == NOT_MONITOR:
            memory.monitors.put(Monitor(person.id, town_id, row.kind, "мугалим"), 1, now)
        else:
            memory.team.put(Coordinator(person.id, town_id, row.kind), 1, now)


def _leave(memory: Memory, arena: Scene, leavers: dict[FormRow, Person]) -> None:
    for person in leavers.values():
        for body in (memory.monitors, memory.team):
            body.mark_removed(person.id, arena.here.id, 1, arena.village.clock())
