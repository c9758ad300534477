"""Whatever a person can send, wherever they stand: a sentence, or rightly nothing; never half a thing."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import MISSING, fields

import pytest

from bot.app import COMMANDS
from bot.views import buttons
from bot.views.buttons import Button
from sandbox import Message, Person
from storage.forms import Form
from tests.village import KARA_KOL, TASH_KOMUR, Village

Sends = Callable[[Person], Awaitable[object]]

ANYTHING: dict[str, Sends] = {
    "a sticker": lambda who: who.sends_sticker(),
    "a voice message": lambda who: who.sends_voice(),
    "a document": lambda who: who.sends_document("тизме.pdf", b"%PDF-1.4"),
    "a piece of music": lambda who: who.sends_audio(),
    "a video": lambda who: who.sends_video(),
    "a location": lambda who: who.sends_location(41.6, 72.7),
    "a contact": lambda who: who.sends_contact(),
    "a photo": lambda who: who.sends_photo(),
    "a photo with hostile words": lambda who: who.sends_photo("<b>&lt;"),
    "an album": lambda who: who.sends_album(["<i>", "", ""]),
    "the longest text": lambda who: who.writes("а" * 4096),
    "long lines": lambda who: who.writes("\n".join("ж" * 250 for _ in range(16))),
    "tags": lambda who: who.writes("<b>калың</b> & <script>alert(1)</script> </b>"),
    "emoji": lambda who: who.writes("👍🏽🇰🇬👨‍👩‍👧‍👦"),
    "odd spaces": lambda who: who.writes("\u200b\u00a0 \u2060"),
    "turned letters": lambda who: who.writes("\u202eтүсүрөт\u202c"),
    "Fluent's own signs": lambda who: who.writes('{ $x } { "a" } -term = 1'),
    "an unknown command": lambda who: who.writes("/nosuch"),
    "a command of another bot": lambda who: who.writes("/start@other_bot"),
    "a broken link": lambda who: who.starts(payload="poll_" + "x" * 59),
    "a link to nothing": lambda who: who.starts(payload="nothing"),
    "a link to no project": lambda who: who.starts(payload="project_none"),
    "a link to no town": lambda who: who.starts(payload="town_none"),
    "an invitation that never was": lambda who: who.starts(payload="invite_abc"),
}
FAULT = "Ката кетти"
POLL = "kara-kol-2026"
BALLOT_BUTTONS = {
    *(buttons.Vote, buttons.Approve, buttons.Rank, buttons.Unrank, buttons.FinishBallot),
    *(buttons.OpenBallot, buttons.LookAtBallot, buttons.ShowMyVote),
}
TABLES = (
    *("polls", "choices", "ballots", "coordinators", "announcements", "notices", "tranches", "works", "boards"),
    *(
        "projects",
        "project_history",
        "monitors",
        "head_starts",
        "held_reports",
        "verdicts",
        "complaints",
        "complaint_words",
        "reminders",
    ),
)


def every_button() -> list[type[Button]]:
    kinds = [kind for kind in vars(buttons).values() if isinstance(kind, type) and issubclass(kind, Button)]
    return [kind for kind in kinds if kind is not Button]


def forgeries(kind: type[Button]) -> list[str]:
    """Data that no button of ours bears: too short, too long, of the wrong kind, out of range."""
    bare = kind.code
    count = len(fields(kind))
    return [
        bare,
        bare + ":",
        ":".join([bare, *["x"] * count]),
        ":".join([bare, *["-1"] * count]),
        ":".join([bare, *["999999999999999999"] * count])[:64],
        ":".join([bare, *["0"] * (count + 1)]),
        ":".join([bare, *["'; DROP TABLE polls; --"] * count])[:64],
        (bare + ":" + "я" * 32)[: len(bare) + 1 + (63 - len(bare)) // 2],
    ]


def with_real_ids(kind: type[Button], stranger: int) -> str:
    """What a resident could copy from a coordinator's screen."""
    real = {"poll_id": POLL, "town_id": "kara-kol", "project_id": "baldar", "person_id": str(stranger)}
    values = []
    for field in fields(kind):
        assert field.default is MISSING
        values.append(real.get(field.name, "1"))
    return ":".join([kind.code, *values])


def contents(village: Village) -> dict[str, list[object]]:
    with sqlite3.connect(f"file:{village.config.storage.path}?mode=ro", uri=True) as connection:
        rows: dict[str, list[object]] = {
            table: connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in TABLES
        }
    connection.close()
    return rows


async def no_fault(village: Village, *people: Person) -> None:
    assert await village.asks(lambda memory: memory.inbox.all_parked()) == ()
    for _ in range(100):  # an update is struck off just after its answer
        if await village.asks(lambda memory: memory.inbox.count_waiting()) == 0:
            break
        await asyncio.sleep(0.02)
    else:
        raise AssertionError("updates are still waiting to be handled")
    for person in people:
        assert not [text for text in [*person.chat.texts, *person.alerts, *person.toasts] if FAULT in text]


async def furnish(village: Village) -> Message:
    """Towns, a project, an open poll; the board message somebody could press on is the administrator's."""
    await village.has_towns(TASH_KOMUR)
    await village.has_project()
    await village.has_open_poll()
    return await village.administrator.starts()


@pytest.mark.parametrize("where", ["nowhere", "a poll's form", "an announcement's form", "a question's form"])
async def test_whatever_is_sent_gets_a_sentence_and_does_nothing_by_halves(kara_kol: Village, where: str) -> None:
    await furnish(kara_kol)
    person = await kara_kol.has_coordinator()
    before = contents(kara_kol)

    for what, sends in ANYTHING.items():
        if where != "nowhere":
            await opens_form(person, where)
        seen = len(person.chat.messages)
        await sends(person)
        answers = [m for m in person.chat.messages[seen:] if m.sender is None or m.sender.id != person.id]
        assert answers, what
        assert all(m.text or m.photo or m.media for m in answers), what
        if where != "nowhere":
            await person.writes("/cancel")

    await no_fault(kara_kol, person)
    changed = {table for table, rows in contents(kara_kol).items() if rows != before[table]}
    asked = {"announcements", "notices"} if where == "a question's form" else set()  # any text is a question
    assert changed - asked == set()


async def opens_form(person: Person, where: str) -> None:
    if where == "a question's form":
        await person.writes("/suroo")
        return
    await person.taps("Координатор")
    await person.taps("Добуш берүү ачуу" if where == "a poll's form" else "Кулактандыруу жазуу")


@pytest.mark.parametrize("of_each", [2, pytest.param(8, marks=pytest.mark.long)])
async def test_forged_buttons_get_an_answer_and_change_nothing(kara_kol: Village, of_each: int) -> None:
    await furnish(kara_kol)
    coordinator = await kara_kol.has_coordinator()
    aigul = await kara_kol.resident("Айгүл", KARA_KOL)
    shown = aigul.chat.last
    before = contents(kara_kol)

    forged = [
        forgery
        for number, kind in enumerate(every_button())
        for forgery in (forgeries(kind) * 2)[number % 8 :][:of_each]  # one button's neighbour gets other ones
    ]
    for some in (forged[first : first + 50] for first in range(0, len(forged), 50)):
        for press in [await aigul.forges(data, on=shown, at_once=True) for data in some]:
            assert await press.answered(timeout=5) is not None, press

    await no_fault(kara_kol, aigul)
    after = contents(kara_kol)
    assert {table: rows for table, rows in after.items() if rows != before[table]} == {}
    assert coordinator.chat.messages


async def test_edited_messages_and_what_is_said_in_groups_are_left_alone(kara_kol: Village) -> None:
    await furnish(kara_kol)
    aigul = await kara_kol.resident("Айгүл", KARA_KOL)
    group = await kara_kol.in_group(aigul)
    seen = len(group.messages)

    written = await aigul.writes("/help")
    answered = len(aigul.chat.messages)
    await aigul.edits(written, "/start")
    assert len(aigul.chat.messages) == answered
    await aigul.writes("Добуш берүү", in_=group)
    await aigul.sends_sticker(in_=group)
    await aigul.sends_photo("/dobush", in_=group)
    channel = kara_kol.telegram.channel("Кабарлар", owner=aigul)
    await aigul.adds_bot(channel)
    await aigul.posts(channel, "/start")

    assert [m.text for m in group.messages[seen:] if m.sender and m.sender.id == kara_kol.telegram.bot.id] == []
    await no_fault(kara_kol, aigul)


async def test_two_taps_in_the_same_instant_are_one_vote(kara_kol: Village) -> None:
    await furnish(kara_kol)
    aigul = kara_kol.telegram.person("Айгүл")
    await aigul.starts(payload="poll_kara-kol-2026")
    ballot = aigul.chat.last

    first = await aigul.taps("Таза суу", on=ballot, at_once=True)
    second = await aigul.taps("Көчө жарыгы", on=ballot, at_once=True)
    assert (await first.answered(timeout=5)).text.startswith("Добушуңуз кабыл алынды")
    assert (await second.answered(timeout=5)).text.startswith("Добушуңуз өзгөртүлдү")

    assert await kara_kol.asks(lambda memory: memory.ballots.turnout("kara-kol-2026")) == 1
    mine = await kara_kol.asks(lambda memory: memory.ballots.find("kara-kol-2026", aigul.id))
    assert mine is not None
    assert mine.picks == (3,)


async def test_every_old_button_of_a_closed_poll_says_so_and_changes_nothing(kara_kol: Village) -> None:
    await furnish(kara_kol)
    coordinator = await kara_kol.has_coordinator()
    aigul = kara_kol.telegram.person("Айгүл")
    await aigul.starts(payload=f"poll_{POLL}")
    ballot = aigul.chat.last
    await aigul.taps("Таза суу")
    card = aigul.chat.last
    kara_kol.clock.moves(days=3)
    await aigul.hears("Добуш бергендер", timeout=20)
    before = contents(kara_kol)

    for kind in every_button():
        if "poll_id" not in {field.name for field in fields(kind)}:
            continue
        for person, on in ((aigul, ballot), (aigul, card), (coordinator, coordinator.chat.last)):
            data = with_real_ids(kind, aigul.id)
            press = await person.forges(data, on=on, at_once=True)
            answer = await press.answered(timeout=5)
            if kind in BALLOT_BUTTONS:
                assert answer.show_alert, kind
                assert "аяктады" in answer.text or "башка түрүндө" in answer.text, (kind, answer.text)

    await no_fault(kara_kol, aigul, coordinator)
    after = contents(kara_kol)
    changed = {table for table, rows in after.items() if rows != before[table]}
    assert changed - {"announcements", "notices"} == set()  # the result is still going out


async def test_in_a_group_nobodys_private_page_opens_and_only_a_vote_counts(kara_kol: Village) -> None:
    await furnish(kara_kol)
    coordinator = await kara_kol.has_coordinator()
    aigul = await kara_kol.resident("Айгүл", KARA_KOL)
    group = await kara_kol.in_group(coordinator, "Көчө", aigul)
    await coordinator.writes("/jazyluu", in_=group)
    shown = group.last
    before = contents(kara_kol)
    said = len(group.messages)

    for kind in every_button():
        if kind is not buttons.Vote:
            press = await aigul.forges(with_real_ids(kind, coordinator.id), on=shown, at_once=True)
            assert await press.answered(timeout=5) is not None, kind
    assert contents(kara_kol) == before
    assert len(group.messages) == said

    for name, _ in COMMANDS:
        await aigul.writes(f"/{name}", in_=group)
    for message in group.messages[said:]:
        assert not [button for button in message.buttons if button.startswith(("1.", "🗂"))]
    await no_fault(kara_kol, aigul)
    assert contents(kara_kol) == before


async def test_a_button_of_somebody_elses_form_and_an_edited_answer_fill_nothing(kara_kol: Village) -> None:
    await furnish(kara_kol)
    gulzat = await kara_kol.has_coordinator()
    meerim = await kara_kol.has_coordinator("Мээрим")
    await opens_form(gulzat, "a poll's form")
    written = await gulzat.writes("Кайсы көчө биринчи жарык болот?")
    asked = gulzat.chat.last
    filled = await form_of(kara_kol, gulzat)

    await gulzat.edits(written, "Башка суроо?")
    for data in (buttons.Fill("poll", "choices", "done").data, buttons.BackInForm("poll", "choices").data):
        press = await meerim.forges(data, on=meerim.chat.last, at_once=True)
        assert (await press.answered(timeout=5)).show_alert

    assert gulzat.chat.last == asked
    assert await form_of(kara_kol, gulzat) == filled
    assert await form_of(kara_kol, meerim) is None
    await no_fault(kara_kol, gulzat, meerim)


async def form_of(village: Village, person: Person) -> Form | None:
    return await village.asks(lambda memory: memory.forms.find(person.id))
