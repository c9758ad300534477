"""What is owed goes out: at Telegram's pace, to everybody it is for, under their author's eyes."""

import asyncio
import time
from pathlib import Path

import pytest

from bot.config import PaceSettings
from bot.domain.announcements import Occasion, Part
from sandbox.files import PIXEL
from storage.memory import Memory
from tests.crowd import NEWS, announces, copies_of, crowd, ended
from tests.village import KARA_KOL, Village, village


async def test_goes_out_at_telegrams_pace_and_never_too_fast(tmp_path: Path) -> None:
    async with village(tmp_path) as place:
        await place.has_towns(KARA_KOL)
        await place.has_project()
        people, author = await crowd(place, 60), await place.resident("Координатор")
        acting = await place.resident("Айгүл")
        await place.has_open_poll()
        await asyncio.sleep(1)  # the account of a bot that has been silent fills up
        place.telegram.pace.on = True
        began = time.monotonic()
        id = await announces(place, author=author)
        await asyncio.sleep(0.3)
        press = time.monotonic()
        await acting.taps("Добуш берүү", at_once=True)
        await acting.hears("Таза суу")
        assert time.monotonic() - press < 0.3  # nobody who acts waits for what is owed
        _, report = await ended(place, id)
        took = time.monotonic() - began

        assert report.sent == 60
        assert all(len(copies_of(person)) == 1 for person in people)
        assert not place.telegram.pace.refused
        ideal = (60 - 20) / 30
        assert ideal - 0.1 < took < ideal + 1.0
        await author.hears("Жөнөтүлдү: 60")


async def test_who_blocked_the_bot_is_left_out_until_they_come_back(brisk: Village) -> None:
    people, author = await crowd(brisk, 4), await brisk.resident("Координатор")
    aigul, bakyt, _, _ = people
    aigul.chat.blocked = True  # while the bot was down
    bakyt.deactivates()
    group = await brisk.in_group(author)
    await brisk.has_subscribers(group)
    brisk.telegram.faults.fails(
        400, "sendMessage", description="Bad Request: not enough rights to send text messages", chat_id=group.id
    )

    _, report = await ended(brisk, await announces(brisk, author=author))
    assert (report.sent, report.blocked, report.failed) == (2, 3, 0)
    said = await author.hears("Жөнөтүү аяктады")
    assert "Жөнөтүлдү: 2\nБотту бөгөттөгөн: 1\nАккаунту өчүрүлгөн: 1\n" in said.text
    assert "Бот чыгарылган же жаза албаган топтор жана каналдар: 1\nУбакыт: 1 секунд" in said.text

    brisk.telegram.calls.clear()
    _, report = await ended(brisk, await announces(brisk))
    assert (report.sent, report.blocked, report.deleted, report.away) == (2, 2, 1, 0)
    assert len(brisk.telegram.calls) == 2  # nobody writes to them in vain again
    await aigul.starts()
    _, report = await ended(brisk, await announces(brisk))
    assert (report.sent, report.blocked) == (3, 1)
    assert len(copies_of(aigul)) == 1


async def test_who_unsubscribed_or_subscribed_after_the_press_changes_nothing(brisk: Village) -> None:
    people = await crowd(brisk, 3)
    now = brisk.clock()
    await brisk.knows(lambda memory: memory.subscriptions.put_town(people[0].id, "kara-kol", False, now))

    def press(memory: Memory) -> int:
        id = memory.announcements.add(Occasion.TRANCHE, "kara-kol", NEWS, now, project_id="baldar", tranche=1)
        assert memory.announcements.owe_some(id) == 2
        memory.subscriptions.put_town(people[1].id, "kara-kol", False, now)
        memory.subscriptions.put_town(people[0].id, "kara-kol", True, brisk.clock())
        return id

    await ended(brisk, await brisk.knows(press))
    assert [len(copies_of(person)) for person in people] == [0, 1, 1]


async def test_a_group_that_became_a_supergroup_is_followed(brisk: Village) -> None:
    aigul = await brisk.resident()
    group = brisk.telegram.group("Кара-Көл", owner=aigul, kind="group")
    await aigul.adds_bot(group)
    await brisk.has_subscribers(group)
    await brisk.stops()
    supergroup = group.becomes_supergroup()
    await brisk.starts()
    _, report = await ended(brisk, await announces(brisk))
    assert (report.sent, report.failed) == (1, 0)
    assert len(copies_of(supergroup)) == 1


async def test_the_bar_goes_on_in_the_same_message_after_a_restart(brisk: Village) -> None:
    people, author = await crowd(brisk, 4), await brisk.resident("Координатор")
    brisk.telegram.faults.fails(500, "sendMessage", chat_id=people[0].id, times=None)
    id = await announces(brisk, author=author)
    shown = await author.hears("Жөнөтүлүүдө")
    for person in people[1:]:
        await person.hears("Кабар")
    brisk.clock.moves(seconds=4)
    await brisk.restarts()
    assert await author.hears("▓▓▓▓▓▓▓░░░ 75% · 3 / 4") is shown

    brisk.telegram.faults.clear()
    brisk.clock.moves(minutes=3)
    brisk.app.owed()
    await ended(brisk, id)
    assert await author.hears("Жөнөтүлдү: 4") is shown


async def test_a_bar_that_was_deleted_is_shown_anew_and_one_that_nobody_sees_is_left(brisk: Village) -> None:
    people, author = await crowd(brisk, 2), await brisk.resident("Координатор")
    brisk.telegram.faults.fails(500, "sendMessage", chat_id=people[0].id, times=None)
    first = await announces(brisk, author=author)
    shown = await author.hears("Жөнөтүлүүдө")
    await author.deletes(shown)
    brisk.telegram.faults.clear()
    brisk.clock.moves(minutes=3)
    brisk.app.owed()
    await ended(brisk, first)
    again = await author.hears("Жөнөтүлдү: 2")
    assert again.id > shown.id

    second = await announces(brisk, author=author)
    await author.blocks()
    await ended(brisk, second)
    await brisk.telegram.settled()
    await asyncio.sleep(0.1)
    assert not await brisk.asks(lambda memory: memory.announcements.all_shown())


async def test_a_letter_overtakes_an_announcement_to_many(tmp_path: Path) -> None:
    async with village(tmp_path, PaceSettings(30, 0.02, 1800)) as place:
        await place.has_towns(KARA_KOL)
        await place.has_project()
        people, coordinator = await crowd(place, 80), await place.has_coordinator()
        aigul = people[-1]
        await aigul.writes("/suroo")
        id = await announces(place)
        await people[0].hears("Кабар")
        await aigul.writes("Суу качан келет?", at_once=True)
        asked = await coordinator.hears("Суу качан келет?", timeout=2)

        assert asked.buttons
        owed = await place.asks(lambda memory: memory.announcements.report(id))
        assert owed.left > 20


async def test_while_a_picture_is_drawn_others_are_sent(brisk: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    (aigul,) = await crowd(brisk, 1)
    drawn = asyncio.Event()

    async def draw(services: object, name: str) -> bytes:
        await drawn.wait()
        return PIXEL

    monkeypatch.setattr("bot.app.draw", draw)
    await brisk.restarts()
    shown = await announces(brisk, (Part("Жыйынтык", picture="result:x"),))
    await ended(brisk, await announces(brisk))
    assert len(copies_of(aigul)) == 1
    drawn.set()
    await ended(brisk, shown)
    assert aigul.chat.last.photo == PIXEL


async def test_a_stop_waits_for_nobodys_turn(tmp_path: Path) -> None:
    async with village(tmp_path, PaceSettings(30, 0.7, 20)) as place:
        await place.has_towns(KARA_KOL)
        (aigul,) = await crowd(place, 1)
        texts = [f"Кат {number}" for number in range(3)]

        def owe(memory: Memory) -> None:
            for text in texts:
                memory.announcements.add_letter(Occasion.ANSWER, "kara-kol", Part(text), place.clock(), [aigul.id])

        await place.knows(owe)
        place.app.owed()
        await aigul.hears(texts[0])
        began = time.monotonic()
        await place.stops()
        assert time.monotonic() - began < 0.6
        await place.starts()
        await aigul.hears(texts[-1])
        assert [text for text in aigul.chat.texts if text.startswith("Кат")] == texts
        letters = await place.asks(
            lambda memory: [memory.announcements.report(one) for one in range(1, 4)]  # nothing of it is repeated
        )
        assert [report.repeated for report in letters] == [0, 0, 0]


async def test_a_picture_of_ours_is_uploaded_once(brisk: Village) -> None:
    people = await crowd(brisk, 20)
    people[0].deactivates()
    await brisk.knows(lambda memory: memory.pictures.put("result:x", PIXEL))
    _, report = await ended(brisk, await announces(brisk, (Part("Кабар", picture="result:x"),)))

    assert (report.sent, report.blocked) == (19, 1)
    assert all(person.chat.last.photo == PIXEL for person in people[1:])
    uploads = [call for call in brisk.telegram.calls if call.method == "sendPhoto" and call.files and call.ok]
    assert len(uploads) == 1


async def test_a_picture_that_cannot_be_drawn_goes_out_as_text(brisk: Village) -> None:
    (aigul,) = await crowd(brisk, 1)
    _, report = await ended(brisk, await announces(brisk, (Part("Кабар", picture="result:nowhere"),)))
    assert report.sent == 1
    assert aigul.chat.last.kind == "text"


async def test_a_silent_bot_writes_nothing(brisk: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    await ended(brisk, await announces(brisk))
    await asyncio.sleep(0.2)
    written: list[object] = []
    transact = brisk.storage.transact

    async def counted(decide: object) -> object:
        written.append(decide)
        return await transact(decide)  # type: ignore[arg-type]

    monkeypatch.setattr(brisk.storage, "transact", counted)
    await asyncio.sleep(1.2)
    assert not written
