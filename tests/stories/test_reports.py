"""A report beyond the quick way: media as people send it, works one by one, and what comes out of it."""

import io

from docx import Document

from bot.domain.projects import Tranche, WorkState
from bot.views.buttons import DropFlatPictures, Fill, MakeArticle, ShareTranche
from sandbox import Message, Person
from sandbox.files import PIXEL
from tests.village import Village

NBSP = "\u00a0"
REPORT = f"""📣 Кара-Көл шаары
“Балдар бөтөн болбойт” долбоору

2-транштын алкагында төмөнкүдөй иштер аткарылды:
✅ Балдар аныкталды — 128 бала
✅ Кеңеш түзүлдү

Аткарылбай калган иштер:
✖️ Тегерек стол өттү

💰 Сарпталган каражат: 1{NBSP}250{NBSP}000 сом

➡️ Кийинки кадамдар:
Юрист ишке алынат.
Психолог да.

Аткаруучу: “Аймира” коомдук фонду"""


def photo(number: int) -> bytes:
    return PIXEL + bytes([number])


async def begins(coordinator: Person) -> Message:
    await coordinator.taps("Координатор")
    await coordinator.taps("Кулактандыруу жазуу")
    return coordinator.chat.last


def said_since(person: Person, seen: Message) -> list[Message]:
    """By the bot."""
    return [message for message in person.chat.messages if message.id > seen.id and message.sender is not person]


async def tranche_of(village: Village, number: int = 2) -> Tranche:
    return await village.asks(lambda memory: memory.projects.get("baldar").tranche(number))


async def test_an_album_its_tranche_and_send_are_all_it_takes(brisk: Village) -> None:
    coordinator, aigul = await brisk.has_coordinator(), await brisk.resident()
    await brisk.has_subscribers(aigul)
    await begins(coordinator)
    await coordinator.sends_album(["Балдар аныкталды\nКеңеш түзүлдү", ""], [photo(1), photo(2)])
    await coordinator.taps("Жаңы: 2-транш")
    await coordinator.taps("Жөнөтүү")
    await coordinator.hears("Жөнөтүү аяктады")

    *_, first, second, text = aigul.chat.messages
    assert [first.photo, second.photo] == [photo(1), photo(2)]
    assert not first.caption, "the words of all works stand in the text alone"
    assert "✅ Кеңеш түзүлдү" in text.text
    assert len((await tranche_of(brisk)).media) == 2


async def test_everything_else_is_reached_from_the_preview_at_any_pace(brisk: Village) -> None:
    brisk.telegram.deliver_twice()
    coordinator, aigul = await brisk.has_coordinator(), await brisk.resident()
    await brisk.has_subscribers(aigul)
    await begins(coordinator)
    await coordinator.writes("Балдар аныкталды\nКеңеш түзүлүүдө…\nТегерек стол өттү\nАшыкча иш")
    await coordinator.taps("Жаңы: 2-транш")
    await brisk.restarts()
    await coordinator.taps("Толуктоо")
    await coordinator.taps("Балдар аныкталды")
    await coordinator.taps("Санын көрсөтүү")
    await coordinator.writes("ө" * 61)
    assert coordinator.chat.last.text == "Өтө узун. Эң көбү 60 белги."
    await brisk.restarts()
    await coordinator.writes("128\nбала")
    assert "Саны: 128 бала" in coordinator.chat.last.text
    await coordinator.sends_album(["", "астында сөз"], [photo(1), photo(2)])
    assert "кошулган жок" in coordinator.chat.messages[-2].text
    assert "Ага кошулганы: 2 сүрөт" in coordinator.chat.last.text
    await coordinator.writes("эмне?")
    assert "баскычтардын бирин басыңыз" in coordinator.chat.last.text
    card = coordinator.chat.messages[-3]
    await coordinator.taps("Артка", on=card)
    await coordinator.taps("Кеңеш түзүлүүдө")
    await coordinator.taps("✅ Аткарылды")
    await coordinator.taps("Текстин оңдоо")
    await coordinator.writes("балдар АНЫКТАЛДЫ")
    assert coordinator.chat.last.text == "Мындай иш отчётто бар."
    await coordinator.writes("Кеңеш түзүлдү;")
    await brisk.restarts()
    await coordinator.taps("Артка")
    await coordinator.taps("Тегерек стол")
    await coordinator.taps("Аткарылган жок")
    await coordinator.taps("Артка")
    await coordinator.taps("Ашыкча иш")
    await coordinator.taps("Ишти алып салуу")
    await coordinator.taps("Сарпталган каражатты кошуу")
    for wrong in ("1,25 млн", "көп", "0", "12 34", "−5"):
        await coordinator.writes(wrong)
        assert "Сумманы түшүнгөн жокмун" in coordinator.chat.last.text, wrong
    await coordinator.writes("1 250 000 сом")
    assert f"Сарпталганы: 1{NBSP}250{NBSP}000 сом" in "".join(coordinator.chat.last.buttons)
    await coordinator.taps("Кийинки кадамдарды кошуу")
    await coordinator.sends_photo("Юрист")
    assert "Текст жазып жөнөтүңүз" in coordinator.chat.last.text
    await coordinator.writes("Юрист ишке алынат.\nПсихолог да.")
    await brisk.restarts()
    await coordinator.taps("Алдын ала көрүү")

    *_, first, second, preview, control = coordinator.chat.messages
    assert preview.text == REPORT
    assert [first.caption, second.caption] == ["Балдар аныкталды — 128 бала"] * 2, "each photo says whose it is"
    assert [first.photo, second.photo] == [photo(1), photo(2)]
    await coordinator.taps("Жөнөтүү", on=control)
    report = await coordinator.hears("Жөнөтүү аяктады")
    assert aigul.chat.last.text == REPORT
    assert aigul.chat.messages[-2].caption == "Балдар аныкталды — 128 бала"

    told = await tranche_of(brisk)
    assert (told.spent, told.next, len(told.works[0].media)) == (1_250_000, "Юрист ишке алынат.\nПсихолог да.", 2)
    assert [(work.state, work.figure) for work in told.works] == [
        (WorkState.DONE, "128 бала"),
        (WorkState.DONE, ""),
        (WorkState.NOT_DONE, ""),
    ]

    seen = coordinator.chat.last
    await coordinator.taps("Бөлүшүү үчүн", on=report)
    hint, to_carry = said_since(coordinator, seen)[-2:]
    assert "https://wa.me/" in str(hint.keyboard)
    assert to_carry.photo == photo(1)
    assert not to_carry.buttons
    assert "https://t.me/dobush_bot?start=project_baldar" in to_carry.text
    await coordinator.taps("Макала", on=report)
    await coordinator.hears("Ошол эле макала")
    docx, markdown = coordinator.chat.messages[-2:]
    assert docx.media
    words = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(docx.media)).paragraphs)
    assert "Экинчи транштын алкагында “Аймира” коомдук фонду төмөнкүдөй иштерди аткарды:" in words
    assert markdown.media
    assert f"Экинчи транштын алкагында 1{NBSP}250{NBSP}000 сом сарпталды." in markdown.media.decode()
    assert "аткарылбай калды:\n\n- Тегерек стол өттү." in markdown.media.decode()


async def test_media_come_as_they_were_sent_in_their_order(brisk: Village) -> None:
    coordinator, aigul = await brisk.has_coordinator(), await brisk.resident()
    await brisk.has_subscribers(aigul)
    await begins(coordinator)
    await coordinator.sends_album(["", ""], [photo(1), b"film"], kinds=["photo", "video"])
    assert "Кабыл алынганы: 1 сүрөт жана 1 видео." in coordinator.chat.last.text
    await coordinator.sends_album(["", ""], [b"%PDF one", b"%PDF two"], kinds=["document"] * 2)
    await coordinator.sends_voice(b"a voice")
    await coordinator.sends_animation(data=b"moving")
    await coordinator.sends_audio(b"a song")
    seen = coordinator.chat.last
    await coordinator.sends_document("plan.jpg", b"a plan as a file")
    note, answer = said_since(coordinator, seen)
    assert "Сүрөт файл катары келди" in note.text
    assert "1 сүрөт, 2 видео жана 5 файл" in answer.text
    await coordinator.taps("Файл катары келген", on=note)
    assert "1 сүрөт, 2 видео жана 4 файл" in coordinator.chat.last.text
    await coordinator.taps("Файл катары келген", on=note)
    assert coordinator.alerts == ["Билдирүү эскирип калды. Баштан баштаңыз."]
    await coordinator.writes("Кудук казылды")
    await coordinator.taps("Жаңы: 2-транш")
    await coordinator.taps("Жөнөтүү")
    await coordinator.hears("Жөнөтүү аяктады")

    got = aigul.chat.messages[-8:]
    assert [(one.kind, one.media) for one in got] == [
        ("photo", photo(1)),
        ("video", b"film"),
        ("document", b"%PDF one"),
        ("document", b"%PDF two"),
        ("voice", b"a voice"),
        ("animation", b"moving"),
        ("audio", b"a song"),
        ("text", None),
    ]
    albums = [one.media_group_id for one in got]
    assert albums[0] == albums[1] != albums[2] == albums[3]
    assert [one.silent for one in got] == [True] * 7 + [False]

    await begins(coordinator)
    await coordinator.sends_document("отчёт.pdf", b"%PDF", "Отчёт даяр болду")
    await coordinator.taps("2-транш")
    await coordinator.taps("Жөнөтүү")
    report = await coordinator.hears("Жөнөтүү аяктады")
    assert (aigul.chat.last.kind, aigul.chat.last.media) == ("document", b"%PDF")
    assert "✅ Отчёт даяр болду" in aigul.chat.last.text, "one file bears the text itself"
    assert aigul.chat.last.buttons
    await coordinator.taps("Бөлүшүү үчүн", on=report)
    assert coordinator.chat.last.photo == photo(1), "the tranche's first photo, whichever report brought it"


async def test_captions_of_an_album_are_kept_through_a_restart_in_its_middle(brisk: Village) -> None:
    brisk.telegram.deliver_twice()
    coordinator, aigul = await brisk.has_coordinator(), await brisk.resident()
    await brisk.has_subscribers(aigul)
    await begins(coordinator)
    first, _ = await coordinator.sends_album(["Кудук казылды", ""], [photo(1), photo(2)])
    await brisk.restarts()
    seen = coordinator.chat.last
    await coordinator.sends_album(["⏳ Насос коюлууда", ""], [photo(3), photo(4)], after=first)
    (anew,) = said_since(coordinator, seen)
    assert "2 иш, 4 сүрөт" in anew.text, "words that come late are told of once"
    await coordinator.taps("Жаңы: 2-транш")
    *shown, text, _ = coordinator.chat.messages[-6:]
    assert {one.photo: one.caption for one in shown} == {
        photo(1): None,
        photo(2): None,
        photo(4): None,
        photo(3): "Насос коюлууда",
    }
    assert "⏳ Насос коюлууда" in text.text
    await coordinator.taps("Жокко чыгаруу")

    await begins(coordinator)
    await brisk.stops()
    await coordinator.sends_album(["Кудук казылды", "Насос коюлду", ""], list(map(photo, (1, 2, 3))), at_once=True)
    await brisk.starts()
    await brisk.telegram.settled()
    await coordinator.hears("2 иш, 3 сүрөт")
    await coordinator.taps("Жаңы: 2-транш")
    await coordinator.taps("Жөнөтүү")
    await coordinator.hears("Жөнөтүү аяктады")
    *_, a, b, c, text = aigul.chat.messages
    assert [(one.photo, one.caption) for one in (a, b, c)] == [
        (photo(3), None),
        (photo(1), "Кудук казылды"),
        (photo(2), "Насос коюлду"),
    ]
    works = (await tranche_of(brisk)).works
    assert [len(work.media) for work in works] == [1, 1]


async def test_what_is_more_than_one_album_is_taken_as_one_though_its_tranche_is_asked_for_already(
    brisk: Village,
) -> None:
    coordinator, aigul = await brisk.has_coordinator(), await brisk.resident()
    await brisk.has_subscribers(aigul)
    await begins(coordinator)
    await brisk.stops()
    pictures = list(map(photo, range(25)))
    await coordinator.sends_album(["Кудук казылды", *[""] * 9], pictures[:10], at_once=True)
    await coordinator.sends_album([""] * 10, pictures[10:20], at_once=True)
    seen = coordinator.chat.last
    await brisk.starts()
    await coordinator.hears("1 иш, 20 сүрөт")
    assert len(said_since(coordinator, seen)) == 1, "together they get one answer"
    await coordinator.sends_album(["", "", "", "", "Насос коюлду"], pictures[20:])
    assert "2 иш, 25 сүрөт" in coordinator.chat.last.text
    await coordinator.taps("Жаңы: 2-транш")
    await coordinator.taps("Жөнөтүү")
    await coordinator.hears("Жөнөтүү аяктады")
    assert [one.photo for one in aigul.chat.messages[-26:-1]] == pictures
    assert aigul.chat.last.text.count("✅") == 2


async def test_what_telegram_refuses_is_said_in_the_form_and_nothing_goes_out(brisk: Village) -> None:
    coordinator, aigul = await brisk.has_coordinator(), await brisk.resident()
    await brisk.has_subscribers(aigul)
    await begins(coordinator)
    await coordinator.sends_album(["Кудук казылды", ""])
    brisk.telegram.faults.fails(400, "sendMediaGroup", description="Bad Request: PHOTO_INVALID_DIMENSIONS", times=2)
    await coordinator.taps("Жаңы: 2-транш")
    refused = coordinator.chat.last
    assert "Telegram бул сүрөттөрдү" in refused.text
    assert "📤 Жөнөтүү" not in refused.buttons
    await coordinator.writes("Насос коюлду")  # looked at again, refused again
    assert coordinator.chat.last.text == refused.text
    await coordinator.taps("алып салуу")
    assert "✅ Насос коюлду" in coordinator.chat.messages[-2].text
    await coordinator.taps("Жөнөтүү")
    await coordinator.hears("Жөнөтүү аяктады")
    assert "✅ Кудук казылды" in aigul.chat.last.text
    assert not any(message.photo for message in aigul.chat.messages)

    # where it is just one of them, that one is named and goes alone: found by trying, or told by Telegram
    await begins(coordinator)
    await coordinator.sends_album(["Көпүрө салынды", "", ""])
    brisk.telegram.faults.fails(400, "sendMediaGroup", description="Bad Request: PHOTO_INVALID_DIMENSIONS")
    brisk.telegram.faults.fails(400, "sendPhoto", description="Bad Request: PHOTO_INVALID_DIMENSIONS", skip=1)
    await coordinator.taps("Жаңы: 3-транш")
    refused = coordinator.chat.last
    assert "№ 2 сүрөттү" in refused.text
    assert not any(message.photo for message in coordinator.chat.messages[-2:]), "what was tried is taken away"
    brisk.telegram.faults.fails(
        400, "sendMediaGroup", description='Bad Request: failed to send message #1 with the error message "X"'
    )
    await coordinator.taps("Ушул бирин алып салуу")
    assert "№ 1 сүрөттү" in coordinator.chat.last.text
    await coordinator.taps("Ушул бирин алып салуу", on=refused)
    assert coordinator.alerts[-1].startswith("Билдирүү эскирип калды.")
    await coordinator.taps("Ушул бирин алып салуу")
    await coordinator.taps("Жөнөтүү")
    await coordinator.hears("Жөнөтүү аяктады")
    assert "✅ Көпүрө салынды" in (aigul.chat.last.caption or "")
    assert sum(bool(message.photo) for message in aigul.chat.messages) == 1


async def test_only_the_towns_coordinators_get_anything_out_of_its_reports(brisk: Village) -> None:
    coordinator, aigul = await brisk.has_coordinator(), await brisk.resident()
    await begins(coordinator)
    await coordinator.writes("Кудук казылды\nНасос коюлду")
    await coordinator.taps("Жаңы: 2-транш")
    await coordinator.taps("Толуктоо")
    await coordinator.taps("Кудук казылды")
    card = coordinator.chat.last
    forged = ["2.drop", "1.look2", "0.drop", "x", "", "1.", "99.done"]
    for data in [Fill("news", "work", value).data for value in forged] + [
        Fill("news", "more", "99").data,
        Fill("news", "spent", "none").data,
        DropFlatPictures(1).data,
        MakeArticle("baldar", 7).data,
        ShareTranche("baldar", 7).data,
        MakeArticle("nowhere", 0).data,
    ]:
        alerts = len(coordinator.alerts)
        await coordinator.forges(data, on=card)
        assert len(coordinator.alerts) == alerts + 1, data
    at = brisk.clock()
    await brisk.knows(lambda memory: memory.team.mark_removed(coordinator.id, "kara-kol", 1, at))
    for person in (coordinator, aigul):
        for button in (MakeArticle("baldar", 1), ShareTranche("baldar", 1)):
            await person.forges(button.data, on=person.chat.last)
            assert "координаторлор гана" in person.alerts[-1]
    await coordinator.taps("Аткарылууда", on=card)
    assert "уруксатыңыз жок" in coordinator.chat.last.text
    assert not await brisk.asks(lambda memory: memory.forms.find(coordinator.id))


async def test_a_long_report_parts_between_works_and_no_heading_stands_alone(brisk: Village) -> None:
    coordinator, aigul = await brisk.has_coordinator(), await brisk.resident()
    await brisk.has_subscribers(aigul)
    works = [f"{'⏳ ' if number > 11 else ''}{number:02} " + "<&>ы" * 74 for number in range(20)]
    await begins(coordinator)
    await coordinator.writes("\n".join(works[:12]))
    await coordinator.taps("Жаңы: 2-транш")
    await coordinator.writes("\n".join(works[12:]))
    await coordinator.taps("Жөнөтүү")
    await coordinator.hears("Жөнөтүү аяктады")
    texts = [message.text for message in aigul.chat.messages if "<&>" in message.text]
    assert len(texts) == 2
    assert all(line.removeprefix("⏳ ") in "\n".join(texts) for line in works)
    assert not any(text.rstrip().endswith(":") for text in texts)
