"""The inbox: stored before confirmed, in order per person, parked when broken, and nobody waits for anybody."""

import asyncio
from pathlib import Path
from time import monotonic

import aiohttp
import pytest
from telegram import Update
from telegram.error import Conflict
from telegram.ext import MessageHandler, filters

from bot import inbox
from bot.context import Context
from handlers.filters import on_command
from tests.village import KARA_KOL, Village, village

POLL = "kara-kol-2026"


async def test_update_ids_that_start_anew_repeat_or_leave_gaps_change_nothing(kara_kol: Village) -> None:
    await kara_kol.has_open_poll()
    aigul = kara_kol.telegram.person("Айгүл")
    await aigul.starts(payload=f"poll_{POLL}")
    await aigul.taps("Таза суу")
    for first_id in (5, 2_000_000_000, 77):  # after a silent week Telegram starts anew anywhere
        kara_kol.telegram.restart_update_ids(at=first_id)
        await kara_kol.restarts()
        await aigul.taps("Добушту өзгөртүү")
        await aigul.taps("Көчө жарыгы")
        await aigul.taps("Добушту өзгөртүү")
        await aigul.taps("Таза суу")
    ballot = await kara_kol.asks(lambda memory: memory.ballots.find(POLL, aigul.id))
    assert ballot is not None
    assert ballot.picks == (2,)


async def test_what_was_stored_but_not_handled_is_handled_first_after_a_start(kara_kol: Village) -> None:
    await kara_kol.has_open_poll()
    aigul = kara_kol.telegram.person("Айгүл")
    await aigul.starts(payload=f"poll_{POLL}")
    ballot = aigul.chat.last
    kara_kol.telegram.faults.slows(0.5, method="answerCallbackQuery", times=1)
    press = await aigul.taps("Таза суу", on=ballot, at_once=True)
    late = await aigul.taps("Көчө жарыгы", on=ballot, at_once=True)
    await asyncio.sleep(0.1)
    await kara_kol.restarts()
    await press.answered(timeout=5)
    await late.answered(timeout=5)
    mine = await kara_kol.asks(lambda memory: memory.ballots.find(POLL, aigul.id))
    assert mine is not None
    assert mine.picks == (3,), "one person's own order decides"


async def test_an_update_whose_handler_fails_three_times_is_parked_and_blocks_nobody(tmp_path: Path) -> None:
    tries = []

    async def breaks(update: Update, context: Context) -> None:
        tries.append(context.handling.arrival.seq)
        raise ZeroDivisionError("of a secret text")

    async with village(tmp_path) as place:
        await place.has_towns(KARA_KOL)
        await place.administrator.starts()
        handlers = place.app.handlers[0]
        on_command(place.app, breaks, "breaks")
        handlers.insert(0, handlers.pop())

        aigul = await place.resident("Айгүл", KARA_KOL)
        await aigul.writes("/breaks secret")
        await aigul.writes("/help")

        assert len(tries) == 3
        await aigul.hears("Жардам")
        assert len([text for text in aigul.chat.texts if "Ката кетти" in text]) == 1, "one apology is enough"
        told = await place.administrator.hears("иштетүү мүмкүн болгон жок")
        assert "ZeroDivisionError" in told.text
        assert "secret" not in told.text
        (parked,) = await place.asks(lambda memory: memory.inbox.all_parked())
        assert (parked.kind, parked.error) == ("message", "ZeroDivisionError")
        await place.administrator.taps("Координатор")
        await place.administrator.taps("Боттун абалы")
        state = await place.administrator.hears("Четке коюлгандар: 1")
        assert "ZeroDivisionError" in state.text

        place.app.add_handler(MessageHandler(filters.CONTACT, breaks), group=-1)
        bakyt = place.telegram.person("Бакыт", phone="+996700555111")
        await bakyt.starts()
        await bakyt.sends_contact()
        rows = await place.asks(
            lambda memory: memory.inbox.connection.execute(
                "SELECT lane, body FROM inbox WHERE state = 'parked' ORDER BY seq"
            ).fetchall()
        )
        assert b"secret" in rows[0][1], "kept, so that it can be looked into"
        assert rows[1] == (0, b"{}"), "but of a phone number nothing is"


async def test_an_update_that_cannot_be_parsed_is_parked_too(kara_kol: Village) -> None:
    body = b'{"update_id": 990000001, "message": {"chat": 5}}'
    await kara_kol.knows(lambda memory: memory.inbox.add(990_000_001, 42, "message", body, kara_kol.clock()))
    await kara_kol.restarts()
    aigul = await kara_kol.resident("Айгүл", KARA_KOL)
    assert "Кара-Көл шаары" in aigul.chat.last.text
    for _ in range(50):
        parked = await kara_kol.asks(lambda memory: memory.inbox.all_parked())
        if parked:
            break
        await asyncio.sleep(0.05)
    assert [update.kind for update in parked] == ["message"]


async def test_an_answer_that_nobody_takes_any_more_is_no_fault(kara_kol: Village) -> None:
    await kara_kol.administrator.starts()
    aigul = await kara_kol.resident("Айгүл", KARA_KOL)
    said = len(kara_kol.administrator.chat.messages)
    kara_kol.telegram.faults.fails(
        403, "sendMessage", description="Forbidden: bot was blocked by the user", chat_id=aigul.id, times=None
    )
    await aigul.writes("/jardam")
    await asyncio.sleep(0.1)
    assert await kara_kol.asks(lambda memory: memory.inbox.all_parked()) == ()
    assert await kara_kol.asks(lambda memory: memory.inbox.count_waiting()) == 0
    assert len(kara_kol.administrator.chat.messages) == said


async def test_a_telegram_that_never_answers_holds_up_neither_votes_nor_the_stop(kara_kol: Village) -> None:
    await kara_kol.has_open_poll()
    await kara_kol.stops()
    kara_kol.telegram.faults.never_answers("setMyCommands", times=None)
    await kara_kol.starts()
    aigul = kara_kol.telegram.person("Айгүл")
    await aigul.starts(payload=f"poll_{POLL}", at_once=True)
    await aigul.hears("Таза суу")
    began = monotonic()
    await kara_kol.stops()
    assert monotonic() - began < 2
    kara_kol.telegram.faults.clear()
    await kara_kol.starts()


async def test_one_person_flooding_the_bot_slows_only_themselves(kara_kol: Village) -> None:
    await kara_kol.has_open_poll()
    noisy = await kara_kol.resident("Шамал", KARA_KOL)
    aigul = kara_kol.telegram.person("Айгүл")
    await aigul.starts(payload=f"poll_{POLL}")
    kara_kol.telegram.faults.slows(0.05, method="sendMessage", times=None, chat_id=noisy.id)
    for _ in range(100):
        await noisy.writes("/help", at_once=True)

    started = monotonic()
    press = await aigul.taps("Таза суу", at_once=True)
    await press.answered(timeout=5)
    waited = monotonic() - started

    heard = len([text for text in noisy.chat.texts if text.startswith("Жардам")])
    assert heard < 50, "the flood is not through yet"
    assert waited < 2


async def test_a_press_that_can_no_longer_be_answered_still_counts(kara_kol: Village) -> None:
    """«Query is too old» is success: the vote stands, and the person sees it on the card."""
    await kara_kol.has_open_poll()
    aigul = kara_kol.telegram.person("Айгүл")
    await aigul.starts(payload=f"poll_{POLL}")
    kara_kol.telegram.faults.fails(
        400,
        "answerCallbackQuery",
        description="Bad Request: query is too old and response timeout expired or query ID is invalid",
    )
    await aigul.taps("Таза суу", at_once=True)
    await aigul.hears("Добушуңуз кабыл алынды")
    assert await kara_kol.asks(lambda memory: memory.ballots.has_voted(POLL, aigul.id))
    assert await kara_kol.asks(lambda memory: memory.inbox.all_parked()) == ()


async def test_whoever_finds_another_reader_of_its_updates_for_long_says_so_and_leaves(
    kara_kol: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox, "CONFLICT_SECONDS", 0.5)
    monkeypatch.setattr(inbox, "CONFLICT_PAUSE", 0.1)
    address = f"{kara_kol.telegram.url}/bot{kara_kol.telegram.bot.token}/getUpdates?timeout=1"
    async with aiohttp.ClientSession() as other:
        for _ in range(60):
            async with other.get(address):
                pass
            if kara_kol.has_ended:
                break
    with pytest.raises(Conflict):
        await kara_kol.stops()
    await kara_kol.starts()


async def test_another_reader_that_goes_away_is_waited_out(kara_kol: Village) -> None:
    address = f"{kara_kol.telegram.url}/bot{kara_kol.telegram.bot.token}/getUpdates?timeout=0"
    async with aiohttp.ClientSession() as other, other.get(address):
        pass
    aigul = kara_kol.telegram.person("Айгүл")
    await aigul.starts(at_once=True)
    await aigul.hears("Кара-Көл шаары", timeout=10)
