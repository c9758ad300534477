"""People see results, and nothing of them too early."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot import pictures
from bot.context import Services
from bot.domain.ballots import Ballot
from bot.domain.polls import Poll, Results, State
from bot.domain.projects import Outcome
from sandbox.files import PIXEL
from tests.village import KARA_KOL, NAMES, TASH_KOMUR, Village, drawn_by_a_child

PNG = b"\x89PNG"
POLL = "kara-kol-2026"


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Pictures are drawn in no time, for stories that are not about them."""
    names: list[str] = []

    async def in_no_time(services: Services, name: str) -> bytes:
        names.append(name)
        return PIXEL

    monkeypatch.setattr(pictures, "draw", in_no_time)
    return names


async def votes(kara_kol: Village, poll_id: str, *numbers: int, since: int = 0) -> None:
    """So many people vote, as many taps would have it."""

    def put(memory):  # type: ignore[no-untyped-def]
        for person, number in enumerate(numbers, start=900_000 + since):
            memory.people.put_started(person, kara_kol.clock())
            memory.ballots.put(Ballot(poll_id, person, (number,)))

    await kara_kol.knows(put)


async def closed(kara_kol: Village, poll: Poll, *numbers: int) -> None:
    """The poll was voted in and has closed; nobody is told, for this is about reading."""
    await votes(kara_kol, poll.id, *numbers)

    def settle(memory):  # type: ignore[no-untyped-def]
        memory.polls.settle(poll, memory.ballots.tally(poll), kara_kol.clock())
        memory.erasing.erase(poll.id)

    await kara_kol.knows(settle)


async def test_the_only_result_opens_at_once_as_a_picture_with_all_figures(
    kara_kol: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "_in_a_process_of_its_own", drawn_by_a_child)
    poll = await kara_kol.has_open_poll()
    await closed(kara_kol, poll, *[2] * 65, *[1] * 38, *[3] * 33)
    aigul = await kara_kol.resident()

    await aigul.taps("Жыйынтыктар")

    result = await aigul.hears("Эң көп добуш алган көйгөй")
    assert result.photo is not None
    assert result.photo.startswith(PNG)
    assert "Эң көп добуш алган көйгөй: Таза суу" in result.text
    assert "2. Таза суу\n— 65 добуш · 47,8%" in result.text
    assert "Добуш бергендер: 136" in result.text
    assert "көпчүлүк" not in result.text  # 65 of 136 is no majority

    await kara_kol.restarts()  # the picture is drawn once and uploaded once
    bektur = await kara_kol.resident("Бектур")
    await bektur.writes("/jyiyntyk")
    assert (await bektur.hears("Эң көп добуш")).file_id == result.file_id
    uploads = [call for call in kara_kol.telegram.calls if call.method == "sendPhoto" and call.files]
    assert len(uploads) == 1


async def test_the_announced_result_tells_its_figures_without_the_picture_again(kara_kol: Village) -> None:
    await kara_kol.has_open_poll(lasts=timedelta(hours=1))
    aigul = kara_kol.telegram.person("Айгүл")
    await aigul.starts(payload=f"poll_{POLL}")
    await aigul.taps("Таза суу")

    kara_kol.clock.moves(hours=2)
    announced = await aigul.hears("Эң көп добуш алган көйгөй: Таза суу", timeout=10)
    assert announced.photo is not None

    kara_kol.telegram.deliver_twice()
    await aigul.taps("Толук жыйынтык", on=announced)
    figures = await aigul.hears("2. Таза суу\n— 1 добуш · 100%", after=announced)
    assert figures.kind == "text"
    await kara_kol.telegram.settled()
    assert [message for message in aigul.chat.messages if "— 1 добуш" in message.text] == [figures]

    await aigul.taps("Аймакка жазылуу", on=announced)  # who only voted may go on hearing
    assert aigul.toasts[-1] == "Сиз жазылдыңыз"
    assert "Жазылуудан баш тартуу" in announced.buttons[-1]


async def test_hidden_figures_stay_hidden_until_the_closing(kara_kol: Village) -> None:
    poll = await kara_kol.has_open_poll()
    await kara_kol.has_outcome(Outcome("kara-kol", "шарттардын <b>жоктугу</b> & башка", 503))
    await votes(kara_kol, POLL, 1, 2, 2, 3, 3, 3)
    aigul = await kara_kol.resident()
    card = aigul.chat.last

    await aigul.writes("/results")
    page = aigul.chat.last.text
    assert "Тандап алуу процессине 503 катышуучу катышты." in page
    assert "<b>жоктугу</b> & башка" in page
    assert "503 добуш" not in page
    assert "Жыйынтык добуш берүү аяктагандан кийин көрүнөт" in page
    assert not any(name in page for name in NAMES)

    await aigul.forges(f"r:{POLL}", on=card)
    assert aigul.alerts[-1].startswith("Жыйынтык добуш берүү аяктагандан кийин көрүнөт")
    await aigul.forges("r:no-such-poll", on=card)
    assert aigul.alerts[-1] == "Мындай добуш берүү табылган жок."
    await aigul.starts(payload=f"result_{POLL}")
    assert "аяктагандан кийин көрүнөт" in aigul.chat.last.text
    await kara_kol.knows(
        lambda memory: memory.polls.add(replace(poll, id="draft", state=State.DRAFT), kara_kol.clock())
    )
    await aigul.forges("r:draft", on=card)
    assert aigul.alerts[-1] == "Добуш берүү азырынча баштала элек."


async def test_live_figures_change_only_with_five_more_voters(kara_kol: Village) -> None:
    await kara_kol.has_open_poll(results=Results.LIVE)
    aigul = await kara_kol.resident()

    async def sees() -> str:
        await aigul.taps("Жыйынтыктар")
        assert aigul.chat.last.kind == "text"
        return aigul.chat.last.text

    await votes(kara_kol, POLL, 1, 1, 2, 3)
    assert "алгачкы беш киши" in await sees()
    assert "добуш ·" not in aigul.chat.last.text
    await votes(kara_kol, POLL, 2, since=4)
    five = await sees()
    assert "2. Таза суу\n— 2 добуш · 40%" in five
    assert "Добуш бергендер: 5" in five
    for since in range(5, 9):  # each may look before and after somebody's tap
        await votes(kara_kol, POLL, 3, since=since)
        assert await sees() == five
    await kara_kol.restarts()
    assert await sees() == five
    await votes(kara_kol, POLL, 3, since=9)
    assert "3. Көчө жарыгы\n— 6 добуш · 60%" in await sees()


@pytest.mark.usefixtures("drawn")
async def test_of_several_results_one_is_picked_newest_first(kara_kol: Village) -> None:
    for number, numbers in enumerate(((1,), (1, 2), ()), start=1):
        kara_kol.clock.moves(days=1)
        poll = await kara_kol.has_open_poll(f"poll-{number}")
        await closed(kara_kol, poll, *numbers)
    await kara_kol.has_open_poll("live-one", results=Results.LIVE)
    await kara_kol.has_open_poll("hidden-one", question="Жашыруун суроо?")
    aigul = await kara_kol.resident()

    await aigul.taps("Жыйынтыктар")
    waiting, listed = aigul.chat.messages[-2:]
    assert "Жашыруун суроо?" in waiting.text
    assert [button["callback_data"] for row in listed.keyboard for button in row] == [
        "r:live-one",
        "r:poll-3",
        "r:poll-2",
        "r:poll-1",
    ]
    await aigul.forges("r:poll-3", on=listed)
    await aigul.hears("Бир да добуш берилген жок.")
    await aigul.forges("r:poll-2", on=listed)
    tie = await aigul.hears("Добуштар тең бөлүндү: “Балдар бакчасы” жана “Таза суу”")
    assert "көйгөй: " not in tie.text


async def test_a_result_without_its_picture_still_comes_in_words(
    kara_kol: Village, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def dies(services: Services, name: str) -> bytes:
        raise pictures.PictureFailed("no matplotlib today")

    draw = pictures.draw
    monkeypatch.setattr(pictures, "draw", dies)
    await closed(kara_kol, await kara_kol.has_open_poll(), 1, 1, 2)
    aigul = await kara_kol.resident()

    await aigul.taps("Жыйынтыктар")
    told = aigul.chat.last
    assert told.kind == "text"
    assert "1. Балдар бакчасы\n— 2 добуш · 66,7%" in told.text
    assert "no matplotlib today" in caplog.text

    monkeypatch.setattr(pictures, "draw", draw)
    kara_kol.telegram.faults.fails(400, "sendPhoto", description="Bad Request: IMAGE_PROCESS_FAILED")
    await aigul.taps("Жыйынтыктар")
    refused = await aigul.hears("2 добуш · 66,7%", after=told)
    assert refused.kind == "text"
    await aigul.taps("Жыйынтыктар")
    assert (await aigul.hears("2 добуш · 66,7%", after=refused)).kind == "photo"


async def test_two_people_looking_at_once_have_it_drawn_once(kara_kol: Village, drawn: list[str]) -> None:
    await closed(kara_kol, await kara_kol.has_open_poll(), 1)
    people = [await kara_kol.resident(name) for name in ("Айгүл", "Бектур")]
    await asyncio.gather(*(person.taps("Жыйынтыктар") for person in people))
    for person in people:
        await person.hears("Балдар бакчасы")
    assert drawn == [f"result:{POLL}"]


async def test_somebody_without_a_town_picks_one_and_a_town_without_polls_says_so(kara_kol: Village) -> None:
    await kara_kol.has_towns(TASH_KOMUR)
    aigul = await kara_kol.resident()
    await aigul.writes("Жыйынтыктар")
    assert aigul.chat.last.text == "Аймагыңызды тандаңыз:"
    await aigul.taps(KARA_KOL.name)
    await aigul.taps("Жыйынтыктар")
    assert "Азырынча жыйынтык жок." in aigul.chat.last.text


@pytest.mark.usefixtures("drawn")
async def test_a_link_to_a_result_brings_a_newcomer_menu_and_result(kara_kol: Village) -> None:
    await kara_kol.has_towns(TASH_KOMUR)
    await closed(kara_kol, await kara_kol.has_open_poll(), 3)
    aigul = kara_kol.telegram.person("Айгүл")
    await aigul.starts(payload=f"result_{POLL}")
    welcome = await aigul.hears("Кош келиңиз!")
    await aigul.hears("Эң көп добуш алган көйгөй: Көчө жарыгы", after=welcome)
    assert aigul.chat.reply_keyboard
    person = await kara_kol.asks(lambda memory: memory.people.find(aigul.id))
    assert person is not None
    assert person.town_id == "kara-kol"
