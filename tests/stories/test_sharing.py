"""People carry a vote further: on posters, through the bot's name in any chat, as a result for other messengers."""

import io

import pypdf
import pytest

from bot.domain.ballots import Ballot
from bot.domain.polls import Poll
from bot.printing.press import PrintingFailed
from handlers import sharing
from sandbox import Message
from tests.village import AIMYRA, KARA_KOL, TASH_KOMUR, Village

POLL = "kara-kol-2026"
PNG = b"\x89PNG"


async def closed(place: Village, poll: Poll, *numbers: int) -> None:
    """The poll was voted in and has closed; nobody is told, for this is about what is done with the result."""

    def settle(memory):  # type: ignore[no-untyped-def]
        for person, number in enumerate(numbers, start=900_000):
            memory.people.put_started(person, place.clock())
            memory.ballots.put(Ballot(poll.id, person, (number,)))
        memory.polls.settle(poll, memory.ballots.tally(poll), place.clock())

    await place.knows(settle)


def links_of(message: Message) -> list[str]:
    return [button["url"] for row in message.keyboard for button in row if "url" in button]


async def test_a_coordinator_prints_a_poster_at_the_desk_and_nobody_else_does(kara_kol: Village) -> None:
    await kara_kol.has_open_poll()
    gulzat = await kara_kol.has_coordinator("Гүлзат")
    aigul = await kara_kol.resident()
    kara_kol.telegram.deliver_twice()
    await gulzat.taps("Координатор")
    await gulzat.taps("Добуш берүүлөр")
    await gulzat.taps("Жамаатыбыз үчүн")
    desk = gulzat.chat.last
    await gulzat.taps("Плакат", on=desk)
    picture = await gulzat.hears("Добуш берүү үчүн: https://t.me/dobush_bot?start=poll_kara-kol-2026", timeout=20)

    assert gulzat.toasts[-1] == "Плакат даярдалууда…"
    assert picture.photo is not None
    assert picture.photo.startswith(PNG)
    assert picture.buttons == []
    assert not picture.protected
    (page,) = [message for message in gulzat.chat.messages if message.kind == "document"]  # once, delivered twice
    assert page.content["document"]["file_name"] == "плакат-kara-kol-2026.pdf"
    text = pypdf.PdfReader(io.BytesIO(page.media or b"")).pages[0].extract_text()
    for written in ("Кара-Көл шаары", "Таза суу", "t.me/dobush_bot?start=poll_kara-kol-2026"):
        assert written in text

    await aigul.forges(f"dk:{POLL}", on=aigul.chat.last)
    assert aigul.alerts[-1].startswith("Бул аракетке уруксатыңыз жок")
    await kara_kol.knows(lambda m: m.team.mark_removed(gulzat.id, "kara-kol", 1, kara_kol.clock()))
    await gulzat.taps("Плакат", on=desk)
    assert gulzat.alerts[-1].startswith("Бул аракетке уруксатыңыз жок")


async def test_a_poster_is_of_a_poll_that_can_still_be_voted_in(
    kara_kol: Village, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    poll = await kara_kol.has_open_poll()
    gulzat = await kara_kol.has_coordinator("Гүлзат")
    shown = gulzat.chat.last

    async def fails(make: object, value: object) -> bytes:
        raise PrintingFailed("no paper")

    monkeypatch.setattr(sharing, "printed", fails)
    await gulzat.forges(f"dk:{POLL}", on=shown)
    assert gulzat.chat.last.text.startswith("Файлды даярдоо мүмкүн болгон жок")
    assert "no paper" in caplog.text
    await closed(kara_kol, poll, 1)
    await gulzat.forges(f"dk:{POLL}", on=shown)
    assert gulzat.alerts[-1].startswith("Добуш берүү аяктады")


async def test_a_result_is_carried_on_as_a_picture_with_words_and_a_link_but_no_buttons(kara_kol: Village) -> None:
    poll = await kara_kol.has_open_poll(names=("Таза <b>суу</b> & башка", "Көчө жарыгы"))
    aigul = await kara_kol.resident()
    shown = aigul.chat.last
    await aigul.forges(f"rs:{POLL}", on=shown)
    assert aigul.alerts[-1].startswith("Жыйынтык добуш берүү аяктагандан кийин көрүнөт")
    await closed(kara_kol, poll, *[1] * 65, *[2] * 38)

    await aigul.taps("Жыйынтыктар")
    await aigul.hears("Эң көп добуш алган көйгөй", timeout=20)
    await aigul.taps("Бөлүшүү үчүн")
    set_ = await aigul.hears("Толук жыйынтык: https://t.me/dobush_bot?start=result_kara-kol-2026", timeout=20)
    assert set_.photo is not None
    assert set_.buttons == []
    assert not set_.protected
    assert "1. Таза <b>суу</b> & башка — 65 добуш · 63,1%" in set_.text
    assert "Добуш бергендер: 103" in set_.text
    hint = aigul.chat.messages[-2]
    telegram, whatsapp = links_of(hint)
    assert telegram.startswith("https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fdobush_bot")
    assert whatsapp.startswith("https://wa.me/?text=")
    assert len(whatsapp) < 2048

    bektur = await kara_kol.resident("Бектур")  # whom it is forwarded to
    group = kara_kol.telegram.group("Коңшулар", owner=aigul, members=[bektur])
    await aigul.forwards(set_, to=group)
    await bektur.opens("https://t.me/dobush_bot?start=result_kara-kol-2026")
    await bektur.hears("Эң көп добуш алган көйгөй", timeout=20)


async def test_the_bots_name_in_any_chat_offers_polls_results_and_projects(kara_kol: Village) -> None:
    await kara_kol.has_towns(TASH_KOMUR)
    await kara_kol.has_project(AIMYRA)
    await kara_kol.has_open_poll()
    await kara_kol.has_open_poll("tash", "tash-komur", question="Кайсы көчө биринчи жарык болот?")
    await closed(kara_kol, await kara_kol.has_open_poll("old", question="Былтыркы суроо?"), 1, 2, 2)
    aigul = await kara_kol.resident("Айгүл", KARA_KOL)
    group = kara_kol.telegram.group("Коңшулар", owner=aigul)  # the bot is not in it

    query = await aigul.inline_query("")
    assert [result["id"] for result in query.results] == [f"poll:{POLL}", "result:old", "project:baldar"]
    card = await aigul.picks(query, 0, in_=group)
    assert "Добуш берүү жүрүп жатат" in card.text
    assert "2. Таза суу" in card.text
    press = await aigul.taps("Добуш берүү", on=card)
    assert press.url == f"https://t.me/dobush_bot?start=poll_{POLL}"
    result = await aigul.picks(query, 1, in_=group)
    assert "Эң көп добуш алган көйгөй: Таза суу" in result.text

    assert [r["id"] for r in (await aigul.inline_query("КОЧО болот")).results] == [
        "poll:tash"
    ]  # no ө on the keyboard
    assert [r["id"] for r in (await aigul.inline_query("болбойт")).results] == ["project:baldar"]
    assert (await aigul.inline_query("<b>жок & нерсе")).results == []
    stranger = kara_kol.telegram.person("Чоочун")  # has never pressed START
    assert len((await stranger.inline_query("")).results) == 4
    answers = [call for call in kara_kol.telegram.calls if call.method == "answerInlineQuery"]
    assert all(int(call.params["cache_time"]) <= 60 for call in answers)

    await kara_kol.stops()  # a query that came while the bot was down is too old to be answered
    await aigul.inline_query("", at_once=True)
    await kara_kol.starts()
    await kara_kol.telegram.settled()
    assert await kara_kol.asks(lambda memory: memory.inbox.all_parked()) == ()


async def test_a_card_sent_to_the_bot_itself_fills_no_form(kara_kol: Village) -> None:
    await kara_kol.has_open_poll()
    aigul = await kara_kol.resident()
    await aigul.writes("/suroo")
    form = await kara_kol.asks(lambda memory: memory.forms.find(aigul.id))
    query = await aigul.inline_query("")
    await aigul.picks(query, 0)
    assert aigul.chat.last.text.startswith("Бул билдирүү башка чаттарга жөнөтүү үчүн")
    assert await kara_kol.asks(lambda memory: memory.forms.find(aigul.id)) == form


async def test_many_open_polls_are_paged_in_a_group_and_each_can_be_shown(kara_kol: Village) -> None:
    for number in range(21):
        await kara_kol.has_open_poll(f"poll-{number:02}", question=f"{number:02}-суроо?")
    gulzat = await kara_kol.has_coordinator("Гүлзат")
    aigul = await kara_kol.resident()
    group = await kara_kol.in_group(gulzat, "Кара-Көл", aigul)
    await gulzat.writes("/dobush", in_=group)
    picker = group.last
    assert len(picker.buttons) == 22
    await aigul.taps("Кийинки", on=picker)
    assert aigul.alerts[-1].startswith("Бул аракетке уруксатыңыз жок")
    await gulzat.taps("Кийинки", on=picker)
    assert [label for label in picker.buttons if "суроо" in label][-1] == "20-суроо?"
    await gulzat.taps("20-суроо", on=picker)
    await group.hears("20-суроо?\n\n1. Балдар бакчасы")
    assert picker.deleted


async def test_coordinators_get_the_result_to_carry_on_a_minute_after_it_is_out(brisk: Village) -> None:
    await brisk.has_open_poll()
    gulzat = await brisk.has_coordinator("Гүлзат")
    aigul = brisk.telegram.person("Айгүл")
    await aigul.starts(payload=f"poll_{POLL}")
    await aigul.taps("Таза суу")
    brisk.clock.moves(days=3)
    await gulzat.hears("Эң көп добуш алган көйгөй: Таза суу", timeout=10)
    assert not [text for text in gulzat.chat.texts if "Толук жыйынтык: https" in text]
    await brisk.restarts()
    brisk.clock.moves(minutes=2)
    carried = await gulzat.hears("Толук жыйынтык: https://t.me/dobush_bot?start=result_kara-kol-2026", timeout=10)
    assert carried.photo is not None
    assert carried.buttons == []
    assert not [text for text in aigul.chat.texts if "Толук жыйынтык: https" in text]
