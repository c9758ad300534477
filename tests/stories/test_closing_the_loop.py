"""Whoever voted hears what became of it: of the project that their problem gets, and of each tranche."""

import zipfile
from datetime import time, timedelta
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

from docx import Document

from bot.config import SendingSettings
from bot.errands import import_files
from sandbox import Group, Person
from tests.village import KARA_KOL, NAMES, Village

BEGUN = "көйгөйдү чечүү башталды"
ZONE = ZoneInfo(KARA_KOL.timezone)


def copies(chat: Person | Group, words: str) -> int:
    shown = chat.chat if isinstance(chat, Person) else chat
    return sum(message.text.startswith("📣 Кара-Көл") and words in message.text for message in shown.messages)


async def reports(coordinator: Person, line: str, tranche: str) -> str:
    """What the preview says of who gets it."""
    await coordinator.taps("Координатор")
    await coordinator.taps("Кулактандыруу жазуу")
    await coordinator.writes(line)
    await coordinator.taps("Ар бир үйгө")
    await coordinator.taps(tranche)
    look = coordinator.chat.last.text
    await coordinator.taps("Жөнөтүү")
    await coordinator.hears(f"Ар бир үйгө таза суу” долбоору, {tranche[-7:]}")
    return look


async def retells(coordinator: Person, label: str, said: str) -> None:
    """A field that the news tells of is changed."""
    await coordinator.taps("Калганын толтуруу")
    await coordinator.taps(label)
    await coordinator.writes(said)
    assert "кабар да ордунда оңдолот" in coordinator.chat.last.text
    await coordinator.taps("Сактоо")
    assert "кабар да оңдолууда" in coordinator.chat.last.text


async def test_whoever_voted_hears_of_the_project_and_of_its_tranches_once_by_day_until_they_mute_it(
    brisk: Village,
) -> None:
    brisk.telegram.deliver_twice()
    await brisk.has_open_poll()
    gulzat = await brisk.has_coordinator("Гүлзат")
    aigul, bakyt, chynara = [await brisk.resident(name) for name in ("Айгүл", "Бакыт", "Чынара")]
    stranger, only_here = await brisk.resident("Данияр"), brisk.telegram.person("Эркин")
    street = await brisk.in_group(gulzat, "Биздин көчө", only_here)
    await gulzat.writes("/dobush", in_=street)
    await street.hears("Добуш бергендер:")
    await only_here.starts(payload="poll_kara-kol-2026")
    await only_here.taps(NAMES[1])
    await only_here.blocks()
    for voter in (aigul, bakyt, chynara):
        await voter.taps("Добуш берүү")
        await voter.taps(NAMES[1])
    await brisk.has_subscribers(bakyt)
    brisk.clock.moves(days=3)
    await aigul.hears("жыйынтыгы")
    await chynara.hears("жыйынтыгы")

    brisk.sending = SendingSettings(time(21), time(9))  # it is night
    await brisk.restarts()
    now = brisk.clock().astimezone(ZONE)
    night = now.replace(hour=23, minute=0)
    brisk.clock.ahead += (night if night > now else night + timedelta(days=1)) - now
    await gulzat.taps("Координатор")
    await gulzat.taps("Долбоорлорду оңдоо")
    await gulzat.taps("Жаңы долбоор")
    await gulzat.writes("таза суу")  # typed, it is what the poll chose all the same
    await gulzat.writes("Ар бир үйгө таза суу")
    await gulzat.taps("Кийин жазуу")
    assert "кабар бир эле жолу барат" in gulzat.chat.last.text
    await gulzat.taps("Аткаруучусун жазуу")
    await gulzat.sends_sticker()
    await brisk.restarts()
    await gulzat.writes("“Булак” <b>коомдук</b> фонду")
    news, page, control = gulzat.chat.messages[-3:]
    assert BEGUN in news.text
    assert "Аткаруучу: “Булак” <b>коомдук</b> фонду" in news.text
    assert page.text.startswith("🏗 Ар бир үйгө")
    assert "Алуучулар: 4. Ар ким бир эле жолу алат." in control.text
    assert "жазыла элек" not in control.text
    await gulzat.taps("Долбоорду түзүү")
    assert "Көйгөйдү тандагандарга кабар жөнөтүлөт: эртең, 09:00. Алуучулар: 4" in gulzat.chat.last.text
    assert not copies(aigul, BEGUN)
    await brisk.restarts()
    brisk.clock.moves(hours=11)
    brisk.app.owed()
    for chat in (aigul, bakyt, chynara, street):
        await chat.hears(BEGUN)
    assert "Аны тандоого катышкандар: 4" in aigul.chat.last.text
    assert aigul.chat.last.buttons == ["🏗 Долбоор жөнүндө", "🔕 Бул долбоордун кабарларын токтотуу"]
    assert bakyt.chat.last.buttons == ["🏗 Долбоор жөнүндө", "🔕 Жазылуудан баш тартуу"]
    assert not copies(stranger, BEGUN)
    assert copies(gulzat, BEGUN) == 2  # as she looked at it: who made it knows

    await retells(gulzat, "Аткаруучу: “Булак”", "“Кайнар” коомдук фонду")
    for chat in (aigul, bakyt, chynara, street):
        assert "✏️ Оңдолду: " in (await chat.hears("“Кайнар”")).text

    await chynara.taps("токтотуу")
    assert "мындан ары кабар келбейт" in chynara.alerts[-1]
    assert chynara.chat.last.buttons[1] == "🔔 Кабарларын кайра алуу"
    await bakyt.taps("Жазылуудан баш тартуу")  # one tap is enough for whoever voted, too
    look = await reports(gulzat, "Насос коюлду", "1-транш")
    assert "• добуш бергендер: 1" in look
    assert "• топтор жана каналдар: 1" in look
    for chat in (aigul, street):
        await chat.hears("Насос коюлду")
    await chynara.taps("Кабарларын кайра алуу")
    await only_here.taps("токтотуу", in_=street)
    assert "администратор" in only_here.alerts[-1]
    await gulzat.taps("токтотуу", in_=street)
    await reports(gulzat, "Түтүк тартылды", "2-транш")
    for voter in (aigul, chynara):
        await voter.hears("Түтүк тартылды")
    for chat, heard in ((aigul, 2), (chynara, 1), (bakyt, 0), (stranger, 0), (street, 1)):
        assert copies(chat, "коюлду") + copies(chat, "тартылды") == heard
    assert [copies(chat, BEGUN) for chat in (aigul, bakyt, chynara, street)] == [1, 1, 1, 1]
    told = await brisk.asks(lambda memory: memory.archive.all_of_project("kara-kol-p1", 9))
    assert len(told) == 3


async def test_an_article_on_the_whole_project_brings_the_photos_that_telegram_still_has(brisk: Village) -> None:
    gulzat = await brisk.has_coordinator("Гүлзат")
    await gulzat.taps("Координатор")
    await gulzat.taps("Кулактандыруу жазуу")
    await gulzat.sends_album(["Терезелер алмашты", "Эшик коюлду"])
    await gulzat.taps("Жаңы: 2-транш")
    await gulzat.taps("Жөнөтүү")
    await gulzat.hears("Жөнөтүү аяктады")
    await gulzat.taps("Координатор")
    await gulzat.taps("Долбоорлорду оңдоо")
    await gulzat.taps("Балдар бөтөн болбойт")
    await gulzat.taps("Макала")
    await gulzat.hears("сайт үчүн")
    photos, docx, markdown = gulzat.chat.messages[-3:]
    assert photos.media
    assert docx.media
    assert markdown.media
    names = zipfile.ZipFile(BytesIO(photos.media)).namelist()
    assert names == ["baldar-2-1.jpg", "baldar-2-2.jpg"]
    assert "![Эшик коюлду](baldar-2-2.jpg)" in markdown.media.decode()
    article = Document(BytesIO(docx.media))
    assert len(article.inline_shapes) == 2
    assert "Эшик коюлду" in [paragraph.text for paragraph in article.paragraphs]

    brisk.telegram.world.files._by_path.clear()  # Telegram keeps them no more
    await gulzat.taps("Макала")
    await gulzat.hears("сайт үчүн", after=markdown)
    assert b"baldar-2-1" not in (gulzat.chat.last.media or b"")


async def test_a_project_that_is_imported_for_what_a_poll_chose_is_told_of_all_the_same(
    brisk: Village, tmp_path: Path
) -> None:
    await brisk.has_open_poll()
    aigul = await brisk.resident()
    await aigul.taps("Добуш берүү")
    await aigul.taps(NAMES[1])
    brisk.clock.moves(days=3)
    await aigul.hears("жыйынтыгы")
    await brisk.stops()
    town = f'[town]\nid = "kara-kol"\nname = "{KARA_KOL.name}"\nregion = "{KARA_KOL.region}"\n'
    file = tmp_path / "kara-kol.toml"
    file.write_text(
        f'{town}[[projects]]\nid = "suu"\nname = "Суу"\ngoal = "суу"\nproblem = "{NAMES[1]}"\n', "utf-8"
    )
    assert [await import_files(brisk.config, [file]) for _ in range(2)] == [0, 0]
    await brisk.starts()
    await aigul.hears(BEGUN)
    assert copies(aigul, BEGUN) == 1
    await aigul.taps("Долбоор жөнүндө")
    assert "Көйгөй: Таза суу\nАны тандоого катышкандар: 1" in aigul.chat.last.text
