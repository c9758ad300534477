"""Who may what: every button and command of the desk, of the watch and of administration, tried by everybody."""

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Callable, Iterator, Mapping

import pytest
import pytest_asyncio

from bot.views import buttons
from bot.views.buttons.base import Button
from bot.views.card import inline
from sandbox import Message, Person
from sandbox.messages import Answer
from storage.forms import Form
from storage.memory import Memory
from tests.authorisation import doors, page
from tests.authorisation.doors import (
    ANYBODYS,
    COMMANDS,
    FORMS,
    GROUP_ADMINISTRATORS,
    LINKS,
    REPLY,
    of_what_is_not_published,
)
from tests.authorisation.furniture import PRESENT
from tests.authorisation.scene import Scene, Shown, changed, scene, shown_in
from tests.authorisation.table import IN_GROUPS, NOT_CONFIRMER, NOT_DESK, NOT_MONITOR, STALE, TABLE, Row, Who
from tests.gallery import ROOT

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.xdist_group("authorisation")]

NO_PROJECT = "refusal-project-not-found"
NOT_YOUR_GROUP = "refusal-group-administrator-only"
OUTSIDERS = (Who.RESIDENT, Who.ELSEWHERE)
AT_ALL = (Who.RESIDENT, Who.MONITOR, Who.COORDINATOR, Who.ADMINISTRATOR)  # who may nothing, and who may most
PRESENT_AS_READ = re.compile(rf"(?<!\d){PRESENT // 1000}\D?{PRESENT % 1000}(?!\d)")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def arena(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Scene]:
    """One for all: whoever is refused changes nothing, and what others do is taken back."""
    async with scene(tmp_path_factory.mktemp("village")) as one:
        yield one


@pytest.fixture(autouse=True)
def _no_fault(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    with caplog.at_level(logging.ERROR):
        yield
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []


async def test_every_button_form_command_and_link_of_the_code_has_its_row(arena: Scene) -> None:
    app = arena.village.app
    in_rows = {row.button for row in (*TABLE, *IN_GROUPS)}
    assert in_rows.isdisjoint(doors.ANYBODYS | doors.OF_FORMS)
    assert set(doors.every_button()) == in_rows | doors.ANYBODYS | doors.OF_FORMS
    assert set(app.forms) == {row.kind for row in FORMS} | doors.ANYBODYS_FORMS
    assert doors.every_command(app) == {row.name for row in doors.COMMANDS} | doors.ANYBODYS_COMMANDS
    assert doors.every_link(app) == set(doors.LINKS)


async def test_the_document_says_the_same() -> None:
    """`python -m tests.authorisation.page` writes its table."""
    assert page.table() in (ROOT / "docs" / "roles.md").read_text(encoding="utf-8")


async def test_everybody_whose_row_does_not_name_them_is_refused_in_words_and_nothing_changes(arena: Scene) -> None:
    shown, wrong = arena.shown_to(Who), []
    for row in TABLE:
        await put_forms(arena, row)
        data, before = row.make(arena.here).data, arena.stored()
        answers = await arena.all_press([who for who in Who if who not in row.may], data)
        wrong += [f"{row.what}: {who} heard {text!r}" for who, text in others(arena, answers, row.refusal)]
        if tables := changed(before, arena.stored()):
            wrong.append(f"{row.what}: whoever was refused changed {tables}")
        await take_forms(arena, row)
    assert wrong == [], "\n".join(wrong)
    await arena.village.telegram.settled()
    assert arena.shown_to(Who) == shown, "a refusal is a window, and nothing else is said or shown anew"


async def test_whoever_a_row_names_is_obeyed(arena: Scene) -> None:
    refusals, wrong = {arena.no(row.refusal(who)) for row in TABLE for who in Who} | {arena.no(STALE)}, []
    async with arena.taking_back():
        for row in TABLE:
            await put_forms(arena, row)
            if row.on_file:
                await asyncio.gather(*(sends_file(arena, arena.people[who]) for who in row.may))
            for who, answer in (await arena.all_press(row.may, row.make(arena.here).data)).items():
                if answer.text in refusals or (answer.show_alert and not row.on_file):
                    wrong.append(f"{row.what}: {who} was refused: {answer.text!r}")
            await take_forms(arena, row)
    assert wrong == [], "\n".join(wrong)


async def test_in_a_group_nothing_of_the_desk_is_done_but_to_show_a_board(arena: Scene) -> None:
    group, telegram = arena.group, arena.village.telegram
    await arena.people[Who.COORDINATOR].writes("/jazyluu", in_=group)
    on = await telegram.hears("жазыл", chat=group)
    said, before, wrong = shown_in(group.messages), arena.stored(), []
    for row in (*TABLE, *IN_GROUPS):
        in_group = row in IN_GROUPS
        those = [who for who in Who if who not in row.may] if in_group else AT_ALL
        answers = await arena.all_press(those, row.make(arena.here).data, on)
        no = row.refusal if in_group else stale
        wrong += [f"{row.what}: {who} heard {text!r}" for who, text in others(arena, answers, no)]
    for row in IN_GROUPS:  # and what is a group's is nobody's in private
        answers = await arena.all_press(Who, row.make(arena.here).data)
        wrong += [f"{row.what}: {who} heard {text!r}" for who, text in others(arena, answers, stale)]
    for kind in GROUP_ADMINISTRATORS:
        data = of_what_is_not_published(kind, arena.here)[0]
        members = [who for who in Who if who not in (Who.COORDINATOR, Who.ADMINISTRATOR)]
        answers = await arena.all_press(members, data, None if kind is buttons.GroupFollow else on)
        wrong += [f"{data}: {who} heard {text!r}" for who, text in others(arena, answers, lambda _: NOT_YOUR_GROUP)]
    assert wrong == [], "\n".join(wrong)
    assert (shown_in(group.messages), changed(before, arena.stored())) == (said, [])

    shown = arena.shown_to(Who)
    for command in COMMANDS:
        await asyncio.gather(*(one.writes(command.words, in_=group, at_once=True) for one in arena.people.values()))
    await telegram.settled()
    assert (arena.shown_to(Who), changed(before, arena.stored(), ("groups",))) == (shown, [])
    async with arena.taking_back():
        for row in IN_GROUPS:
            for who in row.may:
                listed = await arena.village.app.bot.send_message(group.id, "Кайсы добуш берүү?")
                answer = await arena.presses(who, row.make(arena.here).data, group.everything[listed.message_id])
                assert not answer.show_alert, (row.what, who)


async def test_a_button_that_mixes_the_ids_of_two_towns_does_nothing_in_the_other_one(arena: Scene) -> None:
    """Pressed by whoever coordinates there, or watches here."""
    here, there, elsewhere, monitor = arena.here, arena.there, Who.ELSEWHERE, Who.MONITOR
    before, shown = arena.stored(), arena.shown_to([monitor])
    mixed: tuple[tuple[Who, Button, str], ...] = (
        (elsewhere, buttons.PreviewPublishing(here.answered, there.project), NOT_DESK),
        (elsewhere, buttons.PreviewPublishing(there.answered, here.project), NO_PROJECT),
        (elsewhere, buttons.PublishQuestion(here.answered, there.project, ""), NOT_DESK),
        (elsewhere, buttons.PublishQuestion(there.answered, here.project, ""), NO_PROJECT),
        (elsewhere, buttons.RewordQuestion(there.answered, here.project), NO_PROJECT),
        (elsewhere, buttons.RemoveMonitor(here.monitor, there.id, True), ""),
        (elsewhere, buttons.DeskQuestionsAfter(there.id, here.open_question - 1), ""),
        (elsewhere, buttons.SeeComplaints(there.id, here.complaint + 1), NOT_MONITOR),
        (monitor, buttons.Monitoring(there.id), NOT_MONITOR),
        (monitor, buttons.JudgeTranche(there.project, 1, True), NOT_MONITOR),
        (monitor, buttons.ConfirmWork(there.project, 1, 1, there.work_seal), NOT_MONITOR),
        (monitor, buttons.CommentWork(there.project, 1, 1, True), NOT_MONITOR),
        (monitor, buttons.SeeComplaints(there.id, 0), NOT_MONITOR),
        (monitor, buttons.AnswerComplaint(there.complaint, False), NOT_MONITOR),
        (monitor, buttons.SayFigures(there.entered, 1, True), NOT_CONFIRMER),
        (monitor, buttons.MakeProtocol(there.closed), NOT_DESK),
        (monitor, buttons.SeeProtocols(there.id, 0), NOT_DESK),
    )
    for who, button, key in mixed:
        assert (await arena.presses(who, button.data)).text == (arena.no(key) if key else ""), button

    stranger, new = arena.people[elsewhere].id, {"town_id": there.id, "outcomes": []}
    own = (
        (Form(stranger, "news", "project", there.report.filled), here.project, NO_PROJECT),
        (Form(stranger, "poll", "draft", {"town_id": there.id, "drafts": True}), here.draft, STALE),
        (Form(stranger, "new-project", "problem", new), f"p-{here.closed}", "refusal-poll-not-found"),
    )
    for form, value, key in own:
        await put(arena, form)
        filled = arena.stored()["forms"]
        told = await arena.presses(elsewhere, buttons.Fill(form.kind, form.step, value).data)
        assert (told.text, arena.stored()["forms"]) == (arena.no(key), filled), form.kind
    await arena.village.knows(lambda memory: memory.forms.remove(stranger))
    await arena.village.telegram.settled()
    assert (changed(before, arena.stored()), arena.shown_to([monitor])) == ([], shown)
    assert here.secret not in arena.read_by(elsewhere)
    assert there.secret not in arena.read_by(monitor)


async def test_a_command_of_the_desk_or_of_the_watch_opens_it_for_none_but_its_own(arena: Scene) -> None:
    people, before = arena.people.values(), arena.stored()
    for row in COMMANDS:
        shown = arena.shown_to(Who)
        await asyncio.gather(*(one.writes(row.words, at_once=True) for one in people))
        await arena.village.telegram.settled()
        for who, said in told_since(arena, shown).items():
            assert len(said) == 1, (row.words, who)
            assert (said[0] == arena.no(row.no)) is (who not in row.may), (row.words, who)
    assert changed(before, arena.stored()) == []

    letters = [await brings_question(arena, one) for one in people]
    shown = arena.shown_to(Who)
    async with arena.taking_back():
        for one, letter in zip(people, letters, strict=True):
            await one.writes(REPLY.words, reply_to=letter, at_once=True)
    for who, said in told_since(arena, shown).items():
        assert len(said) == 1, who
        assert (said[0] == arena.no(REPLY.no)) is (who not in REPLY.may), who
    assert changed(before, arena.stored()) == []


async def test_what_is_not_published_is_read_through_nobodys_button_or_link(arena: Scene) -> None:
    pressed = [data for kind in ANYBODYS for data in of_what_is_not_published(kind, arena.here)]
    links = [f"{prefix}{id}" for prefix in LINKS for id in (arena.here.draft, arena.here.removed_project)]
    assert len(pressed) > 60
    async with arena.taking_back():
        for data in pressed:
            await arena.all_press(OUTSIDERS, data)
        for link in links:
            await arena.people[Who.RESIDENT].starts(payload=link, at_once=True)
    for who in OUTSIDERS:
        read = arena.read_by(who)
        assert "Аймыра" in read, "or this test could not fail"
        assert arena.here.secret not in read, who
        assert not re.search(PRESENT_AS_READ, read), who


def others(arena: Scene, answers: Mapping[Who, Answer], no: Callable[[Who], str]) -> list[tuple[Who, str]]:
    """Whoever was answered anything but the refusal that is theirs."""
    return [(who, answer.text) for who, answer in answers.items() if answer.text != arena.no(no(who))]


def stale(who: Who) -> str:
    return STALE


def told_since(arena: Scene, shown: Mapping[Who, Shown]) -> dict[Who, list[str]]:
    """What each was told by the bot since then."""
    told = {}
    for who, person in arena.people.items():
        new = [one for one in person.chat.everything.values() if one.id not in shown[who] and not one.deleted]
        told[who] = [one.text for one in new if one.author is person.telegram.bot]
    return told


async def brings_question(arena: Scene, person: Person) -> Message:
    """The letter that a question came in; whoever was removed may still have it in their chat."""
    keyboard = inline([[("Жооп берүү", buttons.AnswerQuestion(arena.here.open_question).data)]])
    sent = await arena.village.app.bot.send_message(person.id, "Суроо", reply_markup=keyboard)
    return person.chat.everything[sent.message_id]


async def sends_file(arena: Scene, person: Person) -> None:
    await arena.village.app.bot.send_document(person.id, b"%PDF", filename="slips.pdf")


async def put(arena: Scene, *forms: Form) -> None:
    now = arena.village.clock()

    def put_all(memory: Memory) -> None:
        for form in forms:
            memory.forms.put(form, now)

    await arena.village.knows(put_all)


async def put_forms(arena: Scene, row: Row) -> None:
    """Whoever presses is in the form in which the button stands."""
    if row.form:
        await put(arena, *(row.form(arena.here, person.id) for person in arena.people.values()))


async def take_forms(arena: Scene, row: Row) -> None:
    if row.form:
        for person in arena.people.values():
            await arena.village.knows(lambda memory, id=person.id: memory.forms.remove(id))  # type: ignore[misc]
